"""The matrix as a table: Markdown, CSV and Excel, whole or not at all."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing_app.domain.annotation import Question, QuestionStatus, Stance
from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.identity import Profile
from briefing_app.domain.positions import Matrix, MatrixActor, Standing, Statement
from briefing_app.exporters import grid

THEN = datetime(2025, 4, 11, 9, 0, tzinfo=UTC)
ASKED = Question("n1", "Who | pays?", QuestionStatus.OPEN, THEN)
OTHER = Question("n2", "When?", QuestionStatus.OPEN, THEN)
SAID = Statement(
    "p1", "n1", "a1", "Ada Berg", Profile("Minister", "Norway"), Stance.CONDITIONAL, "if the state does",
    "=“We pay,”", "a-1", "q-1", "Title", "Wire", date(2025, 4, 10), THEN,
)  # fmt: skip
TABLE = Matrix(
    (MatrixActor("a1", "Ada Berg", SAID.profile), MatrixActor("a2", "Bo Lie", Profile())),
    (ASKED, OTHER),
    {("a1", "n1"): Standing((SAID, SAID), 2)},
    frozenset({"a2"}),
)
CELL = "conditional (if the state does): =“We pay,” (Wire, 2025-04-10, 2 times)"


def test_a_row_an_actor() -> None:
    assert list(grid.cells(TABLE)) == [
        ["Actor", "Who | pays?", "When?"],
        ["Ada Berg (Minister, Norway)", CELL, "(no statement, everything reviewed)"],
        ["Bo Lie", "(not reviewed yet)", "(not reviewed yet)"],
    ]


def test_a_row_a_question_where_rows_and_columns_are_swapped() -> None:
    assert list(grid.cells(TABLE, swapped=True)) == [
        ["Question", "Ada Berg (Minister, Norway)", "Bo Lie"],
        ["Who | pays?", CELL, "(not reviewed yet)"],
        ["When?", "(no statement, everything reviewed)", "(not reviewed yet)"],
    ]


def test_nothing_breaks_out_of_a_markdown_cell() -> None:
    lines = grid.markdown(TABLE).splitlines()
    assert lines[0] == r"| Actor | Who \| pays? | When? |"
    assert lines[1] == "| --- | --- | --- |"
    assert len(lines) == 4


BEFORE = replace(SAID, stance=Stance.SUPPORTS, condition=None)
GROUPED = replace(
    TABLE,
    actors=tuple(replace(actor, group="North") for actor in TABLE.actors),
    standings={("a1", "n1"): Standing((SAID, BEFORE), 2)},
)
WAITING = {("a2", "n1"): 3, ("a1", "n1"): 1}


def test_a_group_a_change_and_what_waits_are_told() -> None:
    assert list(grid.cells(GROUPED, WAITING)) == [
        ["Actor", "Group", "Who | pays?", "When?"],
        [
            "Ada Berg (Minister, Norway)", "North", CELL[:-1] + "; changed: supports before)",
            "(no statement, everything reviewed)",
        ],
        ["Bo Lie", "North", "(not reviewed yet, 3 to review)", "(not reviewed yet)"],
    ]  # fmt: skip
    assert list(grid.cells(GROUPED, swapped=True))[:2] == [
        ["Question", "Ada Berg (Minister, Norway)", "Bo Lie"],
        ["Group", "North", "North"],
    ]


def test_a_group_is_a_row_of_its_own_in_markdown() -> None:
    header, _, group, *actors = grid.markdown(GROUPED).splitlines()
    assert (header, group) == (r"| Actor | Who \| pays? | When? |", "| **North** |  |  |")
    assert [line.split("|")[1].strip() for line in actors] == ["Ada Berg (Minister, Norway)", "Bo Lie"]
    assert "| Group | North | North |" in grid.markdown(GROUPED, swapped=True)


def test_a_spreadsheet_takes_no_words_for_a_formula(tmp_path: Path) -> None:
    grid.write(TABLE, tmp_path / "m.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "m.csv").read_text("utf-8-sig"))))
    assert rows[1][1] == CELL
    assert not any(cell.startswith("=") for row in rows for cell in row)
    grid.write(TABLE, tmp_path / "m.xlsx", swapped=True)
    with zipfile.ZipFile(tmp_path / "m.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert "=“We pay,”" in book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize("suffix", grid.SUFFIXES)
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, suffix: str) -> None:
    to = tmp_path / f"m{suffix}"
    to.mkdir()
    with pytest.raises(ExportError, match=f"m{suffix} could not be written"):
        grid.write(TABLE, to)
    assert list(tmp_path.iterdir()) == [to]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"\.xlsx"):
        grid.write(TABLE, tmp_path / "m.doc")
