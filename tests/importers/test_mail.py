"""Who a mail is from, and what its parts give."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.opml import outlets
from briefing_app.importers.reading import read_open

PROSE = "The ministry said on Tuesday that it would not renew the subsidy."


def mail(fields: str, body: bytes = PROSE.encode()) -> ArticleDraft:
    [draft] = read_open(Path("a.eml"), io.BytesIO(fields.encode("latin-1") + b"\r\n\r\n" + body)).drafts
    return draft


@pytest.mark.parametrize(
    ("sender", "byline", "outlet"),
    [
        ("Ida Holm <ida@example.org>", "Ida Holm", None),
        ("Ida Holm <newsletter@example.org>", None, "Ida Holm"),
        ("Ida Holm at The Harbour Post <ida@example.org>", "Ida Holm", "The Harbour Post"),
        ('"The Harbour Post" <a@example.org>', None, "The Harbour Post"),
        ("news@post.example.org", None, "post.example.org"),
        ("=?koi8-r?B?6dfBziDwxdTSz9c=?= <ivan@example.org>", "Иван Петров", None),
        ("J\xf6rg Holm <joerg@example.org>", "Jörg Holm", None),
    ],
)
def test_a_person_is_the_byline_and_a_newsletter_the_outlet(
    sender: str, byline: str | None, outlet: str | None
) -> None:
    draft = mail(f"From: {sender}\r\nSubject: The answer")
    assert (draft.byline, draft.outlet, draft.title) == (byline, outlet, "The answer")


@pytest.mark.parametrize("charset", ["koi8-r", "no-such-charset", "utf-8", '"', "us-ascii"])
def test_a_body_is_read_whatever_its_charset_is_called(charset: str) -> None:
    text = "Министр заявил во вторник, что не будет продлевать субсидию."
    draft = mail(
        f"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset={charset}",
        text.encode("koi8-r"),
    )
    assert draft.text == text


def test_attachments_are_not_read() -> None:
    body = (
        "--x\r\nContent-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n<p>Not this</p>\r\n"
        f"--x\r\nContent-Type: text/plain\r\n\r\n{PROSE}\r\n--x--"
    )
    draft = mail(
        'From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="x"', body.encode()
    )
    assert draft.text == PROSE


def test_a_list_of_feeds_names_outlets() -> None:
    file = Path(__file__).parent / "fixtures" / "feeds.opml"
    with file.open("rb") as opened:
        assert outlets(file, opened) == {"post.example.org": "The Harbour Post"}
