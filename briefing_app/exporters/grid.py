"""The matrix as a table: actors down, questions across, the newest words with their stance in each cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.positions import Matrix, MatrixActor, Silence, Standing
from briefing_app.exporters import files
from briefing_app.exporters.csv import spelled
from briefing_app.exporters.markdown.escape import inline

SUFFIXES = (".md", ".csv", ".xlsx")
"""The files that ``write`` can make."""
_ACTOR = "Actor"


def cells(matrix: Matrix, *, swapped: bool = False) -> Iterator[list[str]]:
    """The header, then a row an actor; ``swapped``, a row a question."""
    if swapped:
        for header, *row in zip(*cells(matrix), strict=True):
            yield ["Question" if header == _ACTOR else header, *row]
        return
    yield [_ACTOR, *(question.text for question in matrix.questions)]
    for actor in matrix.actors:
        standings = (matrix.standing(actor.id, question.id) for question in matrix.questions)
        yield [_who(actor), *map(_cell, standings)]


def markdown(matrix: Matrix, *, swapped: bool = False) -> str:
    """A Markdown table."""
    header, *rows = ([inline(cell) for cell in row] for row in cells(matrix, swapped=swapped))
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write(matrix: Matrix, to: Path, *, swapped: bool = False) -> None:
    """Write a file of one of ``SUFFIXES``.

    Raises InvalidInputError for another, ExportError where it cannot be written.
    """
    suffix = to.suffix.lower()
    if suffix not in SUFFIXES:
        raise InvalidInputError(f"A matrix is written as one of {', '.join(SUFFIXES)}; {to.name} is none.")
    try:
        with files.writing(to) as file:
            if suffix == ".xlsx":
                _workbook(cells(matrix, swapped=swapped), file)
            elif suffix == ".csv":
                sheet = io.StringIO(newline="")
                csv.writer(sheet, quoting=csv.QUOTE_ALL).writerows(
                    map(spelled, row) for row in cells(matrix, swapped=swapped)
                )
                file.write(sheet.getvalue().encode("utf-8-sig"))
            else:
                file.write(markdown(matrix, swapped=swapped).encode())
    except OSError as error:
        raise ExportError(f"{to} could not be written: {files.reason(error)}.") from error


def _workbook(rows: Iterable[list[str]], to: BinaryIO) -> None:
    import xlsxwriter  # type: ignore[import-untyped]

    book = xlsxwriter.Workbook(to, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Matrix")
    bold, wrapped = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"text_wrap": True})
    wide = 0
    for at, row in enumerate(rows):
        wide = max(wide, len(row) - 1)
        for column, words in enumerate(row):
            sheet.write_string(at, column, words, bold if 0 in (at, column) else wrapped)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, max(1, wide), 40)
    sheet.freeze_panes(1, 1)
    book.close()


def _who(actor: MatrixActor) -> str:
    described = actor.profile.words
    return f"{actor.name} ({described})" if described else actor.name


def _cell(shown: Standing | Silence) -> str:
    if isinstance(shown, Silence):
        return f"({shown.value})"
    newest = shown.newest
    condition = f" ({newest.condition})" if newest.condition else ""
    outlet = f"{newest.outlet}, " if newest.outlet else ""
    times = f", {shown.utterances} times" if shown.utterances > 1 else ""
    return f"{shown.stance.value}{condition}: {newest.words} ({outlet}{newest.day}{times})"
