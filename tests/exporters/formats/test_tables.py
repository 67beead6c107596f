"""Tables read back: CSV by the csv module, Excel by a reader of its own parts."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing_app.domain.annotation import Note
from briefing_app.domain.material import Material, Options
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats
from briefing_app.exporters import xlsx as workbook
from briefing_app.exporters.csv import restored, spelled

Export = Callable[..., ExportReport]

DANGEROUS = ("=", "+", "-", "@", "\t=", " =", "＝", "＋", "－", "＠", "\r\n=", "'=", "''-")
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{key: restored(cell) for key, cell in row.items()} for row in csv.DictReader(file)]


def read_xlsx(path: Path, sheet: int) -> list[dict[str, str]]:
    """Rows of one sheet as texts; ``_x000D_`` stands for a sign that XML cannot hold."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = []
    for row in root.iter(f"{SHEET}row"):
        cells = {}
        for cell in row.iter(f"{SHEET}c"):
            assert cell.find(f"{SHEET}f") is None, "a formula"
            column = re.sub(r"\d", "", cell.get("r", ""))
            text = "".join(part.text or "" for part in cell.iter(f"{SHEET}t", f"{SHEET}v"))
            cells[column] = re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)
        rows.append(cells)
    names = rows[0]
    return [{names[column]: text for column, text in row.items()} for row in rows[1:]]


@pytest.mark.parametrize("start", DANGEROUS)
def test_no_cell_begins_as_a_formula(start: str) -> None:
    text = f"{start}1+1"
    assert not FORMULA.match(spelled(text))
    assert not re.search(r"[;\t]\s*[=+\-@]", spelled(f"a;{text}\t{text}"))
    assert restored(spelled(text)) == text


@given(st.text(st.sampled_from("=+-@'; \t\r\n\"a＝")) | st.text())
def test_every_text_comes_back(text: str) -> None:
    assert restored(spelled(text)) == text
    assert not FORMULA.match(spelled(text))


def test_plain_words_stay_as_they_are() -> None:
    for text in ("Nothing -- new", "'quoted'", "a = b", "5-6", "so – “=” it is"):
        assert spelled(text) == text


def test_csv_comes_back_exactly(tmp_path: Path, export: Export, material: Callable[[], Material]) -> None:
    export("csv", tmp_path)
    view = next(iter(material().articles))
    notes = {row["id"]: row for row in read_csv(tmp_path / "notes.csv")}
    for note in view.notes:
        assert notes[note.id]["note"] == note.body
    assert notes["h-mark2345"]["words"] == "sa Zoë Ørn"
    start, end = int(notes["h-mark2345"]["start"]), int(notes["h-mark2345"]["end"])
    assert view.article.text[start:end] == "sa Zoë Ørn"
    quotations = read_csv(tmp_path / "quotations.csv")
    assert [row["quotation id"] for row in quotations] == ["q-aa11", "q-bb22", "q-cc33"]
    assert quotations[2]["words"] == "“e\u0301te\u0301”"


def test_a_workbook_holds_the_same_without_formulas(tmp_path: Path, export: Export) -> None:
    export("csv", tmp_path)
    export("xlsx", tmp_path / "all.xlsx")
    for sheet, name in enumerate(("quotations", "notes", "positions"), 1):
        told = [
            {key: cell for key, cell in row.items() if cell} for row in read_csv(tmp_path / f"{name}.csv")
        ]
        shown = read_xlsx(tmp_path / "all.xlsx", sheet)
        for row in (*told, *shown):
            row.pop("published", None)  # a day is a number here
        assert shown == told


def test_what_does_not_fit_into_a_cell_is_said(tmp_path: Path, material: Callable[[], Material]) -> None:
    given = material()
    note: Note = given.notes[0]
    long = replace(given, articles=(), notes=(replace(note, body="👍" * 20_000),))
    report = formats()["xlsx"].export(long, tmp_path / "all.xlsx", Options())
    assert "1 longer texts of notes were cut" in report.problems[0].reason
    assert read_xlsx(tmp_path / "all.xlsx", 2)[0]["note"] == "👍" * 16_383


def test_rows_that_do_not_fit_are_counted(
    tmp_path: Path, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    reasons = [problem.reason for problem in export("xlsx", tmp_path / "all.xlsx").problems]
    assert any("2 rows; 1 quotations were left out" in reason for reason in reasons)
