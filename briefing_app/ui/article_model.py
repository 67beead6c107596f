"""The article list's model: it holds whole-number keys, and fetches rows as they come into view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer

from briefing_app.domain.views import ArticleRow, ArticleState
from briefing_app.ui.item_list import Index
from briefing_app.ui.words import translate

Fetch = Callable[[Sequence[int], Callable[[list[ArticleRow]], None]], None]
"""Given keys and where to hand the rows; answers later, on the UI thread."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
BATCH = 48
_NEAR = 1000  # rows that are looked at first for one that was there
_KEPT = 3000  # rows in memory; some forty screens


class ArticleModel(QAbstractTableModel):
    """Rows of articles in a given order of keys; a row is None until it has been fetched."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._keys = array("q")  # a fifth of a list's memory, which for a million are tens of megabytes
        self._rows: OrderedDict[int, ArticleRow] = OrderedDict()
        self._stale: dict[int, ArticleRow] = {}
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._generation = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    @property
    def keys(self) -> Sequence[int]:
        return self._keys

    @property
    def waiting(self) -> bool:
        """Whether rows are on their way."""
        return bool(self._wanted or self._asked)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._keys):
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            return None if row is None else spoken(row) if role != Qt.ItemDataRole.DisplayRole else row.title
        return None

    def row(self, place: int) -> ArticleRow | None:
        """The article at this place; asks for it where it is not here yet."""
        key = self._keys[place]
        row = self._rows.get(key)
        if row is not None:
            self._rows.move_to_end(key)
            return row
        self._want(place)
        return self._stale.get(key)

    def place_of(self, key: int, near: int = 0) -> int | None:
        """Where this key stands, or None; soon where it is about where it was."""
        start = max(0, near - _NEAR)
        try:
            return start + self._keys[start : near + _NEAR].index(key)
        except ValueError:
            pass
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def place_of_id(self, article: str) -> int | None:
        """Where this article stands, if its row has been fetched."""
        for rows in (self._rows, self._stale):
            for key, row in rows.items():
                if row.id == article:
                    return self.place_of(key)
        return None

    def show(self, keys: Sequence[int], *, fresh: bool = False) -> None:
        """Show these keys. ``fresh`` forgets all rows: another user, library or query."""
        keys = keys if isinstance(keys, array) else array("q", keys)
        if keys == self._keys and not fresh:
            return
        self.beginResetModel()
        self._keys = keys
        self._wanted.clear()
        if fresh:  # rows that are on their way to the same list are welcome still
            self._generation += 1
            self._rows.clear()
            self._stale.clear()
            self._asked.clear()
        self.endResetModel()

    def reload(self, articles: Iterable[str] | None = None) -> None:
        """Fetch these articles' rows (ids; None for all) again; until then the old ones are shown."""
        wanted = None if articles is None else frozenset(articles)
        keys = [key for key, row in self._rows.items() if wanted is None or row.id in wanted]
        for key in keys:
            self._stale[key] = self._rows.pop(key)
        self._generation += 1  # what is on its way was read before the change
        self._asked.clear()
        if self._keys and (keys or wanted is None):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, 0))

    def _want(self, place: int) -> None:
        start = place - place % BATCH
        fresh = [key for key in self._keys[start : start + BATCH] if key not in self._rows]
        self._wanted.update(key for key in fresh if key not in self._asked)
        if self._wanted and not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        keys, generation = sorted(self._wanted), self._generation
        self._wanted.clear()
        self._asked.update(keys)
        if keys:
            self._fetch(keys, lambda rows: self._arrived(keys, generation, rows))

    def _arrived(self, keys: Sequence[int], generation: int, rows: list[ArticleRow]) -> None:
        if generation != self._generation:
            self._asked.difference_update(keys)
            if self._keys:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, 0))
            return
        self._asked.difference_update(keys)
        for row in rows:
            self._rows[row.key] = row
            self._stale.pop(row.key, None)
        while len(self._rows) > max(_KEPT, len(keys)):
            self._rows.popitem(last=False)
        self._tell(set(keys))

    def _tell(self, keys: set[int]) -> None:
        places = (
            [place for place, key in enumerate(self._keys) if key in keys] if len(self._keys) < 5000 else []
        )
        first, last = (places[0], places[-1]) if places else (0, len(self._keys) - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def state_words(row: ArticleRow) -> str:
    """The last line of a row: how far the analysis has come and what it found."""
    if row.state is ArticleState.WAITING:
        return translate("ArticleList", "Waiting for analysis")
    if row.state is ArticleState.ANALYSING:
        return translate("ArticleList", "Analysing…")
    if row.state is ArticleState.FAILED:
        return translate("ArticleList", "Could not be analysed")
    if not row.quotations:
        return translate("ArticleList", "No quotations")
    found = translate("ArticleList", "%Ln quotation(s)", "", row.quotations)
    if not row.to_review:
        return found
    return f"{found} · " + translate("ArticleList", "%Ln to review", "", row.to_review)


def spoken(row: ArticleRow) -> str:
    """The row in one sentence, for a screen reader."""
    marks = (
        translate("ArticleList", "read") if row.read else translate("ArticleList", "unread"),
        translate("ArticleList", "starred") if row.starred else "",
        translate("ArticleList", "done") if row.done else "",
    )
    parts = [*marks, row.title, row.outlet or "", state_words(row)]
    if row.others:
        parts.append(translate("ArticleList", "and %Ln more with the same report", "", row.others))
    return ", ".join(part for part in parts if part)


def keep_in_place(old: Sequence[int], new: Sequence[int], kept: set[int]) -> Sequence[int]:
    """``new`` with those of ``kept`` that stood in ``old`` and are not in it, each behind its old neighbour.

    An article that was read a moment ago stays in "Unread" until the reader looks at another list.
    """
    if not kept:
        return new
    present = set(new)
    lost = {key for key in old if key in kept and key not in present}
    if not lost:
        return new
    behind: dict[int | None, list[int]] = {}
    anchor: int | None = None
    for key in old:
        if key in lost:
            behind.setdefault(anchor, []).append(key)
        elif key in present:
            anchor = key
    result = behind.get(None, [])
    for key in new:
        result.append(key)
        result.extend(behind.get(key, ()))
    return result
