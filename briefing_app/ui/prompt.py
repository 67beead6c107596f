"""A sheet that asks for a line of text or two: a user's name, a question, a role with an affiliation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.popover import Popover

_WIDE, _WIDER = 460, 640
Named = tuple[str, str]
"""What a field is called, and the words that are in it."""


class Prompt(Popover):
    """A line or two, and a button that says what happens with them. Esc leaves everything as it is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("prompt")
        self._then: Callable[..., None] | None = None
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.field, self.other = QLineEdit(), QLineEdit()
        self.button = KeyButton("", key="Enter", kind="primary")
        self.button.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(8)
        for field in (self.field, self.other):
            field.returnPressed.connect(self._take)
            row.addWidget(field, 1)
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
        example: str = "",
        go_on: bool = False,
    ) -> None:
        """Ask; ``then`` gets the answer, never an empty one.

        ``words`` are typed over, or with ``go_on`` gone on with; ``example`` is seen while there are none.
        """
        self._ask(title, button, then, (title, words))
        self.field.setPlaceholderText(example)
        if go_on:
            self.field.end(False)

    def ask_two(
        self, title: str, button: str, then: Callable[[str, str], None], one: Named, other: Named
    ) -> None:
        """Ask for two lines; ``then`` gets both, and either may be empty."""
        self._ask(title, button, then, one, other)

    def _ask(self, title: str, button: str, then: Callable[..., None], *fields: Named) -> None:
        two = len(fields) > 1
        self._then = then
        self._title.setText(title)
        labels.dress(self._title, theme.current().sans(13, 600), "ink")
        self.other.setVisible(two)
        for field, (name, words) in zip((self.field, self.other), fields, strict=False):
            field.setAccessibleName(name)
            field.setPlaceholderText(name if two else "")
            field.setText(words)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.updateGeometry()
        wide = _WIDER if two else _WIDE
        self.setFixedWidth(wide + self._room.left() + self._room.right())
        self.open_at(QPoint((self.over.width() - wide) // 2, 140))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def _take(self) -> None:
        fields = [self.field] if self.other.isHidden() else [self.field, self.other]
        words, then = [field.text().strip() for field in fields], self._then
        if then is not None and words != [""]:
            self._then = None
            self.close_sheet()
            then(*words)
