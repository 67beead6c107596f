"""What an import would bring, as a table: articles ticked or left out, titles, outlets and dates mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.letters import shortened
from briefing_app.domain.survey import Correction, SurveyedArticle
from briefing_app.domain.work import ImportOutcome
from briefing_app.ui.item_list import Index
from briefing_app.ui.words import counted, listed, translate, word

_Kept = dict[int, tuple[bool, Correction]]  # by number: left out, corrected

PLACE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The number of a row's article in the survey."""
DATE_EXAMPLE = "2025-03-07"


class Column(IntEnum):
    """The columns, from left to right."""

    TICK = 0
    TITLE = 1
    OUTLET = 2
    DATE = 3
    WORDS = 4
    FORMAT = 5
    OUTCOME = 6


HEADS = (
    "",
    listed("Survey", "Title"),
    listed("Survey", "Outlet"),
    listed("Survey", "Date"),
    listed("Survey", "Words"),
    listed("Survey", "Format"),
    listed("Survey", "In the library"),
)
EDITABLE = frozenset({Column.TITLE, Column.OUTLET, Column.DATE})


class Part(StrEnum):
    """Which rows the table shows; every row but those left out belongs to one of the middle four."""

    ALL = "All"
    NEW = "New"
    VERSION = "New versions"
    LIKE = "Probable duplicates"
    SAME = "The same"
    OUT = "Left out"


