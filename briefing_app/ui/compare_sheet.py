"""How far two users' reviews agree, in figures and words, and what they disagree on, to be settled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import NOT_HUNG, Agreement, Aspect, Decision, Disagreement
from briefing_app.domain.reliability import Reliability
from briefing_app.domain.spans import Span
from briefing_app.ui import glyphs, labels, paint, theme
from briefing_app.ui.item_list import Index, KeyFoot, RowDelegate
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import decimal, named, translate, word

_GOOD, _FAIR = 0.8, 0.667
"""What Krippendorff asks of data to be relied on, and the least for tentative conclusions."""
_OWN = frozenset((Qt.Key.Key_T, Qt.Key.Key_K))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Other):
    """A row: what the two decided, in words, with the signs of stances, and where the words stand.

    The other user's own quotation has no id here.
    """

    decided: tuple[str, str]
    stances: tuple[Stance | None, Stance | None]
    at: Span


class _Delegate(RowDelegate[Difference]):
    kind, height = Difference, 78

    def row(
        self, painter: QPainter, box: QRectF, item: Difference, look: Theme, index: Index, chosen: bool
    ) -> None:
        room, words = box.adjusted(10, 6, -10, -50), box.adjusted(10, 26, -10, -28)
        paint.text_in(painter, room, item.place, look.sans(12), look.color("ink2"))
        paint.text_in(painter, words, item.words, look.serif(14), look.color("ink"))
        half = (box.width() - 20) / 2
        for side, (said, stance) in enumerate(zip(item.decided, item.stances, strict=True)):
            left = box.left() + 10 + side * half
            if stance is not None:
                glyphs.stance(painter, QPointF(left + 7, box.bottom() - 16), stance, look.color("ink"), 13)
                left += 20
            until = box.left() + 2 + (side + 1) * half
            line = QRectF(left, box.bottom() - 26, until - left, 20)
            paint.text_in(painter, line, said, look.sans(12.5), look.color("ink"))


class CompareSheet(OthersPopover):
    """T takes the other's decision, K keeps one's own, Enter or a click opens the sentence."""

    settled = Signal(object, bool)
    """A Disagreement, and whether the other's decision is taken."""
    wide, most = 680, 5

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _Delegate())
        self.setObjectName("compare")
        self._found: tuple[Disagreement, ...] = ()
        self.list.own = _OWN
        self.lead, self.meaning = labels.narrow(QLabel()), labels.narrow(QLabel())
        self._grid = QGridLayout()
        self._grid.setContentsMargins(18, 0, 18, 12)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(3, 1)
        self.figures = [[QLabel() for _ in range(4)] for _ in range(3)]
        self._grid.addWidget(self.lead, 0, 0, 1, 4)
        for row, cells in enumerate(self.figures, start=1):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)
        self._grid.addWidget(self.meaning, 4, 0, 1, 4)
        for label in (self.lead, self.meaning, *(cell for cells in self.figures for cell in cells)):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.body.insertLayout(1, self._grid)
        keys = (
            (("t",), self.tr("take theirs")), (("k",), self.tr("keep mine")),
            (("Enter",), self.tr("open the sentence")),
        )  # fmt: skip
        self._foot = KeyFoot(keys, 28, 30)
        self._foot.setFixedWidth(self.wide)
        self.body.insertWidget(self.body.count() - 1, self._foot)

    def show_agreement(self, user: str, found: Agreement) -> None:
        """Show what came of a comparison with a user, at the row where the keys were."""
        row = self.list.currentIndex().row() if self.isVisible() else 0
        self._found = found.disagreements
        self._foot.setVisible(bool(self._found))
        self._say(user, found)
        self.body.activate()  # what is told anew may take more lines
        title = self.tr("You and {name}").format(name=user)
        differences = [_difference(one, user) for one in self._found]
        self.show_others(title, differences, QPoint((self.over.width() - self.wide) // 2, 72))
        self.list.setCurrentIndex(self.list.model().index(min(row, len(differences) - 1), 0))

    def _say(self, user: str, found: Agreement) -> None:
        look = theme.current()
        self.lead.setText(told(user, found))
        measured = bool(found.articles)
        for cells, (name, of, what) in zip(self.figures, _figures(found), strict=True):
            alpha = "–" if of.alpha is None else f"α {decimal(of.alpha, 2)}"
            for cell, text in zip(cells, (name, alpha, what, judged(of)), strict=True):
                cell.setText(text)
                cell.setVisible(measured)
                labels.dress(cell, look.sans(12.5, tabular=True))
            labels.dress(cells[0], look.sans(12.5, 600), "ink")
            labels.dress(cells[1], look.sans(12.5, 600, tabular=True), "ink")
        self.meaning.setText(
            self.tr(
                "Krippendorff’s α: 1 is full agreement, 0 what chance would give. From {good} on rely on it, "
                "from {fair} on conclude tentatively."
            ).format(good=decimal(_GOOD, 2), fair=decimal(_FAIR, 2))
        )
        self.meaning.setVisible(measured)
        for label, size in ((self.lead, 12.5), (self.meaning, 12)):
            labels.dress(label, look.sans(size))
            label.setFixedHeight(label.heightForWidth(self.wide - 36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentIndex().row()
        if event.key() in _OWN and 0 <= row < len(self._found):
            self.settled.emit(self._found[row], event.key() == Qt.Key.Key_T)
        else:
            super().keyPressEvent(event)


def told(user: str, found: Agreement) -> str:
    """Which articles are compared, which are not yet, and what is left to settle."""
    parts = [translate("CompareSheet", "%Ln article(s) that both of you have done.", "", len(found.articles))]
    if found.to_do:
        parts.append(
            translate(
                "CompareSheet", "{name} has done %Ln more: hidden until you have, too.", "", found.to_do
            )
        )
    if found.waiting:
        parts.append(
            translate("CompareSheet", "{name} has yet to do %Ln more of yours.", "", found.waiting)
        )  # fmt: skip
    if not found.articles:
        parts.append(translate("CompareSheet", "Mark articles as done when you are through with them."))
    elif found.disagreements:
        left = len(found.disagreements)
        parts.append(translate("CompareSheet", "%Ln difference(s) to settle.", "", left))
    else:
        parts.append(translate("CompareSheet", "There is nothing left to settle."))
    if found.settled:
        kept = translate("CompareSheet", "%Ln settled: you keep what you decided.", "", found.settled)
        parts.append(kept)
    return " ".join(parts).format(name=user)


def _figures(found: Agreement) -> tuple[tuple[str, Reliability, str], ...]:
    """What was measured, the measure, and over how many units of what."""
    stance, verdict, spans = found.stance, found.verdict, found.spans
    return (
        (
            translate("CompareSheet", "Stances"),
            stance,
            translate("CompareSheet", "%Ln on the same question", "", stance.units),
        ),
        (
            translate("CompareSheet", "Accepted or rejected"),
            verdict,
            translate("CompareSheet", "%Ln quotation(s)", "", verdict.units),
        ),
        (
            translate("CompareSheet", "Where words begin and end"),
            spans,
            translate("CompareSheet", "%Ln passage(s)", "", spans.units),
        ),
    )


def judged(found: Reliability) -> str:
    """What an alpha allows to conclude, or why there is none."""
    if found.alpha is None:
        if found.units:
            return translate("CompareSheet", "all in one way: nothing to tell from chance")
        return translate("CompareSheet", "nothing that both of you decided on")
    if found.alpha >= _GOOD:
        return translate("CompareSheet", "you can rely on it")
    if found.alpha >= _FAIR:
        return translate("CompareSheet", "enough for tentative conclusions")
    if found.alpha > 0:
        return translate("CompareSheet", "too little to rely on")
    return translate("CompareSheet", "no more than chance would give")


def _difference(one: Disagreement, user: str) -> Difference:
    stances = (_stance(one, one.mine), _stance(one, one.theirs))
    mine = translate("CompareSheet", "you: {decided}").format(decided=_decided(one, one.mine))
    theirs = translate("CompareSheet", "{name}: {decided}").format(
        name=user, decided=_decided(one, one.theirs)
    )
    what = f"{named(one.aspect)} · {one.question}" if one.question else named(one.aspect)
    own = None if one.aspect is Aspect.ADDED and one.theirs == Decision.ADDED else one.quotation
    return Difference(
        article=one.article, place=what, words=one.words, remark=f"{mine}, {theirs}", quotation=own,
        serif=True, decided=(mine, theirs), stances=stances, at=one.place,
    )  # fmt: skip


def _stance(one: Disagreement, decided: str) -> Stance | None:
    return Stance(decided) if one.aspect is Aspect.STANCE and decided != NOT_HUNG else None


def _decided(one: Disagreement, decided: str) -> str:
    if one.aspect is Aspect.STANCE:
        return translate("CompareSheet", "not on it") if decided == NOT_HUNG else word(Stance(decided))
    return decided if one.aspect in (Aspect.SPEAKER, Aspect.WORDS) else word(Decision(decided))
