"""References and lists of outlets: names told apart, signs escaped, read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.article import Article
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import bibtex, csl, ris
from briefing_app.exporters.opml import outlets
from briefing_app.exporters.references import Author, authors, reference
from briefing_app.importers import opml as reading

Export = Callable[..., ExportReport]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ada Lund", [Author("Lund", "Ada")]),
        ("Ada Lund and Bo van Ek", [Author("Lund", "Ada"), Author("van Ek", "Bo")]),
        ("Ada Lund, Bo Ek, and Cy Ax", [Author("Lund", "Ada"), Author("Ek", "Bo"), Author("Ax", "Cy")]),
        ("Ursula von der Leyen", [Author("von der Leyen", "Ursula")]),
        ("Martin Luther King Jr.", [Author("King", "Martin Luther", "Jr.")]),
        ("Sandra Anders", [Author("Anders", "Sandra")]),
        ("Reuters staff", [Author(literal="Reuters staff")]),
        ("Ada Lund, political editor", [Author(literal="Ada Lund, political editor")]),
        ("Bylund", [Author(literal="Bylund")]),
        ("", []),
        (None, []),
    ],
)
def test_who_wrote_it(byline: str | None, expected: list[Author]) -> None:
    assert list(authors(byline)) == expected


def unescaped(text: str) -> str:
    """What LaTeX would print."""
    for spelled, sign in (
        (r"\textasciitilde{}", "~"),
        (r"\textasciicircum{}", "^"),
        *((f"\\{sign}", sign) for sign in "&%$#_{}"),
        (r"\textbackslash{}", "\\"),
    ):
        text = text.replace(spelled, sign)
    return text


@given(st.text(st.sampled_from("a{}\\~^&%$#_ é🙂")))
def test_bibtex_never_loses_its_braces(text: str) -> None:
    spelled = bibtex.escape(text)
    depth = 0
    for sign in spelled:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


@given(st.text(st.sampled_from("a~^&%$#_ é🙂(")))
def test_latex_prints_what_was_escaped(text: str) -> None:
    assert unescaped(bibtex.escape(text)) == text


def test_a_record_is_a_line_a_field(view: ArticleView) -> None:
    torn = replace(view, article=replace(view.article, title="Torn\r\nER  - \u2028in two", outlet="A\tB\n"))
    lines = ris.record(reference(torn)).split("\r\n")
    assert "TI  - Torn ER - in two" in lines
    assert "T2  - A B" in lines
    assert sum(line.startswith("ER") for line in lines) == 1


def test_the_key_survives_another_title(view: ArticleView) -> None:
    other = replace(view, article=replace(view.article, title="Quite another"))
    assert reference(other).key == reference(view).key == "a-mixed234"


def test_csl_is_a_list_that_json_reads(tmp_path: Path, export: Export, view: ArticleView) -> None:
    export("csl", tmp_path / "all.json")
    found = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert found[0] == csl.item(reference(view))
    assert found[0]["issued"] == {"date-parts": [[2026, 3, 1]]}
    assert found[1] == {"id": "a-bare2345", "type": "document", "title": "Talks go on"}


def test_our_own_import_knows_the_outlets_again(tmp_path: Path, export: Export) -> None:
    path = tmp_path / "all.opml"
    export("opml", path)
    with path.open("rb") as file:
        assert reading.outlets(path, file) == {"example.org": "The Ñorthern “Post”"}


def test_an_outlet_is_there_once_for_each_site(view: ArticleView) -> None:
    def article(outlet: str | None, url: str | None) -> Article:
        return replace(view.article, outlet=outlet, url=url)

    articles = [
        article("Post", "https://post.example/a"),
        article("Post", "https://post.example/b"),
        article("Post", None),
        article("Post", "https://m.post.example/c"),
        article("Times", "not an address"),
        article("Times", "http://[broken"),
        article(None, "https://nobody.example/"),
    ]
    assert outlets(articles) == [
        ("Post", "https://m.post.example/"),
        ("Post", "https://post.example/"),
        ("Times", ""),
    ]
