"""Storing articles: the same again, a new version, or a new article."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, insert, update

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import Kind
from briefing_app.domain.ids import unique_id
from briefing_app.domain.views import ArticleState
from briefing_app.domain.work import ImportedFile, ImportOutcome
from briefing_app.storage import tables
from briefing_app.storage.reads.articles import ArticleReads
from briefing_app.storage.reads.base import storable
from briefing_app.storage.tables import table_of
from briefing_app.storage.writes.base import Writing

_ARTICLE, _VERSION = table_of(tables.Article), table_of(tables.Version)

_INDEXED = "FROM article_text WHERE key IN (SELECT value FROM json_each(:keys))"
_FORGET_WORDS = (
    "INSERT INTO article_search(article_search, rowid, title, standfirst, body) "
    f"SELECT 'delete', key, title, standfirst, body {_INDEXED}"
)
_INDEX_WORDS = (
    "INSERT INTO article_search(rowid, title, standfirst, body) "
    f"SELECT key, title, standfirst, body {_INDEXED}"
)


@dataclass(slots=True)
class _Head:
    """An article that drafts of this batch belong to; ``key`` is 0 until it is stored."""

    id: str
    key: int
    number: int
    title: str
    new: list[ArticleDraft] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)


class _Known:
    """What the library has already of what a batch may bring again, kept current as the batch is sorted."""

    def __init__(self) -> None:
        self.by_hash: dict[str, _Head] = {}
        self.by_url: dict[str, _Head] = {}
        self.by_file: dict[tuple[str, str], list[tuple[_Head, str | None]]] = {}
        self.ids: set[str] = set()

    def article_of(self, draft: ArticleDraft) -> _Head | None:
        """The article that this draft is another text of, where that is certain."""
        if draft.url and (head := self.by_url.get(draft.url)):
            return head
        candidates = self.by_file.get((storable(draft.origin), draft.title), [])
        heads = {head.id: (head, url) for head, url in candidates}
        if len(heads) != 1:
            return None  # a mailbox may hold many articles of one title
        ((head, url),) = heads.values()
        another = bool(url and draft.url)  # by_url has told already that they differ
        return None if another or head.new else head


class Articles(Writing, ArticleReads):
    """Articles belong to the library, not to a user: storing them is no undo entry."""

    def store(self, drafts: Sequence[ArticleDraft]) -> list[ImportedFile]:
        """Store a batch, one outcome a draft in the same order.

        Known text is the same article; other text under a known URL, or from the same file with the same
        title, is a new version of that article; all else is a new article.
        """
        hashed = [(draft, draft.content_hash) for draft in map(_storable_draft, drafts)]
        known = self._known(hashed)
        heads: dict[str, _Head] = {}
        outcomes = [self._sort(draft, digest, known, heads) for draft, digest in hashed]
        self._write(list(heads.values()))
        return [
            ImportedFile(Path(draft.origin), head.id, head.title, outcome)
            for draft, (head, outcome) in zip(drafts, outcomes, strict=True)
        ]

    def _sort(
        self, draft: ArticleDraft, digest: str, known: _Known, heads: dict[str, _Head]
    ) -> tuple[_Head, ImportOutcome]:
        if same := known.by_hash.get(digest):
            return same, ImportOutcome.SAME
        head = known.article_of(draft)
        outcome = ImportOutcome.NEW_VERSION
        if head is None:
            outcome = ImportOutcome.NEW
            head = _Head(unique_id("a", digest, known.ids, length=8), 0, 0, draft.title)
            known.ids.add(head.id)
        head.new.append(draft)
        head.hashes.append(digest)
        head.title = draft.title
        heads[head.id] = head
        known.by_hash[digest] = head
        if draft.url:
            known.by_url[draft.url] = head
        return head, outcome

    def _known(self, hashed: Sequence[tuple[ArticleDraft, str]]) -> _Known:
        known = _Known()
        heads: dict[int, _Head] = {}
        found = self._rows.all(
            """
            SELECT v.content_hash, v.url, v.origin, v.title AS version_title, a.key, a.id, a.newest, a.title
            FROM version v JOIN article a ON a.key = v.article_key WHERE v.key IN (
              SELECT key FROM version WHERE content_hash IN (SELECT value FROM json_each(:hashes))
              UNION SELECT key FROM version WHERE url IN (SELECT value FROM json_each(:urls))
              UNION SELECT w.key FROM json_each(:files) file CROSS JOIN version w
                ON w.origin = file.value ->> 0 AND w.title = file.value ->> 1
            ) ORDER BY v.key
            """,
            hashes=json.dumps([digest for _, digest in hashed]),
            urls=json.dumps([draft.url for draft, _ in hashed if draft.url]),
            files=json.dumps([(draft.origin, draft.title) for draft, _ in hashed]),
        )
        for row in found:
            head = heads.setdefault(row["key"], _Head(row["id"], row["key"], row["newest"], row["title"]))
            known.by_hash[row["content_hash"]] = head
            if row["url"]:
                known.by_url[row["url"]] = head
            known.by_file.setdefault((row["origin"], row["version_title"]), []).append((head, row["url"]))
        likely = json.dumps([unique_id("a", digest, (), length=8) for _, digest in hashed])
        known.ids.update(
            self._rows.column(
                "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(:ids))", ids=likely
            )
        )
        return known

    def _write(self, heads: Sequence[_Head]) -> None:
        if not heads:
            return
        new = [head for head in heads if not head.key]
        changed = [head for head in heads if head.key]
        connection = self._session.connection()
        now = self._work.now()
        if changed:
            self._rows.all(_FORGET_WORDS, keys=_keys(changed))
            connection.execute(
                update(_ARTICLE).where(_ARTICLE.c.key == bindparam("old_key")),
                [{"old_key": head.key, **_summary(head, now)} for head in changed],
            )
        # Keys are given here: the lock is held, and one statement for all rows is worth a third of the time.
        last = int(self._rows.value("SELECT coalesce(max(key), 0) FROM article"))
        for key, head in enumerate(new, last + 1):
            head.key = key
        if new:
            rows = [{"key": head.key, "id": head.id, **_summary(head, now)} for head in new]
            connection.execute(insert(_ARTICLE), rows)
        connection.execute(insert(_VERSION), [row for head in heads for row in _versions(head, now)])
        self._rows.all(_INDEX_WORDS, keys=_keys(heads))
        touched = self._work.touched
        touched.kinds.add(Kind.ARTICLE)
        touched.articles.update(head.id for head in heads)
        touched.created.extend(head.id for head in new)


def _keys(heads: Iterable[_Head]) -> str:
    return json.dumps([head.key for head in heads])


def _summary(head: _Head, now: datetime) -> dict[str, Any]:
    """The list's copy of the newest version, which waits for its analysis."""
    newest = head.new[-1]
    return {
        "newest": head.number + len(head.new),
        "title": newest.title,
        "sort_title": _sort_title(newest.title),
        "outlet": newest.outlet,
        "published": newest.published,
        "dated": newest.published or now.date(),
        "state": ArticleState.WAITING.value,
        "engine": None,
        "quotations": 0,
        "unsure": 0,
    }


def _versions(head: _Head, now: datetime) -> Iterable[dict[str, Any]]:
    for number, (draft, digest) in enumerate(zip(head.new, head.hashes, strict=True), head.number + 1):
        yield {
            "article_key": head.key,
            "number": number,
            "content_hash": digest,
            "title": draft.title,
            "standfirst": draft.standfirst,
            "byline": draft.byline,
            "outlet": draft.outlet,
            "published": draft.published,
            "url": draft.url,
            "language": draft.language,
            "origin": draft.origin,
            "imported": now,
            "text": draft.text,
        }


def _sort_title(title: str) -> str:
    """As a list sorts it: without case, accents kept apart last, and without leading quotation marks."""
    folded = unicodedata.normalize("NFKD", title).casefold()
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    start = next((at for at, sign in enumerate(bare) if sign.isalnum()), 0)
    return bare[start:]


def _storable_draft(draft: ArticleDraft) -> ArticleDraft:
    """The same draft where every string can be stored; nearly always the very same."""
    words = {name: value for name in draft.__slots__ if isinstance(value := getattr(draft, name), str)}
    clean: dict[str, Any] = {name: storable(value) for name, value in words.items()}
    return draft if clean == words else replace(draft, **clean)
