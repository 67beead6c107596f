from __future__ import annotations

from briefing_app.analysis.document import Document
from briefing_app.analysis.layout import LineKind, layout_of

BODY = "The ministers met again on Thursday, and what they said is reported here at some length."


def kinds(text: str, title: str | None = None, standfirst: str | None = None) -> list[str]:
    return [kind.value for kind in layout_of(Document(text), title, standfirst).kinds]


def test_a_whole_file_has_title_standfirst_and_author() -> None:
    author = "Anna Berg is a journalist at Berg.news."
    text = f"Talks End in Silence\n\nNobody agreed.\nNobody agreed.\n\n{BODY}\n\n{author}"
    assert kinds(text) == ["title", "standfirst", "standfirst", "body", "byline"]


def test_a_body_alone_has_none() -> None:
    assert kinds(f"{BODY}\n\nMore was said.") == ["body", "body"]


def test_what_an_importer_told_is_believed() -> None:
    assert kinds(f"{BODY}\n{BODY} More.\n{BODY} Most.", BODY, f"{BODY} More") == [
        "title",
        "standfirst",
        "body",
    ]


def test_credits_and_headings() -> None:
    text = f"{BODY}\nBy Anna Berg and Paul Novak\nMore.\nWhat comes next\nMost.\n(Reporting by Anna Berg)"
    assert kinds(text) == ["body", "byline", "body", "heading", "body", "byline"]


def test_a_sentence_that_begins_with_by_is_no_credit() -> None:
    assert kinds(
        f"{BODY}\nBy Friday the ministers had signed nothing, and the talks had to go on for a week."
    ) == [
        LineKind.BODY,
        LineKind.BODY,
    ]


def test_links_offers_and_amendments_are_furniture() -> None:
    lines = [
        "Read more: “They left us the bed”",
        "ADVERTISEMENT",
        "Sign up to our newsletter: “Five things”",
        "This article was amended on 3 May.",
    ]
    assert kinds("\n".join([BODY, *lines, f"{BODY} More."])) == ["body", *["furniture"] * 4, "body"]


def test_a_sentence_that_begins_like_furniture_is_none() -> None:
    line = "Read the letter again, she said, and you will see what they promised to the islands in May."
    assert kinds(f"{BODY}\n{line}\n{BODY} More.") == ["body", "body", "body"]
