"""A sheet that asks for one line of text: a user's name, a question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.popover import Popover

_WIDE = 460


class Prompt(Popover):
    """One line, and a button that says what happens with it. Esc leaves everything as it is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("prompt")
        self._then: Callable[[str], None] | None = None
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.returnPressed.connect(self._take)
        self.button = KeyButton("", key="Enter", kind="primary")
        self.button.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        head = QHBoxLayout()  # a label's own margins are lost when it is given a style sheet
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(self._title)
        self.body.addLayout(head)
        self.body.addLayout(row)

    def ask(
        self,
        title: str,
        button: str,
        then: Callable[[str], None],
        *,
        words: str = "",
        go_on: bool = False,
    ) -> None:
        """Ask; ``then`` gets the answer, never an empty one.

        ``words`` are typed over, or with ``go_on`` gone on with.
        """
        self._then = then
        self._title.setText(title)
        labels.dress(self._title, theme.current().sans(13, 600), "ink")
        self.field.setText(words)
        self.field.setAccessibleName(title)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.updateGeometry()
        self.setFixedWidth(_WIDE + self._room.left() + self._room.right())
        self.open_at(QPoint((self.over.width() - _WIDE) // 2, 140))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if go_on:
            self.field.end(False)
        else:
            self.field.selectAll()

    def _take(self) -> None:
        words, then = self.field.text().strip(), self._then
        if words and then is not None:
            self._then = None
            self.close_sheet()
            then(words)
