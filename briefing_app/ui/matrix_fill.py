"""The sheet that offers quotations for a cell: one key hangs the chosen one with its stance.

The same words in several outlets are one row, and are hung together: the matrix counts them once anyway, and
a copy left behind would be offered again at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Said
from briefing_app.ui import paint
from briefing_app.ui.item_list import Index, KeyFoot, RowDelegate
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import long_day, word

_LINES, _HIGH = 3, 20  # a stance is taken to all that was said: what is longer still is an Enter away


@dataclass(frozen=True, slots=True)
class Offer(Other):
    """What may fill the cell; ``copies`` are the article and the quotation of the same words elsewhere."""

    copies: tuple[tuple[str, str], ...] = ()


class _Delegate(RowDelegate[Other]):
    kind, height = Other, 34 + _LINES * _HIGH

    def row(
        self, painter: QPainter, box: QRectF, item: Other, look: Theme, index: Index, chosen: bool
    ) -> None:
        meta = look.sans(12)
        line = QRectF(box.left() + 10, box.top() + 5, box.width() - 20, 20)
        paint.text_in(painter, line, item.remark, meta, look.color("ink3"), Qt.AlignmentFlag.AlignRight)
        place = line.adjusted(0, 0, -paint.width(item.remark, meta) - 12, 0)
        paint.text_in(painter, place, item.place, meta, look.color("ink2"))
        said = paint.paragraph(item.words, look.serif(14.5), line.width(), _HIGH, _LINES)
        said.draw(painter, QPointF(line.left(), line.bottom() + 1), look.color("ink"))


class FillSheet(OthersPopover):
    """Arrow keys choose, 1 to 6 hang with a stance, Enter or a click opens the article."""

    hung = Signal(object, object)
    """The Offer that was chosen, and its Stance."""
    wide, most = 640, 5

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _Delegate())
        self.setObjectName("matrix-fill")
        stances = [((str(number),), word(stance)) for number, stance in enumerate(Stance, start=1)]
        for keys in (stances, [(("Enter",), self.tr("open the sentence"))]):
            foot = KeyFoot(keys, 18, 28)
            foot.setFixedWidth(self.wide)
            self.body.insertWidget(self.body.count() - 1, foot)

    def show_said(self, title: str, said: Sequence[Said], at: QPoint) -> None:
        """Offer these, the best first."""
        self.show_others(title, [_offer(one) for one in said], at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.text()
        if number.isdigit() and 1 <= int(number) <= len(Stance):
            chosen = self.chosen()
            if chosen is not None:
                self.close_sheet()
                self.hung.emit(chosen, list(Stance)[int(number) - 1])
        else:
            super().keyPressEvent(event)


def _offer(one: Said) -> Offer:
    elsewhere = len({copy.outlet for copy in one.copies} - {one.outlet})
    more = QCoreApplication.translate("DossierPage", "+%Ln outlet(s)", "", elsewhere) if elsewhere else ""
    place = " · ".join(part for part in (one.outlet or one.title, more, long_day(one.day)) if part)
    decided = QCoreApplication.translate("FillSheet", "reviewed") if one.decided else ""
    remark = " · ".join(part for part in (decided, word(one.found_by) if one.found_by else "") if part)
    copies = tuple((copy.article, copy.quotation) for copy in one.copies)
    return Offer(one.article, place, one.words, remark, one.quotation, serif=True, copies=copies)
