"""Files in, drafts out: every format, every obstacle, one door."""

from __future__ import annotations

import contextlib
import os
import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app import config
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers import importer, importers, read_file, read_plain, suffixes

BODY = (
    "The council met on Monday and decided nothing.\n\n“We shall see,” said the mayor, who was tired of it."
)
ARTICLE = f"A title over the text\n\nBy Anna Berg\n10 April 2025\n\n{BODY}\n\nhttps://ledger.example.org/a\n"

MARKDOWN = """---
title: "Ferry: the subsidy"
author: [Ida Holm, Per Lund]
source: https://post.example.org/ferry
publication: The Harbour Post
date: 2025-03-04
---

# Ferry: the subsidy

*Ministers and islanders disagree on who pays.*

The **ministry** said [on Tuesday](https://post.example.org/a_(b)) that `it` would \\*not\\* renew
the snake_case_subsidy.[^1]

> “We cannot carry the _whole_ cost,” said Feld.

<!-- a remark
-->
- first the vote
- then Brandt &amp; Moe

![A ferry](ferry.png)

## What comes next

5 * 3 * 2 is ***thirty***.

[^1]: Or so it said.
"""

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry subsidy | The Harbour Post</title>
<meta property="og:title" content="Ferry subsidy in doubt">
<meta property="og:site_name" content="The Harbour Post">
<meta property="og:description" content="Ministers and islanders disagree on who pays.">
<link rel="canonical" href="https://post.example.org/ferry">
<link rel="stylesheet" href="https://post.example.org/a.css">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline":
"Ferry subsidy in doubt", "dateModified": "2025-03-06", "datePublished": "2025-03-04T08:00:00+01:00",
"author": {"@type": "Person", "name": "Ida Holm"}}
</script><script>document.write("no")</script></head>
<body><nav><a href="/">Home</a><a href="/p">Politics</a></nav><article><h1>Ferry subsidy in doubt</h1>
<p class="standfirst">Ministers and islanders disagree on who pays.</p><p>By Ida Holm</p>
<p>The ministry said on Tuesday that it would not renew the <a href="/x">subsidy</a>
unless islanders paid.</p>
<p>“We cannot carry the whole cost,” said the minister, Jonas Feld.
“The islands &amp; the state are partners.”</p>
<p>Share this article</p></article>
<footer>© 2025 The Harbour Post. All rights reserved.</footer></body></html>"""


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    return tmp_path / "briefing.txt"


def reason(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_file(path)
    assert caught.value.problem.path == path
    assert "\n" not in str(caught.value)
    return caught.value.problem.reason


def test_formats_are_found_by_their_module() -> None:
    names = [importer.name for importer in importers()]
    assert {"a web page", "Markdown", "plain text", "a PDF file", "mail", "a ZIP archive"} <= set(names)
    assert {".txt", ".md", ".html", ".pdf", ".eml", ".zip"} <= set(suffixes())


def test_plain_text(briefing: Path) -> None:
    briefing.write_text(ARTICLE, encoding="utf-8")
    assert read_file(briefing) == [
        ArticleDraft(
            title="A title over the text",
            text=BODY,
            origin=str(briefing),
            byline="Anna Berg",
            outlet="ledger.example.org",
            published=date(2025, 4, 10),
            url="https://ledger.example.org/a",
            language="en",
        )
    ]


def test_a_whole_file_as_body_keeps_offsets_into_the_file(briefing: Path) -> None:
    briefing.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    draft = read_plain(briefing)
    assert draft.text == ARTICLE
    assert (draft.title, draft.byline) == ("A title over the text", "Anna Berg")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_same_text_is_the_same_article_however_it_is_stored(
    briefing: Path, encoding: str, end: str
) -> None:
    briefing.write_bytes(ARTICLE.encode())
    expected = read_file(briefing)
    briefing.write_bytes(ARTICLE.replace("\n", end).encode(encoding))
    assert read_file(briefing) == expected
    assert read_file(briefing)[0].content_hash == expected[0].content_hash


def test_markdown(tmp_path: Path) -> None:
    file = tmp_path / "ferry.md"
    file.write_text(MARKDOWN, encoding="utf-8")
    [draft] = read_file(file)
    assert draft == ArticleDraft(
        title="Ferry: the subsidy",
        text=(
            "The ministry said on Tuesday that it would *not* renew the snake_case_subsidy.\n\n"
            "“We cannot carry the whole cost,” said Feld.\n\n"
            "first the vote\n\nthen Brandt & Moe\n\nWhat comes next\n\n5 * 3 * 2 is thirty."
        ),
        origin=str(file),
        standfirst="Ministers and islanders disagree on who pays.",
        byline="Ida Holm, Per Lund",
        outlet="The Harbour Post",
        published=date(2025, 3, 4),
        url="https://post.example.org/ferry",
        language="en",
    )


def test_front_matter_that_is_not_quite_yaml_is_read_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"---\ntitle: Ferry: the subsidy\nauthor: [Ida Holm]\n---\n\n{BODY}")
    [draft] = read_file(file)
    assert (draft.title, draft.byline, draft.text) == ("Ferry: the subsidy", "Ida Holm", BODY)


def test_web_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError("A saved page was about to fetch something.")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    file = tmp_path / "ferry.html"
    file.write_text(PAGE, encoding="utf-8")
    assert read_file(file) == [
        ArticleDraft(
            title="Ferry subsidy in doubt",
            text=(
                "The ministry said on Tuesday that it would not renew the subsidy unless islanders paid."
                "\n\n“We cannot carry the whole cost,” said the minister, Jonas Feld. “The islands & the"
                " state are partners.”"
            ),
            origin=str(file),
            standfirst="Ministers and islanders disagree on who pays.",
            byline="Ida Holm",
            outlet="The Harbour Post",
            published=date(2025, 3, 4),
            url="https://post.example.org/ferry",
            language="en",
        )
    ]


def test_a_page_is_known_by_its_content_too(tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert read_file(file)[0].title == "Ferry subsidy in doubt"


def test_a_page_in_another_encoding_says_so_itself(tmp_path: Path) -> None:
    file = tmp_path / "saved.html"
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-2"').replace("Jonas Feld", "Józef Łódzki")
    page = page.replace("“", '"').replace("”", '"').replace("©", "Copyright")
    file.write_bytes(page.encode("iso-8859-2"))
    assert "Józef Łódzki" in read_file(file)[0].text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><ul>" + "<li><a href=x>A link to a thing</a></li>" * 40 + "</ul></body></html>",
        "<html><body><form><p>Please sign in to continue.</p></form></body></html>",
        "<html><head><script>alert('The minister said so.')</script></head></html>",
    ],
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, page: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page)
    assert reason(file).startswith("has no article in it")


def test_hostile_markup_ends(tmp_path: Path) -> None:
    """Each of these took minutes with repeats that run over their own opening sign."""
    for name, sign in [
        ("a.md", "["),
        ("b.md", "*a "),
        ("c.md", "<!--"),
        ("d.html", "<script "),
        ("e.html", "<div>"),
    ]:
        file = tmp_path / name
        file.write_text("<html>" * name.endswith("html") + sign * 60_000 + " An end.")
        with contextlib.suppress(UnreadableFileError):
            read_file(file)


def test_a_page_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html><body><article>" + "<p>The mayor said so.</p>" * 61_000)
    assert reason(file).startswith("is too large a page")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\n", "has no text in it"),
        ("a.md", b"---\n\n---\n", "has no text in it"),
        ("a", bytes(range(256)), "is binary data"),
        ("a.pdf", b"%PDF-1.7", "is damaged, or no PDF file"),
        ("a.docx", b"PK\x03\x04", "is damaged"),
        ("a.xlsx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "is a compressed file"),
        (
            "a.csv",
            b"Who;When\nIda;2025\n",
            "has no column of text. Call one “text”. The columns found are: Who, When",
        ),
        ("a.json", b'{"who": "Ida"}', "has no text. Call it “text”. The names found are: who"),
        ("a.json", b'{"who": ', "is not whole JSON"),
        ("a.json", b"[" * 100_000, "is nested too deep"),
        ("a.xml", b"<recipe>Salt</recipe>", "is XML, but no feed"),
        ("a.eml", b"Subject: x\n\n", "has no text in it to read (subject: x)"),
        ("a.txt", "naïve Größe".encode() + b"\xff", "is wrongly encoded"),
        ("a.xyz", b"Some text.", "is not a kind of file that is read"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert reason(tmp_path / name).startswith(expected)


def test_what_is_not_a_file_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    assert reason(tmp_path / "folder.txt").startswith("is a folder")
    assert reason(tmp_path / "missing.txt").startswith("does not exist")
    assert reason(tmp_path / "loop").startswith("is a link that leads back to itself")
    assert reason(tmp_path / ("x" * 300)).startswith("has too long a name")
    assert reason(Path("a\0b")).startswith("has a name")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "pipe.txt").startswith("is a pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_refused(briefing: Path) -> None:
    briefing.write_text(ARTICLE)
    briefing.chmod(0)
    assert reason(briefing).startswith("may not be read by you")


def test_a_huge_file_is_refused_unread(briefing: Path) -> None:
    with briefing.open("wb") as file:
        file.truncate(importer.MAX_BYTES + 1)
    assert reason(briefing).startswith("is larger than 50 MB")


@pytest.mark.parametrize("name", [b"new\nline.txt", b"bad\xff.txt"])
def test_odd_names_are_read_and_can_be_stored(tmp_path: Path, name: bytes) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    try:
        file.write_text(ARTICLE, encoding="utf-8")
    except OSError:
        pytest.skip("This file system has no such names.")
    assert read_file(file)[0].origin.encode()
    file.write_bytes(b"")
    assert reason(file) == "is empty."


def test_a_number_after_a_point_is_no_suffix(tmp_path: Path) -> None:
    file = tmp_path / "minutes 2025.04.10"
    file.write_text(ARTICLE, encoding="utf-8")
    assert read_file(file)[0].title == "A title over the text"


def test_a_parsers_own_error_becomes_a_reason(briefing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("briefing_app.importers.text.lay_out", fail)
    briefing.write_text(ARTICLE, encoding="utf-8")
    assert reason(briefing).startswith("cannot be read as plain text (RecursionError)")


@pytest.mark.parametrize("seed", sorted(config.seeds_folder().iterdir()), ids=lambda seed: seed.name)
def test_every_sample_briefing_gives_its_facts_and_a_clean_body(seed: Path) -> None:
    [draft] = read_file(seed)
    assert draft.language == "en"
    assert draft.outlet
    assert draft.published
    assert seed.name.startswith(draft.published.isoformat())
    assert 250 <= len(draft.text.split()) <= 600
    assert draft.title not in draft.text
    assert not draft.standfirst or draft.standfirst not in draft.text
    for furniture in (
        "Share this",
        "All rights",
        "cookies",
        "newsletter",
        "Read more",
        "https://",
        "**",
        "By ",
    ):
        assert furniture not in draft.text


@given(data=st.binary(max_size=300), suffix=st.sampled_from([*suffixes(), ""]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_an_article_or_a_reason(tmp_path: Path, data: bytes, suffix: str) -> None:
    check_any(tmp_path / f"any{suffix}", data)


@given(text=st.text(max_size=200), suffix=st.sampled_from([".txt", ".md", ".html"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_an_article_or_a_reason(tmp_path: Path, text: str, suffix: str) -> None:
    before = (
        "<html><body><article><h1>A</h1><p>"
        if suffix == ".html"
        else "---\ntitle: A\n---\n" * (suffix == ".md")
    )
    check_any(tmp_path / f"any{suffix}", f"{before}{text}".encode(errors="replace"))


def check_any(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    drafts: list[ArticleDraft] = []
    refused = ""
    try:
        drafts = read_file(file)
    except UnreadableFileError as error:
        refused = error.problem.reason
    assert drafts or refused.endswith(".")
    assert not refused.startswith("cannot be read as")
    for draft in drafts:
        assert draft.content_hash
        assert draft.title
        assert draft.text.strip()
        assert "\r" not in draft.text
