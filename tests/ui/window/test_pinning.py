"""An actor whose colour the reader pinned has it in every view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.identity import folded
from briefing_app.services import questions
from briefing_app.services.profile import create_user
from briefing_app.ui import looks, theme
from briefing_app.ui.actors_model import heads_of
from briefing_app.ui.inks import Inks, pinned
from briefing_app.ui.looks import Looks, Scheme
from briefing_app.ui.window import MainWindow
from briefing_app.ui.window_state import WindowState

Wait = Callable[[MainWindow], None]
OCHRE, WINE = 1, 2


def pin(names: tuple[str, ...], place: int | None) -> None:
    kept = dict(theme.themes().looks.pins)
    kept |= {folded(name): place for name in names if place is not None}
    taken = set() if place is not None else {folded(name) for name in names}
    pins = tuple(sorted((name, at) for name, at in kept.items() if name not in taken))
    theme.themes().show(Looks(Scheme.LIGHT, pins=pins))


def test_others_leave_a_pinned_colour_free() -> None:
    pin(("Pål Jonson",), 0)
    inks = Inks(("John Healey", "Ruben Brekelmans", "Pål Jonson"))
    assert [inks.place(name) for name in ("John Healey", "Ruben Brekelmans", "Pal Jonson")] == [1, 2, 0]


def test_who_is_not_there_keeps_no_colour() -> None:
    pin(("Pål Jonson",), 0)
    assert Inks(("John Healey",)).place("John Healey") == 0


def test_a_place_given_stays_when_others_come() -> None:
    inks = Inks(("John Healey",))
    inks.see(("Pål Jonson", "Ruben Brekelmans"))
    assert [inks.place(name) for name in ("John Healey", "Pål Jonson", "Ruben Brekelmans")] == [0, 1, 2]
    assert inks.place(None) is None


def test_a_pin_is_taken_away_again() -> None:
    inks = Inks(("John Healey", "Pål Jonson"))
    pin(("Pål Jonson", "Jonson"), 5)
    assert (inks.place("Pål Jonson"), pinned("Jonson")) == (5, 5)
    pin(("Pål Jonson", "Jonson"), None)
    assert (inks.place("Pål Jonson"), theme.themes().looks.pins) == (1, ())


def test_pins_are_remembered_and_a_damaged_one_is_none(window: MainWindow) -> None:
    state = WindowState(window.session.profile)
    pins = ((folded("Pål Jonson"), 3),)
    looks.remember(state, Looks(pins=pins))
    assert looks.restored(state).pins == pins
    for written in ("{", "[1]", '{"healey": 99}', "3"):
        state.put("pins", written)
        assert looks.restored(state).pins == ()


@pytest.fixture
def held(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """The window with a position for the matrix."""
    profile = window.session.profile
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    wait(window)
    return window


def test_the_colour_is_chosen_by_keys_and_shown_alike(held: MainWindow, wait: Wait, qtbot: QtBot) -> None:
    held.reading.choose("q-mandate")
    assert held.actions_["actor-colour"].isEnabled()
    held.actions_["actor-colour"].trigger()
    sheet = held.pinning.sheet
    assert sheet.accessibleName() == "Colour of Pål Jonson"
    sheet.list.setCurrentIndex(sheet.model.index(WINE))
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    wait(held)
    view = held.reading.view
    assert view is not None
    assert {head.name: head.place for head in heads_of(view)} == {"John Healey": 0, "Pål Jonson": WINE}
    placed = held.read.article._places().quotation("q-mandate")
    assert placed is not None
    assert placed.place == WINE
    held.show_view("matrix")
    wait(held)
    assert held.matrixing.view.rows.inks.place("Pål Jonson") == WINE
    held.show_view("review")
    wait(held)
    assert held.desk.view is not None
    assert held.desk.view.inks.place("Pål Jonson") == WINE
    held.show_view("actors")
    held.dossiers.load()
    wait(held)
    rows = held.dossiers.view.list.rows.items
    held.dossiers.open(next(actor.id for actor in rows if actor.name == "Pål Jonson"))
    wait(held)
    assert held.pinning.names() == ("Pål Jonson",)
    assert held.dossiers.view._mark.isVisible()


def test_another_user_has_other_colours(window: MainWindow, wait: Wait) -> None:
    window.pinning.pin(("John Healey",), OCHRE)
    wait(window)
    before = window.session.profile
    window.switch(create_user(before, "Anna"))
    wait(window)
    assert pinned("John Healey") is None
    window.switch(before)
    wait(window)
    assert pinned("John Healey") == OCHRE


def test_a_pin_is_undone_and_done_again(window: MainWindow, wait: Wait) -> None:
    window.pinning.pin(("John Healey", "Healey"), OCHRE)
    wait(window)
    assert (pinned("John Healey"), pinned("Healey")) == (OCHRE, OCHRE)
    for step, place in ((window.session.undo, None), (window.session.redo, OCHRE)):
        step()
        wait(window)
        assert pinned("Healey") == place
    window.pinning.pin(("John Healey", "Healey"), None)
    wait(window)
    assert pinned("John Healey") is None
    window.session.undo()
    wait(window)
    assert pinned("John Healey") == OCHRE
