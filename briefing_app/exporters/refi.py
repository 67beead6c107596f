"""A REFI-QDA project: texts, codes, coded words and notes for programs for qualitative analysis."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from typing import IO, TYPE_CHECKING, BinaryIO

from briefing_app import config
from briefing_app.domain.annotation import Highlight, Note, Position
from briefing_app.domain.material import Content, Material, Options
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.exporters.codes import Code, Codes, xml_text
from briefing_app.exporters.format import Format
from briefing_app.exporters.guids import guid
from briefing_app.exporters.references import one_line
from briefing_app.exporters.zips import LARGE, entry

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "urn:QDA-XML:project:1.0"
_VARIABLES = {"Outlet": "Text", "Byline": "Text", "Published": "Date", "Address": "Text", "Language": "Text"}
_NAME = 80  # code points that name a selection or a note
_IN_MEMORY = 1 << 20  # bytes


class Project:
    """One project being written: texts go into the archive as they come, the rest follows them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._me = guid("user", material.user)
        self._engines: dict[str, str] = {}
        self._codes = Codes(material)
        self._tagged: dict[str, list[str]] = {}
        self._notes: list[bytes] = []
        self._of_all: list[str] = []

    def write(self, file: BinaryIO) -> None:
        """Write the archive."""
        with (
            zipfile.ZipFile(file, "w") as archive,
            tempfile.SpooledTemporaryFile(_IN_MEMORY) as sources,
        ):
            for view in self._material.articles:
                text = view.article.text.encode("utf-8", "replace")
                archive.writestr(entry(f"Sources/{_source(view)}.txt"), text)
                sources.write(_bytes(self._text_source(view)))
            for note in self._material.notes:
                self._attach(note)
            large = sources.tell() > LARGE
            sources.seek(0)
            with archive.open(entry("project.qde"), "w", force_zip64=large) as project:
                self._project(project, sources)

    def _project(self, file: IO[bytes], sources: IO[bytes]) -> None:
        """The parts in the order that the schema has them."""
        from lxml import etree

        about = {
            "name": one_line(f"{config.APP_NAME} {self._material.user}"),
            "origin": config.APP_NAME,
            "creatingUserGUID": self._me,
            "creationDateTime": _moment(datetime.combine(self._material.created, time(), UTC)),
        }
        book = etree.Element("CodeBook")
        book.append(_within("Codes", self._codes.elements(with_notes=True)))
        with etree.xmlfile(file, encoding="utf-8") as xml:
            xml.write_declaration()
            with xml.element("Project", xmlns=_NAMESPACE, **about):
                xml.write("\n")
                for part in (_within("Users", self._users()), book, _within("Variables", _variables())):
                    xml.write(part, pretty_print=True)
                with xml.element("Sources"):
                    xml.write("\n")
                    xml.flush()
                    shutil.copyfileobj(sources, file)
                if self._notes:
                    with xml.element("Notes"):
                        xml.write("\n")
                        xml.flush()
                        file.writelines(self._notes)
                sets = _within("Sets", self._sets())
                if len(sets):
                    xml.write("\n")
                    xml.write(sets, pretty_print=True)
                for note in self._of_all:
                    xml.write(_note_ref(note), pretty_print=True)

    def _users(self) -> Iterator[_Element]:
        from lxml import etree

        yield etree.Element("User", guid=self._me, name=one_line(self._material.user))
        for engine, found in self._engines.items():
            yield etree.Element("User", guid=found, name=one_line(engine))

    def _text_source(self, view: ArticleView) -> _Element:
        from lxml import etree

        article, source = view.article, _source(view)
        made = etree.Element(
            "TextSource",
            guid=source,
            name=one_line(article.title) or "Untitled",
            plainTextPath=f"internal://{source}.txt",
            creatingUser=self._me,
            creationDateTime=_moment(article.imported),
        )
        if article.standfirst:
            etree.SubElement(made, "Description").text = xml_text(article.standfirst)
        said = {each.quotation.id for each in view.quotations if not each.rejected}
        made.extend(self._quoted(view))
        made.extend(self._marked(view))
        for tag in view.tags:
            made.append(_coding(self._codes.tag(tag), self._me, source))
            self._tagged.setdefault(tag, []).append(source)
        for note in view.notes:
            if not note.place and note.quotation not in said:
                made.append(_note_ref(self._note(note)))
        for highlight in view.highlights:
            if not highlight.place:
                made.append(_note_ref(self._lost(highlight)))
        made.extend(_values(view))
        return made

    def _quoted(self, view: ArticleView) -> Iterator[_Element]:
        """The quotations: coded with kind, speaker, and stance on each question."""
        code = self._codes.cast(view)
        engine = view.analysis.engine if view.analysis else config.APP_NAME
        for each in view.quotations:
            if each.rejected:
                continue
            finder = self._me if each.review else self._engines.setdefault(engine, guid("engine", engine))
            codes = [(self._codes.kind(each.kind), finder)]
            codes += [(code(each.speaker), finder)] if each.speaker else []
            codes += [(self._codes.stance(position), self._me) for position in each.positions]
            notes = [self._note(note) for note in view.notes if note.quotation == each.quotation.id]
            for at, span in enumerate(each.quotation.content):
                made = _selection(view, span, finder, view.article.id, each.quotation.id, str(at))
                said = "\n".join(filter(None, map(_said, each.positions)))
                if said:
                    _describe(made, said)
                made.extend(_coding(code, user, made.get("guid", "")) for code, user in codes)
                made.extend(_note_ref(note) for note in notes if at == 0)
                yield made

    def _marked(self, view: ArticleView) -> Iterator[_Element]:
        """Highlights, and the words that notes are on."""
        for highlight in view.highlights:
            if highlight.place:
                made = _selection(view, highlight.place, self._me, highlight.id)
                code = self._codes.tag(highlight.tag) if highlight.tag else self._codes.highlight
                made.append(_coding(code, self._me, made.get("guid", "")))
                yield made
        for note in view.notes:
            if note.place:
                made = _selection(view, note.place, self._me, note.id)
                made.append(_note_ref(self._note(note)))
                yield made

    def _attach(self, note: Note) -> None:
        """A note on no article: on an actor's or a question's code, or else on the project."""
        found = self._note(note)
        code = self._codes.known(note.question or note.actor or "")
        (code.notes if code else self._of_all).append(found)

    def _note(self, note: Note) -> str:
        """Write a note down and return its GUID."""
        about = f"On words that the article no longer has: “{note.selector.exact}”" if note.selector else ""
        return self._write_down(
            note.id, note.body, note.created, note.updated, about if note.orphaned else ""
        )

    def _lost(self, highlight: Highlight) -> str:
        """A highlight without a place, as a note that holds its words."""
        about, made = "Highlight of words that the article no longer has", highlight.created
        return self._write_down(highlight.id, highlight.selector.exact, made, made, about)

    def _write_down(self, key: str, text: str, created: datetime, updated: datetime, about: str) -> str:
        from lxml import etree

        made = etree.Element(
            "Note",
            guid=guid("note", key),
            name=one_line(text)[:_NAME] or "Note",
            creatingUser=self._me,
            creationDateTime=_moment(created),
            modifyingUser=self._me,
            modifiedDateTime=_moment(updated),
        )
        if about:
            _describe(made, about)
        etree.SubElement(made, "PlainTextContent").text = xml_text(text)
        self._notes.append(_bytes(made))
        return str(made.get("guid"))

    def _sets(self) -> Iterator[_Element]:
        """One of the articles with each tag, one of what is said on each question."""
        from lxml import etree

        for tag, sources in self._tagged.items():
            made = etree.Element("Set", guid=guid("set", "tag", tag), name=one_line(tag))
            for source in sources:
                etree.SubElement(made, "MemberSource", targetGUID=source)
            yield made
        for each in self._material.questions:
            question = each.question
            code = self._codes.question(question.id, question.text)
            made = etree.Element("Set", guid=guid("set", question.id), name=one_line(question.text))
            _describe(made, question.status.value)
            etree.SubElement(made, "MemberCode", targetGUID=code.guid)
            for note in code.notes:
                etree.SubElement(made, "MemberNote", targetGUID=note)
            yield made


