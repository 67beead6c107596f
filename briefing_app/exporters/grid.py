"""The matrix as a table: actors down, questions across, the newest words with their stance in each cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, TypeAlias

from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.positions import Matrix, MatrixActor, Silence
from briefing_app.exporters import files
from briefing_app.exporters.csv import spelled
from briefing_app.exporters.markdown.escape import inline

SUFFIXES = (".md", ".csv", ".xlsx")
"""The files that ``write`` can make."""
_ACTOR, _GROUP = "Actor", "Group"

Waiting: TypeAlias = Mapping[tuple[str, str], int]
"""How many quotations may speak to the question of a cell, by the actor's id and the question's."""
_NONE: Waiting = MappingProxyType({})


def cells(matrix: Matrix, waiting: Waiting = _NONE, *, swapped: bool = False) -> Iterator[list[str]]:
    """The header, then a row an actor, with its group second where there are groups.

    ``swapped``, rows and columns change places: the groups are the second row.
    """
    if swapped:
        (_, *actors), *rows = zip(*cells(matrix, waiting), strict=True)
        yield ["Question", *actors]
        yield from map(list, rows)
        return
    grouped = _grouped(matrix)
    yield [_ACTOR, *[_GROUP] * grouped, *(question.text for question in matrix.questions)]
    for actor in matrix.actors:
        told = (_cell(matrix, actor.id, question.id, waiting) for question in matrix.questions)
        yield [_who(actor), *[actor.group] * grouped, *told]


def markdown(matrix: Matrix, waiting: Waiting = _NONE, *, swapped: bool = False) -> str:
    """A Markdown table, in which a group is a row above its actors."""
    header, *rows = ([inline(cell) for cell in row] for row in cells(matrix, waiting, swapped=swapped))
    if _grouped(matrix) and not swapped:
        header, rows = [header[0], *header[2:]], list(_under_groups(rows))
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write(matrix: Matrix, to: Path, waiting: Waiting = _NONE, *, swapped: bool = False) -> None:
    """Write a file of one of ``SUFFIXES``, with how many quotations are ``waiting`` for review.

    Raises InvalidInputError for another, ExportError where it cannot be written.
    """
    suffix = to.suffix.lower()
    if suffix not in SUFFIXES:
        raise InvalidInputError(f"A matrix is written as one of {', '.join(SUFFIXES)}; {to.name} is none.")
    try:
        with files.writing(to) as file:
            if suffix == ".xlsx":
                _workbook(cells(matrix, waiting, swapped=swapped), file)
            elif suffix == ".csv":
                sheet = io.StringIO(newline="")
                csv.writer(sheet, quoting=csv.QUOTE_ALL).writerows(
                    map(spelled, row) for row in cells(matrix, waiting, swapped=swapped)
                )
                file.write(sheet.getvalue().encode("utf-8-sig"))
            else:
                file.write(markdown(matrix, waiting, swapped=swapped).encode())
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


def _grouped(matrix: Matrix) -> bool:
    return any(actor.group for actor in matrix.actors)


def _under_groups(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Rows that have their group second, with a row of its own for it."""
    for group, same in groupby(rows, key=lambda row: row[1]):
        for number, (who, _, *told) in enumerate(same):
            if not number:
                yield [f"**{group}**", *[""] * len(told)]
            yield [who, *told]


def _who(actor: MatrixActor) -> str:
    described = actor.profile.words
    return f"{actor.name} ({described})" if described else actor.name


def _cell(matrix: Matrix, actor: str, question: str, waiting: Waiting) -> str:
    shown, count = matrix.standing(actor, question), waiting.get((actor, question), 0)
    if isinstance(shown, Silence):
        more = f", {count:,} to review" if count and shown is Silence.UNREVIEWED else ""
        return f"({shown.value}{more})"
    newest = shown.newest
    condition = f" ({newest.condition})" if newest.condition else ""
    outlet = f"{newest.outlet}, " if newest.outlet else ""
    times = f", {shown.utterances} times" if shown.utterances > 1 else ""
    before = f"; changed: {shown.changed.value} before" if shown.changed else ""
    return f"{shown.stance.value}{condition}: {newest.words} ({outlet}{newest.day}{times}{before})"
