"""The highlights of the open article, folded to one line until they are wanted; for who only listens too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.annotation import Highlight
from briefing_app.ui import layouts
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.highlight_card import HighlightCard


class MarksList(QWidget):
    """A button that tells how many there are and unfolds them, and a card each."""

    edit_requested = Signal(object)
    delete_requested = Signal(str)
    place_requested = Signal(object)
    """A highlight whose words are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = KeyButton("", kind="quiet", icon="marker")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda on: self._show())
        self._highlights: tuple[Highlight, ...] = ()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._cards)
        self.hide()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show these, in the order of the text; none take no room."""
        self._highlights = tuple(highlights)
        words = self.tr("%Ln highlight(s)", "", len(self._highlights))
        self.fold.setText(words)
        self.fold.setAccessibleName(words)
        self.fold.updateGeometry()
        self.setVisible(bool(self._highlights))
        self._show()

    def cards(self) -> list[HighlightCard]:
        """The highlights, as far as they are unfolded."""
        return [card for card in layouts.widgets(self._cards) if isinstance(card, HighlightCard)]

    def restyle(self) -> None:
        for card in self.cards():
            card.restyle()

    def _show(self) -> None:
        wanted = self._highlights if self.fold.isChecked() else ()
        self.fold.setToolTip(self.tr("Fold them") if self.fold.isChecked() else self.tr("Show them all"))
        if [card.highlight for card in self.cards()] == list(wanted):
            return
        layouts.empty(self._cards)
        for highlight in wanted:
            card = HighlightCard(highlight)
            card.edit_requested.connect(self.edit_requested)
            card.delete_requested.connect(self.delete_requested)
            card.place_requested.connect(lambda _, highlight=highlight: self.place_requested.emit(highlight))
            self._cards.addWidget(card)
