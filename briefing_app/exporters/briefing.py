"""A briefing as Markdown, made from a template: nothing that was said stands in it without its sentence.

Whatever shows words or a stance, shows a mark of their place too, whichever way the template goes. The marks
become numbered links as they are met, and the sentences of just those places are the sources at the end.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from briefing_app import config
from briefing_app.domain.annotation import Note, Question, Stance
from briefing_app.domain.briefing import Briefing, Place, Source
from briefing_app.domain.errors import ExportError
from briefing_app.domain.positions import Changed, MatrixActor, Passage, Silence, Standing, Statement
from briefing_app.exporters import briefing_matrix
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
    if not file.is_file():
        raise ExportError(f"There is no template {file}. Choose another, or take the program’s.")
    sandbox = Sandbox(COMMONMARK, [file.parent, own.parent], {file.name, own.name})
    text = sandbox.rendered(sandbox.compiled(file.name), _values(briefing))
    numbers: dict[Place, int] = {}
    text = _MARK.sub(partial(_numbered, numbers), text)
    sources = briefing.sources(numbers)
    if not numbers:
        return f"{text}\n"
    say = briefing.wording.say
    gone = say("The words are no longer found in their article.")
    entries = (f"### s{number}\n\n{_entry(sources.get(place), gone)}" for place, number in numbers.items())
    return "\n\n".join((text, f"## {inline(say('Sources'))}", *entries)) + "\n"


def _mark(place: Place) -> Markdown:
    return Markdown(f"\ue000{place.article}\ue002{place.words}\ue001")


def _numbered(numbers: dict[Place, int], found: re.Match[str]) -> str:
    # A heading "s1" has the anchor "s1" for every reader of Markdown, letter by letter.
    place = Place(found[1].lower(), found[2].lower())  # a template may have had it in capitals
    number = numbers.setdefault(place, len(numbers) + 1)
    return f"[s{number}](#s{number})"


def _entry(source: Source | None, gone: str) -> str:
    if source is None:
        return inline(gone)
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
    told = _Told(briefing)
    since = briefing.since
    questions = [told.question(question) for question in briefing.questions]
    return {
        "say": briefing.wording.say,
        "title": briefing.title,
        "user": briefing.user,
        "created": briefing.created.isoformat(),
        "since": since and {"name": since.name, "date": since.at.date().isoformat()},
        "questions": questions,
        "said": [question for question in questions if question["positions"]],
        "actors": [told.actor(actor) for actor in briefing.matrix.actors],
        "matrix": Markdown(briefing_matrix.markdown(briefing, lambda one: _mark(_place(one)))),
        "changes": [told.change(one) for one in briefing.news],
        "changed": told.changed(),
        "notes": [told.note(note) for note in briefing.notes if note.question is None],
    }


class _Told:
    """The values of one briefing, its own words in its language."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing, self._say = briefing, briefing.wording.say
        standings = briefing.matrix.standings.values()
        self._about = {one.article: one.title for each in standings for one in each.statements}
        self._about |= {actor.id: actor.name for actor in briefing.matrix.actors}

    def question(self, question: Question) -> dict[str, Any]:
        """A question, with where each actor stands on it."""
        table = self._briefing.matrix
        cells = (table.standing(actor.id, question.id) for actor in table.actors)
        return {
            "text": question.text,
            "status": self._say(question.status.value),
            "asker": question.asker,
            "ref": self._asked(question),
            "owner": question.owner,
            "due": question.due.isoformat() if question.due else None,
            "overdue": question.overdue(self._briefing.created),
            "positions": [self._standing(cell) for cell in cells if isinstance(cell, Standing)],
            "notes": [self.note(note) for note in self._briefing.notes if note.question == question.id],
        }

    def _asked(self, question: Question) -> str:
        """The mark of the words that the question was made from, or else in which its asker asks it."""
        if question.article is not None and (question.quotation or question.place):
            return _mark(Place(question.article, question.quotation or question.id))
        said = (
            one
            for (_, about), standing in self._briefing.matrix.standings.items()
            for one in standing.statements
            if about == question.id and one.stance is Stance.ASKS and one.name == question.asker
        )
        first = min(said, key=lambda one: one.order, default=None)
        return _mark(_place(first)) if first else ""

    def actor(self, actor: MatrixActor) -> dict[str, Any]:
        """An actor, with one entry a question."""
        table = self._briefing.matrix
        cells = (table.standing(actor.id, question.id) for question in self._briefing.questions)
        return {
            "name": actor.name,
            "role": actor.profile.role,
            "affiliation": actor.profile.affiliation,
            "group": actor.group,
            "cells": [
                self._say(cell.value) if isinstance(cell, Silence) else self._standing(cell) for cell in cells
            ],
        }

    def _standing(self, standing: Standing) -> dict[str, Any]:
        before = self._say(standing.changed.value) if standing.changed else None
        return self._statement(standing.newest) | {"before": before, "times": standing.utterances}

    def _statement(self, one: Statement) -> dict[str, Any]:
        mark = _mark(_place(one))
        return {
            "speaker": one.name or self._say("Speaker unknown"),
            "role": one.profile.role,
            "affiliation": one.profile.affiliation,
            "stance": Markdown(f"{inline(self._say(one.stance.value))} {mark}"),
            "glyph": briefing_matrix.GLYPHS[one.stance],
            "condition": one.condition,
            "words": Markdown(f"{inline(one.words)} {mark}"),
            "ref": mark,
            "title": one.title,
            "outlet": one.outlet,
            "date": one.day.isoformat(),
        }

    def change(self, item: Changed) -> dict[str, Any]:
        """One thing that changed."""
        statement = self._statement(item.statement) if item.statement else None
        after = self._say(item.after.value) if item.after else None  # of a statement, its stance
        return {
            "change": self._say(item.change.value),
            "date": item.at.date().isoformat(),
            "question": item.question.text,
            "before": self._say(item.before.value) if item.before else None,
            "after": statement["stance"] if statement else after,
            "statement": statement,
            "ref": self._asked(item.question),
        }

    def changed(self) -> list[dict[str, Any]]:
        """What changed by question, in the questions' order."""
        found: dict[str, list[Changed]] = {question.id: [] for question in self._briefing.questions}
        for item in self._briefing.news:
            found.setdefault(item.question.id, []).append(item)
        return [
            {"text": items[0].question.text, "changes": [self.change(item) for item in items]}
            for items in found.values()
            if items
        ]

    def note(self, note: Note) -> dict[str, Any]:
        """A note's Markdown as it is, but for headings: those would be parts of the whole, to be linked to.

        ``lost`` are the words it was made on where the article has them no more.
        """
        return {
            "body": Markdown(_HEADING.sub(r"\1\\", contained(note.body))),
            "about": self._about.get(note.actor or note.article or ""),
            "ref": _mark(Place(note.article, note.quotation or note.id)) if note.article else "",
            "lost": note.selector.exact if note.orphaned and note.selector else None,
        }


def _place(one: Statement) -> Place:
    return Place(one.article, one.quotation)
