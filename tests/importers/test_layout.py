"""Plain text's parts, and what single lines say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.importers.dates import find_date
from briefing_app.importers.layout import lay_out
from briefing_app.importers.lines import Facts, facts_of, is_boilerplate

LEDE = "The council met on Monday, and it will meet again, the mayor said after a long and difficult night."
SECOND = (
    "“We shall see,” said the mayor, who had been asked the same question by four members of the council."
)


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("By Zolta Győri", Facts(byline="Zolta Győri")),
        ("By Anna Berg, Political Editor", Facts(byline="Anna Berg")),
        ("By Anna Berg and Tomas Lind in Brussels", Facts(byline="Anna Berg and Tomas Lind")),
        (
            "By Anna Berg, Per Ås and Joost van Aalst, The Ledger",
            Facts(byline="Anna Berg, Per Ås and Joost van Aalst"),
        ),
        ("By Thursday the talks had failed.", None),
        ("By then, he said, it was too late.", None),
        (
            "By Signe Holm | The Vestholm Gazette | 6 May 2025",
            Facts(byline="Signe Holm", outlet="The Vestholm Gazette", published=date(2025, 5, 6)),
        ),
        (
            "Zolta Győri is a journalist at europeanconservative.com.",
            Facts(byline="Zolta Győri", outlet="europeanconservative.com"),
        ),
        (
            "Anna Berg is a political correspondent for The Northern Ledger in Brussels.",
            Facts(byline="Anna Berg", outlet="The Northern Ledger"),
        ),
        (
            "Anna Berg is The Northern Ledger’s Brussels correspondent.",
            Facts(byline="Anna Berg", outlet="The Northern Ledger"),
        ),
        ("He is a reporter at the Guardian.", None),
        ("Rudy Giuliani is the former mayor of New York City.", None),
        ("Source: The Northern Ledger", Facts(outlet="The Northern Ledger")),
        ("Source: https://example.org/a", Facts(url="https://example.org/a")),
        ("https://example.org/a?b=c", Facts(url="https://example.org/a?b=c")),
        ("Published on 10 April 2025 at 14:30 CET", Facts(published=date(2025, 4, 10))),
        (
            "The Northern Ledger, 10 April 2025",
            Facts(outlet="The Northern Ledger", published=date(2025, 4, 10)),
        ),
        ("Thursday, April 10th", None),
        ("The minister said on 10 April 2025 that it would be so.", None),
    ],
)
def test_a_line_says_what_it_says_and_no_more(line: str, facts: Facts | None) -> None:
    assert facts_of(line) == facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday, April 10th 2025", date(2025, 4, 10)),
        ("10 April 2025", date(2025, 4, 10)),
        ("the 1st of Sept. 2024", date(2024, 9, 1)),
        ("2025-04-10T08:00:00Z", date(2025, 4, 10)),
        ("10.4.2025", date(2025, 4, 10)),
        ("31 February 2025", None),
        ("10/04/2025", None),
        ("April 10th", None),
        ("April 2025", None),
        ("call 555-2025-04-10-1", None),
    ],
)
def test_only_full_and_certain_dates_are_dates(text: str, expected: date | None) -> None:
    found = find_date(text)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    "line",
    ["Share this article", "Advertisement", "Read more: A bus stop moves", "We use cookies on this page.",
     "© 2025 The Ledger", "Copyright The Ledger 2025", "Sign up for our newsletter", "All rights reserved."],
)  # fmt: skip
def test_furniture_is_told(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    ["Share the burden, ministers say", "Share prices fell.", "Copyright law is changing, the court said.",
     "Register to vote today, the mayor said.", "(c) the third point", "“We use cookies,” he said."],
)  # fmt: skip
def test_prose_is_not_furniture(line: str) -> None:
    assert not is_boilerplate(line)


def test_head_and_foot_come_off_and_the_body_stays() -> None:
    head = "A title\n\nA standfirst that says a little more.\n\nBy Anna Berg\n10 April 2025"
    layout = lay_out(f"{head}\n\n{LEDE}\n\n{SECOND}\n\nSource: The Ledger")
    assert layout.facts == Facts(
        title="A title",
        standfirst="A standfirst that says a little more.",
        byline="Anna Berg",
        outlet="The Ledger",
        published=date(2025, 4, 10),
    )
    assert layout.body == f"{LEDE}\n\n{SECOND}"


def test_a_repeated_standfirst_is_kept_once_and_not_in_the_body() -> None:
    standfirst = "The council could not agree."
    layout = lay_out(f"A title\n\n{standfirst}\n{standfirst}\n\n{LEDE}\n\n{SECOND}")
    assert layout.facts.standfirst == standfirst
    assert layout.body == f"{LEDE}\n\n{SECOND}"


def test_without_a_title_every_word_stays_in_the_body() -> None:
    text = f"{LEDE}\n\n{SECOND}"
    assert lay_out(text).body == text
    assert lay_out(text).facts.title is None


def test_a_first_paragraph_is_not_taken_for_a_standfirst() -> None:
    layout = lay_out(f"A title\n\n{LEDE}\n\n{SECOND}")
    assert layout.facts.standfirst is None
    assert layout.body == f"{LEDE}\n\n{SECOND}"


def test_a_dated_first_line_is_a_masthead_over_a_title_and_else_the_title() -> None:
    masthead = "The Vestholm Gazette, 6 May 2025"
    assert lay_out(f"{masthead}\n\nA title\n\n{LEDE}").facts == Facts(
        title="A title", outlet="The Vestholm Gazette", published=date(2025, 5, 6)
    )
    minutes = lay_out(f"{masthead}\n\n{LEDE}\n\n{SECOND}")
    assert (minutes.facts.title, minutes.facts.outlet) == (masthead, None)


def test_a_dateline_gives_date_and_agency_and_stays_printed() -> None:
    body = f"BRUSSELS, 10 April 2025 (Meridian Wire) — {LEDE}"
    layout = lay_out(f"A title\n\n{body}")
    assert layout.facts == Facts(title="A title", outlet="Meridian Wire", published=date(2025, 4, 10))
    assert layout.body == body


def test_lines_wrapped_to_a_width_are_joined() -> None:
    wrapped = """A short title

The council met on Monday and decided nothing at all,
which the mayor called a good beginning to what may be
a long summer. Members on both sides of the chamber
agreed with her for once.

A second one."""
    assert lay_out(wrapped).body.split("\n\n")[0].count("\n") == 0
    assert lay_out(wrapped).body.endswith("agreed with her for once.\n\nA second one.")


def test_paragraphs_a_line_each_are_not_joined() -> None:
    assert lay_out(f"A title\n\n{LEDE}\n{SECOND}").body == f"{LEDE}\n{SECOND}"


PARAGRAPH = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp", "Cf"]),
    min_size=1,
    max_size=30,
).map(lambda word: f"The council heard {word} and went on, as councils do, until the lamps were lit.")


@given(st.lists(PARAGRAPH, min_size=2, max_size=6, unique_by=str.casefold))
def test_body_paragraphs_keep_their_order_and_characters(paragraphs: list[str]) -> None:
    assert lay_out("A title\n\n" + "\n\n".join([*paragraphs, LEDE])).body == "\n\n".join([*paragraphs, LEDE])


@given(st.text(max_size=300))
def test_any_text_has_a_layout(text: str) -> None:
    text = text.replace("\r", "\n")
    assert bool(lay_out(text).body.strip()) == bool(text.strip())
