"""How far two users' reviews agree, in figures and words, and what they disagree on, to be settled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing_app.domain.positions import Agreement, Disagreement
from briefing_app.ui import labels, theme
from briefing_app.ui.item_list import KeyFoot
from briefing_app.ui.others_popover import WIDE, Other, OthersPopover
from briefing_app.ui.words import decimal, translate, word

_GOOD, _FAIR = 0.8, 0.667
"""What Krippendorff asks of data to be relied on, and the least for tentative conclusions."""

_OWN = frozenset((Qt.Key.Key_T, Qt.Key.Key_K))


class CompareSheet(OthersPopover):
    """T takes the other's decision, K keeps one's own, Enter or a click opens the sentence."""

    settled = Signal(object, bool)
    """A Disagreement, and whether the other's decision is taken."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("compare")
        self._found: tuple[Disagreement, ...] = ()
        self.list.own = _OWN
        self._lead = labels.narrow(QLabel())
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        around = QHBoxLayout()
        around.setContentsMargins(18, 0, 18, 10)
        around.addWidget(self._lead)
        self.body.insertLayout(1, around)
        keys = (
            (("t",), self.tr("take theirs")), (("k",), self.tr("keep mine")),
            (("Enter",), self.tr("open the sentence")),
        )  # fmt: skip
        self._foot = KeyFoot(keys, 28, 26)
        self._foot.setFixedWidth(WIDE)
        self.body.insertWidget(self.body.count() - 1, self._foot)

    def show_agreement(self, user: str, found: Agreement, at: QPoint) -> None:
        """Show what came of a comparison with a user."""
        self._found = found.disagreements
        self._lead.setText(told(found))
        labels.dress(self._lead, theme.current().sans(12.5))
        self._lead.setFixedHeight(self._lead.heightForWidth(WIDE - 36))
        self._foot.setVisible(bool(self._found))
        title = self.tr("You and {name}").format(name=user)
        self.show_others(title, [_other(one) for one in self._found], at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentIndex().row()
        if event.key() in _OWN and 0 <= row < len(self._found):
            self.settled.emit(self._found[row], event.key() == Qt.Key.Key_T)
        else:
            super().keyPressEvent(event)


def told(found: Agreement) -> str:
    """The figures in words."""
    parts = [translate("CompareSheet", "%Ln article(s) that both of you have done.", "", len(found.articles))]
    if found.waiting:
        parts.append(
            translate(
                "CompareSheet",
                "%Ln more that one of you has done: blind until the other has, too.",
                "",
                found.waiting,
            )
        )
    for name, alpha in (
        (translate("CompareSheet", "Stances"), found.stance),
        (translate("CompareSheet", "Accepted or rejected"), found.verdict),
        (translate("CompareSheet", "Words accepted"), found.spans),
    ):  # fmt: skip
        parts.append(f"{name}: {_judged(alpha)}")
    if not found.disagreements:
        parts.append(translate("CompareSheet", "There is nothing left to settle."))
    return "\n".join(parts)


def _judged(alpha: float | None) -> str:
    if alpha is None:
        return translate(
            "CompareSheet", "not to be told, since too little was decided by both, or all in one way"
        )
    if alpha >= _GOOD:
        judged = translate("CompareSheet", "you can rely on it")
    elif alpha >= _FAIR:
        judged = translate("CompareSheet", "enough for tentative conclusions")
    else:
        judged = (
            translate("CompareSheet", "too little to rely on")
            if alpha > 0
            else translate("CompareSheet", "no more than chance would give")
        )
    return translate("CompareSheet", "α = {alpha}, {judged}").format(alpha=decimal(alpha, 2), judged=judged)


def _other(one: Disagreement) -> Other:
    what = f"{word(one.aspect)} · {one.question}" if one.question else word(one.aspect)
    remark = translate("CompareSheet", "you: {mine} / they: {theirs}").format(
        mine=one.mine, theirs=one.theirs
    )
    return Other(one.article, what, one.words, remark, one.quotation, serif=True)
