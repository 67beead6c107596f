"""The sheet that offers quotations for a cell: one key hangs the chosen one with its stance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Said
from briefing_app.ui.item_list import KeyFoot
from briefing_app.ui.others_popover import WIDE, Other, OthersPopover
from briefing_app.ui.words import short_day, word


class FillSheet(OthersPopover):
    """Arrow keys choose, 1 to 6 hang with a stance, Enter or a click opens the article."""

    hung = Signal(object, object)
    """The Other that was chosen, and its Stance."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("matrix-fill")
        keys = [((str(number),), word(stance)) for number, stance in enumerate(Stance, start=1)]
        for part in (keys[:3], keys[3:]):
            foot = KeyFoot(part, 28, 26)
            foot.setFixedWidth(WIDE)
            self.body.insertWidget(self.body.count() - 1, foot)

    def show_said(self, title: str, said: Sequence[Said], at: QPoint) -> None:
        """Offer these, the best first."""
        self.show_others(title, [_other(one) for one in said], at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.text()
        if number.isdigit() and 1 <= int(number) <= len(Stance):
            chosen = self.chosen()
            if chosen is not None:
                self.close_sheet()
                self.hung.emit(chosen, list(Stance)[int(number) - 1])
        else:
            super().keyPressEvent(event)


def _other(one: Said) -> Other:
    place = " · ".join((one.outlet or one.title, short_day(one.day, one.day)))
    return Other(one.article, place, one.words, "" if not one.decided else "✓", one.quotation, serif=True)
