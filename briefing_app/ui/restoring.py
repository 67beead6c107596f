"""Going back to a backup between one window and the next: nobody may have the library open meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from briefing_app.domain.errors import BriefingError
from briefing_app.services import maintain
from briefing_app.ui import labels, theme
from briefing_app.ui.messages import Message, Tone

_WIDE, _WHOLE = 460, 1000


class Restoring(QWidget):
    """A small window that says what goes on until the library is there again."""

    _counted = Signal(int, int)
    _over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Briefing Reader"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFixedWidth(_WIDE)
        self._words, self._bar = QLabel(), QProgressBar()
        labels.narrow(self._words).setTextFormat(Qt.TextFormat.PlainText)
        labels.dress(self._words, theme.current().sans(13), "ink")
        self._words.setText(self.tr("Reading the backup, keeping the present library, putting it in place…"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _WHOLE)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.setAccessibleName(self._words.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self._counted.connect(lambda left, of: self._bar.setValue(round((1 - left / max(1, of)) * _WHOLE)))

    def restore(self, library: Path, file: Path) -> Message:
        """Make the library what the backup in ``file`` is; return what to say of it."""
        self.show()
        loop = QEventLoop()
        self._over.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        with ThreadPoolExecutor(1, "restore") as thread:
            work = thread.submit(partial(maintain.restore, library, file, on_pages=self._counted.emit))
            work.add_done_callback(lambda done: self._over.emit())
            loop.exec()
        try:
            before = work.result()
        except BriefingError as error:
            return Message(str(error), Tone.PROBLEM)
        finally:
            self.hide()
        if before is None:
            return Message(self.tr("The library is what the backup is."))
        return Message(
            self.tr("The library is what the backup is. As it was before, it is among the backups.")
        )
