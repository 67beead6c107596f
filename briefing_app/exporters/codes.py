"""The codes of a qualitative analysis (REFI-QDA): who speaks, on which question and how; tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from briefing_app.domain.analysis import Actor, QuotationKind
from briefing_app.domain.annotation import Position
from briefing_app.domain.identity import RegisteredActor, folded
from briefing_app.domain.material import Material
from briefing_app.domain.views import ArticleView
from briefing_app.exporters.guids import guid
from briefing_app.exporters.references import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Code:
    """One code with those below it. ``notes`` are GUIDs of notes on it."""

    guid: str
    name: str
    color: str
    codable: bool = True
    description: str = ""
    notes: list[str] = field(default_factory=list)
    below: dict[str, Code] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def child(self, key: str, name: str, description: str = "") -> Code:
        """The code below this one that goes by ``key``, made when it is first asked for."""
        if key not in self.below:
            bare = one_line(name) or "Untitled"
            shown, number = bare, 1
            if shown in self._taken and description:
                shown = bare = f"{bare} ({description})"
            while shown in self._taken:
                number += 1
                shown = f"{bare} ({number})"
            self._taken.add(shown)
            self.below[key] = Code(guid("code", self.guid, key), shown, self.color, description=description)
        return self.below[key]

    def element(self, *, with_notes: bool) -> _Element:
        """As XML, those below it sorted by name. Codebooks have no notes, projects have."""
        from lxml import etree

        made = etree.Element(
            "Code", guid=self.guid, name=self.name, isCodable=str(self.codable).lower(), color=self.color
        )
        if self.description:
            etree.SubElement(made, "Description").text = xml_text(self.description)
        for note in self.notes if with_notes else ():
            etree.SubElement(made, "NoteRef", targetGUID=note)
        for code in sorted(self.below.values(), key=lambda each: (each.name.casefold(), each.guid)):
            made.append(code.element(with_notes=with_notes))
        return made


class Codes:
    """All codes of one export, met as the articles go by."""

    def __init__(self, material: Material) -> None:
        self._identify = material.identify
        self._actors = _group("Actors", "#1A3968")
        self._questions = _group("Questions", "#7C3F98")
        self._tags = _group("Tags", "#3B8F75")
        self._kinds = _group("Quotations", "#68635B")
        self.highlight = Code(guid("code", "Highlight"), "Highlight", "#D9B93A")
        for kind in QuotationKind:
            self.kind(kind)
        for each in material.questions:
            self.question(each.question.id, each.question.text)
        for tag in material.tags:
            self.tag(tag.name)

    def kind(self, kind: QuotationKind) -> Code:
        return self._kinds.child(kind.value, kind.value)

    def cast(self, view: ArticleView) -> Callable[[Actor], Code]:
        """The codes of the article's actors: one for whoever is known across articles, else one a name."""
        known: Mapping[str, RegisteredActor] = self._identify(view.article.id)

        def code(actor: Actor) -> Code:
            registered = known.get(actor.id)
            if registered:
                return self.actor(registered.id, registered.name, actor)
            return self.actor(folded(actor.name), actor.name, actor)

        return code

    def actor(self, key: str, name: str, actor: Actor | None = None) -> Code:
        facts = (actor.role, actor.affiliation) if actor else ()
        return self._actors.child(key, name, ", ".join(one_line(fact) for fact in facts if fact))

    def question(self, question: str, text: str) -> Code:
        return self._questions.child(question, text)

    def stance(self, position: Position) -> Code:
        """A code below the question's, so that what is said on two questions stays apart."""
        question = self.question(position.question, position.question_text)
        return question.child(position.stance.value, position.stance.value)

    def known(self, key: str) -> Code | None:
        """The code of an actor across articles or of a question (its id), if there is one."""
        return self._actors.below.get(key) or self._questions.below.get(key)

    def tag(self, name: str) -> Code:
        """The tag's code: ``a/b`` below ``a``."""
        code = self._tags
        for part in filter(None, name.split("/")):
            code = code.child(part, part)
        return code

    def meet(self, view: ArticleView) -> None:
        """Make the codes that the article needs."""
        code = self.cast(view)
        for each in view.quotations:
            if each.rejected:
                continue
            if each.speaker:
                code(each.speaker)
            for position in each.positions:
                self.stance(position)
        for tag in (*view.tags, *(highlight.tag for highlight in view.highlights)):
            if tag:
                self.tag(tag)

    def elements(self, *, with_notes: bool) -> Iterator[_Element]:
        """The groups that have a code in them, and the highlight's."""
        for group in (self._actors, self._questions, self._tags, self._kinds):
            if group.below:
                yield group.element(with_notes=with_notes)
        yield self.highlight.element(with_notes=with_notes)


def _group(name: str, color: str) -> Code:
    return Code(guid("code", name), name, color, codable=False)


def xml_text(text: str) -> str:
    """``text`` without the few signs that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def xml_escaped(text: str) -> str:
    """``text`` as it stands in XML, between tags or as an attribute's value."""
    return escape(xml_text(text))
