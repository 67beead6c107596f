"""Annotations as W3C Web Annotations (JSON-LD): what is said, marked, noted and tagged, and where."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, BinaryIO

from briefing_app import config
from briefing_app.domain.annotation import Highlight, Note
from briefing_app.domain.material import Content, Material, Options, evidence_of, speaker_of
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.exporters.format import Format, as_text
from briefing_app.exporters.guids import urn
from briefing_app.exporters.references import one_line

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_NOT_IN_IRI = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' <>"{}|\\^`'})

Json = dict[str, Any]


def of_article(view: ArticleView, user: str) -> Iterator[Json]:
    """Every annotation of one article, each with an id that stays the same."""
    article = view.article.id
    me = _person(user)
    said = {each.quotation.id: each for each in view.quotations}
    for each in view.quotations:
        if not each.rejected:
            yield _quotation(view, each, me)
    for evidence in evidence_of(view):
        position = evidence.position
        bodies = [
            _text("classifying", position.stance.value),
            _text("questioning", position.question_text) | {"id": urn("question", position.question)},
            _text("describing", position.condition),
            _text("commenting", position.comment),
        ]
        target = _places(view, said[position.quotation].quotation.content)
        yield _annotation(urn("position", position.id), "classifying", bodies, target, me)
    for note in view.notes:
        yield _note(note, _note_target(view, note, said), me)
    for highlight in view.highlights:
        made = {"created": _moment(highlight.created)}
        bodies = [_text("tagging", highlight.tag)]
        mark = urn("highlight", highlight.id)
        yield _annotation(mark, "highlighting", bodies, _selected(view, highlight), me, made)
    for tag in view.tags:
        yield _annotation(urn("tag", article, tag), "tagging", [_text("tagging", tag)], _whole(view), me)


def beside(material: Material, collection: str) -> Iterator[Json]:
    """The notes on no article: on an actor or a question, or else on the ``collection``."""
    for note in material.notes:
        about = urn("actor", note.actor) if note.actor else None
        about = urn("question", note.question) if note.question else about
        yield _note(note, about or collection, _person(material.user))


def _annotation(
    iri: str, motivation: str, bodies: Iterable[Json], target: object, creator: Json, more: Json | None = None
) -> Json:
    given = [body for body in bodies if body]
    return {
        "id": iri,
        "type": "Annotation",
        "motivation": motivation,
        "creator": creator,
        **(more or {}),
        **({"body": given} if given else {}),
        "target": target,
    }


def _quotation(view: ArticleView, each: ReviewedQuotation, me: Json) -> Json:
    quotation = each.quotation
    engine = view.analysis.engine if view.analysis else config.APP_NAME
    finder = {"id": urn("engine", engine), "type": "Software", "name": engine}
    speaker = each.speaker
    facts = (speaker_of(view, each), speaker and speaker.role, speaker and speaker.affiliation)
    bodies = [
        _text("identifying", ", ".join(fact for fact in facts if fact)),
        _text("classifying", f"{each.kind.value} quotation"),
    ]
    target = _places(view, quotation.content)
    iri = urn("quotation", view.article.id, quotation.id)
    return _annotation(iri, "identifying", bodies, target, me if each.review else finder)


def _note(note: Note, target: object, me: Json) -> Json:
    body = _text("commenting", note.body) | {"format": "text/markdown"}
    times = {"created": _moment(note.created), "modified": _moment(note.updated)}
    return _annotation(urn("note", note.id), "commenting", [body], target, me, times)


def _note_target(view: ArticleView, note: Note, said: dict[str, ReviewedQuotation]) -> object:
    if note.selector:
        return _selected(view, note)
    on = said.get(note.quotation or "")
    return _places(view, on.quotation.content) if on else _whole(view)


def _places(view: ArticleView, spans: Sequence[Span]) -> object:
    """One target a span: selectors of a single target would each be taken for all of it."""
    targets = [_specific(view, _selectors(select(view.article.text, span))) for span in spans]
    return targets if len(targets) > 1 else targets[0]


def _selected(view: ArticleView, annotation: Note | Highlight) -> object:
    """The words' place; of words that are no longer found the quotation alone, which holds no wrong place."""
    if annotation.place:
        return _places(view, [annotation.place])
    assert annotation.selector  # noqa: S101 - who asks has seen it
    return _specific(view, _selectors(annotation.selector)[:1])


def _selectors(selector: Selector) -> list[Json]:
    """Both kinds. Positions are code points into the article's text, the end not included: as the model's."""
    around = {"prefix": selector.prefix, "suffix": selector.suffix}
    return [
        {"type": "TextQuoteSelector", "exact": selector.exact} | {k: v for k, v in around.items() if v},
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
    ]


def _specific(view: ArticleView, selectors: list[Json]) -> Json:
    source = _whole(view)
    return {"type": "SpecificResource", **_state(view), "source": source, "selector": selectors}


def _whole(view: ArticleView) -> object:
    """The article: its address, or else the text that the library has."""
    article = view.article
    address = one_line(article.url).translate(_NOT_IN_IRI)
    if address.partition(":")[0] in ("http", "https"):
        return address
    language = {"language": article.language} if article.language else {}
    return {"id": _text_id(view), "type": "Text", "format": "text/plain", **language}


def _state(view: ArticleView) -> Json:
    """Which text the positions count: the copy in the library, not the page as it may be today."""
    if not isinstance(_whole(view), str):
        return {}
    when = _moment(view.article.imported)
    return {"state": {"type": "TimeState", "sourceDate": when, "cached": _text_id(view)}}


def _text_id(view: ArticleView) -> str:
    return urn("version", view.article.id, str(view.article.version))


def _text(purpose: str, value: str | None) -> Json:
    if not value:
        return {}
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _person(user: str) -> Json:
    return {"id": urn("user", user), "type": "Person", "nickname": user}


def _moment(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One collection with one page, an annotation a line."""
    collection = urn("annotations", material.user)
    head = {
        "@context": _CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": f"Annotations of {material.user}",
    }
    page = {"id": urn("annotations", material.user, "1"), "type": "AnnotationPage", "startIndex": 0}
    total = 0
    with as_text(opened[0]) as file:
        file.write(f'{_open(head)},\n"first": {_open(page)},\n"items": [')
        for each in _all(material, collection):
            file.write(("\n" if not total else ",\n") + json.dumps(each, ensure_ascii=False))
            total += 1
        file.write(f'\n]}},\n"total": {total}}}\n')


def _all(material: Material, collection: str) -> Iterator[Json]:
    for view in material.articles:
        yield from of_article(view, material.user)
    yield from beside(material, collection)


def _open(value: Json) -> str:
    """The object without its closing brace: more is to follow."""
    return json.dumps(value, ensure_ascii=False)[:-1]


EXPORTER = Format(
    "annotations",
    "Web Annotations (JSON-LD)",
    ".jsonld",
    frozenset(Content) - {Content.ARTICLES, Content.ACTORS},
    write,
)
