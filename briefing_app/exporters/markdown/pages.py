"""What each file is to hold: an article's page, and the page of the open questions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Highlight, Note, Position, Question, QuestionStatus
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.exporters.markdown.blocks import Block, Section
from briefing_app.exporters.markdown.document import Page, nothing
from briefing_app.exporters.markdown.escape import block_quote, contained, inline, link, to_path
from briefing_app.exporters.markdown.front_matter import Value

SCHEMA = "briefing/1"
QUESTIONS_ID = "open-questions"
QUESTIONS_TITLE = "Open questions"

_NO_TAG = re.compile(r"[^\w/\u200d\ufe0f\U0001f000-\U0001faff-]+")


@dataclass(frozen=True, slots=True)
class Hung:
    """What one article says on one question: list items, to be followed by a link to ``path``."""

    question: str
    article: str
    title: str
    path: Path
    items: tuple[tuple[str, str], ...]
    """Each position as Markdown, with the block id of its quotation."""


def article_page(view: ArticleView, stem: str, created: date) -> Page:
    """The page of one article. ``stem`` is its file's name: a title that differs from it becomes an alias."""
    article = view.article
    shown = [each for each in view.quotations if not each.rejected]
    title = plain(article.title)
    front: dict[str, Value] = {
        "title": title,
        "source": plain(article.url),
        "outlet": plain(article.outlet),
        "author": plain(article.byline),
        "published": article.published,
        "created": created,
        "description": plain(article.standfirst),
        "tags": _unique(filter(None, map(tag, view.tags))),
        "aliases": [title] if title and title != stem else [],
        "id": article.id,
        "actors": _unique(plain(each.speaker.name) for each in shown if each.speaker),
        "questions": _unique(plain(question.text) for question in view.questions),
        "schema": SCHEMA,
    }
    sections = (
        (Block("article", _summary(view)),),
        _section("Quotations", [_quotation(view, each) for each in shown]),
        _section("Notes", [_note(view, note) for note in view.notes]),
        _section("Highlights", [_highlight(highlight) for highlight in view.highlights]),
        _section("Questions", [_question_item(question) for question in view.questions]),
    )
    # Until the article is analysed nothing is known of its quotations: none is removed for that.
    return Page(article.id, front, sections, nothing if view.analysis is not None else _everything)


def questions_page(
    questions: Sequence[Question], hung: Sequence[Hung], path: Path, exported: frozenset[str], created: date
) -> Page:
    """The page of the open questions at ``path``, with what the ``exported`` articles say on each."""
    order = list(QuestionStatus)
    sections: list[Section] = [(Block("questions", f"# {QUESTIONS_TITLE}"),)]
    for question in sorted(questions, key=lambda each: (order.index(each.status), each.created, each.id)):
        answers = [_answers(each, path) for each in hung if each.question == question.id]
        sections.append((Block(question.id, _question(question)), *answers))
    front: dict[str, Value] = {
        "title": QUESTIONS_TITLE,
        "created": created,
        "id": QUESTIONS_ID,
        "schema": SCHEMA,
    }
    alive = {question.id for question in questions}

    def keep(block_id: str) -> bool:
        question, _, article = block_id.partition(".")
        return bool(article) and question in alive and article not in exported

    return Page(QUESTIONS_ID, front, sections, keep)


def hung_positions(view: ArticleView, path: Path) -> list[Hung]:
    """What one article, exported to ``path``, says on the questions its quotations are hung on."""
    found: dict[str, list[tuple[str, str]]] = {}
    for each in view.quotations:
        for position in () if each.rejected else each.positions:
            words = inline(_words(view, each))
            item = f"**{_speaker(view, each)}** {_stance(position)}: {words}"
            found.setdefault(position.question, []).append((item, each.quotation.id))
    article = view.article
    return [Hung(key, article.id, article.title, path, tuple(items)) for key, items in found.items()]


def plain(text: str | None) -> str:
    """``text`` on one line, without control characters."""
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]", "", text or "").split())


def tag(name: str) -> str:
    """The tag as Obsidian takes one: a hyphen for what may not stand in it, and never figures alone."""
    shown = _NO_TAG.sub("-", name.strip().lstrip("#")).strip("-/")
    return f"_{shown}" if shown.isnumeric() else shown


