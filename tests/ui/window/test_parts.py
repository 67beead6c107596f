"""The window's small parts: Markdown, drafts, matching, words for times and states."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.spans import Span
from briefing_app.domain.views import ShelfCounts
from briefing_app.domain.work import Progress, Stage
from briefing_app.ui import fuzzy, language
from briefing_app.ui.actions import Actions
from briefing_app.ui.commands import COMMANDS, Menu
from briefing_app.ui.crash_dialog import ErrorDialog
from briefing_app.ui.drafts import Draft, Drafts
from briefing_app.ui.key_sheet import columns, keyed
from briefing_app.ui.keymap import Keymap
from briefing_app.ui.markdown_view import MarkdownView, render
from briefing_app.ui.note_card import when
from briefing_app.ui.situation import state_words
from briefing_app.ui.status_bar import progress_words, rate_words, time_left
from briefing_app.ui.toolbar import Told, Toolbar


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src='http://example.org/x.png' onerror='x()'>",
        "![x](http://example.org/x.png)",
        "<iframe src='http://example.org'></iframe>",
        "<a href='javascript:x()'>x</a>",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "<p style='background:url(http://example.org)'>x</p>",
    ],
)
def test_nothing_in_a_note_can_run_or_load(hostile: str) -> None:
    html = render(hostile)
    for word in ("<script", "<img", "<iframe", "javascript:", "file:", "style=", "onerror", "src="):
        assert word not in html


def test_markdown_is_rendered() -> None:
    html = render("**bold** and [a link](https://example.org)\n\n- one\n- two")
    assert "<strong>bold</strong>" in html
    assert 'href="https://example.org"' in html
    assert html.count("<li>") == 2


def test_a_link_is_reported_and_not_followed(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    view = MarkdownView()
    layout = QVBoxLayout(pane)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    layout.addWidget(view)
    view.show_markdown("[here](https://example.org/a)")
    pane.resize(200, 60)
    pane.show()
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert clicked.args == [QUrl("https://example.org/a")]
    assert view.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_drafts_survive_and_an_unreadable_file_holds_none(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    draft = Draft("/l", "u", "words", "a-1", span=Span(1, 4))
    drafts = Drafts(path)
    drafts.keep(draft)
    drafts.wait()
    assert Drafts(path).of("/l", "u") == [draft]
    assert Drafts(path).of("/l", "other") == []
    again = Drafts(path)
    again.drop(draft)
    again.wait()
    assert Drafts(path).of("/l", "u") == []
    path.write_text("{broken", encoding="utf-8")
    assert Drafts(path).of("/l", "u") == []


def test_a_draft_without_words_is_none(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.keep(Draft("/l", "u", "words", "a-1"))
    drafts.keep(Draft("/l", "u", "  ", "a-1"))
    assert drafts.of("/l", "u") == []


def test_beginnings_of_words_match_best() -> None:
    ranked = {}
    for text in ("Mark as read", "Markdown export", "Remark", "Next unread article"):
        found = fuzzy.match("mar", text)
        if found is not None:
            ranked[text] = found.score
    assert max(ranked, key=lambda text: ranked[text]) == "Mark as read"
    assert ranked["Remark"] < ranked["Markdown export"]
    assert fuzzy.match("nua", "Next unread article") is not None
    assert fuzzy.match("nua", "Next unread article", scattered=False) is None
    assert fuzzy.match("xyz", "Next unread article") is None


@given(st.text(max_size=8), st.text(max_size=40))
def test_what_matches_lies_in_the_text(query: str, text: str) -> None:
    found = fuzzy.match(query, text)
    if found is not None:
        assert all(0 <= span.start < span.end <= len(text) for span in found.spans)


def test_time_left_in_words() -> None:
    assert time_left(None) == ""
    assert time_left(3) == "a few seconds left"
    assert time_left(31) == "about 30 s left"
    assert time_left(130) == "about 2 min left"
    assert time_left(3 * 3600) == "about 3 h left"
    assert progress_words(Progress(Stage.ANALYSING, 37, 121, 130)) == "Analysing 37 of 121 · about 2 min left"


def test_the_rate_in_words() -> None:
    assert [rate_words(rate) for rate in (None, 0.15, 4.21, 1204.0)] == [
        "", "9 a minute", "4.2 a second", "1,204 a second",
    ]  # fmt: skip
    said = progress_words(Progress(Stage.READING, 3, 9, 5.0, 1.5))
    assert said == "Reading 3 of 9 · 1.5 a second · a few seconds left"
    assert progress_words(Progress(Stage.READING, 3, 9, 5.0, 1.5, paused=True)) == "Reading 3 of 9 · paused"


def test_the_state_of_a_library_in_words() -> None:
    assert state_words(ShelfCounts()) == "New library · nothing leaves this computer"
    assert state_words(ShelfCounts(all=1284)) == "1,284 articles · everything analysed"
    assert state_words(ShelfCounts(all=1, waiting=1)) == "1 article · 1 waiting for analysis"


def test_when_a_note_was_written() -> None:
    now = datetime(2025, 4, 11, 12, 0, tzinfo=UTC).astimezone()
    assert when(now.replace(hour=9, minute=12), now) == "Today, 09:12"
    assert when(now - timedelta(days=1), now).startswith("Yesterday, ")
    assert when(now - timedelta(days=400), now) == "7 Mar 2024"


@pytest.mark.parametrize("count", [1, 3, 5])
def test_the_key_sheet_has_every_key(count: int) -> None:
    made = columns(keyed(Keymap()), count)
    shown = [each for column in made for _, each in column]
    keys = [(each[0].id, each[1]) for each in shown if not isinstance(each, str)]
    by_menu = sorted(COMMANDS, key=lambda command: list(Menu).index(command.menu))
    assert keys[: -len([each for each in COMMANDS if each.own])] == [
        (command.id, command.keys[0]) for command in by_menu if command.keys
    ]
    assert set(keys) >= {(command.id, command.own[0]) for command in COMMANDS if command.own}
    assert len(made) <= count
    assert not any(isinstance(column[-1][1], str) for column in made)


def test_a_bug_can_be_copied(qtbot: QtBot) -> None:
    dialog = ErrorDialog(ValueError("the cause"))
    qtbot.addWidget(dialog)
    assert "ValueError: the cause" in dialog.detail.toPlainText()


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_nothing_in_the_toolbar_overlaps(
    qapp: QApplication, qtbot: QtBot, light_theme: None, spoken: str
) -> None:
    language.install(qapp, spoken)
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1500, 60)
    bar = Toolbar(Actions(around), ["read", "questions", "matrix", "actors", "review", "notes"], around)
    language.install(qapp, "en")
    around.show()
    bar.show_users(["Ada"], "Ada")
    told = []
    for wide, count, name in (
        (1440, 0, "Ada"), (1440, 3210, "Ada"), (1024, 3210, "Ada"), (1024, 0, "Ada Wintersteen-Holloway"),
        (900, 3210, "Ada Wintersteen-Holloway"),
    ):  # fmt: skip
        for button in bar.views.values():
            button.show_count(count)
        bar.show_users([name], name)
        bar.resize(wide, bar.height())
        qapp.processEvents()
        shown = [child for child in bar.findChildren(QWidget) if child.parent() is bar and child.isVisible()]
        assert len(shown) >= 9
        assert not [
            pair for pair in combinations(shown, 2) if pair[0].geometry().intersects(pair[1].geometry())
        ]
        assert all(bar.rect().contains(child.geometry()) for child in shown)
        assert all(child.width() >= child.minimumSizeHint().width() for child in shown)
        told.append(bar.views["read"].told)
    assert told[0] is Told.ALL
    assert told[2] is Told.NO_COUNTS, "words stay at the smallest window"
    assert told[-1] is Told.NO_WORDS
