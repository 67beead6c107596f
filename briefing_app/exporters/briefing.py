"""A briefing as Markdown, made from a template: nothing that was said stands in it without its sentence.

Whatever shows words, shows a mark of their place with them, whichever way the template goes. The marks become
numbered links as they are met, and the sentences of just those places are the sources at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from briefing_app import config
from briefing_app.domain.annotation import Note, Question
from briefing_app.domain.briefing import Briefing, Place, Source
from briefing_app.domain.positions import Changed, MatrixActor, Passage, Silence, Standing, Statement
from briefing_app.exporters import grid
from briefing_app.exporters.markdown.escape import contained, inline, link
from briefing_app.exporters.markdown.flavour import COMMONMARK
from briefing_app.exporters.markdown.sandbox import Markdown, Sandbox

DEFAULT = "briefing.md.j2"
_MARK = re.compile("\ue000([^\ue000\ue001\ue002]+)\ue002([^\ue000\ue001\ue002]+)\ue001")
_HEADING = re.compile(r"(?m)^( {0,3})(?=#{1,6}(?:\s|$))")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def markdown(briefing: Briefing, template: Path | None = None) -> str:
    """The briefing by a user's template, or by the program's. Raises ExportError."""
    own = config.resource("templates", DEFAULT)
    file = template or own
    sandbox = Sandbox(COMMONMARK, [file.parent, own.parent])
    text = sandbox.rendered(sandbox.compiled(file.name), _values(briefing))
    numbers: dict[Place, int] = {}
    text = _MARK.sub(partial(_numbered, numbers), text)
    sources = briefing.sources(numbers)
    if not numbers:
        return f"{text}\n"
    entries = "\n\n".join(
        f"### s{number}\n\n{_entry(sources.get(place))}" for place, number in numbers.items()
    )
    return f"{text}\n\n## Sources\n\n{entries}\n"


def _mark(place: Place) -> Markdown:
    return Markdown(f"\ue000{place.article}\ue002{place.words}\ue001")


def _numbered(numbers: dict[Place, int], found: re.Match[str]) -> str:
    # A heading "s1" has the anchor "s1" for every reader of Markdown, letter by letter.
    number = numbers.setdefault(Place(found[1], found[2]), len(numbers) + 1)
    return f"[s{number}](#s{number})"


def _entry(source: Source | None) -> str:
    if source is None:
        return "The words are no longer found in their article."
    title = link(source.title, source.url or "") if source.url else f"*{inline(source.title)}*"
    facts = (inline(source.who), title, inline(source.outlet or ""), source.day.isoformat())
    return f"> {_marked(source.passage)}\n\n{' · '.join(filter(None, facts))}"


def _marked(passage: Passage) -> str:
    """The paragraph with the words in bold."""
    shown, end = "", 0
    for span in passage.words:
        shown += _plain(passage.text[end : span.start])
        before, words, after = _EDGES.fullmatch(passage.text[span.start : span.end]).groups()  # type: ignore[union-attr]
        shown += f"{before}**{inline(words)}**{after}" if words else before
        end = span.end
    return " ".join((shown + _plain(passage.text[end:])).split())


def _plain(text: str) -> str:
    """Escaped, with the white space at its ends, which parts it from the words beside it."""
    before, words, after = _EDGES.fullmatch(text).groups()  # type: ignore[union-attr]
    return f"{before}{inline(words)}{after}"


def _values(briefing: Briefing) -> dict[str, Any]:
    """What a template can say."""
    table = briefing.matrix
    notes = [note for note in briefing.notes if note.question is None]
    questions = [_question(briefing, question) for question in briefing.questions]
    names = {actor.id: actor.name for actor in table.actors}
    return {
        "title": briefing.title,
        "user": briefing.user,
        "created": briefing.created.isoformat(),
        "since": briefing.since
        and {"name": briefing.since.name, "date": briefing.since.at.date().isoformat()},
        "questions": questions,
        "said": [question for question in questions if question["positions"]],
        "actors": [_actor(briefing, actor) for actor in table.actors],
        "matrix": Markdown(grid.markdown(table, lambda one: _mark(_place(one))).rstrip("\n")),
        "changes": [_change(one) for one in briefing.news],
        "notes": [_note(note, names) for note in notes],
    }


def _question(briefing: Briefing, question: Question) -> dict[str, Any]:
    table = briefing.matrix
    cells = (table.standing(actor.id, question.id) for actor in table.actors)
    return {
        "text": question.text,
        "status": question.status.value,
        "asker": question.asker,
        "ref": _asked(question),
        "owner": question.owner,
        "due": question.due.isoformat() if question.due else None,
        "overdue": question.overdue(briefing.created),
        "positions": [_standing(cell) for cell in cells if isinstance(cell, Standing)],
        "notes": [_note(note, {}) for note in briefing.notes if note.question == question.id],
    }


def _asked(question: Question) -> str:
    """The mark of the words that the question was made from."""
    if question.article is None or not (question.quotation or question.place):
        return ""
    return _mark(Place(question.article, question.quotation or question.id))


def _actor(briefing: Briefing, actor: MatrixActor) -> dict[str, Any]:
    cells = (briefing.matrix.standing(actor.id, question.id) for question in briefing.questions)
    return {
        "name": actor.name,
        "role": actor.profile.role,
        "affiliation": actor.profile.affiliation,
        "group": actor.group,
        "cells": [cell.value if isinstance(cell, Silence) else _standing(cell) for cell in cells],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    before = standing.changed.value if standing.changed else None
    return _statement(standing.newest) | {"before": before, "times": standing.utterances}


def _statement(one: Statement) -> dict[str, Any]:
    mark = _mark(_place(one))
    return {
        "speaker": one.name or "Speaker unknown",
        "role": one.profile.role,
        "affiliation": one.profile.affiliation,
        "stance": one.stance.value,
        "condition": one.condition,
        "words": Markdown(f"{inline(one.words)} {mark}"),
        "ref": mark,
        "title": one.title,
        "outlet": one.outlet,
        "date": one.day.isoformat(),
    }


def _change(item: Changed) -> dict[str, Any]:
    return {
        "change": item.change.value,
        "date": item.at.date().isoformat(),
        "question": item.question.text,
        "before": item.before.value if item.before else None,
        "after": item.after.value if item.after else None,
        "statement": _statement(item.statement) if item.statement else None,
    }


def _note(note: Note, names: Mapping[str, str]) -> dict[str, Any]:
    """A note's Markdown as it is, but for headings: those would be parts of the whole, to be linked to."""
    return {
        "body": Markdown(_HEADING.sub(r"\1\\", contained(note.body))),
        "about": names.get(note.actor or ""),
        "ref": _mark(Place(note.article, note.quotation or note.id)) if note.article else "",
    }


def _place(one: Statement) -> Place:
    return Place(one.article, one.quotation)
