"""Keeps the left pane true: which articles are listed, in which order, with which counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.views import ArticleFilter, ArticleRow, Order, Shelf, ShelfCounts
from briefing_app.services import browse
from briefing_app.ui.list_pane import ListPane
from briefing_app.ui.session import Session

_PAUSE_MS = 120  # between the last key of a search and the search
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
        self._shelf_before_search = Shelf.ALL
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

    def start(self, which: ArticleFilter) -> None:
        """Begin anew: another user, or another library."""
        self.filter, self._typed = which, ""
        self._apply()
        self.recount()

    def show(
        self, *, shelf: Shelf | None = None, tag: str | bool | None = False, order: Order | None = None
    ) -> None:
        """Show another shelf, tag or order; what is not given stays. ``tag=None`` is every tag."""
        which = replace(
            self.filter,
            shelf=self.filter.shelf if shelf is None else shelf,
            tag=self.filter.tag if isinstance(tag, bool) else tag,
            order=self.filter.order if order is None else order,
        )
        if which != self.filter:
            self.filter = which
            if shelf is not None:
                self._shelf_before_search = shelf
            self._apply()

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
        shelf = self._shelf_before_search if self.filter.query else self.filter.shelf
        return replace(self.filter, query="", shelf=shelf)

    def _search(self) -> None:
        words = self._typed.strip()
        if words == self.filter.query:
            return
        shelf = self.filter.shelf
        if words and not self.filter.query:
            self._shelf_before_search = shelf
            shelf = shelf if shelf is Shelf.TRASH else Shelf.ALL
        elif not words:
            shelf = self._shelf_before_search
        self.filter = replace(self.filter, query=words, shelf=shelf)
        self._apply()

    def _apply(self) -> None:
        self._kept.clear()
        self._pane.shelves.choose(self.filter.shelf, self.filter.tag)
        self._pane.head.show_order(self.filter.order)
        self.filtered.emit(self.filter)
        self._load(fresh=True)

    def reload(self) -> None:
        """Ask again which articles pass, and keep the reader's place."""
        self._load(fresh=False)

    def _load(self, *, fresh: bool) -> None:
        which, self._loading = self.filter, True

        def failed(error: BaseException) -> bool:
            if isinstance(error, InvalidInputError):  # half a query, not yet one
                self._show(which, [], fresh=fresh)
                return True
            return False

        call = partial(browse.article_keys, which=which, typing=bool(which.query))
        self._session.read(
            call, lambda keys: self._show(which, keys, fresh=fresh), slot="keys", failed=failed
        )

    def _show(self, which: ArticleFilter, keys: list[int], *, fresh: bool) -> None:
        if which != self.filter:
            return
        going, self._loading, self._going = self._going, False, None
        kept = self._kept - self._leaving_keys()
        self._pane.list.show_keys(keys, fresh=fresh, snippets=bool(which.query), kept=kept)
        self._pane.describe(which, len(self._pane.list.rows.keys))
        if going is not None:
            self._pane.list.go_to_key(going)
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
                self._session.messages.tell("Everything in this list is read.")
            else:
                view.go(place)

        self._session.read(partial(browse.article_keys, which=which), go, slot="next-unread")

    def go_to(self, article: str) -> None:
        """Make this article current in the list, if the list has it, or has it once it is here."""

        def go(key: int) -> None:
            if not self._pane.list.go_to_key(key) and self._loading:
                self._going = key

        self._session.read(partial(browse.key_of, article_id=article), go, slot="go-to")

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
