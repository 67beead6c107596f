"""What each format writes, against files that were read by a person."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from briefing_app.domain.work import ExportReport

Export = Callable[..., ExportReport]

GOLDEN = Path(__file__).parent / "golden"
FILES = {
    "annotations": "all.jsonld",
    "bibtex": "all.bib",
    "codebook": "all.qdc",
    "csl": "all.json",
    "html": "all.html",
    "opml": "all.opml",
    "pdf": "all.pdf",
    "ris": "all.ris",
}
PARTS = {
    "docx": ("all.docx", "word/document.xml"),
    "odt": ("all.odt", "content.xml"),
    "refi": ("all.qdpx", "project.qde"),
    "xlsx": ("all.xlsx", "xl/worksheets/sheet2.xml"),
}


def check(name: str, data: bytes) -> None:
    """Compare with the golden file, or write it where GOLDEN is set in the environment."""
    if "GOLDEN" in os.environ:
        (GOLDEN / name).write_bytes(data)
    assert data == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_one_file(name: str, tmp_path: Path, export: Export) -> None:
    path = tmp_path / FILES[name]
    assert export(name, path).written == (path,)
    data = path.read_bytes()
    if name == "html":  # the style sheet has a file of its own
        data = data[: data.index(b"<style>")] + data[data.index(b"</style>") :]
    check("print.html" if name == "pdf" else path.name, data)


def test_csv(tmp_path: Path, export: Export) -> None:
    report = export("csv", tmp_path)
    assert [path.name for path in report.written] == ["notes.csv", "positions.csv", "quotations.csv"]
    for path in report.written:
        check(path.name, path.read_bytes())


@pytest.mark.parametrize("name", PARTS)
def test_archives_are_plain_enough_for_old_programs(name: str, tmp_path: Path, export: Export) -> None:
    export(name, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        assert all(info.extract_version <= 20 and info.date_time[0] == 1980 for info in archive.infolist())


@pytest.mark.parametrize("name", PARTS)
def test_the_telling_part_of_an_archive(name: str, tmp_path: Path, export: Export) -> None:
    file, part = PARTS[name]
    export(name, tmp_path / file)
    with zipfile.ZipFile(tmp_path / file) as archive:
        root = etree.parse(io.BytesIO(archive.read(part)))
    etree.indent(root)
    check(f"{name}.xml", etree.tostring(root, encoding="utf-8") + b"\n")
