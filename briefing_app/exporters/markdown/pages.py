"""What each file of a vault is to hold: pages of articles, actors and questions, of free notes, the index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing_app.domain.annotation import Highlight, Note, Position, Question
from briefing_app.domain.article import Article
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.material import Evidence, OpenQuestion, speaker_of, words_of
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.exporters.markdown.blocks import Block, Section
from briefing_app.exporters.markdown.document import Page, nothing
from briefing_app.exporters.markdown.front_matter import Value
from briefing_app.exporters.markdown.sandbox import Markdown
from briefing_app.exporters.markdown.scribe import Scribe, note_body, notes_of, plain, section, tag, unique

NOTES_ID, NOTES_TITLE = "free-notes", "Notes"
INDEX_ID, INDEX_TITLE = "vault-index", "Index"
NOTES_HEADING = "notes"
"""The id of the block that is the heading of a page's notes."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an actor says in one article: words with the ids of their quotations."""

    article: Article
    quotations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index."""

    id: str
    title: str
    kind: str
    day: str = ""


def article_page(
    scribe: Scribe, view: ArticleView, created: date, people: Mapping[str, RegisteredActor]
) -> Page:
    """The page of one article. ``people`` are its actors across articles, by ``Actor.id``."""
    article = view.article
    shown = [each for each in view.quotations if not each.rejected]
    sections = (
        (_summary(scribe, article),),
        section("Quotations", [_quotation(scribe, view, each, people) for each in shown]),
        notes_section(scribe, view.notes, view),
        section("Highlights", [_highlight(scribe, each) for each in view.highlights]),
        section("Questions", [_asked(scribe, article.id, each) for each in view.questions]),
    )
    # Until the article is analysed nothing is known of its quotations: none is removed for that.
    keep = nothing if view.analysis is not None else _everything
    return Page(
        article.id, _article_front(scribe, view, shown, created), sections, keep, notes_of(view.notes)
    )


def _article_front(
    scribe: Scribe, view: ArticleView, shown: Sequence[ReviewedQuotation], created: date
) -> dict[str, Value]:
    article = view.article
    title = plain(article.title)
    place = scribe.where(article.id)
    values: dict[str, Value] = {
        "source": plain(article.url),
        "outlet": plain(article.outlet),
        "author": plain(article.byline),
        "published": article.published,
        "created": created,
        "description": plain(article.standfirst),
        "tags": unique(filter(None, map(tag, view.tags))),
        "aliases": [title] if title and place and title != place.stem else [],
        "id": article.id,
        "actors": unique(plain(each.speaker.name) for each in shown if each.speaker),
        "questions": unique(plain(question.text) for question in view.questions),
    }
    return scribe.front(article.id, title, values)


def actor_page(
    scribe: Scribe,
    actor: RegisteredActor,
    said: Sequence[Said],
    notes: Sequence[Note],
    created: date,
    keep: Callable[[str], bool],
) -> Page:
    """The page of one actor, with what is ``said`` in the exported articles, and the notes on it."""
    met = (actor.given, *actor.profiles)
    roles = [", ".join(filter(None, [plain(each.role), plain(each.affiliation)])) for each in met if each]
    names = [plain(name) for name in actor.names if name != actor.name]
    values = {"name": plain(actor.name), "kind": actor.kind.value, "aliases": names, "roles": unique(roles)}
    quotations = [
        scribe.block(
            "said",
            f"{actor.id}.{each.article.id}",
            {
                **_met(scribe, each.article, actor.id),
                "quotations": [
                    {"words": plain(words), "link": scribe.in_context(quotation, each.article.id, actor.id)}
                    for words, quotation in each.quotations
                ],
            },
        )
        for each in said
    ]
    sections = (
        (scribe.block("actor", "actor", values),),
        notes_section(scribe, notes),
        section("Quotations", quotations),
    )
    front: dict[str, Value] = {
        "created": created,
        "aliases": unique(names),
        "id": actor.id,
        "kind": actor.kind.value,
    }
    title = plain(actor.name)
    return Page(actor.id, scribe.front(actor.id, title, front), sections, keep, notes_of(notes))


def question_page(scribe: Scribe, asked: OpenQuestion, notes: Sequence[Note], created: date) -> Page:
    """The page of one question, with all that is hung on it and the notes on it."""
    question = asked.question
    found: dict[str, list[Evidence]] = {}
    for each in asked.evidence:
        found.setdefault(each.position.article, []).append(each)
    met = scribe.link("where it was met", question.article, question.id) if question.article else Markdown()
    values = _state(question) | {
        "text": plain(question.text),
        "met": met if question.article and scribe.where(question.article) else Markdown(),
    }
    answers = [_evidence(scribe, question.id, items) for items in found.values()]
    sections = (
        (scribe.block("question", "question", values),),
        notes_section(scribe, notes),
        section("Positions", answers),
    )
    front: dict[str, Value] = {
        "created": created,
        "tags": unique(filter(None, map(tag, question.tags))),
        "id": question.id,
        "status": question.status.value,
        "due": question.due,
    }
    title = plain(question.text)
    return Page(question.id, scribe.front(question.id, title, front), sections, nothing, notes_of(notes))


def notes_page(scribe: Scribe, notes: Sequence[Note], created: date) -> Page:
    """The page of the notes that are on nothing."""
    front = scribe.front(NOTES_ID, NOTES_TITLE, {"created": created, "id": NOTES_ID})
    heading = Block(NOTES_HEADING, f"# {NOTES_TITLE}")
    section = (heading, *(_note(scribe, note) for note in notes))
    return Page(NOTES_ID, front, (section,), nothing, notes_of(notes))


def index_page(scribe: Scribe, entries: Iterable[Entry], created: date) -> Page:
    """The page that links to all others; articles the newest first, the rest by name."""
    kinds: dict[str, list[Entry]] = {"Questions": [], "Actors": [], "Articles": []}
    for entry in entries:
        kinds.get(entry.kind, []).append(entry)
    for each in kinds.values():
        each.sort(key=lambda entry: (entry.title.casefold(), entry.id))
    kinds["Articles"].sort(key=lambda entry: entry.day, reverse=True)
    sections: list[Section] = [(Block("index", f"# {INDEX_TITLE}"),)]
    for heading, found in kinds.items():
        pages = [
            {"title": each.title, "day": each.day, "link": scribe.link(each.title, each.id, INDEX_ID)}
            for each in found
        ]
        if pages:
            sections.append((scribe.block("index", heading.lower(), {"heading": heading, "pages": pages}),))
    front = scribe.front(INDEX_ID, INDEX_TITLE, {"created": created, "id": INDEX_ID})
    return Page(INDEX_ID, front, sections)


def notes_section(scribe: Scribe, notes: Sequence[Note], view: ArticleView | None = None) -> Section:
    """The notes of a page under their heading, each in a block of its own after what it is on."""
    found: list[Block] = []
    for note in notes:
        on = _on(scribe, view, note) if view else None
        found += [on, _note(scribe, note)] if on else [_note(scribe, note)]
    return section("Notes", found)


def _note(scribe: Scribe, note: Note) -> Block:
    return Block(note.id, note_body(note.id, note.body, scribe.flavour))


def _on(scribe: Scribe, view: ArticleView, note: Note) -> Block | None:
    """What a note is on: a quotation, words, or the whole article, which needs no saying."""
    quoted = next((each for each in view.quotations if each.quotation.id == note.quotation), None)
    values: dict[str, Any] = {"quotation": "", "words": "", "lost": note.orphaned}
    if quoted and not quoted.rejected:
        words = f"{speaker_of(view, quoted) or 'Unknown speaker'}’s words"
        values["quotation"] = scribe.link(words, view.article.id, view.article.id, quoted.quotation.id)
    elif note.selector:
        values["words"] = note.selector.exact
    else:
        return None
    return scribe.block("on", f"{note.id}.on", values)


def _everything(block_id: str) -> bool:
    return True


def _summary(scribe: Scribe, article: Article) -> Block:
    values = {
        "title": plain(article.title),
        "standfirst": plain(article.standfirst),
        "byline": plain(article.byline),
        "outlet": plain(article.outlet),
        "published": article.published.isoformat() if article.published else "",
        "url": article.url or "",
        "reference": _reference(scribe, article),
    }
    return scribe.block("article", "article", values)


def _met(scribe: Scribe, article: Article, here: str) -> dict[str, Any]:
    return {
        "article": scribe.link(article.title or "Untitled", article.id, here),
        "reference": _reference(scribe, article),
    }


def _quotation(
    scribe: Scribe, view: ArticleView, each: ReviewedQuotation, people: Mapping[str, RegisteredActor]
) -> Block:
    speaker, here = each.speaker, view.article.id
    known = people.get(speaker.id) if speaker else None
    name = plain(speaker_of(view, each)) or "Speaker unknown"
    values = {
        "number": each.number,
        "words": words_of(view, each),
        "speaker": scribe.link(name, known.id, here) if known else name,
        "role": plain(speaker.role) if speaker else "",
        "affiliation": plain(speaker.affiliation) if speaker else "",
        "kind": each.kind.value,
        "to_review": each.to_review,
        "positions": [_position(scribe, here, position) for position in each.positions],
        "reference": _reference(scribe, view.article),
    }
    return scribe.block("quotation", each.quotation.id, values, anchor=True)


def _position(scribe: Scribe, here: str, position: Position) -> dict[str, Any]:
    return {
        "stance": position.stance.value,
        "condition": plain(position.condition),
        "comment": plain(position.comment),
        "question": scribe.link(position.question_text, position.question, here),
    }


def _highlight(scribe: Scribe, highlight: Highlight) -> Block:
    values = {"words": highlight.selector.exact, "lost": highlight.orphaned, "tag": highlight.tag or ""}
    return scribe.block("highlight", highlight.id, values, anchor=True)


def _asked(scribe: Scribe, here: str, question: Question) -> Block:
    values = _state(question) | {"question": scribe.link(question.text, question.id, here)}
    return scribe.block("asked", question.id, values)


def _state(question: Question) -> dict[str, Any]:
    return {
        "status": question.status.value,
        "asker": plain(question.asker),
        "owner": plain(question.owner),
        "due": question.due.isoformat() if question.due else "",
    }


def _evidence(scribe: Scribe, question: str, items: Sequence[Evidence]) -> Block:
    first, article = items[0], items[0].position.article
    values = {
        "article": scribe.link(first.title or "Untitled", article, question),
        "reference": scribe.reference(article, first.outlet, first.published, first.url),
        "positions": [
            {
                "speaker": plain(each.speaker) or "Speaker unknown",
                "role": plain(each.role),
                "affiliation": plain(each.affiliation),
                "stance": each.position.stance.value,
                "condition": plain(each.position.condition),
                "comment": plain(each.position.comment),
                "words": plain(each.words),
                "link": scribe.in_context(each.position.quotation, article, question),
            }
            for each in items
        ],
    }
    return scribe.block("evidence", f"{question}.{article}", values)


def _reference(scribe: Scribe, article: Article) -> Markdown:
    return scribe.reference(article.id, article.outlet, article.published, article.url)
