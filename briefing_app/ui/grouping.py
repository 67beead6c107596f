"""Articles that carry one report: shown as one row, the others in a sheet beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint

from briefing_app.domain.alike import GroupMember
from briefing_app.domain.views import ArticleFilter, ArticleRow
from briefing_app.services import likeness
from briefing_app.ui.actions import Actions
from briefing_app.ui.article_list import ArticleList
from briefing_app.ui.listing import Listing
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.session import Session
from briefing_app.ui.words import short_day, translate


class Grouping(QObject):
    """Opens the sheet of copies, and an article from it."""

    def __init__(
        self, session: Session, actions: Actions, listing: Listing, rows: ArticleList, sheet: OthersPopover,
        open_article: Callable[[str], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._actions, self._listing = session, actions, listing
        self._rows, self.sheet, self._open = rows, sheet, open_article
        actions.on("copies", self.show_copies)
        actions.on("group-copies", lambda: listing.show(grouped=not listing.filter.grouped))
        rows.copies_wanted.connect(self._ask)
        listing.filtered.connect(self._filtered)
        sheet.opened.connect(self._take)

    def show_copies(self) -> None:
        """The other articles that carry the report of the current row."""
        row = self._rows.current_row()
        if row is not None:
            self._ask(row)

    def _ask(self, row: ArticleRow) -> None:
        call = partial(likeness.group_of, article=row.id)
        self._session.read(call, partial(self._show, row), slot="copies")

    def _show(self, row: ArticleRow, members: list[GroupMember]) -> None:
        others = [each for each in members if each.id != row.id]
        if not others:
            self._session.messages.tell(self.tr("No other article carries this report."))
            return
        outlets = len({each.outlet or each.id for each in members})
        title = self.tr("%Ln article(s) carry this report", "", len(members))
        if outlets > 1:
            title += self.tr(", from %Ln outlet(s)", "", outlets)
        self.sheet.show_others(title, [_other(each) for each in others], self._beside(row))

    def _beside(self, row: ArticleRow) -> QPoint:
        place = self._rows.rows.place_of(row.key)
        top = max(0, self._rows.rowViewportPosition(place)) if place is not None else 0
        return self._rows.mapTo(self.sheet.over, QPoint(self._rows.width() + 6, top))

    def _take(self, other: Other) -> None:
        if other.quotation is None:
            self._open(other.article)

    def _filtered(self, which: ArticleFilter) -> None:
        self._actions.check("group-copies", which.grouped)


def _other(member: GroupMember) -> Other:
    today = date.today()  # noqa: DTZ011 - the reader's own day
    day = short_day(member.published, today) if member.published is not None else ""
    place = " · ".join(
        part for part in (member.outlet or translate("ArticleList", "No outlet given"), day) if part
    )
    return Other(member.id, place, member.title, translate("Grouping", "fullest") if member.leads else "")
