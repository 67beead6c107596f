"""Menus of which any lines can be ticked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.ticks import TickMenu, heading, ticks

NAMES = {"a": "Anna", "b": "Bo & Co", "c": "Carl"}


@pytest.fixture
def taken() -> list[tuple[str, ...]]:
    return []


@pytest.fixture
def menu(qapp: QApplication, light_theme: None, qtbot: QtBot, taken: list[tuple[str, ...]]) -> TickMenu:
    menu = TickMenu()
    qtbot.addWidget(menu)
    ticks(menu, NAMES, (), taken.append)
    return menu


def ticked(menu: TickMenu) -> list[str]:
    return [line.text() for line in menu.actions() if line.isChecked()]


def test_nothing_chosen_is_everything(menu: TickMenu) -> None:
    assert ticked(menu) == ["All", "Anna", "Bo && Co", "Carl"]


def test_each_tick_is_told_with_what_was_ticked_before(menu: TickMenu, taken: list[tuple[str, ...]]) -> None:
    every, *lines = menu.actions()
    lines[0].trigger()
    lines[2].trigger()
    assert taken == [("b", "c"), ("b",)]
    assert not every.isChecked()
    every.trigger()
    assert taken[-1] == ()
    assert len(ticked(menu)) == 4


def test_everything_can_be_unticked_to_choose_a_few(menu: TickMenu, taken: list[tuple[str, ...]]) -> None:
    menu.actions()[0].trigger()
    menu.actions()[2].trigger()
    assert taken == [(), ("b",)]


def test_a_heading_is_read_but_not_chosen(menu: TickMenu) -> None:
    heading(menu, "Actors")
    line = menu.actions()[-1]
    assert (line.text(), line.isEnabled()) == ("Actors", False)
