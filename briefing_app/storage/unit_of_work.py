"""One user's changes to the library: all of them, or none."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.writes.analyses import Analyses
from briefing_app.storage.writes.annotations import Highlights, Notes, Reviews, States, Tags
from briefing_app.storage.writes.articles import Articles
from briefing_app.storage.writes.journal import Journal
from briefing_app.storage.writes.questions import Positions, Questions


class UnitOfWork:
    """Every repository of one user in one transaction. Its reads see its own writes."""

    articles: Articles
    analyses: Analyses
    states: States
    notes: Notes
    highlights: Highlights
    tags: Tags
    questions: Questions
    positions: Positions
    reviews: Reviews
    search: SearchReads
    journal: Journal

    def commit(self, label: str = "", *, journalled: bool = True) -> ChangeSet:
        """Make it so, and say what was touched.

        ``label`` names the undo entry. What is not ``journalled`` cannot be undone and leaves the undo
        history alone: passive marks, such as an article being read because it was opened.
        """
        raise NotImplementedError
