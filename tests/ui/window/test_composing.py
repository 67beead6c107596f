"""Briefings in a real window: asked for by keys, by a template of one's own, in the window's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing_app import config
from briefing_app.domain.annotation import Stance
from briefing_app.services import questions
from briefing_app.ui import composing
from briefing_app.ui.compose_sheet import ComposeSheet, Wanted
from briefing_app.ui.document_words import WORDS, wording
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def sided(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """A window on a library with a question and two statements."""
    profile = window.session.profile
    (question,) = questions.add_question(profile, "Are they ready?").created
    for quotation, stance in (("q-ready", Stance.SUPPORTS), ("q-mandate", Stance.OPPOSES)):
        questions.hang(profile, question, articles[0], quotation, stance)
    return window


def asked(window: MainWindow, wait: Wait) -> ComposeSheet:
    """The sheet, opened."""
    window.actions_["briefing"].trigger()
    wait(window)
    return window.composing.sheet


def test_keys_compose_a_briefing_and_the_choices_are_kept(
    sided: MainWindow, wait: Wait, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def choose(window: object, title: str, name: str, take: Callable[[Path], None], suffix: str) -> None:
        names.append(name)
        take(tmp_path / name)

    monkeypatch.setattr(composing, "ask_new_file", choose)
    sheet = asked(sided, wait)
    assert sheet.wanted == Wanted("md", "", (), None)
    sheet.formats.buttons()[3].click()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return, Held.ControlModifier)
    qtbot.waitUntil(sheet.isHidden)
    assert names == ["briefing.html"]
    assert 'href="#s1"' in (tmp_path / "briefing.html").read_text("utf-8")
    assert asked(sided, wait).wanted.suffix == "html"


def test_a_mistake_in_a_template_is_told_and_the_programs_taken_again(
    sided: MainWindow, wait: Wait, qtbot: QtBot, tmp_path: Path
) -> None:
    own = tmp_path / "own.md.j2"
    own.write_text("Mine\n{{ colour }}", "utf-8")
    sheet = asked(sided, wait)
    assert not sheet.drop.isVisible()
    sheet.use_template(own)
    assert sheet.drop.isVisible()
    sided.composing.compose(sheet.wanted, tmp_path / "b.md")
    qtbot.waitUntil(lambda: "own.md.j2, line 2" in sided.message_bar.text())
    assert not (tmp_path / "b.md").exists()
    assert sheet.isVisible()
    sheet.drop.click()
    sided.composing.compose(sheet.wanted, tmp_path / "b.md")
    qtbot.waitUntil(sheet.isHidden)
    assert "[s1](#s1)" in (tmp_path / "b.md").read_text("utf-8")
    assert asked(sided, wait).wanted.template is None


def test_without_a_question_it_says_what_to_do(window: MainWindow, wait: Wait) -> None:
    sheet = asked(window, wait)
    assert not sheet.button.isVisible()
    assert any("no question" in label.text() for label in sheet.findChildren(QLabel))


def test_every_word_of_a_document_can_be_translated() -> None:
    files = (
        config.resource("templates", "briefing.md.j2"),
        *Path(composing.__file__).parents[1].glob("exporters/*.py"),
        *Path(composing.__file__).parents[1].glob("services/briefing.py"),
    )
    said = {
        words
        for file in files
        for words in re.findall(r"""say\(["']([^"'…]+)["']""", file.read_text("utf-8"))
    }
    assert said == set(WORDS)
    assert wording().language == "en"
    assert [wording().say(words) for words in WORDS] == list(WORDS)
