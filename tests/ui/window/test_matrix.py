"""The Matrix view in a real window, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Grouping, Scope, Silence, Standing
from briefing_app.services import groups, questions
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def asked(window: MainWindow, articles: list[str]) -> str:
    """A question on which one of two speakers has said something."""
    profile = window.session.profile
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    return question


@pytest.fixture
def shown(window: MainWindow, wait: Wait, asked: str) -> MainWindow:
    """The window on its matrix."""
    window.show_view("matrix")
    wait_for(window, wait)
    return window


def wait_for(window: MainWindow, wait: Wait) -> None:
    """Until the matrix is loaded: it is asked for a moment after what it is made of has changed."""
    wait(window)
    window.matrixing.load()
    wait(window)


def names(window: MainWindow) -> list[str]:
    return [actor.name for actor in window.matrixing.view.rows.matrix.actors]


def test_without_positions_it_says_what_to_do(window: MainWindow, wait: Wait) -> None:
    window.show_view("matrix")
    wait_for(window, wait)
    assert window.matrixing.view.empty.isVisible()
    assert "press e" in window.matrixing.view.empty.accessibleName()


def test_the_first_statement_is_chosen_and_enter_opens_it(
    shown: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    assert names(shown) == ["Pål Jonson", "John Healey"]
    assert isinstance(shown.matrixing.cell(), Standing)
    qtbot.keyClick(shown.matrixing.view.table, Qt.Key.Key_Return)
    wait(shown)
    assert shown.stack.currentWidget() is shown.read
    chosen = shown.reading.chosen()
    assert chosen is not None
    assert chosen.quotation.id == "q-mandate"


def test_a_cell_without_words_says_why_and_is_filled_by_a_key(
    shown: MainWindow, qtbot: QtBot, wait: Wait, articles: list[str]
) -> None:
    table = shown.matrixing.view.table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert shown.matrixing.cell() is Silence.UNREVIEWED
    profile = shown.session.profile
    plans = questions.add_question(profile, "Which plans were made?").created[0]
    questions.hang(profile, plans, articles[0], "q-mandate", Stance.UNCLEAR)
    wait_for(shown, wait)
    healey = next(
        actor.id for actor in shown.matrixing.view.rows.matrix.actors if actor.name == "John Healey"
    )
    shown.matrixing.view.go_to(healey, plans)
    qtbot.keyClick(table, Qt.Key.Key_F)
    wait(shown)
    best = shown.matrixing.sheet.shown[0]
    assert (best.quotation, best.remark) == ("q-plans", "by word and meaning")
    qtbot.keyClick(shown.matrixing.sheet.list, Qt.Key.Key_2)
    wait_for(shown, wait)
    filled = shown.matrixing.view.rows.matrix.standing(healey, plans)
    assert isinstance(filled, Standing)
    assert filled.stance is Stance.OPPOSES
    shown.session.undo()
    wait_for(shown, wait)
    assert shown.matrixing.view.rows.matrix.standing(healey, plans) is Silence.UNREVIEWED


def test_undo_empties_the_cell_again(shown: MainWindow, wait: Wait) -> None:
    shown.session.undo()
    wait_for(shown, wait)
    assert not shown.matrixing.view.rows.matrix.standings


def test_it_is_narrowed_and_grouped(shown: MainWindow, wait: Wait) -> None:
    shown.matrixing.narrow(Scope(outlet="Courier"))
    wait(shown)
    assert names(shown) == []
    shown.matrixing.narrow(Scope())
    shown.matrixing.menus.group(Grouping.COUNTRY)
    wait(shown)
    assert {actor.group for actor in shown.matrixing.view.rows.matrix.actors} == {"Others"}


def test_what_changed_since_a_moment_is_listed(
    shown: MainWindow, qtbot: QtBot, wait: Wait, articles: list[str], asked: str
) -> None:
    groups.save_moment(shown.session.profile, "Last briefing")
    questions.hang(shown.session.profile, asked, articles[0], "q-ready", Stance.SUPPORTS)
    wait_for(shown, wait)
    qtbot.keyClick(shown.matrixing.view.table, Qt.Key.Key_C)
    wait(shown)
    assert [one.quotation for one in shown.news.sheet.shown] == ["q-ready"]


def test_it_is_copied_as_a_table(shown: MainWindow, wait: Wait) -> None:
    shown.actions_["matrix-copy"].trigger()
    wait(shown)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("| Actor | What is the mandate? |")
    assert "| asks: “What is the mandate?” (Wire, 2025-04-10) |" in copied


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("m.md", b"| "),
        ("m.csv", b"\xef\xbb\xbf"),
        ("m.xlsx", b"PK"),
        ("m.png", b"\x89PNG"),
        ("m.svg", b"<?xml"),
    ],
)
def test_it_is_written_out(shown: MainWindow, wait: Wait, tmp_path: Path, name: str, begins: bytes) -> None:
    shown.matrixing.write(tmp_path / name)
    wait(shown)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_every_cell_and_heading_is_told(shown: MainWindow) -> None:
    rows, spoken = shown.matrixing.view.rows, int(Qt.ItemDataRole.AccessibleTextRole)
    told = rows.data(rows.index(0, 0), spoken)
    assert told.startswith("Pål Jonson, What is the mandate?: asks. “What is the mandate?”")
    assert rows.headerData(0, Qt.Orientation.Vertical, spoken) == "Pål Jonson"
    assert "not reviewed" in rows.data(rows.index(1, 0), spoken)
