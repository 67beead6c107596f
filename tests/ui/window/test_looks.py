"""How the window looks is each user's own, and whatever hides a pane is undone where the pane is needed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app import config
from briefing_app.domain.views import Order
from briefing_app.services.profile import Profile, create_user
from briefing_app.ui import looks, motion, theme
from briefing_app.ui.looks import Face, Looks, Measure, Scheme
from briefing_app.ui.tokens import LIGHT
from briefing_app.ui.window import MainWindow
from briefing_app.ui.window_state import WindowState

Wait = Callable[[MainWindow], None]
Key = Qt.Key


def column(window: MainWindow) -> int:
    """The width of the words, in pixels."""
    return window.read.article._column[1]


def test_letters_and_width_are_the_readers(window: MainWindow) -> None:
    window.resize(1440, 700)
    usual = column(window)
    window.actions_["measure-wide"].trigger()
    assert column(window) > usual
    window.actions_["face-sans"].trigger()
    assert "Inter" in window.read.article.document().defaultFont().families()
    window.actions_["face-wide-set"].trigger()
    assert theme.current().reading().letterSpacing() > 100
    assert window.actions_["face-wide-set"].isChecked()
    assert not window.actions_["face-sans"].isChecked()


@pytest.mark.parametrize("measure", list(Measure))
def test_a_line_has_about_60_to_76_characters(qtbot: QtBot, measure: Measure) -> None:
    from PySide6.QtGui import QFontMetricsF

    from briefing_app.ui import fonts

    sample = "The two hosts described their work as mature, and promised a committed arrangement. "
    font = theme.current().reading()
    each = QFontMetricsF(font).horizontalAdvance(sample) * fonts.scale(font) / len(sample)
    assert 58 <= measure.pixels / each <= 82


def test_more_contrast_and_no_motion_by_choice(window: MainWindow) -> None:
    window.actions_["contrast"].trigger()
    assert theme.current().tokens.line2 == LIGHT.ctl
    assert theme.current().tokens.ink3 == LIGHT.ink2
    assert motion.allowed()
    window.actions_["still"].trigger()
    assert not motion.allowed()


def test_looks_are_each_users_own(window: MainWindow, profile: Profile, wait: Wait) -> None:
    mine = Looks(Scheme.DARK, 21, Face.SANS, Measure.NARROW, contrast=True, still=True)
    window.themes.show(mine)
    window.switch(create_user(profile, "Second"))
    wait(window)
    assert theme.current().looks == Looks()
    window.switch(profile)
    wait(window)
    assert theme.current().looks == mine


def test_a_choice_is_on_disk_before_the_window_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["theme-dark"].trigger()
    qtbot.waitUntil(lambda: "theme=dark" in config.settings_file().read_text("utf-8"))


def test_the_size_of_everything_is_kept_for_the_next_start(window: MainWindow) -> None:
    assert looks.scale() == 100
    window.actions_["scale-150"].trigger()
    assert looks.scale() == 150
    assert window.actions_["scale-150"].isChecked()
    assert "150 %" in window.message_bar.text()
    looks.keep_scale(7)
    assert looks.scale() == 100


def test_only_the_article_and_all_of_it_again(window: MainWindow, qtbot: QtBot) -> None:
    around = (window.menuBar(), window.toolbar, window.status, window.left, window.read.right)
    before = [each.isVisible() for each in around]
    qtbot.keyClick(window, Key.Key_F11)
    assert not any(each.isVisible() for each in around)
    assert window.read.article.isVisible()
    qtbot.keyClick(window, Key.Key_S)
    qtbot.keyClick(window, Key.Key_F11)
    assert [each.isVisible() for each in around] == before


def test_what_needs_a_hidden_pane_shows_it(window: MainWindow) -> None:
    window.actions_["pane-list"].trigger()
    window.actions_["narrow-outlets"].trigger()
    assert window.left.facets.values.isVisible() or window.left.facets.kind == "outlets"
    assert window.left.isVisible()
    window.actions_["only-article"].trigger()
    window.actions_["search"].trigger()
    assert window.toolbar.search.isVisible()
    window.actions_["only-article"].trigger()
    window.actions_["narrow-months"].trigger()
    assert window.left.isVisible()


# What is remembered


def test_an_article_that_is_gone_makes_room_for_the_first(
    open_window: Callable[..., MainWindow], profile: Profile, articles: list[str]
) -> None:
    state = WindowState(profile)
    state.put("article", "a-gone")
    state.save()
    window = open_window()
    assert window.reading.view is not None
    assert window.reading.view.article.id == articles[0]


def test_the_order_of_searches_is_kept(
    window: MainWindow, open_window: Callable[..., MainWindow], wait: Wait
) -> None:
    window.toolbar.search.setText("quay")
    window.listing.search_now()
    wait(window)
    window.actions_["order-relevance"].trigger()
    wait(window)
    window.close()
    again = open_window()
    assert again.listing.filter.order is Order.NEWEST
    again.toolbar.search.setText("quay")
    again.listing.search_now()
    wait(again)
    assert again.listing.filter.order is Order.RELEVANCE
