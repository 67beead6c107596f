"""Files made to exhaust the reader: bounded, and refused with their reason."""

from __future__ import annotations

import io
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

from briefing_app.importers import Reading, archive, decode, package, pdf, read, reading
from briefing_app.importers.importer import MAX_STREAMED_BYTES
from briefing_app.importers.reading import read_open

SCRIPT: dict[str, Any] = runpy.run_path(str(Path(__file__).parent / "make_fixtures.py"))
PROSE = "The ministry said on Tuesday that it would not renew the subsidy for the boats."
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/hostname">]>'
)


def reading_of(name: str, data: bytes) -> Reading:
    return read_open(Path(name), io.BytesIO(data))


def reasons(name: str, data: bytes) -> list[str]:
    return [problem.reason for problem in reading_of(name, data).problems]


def deflated(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize("name", ["a.txt", "word/document.xml"])
def test_a_bomb_is_not_unpacked(name: str) -> None:
    members = {name: bytes(40_000_000), "b.txt": PROSE.encode()}
    suffix = "zip" if name == "a.txt" else "docx"
    found = reading_of(f"a.{suffix}", deflated(members))
    assert "would unpack to hundreds of times its size" in found.problems[0].reason
    assert len(found.drafts) == (suffix == "zip")


def test_what_unpacks_to_too_much_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive._Budget, "__init__", lambda self: setattr(self, "left", len(PROSE) + 10))
    found = reading_of("a.zip", deflated({"a.txt": PROSE.encode(), "b.txt": PROSE.encode()}))
    assert len(found.drafts) == 1
    assert [problem.reason for problem in found.problems] == [
        "unpacks to more than 1 GB; the rest was not read. Split it."
    ]


def test_an_archive_of_countless_names_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MAX_DIRECTORY", 200)
    data = deflated({f"{number}.txt": PROSE.encode() for number in range(10)})
    assert reasons("a.zip", data) == ["has too many files in it. Unpack it and import the folder."]


def test_a_locked_member_is_named_and_the_rest_read() -> None:
    data = bytearray(SCRIPT["packed"]({"a.txt": PROSE, "b.txt": f"{PROSE} Again."}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = reading_of("a.zip", bytes(data))
    assert len(found.drafts) == 1
    assert [problem.reason[:30] for problem in found.problems] == ["a.txt: is locked with a passwo"]


@pytest.mark.parametrize("name", ["a.opml", "a.rss", "a.xml", "a.odt", "a.docx", "a.epub"])
def test_entities_are_not_expanded_and_no_file_is_opened(name: str) -> None:
    body = f"<office:text><text:p>{PROSE} &c;&file;</text:p></office:text>".replace("office:", "").replace(
        "text:", ""
    )
    root = {"a.opml": "opml", "a.rss": "rss", "a.xml": "feed"}.get(name, "x")
    xml = f"{ENTITIES}<{root}>{body}</{root}>"
    parts = {"a.odt": "content.xml", "a.docx": "word/document.xml", "a.epub": "META-INF/container.xml"}
    data = SCRIPT["packed"]({parts[name]: xml}) if name in parts else xml.encode()
    found = reading_of(name, data)
    assert "aaaa" not in "".join(draft.text for draft in found.drafts)
    assert "cannot be read as" not in str(found.problems)
    assert found.drafts or found.problems


def test_only_the_first_pages_of_a_very_long_file_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MAX_PAGES", 3)
    page = SCRIPT["page_of"]([(60, 700, 10, PROSE)])
    found = reading_of("a.pdf", SCRIPT["pdf_of"]([page] * 50))
    assert [problem.reason for problem in found.problems] == ["has 50 pages, of which 3 were read."]
    assert found.drafts[0].text.count("ministry") == 3


@pytest.mark.parametrize(
    "damage", [(b"startxref\n", b"startxref\n9"), (b"xref\n0", b"xxxx\n0"), (b"%%EOF", b"")]
)
def test_a_broken_table_of_a_pdf_is_mended(damage: tuple[bytes, bytes]) -> None:
    data = SCRIPT["pdf"]().replace(*damage)
    assert "could not" not in str(reasons("a.pdf", data))
    assert reading_of("a.pdf", data).drafts[0].title.startswith("Ferry subsidy in doubt")


@pytest.mark.parametrize("name", ["a.rss", "a.eml", "a.csv", "a.html"])
def test_deep_nesting_ends(name: str) -> None:
    deep = "<div>" * 50_000 + PROSE
    data = {
        "a.rss": f"<rss><channel><item><description><![CDATA[{deep}]]></description></item></channel></rss>",
        "a.eml": f"From: a@example.org\nContent-Type: text/html\n\n{deep}",
        "a.csv": f"text\n{deep}\n",
        "a.html": f"<html><body>{deep}",
    }[name]
    found = reading_of(name, data.encode())
    assert found.drafts or found.problems
    assert "cannot be read as" not in str(found.problems)


def test_parts_of_mail_in_parts_of_mail_end() -> None:
    data = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (at, at) for at in range(2000)
    )
    assert reasons("a.eml", b"From: a@example.org\n" + data)


@pytest.mark.parametrize(("name", "limit"), [("a.txt", "50 MB"), ("a.mbox", "2048 MB"), ("a.pdf", "200 MB")])
def test_a_huge_file_is_refused_unread(tmp_path: Path, name: str, limit: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(MAX_STREAMED_BYTES + 1)
    assert read(tmp_path / name).problems[0].reason.startswith(f"is larger than {limit}")


def test_large_tables_are_read_a_line_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_BYTES", 1000)
    rows = "".join(f'{number},"{PROSE} Nr. {number} – ja."\n' for number in range(100))
    assert len(reading_of("a.csv", f"id,text\n{rows}".encode()).drafts) == 100
    assert reasons("a.jsonl", b'{"text": "' + bytes(2000)) == [
        "has a line too long to be an article. Split the file."
    ]


def test_a_file_holds_no_more_articles_than_can_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_ARTICLES", 2)
    found = reading_of("a.csv", b"text\nOne thing.\nTwo things.\nThree things.\n")
    assert len(found.drafts) == 2
    assert "2 articles were" in found.problems[0].reason


def test_problems_are_counted_where_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_PROBLEMS", 2)
    members = {f"{number}.txt": b"" for number in range(5)} | {"z.txt": PROSE.encode()}
    found = reading_of("a.zip", deflated(members))
    assert len(found.drafts) == 1
    assert [problem.reason for problem in found.problems] == [
        "0.txt: is empty.",
        "1.txt: is empty.",
        "3 more parts of it cannot be read.",
    ]


def test_articles_of_one_file_never_pass_for_versions_of_one() -> None:
    found = reading_of("a.csv", b"title,text\nBriefing,One thing.\nBriefing,Two things.\n")
    assert [draft.origin.rpartition("/")[2] for draft in found.drafts] == ["a.csv", "a.csv#2"]
