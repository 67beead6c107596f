"""Adding a quotation that was not found: the selected words, and a line for who said them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing_app.domain.letters import shortened
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.popover import Popover
from briefing_app.ui.review_names import NameField

_WIDE, _SHORT = 420, 90


class AddSheet(Popover):
    """Enter adds the quotation with the name typed, without one if there is none; Esc adds nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("add-quotation")
        self._then: Callable[[str | None], None] | None = None
        self._words = labels.narrow(QLabel())
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setContentsMargins(16, 12, 16, 8)
        self.names = NameField(self)
        self.button = KeyButton(self.tr("Add"), key="Enter", kind="primary")
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(8)
        row.addWidget(self.names, 1)
        row.addWidget(self.button)
        self.body.addWidget(self._words)
        self.body.addLayout(row)
        self.names.entered.connect(self._take)
        self.names.empty_entered.connect(lambda: self._take(""))
        self.names.left.connect(self.close_sheet)
        self.button.clicked.connect(lambda: self._take(self.names.text()))

    def ask(self, words: str, known: Sequence[str], at: QPoint, then: Callable[[str | None], None]) -> None:
        """Ask who said ``words``; ``known`` are the names of the article, ``at`` a place in the window."""
        self._then = then
        self._words.setText(shortened(words, _SHORT))
        labels.dress(self._words, theme.current().serif(14), "ink")
        self.setAccessibleName(self.tr("Add a quotation"))
        wide = _WIDE + self._room.left() + self._room.right()
        self.setFixedWidth(wide)
        self.names.begin(known)
        left = min(max(at.x(), 8), self.over.width() - _WIDE - 8)
        self.open_at(QPoint(left, min(at.y(), self.over.height() - 160)))
        self.names.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, name: str) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.close_sheet()
            then(" ".join(name.split()) or None)
