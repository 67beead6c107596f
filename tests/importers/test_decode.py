"""Encodings, line ends and what is not text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.decode import decode

FILE = Path("briefing.txt")
ENGLISH = "“It’s helpful,” he said — the café’s owner isn’t sure."
HUNGARIAN = (
    "Az őszi ülésen a miniszter úgy nyilatkozott, hogy többé nem támogatja a tervet, mert túl költséges."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"],
)
def test_english_is_read_in_every_common_encoding(encoding: str) -> None:
    assert decode(FILE, ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (HUNGARIAN, "cp1250"),
        ("Министр заявил, что решение будет принято осенью. Город ждёт.", "cp1251"),
        ("Ο υπουργός δήλωσε ότι η απόφαση θα ληφθεί το φθινόπωρο.", "cp1253"),
        ("Le ministre a déclaré que l’été serait décisif : « c’est l’œuvre d’août ».", "cp1252"),
    ],
)
def test_other_code_pages_are_detected(text: str, encoding: str) -> None:
    assert decode(FILE, text.encode(encoding)) == text


def test_what_the_file_declares_comes_before_detection() -> None:
    assert decode(FILE, "Łódź".encode("iso8859-2"), "iso8859-2") == "Łódź"
    assert decode(FILE, "café".encode("cp1252"), "no-such-codec") == "café"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \n\t\r\n", "only white space"),
        (b"\xef\xbb\xbf", "only white space"),
        (bytes(range(256)), "binary"),
        (b"hello\0world is here\n" * 3, "binary"),
        (b"%PDF-1.7 \x00", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"PK\x03\x04", "compressed"),
        (b"\xff\xfea", "wrongly encoded"),
        ("Größe über alles, naïve".encode() + b" \xff", "wrongly encoded"),
    ],
)
def test_what_is_not_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        decode(FILE, data)
    assert caught.value.problem.path == FILE


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_characters_survive_and_line_ends_become_lf(line: str, end: str) -> None:
    assert decode(FILE, f"a{line}{end}{line}{end}".encode()) == f"a{line}\n{line}\n"


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(FILE, data)
    except UnreadableFileError:
        return
    assert text.strip()
    assert "\r" not in text
    assert "\0" not in text
