"""The window in another language than English, and read from the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.config import resource
from briefing_app.services.profile import Profile
from briefing_app.ui import language
from briefing_app.ui.article_model import state_words
from briefing_app.ui.commands import COMMANDS
from briefing_app.ui.exporting import Order
from briefing_app.ui.palette import choose
from briefing_app.ui.sheet import Field
from briefing_app.ui.window import MainWindow
from briefing_app.ui.window_state import WindowState

Wait = Callable[[MainWindow], None]


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def english() -> set[str]:
    """The words that French has others for."""
    tree = ElementTree.parse(resource("translations", "briefing_fr.ts"))
    pairs = [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in tree.iter("message")
        if message.get("numerus") is None
    ]
    same = {words for _, words in pairs}  # English here may be French there: "Notes"
    return {source for source, words in pairs if source != words} - same


def shown(window: MainWindow) -> Iterator[str]:
    """Every word of the window, seen or not, that is not painted."""
    for action in (window.actions_[command.id] for command in COMMANDS):
        yield from (action.text().replace("&", ""), *action.toolTip().split("\n"))
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), *widget.toolTip().split("\n"))
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()


@pytest.mark.usefixtures("french")
def test_a_french_window_has_no_english_in_it(window: MainWindow, wait: Wait) -> None:
    for view in ("questions", "review", "notes", "matrix", "actors", "read"):
        window.show_view(view)
        wait(window)
    left = english().intersection(shown(window))
    assert not left
    assert window.menuBar().actions()[0].text().replace("&", "") == "Fichier"
    row = window.left.list.rows.row(0)
    assert row is not None
    assert state_words(row) == "3 citations · 2 à relire"
    assert not window.grab().isNull()


@pytest.mark.usefixtures("french")
def test_a_french_window_writes_french_documents(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.exporting.carry_out(Order(tmp_path / "all.html", None, "html"))
    qtbot.waitUntil(lambda: not window.errand.running, timeout=20_000)
    text = (tmp_path / "all.html").read_text("utf-8")
    assert '<html lang="fr">' in text
    assert "Qui dit quoi</h3>" in text
    assert "\u00a0: <" in text


@pytest.mark.usefixtures("french")
def test_the_palette_finds_a_command_by_its_english_name(window: MainWindow) -> None:
    found = choose(window.commanding.finding._commands(), "briefing")
    assert "Composer une note de synthèse" in [entry.text for entry in found]


@pytest.mark.usefixtures("french")
def test_where_all_that_is_sure_is_accepted_no_word_is_cut(window: MainWindow, wait: Wait) -> None:
    window.resize(1024, 700)
    window.show_view("review")
    wait(window)
    assert window.desk.view is not None
    bulk = window.desk.view.bulk
    bulk.link.click()
    bulk.sure.setValue(0.3)
    wait(window)
    for part in (bulk.above, bulk.sure, bulk.count, bulk.accept):
        assert part.isVisible()
        assert part.width() >= part.minimumSizeHint().width()
        assert bulk.rect().contains(bulk.mapFromGlobal(part.mapToGlobal(part.rect().bottomRight())))


@pytest.mark.usefixtures("french")
def test_every_field_of_a_sheet_has_its_whole_label(window: MainWindow, wait: Wait) -> None:
    for command in ("export-all", "backups", "layers"):
        window.actions_[command].trigger()
        wait(window)
        fields = [field for field in window.findChildren(Field) if field.isVisible()]
        assert fields
        for field in fields:
            label = field.findChild(QLabel)
            assert isinstance(label, QLabel)
            assert label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.usefixtures("from_the_right")
def test_a_window_read_from_the_right_has_nothing_over_another(window: MainWindow, wait: Wait) -> None:
    for view in ("questions", "review", "read"):
        window.show_view(view)
        wait(window)
        assert not window.grab().isNull()
    assert window.left.x() > window.read.article.x()
    head = window.left.head
    assert head.order.x() > head.width() / 2, "the name of the list is painted at the left"


def test_the_language_is_each_users_choice(window: MainWindow, profile: Profile) -> None:
    assert language.chosen(WindowState(profile)) == ""
    window.actions_["language-fr"].trigger()
    assert window.actions_["language-fr"].isChecked()
    window.remember()
    assert language.chosen(WindowState(profile)) == "fr"
    assert language.chosen(WindowState(Profile(profile.library, "somebody"))) == ""
    window.message_bar.button.click()
    assert window.next is not None, "opened anew, it speaks French"
