"""From one window to the next: another library, or this one when it has become what a backup is."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from briefing_app import app
from briefing_app.domain.upkeep import BackupKind
from briefing_app.services import maintain, questions
from briefing_app.services.pace import Pace
from briefing_app.services.profile import open_profile
from briefing_app.ui.messages import Tone
from briefing_app.ui.restoring import Restoring
from briefing_app.ui.sitting import Next

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # of the offscreen platform


def test_a_library_is_what_it_was_and_what_it_became_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.briefings"
    profile = open_profile(path, "tester")
    questions.add_question(profile, "Who commands?")
    backup = maintain.back_up(path)
    questions.add_question(profile, "Who pays?")
    profile.library.close()

    restored, told = app._follow(Next(path, "tester", backup.file), profile)
    assert [each.text for each in questions.questions(restored)] == ["Who commands?"]
    assert told is not None
    assert told.tone is Tone.NEWS
    assert [each.kind for each in maintain.backups(path)] == [BackupKind.BEFORE_RESTORE, BackupKind.MANUAL]
    restored.library.close()


def test_what_cannot_be_gone_back_to_leaves_the_library_as_it_is(tmp_path: Path) -> None:
    path, damaged = tmp_path / "library.briefings", tmp_path / "damaged.briefings"
    profile = open_profile(path, "tester")
    questions.add_question(profile, "Who commands?")
    damaged.write_bytes(path.read_bytes()[:5000])
    profile.library.close()

    same, told = app._follow(Next(path, "tester", damaged), profile)
    assert [each.text for each in questions.questions(same)] == ["Who commands?"]
    assert told is not None
    assert told.tone is Tone.PROBLEM
    assert "damaged.briefings" in told.text
    same.library.close()


def test_a_library_that_cannot_be_opened_gives_way_to_the_one_before(tmp_path: Path) -> None:
    profile = open_profile(tmp_path / "library.briefings", "tester")
    profile.library.close()
    (tmp_path / "folder").mkdir()

    same, told = app._follow(Next(tmp_path / "folder", "tester"), profile)
    assert same.library.path == profile.library.path
    assert told is not None
    assert told.tone is Tone.PROBLEM
    same.library.close()
    other, told = app._follow(Next(tmp_path / "other.briefings", "tester"), profile)
    assert (other.library.path.name, other.user, told) == ("other.briefings", "tester", None)
    other.library.close()


def test_going_back_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.briefings"
    profile = open_profile(path, "tester")
    backup = maintain.back_up(path)
    questions.add_question(profile, "Who pays?")
    profile.library.close()
    window = Restoring()
    reach = Pace.reach

    closed = threading.Event()

    def stopping(pace: Pace, done: int) -> None:
        assert closed.wait(20)
        reach(pace, pace._total)

    monkeypatch.setattr(Pace, "reach", stopping)
    QTimer.singleShot(0, lambda: (window.close(), closed.set()))  # type: ignore[func-returns-value]
    told = window.restore(path, backup.file)
    assert told.text == "Stopped. The library is as it was."
    monkeypatch.undo()
    same = open_profile(path, "tester")
    assert [each.text for each in questions.questions(same)] == ["Who pays?"]
    assert [each.kind for each in maintain.backups(path)] == [BackupKind.MANUAL]
    same.library.close()
