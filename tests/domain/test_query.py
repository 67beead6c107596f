"""The query language: what a text asks for, what a hint says, what can be completed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.query import And, Field, Not, Or, Term, complete, days_of, parse, quoted

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", None),
        ("a", A),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("a NOT b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("NOT -a", A),
        ("and or not", And((Term("and"), Term("or"), Term("not")))),
        ('"AND"', Term("AND")),
        ("man*", Term("man", prefix=True)),
        ('"peace  talks"*', Term("peace talks", prefix=True)),
        (
            'actor:Jonson SAID:"no  mandate"',
            And((Term("Jonson", Field.ACTOR), Term("no mandate", Field.SAID))),
        ),
        ("tag:#war", Term("war", Field.TAG)),
        ("is:Unread", Term("unread", Field.IS)),
        ("since:2025-03", Term("2025-03", Field.SINCE)),
        ("x:y e-mail", And((Term("x:y"), Term("e-mail")))),
        ("- * ( )", None),
        ("a\x00b", And((A, B))),
    ],
)
def test_what_a_text_asks_for(text: str, root: object) -> None:
    assert parse(text).root == root


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("a since:foo", 2, 11, "since: wants a date such as 2025-03"),
        ("until:2025-13", 0, 13, "until: wants a date"),
        ("is:odd", 0, 6, "is: wants one of unread, read, starred, done, open, orphan"),
        ("stance:maybe", 0, 12, "stance: wants one of supports"),
        ('a "b c', 2, 6, "Unclosed quotation mark."),
        ("(a", 0, 1, "not closed"),
        ("a)", 1, 2, "no “(”"),
        ("tag:", 0, 4, "tag: wants a word"),
        ("a OR", 2, 4, "nothing after OR"),
        ("AND a", 0, 3, "nothing before AND"),
    ],
)
def test_a_hint_says_where_and_what_to_do(text: str, start: int, end: int, words: str) -> None:
    (hint,) = parse(text).hints
    assert (hint.start, hint.end) == (start, end)
    assert words in hint.message


def test_while_typing_the_last_word_is_a_prefix() -> None:
    assert parse("a bc", typing=True).root == And((A, Term("bc", prefix=True)))
    assert parse("a b ", typing=True).root == And((A, B))
    assert parse("said:bc", typing=True).root == Term("bc", Field.SAID, prefix=True)
    assert parse("a -b", typing=True).root == A  # a single letter is nothing yet,
    assert parse("a tag:b", typing=True).root == And((A, Term("b", Field.TAG, prefix=True)))
    assert parse("本", typing=True).root == Term("本", prefix=True)  # unless it may be a word
    assert parse('"b', typing=True).root == B


_terms = st.builds(
    Term,
    st.text(st.sampled_from('ab AND:-()*"é'), min_size=1, max_size=8)
    .map(lambda text: " ".join(text.replace('"', " ").split()))
    .filter(lambda text: any(sign.isalnum() for sign in text)),
    st.sampled_from([None, Field.TITLE, Field.SAID, Field.OUTLET]),
    st.booleans(),
)
_pieces = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "*",
        "-",
        ":",
        " ",
        "tag:",
        "is:",
        "since:2025",
        "7d",
        "said:",
        "a",
        "é",
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(_pieces, max_size=16).map("".join)), st.booleans())
def test_any_text_is_read_and_written_out_again(text: str, typing: bool) -> None:
    query = parse(text, typing=typing)
    assert parse(str(query)).root == query.root
    assert parse(str(query)).hints == ()
    assert all(0 <= hint.start <= hint.end <= len(text) for hint in query.hints)
    complete(text, len(text))


@given(_terms)
def test_any_term_is_written_so_that_it_is_read_again(term: Term) -> None:
    assert parse(str(term)).root == term


def test_parentheses_without_end_are_no_error() -> None:
    assert parse("(" * 5_000 + "a").hints
    assert parse("-(" * 5_000 + "a" + ")" * 5_000).hints


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-3-7", date(2025, 3, 7), date(2025, 3, 7)),
        ("7d", date(2025, 3, 24), date(2025, 3, 24)),
        ("2w", date(2025, 3, 17), date(2025, 3, 17)),
        ("1m", date(2025, 2, 28), date(2025, 2, 28)),
        ("1y", date(2024, 3, 31), date(2024, 3, 31)),
    ],
)
def test_days(value: str, first: date, last: date) -> None:
    assert days_of(value, date(2025, 3, 31)) == (first, last)


@pytest.mark.parametrize("value", ["", "2025-13", "2025-02-30", "0000", "9999y", "march"])
def test_no_days(value: str) -> None:
    assert days_of(value, date(2025, 3, 31)) is None


def test_the_last_year_there_is_has_no_end() -> None:
    assert days_of("9999", date(2025, 3, 31)) is None or days_of("9999-12-31", date(2025, 3, 31))


@pytest.mark.parametrize(
    ("text", "field", "prefix", "candidates"),
    [
        ("foo ac", None, "ac", ["actor:"]),
        ("is:re", Field.IS, "re", ["read"]),
        ("-stance:", Field.STANCE, "", ["supports", "opposes", "conditional", "asks", "declines", "unclear"]),
        ('a tag:"two w', Field.TAG, "two w", []),
    ],
)
def test_what_can_be_completed(text: str, field: Field | None, prefix: str, candidates: list[str]) -> None:
    found = complete(text, len(text))
    assert found is not None
    assert (found.field, found.prefix, found.end) == (field, prefix, len(text))
    assert found.candidates() == candidates


def test_a_completion_takes_the_place_of_what_was_typed() -> None:
    text = 'a tag:"two w'
    found = complete(text, len(text))
    assert found is not None
    assert text[: found.start] + quoted("two worlds") == 'a tag:"two worlds"'
    assert complete('tag:"two worlds"', 16) is None
    assert complete("", 0) is None
