"""A consistent look at the library for one user."""

from __future__ import annotations

from briefing_app.storage.reads.analyses import AnalysisReads
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    ReviewReads,
    StateReads,
    TagReads,
)
from briefing_app.storage.reads.articles import ArticleReads
from briefing_app.storage.reads.journal import JournalReads
from briefing_app.storage.reads.questions import PositionReads, QuestionReads
from briefing_app.storage.reads.search import SearchReads


class Reader:
    """The read methods of every repository, all of them seeing the library at one moment."""

    articles: ArticleReads
    analyses: AnalysisReads
    states: StateReads
    notes: NoteReads
    highlights: HighlightReads
    tags: TagReads
    questions: QuestionReads
    positions: PositionReads
    reviews: ReviewReads
    search: SearchReads
    journal: JournalReads
