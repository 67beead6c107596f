"""What matched: a few words of an article with the hits marked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from briefing_app.domain.query import Field, Node
from briefing_app.domain.words import Pattern, pattern, places
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository
from briefing_app.storage.reads.conditions import PLACE, Conditions
from briefing_app.storage.reads.query import IN_WORDS, Match, match_of, parts_of, terms
from briefing_app.storage.recency import KEY_MASK, NUMBER_BITS, NUMBER_MASK

WORDS = 24
_SHAPE = f"char(2), char(3), '…', {WORDS})"
_LONGEST = 280  # characters of a quotation

_IN_NOTES = f"""
SELECT n.article_key, snippet(note_search, 0, {_SHAPE} FROM note_search
CROSS JOIN note n ON n.key = note_search.rowid
WHERE note_search MATCH :match AND n.user_id = :user AND n.trashed_at IS NULL
AND n.article_key IN (SELECT value FROM json_each(:keys))
"""  # noqa: S608
# With the plus the match runs once, within the bounds; without it once an article, which a phrase or a long
# prefix makes slow: 40 ms for a screenful of 40,000 articles, against 3.
_IN_ARTICLES = f"""
SELECT rowid & {KEY_MASK}, snippet(article_search, -1, {_SHAPE} FROM article_search
WHERE article_search MATCH :match AND rowid BETWEEN :first AND :last
AND +rowid IN (SELECT recency FROM article WHERE key IN (SELECT value FROM json_each(:keys)))
"""  # noqa: S608
# Scattered over the whole library they are asked one by one, while the words are whole.
_SCATTERED = f"""
SELECT rowid & {KEY_MASK}, snippet(article_search, -1, {_SHAPE}
FROM json_each(:keys) k CROSS JOIN article a ON a.key = k.value
CROSS JOIN article_search ON article_search.rowid = a.recency WHERE article_search MATCH :match
"""  # noqa: S608
_SAID = f"""
SELECT a.key, v.text, q.content, x.name FROM json_each(:places) k
CROSS JOIN article a ON a.key = ((k.value >> {NUMBER_BITS}) & {KEY_MASK})
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
CROSS JOIN quotation q ON q.analysis_key = n.key AND q.number = (k.value & {NUMBER_MASK})
LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker
"""  # noqa: S608
_SPREAD = 20_000  # articles between the first and the last of a screen that is scattered


class Snippets(Repository):
    """Snippets for a screenful of articles at a time."""

    def __init__(self, rows: Rows, today: date) -> None:
        super().__init__(rows)
        self._today = today

    def of(self, keys: Sequence[int], root: Node | None) -> dict[int, str]:
        """What matched in an article's words, else in a quotation, else in a note of the user's."""
        if root is None or not keys:
            return {}
        parts = parts_of(root, self._today)
        found: dict[int, str] = {}
        match = parts.words or _either(root)
        if match:
            found = self._in_words(keys, match)
        if parts.quoted and parts.quoted.match:
            found |= self._in_quotations(keys, root)
        return found

    def _in_words(self, keys: Sequence[int], match: Match) -> dict[int, str]:
        listed = json.dumps(list(keys))
        found: dict[int, str] = {}
        if match.plain:
            found |= dict(map(tuple, self._rows.all(_IN_NOTES, match=match.wanted, keys=listed)))
        bounds = self._rows.all(
            "SELECT min(recency), max(recency) FROM article "
            "WHERE key IN (SELECT value FROM json_each(:keys))",
            keys=listed,
        )[0]
        statement = _SCATTERED if self._scattered(*bounds) and '"*' not in match.wanted else _IN_ARTICLES
        rows = self._rows.all(statement, match=match.wanted, keys=listed, first=bounds[0], last=bounds[1])
        return found | dict(map(tuple, rows))

    def _scattered(self, first: int, last: int) -> bool:
        """Whether very many articles lie between two; keys are dense, so a jump tells where dates agree."""
        beyond = self._rows.value(
            "SELECT 1 FROM article WHERE recency BETWEEN :first AND :last LIMIT 1 OFFSET :spread",
            first=first,
            last=last,
            spread=_SPREAD,
        )
        return beyond is not None

    def _in_quotations(self, keys: Sequence[int], root: Node) -> dict[int, str]:
        quoted = parts_of(root, self._today).quoted
        assert quoted is not None  # noqa: S101
        conditions = Conditions(self._rows, self._today, "", "")
        select = conditions.quotations(quoted)[0]
        key = f"({PLACE} & {KEY_MASK})"
        bounds = self._rows.all(
            "SELECT min(recency), max(recency) FROM article "
            "WHERE key IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(list(keys)),
        )[0]
        found = self._rows.column(
            select.replace(f"SELECT {key}", "SELECT max(quotation_search.rowid)", 1)  # noqa: S608
            + f" AND +{key} IN (SELECT value FROM json_each(:keys)) GROUP BY {key}",  # noqa: S608
            **conditions.values,
            keys=json.dumps(list(keys)),
            first=bounds[0],
            last=bounds[1],
        )
        patterns = [
            pattern(term.text, prefix=term.prefix) for term in terms(root) if term.field is Field.SAID
        ]
        return {
            row[0]: (f"{row[3]}: " if row[3] else "")
            + marked(" … ".join(row[1][start:end] for start, end in json.loads(row[2]))[:_LONGEST], patterns)
            for row in self._rows.all(_SAID, places=json.dumps(found))
        }


def marked(text: str, patterns: Sequence[Pattern]) -> str:
    """The text with hits between \\x02 and \\x03."""
    pieces, at = [], 0
    for span in places(text, patterns):
        pieces += [text[at : span.start], "\x02", text[slice(*span)], "\x03"]
        at = span.end
    return "".join((*pieces, text[at:]))


def _either(root: Node) -> Match | None:
    """The words of a query that is not words alone: any of them, since any may have matched."""
    each = [match for term in terms(root) if (match := match_of(term, IN_WORDS))]
    return (
        Match(" OR ".join(match.wanted for match in each), plain=all(match.plain for match in each))
        if each
        else None
    )
