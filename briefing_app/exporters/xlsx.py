"""Quotations, notes and positions as an Excel workbook, a sheet each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any, BinaryIO

from briefing_app import config
from briefing_app.domain.material import Material, Options
from briefing_app.exporters.format import Format
from briefing_app.exporters.tables import CONTENTS, TABLES, Row, Table, rows

_LONGEST = 32_767  # UTF-16 units in a cell
_MOST_ROWS = 1_048_576  # in a sheet, its heading included
_FIRST_DAY = date(1900, 3, 1)  # before it, Excel counts otherwise or not at all
_WIDE, _NARROW = 60, 16  # characters


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> list[str]:
    """Texts as texts, never as formulas; days as days. Row by row, so that memory does not grow with it."""
    import xlsxwriter  # type: ignore[import-untyped]

    made = datetime.combine(material.created, time())
    facts = {"title": "Quotations, notes and positions", "author": config.APP_NAME, "created": made}
    # Closed whatever happens: its rows wait in temporary files.
    with xlsxwriter.Workbook(opened[0], {"constant_memory": True}) as book:
        book.set_properties(facts)
        sheets = {table.name: _Sheet(book, table) for table in TABLES}
        for table, row in rows(material):
            sheets[table.name].add(row)
        return [sentence for sheet in sheets.values() for sentence in sheet.finish()]


class _Sheet:
    """One sheet being written, and what did not fit into it."""

    def __init__(self, book: Any, table: Table) -> None:
        self._table = table
        self._sheet = book.add_worksheet(table.name.capitalize())
        self._plain = book.add_format({"valign": "top"})
        self._wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self._day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
        self._rows = self._cut = 0
        heading = book.add_format({"bold": True, "bottom": 1})
        for at, column in enumerate(table.columns):
            self._sheet.set_column(at, at, _WIDE if column in table.wide else _NARROW)
            self._sheet.write_string(0, at, column, heading)
        self._sheet.freeze_panes(1, 0)

    def add(self, row: Row) -> None:
        """The next row, unless the sheet is full."""
        self._rows += 1
        if self._rows >= _MOST_ROWS:
            return
        for at, column in enumerate(self._table.columns):
            value = row.get(column)
            if isinstance(value, date) and value < _FIRST_DAY:
                value = value.isoformat()
            if isinstance(value, str):
                self._write_text(at, value, self._wrapped if column in self._table.wide else self._plain)
            elif isinstance(value, date):
                self._sheet.write_datetime(self._rows, at, value, self._day)
            elif value is not None:
                self._sheet.write_number(self._rows, at, value, self._plain)

    def _write_text(self, at: int, text: str, look: object) -> None:
        data = text.encode("utf-16-le", "replace")
        self._cut += len(data) > 2 * _LONGEST
        shown = data[: 2 * _LONGEST].decode("utf-16-le", "ignore")
        if shown:
            self._sheet.write_string(self._rows, at, shown, look)

    def finish(self) -> Iterator[str]:
        """Lay a filter over the sheet; say what did not fit."""
        name, last = self._table.name, min(self._rows, _MOST_ROWS - 1)
        self._sheet.autofilter(0, 0, last, len(self._table.columns) - 1)
        if self._rows > last:
            yield (
                f"a sheet holds {last:,} rows; {self._rows - last:,} {name} were left out. Export CSV instead"
            )
        if self._cut:
            yield (
                f"a cell holds {_LONGEST:,} characters; {self._cut:,} longer texts of {name} were cut. "
                "Export CSV instead"
            )


EXPORTER = Format("xlsx", "Excel workbook", ".xlsx", CONTENTS, write)
