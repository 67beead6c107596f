"""The frame that shows, while files are dragged over the window, that they can be dropped anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing_app.ui import paint, theme
from briefing_app.ui.tokens import Radius


class DropFrame(QWidget):
    """Covers the window and takes no pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self) -> None:
        """Show the frame above everything."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        frame = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        paint.rounded(painter, frame, Radius.PANEL, None, look.color("accent"), 2.0)
        words, font = self.tr("Drop to import"), look.sans(13, 600)
        wide = paint.width(words, font) + 32
        chip = QRectF(frame.center().x() - wide / 2, frame.bottom() - 62, wide, 34)
        paint.rounded(painter, chip, 17, look.color("accent"))
        paint.text_in(painter, chip, words, font, look.color("onaccent"), Qt.AlignmentFlag.AlignHCenter)


def paths_of(data: QMimeData) -> list[Path]:
    """The files and folders that are dragged; links to elsewhere are none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
