"""Words come out of a Markdown reader as they went in."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_app.exporters.markdown.escape import block_quote, contained, inline, link
from briefing_app.exporters.markdown.flavour import pandoc_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = st.text("ab1 .)(-+=#>*_`~[]<>!\\&;$|^%:'\"/é😀\u0301", max_size=30)


def shown(markdown: str) -> str:
    """The words that a reader of the rendered page sees; fails where there is more than one paragraph."""
    match = re.fullmatch(r"<p>(.*)</p>\n", READER.render(markdown), re.DOTALL)
    assert match, READER.render(markdown)
    assert "<" not in match[1]
    return html.unescape(match[1])


@given(PLAIN.filter(str.strip))
def test_any_words_are_read_as_they_are(words: str) -> None:
    assert shown(inline(words)) == " ".join(words.split())


@given(PLAIN.filter(str.strip))
def test_a_heading_reads_as_it_is(words: str) -> None:
    rendered = READER.render(f"# {inline(words)}")
    assert html.unescape(rendered) == f"<h1>{' '.join(words.split())}</h1>\n"


@given(
    st.lists(PLAIN.filter(str.strip), min_size=1, max_size=4), st.sampled_from(["\n", "\r\n", "\n\n", "\r"])
)
def test_a_block_quote_has_a_paragraph_a_line_and_ends(lines: list[str], newline: str) -> None:
    rendered = READER.render(f"{block_quote(newline.join(lines))}\n\nafter")
    paragraphs = re.findall(r"<p>(.*?)</p>", rendered, re.DOTALL)
    assert [html.unescape(each) for each in paragraphs] == [
        *(" ".join(line.split()) for line in lines),
        "after",
    ]
    assert rendered.index("</blockquote>") < rendered.index("after")


@pytest.mark.parametrize(
    "words",
    [
        "snake_case stays",
        "1.5 million",
        "C# and F#m",
        "“Yes,” he said — at 5% & more",
        "a = b",
        "no\u00a0break",
    ],
)
def test_ordinary_words_are_hardly_touched(words: str) -> None:
    assert inline(words).replace("\\#", "#") == words


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        ("#tag", "\\#tag"),
        ("==marked==", "\\==marked\\=="),
        ("50%%off%%", "50\\%%off\\%%"),
        ("[[link]]", "\\[\\[link\\]\\]"),
        ("$x$", "\\$x\\$"),
        ("AT&T &copy; &#35;", "AT&T \\&copy; \\&\\#35;"),
        ("text ^id", "text \\^id"),
    ],
)
def test_what_some_reader_takes_for_markup_is_escaped(words: str, markdown: str) -> None:
    assert inline(words) == markdown


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a?b=1&c=(2)", "https://example.org/a?b=1&c=(2)".replace("(2)", "%282%29")),
        ('https://example.org/a b"<c>\\', "https://example.org/a%20b%22%3Cc%3E%5C"),
        ("https://example.org/?a&copy;=1", "https://example.org/?a&amp;copy;=1"),
        ("https://example.org/été", "https://example.org/été"),
    ],
)
def test_an_address_cannot_end_its_link(address: str, target: str) -> None:
    assert link("here", address) == f"[here]({target})"
    assert READER.render(link("here", address)).count("<a ") == 1


def test_only_addresses_of_the_web_are_linked() -> None:
    assert link("here", "javascript:alert(1)") == "here"


@pytest.mark.parametrize(
    "note",
    [
        "# Mine\n\n- a\n- b",
        "**bold** [[link]] #tag",
        "```py\nx\n```\nafter",
        "~~~\n```\n~~~",
        "> a\n> b",
        "trailing  \nbreak",
    ],
)
def test_a_note_stays_as_it_is(note: str) -> None:
    assert contained(note) == note


@pytest.mark.parametrize(
    "note",
    ["```\nopen", "text\n````py\n```\nopen", "~~~\n```\nopen", "- item\n  ```\n  open", "```\na\n```\n~~~"],
)
def test_a_fence_left_open_is_closed(note: str) -> None:
    rendered = READER.render(f"{contained(note)}\n\nafter")
    assert rendered.endswith("<p>after</p>\n")


@pytest.mark.parametrize(
    "marker",
    ["<!-- briefing:end -->", "<!--briefing:start id=q-1 hash=1 -->", "<!-- \t briefing:written blocks= -->"],
)
def test_a_marker_in_a_note_is_none(marker: str) -> None:
    assert "briefing:" in contained(marker)
    assert marker not in contained(marker)
    assert READER.render(contained(marker)).startswith("<!--")


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_shows_the_words_as_they_are() -> None:
    words = [
        "@minister said", "a -- b --- c", "wait...", '"Quoted" and \'so\'', "(a) first", "a) first",
        "i. first", "A. Merkel", "#. item", "(@) item", "{.class} ::: x", "H~2~O^2^", "$x$", "--- id: a",
        "| line", ": term", "[^1] note", "[@a-1]", "x_y_z *b*", "<span>", "\\textbf{a}",
        "1. first", "C# {#id}",
    ]  # fmt: skip
    ran = subprocess.run(
        ["pandoc", "--fail-if-warnings", "--to", "json"],
        input="\n\n".join(f"> {pandoc_text(each)}" for each in words),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    shown = []
    for quote in json.loads(ran.stdout)["blocks"]:
        (paragraph,) = quote["c"]
        assert paragraph["t"] == "Para"
        assert {part["t"] for part in paragraph["c"]} <= {"Str", "Space"}
        shown.append("".join(part.get("c", " ") for part in paragraph["c"]))
    assert shown == words
