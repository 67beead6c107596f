"""A whole day in one window, by mouse and keyboard alone: from a dropped folder to a vault that comes back.

What the library holds is looked up through the services, but nothing is done through them.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app import config
from briefing_app.domain.annotation import Priority, QuestionStatus, Stance, Verdict
from briefing_app.domain.positions import Standing
from briefing_app.domain.spans import Span, exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.services import browse, registry, saved, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui.window import MainWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier

SAMPLES = ("2025-05-06-vestholm-shore-power.md", "2025-09-18-vestholm-port-turns.html")
SNOW = """\
---
title: Snow closes the pass
outlet: The Vestholm Gazette
date: 2025-01-12
---
The pass was closed on Sunday. Nobody was hurt, and nobody said a word about it.
"""
SHORE = "Plug in or sail on: Vestholm splits over power for cruise ships"
TURN = "Port director drops resistance to shore power in Vestholm"
QUESTION = "Must every ship plug in?"
PASS = "Snow closes the pass"


class Day:
    """A reader at the window: keys go to what has the focus, clicks to what is seen."""

    def __init__(self, window: MainWindow, qtbot: QtBot, wait: Callable[[MainWindow], None]) -> None:
        self.window, self.qtbot, self._wait = window, qtbot, wait

    def wait(self) -> None:
        """Until all is answered, what is asked for a moment after a change included."""
        window = self.window
        lazy = [window.saving._later]
        lazy += [getattr(window, name)._soon for name in ("matrixing", "dossiers") if window.has_made(name)]
        self._wait(window)
        while any(timer.isActive() for timer in lazy):  # and what that brings about
            self.qtbot.waitUntil(lambda: not any(timer.isActive() for timer in lazy))
            self._wait(window)
        if QApplication.activePopupWidget() is None:
            window.activateWindow()  # without a screen, no one else does after a popup

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus, key, held)
            self.wait()

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(20):
            if self.focus is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"The focus never comes to {widget}, but to {self.focus}")

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus, words)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.wait()

    def select(self, words: str) -> None:
        """Draw the mouse over words of the article."""
        pane = self.window.read.article
        start = self.text.index(words)
        pane.reveal(Span(start, start + len(words)))
        pane.select_words(Span(start, start + len(words)))
        pane.setFocus()
        self.wait()

    def command(self, words: str) -> None:
        """Give a command by its name in the palette."""
        self.press(Key.Key_K, held=Mod.ControlModifier)
        self.type(f">{words}")
        self.press(Key.Key_Return)

    def view(self, number: int) -> None:
        self.press(Qt.Key(Key.Key_0 + number), held=Mod.ControlModifier)

    def undo(self, times: int = 1) -> None:
        self.press(*[Key.Key_Z] * times, held=Mod.ControlModifier)

    @property
    def focus(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    @property
    def profile(self) -> Profile:
        return self.window.session.profile

    @property
    def shown(self) -> ArticleView:
        shown = self.window.reading.view
        assert shown is not None
        return shown

    @property
    def text(self) -> str:
        return self.shown.article.text

    @property
    def title(self) -> str:
        return self.shown.article.title

    def quotation(self, words: str) -> ReviewedQuotation:
        """The quotation of the open article with these words."""
        shown = browse.article(self.profile, self.shown.article.id)
        return next(
            each
            for each in shown.quotations
            if words in exact_text(shown.article.text, each.quotation.content)
        )

    def choose(self, words: str) -> None:
        """Click on a quotation in the article."""
        shown, pane = self.quotation(words), self.window.read.article
        self.window.reading.choose(shown.quotation.id)
        pane.setFocus()
        self.wait()

    def titled(self, title: str) -> str:
        """The id of the article of this title."""
        pane = self.window.left.list
        row = pane.rows.row(self.titles().index(title))
        assert row is not None
        return row.id

    def read(self, title: str) -> None:
        """Open an article by a click on its row."""
        pane, place = self.window.left.list, self.titles().index(title)
        self.click(pane.viewport(), pane.visualRect(pane.model().index(place, 0)).center())
        assert self.title == title

    def titles(self) -> list[str]:
        """What the list shows."""
        rows = self.window.left.list.rows
        found = [rows.row(place) for place in range(len(rows.keys))]
        return [row.title for row in found if row is not None]


@pytest.fixture
def day(open_window: Callable[..., MainWindow], qtbot: QtBot, wait: Callable[[MainWindow], None]) -> Day:
    """A reader at the window of an empty library."""
    return Day(open_window(), qtbot, wait)


@pytest.mark.qt_log_ignore("This plugin does not support")  # names are completed in a popup
def test_a_day_from_the_dropped_folder_to_the_vault(
    day: Day,
    open_window: Callable[..., MainWindow],
    user_rows: Callable[[Profile], dict[str, list[tuple[Any, ...]]]],
    tmp_path: Path,
) -> None:
    before = user_rows(day.profile)
    drop_a_folder(day, tmp_path / "news")
    triage(day)
    review_the_doubtful(day)
    add_a_quotation(day)
    annotate_while_reading(day)
    ask_and_hang(day)
    work_the_board(day)
    fill_the_matrix(day)
    merge_two_actors(day)
    search_and_keep(day)
    export_twice(day, tmp_path / "vault")
    again = close_and_reopen(day, open_window)
    undo_the_day(again)
    after = user_rows(again.profile)
    marked = [row for row in after.pop("article_state") if any(row[4:6]) or row[7] is not None]
    assert marked == []  # read they are, and so far: that is a trace, no action
    assert after | {"article_state": []} == before


def drop_a_folder(day: Day, folder: Path) -> None:
    """The folder is looked into first; one article is left out, and one file cannot be read."""
    folder.mkdir()
    for name in SAMPLES:
        shutil.copyfile(config.seeds_folder() / name, folder / name)
    (folder / "snow.md").write_text(SNOW, "utf-8")
    (folder / "left-out.txt").write_text("Weather\n\nIt will rain, and then it will not.\n", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7")
    window, data = day.window, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    left = Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, left, Mod.NoModifier)
    QApplication.sendEvent(window, over)
    assert over.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, left, Mod.NoModifier)
    )
    day.qtbot.waitUntil(lambda: bool(window.surveying.view.table.rows.rowCount()), timeout=60_000)
    day.wait()
    rows = window.surveying.view.table.rows
    assert rows.rowCount() == 4
    assert "broken.pdf" in window.surveying.view.problems.model().index(0, 0).data()
    assert day.focus is window.surveying.view.table
    titles = [rows.index(row, 1).data() for row in range(4)]
    day.press(*[Key.Key_Down] * titles.index("Weather"))
    day.press(Key.Key_Space)
    day.press(Key.Key_Return, held=Mod.ControlModifier)
    day.qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    day.wait()
    assert day.titles() == [TURN, SHORE, PASS]
    assert day.title == TURN
    assert day.shown.quotations


def triage(day: Day) -> None:
    """j, k, n, Space, m, s, d and Delete, where the focus is."""
    day.press(Key.Key_J, Key.Key_J, Key.Key_K)
    assert day.title == SHORE
    day.press(Key.Key_S)
    assert day.shown.starred
    before = day.shown.read
    day.press(Key.Key_M)
    assert day.shown.read is not before
    day.press(Key.Key_D)
    assert day.shown.done
    bar = day.window.read.article.verticalScrollBar()
    day.press(Key.Key_Space)
    day.qtbot.waitUntil(lambda: bar.value() > 0)
    day.press(Key.Key_N)
    assert day.title == PASS
    day.press(Key.Key_Delete)
    assert day.titles() == [TURN, SHORE]


def review_the_doubtful(day: Day) -> None:
    """y, x and e in the Review view, each going on to the next."""
    day.view(5)
    view, desk = day.window.desk.view, day.window.desk
    assert view is not None
    first = [row.quotation for row in view.list.rows.items]
    assert len(first) > 3
    day.press(Key.Key_Y)
    day.press(Key.Key_X)
    case = desk.case
    assert case is not None
    assert case.shown.quotation.id == first[2]
    day.press(Key.Key_E)
    words = "had tied his vote to state money"
    start = case.view.article.text.index(words)
    view.passage.select_words(Span(start, start + len(words)))
    day.press(Key.Key_Return)
    assert desk.left == len(first) - 3
    shown = browse.article(day.profile, case.view.article.id)
    cut = next(each for each in shown.quotations if each.quotation.id == first[2])
    assert cut.review is not None
    assert cut.review.verdict is Verdict.ACCEPTED
    assert exact_text(shown.article.text, cut.quotation.content) == words


def add_a_quotation(day: Day) -> None:
    """Words that were passed over, and who said them."""
    day.view(1)
    day.read(SHORE)
    before = len(day.shown.quotations)
    day.select("Residents were less guarded")
    day.press(Key.Key_Q, held=Mod.ShiftModifier)
    day.type("Nadia Rahmani")
    day.press(Key.Key_Return)
    assert len(day.shown.quotations) == before + 1
    added = day.window.reading.chosen()
    assert added is not None
    assert added.speaker is not None
    assert added.speaker.name == "Nadia Rahmani"


def annotate_while_reading(day: Day) -> None:
    """A note with a link, a tag under another, and a highlight that carries it."""
    day.select("empty threat")
    day.press(Key.Key_A)
    day.type("Compare [[port dir")
    day.wait()
    day.press(Key.Key_Return)
    day.type(" and **ask again**.")
    day.press(Key.Key_Return, held=Mod.ControlModifier)
    (note,) = day.shown.notes
    assert note.body == f"Compare [[{TURN}]] and **ask again**."
    assert [link.target.id for link in note.links] == [day.titled(TURN)]
    day.press(Key.Key_T)
    day.type("harbour/fees")
    day.press(Key.Key_Return)
    day.press(Key.Key_Escape)
    assert day.shown.tags == ("harbour/fees",)
    assert [tag.name for tag in tagging.tag_tree(day.profile)] == ["harbour", "harbour/fees"]
    day.select("The sums are as disputed as the date.")
    day.press(Key.Key_H, held=Mod.ShiftModifier)
    day.type("harbour/fees")
    day.press(Key.Key_Return)
    assert [mark.tag for mark in day.shown.highlights] == ["harbour/fees"]


def ask_and_hang(day: Day) -> None:
    """A question from a quotation; others hung on it with the form of the card, by keys."""
    day.choose("People who live behind the quay")
    day.press(Key.Key_Q)
    day.press(*[Key.Key_A], held=Mod.ControlModifier)
    day.type(QUESTION)
    day.press(Key.Key_Return)
    assert [asked.text for asked in day.shown.questions] == [QUESTION]
    for words, stance in (("We support shore power", Stance.OPPOSES), ("People who live", Stance.SUPPORTS)):
        day.choose(words)
        day.press(Key.Key_E)
        card = day.window.read.actors.tree.card
        day.tab_to(card.question.focusProxy() or card)
        day.press(Key.Key_Space, Key.Key_Down, Key.Key_Return)
        assert card.question.value == QUESTION
        buttons = card.stance._buttons()
        day.tab_to(buttons[0])
        day.press(*[Key.Key_Right] * [each.stance for each in buttons].index(stance))
        day.press(Key.Key_Space, Key.Key_Y)
        hung = day.quotation(words)
        assert [(each.question_text, each.stance) for each in hung.positions] == [(QUESTION, stance)]


def work_the_board(day: Day) -> None:
    """One suggestion added, one dismissed; a card moved, given an owner and a day."""
    day.view(2)
    board = day.window.boarding.view
    pane, first = board.suggestions, board.columns[QuestionStatus.OPEN]
    offered = [found.text for found in pane.list.found.items]
    day.press(Key.Key_Left)
    assert day.focus is pane.list
    day.press(Key.Key_Q, Key.Key_X)
    assert [found.text for found in pane.list.found.items] == offered[2:]
    assert [card.question.text for card in first.cards.items] == [offered[0], QUESTION]
    day.click(first.viewport(), first.visualRect(first.cards.index(1)).center())
    day.press(Key.Key_P, Key.Key_2)
    (card,) = board.cards(QuestionStatus.PARTLY_ANSWERED)
    assert (card.question.text, card.question.priority) == (QUESTION, Priority.HIGH)
    day.press(Key.Key_O)
    day.type("Anna")
    day.press(Key.Key_Return)
    assert board.cards(QuestionStatus.PARTLY_ANSWERED)[0].question.owner == "Anna"
    day.press(Key.Key_Escape)


def fill_the_matrix(day: Day) -> None:
    """The first actor who has more to say on it is asked for it."""
    day.view(3)
    view, sheet = day.window.matrixing.view, day.window.matrixing.sheet
    before = positions(day)
    assert before == 2
    day.press(Key.Key_Home, Key.Key_Up, Key.Key_Up)
    for _ in range(view.rows.rowCount()):
        day.press(Key.Key_F)
        if sheet.isVisible():
            break
        day.press(Key.Key_Down)
    day.press(Key.Key_1)
    assert positions(day) == before + 1
    assert isinstance(day.window.matrixing.cell(), Standing)


def positions(day: Day) -> int:
    """How many quotations hang on questions."""
    with closing(sqlite3.connect(day.profile.library.path)) as connection:
        return int(connection.execute("SELECT count(*) FROM position").fetchone()[0])


def merge_two_actors(day: Day) -> None:
    """By name, and undone: then both are there again."""
    before = {actor.name for actor in registry.actors(day.profile)}
    day.view(4)
    shown = day.window.dossiers.actor
    assert shown is not None
    assert shown.name != "Nadia Rahmani"
    day.command("merge with another")
    day.type("Nadia")
    day.press(Key.Key_Return)
    assert {actor.name for actor in registry.actors(day.profile)} == before - {"Nadia Rahmani"}
    day.undo()
    assert {actor.name for actor in registry.actors(day.profile)} == before


def search_and_keep(day: Day) -> None:
    """By who said what; the search is kept, and the list is whole again after it."""
    day.view(1)
    day.press(Key.Key_Slash)
    day.type("actor:ekdahl said:shipyard ")
    day.qtbot.waitUntil(lambda: day.titles() == [SHORE])
    day.press(Key.Key_S, held=Mod.ControlModifier)
    day.press(Key.Key_A, held=Mod.ControlModifier)
    day.type("The port on dates")
    day.press(Key.Key_Return)
    (kept,) = saved.saved(day.profile)
    assert (kept.name, kept.query) == ("The port on dates", "actor:ekdahl said:shipyard")
    day.press(Key.Key_Slash, Key.Key_Escape)
    day.qtbot.waitUntil(lambda: day.titles() == [TURN, SHORE])
    day.wait()


def export_twice(day: Day, vault: Path) -> None:
    """What is written in the vault meanwhile is there after the second export, to the last word."""
    export(day, vault)
    (file,) = (path for path in vault.rglob("*.md") if SHORE in path.read_text("utf-8").split("\n---", 1)[0])
    text = file.read_text("utf-8")
    assert "**ask again**" in text
    own = text.replace("**ask again**", "**ask again, in June**").replace("\n## ", "\nOf my own.\n\n## ", 1)
    assert "Of my own." in own
    file.write_text(own, "utf-8")
    other = vault / "my own.md"
    other.write_text("Nothing to do with it.\n", "utf-8")
    export(day, vault)
    assert "**ask again, in June**" in file.read_text("utf-8")
    assert "Of my own." in file.read_text("utf-8")
    assert other.read_text("utf-8") == "Nothing to do with it.\n"


def export(day: Day, vault: Path) -> None:
    """The whole library, as Markdown."""
    exporting = day.window.exporting
    day.press(Key.Key_E, held=Mod.ControlModifier | Mod.ShiftModifier)
    assert day.focus is exporting.sheet.to
    exporting.sheet.to.setText(str(vault))
    day.press(Key.Key_Return)
    day.qtbot.waitUntil(lambda: not day.window.errand.running, timeout=60_000)
    day.wait()


def close_and_reopen(day: Day, open_window: Callable[..., MainWindow]) -> Day:
    """Everything is as it was left: article, list, marks, and all that was written."""
    day.read(SHORE)
    left, window = day.shown, day.window
    window.close()
    again = Day(open_window(), day.qtbot, day._wait)
    assert again.shown == replace(left, read=again.shown.read, scroll=again.shown.scroll)
    assert again.titles() == [TURN, SHORE]
    assert again.window.listing.counts == window.listing.counts
    assert [each.name for each in again.window.saving.searches] == ["The port on dates"]
    return again


def undo_the_day(day: Day) -> None:
    """By the list of what was done, from another window than the one it was done in."""
    day.press(Key.Key_H, held=Mod.ControlModifier)
    day.press(Key.Key_End, Key.Key_Return)
