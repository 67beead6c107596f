"""The repair tray: what lost its place is put back, kept or deleted by keys, and every step can be undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.domain.views import Shelf
from briefing_app.services import annotate, repair
from briefing_app.services.profile import Profile
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
OLD = "The troops will not stay beyond the winter, he said.\n\nThe lake is empty now, and the mayor knows."
NEW = "The soldiers will hardly stay beyond the winter, he said.\n\nThe lake is full again, as he knows."


def store(profile: Profile, text: str) -> str:
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft("Talks", text, "/talks.txt")])
        uow.commit(journalled=False)
    return stored.article


def of(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def changed(profile: Profile) -> str:
    """An article with a note and a highlight whose words were changed since."""
    article = store(profile, OLD)
    annotate.add_note(profile, "Ask him.", article=article, span=of("troops will not stay", OLD))
    annotate.add_highlight(profile, article, of("empty now", OLD))
    return store(profile, NEW)


@pytest.fixture
def repairing(open_window: Callable[..., MainWindow], changed: str, wait: Wait) -> MainWindow:
    """A window with the tray open on the first of the two."""
    window = open_window()
    window.importing.stop()
    window.actions_["repair"].trigger()
    wait(window)
    return window


def test_the_tray_shows_the_words_and_where_they_may_belong(repairing: MainWindow) -> None:
    tray = repairing.read.tray
    assert tray.isVisible()
    assert tray.hasFocus()
    assert tray.orphan is not None
    assert tray.orphan.exact == "troops will not stay"
    assert "1 of 2" in tray.accessibleName()
    assert tray.rows()
    assert repairing.read.article.selected_span() == tray.orphan.guesses[0].span


def test_enter_puts_it_on_the_likeliest_place_and_goes_on(
    repairing: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait, changed: str
) -> None:
    tray = repairing.read.tray
    assert tray.orphan is not None
    place = tray.orphan.guesses[0].span
    qtbot.keyClick(tray, Qt.Key.Key_Return)
    wait(repairing)
    (note,) = annotate.notes(profile, changed)
    assert (note.place, note.orphaned) == (place, False)
    assert tray.orphan.exact == "empty now"
    assert "1 of 1" in tray.accessibleName()
    assert repairing.message_bar.text() == "Note put back"
    qtbot.mouseClick(repairing.message_bar.button, Qt.MouseButton.LeftButton)
    wait(repairing)
    assert len(repair.orphans(profile)) == 2


def test_selected_words_are_a_place_too(
    repairing: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait, changed: str
) -> None:
    repairing.read.article.select_words(of("beyond the winter", NEW))
    assert repairing.read.tray.here.isEnabled()
    repairing.actions_["place-here"].trigger()
    wait(repairing)
    (note,) = annotate.notes(profile, changed)
    assert note.place == of("beyond the winter", NEW)


def test_one_is_left_for_later_one_kept_and_one_deleted(
    repairing: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait, changed: str
) -> None:
    tray = repairing.read.tray
    qtbot.keyClick(tray, Qt.Key.Key_N)
    assert tray.orphan is not None
    assert tray.orphan.exact == "empty now"
    qtbot.keyClick(tray, Qt.Key.Key_Delete)
    wait(repairing)
    assert tray.orphan.exact == "troops will not stay"
    qtbot.keyClick(tray, Qt.Key.Key_K)
    wait(repairing)
    (note,) = annotate.notes(profile, changed)
    assert note.body == "> troops will not stay\n\nAsk him."
    assert not tray.isVisible()
    assert not repairing.actions_["keep-orphan"].isEnabled()


def test_the_shelf_brings_the_tray_and_takes_it_away(
    open_window: Callable[..., MainWindow], changed: str, wait: Wait
) -> None:
    window = open_window()
    window.importing.stop()
    assert not window.read.tray.isVisible()
    window.listing.show(shelf=Shelf.ORPHANS)
    wait(window)
    assert window.read.tray.isVisible()
    assert not window.read.tray.hasFocus()
    window.listing.show(shelf=Shelf.ALL)
    wait(window)
    assert not window.read.tray.isVisible()


def test_where_nothing_is_out_of_place_that_is_said(window: MainWindow, wait: Wait) -> None:
    window.actions_["repair"].trigger()
    wait(window)
    assert window.message_bar.text() == "Every note and highlight is in its place."
