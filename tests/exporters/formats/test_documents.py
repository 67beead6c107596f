"""HTML, Word and OpenDocument: the words exact, every link with its end, nothing that runs or loads."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree, html

from briefing_app.domain.annotation import Note
from briefing_app.domain.material import Material, Options
from briefing_app.domain.views import ArticleView
from briefing_app.domain.wording import Wording
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats
from briefing_app.exporters.composed import Composed, write
from briefing_app.exporters.outline import Block, Kind, Table
from briefing_app.exporters.paragraphs import reads_leftwards
from briefing_app.exporters.prose import blocks, render
from briefing_app.importers import docx as reading_docx
from briefing_app.importers import odt as reading_odt

Export = Callable[..., ExportReport]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) "
    "![pic](https://evil.example/x.png) <style>*{}</style> </div></main> &lt;"
)


def page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_text("utf-8"))


def lines(view: ArticleView) -> list[str]:
    return [line for line in view.article.text.split("\n") if line.strip()]


@pytest.fixture
def hostile(view: ArticleView, material: Callable[[], Material]) -> Material:
    """Every text an attack."""
    note = Note("n-1", view.article.id, HOSTILE, view.article.imported, view.article.imported)
    article = replace(
        view.article,
        **dict.fromkeys(("title", "standfirst", "byline", "outlet", "text"), HOSTILE),
        url='javascript:alert("x")',
    )
    bad = replace(
        view, article=article, analysis=None, quotations=(), notes=(note,), highlights=(), tags=(HOSTILE,)
    )
    return replace(material(), articles=(bad,), user=HOSTILE)


def test_a_page_runs_and_loads_nothing(tmp_path: Path, hostile: Material) -> None:
    formats()["html"].export(hostile, tmp_path / "all.html", Options())
    root = page(tmp_path / "all.html")
    allowed = {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "nav",
            "main",
            "article",
            "section",
            "div",
        ),
        *("h1", "h2", "h3", "p", "ul", "ol", "li", "a", "blockquote", "strong", "em", "code", "mark", "br"),
    }
    assert {element.tag for element in root.iter() if isinstance(element.tag, str)} <= allowed
    assert not [
        key for element in root.iter() for key in element.attrib if key.startswith("on") or key == "src"
    ]
    for link in root.iter("a"):
        assert re.match(r"#|https?://|mailto:", link.get("href", "#"))
    style = root.findtext(".//style") or ""
    assert "url(" not in style
    assert "@import" not in style
    policy = root.find(".//meta[@http-equiv='Content-Security-Policy']")
    assert policy is not None
    assert policy.get("content", "").startswith("default-src 'none'")
    assert HOSTILE in [element.text_content() for element in root.iter("h2")]


def test_a_page_is_accessible(tmp_path: Path, export: Export) -> None:
    export("html", tmp_path / "all.html")
    root = page(tmp_path / "all.html")
    assert root.get("lang") == "en"
    assert root.find(".//article").get("lang") == "no"  # type: ignore[union-attr]
    levels = [int(element.tag[1]) for element in root.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    skip = next(root.iter("a"))
    assert skip.get("href") == "#text"
    assert len(root.findall(".//main")) == len(root.findall(".//nav")) == 1


def test_every_link_in_a_page_leads_somewhere(tmp_path: Path, export: Export) -> None:
    export("html", tmp_path / "all.html")
    root = page(tmp_path / "all.html")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [link.get("href", "") for link in root.iter("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert sum(link == "#a-mixed234.q-aa11" for link in links) == 3  # twice in the text, once on its question


def test_the_words_of_a_page_are_the_articles(tmp_path: Path, export: Export, view: ArticleView) -> None:
    export("html", tmp_path / "all.html")
    first = page(tmp_path / "all.html").find(".//article")
    assert first is not None
    assert [element.text_content() for element in first.findall("p[@class='text']")] == lines(view)
    said = [element.text_content() for element in first.find_class("said")]
    assert said == ["“Åse sier né,”", "“men 👩‍👩‍👧 kanskje.”", "«لا اتفاق»", "“e\u0301te\u0301”"]
    assert [element.text_content() for element in first.iter("mark")] == ["sa Zoë Ørn"] * 2 + ["once"]


def word_paragraphs(path: Path) -> list[tuple[str, str]]:
    """Style and text of each paragraph of a Word file."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(
            "\n" if part.tag == f"{W}br" else part.text or "" for part in paragraph.iter(f"{W}t", f"{W}br")
        )
        found.append(("" if style is None else style.get(f"{W}val", ""), text))
    return found


