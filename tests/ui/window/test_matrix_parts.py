"""What the matrix shows around its cells: keys, narrowing, groups, rows for columns, pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app import cli
from briefing_app.cli.windows import Windows
from briefing_app.domain.annotation import Stance
from briefing_app.domain.errors import ExportError
from briefing_app.domain.positions import Grouping, Scope, Sorting
from briefing_app.services import groups, matrix, questions
from briefing_app.ui import glyphs, matrix_picture, paint, pictures
from briefing_app.ui.matrix_bar import SIGNS
from briefing_app.ui.matrix_paint import BAND, ROW
from briefing_app.ui.matrixing import _load
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def shown(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """The window on a matrix of two questions, on the first of which one of two speakers has spoken."""
    profile = window.session.profile
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.add_question(profile, "Who pays?")
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    window.show_view("matrix")
    wait(window)
    window.matrixing.load()
    wait(window)
    return window


def test_it_has_the_keys_and_tells_them(shown: MainWindow) -> None:
    assert shown.matrixing.view.table.hasFocus()
    told = shown.status.hints.words()
    assert told[:2] == ["← ↑ ↓ → move", "Enter open the sentence"]
    assert {"v swap rows and columns", "Ctrl+E write out"} <= set(told)
    assert shown.status.state.text() == "2 actors · 2 questions"


def test_a_cell_says_when_and_how_often(shown: MainWindow, wait: Wait, articles: list[str]) -> None:
    view = shown.matrixing.view
    question = view.rows.matrix.questions[0].id
    questions.hang(shown.session.profile, question, articles[0], "q-plans", Stance.SUPPORTS)
    questions.hang(shown.session.profile, question, articles[0], "q-ready", Stance.OPPOSES)
    shown.matrixing.load()
    wait(shown)
    said = view.rows.matrix.standings
    assert sorted(view.rows.meta_words(each) for each in said.values()) == ["10 Apr 2025", "10 Apr 2025 · ×2"]


def test_all_sentences_of_a_cell_are_listed(
    shown: MainWindow, qtbot: QtBot, wait: Wait, articles: list[str]
) -> None:
    view = shown.matrixing.view
    actor, question = next(iter(view.rows.matrix.standings))
    shown.matrixing.view.go_to(actor, question)
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    assert [one.quotation for one in shown.matrixing.news.shown] == ["q-mandate"]
    qtbot.keyClick(shown.matrixing.news.list, Qt.Key.Key_Return)
    wait(shown)
    assert shown.stack.name == "read"


def test_rows_and_columns_change_places_and_stay_so(shown: MainWindow, qtbot: QtBot) -> None:
    view = shown.matrixing.view
    before = view.chosen()
    qtbot.keyClick(view.table, Qt.Key.Key_V)
    assert (view.rows.rowCount(), view.rows.columnCount()) == (2, 2)
    assert view.rows.headerData(1, Qt.Orientation.Vertical) == "What is the mandate?"
    assert view.rows.headerData(0, Qt.Orientation.Horizontal) == "Pål Jonson"
    assert view.chosen() == before
    assert shown.state.get("matrix-swapped", False)


def test_narrowed_it_says_so_and_shows_everything_again(shown: MainWindow, wait: Wait) -> None:
    view = shown.matrixing.view
    assert not view.bar.everything.isVisible()
    shown.matrixing.narrow(Scope(outlet="Courier"))
    wait(shown)
    assert view.bar.everything.isVisible()
    assert view.bar.articles.text() == "Courier"
    assert view.empty.accessibleName().startswith("Nothing here")
    shown.actions_["matrix-all"].trigger()
    wait(shown)
    assert not view.bar.everything.isVisible()
    assert view.table.hasFocus()


def test_an_actor_keeps_its_mark_however_it_is_shown(
    shown: MainWindow, wait: Wait, articles: list[str]
) -> None:
    rows, profile = shown.matrixing.view.rows, shown.session.profile
    people = ("Pål Jonson", "John Healey")

    def marks() -> list[int | None]:
        return [rows.inks.place(name) for name in people]

    assert marks() == [0, 1], "who has said something comes first"
    for quotation in ("q-ready", "q-plans"):
        questions.hang(profile, rows.matrix.questions[1].id, articles[0], quotation, Stance.OPPOSES)
    shown.matrixing.load()
    wait(shown)
    assert [actor.name for actor in rows.matrix.actors] == ["John Healey", "Pål Jonson"]
    assert marks() == [0, 1]
    shown.matrixing.view.swap(True)
    shown.matrixing.narrow(Scope(actors=(rows.matrix.actors[0].id,)))
    wait(shown)
    assert marks() == [0, 1]


def test_in_a_narrowed_view_the_marks_are_those_of_everything(
    window: MainWindow, wait: Wait, articles: list[str]
) -> None:
    profile = window.session.profile
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    silent = next(one for one in matrix.matrix(profile).actors if one.name == "John Healey")
    groups.add_group(profile, "Allies", [silent.id])
    window.show_view("matrix")
    window.matrixing.menus.group(Grouping.OWN)
    wait(window)
    rows = window.matrixing.view.rows
    assert rows.matrix.actors[0].name == "John Healey"
    assert [rows.inks.place(name) for name in ("Pål Jonson", "John Healey")] == [0, 1]


def test_the_command_line_writes_the_same_file(shown: MainWindow, wait: Wait, tmp_path: Path) -> None:
    questions.add_question(shown.session.profile, "Which plans were made?")
    shown.matrixing.load()
    wait(shown)
    shown.matrixing.write(tmp_path / "window.md")
    wait(shown)
    profile = shown.session.profile
    library = ("--library", str(profile.library.path), "--user", profile.user)
    assert cli.main([*library, "matrix", "--to", str(tmp_path / "line.md")], cast(Windows, None)) == 0
    written = (tmp_path / "window.md").read_text("utf-8")
    assert "1 to review" in written
    assert (tmp_path / "line.md").read_text("utf-8") == written


def test_what_there_is_to_choose_from_is_not_read_again(shown: MainWindow) -> None:
    known = shown.matrixing.view.rows.matrix
    found = _load(shown.session.profile, Scope(outlet="Wire"), Grouping.NONE, Sorting.ARRANGED, known)
    assert found.everything is known
    assert found.shown is not known


def test_days_are_typed(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    menu = shown.matrixing.view.bar.period.menu_
    menu.aboutToShow.emit()
    first = next(line for line in menu.actions() if line.text() == "From a day…")
    first.trigger()
    assert "24 Apr 2025" in shown.prompt.field.placeholderText()
    shown.prompt.field.setText("11 Apr 2025")
    shown.prompt.button.click()
    wait(shown)
    assert shown.matrixing.view.bar.period.text() == "Since 11 Apr 2025"
    assert not shown.matrixing.view.rows.rowCount()


def test_a_group_has_its_heading_above_its_first_row(shown: MainWindow, wait: Wait) -> None:
    down = shown.matrixing.view.table.verticalHeader()
    shown.matrixing.menus.group(Grouping.COUNTRY)
    wait(shown)
    assert [down.sectionSize(row) for row in (0, 1)] == [ROW + BAND, ROW]
    shown.matrixing.menus.group(Grouping.NONE)
    wait(shown)
    assert [down.sectionSize(row) for row in (0, 1)] == [ROW, ROW]


def test_only_what_waits_is_hatched(shown: MainWindow, wait: Wait) -> None:
    view, asked = shown.matrixing.view, shown.matrixing.view.rows.matrix
    healey = next(actor.id for actor in asked.actors if actor.name == "John Healey")
    paid = asked.questions[1].id
    view.rows.show_waiting({(healey, paid): 2})
    place = view.rows.place(healey, paid)
    assert view.rows.empty_words(place) == "2 to review"
    assert view.rows.to_review == 2
    assert len(_inks(shown, place)) > len(_inks(shown, view.rows.place(healey, asked.questions[0].id)))


def _inks(window: MainWindow, place: object) -> set[int]:
    """The colours below the words of a cell."""
    table = window.matrixing.view.table
    box = table.visualRect(place)  # type: ignore[arg-type]
    picture = table.viewport().grab(box.adjusted(8, 44, -8, -8)).toImage()
    return {picture.pixel(QPoint(x, y)) for x in range(picture.width()) for y in range(picture.height())}


def test_a_picture_is_of_all_of_it(shown: MainWindow, wait: Wait, tmp_path: Path) -> None:
    shown.resize(1024, 640)
    shown.matrixing.write(tmp_path / "m.png")
    wait(shown)
    whole = matrix_picture.size(shown.matrixing.view.rows)
    assert QImage(str(tmp_path / "m.png")).size() == whole * 2


def test_a_picture_that_cannot_be_written_leaves_what_is_there(tmp_path: Path, shown: MainWindow) -> None:
    folder = tmp_path / "pictures"
    (folder / "m.png").mkdir(parents=True)
    with pytest.raises(ExportError, match="could not be written"):
        pictures.write(shown.status, folder / "m.png")
    assert [each.name for each in folder.iterdir()] == ["m.png"]


def test_every_sign_is_told_in_a_narrow_window(shown: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(glyphs, "stance", lambda painter, at, sign, *rest: drawn.append(sign))
    legend = shown.matrixing.view.bar.legend
    legend.resize(420, legend.height())
    legend.grab()
    assert set(drawn) >= set(SIGNS)


def test_in_a_narrow_window_the_question_is_told_before_the_outlet(
    shown: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    whole = paint.text_in

    def listen(painter: QPainter, rect: QRectF, words: str, font: QFont, *rest: Any) -> float:
        said.append(paint.elided(words, font, rect.width()))
        return whole(painter, rect, words, font, *rest)

    monkeypatch.setattr(paint, "text_in", listen)
    peek = shown.matrixing.view.peek
    needed = {}
    for width in range(1200, 300, -4):
        said.clear()
        peek.resize(width, peek.height())
        peek.grab()
        if "on What is the mandate?" not in said:
            break
        outlet = "Wire · 10 Apr 2025" in said
        needed[outlet, peek.open_button.text()] = width
    assert "10 Apr 2025" in said
    assert list(needed)[:2] == [(True, "Open sentence"), (False, "Open sentence")]
    assert list(needed)[-1] == (False, "Open")
    assert peek.open_button.accessibleName() == "Open sentence"
