"""A consistent look at the library for one user."""

from __future__ import annotations

from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.analyses import AnalysisReads
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    StateReads,
)
from briefing_app.storage.reads.articles import ArticleReads
from briefing_app.storage.reads.facets import FacetReads
from briefing_app.storage.reads.folders import FolderReads
from briefing_app.storage.reads.groups import ComparisonReads, GroupReads, MomentReads
from briefing_app.storage.reads.hits import HitReads
from briefing_app.storage.reads.journal import JournalReads
from briefing_app.storage.reads.likeness import LikenessReads
from briefing_app.storage.reads.links import LinkReads
from briefing_app.storage.reads.questions import FoundQuestionReads, PositionReads, QuestionReads
from briefing_app.storage.reads.registry import RegistryReads
from briefing_app.storage.reads.reviews import ReviewReads
from briefing_app.storage.reads.saved import SavedReads
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.reads.statements import StatementReads
from briefing_app.storage.reads.tags import TagReads


class Reader:
    """The read methods of every repository, all of them seeing the library at one moment."""

    def __init__(self, rows: Rows) -> None:
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
        self.statements = StatementReads(rows)
        self.groups = GroupReads(rows)
        self.moments = MomentReads(rows)
        self.comparisons = ComparisonReads(rows)
        self.likeness = LikenessReads(rows)
        self.folders = FolderReads(rows)
        self.search = SearchReads(rows)
        self.facets = FacetReads(rows)
        self.hits = HitReads(rows)
        self.saved = SavedReads(rows)
        self.journal = JournalReads(rows)
