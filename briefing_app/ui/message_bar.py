"""The bar above the status bar that shows messages: news for some seconds, problems until they are closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from briefing_app.ui import icons, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.messages import Message, Messages, Tone

_SHOWN_MS = 7000


class MessageBar(QWidget):
    """Shows the newest message. The pointer over it keeps it."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = Message("")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = KeyButton(self.tr("Undo"), kind="link")
        self.button.clicked.connect(self._act)
        close = IconButton("close", self.tr("Close this message"))
        close.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(40, 3, 10, 3)
        layout.setSpacing(10)
        for widget in (self._words, self.button, close):
            layout.addWidget(widget)
        self.setMinimumHeight(36)
        self.hide()
        messages.posted.connect(self.show_message)

    def text(self) -> str:
        """What is said at the moment."""
        return self._words.text() if self.isVisible() else ""

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self._message = message
        self._words.setText(message.text)
        self.setAccessibleName(message.text)
        self.button.setText(message.offer or "")
        self.button.setAccessibleName(message.offer or "")
        self.button.updateGeometry()
        self.button.setVisible(message.offer is not None)
        self.show()
        if message.tone is Tone.NEWS:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def _act(self) -> None:
        self.hide()
        if self._message.act is not None:
            self._message.act()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self._message.tone is Tone.NEWS:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        problem = self._message.tone is Tone.PROBLEM
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("warnsoft" if problem else "raised"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.color("line"))
        icon, ink = ("warning", "warn") if problem else ("check", "ink2")
        icons.draw(painter, icon, QPointF(24, self.height() / 2), look.color(ink))
