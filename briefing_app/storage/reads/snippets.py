"""What matched: a few words of an article with the hits marked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter

from briefing_app.domain.query import Field, Node, Term
from briefing_app.domain.spans import Span
from briefing_app.domain.words import Pattern, pattern, places
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository
from briefing_app.storage.reads.conditions import Conditions
from briefing_app.storage.reads.query import (
    IN_WORDS,
    QUOTED_COLUMNS,
    Match,
    Quoted,
    fits,
    match_of,
    parts_of,
    terms,
)
from briefing_app.storage.recency import KEY_MASK, NUMBER_BITS, NUMBER_MASK

_WIDE = 150  # characters of a snippet
_BEFORE = 40  # of them before the first hit
_LONGEST = 280  # characters of a quotation in which no word is looked for
_SEEN = 90  # characters that a narrow list has room for
_NEAR = 30  # hits that are looked at together

_IN_NOTES = """
SELECT n.article_key, n.body FROM note_search CROSS JOIN note n ON n.key = note_search.rowid
WHERE note_search MATCH :match AND n.user_id = :user AND n.trashed_at IS NULL
AND n.article_key IN (SELECT value FROM json_each(:keys))
"""
# The words are looked for here and not by FTS5, which would run the match again, through all that it finds.
_TEXTS = """
SELECT a.key, v.text, v.standfirst, v.title FROM article a
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
WHERE a.key IN (SELECT value FROM json_each(:keys))
"""
_QUOTED = """
SELECT t.article_key AS key, t.place, t.speaker, t.org, t.said FROM quotation_text t
WHERE t.article_key IN (SELECT value FROM json_each(:keys)) AND {}
"""
_SAID = f"""
SELECT a.key, v.text, q.content, x.name FROM json_each(:places) k
CROSS JOIN article a ON a.key = ((k.value >> {NUMBER_BITS}) & {KEY_MASK})
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
CROSS JOIN quotation q ON q.analysis_key = n.key AND q.number = (k.value & {NUMBER_MASK})
LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker
"""  # noqa: S608


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
        if parts.quoted and parts.quoted.match:
            found = self._in_quotations(keys, parts.quoted, parts.quoted.match, root)
        match = parts.words or _either(root)
        others = [key for key in keys if key not in found]
        if match and others:
            found |= self._in_words(others, match, [term for term in terms(root) if term.field in IN_WORDS])
        return found

    def _in_words(self, keys: Sequence[int], match: Match, wanted: Sequence[Term]) -> dict[int, str]:
        listed = json.dumps(list(keys))
        patterns = _patterns(wanted)
        anywhere = _patterns(term for term in wanted if term.field is None)
        found: dict[int, str] = {}
        if match.plain:
            for key, body in self._rows.all(_IN_NOTES, match=match.wanted, keys=listed):
                found[key] = passage(body, patterns)[1]
        for key, *texts, title in self._rows.all(_TEXTS, keys=listed):
            passages = [passage(text, anywhere) for text in texts if text] + [passage(title, patterns)]
            hits, best = max(passages, key=itemgetter(0))
            if hits and not (key in found and hits < len(patterns)):
                found[key] = best
        return found

    def _in_quotations(self, keys: Sequence[int], quoted: Quoted, match: Match, root: Node) -> dict[int, str]:
        conditions = Conditions(self._rows, self._today, "", "")
        stands = conditions.stands(quoted, "t.article_key", f"(t.place & {NUMBER_MASK})")
        found: dict[int, int] = {}
        for row in self._rows.all(_QUOTED.format(stands), **conditions.values, keys=json.dumps(list(keys))):
            if row["key"] not in found and fits(
                match.nodes, {of: [row[column] or ""] for of, column in QUOTED_COLUMNS.items()}
            ):
                found[row["key"]] = row["place"]
        patterns = _patterns(term for term in terms(root) if term.field is Field.SAID)
        shown: dict[int, str] = {}
        for key, text, content, name in self._rows.all(_SAID, places=json.dumps(list(found.values()))):
            said = " … ".join(text[start:end] for start, end in json.loads(content))
            _, words = passage(said, patterns, _WIDE if patterns else _LONGEST)
            shown[key] = f"{name}: {words}" if name else words
        return shown


def passage(text: str, patterns: Sequence[Pattern], wide: int = _WIDE) -> tuple[int, str]:
    """How many of the patterns stand close together, and where: hits between \\x02 and \\x03."""
    hits = sorted((span, number) for number, each in enumerate(patterns) for span in places(text, [each]))
    shown, most = Span(0, 0), 0
    for at, (span, number) in enumerate(hits):
        end = span.start + wide - _BEFORE
        near = {other: there for there, other in reversed(hits[at : at + _NEAR]) if there.end <= end}
        near[number] = span
        if len(near) > most:
            shown, most = Span(span.start, max(there.end for there in near.values())), len(near)
        if most == len(patterns):
            break
    start, end = _cut(text, shown, wide)
    return most, "…" * (start > 0) + _marked(text, patterns, start, end) + "…" * (end < len(text))


def _cut(text: str, shown: Span, wide: int) -> tuple[int, int]:
    """So much of a text around a place, between words, so that the place is seen."""
    if len(text) <= wide and shown.end <= _SEEN:
        return 0, len(text)
    start = max(0, shown.start - _BEFORE)
    if start:
        start = text.find(" ", start, shown.start) + 1 or shown.start
    end = start + wide
    if end >= len(text):
        return start, len(text)
    space = text.rfind(" ", shown.end, end + 1)
    return start, space if space >= 0 else max(end, shown.end)


def _marked(text: str, patterns: Sequence[Pattern], start: int, end: int) -> str:
    pieces, at = [], start
    for span in places(text[start:end], patterns):
        pieces += [text[at : start + span.start], "\x02", text[start + span.start : start + span.end], "\x03"]
        at = start + span.end
    return "".join((*pieces, text[at:end]))


def _patterns(wanted: Iterable[Term]) -> list[Pattern]:
    return [pattern(term.text, prefix=term.prefix) for term in wanted]


def _either(root: Node) -> Match | None:
    """The words of a query that is not words alone: any of them, since any may have matched."""
    each = [match for term in terms(root) if (match := match_of(term, IN_WORDS))]
    return (
        Match(" OR ".join(match.wanted for match in each), plain=all(match.plain for match in each))
        if each
        else None
    )
