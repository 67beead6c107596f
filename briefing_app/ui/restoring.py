"""Going back to a backup between one window and the next: nobody may have the library open meanwhile."""

from __future__ import annotations

from concurrent.futures import CancelledError, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from briefing_app.domain.errors import BriefingError
from briefing_app.domain.work import Progress
from briefing_app.services import maintain
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import stoppable
from briefing_app.ui.messages import Message, Tone
from briefing_app.ui.status_bar import pace_words
from briefing_app.ui.tasks import Job

_WIDE, _WHOLE = 460, 1000


class Restoring(QWidget):
    """A small window that says what goes on until the library is there again."""

    _over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Briefing Reader"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFixedWidth(_WIDE)
        self._words, self._bar, self._left = QLabel(), QProgressBar(), QLabel()
        self.stop = KeyButton(self.tr("Stop"), key="Esc")
        labels.narrow(self._words).setTextFormat(Qt.TextFormat.PlainText)
        labels.dress(self._words, theme.current().sans(13), "ink")
        labels.dress(self._left, theme.current().sans(12.5, tabular=True))
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
        row = QHBoxLayout()
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.stop)
        column.addLayout(row)
        self._job = Job(self)
        self._job.progressed.connect(self._tell)
        self.stop.clicked.connect(self._job.cancel)

    def _tell(self, progress: Progress) -> None:
        self._bar.setValue(round(progress.share * _WHOLE))
        self._left.setText(pace_words(progress))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._job.cancel()
        event.ignore()  # it goes when the library is whole

    def restore(self, library: Path, file: Path) -> Message:
        """Make the library what the backup in ``file`` is; return what to say of it."""
        self.show()
        loop = QEventLoop()
        self._over.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        with ThreadPoolExecutor(1, "restore") as thread:
            work = thread.submit(partial(maintain.restore, library, file, on_progress=stoppable(self._job)))
            work.add_done_callback(lambda done: self._over.emit())
            loop.exec()
        try:
            before = work.result()
        except CancelledError:
            return Message(self.tr("Stopped. The library is as it was."))
        except BriefingError as error:
            return Message(str(error), Tone.PROBLEM)
        finally:
            self.hide()
        if before is None:
            return Message(self.tr("The library is what the backup is."))
        return Message(
            self.tr("The library is what the backup is. As it was before, it is among the backups.")
        )
