"""Commands can be given other keys, which everything that shows keys follows, for one user alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from briefing_app.services.profile import Profile, create_user
from briefing_app.ui.commands import COMMANDS, caps
from briefing_app.ui.keymap import Keymap, read
from briefing_app.ui.keys_editor import KeysEditor
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key = Qt.Key
NAMES = [command.id for command in COMMANDS]


def editor(window: MainWindow) -> KeysEditor:
    window.actions_["change-keys"].trigger()
    return window.findChild(KeysEditor, "keys-editor")


def choose(sheet: KeysEditor, words: str, name: str) -> None:
    sheet.field.setText(words)
    place = next(at for at, each in enumerate(sheet.list.rows.items) if each.id == name)
    sheet.list.setCurrentIndex(sheet.list.rows.index(place))
    sheet.list.setFocus()


# What has which key


def test_the_table_has_no_key_twice_and_in_qts_notation() -> None:
    assert not list(Keymap().clashes())
    for command in COMMANDS:
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["J", "Ctrl+E", "F9", "", "?", None]))))
def test_no_key_is_ever_that_of_two_commands(steps: list[tuple[str, str | None]]) -> None:
    keymap = Keymap()
    for name, key in steps:
        keymap = keymap.reset(name) if key is None else keymap.given(name, key)
        assert not list(keymap.clashes())
        assert read(keymap.written()) == keymap


def test_what_is_given_back_is_as_it_was() -> None:
    keymap = Keymap().given("star", "Ctrl+E")
    assert keymap.keys("star") == ("Ctrl+E",)
    assert keymap.keys("export") == ()
    assert keymap.reset("star").reset("export") == Keymap()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"no-command": ["X"]}', '{"star": 3}', "null"])
def test_what_cannot_be_read_is_the_table(text: str) -> None:
    assert read(text) == Keymap()


# The sheet


def test_a_pressed_key_is_the_commands_and_everything_follows(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    sheet = editor(window)
    choose(sheet, "starred", "star")
    qtbot.keyClick(sheet.list, Key.Key_Return)
    qtbot.keyClick(sheet.list, Key.Key_F9)
    assert window.actions_.cap("star") == "F9"
    assert "F9" in window.actions_["star"].toolTip()
    assert window.read.article._header._star.toolTip() == "Star (F9)"
    qtbot.keyClick(sheet.list, Key.Key_Escape)
    assert not sheet.isVisible()
    qtbot.keyClick(window, Key.Key_S)
    qtbot.keyClick(window, Key.Key_F9)
    wait(window)
    assert window.reading.view is not None
    assert window.reading.view.starred


def test_a_key_that_was_anothers_is_named(window: MainWindow, qtbot: QtBot) -> None:
    sheet = editor(window)
    choose(sheet, "accept", "accept")
    qtbot.keyClick(sheet.list, Key.Key_Return)
    qtbot.keyClick(sheet.list, Key.Key_X)
    assert "Reject" in sheet.said.text()
    assert window.actions_.cap("reject") == ""
    assert window.status.hints.words()[0].startswith("x")
    qtbot.keyClick(sheet.list, Key.Key_Backspace)
    assert window.actions_.cap("accept") == "y"
    sheet.all.click()
    assert window.actions_.keymap == Keymap()


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Down, Key.Key_Return])
def test_keys_that_move_about_are_refused(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    sheet = editor(window)
    choose(sheet, "quit", "quit")
    sheet.list.wait(True)
    qtbot.keyClick(sheet.list, key)
    assert sheet.list.waiting
    assert "cannot be a command" in sheet.said.text()
    assert window.actions_.cap("quit") == "Ctrl+Q"


def test_commands_are_found_by_their_key(window: MainWindow) -> None:
    sheet = editor(window)
    sheet.field.setText("ctrl+e")
    assert [command.id for command in sheet.list.rows.items] == ["export"]


def test_keys_are_each_users_own(window: MainWindow, profile: Profile, wait: Wait) -> None:
    window.actions_.rebind(Keymap().given("star", "F9"))
    window.switch(create_user(profile, "Second"))
    wait(window)
    assert window.actions_.cap("star") == "s"
    window.switch(profile)
    wait(window)
    assert window.actions_.cap("star") == "F9"


# What is said about them


def test_the_readme_names_the_keys_there_are() -> None:
    readme = Path(__file__).parents[3].joinpath("README.md").read_text(encoding="utf-8")
    section = readme.partition("### Keys")[2].partition("\n###")[0]
    said = set(re.findall(r"`([^`]+)`", section))
    shown = {caps(key) for command in COMMANDS for key in command.keys}
    assert said <= shown
    assert {"y", "x", "e", "j", "k", "n", "Ctrl+K", "?"} <= said
