"""What a user says of an actor, in a real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.services import matrix, questions, registry
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def shown(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """The window on its actors; the first of them has a position."""
    profile = window.session.profile
    question = questions.add_question(profile, "Are they ready?").created[0]
    questions.hang(profile, question, articles[0], "q-ready", Stance.SUPPORTS)
    window.show_view("actors")
    load(window, wait)
    return window


def load(window: MainWindow, wait: Wait) -> None:
    wait(window)
    window.dossiers.load()
    wait(window)


def describe(window: MainWindow, qtbot: QtBot, wait: Wait, role: str, affiliation: str) -> None:
    """By keys alone."""
    qtbot.keyClick(window.dossiers.view.list.list, Qt.Key.Key_D)
    for words in (role, affiliation):
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, words)
        if words is role:
            qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClick(window.prompt.other, Qt.Key.Key_Return)
    load(window, wait)


def test_an_actor_is_described_everywhere_and_undone(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    view = shown.dossiers.view
    before = view.meta.text()
    describe(shown, qtbot, wait, "Secretary of State, Defence", "United Kingdom")
    assert "Secretary of State, Defence, United Kingdom" in view.meta.text()
    healey = shown.dossiers.actor
    assert healey is not None
    assert (healey.described.role, healey.described.affiliation) == (
        "Secretary of State, Defence",
        "United Kingdom",
    )
    assert "Secretary of State, Defence, United Kingdom" in view.list.rows.index(0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    (row,) = (one for one in matrix.matrix(shown.session.profile).actors if one.id == healey.id)
    assert row.profile == healey.described
    shown.session.undo()
    load(shown, wait)
    assert view.meta.text() == before


def test_without_both_the_articles_describe_it(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    view = shown.dossiers.view
    before = view.meta.text()
    describe(shown, qtbot, wait, "Secretary", "")
    assert view.meta.text() != before
    describe(shown, qtbot, wait, "", "")
    assert view.meta.text() == before


def test_a_line_alone_is_asked_for_after_two(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    describe(shown, qtbot, wait, "Secretary", "London")
    qtbot.keyClick(shown.dossiers.view.list.list, Qt.Key.Key_E)
    assert shown.prompt.other.isHidden()
    shown.prompt.field.clear()
    qtbot.keyClick(shown.prompt.field, Qt.Key.Key_Return)
    assert shown.prompt.isVisible(), "a name is never empty"
    shown.prompt.close_sheet()


def test_a_kind_leaves_name_and_description(shown: MainWindow, wait: Wait) -> None:
    actor = shown.dossiers.actor
    assert actor is not None
    profile = shown.session.profile
    shown.dossiers.edits.describe(actor, "Secretary", "London")
    wait(shown)
    shown.dossiers.edits.correct(actor, "Jack Healey")
    wait(shown)
    found = registry.actor(profile, actor.id)
    assert (found.name, found.kind, found.described.words) == ("Jack Healey", actor.kind, "Secretary, London")
