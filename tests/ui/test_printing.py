"""Pages on paper, read back by the reader that imports use."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from briefing_app.domain.errors import ExportError
from briefing_app.ui.printing import print_pages

CREATED = date(2026, 3, 4)


def printed(*pages: str) -> bytes:
    file = io.BytesIO()
    print_pages(file, pages, title="A briefing", created=CREATED)
    return file.getvalue()


def sheets(data: bytes) -> list[str]:
    """The words of each sheet."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_each_page_begins_on_a_new_sheet(qapp: QApplication) -> None:
    words = "<p>Long words of a paragraph. </p>" * 80
    found = sheets(printed("<p>Åse sier né</p>", words, "<p>The end</p>"))
    assert found[0] == "Åse sier né 1"
    assert found[-1] == f"The end {len(found)}"
    assert len(found) >= 4
    assert "".join(found).count("Long words of a paragraph.") == 80


@pytest.mark.parametrize("above", [0, 7, 14])
def test_a_row_stays_on_one_sheet(qapp: QApplication, above: int) -> None:
    """Whatever stands above: at its beginning and further down, a table goes on where a row ends."""
    rows = (f"<tr><td>begins{n}</td><td>{'words<br>' * (4 + n % 5 * 3)}ends{n}</td></tr>" for n in range(16))
    table = f"<table><thead><tr><th>Header</th><th></th></tr></thead><tbody>{''.join(rows)}</tbody></table>"
    found = sheets(printed("<p>Above<br>it</p>" * above + table))
    assert len(found) > 2
    for sheet in found:
        assert re.findall(r"begins(\d+)", sheet) == re.findall(r"ends(\d+)", sheet)
        assert ("Header" in sheet) == ("begins" in sheet)
    assert "ends15" in found[-1]


@pytest.mark.parametrize("above", [27, 28])
@pytest.mark.parametrize(
    "below", ["<p>Below</p>", "<table><thead><tr><th>Header</th></tr></thead><tr><td>Below</td></tr></table>"]
)
def test_headings_stay_with_what_is_below_them(qapp: QApplication, above: int, below: str) -> None:
    found = sheets(printed("<p>Above</p>" * above + f"<h2>Title</h2><h3>Under</h3>{below}"))
    assert ["Title Under" in sheet for sheet in found] == [False, True]
    assert "Below" in found[1]


def test_a_row_that_is_higher_than_a_sheet_goes_on(qapp: QApplication) -> None:
    found = sheets(printed(f"<table><tr><td>{'words<br>' * 150}end</td></tr></table>"))
    assert found[0].count("words") > 20
    assert "end" in found[-1]


def test_the_same_pages_are_the_same_file(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    first = printed("<p>One</p>")
    assert first.startswith(b"%PDF-")
    assert b"/CreationDate (D:20260304000000" in first
    year = str(date.today().year).encode()  # noqa: DTZ011 - Qt's own clock is the system's
    assert b"D:" + year not in first.replace(b"D:20260304", b"")
    assert b'Date="2026-03-04T00:00:00' in first
    assert printed("<p>One</p>") == first


def test_a_pdf_says_what_it_is(qapp: QApplication) -> None:
    document = pypdfium2.PdfDocument(printed("<p>One</p>"))
    facts = document.get_metadata_dict()
    document.close()
    assert facts["Title"] == "A briefing"
    assert facts["Creator"] == "Briefing Reader"


def test_words_can_be_copied(qapp: QApplication) -> None:
    words = "fifteen offices affirm 10 flat fjords (100 %)"
    style = '<style>p { font-family: "Source Serif 4" } .s { font-family: Inter }</style>'
    assert sheets(printed(f'{style}<p>{words}</p><p class="s">{words}</p>'))[0] == f"{words} {words} 1"


def test_nothing_is_loaded(qapp: QApplication, tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<p>secret</p>")
    assert sheets(printed(f'<p>Seen</p><img src="{secret.as_uri()}">'))[0].startswith("Seen")


def test_it_prints_in_another_thread(qapp: QApplication) -> None:
    made: list[bytes] = []
    thread = Thread(target=lambda: made.append(printed("<p>There</p>")))
    thread.start()
    thread.join()
    assert sheets(made[0]) == ["There 1"]


def test_who_stops_it_stops_it(qapp: QApplication) -> None:
    def pages() -> Iterator[str]:
        yield "<p>One</p>"
        raise ExportError("stop")

    with pytest.raises(ExportError, match="stop"):
        print_pages(io.BytesIO(), pages(), title="A briefing", created=CREATED)


def test_links_within_lead_to_their_sheet(qapp: QApplication) -> None:
    first = (
        '<p><a href="#s-12.q-abcdefgh">s-12.q-abcdefgh</a> <a href="https://example.org">out</a></p>'
        + "<p>Words.</p>" * 90
    )
    document = pypdfium2.PdfDocument(printed(first, '<p>Before</p><p id="s-12.q-abcdefgh">Here</p>'))
    links = list(_links(document, 0))
    assert [sheet for sheet in links if sheet is not None] == [len(document) - 1]
    assert len(links) == 2
    document.close()


def _links(document: pypdfium2.PdfDocument, page: int) -> Iterator[int | None]:
    """The sheets that a page's links lead to; None for a link to the web."""
    at, link, shown = ctypes.c_int(0), pypdfium2.raw.FPDF_LINK(), document[page]
    while pypdfium2.raw.FPDFLink_Enumerate(shown.raw, at, link):
        place = pypdfium2.raw.FPDFLink_GetDest(document.raw, link)
        yield pypdfium2.raw.FPDFDest_GetDestPageIndex(document.raw, place) if place else None
