"""Which of the articles that are looked at before an import carry a report that is known already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.services.spool import Spool

if TYPE_CHECKING:
    from briefing_app.storage import Reader

_REMEMBERED = 20_000  # articles of one survey that are compared with each other: 32 marks each, in memory
_TOLD = 3  # of those that are alike
_COMPARED = 8  # of those of the survey that share a mark


class Resemblance:
    """Compares each article with the library and with those asked about before it."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._by_mark: dict[int, int] = {}
        self._names: dict[int, tuple[str, str]] = {}

    def of(
        self, reader: Reader, number: int, draft: ArticleDraft, article: str
    ) -> tuple[tuple[str, str], ...]:
        """Ids and titles of articles that carry the same report. ``number`` is the draft's in the spool."""
        from briefing_app.analysis.likeness import alike, likeness, shingles

        marks = likeness(draft.text, Analysis("")).text
        if not marks:
            return ()
        shared = dict.fromkeys(self._by_mark[mark] for mark in marks if mark in self._by_mark)
        candidates = reader.likeness.resembling(marks)
        found = list[tuple[str, str]]()
        if shared or candidates:
            own = shingles(draft.text)
            for key, known, title in candidates:
                if len(found) < _TOLD and alike(own, shingles(reader.likeness.text(key))):
                    found.append((known, title))
            for other, earlier in self._spool.drafts(iter(list(shared)[:_COMPARED])):
                if len(found) < _TOLD and alike(own, shingles(earlier.text)):
                    found.append(self._names[other])
        if len(self._names) < _REMEMBERED:
            self._names[number] = article, draft.title
            for mark in marks:
                self._by_mark.setdefault(mark, number)
        return tuple(found)