def _source(view: ArticleView) -> str:
    return guid("source", view.article.id, str(view.article.version))


def _selection(view: ArticleView, span: Span, user: str, *key: str) -> _Element:
    """Words of the text. Positions are code points, the end not included."""
    from lxml import etree

    return etree.Element(
        "PlainTextSelection",
        guid=guid("selection", *key),
        name=one_line(view.article.text[span.start : span.end])[:_NAME],
        startPosition=str(span.start),
        endPosition=str(span.end),
        creatingUser=user,
    )


def _coding(code: Code, user: str, target: str) -> _Element:
    from lxml import etree

    made = etree.Element("Coding", guid=guid("coding", target, code.guid), creatingUser=user)
    etree.SubElement(made, "CodeRef", targetGUID=code.guid)
    return made


def _said(position: Position) -> str:
    """What a position says beyond its code."""
    return "; ".join(filter(None, (position.condition, position.comment)))


def _describe(element: _Element, text: str) -> None:
    from lxml import etree

    etree.SubElement(element, "Description").text = xml_text(text)


def _note_ref(note: str) -> _Element:
    from lxml import etree

    return etree.Element("NoteRef", targetGUID=note)


def _variables() -> Iterator[_Element]:
    from lxml import etree

    for name, kind in _VARIABLES.items():
        yield etree.Element("Variable", guid=guid("variable", name), name=name, typeOfVariable=kind)


def _values(view: ArticleView) -> Iterator[_Element]:
    from lxml import etree

    article = view.article
    published = article.published.isoformat() if article.published else None
    facts = (article.outlet, article.byline, published, article.url, article.language)
    for (name, kind), fact in zip(_VARIABLES.items(), facts, strict=True):
        if fact:
            made = etree.Element("VariableValue")
            etree.SubElement(made, "VariableRef", targetGUID=guid("variable", name))
            etree.SubElement(made, f"{kind}Value").text = xml_text(fact)
            yield made


def _within(name: str, elements: Iterable[_Element]) -> _Element:
    from lxml import etree

    made = etree.Element(name)
    made.extend(elements)
    return made


def _bytes(element: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(element, encoding="utf-8", pretty_print=True)


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """Texts and codings go by one at a time; only codes and notes are kept until the end."""
    Project(material).write(opened[0])


EXPORTER = Format("refi", "REFI-QDA project", ".qdpx", frozenset(Content), write)
