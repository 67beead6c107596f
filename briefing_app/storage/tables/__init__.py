"""The tables. A ``key`` is a whole number of this file alone; an ``id`` is public and never changes.

Articles, versions and analyses belong to the library. What a user makes is ``Owned``: it carries the
user's id, and every change to it is journalled.
"""

from briefing_app.storage.tables.articles import (
    Actor,
    Analysis,
    Article,
    FoundQuestion,
    Quotation,
    User,
    Version,
)
from briefing_app.storage.tables.base import Base, Found, Moment, Owned, table_of
from briefing_app.storage.tables.exchange import Aside
from briefing_app.storage.tables.finding import SavedSearch
from briefing_app.storage.tables.folders import SeenFile, WatchedFolder
from briefing_app.storage.tables.journal import JournalChange, JournalEntry
from briefing_app.storage.tables.likeness import Likeness, LikenessMark
from briefing_app.storage.tables.owned import (
    ArticleState,
    FoundQuestionDecision,
    Highlight,
    Note,
    NoteLink,
    Position,
    Question,
    QuestionTagging,
    Review,
    Tag,
    Tagging,
)
from briefing_app.storage.tables.positions import ActorGroup, Comparison, SavedMoment
from briefing_app.storage.tables.registry import ActorMatch, ActorName, ActorPin, RegisteredActor

__all__ = [
    "Actor",
    "ActorGroup",
    "ActorMatch",
    "ActorName",
    "ActorPin",
    "Analysis",
    "Article",
    "ArticleState",
    "Aside",
    "Base",
    "Comparison",
    "Found",
    "FoundQuestion",
    "FoundQuestionDecision",
    "Highlight",
    "JournalChange",
    "JournalEntry",
    "Likeness",
    "LikenessMark",
    "Moment",
    "Note",
    "NoteLink",
    "Owned",
    "Position",
    "Question",
    "QuestionTagging",
    "Quotation",
    "RegisteredActor",
    "Review",
    "SavedMoment",
    "SavedSearch",
    "SeenFile",
    "Tag",
    "Tagging",
    "User",
    "Version",
    "WatchedFolder",
    "table_of",
]
