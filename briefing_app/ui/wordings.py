"""The same words in other articles: how many beside each quotation, and those in a sheet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, QTimer

from briefing_app.domain.alike import Variant
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.views import ArticleView
from briefing_app.services import likeness
from briefing_app.services.likeness import QuotationFamily
from briefing_app.ui.actions import Actions
from briefing_app.ui.others_popover import WIDE, Other, OthersPopover
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session
from briefing_app.ui.words import short_day

_AFTER_MS = 200  # an article that is only passed by is not compared


class Wordings(QObject):
    """Looks for the open article's quotations elsewhere, once the article has been read in."""

    def __init__(
        self, session: Session, actions: Actions, reading: Reading, panes: ReadView, sheet: OthersPopover
    ) -> None:
        super().__init__(panes)
        self._session, self._reading, self._tree, self._sheet = session, reading, panes.actors.tree, sheet
        self._families: dict[str, QuotationFamily] = {}
        self._looked: tuple[object, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._later.timeout.connect(self._look)
        actions.on("same-words", self.show_chosen)
        reading.opened.connect(self._opened)
        self._tree.also_wanted.connect(self.show)
        sheet.opened.connect(self._take)

    def show_chosen(self) -> None:
        """Where else the chosen quotation, or else the one to review, was printed."""
        chosen = self._reading.chosen()
        quotation = chosen.quotation.id if chosen is not None else self._tree.review_target
        if quotation is not None:
            self.show(quotation)

    def show(self, quotation: str) -> None:
        """Where else a quotation of the open article was printed."""
        others = self._others(quotation)
        if not others:
            self._session.messages.tell(self.tr("No other article has these words."))
            return
        count = len({each.article for each in others})
        title = self.tr("Also in %Ln article(s)", "", count)
        top = max(0, self._tree.place_of(quotation))
        at = self._tree.mapTo(self._sheet.over, QPoint(-WIDE - 6, top))
        self._sheet.show_others(title, [_other(each) for each in others], at)

    def _others(self, quotation: str) -> list[Variant]:
        view, family = self._reading.view, self._families.get(quotation)
        if view is None or family is None:
            return []
        return [each for each in family.variants if each.article != view.article.id]

    def _opened(self, view: ArticleView | None) -> None:
        ids = () if view is None else tuple(each.quotation.id for each in view.quotations)
        looked = (view.article.version_id, ids) if view is not None else ()
        if looked != self._looked:
            self._looked = looked
            self._found([])
            if ids:
                self._later.start()

    def _look(self) -> None:
        view, profile = self._reading.view, self._session.profile
        if view is None:
            return
        article, looked = view.article.id, self._looked

        def found(families: list[QuotationFamily]) -> None:
            if looked == self._looked and profile is self._session.profile:
                self._found(families)

        self._session.tasks.query(
            lambda cancelled: likeness.families_in(profile, article, cancelled=cancelled),
            found, slot="wordings", later=True, failed=lambda error: isinstance(error, NotFoundError),
        )  # fmt: skip

    def _found(self, families: list[QuotationFamily]) -> None:
        # Quotations of two articles may have one id.
        view = self._reading.view
        here = view.article.id if view is not None else ""
        self._families = {
            each.quotation: family for family in families for each in family.variants if each.article == here
        }
        also = {each: len({other.article for other in self._others(each)}) for each in self._families}
        self._tree.show_also(also)

    def _take(self, other: Other) -> None:
        if other.quotation is not None:
            self._reading.open(other.article, quotation=other.quotation)


def _other(variant: Variant) -> Other:
    today = date.today()  # noqa: DTZ011 - the reader's own day
    day = short_day(variant.published, today) if variant.published is not None else ""
    place = " · ".join(part for part in (variant.outlet or variant.title, day) if part)
    speaker = variant.utterance.speaker or ""
    words = " ".join(variant.utterance.words.split())
    return Other(variant.article, place, words, speaker, variant.quotation, serif=True)
