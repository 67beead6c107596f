"""Storing articles: the same again, a new version, or a new article."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import Kind
from briefing_app.domain.views import ArticleState
from briefing_app.domain.work import ImportedFile, ImportOutcome, never
from briefing_app.storage import recency
from briefing_app.storage.reads.articles import ArticleReads
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.known import Head, Known
from briefing_app.storage.sorting import sort_title
from briefing_app.storage.writes.base import Writing
from briefing_app.storage.writes.quotations import forget_quotations

STEP = 25
"""Drafts after which somebody who waits can be let in."""

_FORGET_WORDS = (
    "INSERT INTO article_search(article_search, rowid, title, standfirst, body) "
    "SELECT 'delete', recency, title, standfirst, body "
    "FROM article_text WHERE key IN (SELECT value FROM json_each(:keys))"
)
_INDEX_WORDS = "INSERT INTO article_search(rowid, title, standfirst, body) VALUES (?, ?, ?, ?)"
# Plain statements for thousands of rows: putting them through the ORM takes a fifth of an import.
_SUMMARY = ("newest", "title", "sort_title", "outlet", "published", "dated", "recency", "state")
_ADD_ARTICLE = (
    f"INSERT INTO article ({', '.join(_SUMMARY)}, id, key) "  # noqa: S608
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_RENEW_ARTICLE = (
    f"UPDATE article SET {', '.join(f'{name} = ?' for name in _SUMMARY)}, "  # noqa: S608
    "engine = NULL, quotations = 0, unsure = 0 WHERE key = ?"
)
_VERSION = (
    *("article_key", "number", "content_hash", "title", "standfirst", "byline", "outlet", "published", "url"),
    *("language", "origin", "imported", "text"),
)
_ADD_VERSION = (
    f"INSERT INTO version ({', '.join(_VERSION)}) "  # noqa: S608
    f"VALUES ({', '.join('?' * len(_VERSION))})"
)

_Texts = list[tuple[ArticleDraft, str]]
"""Drafts with their content hashes."""
_Words = tuple[int, str, str | None, str]
"""What is searched of an article's newest version: recency, title, standfirst, text."""


class Articles(Writing, ArticleReads):
    """Articles belong to the library, not to a user: storing them is no undo entry."""

    def store(self, drafts: Sequence[ArticleDraft], enough: Callable[[], bool] = never) -> list[ImportedFile]:
        """Store a batch, one outcome a draft in the same order; ``Known.sort`` says which is which.

        Asked every ``STEP`` drafts, ``enough`` may end it early: the outcomes are then those of the first.
        """
        stored = list[ImportedFile]()
        words = list[_Words]()
        for at in range(0, len(drafts), STEP):
            stored += self._step(drafts[at : at + STEP], words)
            if enough():
                break
        self._index(words)
        return stored

    def _step(self, drafts: Sequence[ArticleDraft], words: list[_Words]) -> list[ImportedFile]:
        texts = [(draft, draft.content_hash) for draft in map(_storable_draft, drafts)]
        known = Known()
        known.learn(self._rows, texts)
        outcomes = [known.sort(draft, digest) for draft, digest in texts]
        fresh: dict[str, tuple[Head, _Texts]] = {}
        for text, (head, outcome) in zip(texts, outcomes, strict=True):
            if outcome is not ImportOutcome.SAME:
                fresh.setdefault(head.id, (head, []))[1].append(text)
        if fresh:
            self._write(list(fresh.values()), words)
        return [
            ImportedFile(Path(draft.origin), head.id, head.title, outcome)
            for draft, (head, outcome) in zip(drafts, outcomes, strict=True)
        ]

    def _index(self, words: list[_Words]) -> None:
        """All words at once, in order: FTS5 writes out what it gathers where a row comes out of order."""
        self._rows.many(_INDEX_WORDS, sorted(words))
        words.clear()

    def _write(self, fresh: Sequence[tuple[Head, _Texts]], words: list[_Words]) -> None:
        new = [(head, texts) for head, texts in fresh if not head.key]
        changed = [(head, texts) for head, texts in fresh if head.key]
        now = self._work.now()
        if changed:
            self._index(words)
            self._rows.all(_FORGET_WORDS, keys=_keys(changed))
            forget_quotations(self._rows, [head.key for head, _ in changed])
            self._rows.many(_RENEW_ARTICLE, ((*_summary(*item, now), item[0].key) for item in changed))
        # Keys are given here: the lock is held, and one statement for all rows is worth a third of the time.
        last = int(self._rows.value("SELECT coalesce(max(key), 0) FROM article"))
        for key, (head, _) in enumerate(new, last + 1):
            head.key = key
        self._rows.many(_ADD_ARTICLE, ((*_summary(*item, now), item[0].id, item[0].key) for item in new))
        self._rows.many(_ADD_VERSION, (row for item in fresh for row in _versions(*item, now)))
        words += (_words(*item, now) for item in fresh)
        touched = self._work.touched
        touched.kinds.add(Kind.ARTICLE)
        touched.articles.update(head.id for head, _ in fresh)
        touched.created.extend(head.id for head, _ in new)


def _keys(heads: Iterable[tuple[Head, _Texts]]) -> str:
    return json.dumps([head.key for head, _ in heads])


def _summary(head: Head, texts: _Texts, now: datetime) -> tuple[Any, ...]:
    """The list's copy of the newest version, which waits for its analysis: the columns of ``_SUMMARY``."""
    newest, _ = texts[-1]
    published = newest.published and newest.published.isoformat()
    return (
        head.number + len(texts),
        newest.title,
        sort_title(newest.title),
        newest.outlet,
        published,
        published or now.date().isoformat(),
        _recency(head, newest, now),
        ArticleState.WAITING.value,
    )


def _words(head: Head, texts: _Texts, now: datetime) -> _Words:
    newest, _ = texts[-1]
    return _recency(head, newest, now), newest.title, newest.standfirst, newest.text


def _recency(head: Head, newest: ArticleDraft, now: datetime) -> int:
    return recency.of(newest.published or now.date(), head.key)


def _versions(head: Head, texts: _Texts, now: datetime) -> Iterator[tuple[Any, ...]]:
    """The columns of ``_VERSION``, a row a text."""
    moment = now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    for number, (draft, digest) in enumerate(texts, head.number + 1):
        yield (
            head.key,
            number,
            digest,
            draft.title,
            draft.standfirst,
            draft.byline,
            draft.outlet,
            draft.published and draft.published.isoformat(),
            draft.url,
            draft.language,
            draft.origin,
            moment,
            draft.text,
        )


def _storable_draft(draft: ArticleDraft) -> ArticleDraft:
    """The same draft where every string can be stored; nearly always the very same."""
    words = {name: value for name in draft.__slots__ if isinstance(value := getattr(draft, name), str)}
    try:
        "".join(words.values()).encode()
    except UnicodeEncodeError:
        clean: dict[str, Any] = {name: storable(value) for name, value in words.items()}
        return replace(draft, **clean)
    return draft