_PLACES = {part: at for at, part in enumerate(Part)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A row as it is shown, with the reader's corrections."""

    article: SurveyedArticle
    title: str
    outlet: str | None
    published: date | None
    part: Part
    included: bool
    corrected: frozenset[Column]
    outcome: str


class SurveyModel(QAbstractTableModel):
    """Rows of a survey in the order and the part that the reader wants. Nothing is read or stored here."""

    edited = Signal()
    """Ticks or corrections have changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: Sequence[SurveyedArticle] = ()
        self._outcomes: list[str] = []
        self._out: set[int] = set()
        self._counts = Counter[Part]()
        self._corrections: dict[int, Correction] = {}
        self._part = Part.ALL
        self._sorted = (Column.TICK, Qt.SortOrder.AscendingOrder)
        self._shown: list[int] = []
        self._undo: list[_Kept] = []
        self._seen: dict[int, Seen] = {}  # by number, until something changes: a row is painted cell by cell

    # The survey and what the reader made of it

    def show(self, articles: Sequence[SurveyedArticle], titles: Mapping[str, str]) -> None:
        """Show a survey's rows; ``titles`` names articles of the library that get a new version, by id."""
        self.beginResetModel()
        self._articles = articles
        self._seen.clear()
        first: dict[str, SurveyedArticle] = {}
        for article in articles:
            first.setdefault(article.article, article)
        self._outcomes = [_outcome(each, first[each.article], titles) for each in articles]
        self._out, self._corrections, self._undo = set(), {}, []
        self._part, self._sorted = Part.ALL, (Column.TICK, Qt.SortOrder.AscendingOrder)
        self._shown = list(range(len(articles)))
        self._counts = Counter(map(self._part_of, self._shown))
        self._counts[Part.ALL] = len(articles)
        self.endResetModel()
        self.edited.emit()

    @property
    def corrections(self) -> Mapping[int, Correction]:
        """What the reader says instead of the files, by number."""
        return dict(self._corrections)

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of the articles that the reader does not want."""
        return frozenset(self._out)

    def counts(self) -> Counter[Part]:
        """How many rows each part has."""
        return self._counts.copy()

    def wanted(self) -> int:
        """How many articles an import would store."""
        return sum(self._counts[part] for part in (Part.NEW, Part.VERSION, Part.LIKE))

    def seen(self, place: int) -> Seen:
        """The row at this place of the table."""
        number = self._shown[place]
        if number not in self._seen:
            self._seen[number] = self._look(number)
        return self._seen[number]

    def _look(self, number: int) -> Seen:
        article, said = self._articles[number], self._corrections.get(number, Correction())
        part = self._part_of(number)
        changed = {
            Column.TITLE: said.title, Column.OUTLET: said.outlet,
            Column.DATE: said.published or said.undated or None,
        }  # fmt: skip
        return Seen(
            article,
            said.title or article.title,
            (said.outlet or None) if said.outlet is not None else article.outlet,
            None if said.undated else said.published or article.published,
            part,
            part not in (Part.OUT, Part.SAME),
            frozenset(column for column, value in changed.items() if value is not None),
            self._outcomes[number],
        )

    def include(self, places: Iterable[int], wanted: bool) -> None:
        """Tick rows, or leave them out. What the library has already stays as it is."""
        numbers = [self._shown[place] for place in places]
        numbers = [number for number in numbers if self._articles[number].outcome is not ImportOutcome.SAME]
        change = [number for number in numbers if (number in self._out) is wanted]
        if change:
            self._keep(change)
            self._leave(change, not wanted)
            self._tell(change)

    def toggle(self, places: Sequence[int]) -> None:
        """Tick rows that are left out, all of them if they differ; else leave them out."""
        parts = {place: self._part_of(self._shown[place]) for place in places}
        able = [place for place, part in parts.items() if part is not Part.SAME]
        self.include(able, any(parts[place] is Part.OUT for place in able))

    def correct(self, places: Sequence[int], column: Column, words: str) -> None:
        """Mend one column of rows; nothing typed means that there is no outlet or date.

        Raises InvalidInputError for what cannot be a title or date.
        """
        problem = trouble(column, words)
        if problem:
            raise InvalidInputError(problem)
        numbers = [self._shown[place] for place in places]
        changed = {number: self._corrected(number, column, " ".join(words.split())) for number in numbers}
        changed = {
            number: correction
            for number, correction in changed.items()
            if correction != self._corrections.get(number, Correction())
        }
        if changed:
            self._keep(changed)
            self._corrections.update(changed)
            for number in [number for number in changed if changed[number] == Correction()]:
                del self._corrections[number]
            self._tell(changed)

    def _corrected(self, number: int, column: Column, words: str) -> Correction:
        article, before = self._articles[number], self._corrections.get(number, Correction())
        if column is Column.TITLE:
            return replace(before, title=words if words != " ".join(article.title.split()) else None)
        if column is Column.OUTLET:
            return replace(before, outlet=words if words != (article.outlet or "") else None)
        day = date.fromisoformat(words) if words else None
        undated = day is None and article.published is not None
        return replace(before, published=day if day != article.published else None, undated=undated)

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        if not self._undo:
            return False
        before = self._undo.pop()
        for number, (out, correction) in before.items():
            self._leave([number], out)
            self._corrections[number] = correction
            if correction == Correction():
                del self._corrections[number]
        self._tell(before)
        return True

    def _leave(self, numbers: Iterable[int], out: bool) -> None:
        for number in numbers:
            self._counts[self._part_of(number)] -= 1
            self._out.add(number) if out else self._out.discard(number)
            self._counts[self._part_of(number)] += 1

    def _keep(self, numbers: Iterable[int]) -> None:
        nothing = Correction()
        self._undo.append(
            {number: (number in self._out, self._corrections.get(number, nothing)) for number in numbers}
        )

    def _tell(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._seen.pop(number, None)
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        self.edited.emit()

    def _part_of(self, number: int) -> Part:
        article = self._articles[number]
        if article.outcome is ImportOutcome.SAME:
            return Part.SAME
        if number in self._out:
            return Part.OUT
        if article.outcome is ImportOutcome.NEW_VERSION:
            return Part.VERSION
        return Part.LIKE if article.like else Part.NEW

    # Parts and order

    @property
    def part(self) -> Part:
        return self._part

    def show_part(self, part: Part) -> None:
        """Show these rows alone, as they are now: one that is left out later stays where it is."""
        self._part = part
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; by the first, as the files were found."""
        self._sorted = (Column(max(0, column)), order)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        everything = range(len(self._articles))
        self._shown = [n for n in everything if self._part in (Part.ALL, self._part_of(n))]
        column, order = self._sorted
        key = self._sort_key(column)
        if key is not None:
            by_number = {number: key(self.seen(place)) for place, number in enumerate(self._shown)}
            down = order is Qt.SortOrder.DescendingOrder
            self._shown.sort(key=by_number.__getitem__, reverse=down)
        self.endResetModel()

    @staticmethod
    def _sort_key(column: Column) -> Callable[[Seen], Any] | None:
        keys: dict[Column, Callable[[Seen], Any]] = {
            Column.TITLE: lambda seen: seen.title.casefold(),
            Column.OUTLET: lambda seen: (seen.outlet or "").casefold(),
            Column.DATE: lambda seen: seen.published or date.min,
            Column.WORDS: lambda seen: seen.article.words,
            Column.FORMAT: lambda seen: seen.article.format or "",
            Column.OUTCOME: lambda seen: (_PLACES[seen.part], seen.outcome),
        }
        return keys.get(column)

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column, order = self._sorted
            arrow = " ↓" if order is Qt.SortOrder.DescendingOrder else " ↑"
            return (translate("Survey", HEADS[section]) if HEADS[section] else "") + (
                arrow if section and section == column else ""
            )
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == Column.WORDS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if Column(index.column()) in EDITABLE else flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        if role == PLACE_ROLE:
            return self._shown[index.row()]
        seen, column = self.seen(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.EditRole:
            return _words(seen, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(seen, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(seen, column)
        return None


def trouble(column: Column, words: str) -> str:
    """What is wrong with what was typed, and what to do; empty where nothing is."""
    words = words.strip()
    if column is Column.TITLE and not words:
        return translate("Survey", "An article needs a title.")
    if column is Column.DATE and words:
        try:
            date.fromisoformat(words)
        except ValueError:
            wrong = translate("Survey", "There is no such day. Write year, month, day: {example}.")
            return wrong.format(example=DATE_EXAMPLE)
    return ""


def file_words(article: SurveyedArticle) -> str:
    """Where an article comes from: the file, and the place in it."""
    return f"{article.file.name} › {article.member}" if article.member else article.file.name


def _outcome(article: SurveyedArticle, first: SurveyedArticle, titles: Mapping[str, str]) -> str:
    in_library, again = titles.get(article.article), first.number != article.number
    if article.outcome is ImportOutcome.SAME:
        if not again:
            return translate("Survey", "There already")
        return translate("Survey", "The same as {file}").format(file=shortened(first.file.name, 60))
    if article.outcome is ImportOutcome.NEW_VERSION:
        return translate("Survey", "New version of “{title}”").format(
            title=shortened(in_library or first.title, 60)
        )
    if article.like:
        like = translate("Survey", "Like “{title}”").format(title=shortened(article.like[0][1], 60))
        more = len(article.like) - 1
        return like + (translate("Survey", " and %Ln more", "", more) if more else "")
    return translate("Survey", "New")


def _words(seen: Seen, column: Column) -> str:
    """A cell in plain words, as it is edited."""
    return {
        Column.TITLE: seen.title,
        Column.OUTLET: seen.outlet or "",
        Column.DATE: seen.published.isoformat() if seen.published else "",
        Column.WORDS: counted(seen.article.words),
        Column.FORMAT: seen.article.format or "",
        Column.OUTCOME: seen.outcome,
    }.get(column, "")


def none_words(column: Column) -> str:
    """What an empty cell says."""
    return {
        Column.OUTLET: translate("Survey", "No outlet"),
        Column.DATE: translate("Survey", "No date"),
    }.get(column, "")


def _spoken(seen: Seen, column: Column) -> str:
    """A cell for a screen reader, which does not see its column's head."""
    if column is Column.TICK:
        if seen.part is Part.SAME:
            return translate("Survey", "There already")
        return translate("Survey", "Ticked") if seen.included else word(Part.OUT)
    return _words(seen, column) or none_words(column)


def _tip(seen: Seen, column: Column) -> str:
    if column in seen.corrected:
        article = seen.article
        said = {Column.TITLE: article.title, Column.OUTLET: article.outlet}.get(column, article.published)
        if not said:
            return translate("Survey", "The file says nothing")
        return translate("Survey", "The file says: {words}").format(words=said)
    if column is Column.TITLE:
        return f"{seen.title}\n{_place(seen.article)}"
    if column is Column.OUTCOME and seen.article.like:
        return "\n".join(title for _, title in seen.article.like[:12])
    return "" if column is Column.TICK else _words(seen, column)


def _place(article: SurveyedArticle) -> str:
    return str(Path(article.file) / article.member) if article.member else str(article.file)
