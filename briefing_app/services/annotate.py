"""Annotations: notes, highlights and tags that a user hangs on articles."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.annotation import Note, Tag
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.spans import Span
from briefing_app.services.profile import Profile


def add_note(
    profile: Profile,
    body: str,
    *,
    article: str | None = None,
    quotation: str | None = None,
    span: Span | None = None,
) -> ChangeSet:
    """Keep a Markdown note: free, on an article, on one of its quotations, or on words of it.

    ``created[0]`` of the answer is the note's id. Raises InvalidInputError for an empty note, a span
    outside the text, or a quotation or span without its article; NotFoundError for unknown ids.
    """
    raise NotImplementedError


def edit_note(profile: Profile, note: str, body: str) -> ChangeSet:
    """Replace a note's words. Raises InvalidInputError for an empty body, NotFoundError."""
    raise NotImplementedError


def delete_note(profile: Profile, note: str) -> ChangeSet:
    """Delete a note; undo brings it back. Raises NotFoundError."""
    raise NotImplementedError


def notes(profile: Profile, article: str | None = None) -> list[Note]:
    """This user's notes, newest first; with ``article`` those on it, in text order, placed in its newest
    version."""
    raise NotImplementedError


def add_highlight(profile: Profile, article: str, span: Span) -> ChangeSet:
    """Mark words of an article. Raises InvalidInputError for an empty span or one outside the text."""
    raise NotImplementedError


def remove_highlight(profile: Profile, highlight: str) -> ChangeSet:
    """Take a mark away. Raises NotFoundError."""
    raise NotImplementedError


def add_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Tag articles; those that carry the tag already are left alone. A leading ``#`` is dropped.

    Raises InvalidInputError for a name without a letter or figure, NotFoundError for unknown articles.
    """
    raise NotImplementedError


def remove_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Take a tag off articles. Raises NotFoundError where none of them carries it."""
    raise NotImplementedError


def tags(profile: Profile) -> list[Tag]:
    """This user's tags by name, with how many articles carry each."""
    raise NotImplementedError
