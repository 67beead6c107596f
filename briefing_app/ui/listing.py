"""Keeps the left pane true: which articles are listed, in which order, with which counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.finding import Found
from briefing_app.domain.views import ArticleFilter, ArticleRow, Order, Shelf, ShelfCounts
from briefing_app.services import browse, search
from briefing_app.ui.list_pane import ListPane
from briefing_app.ui.session import Session

_PAUSE_MS = 60  # between the last key of a search and the search
_ROWS = frozenset({Kind.STATE, Kind.REVIEW, Kind.ANALYSIS, Kind.ARTICLE})
_MEMBERS = frozenset({Kind.STATE, Kind.ARTICLE, Kind.TAG, Kind.NOTE})


class Listing(QObject):
    """The list's filter, and the reloading of what it shows. Reads only; nothing is written here."""

    counted = Signal(object)
    """ShelfCounts, whenever they have been read."""
    filtered = Signal(object)
    """The ArticleFilter in force, when it has changed."""
    listed = Signal()
    """The list shows what the filter says."""

    def __init__(self, session: Session, pane: ListPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self.filter = ArticleFilter()
        self.counts = ShelfCounts()
        self._before_search = ArticleFilter()
        self.search_order: Order | None = None
        """The order chosen for what is searched, where it is another than the shelves'."""
        self._kept: set[int] = set()
        self._leaving: frozenset[str] = frozenset()
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._loading = False
        self._going: int | None = None
        pane.shelves.shelf_chosen.connect(lambda shelf: self.show(shelf=shelf, tag=None))
        pane.shelves.tag_chosen.connect(lambda tag: self.show(tag=tag))
        session.changed.connect(self._on_changed)

    # What is listed

    def fetch(self, keys: Sequence[int], then: Callable[[list[ArticleRow]], None]) -> None:
        """The model's way to rows."""
        query = self.filter.query
        call = partial(browse.rows, keys=keys, query=query, typing=bool(query))
        self._session.read(call, then)

    def start(self, which: ArticleFilter, search_order: Order | None = None) -> None:
        """Begin anew: another user, or another library."""
        self.filter, self._before_search, self._typed = which, which, ""
        self.search_order = search_order
        self._apply()
        self.recount()

    def show(
        self,
        *,
        shelf: Shelf | None = None,
        tag: str | bool | None = False,
        order: Order | None = None,
        grouped: bool | None = None,
    ) -> None:
        """Show another shelf, tag or order; what is not given stays. ``tag=None`` is every tag.

        An order that is chosen for what was found is that of searches, and not the shelves'.
        """
        which = replace(
            self.filter,
            shelf=self.filter.shelf if shelf is None else shelf,
            tag=self.filter.tag if isinstance(tag, bool) else tag,
            order=self.filter.order if order is None else order,
            grouped=self.filter.grouped if grouped is None else grouped,
        )
        if shelf is not None:
            self._before_search = replace(self._before_search, shelf=shelf)
        if which == self.filter:
            return
        if self.filter.query and order is not None:
            self.search_order = order
        self.filter = which
        self._apply()

    def best_first(self) -> None:
        """What was found in order of how well it fits, or by date again."""
        best = self.filter.order is Order.RELEVANCE
        self.show(order=Order.NEWEST if best else Order.RELEVANCE)
        self.filtered.emit(self.filter)

    def search(self, words: str) -> None:
        """Show what ``words`` find in all articles, shortly after the last key; without words, all again."""
        self._typed = words
        self._pause.start()

    def search_now(self) -> None:
        """Do not wait for another key."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()

    def settled(self) -> ArticleFilter:
        """The filter to come back to: a search is not remembered."""
        if not self.filter.query:
            return self.filter
        return replace(self._before_search, tag=self.filter.tag, grouped=self.filter.grouped)

    def _search(self) -> None:
        # White space behind the last word says that it is no beginning of one.
        words = self._typed if self._typed.strip() else ""
        if words == self.filter.query:
            return
        if not words:
            self.filter = self.settled()
        elif self.filter.query:
            self.filter = replace(self.filter, query=words)
        else:
            self._before_search = self.filter
            shelf = Shelf.TRASH if self.filter.shelf is Shelf.TRASH else Shelf.ALL
            order = self.search_order or self.filter.order
            self.filter = replace(self.filter, query=words, shelf=shelf, order=order)
        self._apply()

    def _apply(self) -> None:
        self._kept.clear()
        self._pane.shelves.choose(self.filter.shelf, self.filter.tag, self.filter.query)
        self._pane.head.show_order(self.filter.order)
        self.filtered.emit(self.filter)
        self._load(fresh=True)

    def reload(self) -> None:
        """Ask again which articles pass, and keep the reader's place."""
        self._load(fresh=False)

    def _load(self, *, fresh: bool) -> None:
        """Another list begins with what is found first; what comes later must not move the reader."""
        which, self._loading = self.filter, True
        if fresh:
            call = partial(search.first, which=which, typing=bool(which.query))
            self._session.query(call, partial(self._show_first, which), slot="keys")
            return
        every = partial(browse.packed_keys, which=which, typing=bool(which.query))
        self._session.query(every, lambda keys: self._show(which, keys), slot="keys")

    def _show_first(self, which: ArticleFilter, found: Found) -> None:
        if which != self.filter:
            return
        self._show(which, found.keys, fresh=True, complete=found.complete)
        if not found.complete:
            self._load(fresh=False)

    def _show(
        self, which: ArticleFilter, keys: Sequence[int], *, fresh: bool = False, complete: bool = True
    ) -> None:
        if which != self.filter:
            return
        kept = self._kept - self._leaving_keys()
        self._pane.list.show_keys(keys, fresh=fresh, snippets=bool(which.query), kept=kept)
        self._pane.describe(which, len(self._pane.list.rows.keys), complete=complete)
        self._loading = not complete
        if self._going is not None and (self._pane.list.go_to_key(self._going) or complete):
            self._going = None
        self.listed.emit()

    # Moving

    def next_unread(self, from_top: bool = False) -> None:
        """Go to the next unread article of the list, from its end on from its beginning."""
        view = self._pane.list
        which = replace(self.filter, shelf=Shelf.UNREAD)

        def go(unread: list[int]) -> None:
            wanted, keys = set(unread), view.rows.keys
            here = -1 if from_top else view.currentIndex().row()
            order = [*range(here + 1, len(keys)), *range(max(0, here))]
            place = next((at for at in order if keys[at] in wanted), None)
            if place is None:
                self._session.messages.tell(self.tr("Everything in this list is read."))
            else:
                view.go(place)

        self._session.read(partial(browse.article_keys, which=which), go, slot="next-unread")

    def go_to(self, article: str) -> None:
        """Make this article current in the list, if the list has it, or has it once it is here."""

        def go(key: int) -> None:
            if not self._pane.list.go_to_key(key) and self._loading:
                self._going = key

        def gone(error: BaseException) -> bool:
            return isinstance(error, NotFoundError)  # whoever opens the article says so

        self._session.read(partial(browse.key_of, article_id=article), go, slot="go-to", failed=gone)

    def leave(self, articles: Sequence[str]) -> None:
        """These articles are about to leave the list; they are not kept in their place."""
        self._leaving = frozenset(articles)
        self._kept -= self._leaving_keys()

    # Keeping true

    def recount(self) -> None:
        """Read the counts again."""
        self._session.read(browse.counts, self._show_counts, slot="counts")

    def _show_counts(self, counts: ShelfCounts) -> None:
        self.counts = counts
        self._pane.shelves.show_counts(counts)
        if not self._loading:
            self._pane.describe(self.filter, len(self._pane.list.rows.keys))
        self.counted.emit(counts)

    def _on_changed(self, change: ChangeSet) -> None:
        if change.kinds & _ROWS:
            self._pane.list.rows.reload(change.articles)
        if Kind.STATE in change.kinds:
            # Read, starred or done a moment ago: the row stays where it is until another list is chosen.
            self._kept |= set(self._keys_of(change.articles)) - self._leaving_keys()
        if change.kinds & _MEMBERS:
            self.reload()
        self.recount()

    def _keys_of(self, articles: frozenset[str]) -> list[int]:
        rows = self._pane.list.rows
        places = (rows.place_of_id(article) for article in articles)
        return [rows.keys[place] for place in places if place is not None]

    def _leaving_keys(self) -> set[int]:
        return set(self._keys_of(self._leaving))
