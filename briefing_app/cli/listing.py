"""One article as a readable listing: its actors, each with their numbered quotations, and its questions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from briefing_app.cli.output import width
from briefing_app.domain.analysis import Actor, Analysis, QuotationKind
from briefing_app.domain.article import Article, ArticleDraft
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ReviewedQuotation

_MARKS = '“”„«»"'
_UNKNOWN = "Speaker unknown"


def listing(
    name: str,
    article: Article | ArticleDraft,
    analysis: Analysis | None,
    quotations: Sequence[ReviewedQuotation],
    speakers: Iterable[Actor],
) -> str:
    """Several lines. ``name`` is what the reader calls the article by: an id, a file name."""
    lines = [f"{name}  {article.title}"]
    if printed := [part for part in (article.outlet, _date(article), article.byline) if part]:
        lines.append(" · ".join(printed))
    shown = [item for item in quotations if not item.rejected]
    for actor in [*speakers, None]:
        if theirs := [item for item in shown if item.speaker == actor]:
            lines += ["", described(actor)]
            for item in theirs:
                lines += _quotation(article.text, item)
    if analysis is not None and analysis.note:
        lines += ["", *_wrapped("", analysis.note)]
    if analysis is None:
        lines += ["", "Not analysed yet."]
    elif not shown:
        lines += ["", "No quotations found."]
    if analysis is not None and analysis.questions:
        lines += ["", "Questions"]
        for question in analysis.questions:
            asker = analysis.actor(question.asker)
            lines += _wrapped("   ?  ", question.text + (f" — {asker.name}" if asker else ""))
    return "\n".join(lines)


def described(actor: Actor | None) -> str:
    """``John Healey, Defense Minister, United Kingdom``."""
    if actor is None:
        return _UNKNOWN
    return ", ".join(part for part in (actor.name, actor.role, actor.affiliation) if part)


def _quotation(text: str, item: ReviewedQuotation) -> Iterator[str]:
    words = " ".join(exact_text(text, item.quotation.content).split())
    if item.kind is QuotationKind.DIRECT:
        words = "“" + words.strip(_MARKS) + "”"
    yield from _wrapped(f"{item.number:>4}  ", words)


def _wrapped(label: str, words: str) -> list[str]:
    return textwrap.wrap(
        words, width(), initial_indent=label, subsequent_indent=" " * len(label), break_on_hyphens=False
    )


def _date(article: Article | ArticleDraft) -> str | None:
    return article.published.isoformat() if article.published else None