def test_the_words_of_a_word_file_are_the_articles(tmp_path: Path, export: Export, view: ArticleView) -> None:
    export("docx", tmp_path / "all.docx")
    found = word_paragraphs(tmp_path / "all.docx")
    texts = [text for _, text in found]
    at = texts.index(lines(view)[0])
    assert texts[at : at + 3] == lines(view)
    assert ("Heading1", view.article.title) in found
    assert ("Quote", "“Åse sier né,” … “men 👩‍👩‍👧 kanskje.”") in found


def texts(value: object) -> Iterator[str]:
    """The words of a person or an article in a value, however deep; stances and kinds are the program's."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        yield value
    elif is_dataclass(value):
        yield from (words for each in fields(value) for words in texts(getattr(value, each.name)))
    elif isinstance(value, tuple):
        yield from (words for each in value for words in texts(each))


@pytest.mark.parametrize("name", ["html", "pdf"])
def test_all_that_is_a_documents_own_is_in_its_language(
    tmp_path: Path, export: Export, material: Callable[[], Material], name: str
) -> None:
    """Said by someone who has no words for anything, it has the words of others alone."""
    made = material()
    views = tuple(made.articles)
    untitled = replace(views[1], article=replace(views[1].article, title=""))
    made = replace(made, articles=(views[0], untitled))
    silent = Wording("xx", lambda words: " ".join(re.findall(r"\{\w+\}", words)))
    export(name, tmp_path / "all", of=made, wording=silent)
    sheets = [html.document_fromstring(each) for each in (tmp_path / "all").read_text("utf-8").split("\f")]
    for style in (style for sheet in sheets for style in sheet.findall(".//style")):
        style.drop_tree()
    known = set(re.findall(r"[^\W\d_]+", " ".join((*texts(made), *texts(views), "Briefing Reader"))))
    shown = set(re.findall(r"[^\W\d_]+", " ".join(words for each in sheets for words in each.itertext())))
    assert {"Minister", "kanskje"} <= shown <= known
    assert sheets[0].get("lang") == ("xx" if name == "html" else None)


def test_links_in_a_word_file_lead_somewhere(tmp_path: Path, export: Export) -> None:
    export("docx", tmp_path / "all.docx")
    with zipfile.ZipFile(tmp_path / "all.docx") as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    anchors = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
    assert anchors <= set(names)


def odt_text(element: etree._Element) -> str:
    """The words of an OpenDocument paragraph, its spelled-out white space included."""
    spelled = {f"{T}line-break": "\n", f"{T}tab": "\t", f"{T}s": " " * int(element.get(f"{T}c", "1"))}
    parts = [spelled.get(str(element.tag), element.text or "")]
    for child in element:
        parts += [odt_text(child), child.tail or ""]
    return "".join(parts)


def test_the_words_of_an_opendocument_are_the_articles(
    tmp_path: Path, export: Export, view: ArticleView
) -> None:
    export("odt", tmp_path / "all.odt")
    with zipfile.ZipFile(tmp_path / "all.odt") as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        roots = {
            name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith("xml")
        }
    root = roots["content.xml"]
    texts = [odt_text(paragraph) for paragraph in root.iter(f"{T}p")]
    at = texts.index(lines(view)[0])
    assert texts[at : at + 3] == lines(view)
    marks = [mark.get(f"{T}name") for mark in root.iter(f"{T}bookmark")]
    links = [link.get(f"{XLINK}href", "") for link in root.iter(f"{T}a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(marks)
    styles = {
        value
        for part in roots.values()
        for element in part.iter()
        for key, value in element.items()
        if key.endswith("}name") and "style:style" in f"{element.prefix}:{etree.QName(element).localname}"
    }
    used = {value for element in root.iter() for key, value in element.items() if key == f"{T}style-name"}
    assert used - {"Bullets"} <= styles


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_signs_that_xml_cannot_hold_do_no_harm(name: str, tmp_path: Path, hostile: Material) -> None:
    (bad,) = hostile.articles
    torn = replace(bad, article=replace(bad.article, text="a\x00b\x0bc\ufffe", title="\x01"))
    path = tmp_path / f"all.{name}"
    formats()[name].export(replace(hostile, articles=(torn,)), path, Options())
    reader = reading_docx if name == "docx" else reading_odt
    with path.open("rb") as file:
        (draft,) = reader.read(path, file)
    assert "a\ufffdb\ufffdc\ufffd" in draft.text


def test_a_note_becomes_paragraphs() -> None:
    *found, table = list(
        blocks(
            "# Head\n\nplain *em* `co  de`\nnext\n\n- one\n- **two**\n\n> said\n\n"
            "| a | b |\n|---|---|\n| 1 | 2 |"
        )
    )
    assert [(block.kind, block.text) for block in found] == [
        (Kind.TEXT, "Head"),
        (Kind.TEXT, "plain em co  de\nnext"),
        (Kind.ITEM, "one"),
        (Kind.ITEM, "two"),
        (Kind.QUOTE, "said"),
    ]
    assert found[0].runs[0].strong
    assert found[3].runs[0].strong
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["a", "b"], ["1", "2"]]


def test_a_table_is_one_everywhere(tmp_path: Path) -> None:
    text = "# T\n\n|  | Who pays? |\n|---|---|\n| Zoë | **yes**, [now](#t) |\n| Bo | |"
    document = Composed(text, "T", date(2026, 3, 4), "Åda")
    for name in ("a.html", "a.docx", "a.odt"):
        write(document, tmp_path / name)
    shown = page(tmp_path / "a.html").find(".//table")
    assert shown is not None
    assert [th.get("scope") for th in shown.iter("th")] == ["col", "row", "row"]
    assert [cell.text_content() for cell in shown.iter("td", "th")] == [
        "", "Who pays?", "Zoë", "yes, now", "Bo", "",
    ]  # fmt: skip
    for name, part, header, row, cell in (
        ("a.docx", "word/document.xml", "w:tblHeader", "w:tr", "w:tc"),
        ("a.odt", "content.xml", "table:table-header-rows", "table:table-row", "table:table-cell"),
    ):
        with zipfile.ZipFile(tmp_path / name) as archive:
            root = etree.fromstring(archive.read(part))
        spaces = {key: value for key, value in root.nsmap.items() if key}
        assert [len(root.findall(f".//{tag}", spaces)) for tag in (header, row, cell)] == [1, 3, 6]
        reader = reading_docx if name == "a.docx" else reading_odt
        with (tmp_path / name).open("rb") as file:
            (draft,) = reader.read(tmp_path / name, file)
        assert "yes, now" in draft.text


def test_what_stands_below_a_title_or_a_quotation_tells_of_it() -> None:
    text = "# T\n\nÅda\n\n## Said\n\nWho:\n\n> Yes.\n\nZoë\n\nThe rest.\n\n## Said"
    first, *sections = Composed(text, "T", date(2026, 3, 4), "Åda").parts()
    shown = [block for part in (first, *sections) for block in part.children if isinstance(block, Block)]
    kinds = (
        Kind.TITLE,
        Kind.FACTS,
        Kind.HEADING,
        Kind.TEXT,
        Kind.QUOTE,
        Kind.CREDIT,
        Kind.TEXT,
        Kind.HEADING,
    )
    assert tuple(block.kind for block in shown) == kinds
    assert [block.anchor for block in shown if block.anchor] == ["t", "said"], "no two places of one name"


def test_a_column_is_as_wide_as_it_has_to_say() -> None:
    (table,) = blocks(f"| a | b |\n|---|---|\n| x | {'long ' * 40} |")
    assert isinstance(table, Table)
    narrow, wide = table.shares
    assert narrow + wide == pytest.approx(1)
    assert 1.5 < wide / narrow < 2


def test_a_wikilink_shows_its_label() -> None:
    assert (
        render("See [[Ada Lund]] and [[a-1|the *first*]].") == "<p>See Ada Lund and the <em>first</em>.</p>"
    )


def test_a_note_is_rendered_harmless() -> None:
    shown = render(HOSTILE)
    assert not re.search(r"<(script|img|style)|javascript:|onerror=", shown)


def test_the_first_letter_tells_the_direction() -> None:
    assert reads_leftwards("1. «لا اتفاق» no")
    assert reads_leftwards("שלום")
    assert not reads_leftwards("“Né” قال")
    assert not reads_leftwards("123 …")
