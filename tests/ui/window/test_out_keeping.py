"""Backups, going back, the check, archives and the layers of others, from the window."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.upkeep import BackupKind
from briefing_app.services import annotate, browse, exchange, maintain
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile, open_profile
from briefing_app.ui.sitting import Next
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key, Held = Qt.Key, Qt.KeyboardModifier
LONG = 20_000


def test_a_library_is_backed_up_and_gone_back_to_after_a_question(
    window: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait
) -> None:
    library = profile.library.path
    qtbot.keyClick(window, Key.Key_S, Held.ControlModifier | Held.ShiftModifier)
    sheet = window.keeping.sheet
    qtbot.waitUntil(sheet.isVisible, timeout=LONG)
    assert "none yet" in sheet.lead.text()
    assert not sheet.restore.isEnabled()
    window.keeping.back_up_if_due()
    qtbot.waitUntil(lambda: not window.tasks.working, timeout=LONG)
    assert [each.kind for each in maintain.backups(library)] == [BackupKind.AUTOMATIC]
    qtbot.mouseClick(sheet.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sheet.list.rows.items) == 1, timeout=LONG)
    (backup,) = maintain.backups(library)  # the day's other one has made room
    assert backup.kind is BackupKind.MANUAL
    assert backup.verified
    sheet.days.menu_.actions()[-1].trigger()
    wait(window)
    assert maintain.backup_policy(library).daily == 30
    next(button for button in sheet.automatic.buttons() if not button.isChecked()).click()
    wait(window)
    assert maintain.backup_policy(library).automatic is False

    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Key.Key_Return)
    assert sheet.question.isVisible()
    qtbot.keyClick(sheet.question.yes, Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.question.isHidden()
    qtbot.keyClick(sheet.list, Key.Key_Return)
    qtbot.keyClick(sheet.question.yes, Key.Key_Return)
    assert window.next == Next(library, profile.user, backup.file)
    assert not window.isVisible()


def test_a_check_says_what_it_mended(window: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait) -> None:
    check = window.actions_["check"]
    check.trigger()
    qtbot.waitUntil(lambda: "good order" in window.message_bar.text(), timeout=LONG)
    with closing(sqlite3.connect(profile.library.path)) as connection:
        connection.execute("DELETE FROM article_search_docsize")
        connection.commit()
    check.trigger()
    findings = window.keeping.findings
    qtbot.waitUntil(findings.isVisible, timeout=LONG)
    assert all(row.finding.mended for row in findings.rows())
    assert "Mended." in findings.rows()[0].accessibleName()
    assert maintain.look_over(profile, repair=False) == []


def test_layers_are_handed_over_read_and_taken_out_again(
    window: MainWindow,
    profile: Profile,
    articles: list[str],
    tmp_path: Path,
    qtbot: QtBot,
    wait: Wait,
) -> None:
    exchanging = window.exchanging
    exchanging.archive(tmp_path / "all.zip", mine=False)
    qtbot.waitUntil(lambda: "Written to all.zip" in window.message_bar.text(), timeout=LONG)
    exchanging.unarchive(tmp_path / "all.zip", tmp_path / "hers.briefings")
    qtbot.waitUntil(lambda: "hers.briefings is" in window.message_bar.text(), timeout=LONG)
    mary = open_profile(tmp_path / "hers.briefings", "Mary")
    annotate.add_note(mary, "I read it the other way.", article=articles[0])
    exchange.export_bundle(mary, tmp_path / "mary.zip")
    mary.library.close()

    window.actions_["theirs"].trigger()
    wait(window)
    assert "No layer" in window.message_bar.text()
    exchanging.import_bundle(tmp_path / "mary.zip")
    qtbot.waitUntil(lambda: exchanging.sheet.isVisible(), timeout=LONG)
    assert [line.words for line in exchanging.sheet.list.rows.items] == ["Mary"]
    assert "New: Mary" in exchanging.sheet.news.text()
    window.actions_["theirs"].trigger()
    qtbot.waitUntil(lambda: exchanging.theirs.isVisible(), timeout=LONG)
    assert "I read it the other way." in exchanging.theirs.text.toPlainText()
    assert browse.article(profile, articles[0]).notes == ()  # theirs, and not this reader's
    exchanging.theirs.close_sheet()

    exchanging.open()
    qtbot.waitUntil(lambda: exchanging.sheet.isVisible(), timeout=LONG)
    qtbot.keyClick(exchanging.sheet.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: not exchanging.sheet.list.rows.items, timeout=LONG)
    assert exchange.layers(profile) == []
    assert "Mary" in window.message_bar.text()


def test_what_takes_long_is_stopped_in_the_window(
    window: MainWindow, profile: Profile, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    reach = Pace.reach

    def resting(pace: Pace, done: int) -> None:
        begun.set()
        assert go_on.wait(LONG / 1000)
        reach(pace, pace._total)

    exchange.export_bundle(profile, tmp_path / "mine.zip")
    monkeypatch.setattr(Pace, "reach", resting)
    for act in (
        window.keeping.back_up,
        partial(window.keeping.back_up_to, tmp_path / "copy.briefings"),
        window.keeping.check,
        partial(window.exchanging.import_bundle, tmp_path / "mine.zip"),
    ):
        begun.clear(), go_on.clear()
        act()
        qtbot.waitUntil(begun.is_set, timeout=LONG)
        window.errand.show()
        stop = window.actions_["stop-writing"]
        qtbot.waitUntil(stop.isEnabled, timeout=LONG)
        stop.trigger()
        go_on.set()
        qtbot.waitUntil(lambda: not window.errand.running, timeout=LONG)
        assert "Everything is as it was" in window.message_bar.text()
        assert window.keeping.findings.isHidden()
    assert maintain.backups(profile.library.path) == []
    assert not (tmp_path / "copy.briefings").exists()
