"""The empty library: what the program does, and the three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.ui import focus, glyphs, icons, labels, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import CARD_SHADOW, Radius
from briefing_app.ui.words import translate


def _promises() -> tuple[tuple[str, str, str], ...]:
    """Icon, head and words of each."""
    return (
        (
            "lock",
            translate("EmptyView", "Stays here"),
            translate("EmptyView", "Articles are stored in one file on this computer. Nothing is sent."),
        ),
        (
            "quote",
            translate("EmptyView", "Who said what"),
            translate("EmptyView", "Quotations and their speakers are found; you confirm the doubtful ones."),
        ),
        (
            "undo",
            translate("EmptyView", "Nothing is final"),
            translate("EmptyView", "Every change can be undone, also after a restart."),
        ),
    )


class _Picture(QWidget):
    """A page with the words of three actors marked, as the program will mark them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(180, 164)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        page, behind = QRectF(27, 11, 123, 145), QRectF(49, 3, 123, 139)
        paint.rounded(painter, behind, Radius.CARD, look.color("inset"), look.color("line2"))
        paint.shadow(painter, page, Radius.CARD, CARD_SHADOW, look)
        paint.rounded(painter, page, Radius.CARD, look.color("raised"), look.color("line2"))
        for wide, top in ((66, 31), (40, 42)):
            paint.rounded(painter, QRectF(42.5, top, wide, 5.5), 2.7, look.color("ctl"))
        self._words(painter, look)
        for place, at in ((0, 64), (3, 96), (1, 128)):
            glyphs.mark(painter, QPointF(11, at), look.actor(place), 10)

    @staticmethod
    def _words(painter: QPainter, look: Theme) -> None:
        lines = (
            (0, 60, ((0, 28, True), (33, 59, False))), (0, 73, ((0, 88, True),)),
            (3, 92, ((0, 92, True),)), (3, 105, ((0, 50, True), (55, 37, False))),
            (1, 124, ((0, 60, True), (65, 27, False))), (1, 137, ((0, 80, True),)),
        )  # fmt: skip
        for place, top, pieces in lines:
            for left, wide, quoted in pieces:
                ink = look.actor(place).selected if quoted else look.color("line")
                high = 7.5 if quoted else 5.0
                rect = QRectF(42.5 + left, top + (0 if quoted else 1.3), wide, high)
                paint.rounded(painter, rect, 2.5, ink)


class _Promise(QWidget):
    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon, self._title, self._text = icon, title, text
        self.setFixedHeight(84)
        self.setMinimumWidth(190)
        self.setMaximumWidth(232)
        self.setAccessibleName(f"{title}. {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        icons.draw(painter, self._icon, QPointF(9, 12), look.color("ink2"))
        head = look.sans(13.5, 600)
        at = QPointF(28, paint.baseline(QRectF(0, 0, 1, 24), head))
        paint.text(painter, at, self._title, head, look.color("ink"))
        body = paint.paragraph(self._text, look.sans(12.5), self.width() - 32.0, 18.5)
        body.draw(painter, QPointF(28, 27), look.color("ink2"))


class EmptyLibrary(QWidget):
    """Shown in place of an article while the library has none."""

    folder_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("Drop articles here to begin"))
        self._said = QLabel(
            self.tr("Single files or a whole folder. Outlet, date and byline are read from each page.")
        )
        for label in (self._title, self._said):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said.setWordWrap(True)
        self.folder = KeyButton(self.tr("Import a folder…"), kind="primary", icon="folder")
        self.files = KeyButton(self.tr("Choose files…"), icon="file")
        self.sample = QPushButton(self.tr("Open the sample briefings"))
        self.sample.setProperty("kind", "link")
        self.sample.setCursor(Qt.CursorShape.PointingHandCursor)
        focus.ring(self.sample)
        self.folder.clicked.connect(self.folder_wanted)
        self.files.clicked.connect(self.files_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self._line = QWidget()
        self._line.setFixedHeight(1)
        self._line.setMaximumWidth(748)
        self._line.setProperty("surface", "line")
        self._lay_out()
        self.restyle()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        buttons, promises = QHBoxLayout(), QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.folder, self.files):
            button.setFixedSize(160, 34)
            buttons.addWidget(button)
        promises.setSpacing(24)
        for icon, title, text in _promises():
            promises.addWidget(_Promise(icon, title, text), 1)
        rule = QHBoxLayout()
        rule.addStretch(1)
        rule.addWidget(self._line, 20)
        rule.addStretch(1)
        layout.addStretch(2)
        layout.addWidget(_Picture(), 0, centre)
        layout.addSpacing(22)
        layout.addWidget(self._title)
        layout.addSpacing(10)
        layout.addWidget(self._said)
        layout.addSpacing(18)
        layout.addLayout(buttons)
        buttons.setAlignment(centre)
        layout.addSpacing(12)
        layout.addWidget(self.sample, 0, centre)
        layout.addSpacing(34)
        layout.addLayout(rule)
        layout.addSpacing(22)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(promises, 20)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(3)

    def restyle(self) -> None:
        """Take colours and fonts from the theme in force."""
        look = theme.current()
        for label, font, ink in (
            (self._title, look.serif(25, 700), "ink"),
            (self._said, look.sans(13.5), "ink2"),
        ):
            labels.dress(label, font, ink)
        self.sample.setFont(look.sans(13.5, 500))
        self._line.setStyleSheet(f"background: {look.tokens.line};")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))
