"""The timeline in a real window: one question or one actor, as a picture and as a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Scope
from briefing_app.services import dossiers, questions
from briefing_app.ui import paint, theme
from briefing_app.ui.timeline_chart import TimelineChart, lanes, ticks
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def sided(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """A window on a library with two questions, of which the second has statements alone."""
    profile = window.session.profile
    questions.add_question(profile, "Who asked first?")
    question = questions.add_question(profile, "Are they ready?").created[0]
    for quotation, stance in (
        ("q-ready", Stance.SUPPORTS), ("q-plans", Stance.SUPPORTS), ("q-mandate", Stance.OPPOSES),
    ):  # fmt: skip
        questions.hang(profile, question, articles[0], quotation, stance)
    return window


def show(window: MainWindow, wait: Wait) -> None:
    window.actions_["view-timeline"].trigger()
    wait(window)
    window.timelines.load()
    wait(window)


def test_it_begins_with_the_first_question_that_somebody_spoke_to(sided: MainWindow, wait: Wait) -> None:
    show(sided, wait)
    view = sided.timelines.view
    assert view.title.text() == "Are they ready?"
    assert [entry[0].words for entry in view.rows.items] == [
        "“We are ready,”", "that plans were made", "“What is the mandate?”",
    ]  # fmt: skip


def test_what_was_said_on_one_day_does_not_cover_each_other(sided: MainWindow, wait: Wait) -> None:
    show(sided, wait)
    chart = sided.timelines.view.chart
    said = dossiers.timeline(sided.session.profile, Scope())
    assert len({one.day for one in said}) == 1
    places = [chart.place(one) for one in said]
    for at, one in enumerate(places):
        assert chart.rect().contains(one.toPoint())
        assert all((one - other).manhattanLength() >= 18 for other in places[:at])


def test_keys_walk_the_signs_and_the_list_goes_along(sided: MainWindow, wait: Wait, qtbot: QtBot) -> None:
    show(sided, wait)
    view = sided.timelines.view
    assert "opposes. “What is the mandate?”" in view.chart.accessibleDescription()
    qtbot.keyClick(view.chart, Qt.Key.Key_Up)
    assert "supports. “We are ready,”" in view.chart.accessibleDescription()
    assert view.list.currentIndex().row() == 0
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert "that plans were made" in view.chart.accessibleDescription()
    qtbot.keyClick(view.chart, Qt.Key.Key_Return)
    wait(sided)
    chosen = sided.reading.chosen()
    assert chosen is not None
    assert chosen.quotation.id == "q-plans"


def test_another_actor_is_chosen_and_shows_a_line_a_question(
    sided: MainWindow, wait: Wait, qtbot: QtBot
) -> None:
    show(sided, wait)
    qtbot.keyClick(sided.timelines.view.chart, Qt.Key.Key_C)
    sheet = sided.timelines.sheet
    qtbot.keyClicks(sheet.field, "jons")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    wait(sided)
    view = sided.timelines.view
    assert view.title.text() == "Pål Jonson"
    assert view._names == {view.rows.items[0][0].position: "Are they ready?"}


def test_from_a_dossier_it_is_the_actor_s(sided: MainWindow, wait: Wait) -> None:
    sided.show_view("actors")
    wait(sided)
    sided.dossiers.load()
    wait(sided)
    show(sided, wait)
    assert sided.timelines.view.title.text() == "John Healey"


@pytest.mark.parametrize("width", [884, 1300])
def test_a_name_is_whole_where_there_is_room(width: int, qtbot: QtBot, sided: MainWindow) -> None:
    chart = TimelineChart()
    qtbot.addWidget(chart)
    chart.resize(width, 200)
    said = [(one,) for one in dossiers.timeline(sided.session.profile, Scope())]
    asked = "Should the force stay beyond the first two years of the mandate?"
    chart.show_lanes(lanes(said, lambda one: asked, lambda name: 0))
    room = min(chart.place(one).x() for (one,) in said) - 20
    assert paint.elided(asked, theme.current().sans(12.5, 500), room) == asked
    chart.show_lanes(lanes(said, lambda one: asked * 9))
    assert chart._left() == width / 2, "and a long one leaves half to what was said"


def test_of_nothing_there_is_no_picture_to_write_out(window: MainWindow, wait: Wait) -> None:
    show(window, wait)
    assert window.timelines.view.pages.currentIndex() == 0
    assert not window.actions_["picture-export"].isEnabled()


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2025, 1, 3), ["1 Jan 2025", "2 Jan", "3 Jan"]),
        (date(2025, 1, 24), ["1 Jan 2025", "8 Jan", "15 Jan", "22 Jan"]),
        (date(2025, 5, 2), ["Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025"]),
        (date(2033, 5, 2), ["2026", "2028", "2030", "2032"]),
    ],
)
def test_an_axis_has_as_many_days_as_find_room(last: date, words: list[str]) -> None:
    assert [told for _, told in ticks(date(2025, 1, 1), last, 6)] == words
