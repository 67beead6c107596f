"""Quotations, notes and positions as CSV, which no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from typing import BinaryIO

from briefing_app.domain.material import Material, Options
from briefing_app.exporters.format import Format, as_text
from briefing_app.exporters.tables import CONTENTS, TABLES, Cell, rows

# A spreadsheet runs what begins with one of these, the full-width ones too. It may skip white space before
# them, and where it parts cells at semicolons or tabs, a cell begins there: in the middle of one of ours.
_FORMULA = re.compile(r"((?:\A|[;\t])\s*'*)(?=[=+\-@＝＋－＠])")
_SPELLED = re.compile(r"((?:\A|[;\t])\s*'*)'(?=[=+\-@＝＋－＠])")


def spelled(text: str) -> str:
    """``text`` with an apostrophe before whatever a spreadsheet would run: ``=1+1`` → ``'=1+1``."""
    return _FORMULA.sub(r"\1'", text)


def restored(cell: str) -> str:
    """The text that was ``spelled``, exactly."""
    return _SPELLED.sub(r"\1", cell)


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One file a table. Every cell is quoted; the mark at the beginning tells Excel that this is UTF-8."""
    with ExitStack() as stack:
        sheets = {}
        for table, file in zip(TABLES, opened, strict=True):
            text = stack.enter_context(as_text(file, "utf-8-sig"))
            sheets[table.name] = csv.writer(text, quoting=csv.QUOTE_ALL)
            sheets[table.name].writerow(table.columns)
        for table, row in rows(material):
            sheets[table.name].writerow([_cell(row.get(column)) for column in table.columns])


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return spelled(value)
    return value.isoformat() if isinstance(value, date) else str(value)


EXPORTER = Format(
    "csv", "CSV tables", "", CONTENTS, write, parts=tuple(f"{each.name}.csv" for each in TABLES)
)
