"""A consistent look at the library for one user."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.analyses import AnalysisReads
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    StateReads,
)
from briefing_app.storage.reads.articles import ArticleReads
from briefing_app.storage.reads.facets import FacetReads
from briefing_app.storage.reads.hits import HitReads
from briefing_app.storage.reads.journal import JournalReads
from briefing_app.storage.reads.likeness import LikenessReads
from briefing_app.storage.reads.links import LinkReads
from briefing_app.storage.reads.questions import FoundQuestionReads, PositionReads, QuestionReads
from briefing_app.storage.reads.registry import RegistryReads
from briefing_app.storage.reads.reviews import ReviewReads
from briefing_app.storage.reads.saved import SavedReads
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.reads.tags import TagReads

if TYPE_CHECKING:
    from briefing_app.storage.reads.folders import FolderReads
    from briefing_app.storage.reads.groups import ComparisonReads, GroupReads, MomentReads
    from briefing_app.storage.reads.pins import PinReads
    from briefing_app.storage.reads.statements import StatementReads


class Reader:
    """The read methods of every repository, all of them seeing the library at one moment."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.articles = ArticleReads(rows)
        self.analyses = AnalysisReads(rows)
        self.states = StateReads(rows)
        self.notes = NoteReads(rows)
        self.highlights = HighlightReads(rows)
        self.tags = TagReads(rows)
        self.links = LinkReads(rows)
        self.questions = QuestionReads(rows)
        self.positions = PositionReads(rows)
        self.found_questions = FoundQuestionReads(rows)
        self.reviews = ReviewReads(rows)
        self.registry = RegistryReads(rows)
        self.likeness = LikenessReads(rows)
        self.search = SearchReads(rows)
        self.facets = FacetReads(rows)
        self.hits = HitReads(rows)
        self.saved = SavedReads(rows)
        self.journal = JournalReads(rows)

    # What a window that opens has no need of is loaded when it is asked for.

    @cached_property
    def statements(self) -> StatementReads:
        from briefing_app.storage.reads.statements import StatementReads

        return StatementReads(self._rows)

    @cached_property
    def groups(self) -> GroupReads:
        from briefing_app.storage.reads.groups import GroupReads

        return GroupReads(self._rows)

    @cached_property
    def pins(self) -> PinReads:
        from briefing_app.storage.reads.pins import PinReads

        return PinReads(self._rows)

    @cached_property
    def moments(self) -> MomentReads:
        from briefing_app.storage.reads.groups import MomentReads

        return MomentReads(self._rows)

    @cached_property
    def comparisons(self) -> ComparisonReads:
        from briefing_app.storage.reads.groups import ComparisonReads

        return ComparisonReads(self._rows)

    @cached_property
    def folders(self) -> FolderReads:
        from briefing_app.storage.reads.folders import FolderReads

        return FolderReads(self._rows)
