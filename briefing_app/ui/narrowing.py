"""Narrows a list by what its articles have to do with: a value chosen becomes a part of the query."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from briefing_app.domain.finding import Facets
from briefing_app.domain.query import Mark, quoted
from briefing_app.domain.views import ArticleFilter, Shelf
from briefing_app.services import search
from briefing_app.ui.actions import Actions
from briefing_app.ui.facets_bar import FacetsBar
from briefing_app.ui.listing import Listing
from briefing_app.ui.session import Session
from briefing_app.ui.toolbar import SearchField

_AFTER_MS = 120  # the list comes first
_FIELDS = {"outlets": "outlet", "actors": "actor", "tags": "tag"}
_MARKS = {Shelf.UNREAD: Mark.UNREAD, Shelf.STARRED: Mark.STARRED, Shelf.ORPHANS: Mark.ORPHAN}


def term(kind: str, value: str) -> str:
    """A facet's value as a query asks for it."""
    return f"{_FIELDS[kind]}:{quoted(value)}" if kind in _FIELDS else f"since:{value} until:{value}"


class Narrowing(QObject):
    """Counts facets while they are shown, after the list itself and off its way."""

    wanted = Signal()
    """The bar is about to be used, and has to be seen."""

    def __init__(
        self, session: Session, actions: Actions, listing: Listing, bar: FacetsBar, box: SearchField,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._actions, self._listing = session, actions, listing
        self._bar, self._box = bar, box
        self._later = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._later.timeout.connect(self._count)
        for kind in bar.buttons:
            actions.on(f"narrow-{kind}", partial(self.open, kind))
        bar.opened.connect(lambda kind: self._count())
        bar.value_taken.connect(self._toggle)
        listing.listed.connect(self._listed)

    def open(self, kind: str) -> None:
        """Open the values of a kind for the keys, or close them."""
        if self._bar.kind == kind and self._bar.isVisible():
            self._bar.close_values()
            return
        self.wanted.emit()
        self._bar.open(kind)
        self._bar.buttons[kind].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listed(self) -> None:
        if self._bar.kind:
            self._later.start()

    def _count(self) -> None:
        if self._bar.kind:
            which = self._listing.filter
            call = partial(search.facets, which=which, typing=bool(which.query))
            self._session.query(call, partial(self._show, which), slot="facets", later=True)

    def _show(self, which: ArticleFilter, found: Facets) -> None:
        kind = self._bar.kind
        if which != self._listing.filter or not kind:
            return
        fresh = not self._bar.shown()
        query = f" {which.query} "
        items = getattr(found, kind)
        chosen = {each.value for each in items if f" {term(kind, each.value)} " in query}
        self._bar.show_facets(found, chosen)
        if fresh and self._bar.buttons[kind].hasFocus() and items:
            self._bar.values.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle(self, kind: str, value: str) -> None:
        """Add the value to the query, or take it out where it is in it. A shelf becomes a part of it too."""
        which, wanted = self._listing.filter, term(kind, value)
        query = f" {self._box.text().strip()} "
        if f" {wanted} " in query:
            query = query.replace(f" {wanted} ", " ")
        else:
            mark = _MARKS.get(which.shelf)
            if mark is not None and not which.query:
                query += f"is:{mark} "
            query += f"{wanted} "
        self._box.setText(query.lstrip())
        self._listing.search_now()
