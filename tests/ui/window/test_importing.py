"""Files brought into the window: chosen, dropped, stopped, and found waiting at the start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem
from briefing_app.domain.views import ArticleState
from briefing_app.domain.work import ImportReport, Progress, Stage
from briefing_app.services import annotate, browse, exchange
from briefing_app.services.import_articles import import_articles
from briefing_app.services.profile import Profile, create_user
from briefing_app.ui.article_model import state_words
from briefing_app.ui.import_popover import ImportState
from briefing_app.ui.tasks import Job
from briefing_app.ui.window import MainWindow

FIRST = "A new bridge\n\n“The bridge will stand,” said Mayor Ann Wells.\n\nWork begins in May.\n"
SECOND = "The old bridge\n\nNobody crossed it today.\n"
Wait = Callable[[MainWindow], None]


def done(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)


def write(folder: Path) -> list[Path]:
    paths = [folder / "first.txt", folder / "second.txt"]
    for path, words in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(words, encoding="utf-8")
    return paths


def test_two_files_are_imported_analysed_and_listed(
    open_window: Callable[..., MainWindow], qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    window = open_window()
    assert window.read.empty.isVisible()
    window.import_paths([*write(tmp_path), tmp_path / "missing.txt"])
    done(qtbot, window)
    wait(window)
    assert not window.read.empty.isVisible()
    rows = [window.left.list.rows.row(place) for place in range(2)]
    wait(window)
    rows = [window.left.list.rows.row(place) for place in range(2)]
    assert {row.title for row in rows if row} == {"A new bridge", "The old bridge"}
    assert {row.state for row in rows if row} == {ArticleState.ANALYSED}
    assert window.reading.view is not None
    assert window.importing.state.problems[0].path.name == "missing.txt"
    assert "missing.txt" in window.message_bar.text()
    assert window.status.state.text() == "2 articles · everything analysed"


def test_analysis_goes_on_at_the_next_start_and_moves_nothing(
    profile: Profile, open_window: Callable[..., MainWindow], qtbot: QtBot, wait: Wait
) -> None:
    drafts = [ArticleDraft(f"Title {number}", FIRST, f"/{number}.txt") for number in range(4)]
    with profile.library.unit_of_work(profile.user) as uow:
        uow.articles.store(drafts)
        uow.commit(journalled=False)
    window = open_window()
    window.left.list.go(2)
    key = window.left.list.current_key()
    done(qtbot, window)
    wait(window)
    assert window.listing.counts.waiting == 0
    assert window.left.list.current_key() == key
    assert window.left.list.selected_keys() == [key]


def test_files_dropped_anywhere_are_imported(
    window: MainWindow, qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in write(tmp_path)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(over)
    assert over.isAccepted()
    assert window.drop_frame.isVisible()
    window.dropEvent(QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, buttons, keys))
    assert not window.drop_frame.isVisible()
    done(qtbot, window)
    wait(window)
    assert len(window.left.list.rows.keys) == 5


def test_a_dragged_link_is_refused(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html")])
    over = QDragEnterEvent(
        QPoint(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    over.ignore()
    window.dragEnterEvent(over)
    assert not over.isAccepted()
    assert not window.drop_frame.isVisible()


def test_the_popover_tells_how_far_it_is(window: MainWindow, qtbot: QtBot) -> None:
    problems = (FileProblem(Path("/x/broken.pdf"), "is empty."),)
    window.importing.state = ImportState(
        "Import of “April”", Progress(Stage.READING, 3, 3), ImportReport(problems=problems),
        Progress(Stage.ANALYSING, 1, 2, 130.0), running=True,
    )  # fmt: skip
    popover = window.import_popover
    popover.show_state(window.importing.state)
    popover.open()
    assert popover.files.words() == "Files read 3 of 3"
    assert popover.found.words() == "Finding who said what 1 of 2"
    qtbot.mouseClick(popover.show_problems, Qt.MouseButton.LeftButton)
    assert "broken.pdf" in popover._problems.toPlainText()
    with qtbot.waitSignal(popover.stop_requested):
        qtbot.mouseClick(popover.stop, Qt.MouseButton.LeftButton)


def test_an_import_is_paused_and_goes_on(
    open_window: Callable[..., MainWindow], qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    window = open_window()
    entered = Event()

    def work(profile: Profile, job: Job) -> ImportReport:
        job.report(Progress(Stage.READING, 1, 2, paused=False))
        entered.set()
        while not job.cancelled():
            job.report(Progress(Stage.READING, 1, 2, rate=4.2, paused=job.paused()))
            stopped.wait(0.01)
        return ImportReport(cancelled=True)

    stopped = Event()
    window.importing.bring("Import of “April”", work)
    qtbot.waitUntil(entered.is_set)
    qtbot.waitUntil(lambda: window.status.state.text() == "Reading 1 of 2 · 4.2 a second")
    assert window.actions_["pause-work"].isEnabled()
    qtbot.mouseClick(window.status.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.state.text() == "Reading 1 of 2 · paused")
    window.toggle_import_popover()
    assert window.import_popover.go_on.isVisible()
    qtbot.mouseClick(window.import_popover.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "paused" not in window.status.state.text())
    assert window.import_popover.pause.isVisible()
    window.actions_["stop-work"].trigger()
    stopped.set()
    done(qtbot, window)
    assert not window.actions_["pause-work"].isEnabled()
    assert not window.status.pause.isVisible()


def test_what_is_on_screen_comes_first(window: MainWindow, wait: Wait, articles: list[str]) -> None:
    window.on_screen.look()
    assert list(window.on_screen()) == articles
    window.left.list.go(2)
    wait(window)
    assert window.on_screen()[0] == articles[2]


def test_a_row_says_that_its_article_is_being_analysed(
    open_window: Callable[..., MainWindow], profile: Profile, qtbot: QtBot, wait: Wait
) -> None:
    with profile.library.unit_of_work(profile.user) as uow:
        uow.articles.store([ArticleDraft("Title", FIRST, "/1.txt")])
        uow.commit(journalled=False)
    window = open_window()
    said: list[str] = []

    def look() -> bool:
        row = window.left.list.rows.row(0)
        said.extend([state_words(row)] if row is not None else [])
        return bool(row) and row.state is ArticleState.ANALYSED

    qtbot.waitUntil(look, timeout=60_000)
    assert "Analysing…" in said
    done(qtbot, window)
    assert not window.importing._at_work


def test_another_user_takes_over_while_an_import_runs(
    window: MainWindow, profile: Profile, articles: list[str], qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    """What one user brings in is stored and analysed, whoever the window is shown to meanwhile."""
    paths, let_go, users = write(tmp_path), Event(), list[str]()

    def work(who: Profile, job: Job) -> ImportReport:
        users.append(who.user)
        assert let_go.wait(20)
        return import_articles(who, paths, on_progress=job.report, cancelled=job.cancelled)

    window.importing.bring("Two files", work)
    qtbot.waitUntil(lambda: bool(users), timeout=20_000)
    other = create_user(profile, "Second")
    window.switch(other)
    wait_quietly(qtbot, window)
    annotate.add_note(other, "Mine", article=articles[0])
    let_go.set()
    done(qtbot, window)
    wait(window)
    assert window.session.profile.user == other.user
    assert users == [profile.user]
    assert window.listing.counts.all == len(articles) + 2
    assert not window.listing.counts.waiting
    assert [note.body for note in annotate.notes(other)] == ["Mine"]
    assert annotate.notes(profile) == []
    window.switch(profile)
    wait(window)
    assert window.listing.counts.all == len(articles) + 2
    assert browse.counts(profile).unread >= 2


def wait_quietly(qtbot: QtBot, window: MainWindow) -> None:
    """Until the window shows its new user, though an import goes on."""
    qtbot.waitUntil(lambda: window.listing.counts.all > 0 and window.reading.view is not None, timeout=20_000)


def test_what_others_wrote_on_an_article_finds_it_once_it_comes(
    window: MainWindow, qtbot: QtBot, wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = list[str]()
    monkeypatch.setattr(exchange, "settle", lambda profile: settled.append(profile.user) or 0)
    window.import_paths(write(tmp_path), at_once=True)
    done(qtbot, window)
    wait(window)
    assert settled == [window.session.profile.user]
