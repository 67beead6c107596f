"""Tables with a line of column names (CSV, TSV): a row an article."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.importers.decode import text_lines
from briefing_app.importers.importer import MAX_STREAMED_BYTES, Importer, counted
from briefing_app.importers.records import draft_of, names_text, plain_name

_DELIMITERS = ",;\t|"
_MOST_NAMED = 12
_LONGEST_FIELD = 20_000_000  # characters


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The rows with a text. Raises UnreadableFileError where no column is called so."""
    lines = text_lines(path, file)
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(_LONGEST_FIELD)
    columns = [plain_name(name) for name in next(csv.reader([first], delimiter=delimiter), [])]
    if not names_text(dict.fromkeys(columns)):
        raise UnreadableFileError(path, _no_text(first, delimiter))
    empty = 0
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            values: dict[str, object] = {}
            for name, value in zip(columns, row, strict=False):
                if value.strip():
                    values.setdefault(name, value)
            if values and (draft := draft_of(path, values)):
                yield draft
            else:
                empty += bool(row)
    except csv.Error as error:
        yield FileProblem(path, f"is not a whole table: {error}. Rows after that were not read.")
    if empty:
        yield FileProblem(path, f"has {counted(empty, 'row', 'rows')} without text.")


def _no_text(first: str, delimiter: str) -> str:
    names = next(csv.reader([first], delimiter=delimiter), [])
    shown = ", ".join(" ".join(name.split())[:40] for name in islice(names, _MOST_NAMED))
    return f"has no column of text. Call one “text”. The columns found are: {shown}."


IMPORTER = Importer("a table", frozenset({".csv", ".tsv", ".tab"}), read, max_bytes=MAX_STREAMED_BYTES)