def _everything(block_id: str) -> bool:
    return True


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _section(heading: str, blocks: list[Block]) -> Section:
    return (Block(heading.lower(), f"## {heading}"), *blocks) if blocks else ()


def _summary(view: ArticleView) -> str:
    article = view.article
    parts = [f"# {inline(article.title) or 'Untitled'}"]
    if article.standfirst and inline(article.standfirst):
        parts.append(f"*{inline(article.standfirst)}*")
    facts = [_reference(view), inline(article.byline or "")]
    line = " · ".join(fact for fact in facts if fact)
    return "\n\n".join([*parts, line] if line else parts)


def _reference(view: ArticleView) -> str:
    """Outlet and date, linked to the article where it has an address."""
    article = view.article
    words = [plain(article.outlet), article.published.isoformat() if article.published else ""]
    shown = ", ".join(filter(None, words))
    return link(shown or article.url, article.url) if article.url else inline(shown)


def _words(view: ArticleView, each: ReviewedQuotation) -> str:
    return exact_text(view.article.text, each.quotation.content)


def _speaker(view: ArticleView, each: ReviewedQuotation) -> str:
    if each.speaker:
        return inline(plain(each.speaker.name))
    source = each.quotation.source
    return inline(exact_text(view.article.text, source)) if source else "Speaker unknown"


def _quotation(view: ArticleView, each: ReviewedQuotation) -> Block:
    who = [f"**{_speaker(view, each)}**"]
    if each.speaker:
        who += [inline(fact) for fact in (each.speaker.role, each.speaker.affiliation) if fact]
    facts = [", ".join(who), _reference(view)]
    if each.kind is not QuotationKind.DIRECT:
        facts.append(
            "reported in the article’s words"
            if each.kind is QuotationKind.INDIRECT
            else "partly in the article’s words"
        )
    if each.to_review:
        facts.append("not reviewed")
    lines = [block_quote(_words(view, each)), ">", f"> — {' · '.join(filter(None, facts))}"]
    if each.positions:
        lines += [
            ">",
            *(f"> - {_stance(position)}: {inline(position.question_text)}" for position in each.positions),
        ]
    return Block(each.quotation.id, "\n".join([*lines, "", f"^{each.quotation.id}"]))


def _stance(position: Position) -> str:
    condition = f" ({inline(position.condition)})" if position.condition else ""
    return f"*{position.stance.value}*{condition}"


def _note(view: ArticleView, note: Note) -> Block:
    parts = []
    quoted = next((each for each in view.quotations if each.quotation.id == note.quotation), None)
    if quoted and not quoted.rejected:
        parts.append(f"On [{_speaker(view, quoted)}’s words](#^{quoted.quotation.id}):")
    elif note.selector:
        parts.append(block_quote(note.selector.exact) + _lost(note.orphaned))
    return Block(note.id, "\n\n".join(filter(None, [*parts, contained(note.body), f"^{note.id}"])))


def _highlight(highlight: Highlight) -> Block:
    words = block_quote(highlight.selector.exact) + _lost(highlight.orphaned)
    return Block(highlight.id, f"{words}\n\n^{highlight.id}")


def _lost(orphaned: bool) -> str:
    return "\n>\n> — no longer in the article" if orphaned else ""


def _state(question: Question) -> str:
    facts = [f"**{question.status.value}**"]
    facts += [f"asked by {inline(question.asker)}"] if question.asker else []
    facts += [f"owner: {inline(question.owner)}"] if question.owner else []
    facts += [f"due {question.due.isoformat()}"] if question.due else []
    return " · ".join(facts)


def _question_item(question: Question) -> Block:
    return Block(question.id, f"- {inline(question.text)} — {_state(question)} ^{question.id}")


def _question(question: Question) -> str:
    return f"## {inline(question.text)}\n\n{_state(question)} ^{question.id}"


def _answers(hung: Hung, path: Path) -> Block:
    target = os.path.relpath(hung.path, path.parent).replace(os.sep, "/")
    target = re.sub(r"[%#?]", lambda match: f"%{ord(match[0]):02X}", target)
    items = (f"- {item} — {to_path(hung.title, f'{target}#^{quotation}')}" for item, quotation in hung.items)
    return Block(f"{hung.question}.{hung.article}", "\n".join(items))
