"""What the library has already of what an import may bring again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.ids import unique_id
from briefing_app.domain.work import ImportOutcome
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import storable

_LENGTH = 8  # signs of an article's id
_FOUND = """
SELECT v.content_hash, v.url, v.origin, v.title AS version_title, a.key, a.id, a.newest, a.title
FROM version v JOIN article a ON a.key = v.article_key WHERE v.key IN (
  SELECT key FROM version WHERE content_hash IN (SELECT value FROM json_each(:hashes))
  UNION SELECT key FROM version WHERE url IN (SELECT value FROM json_each(:urls))
  UNION SELECT w.key FROM json_each(:files) file CROSS JOIN version w
    ON w.origin = file.value ->> 0 AND w.title = file.value ->> 1
) ORDER BY v.key
"""
_TAKEN = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(:ids))"


@dataclass(slots=True)
class Head:
    """An article that drafts belong to; ``key`` is 0 until it is stored, ``number`` its newest version's."""

    id: str
    key: int
    number: int
    title: str
    changed: bool = False


class Known:
    """Says of each draft whether it is known, the newer text of a known article, or new.

    Asked batch after batch, it remembers what the earlier ones bring. ``learn`` a batch before its drafts
    are sorted.
    """

    def __init__(self) -> None:
        self._heads: dict[int, Head] = {}
        self._by_hash: dict[str, Head] = {}
        self._by_url: dict[str, Head] = {}
        self._by_file: dict[tuple[str, str], dict[str, tuple[Head, str | None]]] = {}
        self._ids: set[str] = set()
        self._likely: dict[str, str] = {}  # ids by content hash, unless another article has them

    def learn(self, rows: Rows, drafts: Sequence[tuple[ArticleDraft, str]]) -> None:
        """Look up a batch of drafts, each with its content hash."""
        found = rows.all(
            _FOUND,
            hashes=json.dumps([digest for _, digest in drafts]),
            urls=json.dumps([draft.url for draft, _ in drafts if draft.url]),
            files=json.dumps([(draft.origin, draft.title) for draft, _ in drafts]),
        )
        for row in found:
            head = self._heads.setdefault(
                row["key"], Head(row["id"], row["key"], row["newest"], row["title"])
            )
            self._by_hash.setdefault(row["content_hash"], head)
            if row["url"]:
                self._by_url.setdefault(row["url"], head)
            self._by_file.setdefault((row["origin"], row["version_title"]), {})[head.id] = head, row["url"]
        self._likely = {digest: unique_id("a", digest, (), length=_LENGTH) for _, digest in drafts}
        self._ids.update(rows.column(_TAKEN, ids=json.dumps(list(self._likely.values()))))

    def sort(self, draft: ArticleDraft, digest: str) -> tuple[Head, ImportOutcome]:
        """The article that a draft belongs to.

        Known text is the same article; other text under a known URL, or from the same file with the same
        title, is a new version of that article; all else is a new article.
        """
        if same := self._by_hash.get(digest):
            return same, ImportOutcome.SAME
        head = self._article_of(draft)
        outcome = ImportOutcome.NEW_VERSION
        if head is None:
            outcome = ImportOutcome.NEW
            likely = self._likely[digest]
            if likely in self._ids:
                likely = unique_id("a", digest, self._ids, length=_LENGTH)
            head = Head(likely, 0, 0, draft.title)
            self._ids.add(head.id)
        head.changed = True
        head.title = draft.title
        self._by_hash[digest] = head
        if draft.url:
            self._by_url[draft.url] = head
        return head, outcome

    def _article_of(self, draft: ArticleDraft) -> Head | None:
        """The article that this draft is another text of, where that is certain."""
        if draft.url and (head := self._by_url.get(draft.url)):
            return head
        heads = self._by_file.get((storable(draft.origin), draft.title), {})
        if len(heads) != 1:
            return None  # a mailbox may hold many articles of one title
        ((head, url),) = heads.values()
        another = bool(url and draft.url)  # by URL it would have been found if they were the same
        return None if another or head.changed else head
