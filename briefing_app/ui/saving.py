"""Searches kept by name among the shelves, with how many articles each finds now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.finding import SavedSearch
from briefing_app.services import saved
from briefing_app.ui.actions import Actions
from briefing_app.ui.listing import Listing
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.session import Session
from briefing_app.ui.shelves import Shelves
from briefing_app.ui.toolbar import SearchField

_RECOUNT_MS = 400
_UNCOUNTED = frozenset({Kind.SEARCH, Kind.FOLDER, Kind.USER, Kind.HIGHLIGHT})


class Saving(QObject):
    """Keeps, names, chooses and deletes them. Counting waits until nothing else has to be read."""

    changed = Signal()
    """Other searches are kept than before."""

    def __init__(
        self, session: Session, actions: Actions, listing: Listing, shelves: Shelves, box: SearchField,
        prompt: Prompt, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._listing, self._shelves = session, listing, shelves
        self._box, self._prompt = box, prompt
        self.searches: tuple[SavedSearch, ...] = ()
        self.counts: dict[str, int] = {}
        self._later = QTimer(self, singleShot=True, interval=_RECOUNT_MS)
        self._later.timeout.connect(self.recount)
        actions.on("save-search", self.save)
        actions.on("rename-search", lambda: self._with_chosen(self.rename))
        actions.on("delete-search", lambda: self._with_chosen(self.delete))
        shelves.set_saved_actions([actions["rename-search"], actions["delete-search"]])
        shelves.saved_chosen.connect(self.show)
        shelves.saved_renamed.connect(self.rename)
        shelves.saved_deleted.connect(self.delete)
        shelves.shelf_chosen.connect(self._leave)
        session.changed.connect(self._on_changed)
        session.profile_changed.connect(self._forget)

    @property
    def chosen(self) -> SavedSearch | None:
        """The saved search that the list shows."""
        query = self._listing.filter.query.strip()
        return next((each for each in self.searches if query and each.query == query), None)

    def reload(self) -> None:
        """Read the searches, and count what they find."""
        self._session.read(saved.saved, self._show, slot="saved")

    def recount(self) -> None:
        """Count again."""
        if self.searches:
            self._session.query(saved.counts, self._show_counts, slot="saved-counts", later=True)

    def show(self, search: SavedSearch) -> None:
        """Search for it again; the words in the box can be changed from there."""
        self._box.setText(f"{search.query} ")
        self._listing.search_now()

    def save(self) -> None:
        """Keep what is searched for now under a name."""
        query = self._listing.filter.query.strip()
        if self.chosen is not None:
            self._session.messages.tell(
                self.tr("This search is kept as “{name}”.").format(name=self.chosen.name)
            )
        elif query:

            def keep(name: str) -> None:
                told = self.tr("Kept as “{name}”.").format(name=name)
                self._session.tell(partial(saved.add, name=name, query=query), told)

            self._prompt.ask(self.tr("Keep this search as"), self.tr("Save"), keep, words=query)

    def rename(self, search: SavedSearch) -> None:
        """Ask for another name."""

        def take(name: str) -> None:
            if name != search.name:
                self._session.write(saved.rename, search.id, name)

        self._prompt.ask(self.tr("Rename this search"), self.tr("Rename"), take, words=search.name)

    def delete(self, search: SavedSearch) -> None:
        """Delete it, and offer to undo that; the list stays as it is."""
        told = self.tr("Deleted “{name}”.").format(name=search.name)
        self._session.tell(partial(saved.delete, search=search.id), told)

    def _with_chosen(self, act: Callable[[SavedSearch], None]) -> None:
        if self.chosen is not None:
            act(self.chosen)

    def _leave(self) -> None:
        """From a saved search to a shelf: the shelf is shown whole."""
        if self.chosen is not None:
            self._box.clear()
            self._listing.search_now()

    def _show(self, searches: list[SavedSearch]) -> None:
        self.searches = tuple(searches)
        self._shelves.show_saved(self.searches, self.counts)
        self.changed.emit()
        self.recount()

    def _show_counts(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self._shelves.show_saved(self.searches, counts)

    def _on_changed(self, change: ChangeSet) -> None:
        if Kind.SEARCH in change.kinds:
            self.reload()
        if change.kinds - _UNCOUNTED:
            self._later.start()

    def _forget(self) -> None:
        self.counts = {}
        self._show([])
        self.reload()
