"""Quotations, notes and positions as rows: what spreadsheets are given, whatever their format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing_app.domain.annotation import Highlight, Note
from briefing_app.domain.material import Content, Material, evidence_of, speaker_of, words_of
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation

Cell = str | int | float | date | None
Row = Mapping[str, Cell]
"""Cells by column. A column that is missing is empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet and its columns; those in ``wide`` hold sentences."""

    name: str
    columns: tuple[str, ...]
    wide: frozenset[str] = frozenset(("words", "note", "question"))


_WHO = ("speaker", "role", "affiliation")
_ARTICLE = ("published", "outlet", "title", "url", "article id")
QUOTATIONS = Table(
    "quotations",
    (
        *("number", *_WHO, "kind", "words", "cue", "source", "review", "confidence", *_ARTICLE),
        *("quotation id", "start", "end"),
    ),
)
NOTES = Table(
    "notes",
    (
        *("about", "words", "note", "tag", "created", "updated", "found", *_ARTICLE),
        *("quotation id", "actor id", "question id", "start", "end", "id"),
    ),
)
POSITIONS = Table(
    "positions",
    (
        *("question", "status", "stance", "condition", *_WHO, "words", "comment", *_ARTICLE),
        *("quotation id", "question id", "id"),
    ),
)
TABLES = (QUOTATIONS, NOTES, POSITIONS)
CONTENTS = frozenset((Content.QUOTATIONS, Content.NOTES, Content.HIGHLIGHTS, Content.QUESTIONS))


def rows(material: Material) -> Iterator[tuple[Table, Row]]:
    """Every row with the table it belongs to, article by article; notes on no article at the end."""
    statuses = {each.question.id: each.question.status.value for each in material.questions}
    for view in material.articles:
        about = _about(view)
        for each in view.quotations:
            if not each.rejected:
                yield QUOTATIONS, _quotation(view, each) | about
        for note in view.notes:
            yield NOTES, _note(note) | about
        for highlight in view.highlights:
            yield NOTES, _highlight(highlight) | about
        for row in _positions(view, statuses):
            yield POSITIONS, row | about
    for note in material.notes:
        yield NOTES, _note(note)


def _about(view: ArticleView) -> dict[str, Cell]:
    article = view.article
    return {
        "published": article.published,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "article id": article.id,
    }


def _quotation(view: ArticleView, each: ReviewedQuotation) -> dict[str, Cell]:
    quotation, text = each.quotation, view.article.text
    speaker = each.speaker
    return {
        "number": each.number,
        "speaker": speaker_of(view, each),
        "role": speaker.role if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "kind": each.kind.value,
        "words": words_of(view, each),
        "cue": exact_text(text, quotation.cue or ()),
        "source": exact_text(text, quotation.source or ()),
        "review": each.review.verdict.value
        if each.review
        else "to review"
        if each.to_review
        else "not reviewed",
        "confidence": round(quotation.confidence, 3),
        "quotation id": quotation.id,
        "start": quotation.start,
        "end": quotation.end,
    }


def _note(note: Note) -> dict[str, Cell]:
    about = {
        "quotation": note.quotation,
        "words": note.selector,
        "article": note.article,
        "actor": note.actor,
        "question": note.question,
    }
    return {
        "about": next((kind for kind, target in about.items() if target), "nothing"),
        "words": note.selector.exact if note.selector else None,
        "note": note.body,
        "created": note.created.isoformat(),
        "updated": note.updated.isoformat(),
        "found": _found(note),
        "quotation id": note.quotation,
        "actor id": note.actor,
        "question id": note.question,
        "start": note.place.start if note.place else None,
        "end": note.place.end if note.place else None,
        "id": note.id,
    }


def _highlight(highlight: Highlight) -> dict[str, Cell]:
    place = highlight.place
    return {
        "about": "highlight",
        "words": highlight.selector.exact,
        "tag": highlight.tag,
        "created": highlight.created.isoformat(),
        "found": _found(highlight),
        "start": place.start if place else None,
        "end": place.end if place else None,
        "id": highlight.id,
    }


def _found(annotation: Note | Highlight) -> str | None:
    """Whether the words still stand in the article; None where the annotation has none."""
    if not annotation.selector:
        return None
    return "no" if annotation.orphaned else "yes"


def _positions(view: ArticleView, statuses: Mapping[str, str]) -> Iterator[dict[str, Cell]]:
    for evidence in evidence_of(view):
        position = evidence.position
        yield {
            "question": position.question_text,
            "status": statuses.get(position.question),
            "stance": position.stance.value,
            "condition": position.condition,
            "speaker": evidence.speaker,
            "role": evidence.role,
            "affiliation": evidence.affiliation,
            "words": evidence.words,
            "comment": position.comment,
            "quotation id": position.quotation,
            "question id": position.question,
            "id": position.id,
        }
