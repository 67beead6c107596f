"""What all formats have in common: whole files or none, nothing touched in vain, the same bytes each time."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.errors import ExportError
from briefing_app.domain.material import Material, Options
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats

Export = Callable[..., ExportReport]
LINES = (
    *("annotations", "bibtex", "codebook", "csl", "csv", "html", "odt", "opml", "pdf", "refi", "ris"),
    "xlsx",
)
"""What is written as the articles go by. Word's format has to be put together whole."""
MADE = sorted((*LINES, "docx"))


def target(name: str, folder: Path) -> Path:
    return folder / f"all{formats()[name].suffix}"


def every_file(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("name", MADE)
def test_a_second_export_writes_no_file(name: str, tmp_path: Path, export: Export) -> None:
    to = target(name, tmp_path)
    first = export(name, to)
    for path in first.written:
        os.utime(path, ns=(1, 1))
    before = every_file(tmp_path)
    second = export(name, to)
    assert first.new == first.written == second.unchanged
    assert second.written == ()
    assert every_file(tmp_path) == before


@pytest.mark.parametrize("name", MADE)
def test_a_dry_run_says_what_would_be(name: str, tmp_path: Path, export: Export) -> None:
    to = target(name, tmp_path / "new")
    would = export(name, to, dry_run=True)
    assert list(tmp_path.iterdir()) == []
    did = export(name, to)
    assert (would.written, would.new) == (did.written, did.new)
    assert export(name, to, dry_run=True).unchanged == did.written


@pytest.mark.parametrize("name", MADE)
def test_who_stops_it_keeps_the_old_file(
    name: str, tmp_path: Path, export: Export, material: Callable[[], Material], view: ArticleView
) -> None:
    def stopped() -> Iterator[ArticleView]:
        yield view
        raise CancelledError

    to = target(name, tmp_path)
    export(name, to)
    before = every_file(tmp_path)
    with pytest.raises(CancelledError):
        formats()[name].export(replace(material(), articles=stopped()), to, Options(printer=_consume))
    assert every_file(tmp_path) == before


def _consume(file: object, pages: Iterator[str], **facts: object) -> None:
    list(pages)


def test_a_folder_in_the_way_is_said(tmp_path: Path, export: Export) -> None:
    with pytest.raises(ExportError, match=r"is a folder\. Name the file to write"):
        export("ris", tmp_path)


def test_a_file_in_the_way_is_said(tmp_path: Path, export: Export) -> None:
    path = tmp_path / "tables"
    path.write_text("mine")
    with pytest.raises(ExportError, match=r"is a file\. Choose a folder"):
        export("csv", path)
    assert path.read_text() == "mine"


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, export: Export) -> None:
    path = tmp_path / "all.ris"
    path.write_text("mine")
    path.chmod(0o444)
    with pytest.raises(ExportError, match=r"all\.ris cannot be written: it may not be written"):
        export("ris", path)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_without_a_printer_no_pdf(tmp_path: Path, material: Callable[[], Material]) -> None:
    with pytest.raises(ExportError, match="Export HTML and print that"):
        formats()["pdf"].export(material(), tmp_path / "all.pdf", Options())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", LINES)
def test_articles_go_by_one_at_a_time(
    name: str, tmp_path: Path, material: Callable[[], Material], view: ArticleView
) -> None:
    """No article is still held when the next but one is asked for."""

    class Watched(str):
        __slots__ = ("__weakref__",)

    alive: list[weakref.ref[Watched]] = []
    most = 0

    def passing() -> Iterator[ArticleView]:
        nonlocal most
        for number in range(30):
            text = Watched(view.article.text)
            alive.append(weakref.ref(text))
            most = max(most, sum(1 for each in alive if each() is not None))
            article = replace(view.article, id=f"a-{number}", text=text)
            del text
            yield replace(view, article=article)
            del article

    formats()[name].export(
        replace(material(), articles=passing(), total=30), target(name, tmp_path), Options(printer=_consume)
    )
    assert most <= 3
