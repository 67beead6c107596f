"""Web Annotations: the model's words and nothing else, and every place exact."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.domain.annotation import Highlight
from briefing_app.domain.material import Material
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters.annotations import of_article

Export = Callable[..., ExportReport]
Json = dict[str, Any]

URI = re.compile(r"(?:urn:uuid:[0-9a-f-]{36}|https?://[!-~]+)")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
# The keys that the model knows of each class of this export, the necessary ones first.
KEYS = {
    "Annotation": ({"id", "type", "target"}, {"motivation", "creator", "created", "modified", "body"}),
    "TextualBody": ({"type", "value"}, {"id", "purpose", "format"}),
    "SpecificResource": ({"type", "source"}, {"selector", "state"}),
    "TextQuoteSelector": ({"type", "exact"}, {"prefix", "suffix"}),
    "TextPositionSelector": ({"type", "start", "end"}, set()),
    "TimeState": ({"type", "sourceDate", "cached"}, set()),
    "Text": ({"type", "id"}, {"format", "language"}),
    "Person": ({"type", "id"}, {"nickname"}),
    "Software": ({"type", "id"}, {"name"}),
    "AnnotationCollection": ({"@context", "id", "type", "label", "first", "total"}, set()),
    "AnnotationPage": ({"id", "type", "startIndex", "items"}, set()),
}


def resources(value: object) -> Iterator[Json]:
    """Every object in it."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from resources(each)


@pytest.fixture
def collection(tmp_path: Path, export: Export) -> Json:
    export("annotations", tmp_path / "all.jsonld")
    found: Json = json.loads((tmp_path / "all.jsonld").read_text("utf-8"))
    return found


def test_the_models_vocabulary(collection: Json) -> None:
    for each in resources(collection):
        needed, allowed = KEYS[each["type"]]
        assert needed <= each.keys() <= needed | allowed
        assert each.get("motivation", "tagging") in MOTIVATIONS
        assert each.get("purpose", "tagging") in MOTIVATIONS
        for key in ("id", "cached"):
            assert URI.fullmatch(each.get(key, "https://x.example"))
        for key in ("created", "modified", "sourceDate"):
            assert TIME.fullmatch(each.get(key, "2026-01-01T00:00:00Z"))
        if isinstance(each.get("source"), str):
            assert URI.fullmatch(each["source"])


def test_one_collection_with_one_page(collection: Json) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    assert len({each["id"] for each in items}) == len(items)


def test_nothing_that_was_rejected_and_everything_else(collection: Json) -> None:
    made = [each["motivation"] for each in collection["first"]["items"]]
    counted = {motivation: made.count(motivation) for motivation in set(made)}
    assert counted == {
        "identifying": 3,
        "classifying": 1,
        "commenting": 4 + 3,
        "highlighting": 2,
        "tagging": 2,
    }


def test_every_selector_finds_its_words(collection: Json, view: ArticleView) -> None:
    text, positions = view.article.text, 0
    for each in resources(collection):
        if each["type"] != "SpecificResource":
            continue
        quote, *rest = each["selector"]
        for position in rest:
            positions += 1
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))
    assert positions == 10


def test_words_that_are_gone_have_no_place(collection: Json) -> None:
    lost = [
        each["selector"]
        for each in resources(collection)
        if each["type"] == "SpecificResource" and len(each["selector"]) == 1
    ]
    assert [selectors[0]["exact"] for selectors in lost] == ["here", "once"]


def test_a_note_on_no_article_is_on_what_it_is_about(collection: Json) -> None:
    targets = {
        each["body"][0]["value"]: each["target"]
        for each in collection["first"]["items"]
        if each["motivation"] == "commenting"
    }
    question = next(each["id"] for each in resources(collection) if each.get("purpose") == "questioning")
    assert targets["On a question"] == question
    assert targets["On nothing at all"] == collection["id"]


def test_an_article_without_an_address_is_its_text(material: Callable[[], Material]) -> None:
    _, bare = material().articles
    tagged = replace(bare, tags=("a",))
    (only,) = of_article(tagged, "ada")
    assert only["target"]["type"] == "Text"
    assert URI.fullmatch(only["target"]["id"])


def test_an_odd_address_is_made_an_iri(view: ArticleView) -> None:
    odd = replace(view, article=replace(view.article, url='https://x.example/a b"<|>'))
    sources = {each["source"] for each in resources(list(of_article(odd, "ada"))) if "source" in each}
    assert sources == {"https://x.example/a%20b%22%3C%7C%3E"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1), data=st.data())
def test_any_words_of_any_text_come_back(text: str, data: st.DataObject, view: ArticleView) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = replace(view.article, text=text)
    mark = Highlight("h-1", article.id, select(text, Span(start, end)), article.imported, Span(start, end))
    shown = ArticleView(article, None, highlights=(mark,))
    (made,) = json.loads(json.dumps(list(of_article(shown, "ada")), ensure_ascii=False))
    quote, position = made["target"]["selector"]
    assert (position["start"], position["end"]) == (start, end)
    assert quote["exact"] == text[start:end]
