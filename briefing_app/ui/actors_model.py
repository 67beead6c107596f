"""The right pane's model: a head for every speaker, and under it what that speaker is quoted as saying."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.domain.analysis import Actor
from briefing_app.domain.annotation import Position, Stance
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.ui.inks import Inks
from briefing_app.ui.words import translate, word

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the ``Head`` or ``Row`` itself, for the delegate."""


@dataclass(frozen=True, slots=True)
class Row:
    """One quotation. ``place`` is its speaker's, for the ink; ``suggestion`` counts from 1."""

    shown: ReviewedQuotation
    words: str
    place: int | None
    suggestion: int | None = None

    @property
    def id(self) -> str:
        return self.shown.quotation.id

    @property
    def stance(self) -> Stance | None:
        """The stance of the first position, which is the one a row has room for."""
        return self.shown.positions[0].stance if self.shown.positions else None


@dataclass(frozen=True, slots=True)
class Head:
    """One speaker, or None for the quotations whose speaker was not found."""

    actor: Actor | None
    place: int | None
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        return self.actor.name if self.actor else translate("Actors", "Speaker not found")

    @property
    def role(self) -> str:
        """Role and affiliation, where the role does not name it already."""
        return role_of(self.actor)

    @property
    def stances(self) -> tuple[Stance, ...]:
        return tuple(row.stance for row in self.rows if row.stance)


def role_of(actor: Actor | None) -> str:
    """``Defence Minister, Netherlands``; what the article does not print is left out."""
    if actor is None:
        return ""
    role, affiliation = actor.role or "", actor.affiliation or ""
    if affiliation and affiliation.lower() in role.lower():
        affiliation = ""
    return ", ".join(part for part in (role, affiliation) if part)


def heads_of(view: ArticleView) -> tuple[Head, ...]:
    """The view's quotations by speaker, in order of first quotation; unknown speakers last."""
    inks = Inks(actor.name for actor in view.speakers)
    waiting = [shown.quotation.id for shown in view.quotations if shown.to_review]
    groups: dict[str | None, list[Row]] = {actor.id: [] for actor in view.speakers}
    actors: dict[str | None, Actor | None] = {actor.id: actor for actor in view.speakers}
    for shown in view.quotations:
        speaker = shown.speaker.id if shown.speaker else None
        words = " ".join(exact_text(view.article.text, shown.quotation.content).split())
        number = waiting.index(shown.quotation.id) + 1 if shown.to_review else None
        actors.setdefault(speaker, shown.speaker)
        place = inks.place(shown.speaker.name) if shown.speaker else None
        groups.setdefault(speaker, []).append(Row(shown, words, place, number))
    ordered = sorted(groups, key=lambda speaker: speaker is None)
    return tuple(
        Head(actors[speaker], groups[speaker][0].place, tuple(groups[speaker]))
        for speaker in ordered
        if groups[speaker]
    )


def position_words(position: Position) -> str:
    """``"asks on Mandate of the force"``."""
    on = translate("Actors", "{stance} on {question}")
    return on.format(stance=word(position.stance), question=position.question_text)


def spoken(row: Row) -> str:
    """What a screen reader says: the accessible twin of the highlight in the text."""
    shown = row.shown
    parts = [
        translate("Actors", "Quotation {number}").format(number=shown.number),
        shown.speaker.name if shown.speaker else translate("Actors", "speaker not found"),
    ]
    parts += map(position_words, shown.positions)
    if shown.review:
        rejected, reviewed = translate("Actors", "rejected by you"), translate("Actors", "reviewed by you")
        parts.append(rejected if shown.rejected else reviewed)
    elif shown.to_review:
        parts.append(translate("Actors", "to review"))
    return ", ".join([*parts, row.words])


class ActorsModel(QAbstractItemModel):
    """Heads at the top level, their rows below. A head's index has internal id 0, a row's its head + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self._where: dict[str, tuple[int, int]] = {}

    @property
    def heads(self) -> tuple[Head, ...]:
        return self._heads

    def show_view(self, view: ArticleView | None) -> bool:
        """Takes another view's quotations. True if rows moved: what was expanded is forgotten then."""
        fresh = heads_of(view) if view else ()
        if _shape(fresh) == _shape(self._heads):
            self._heads = fresh
            self._tell()
            return False
        self.beginResetModel()
        self._heads = fresh
        self._where = {
            row.id: (number, place)
            for number, head in enumerate(fresh)
            for place, row in enumerate(head.rows)
        }
        self.endResetModel()
        return True

    def quotation_index(self, quotation_id: str | None) -> QModelIndex:
        """The row of a quotation; an invalid index where there is none."""
        if quotation_id not in self._where:
            return QModelIndex()
        head, row = self._where[quotation_id]
        return self.index(row, 0, self.index(head, 0))

    def item(self, index: Index) -> Head | Row | None:
        """What stands at an index."""
        if not index.isValid():
            return None
        head = index.internalId()
        return self._heads[head - 1].rows[index.row()] if head else self._heads[index.row()]

    def _tell(self) -> None:
        for number, head in enumerate(self._heads):
            top = self.index(number, 0)
            self.dataChanged.emit(top, top)
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(head.rows) - 1, 0, top))

    # Qt's side

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._heads)
        if parent.column() > 0 or parent.internalId():
            return 0
        return len(self._heads[parent.row()].rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None:
            return None
        if role == ROW_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(item, Head):
                return ", ".join(part for part in (item.name, item.role, _count(len(item.rows))) if part)
            return spoken(item) if role == Qt.ItemDataRole.AccessibleTextRole else item.words
        return None


def _count(quotations: int) -> str:
    return translate("Actors", "%Ln quotation(s)", "", quotations)


def _shape(heads: tuple[Head, ...]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(head.actor.id if head.actor else None, tuple(row.id for row in head.rows)) for head in heads]
