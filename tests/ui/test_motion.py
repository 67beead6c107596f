"""Motion ends where it is to end, and there is none where it is not wanted."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject
from pytestqt.qtbot import QtBot

from briefing_app.ui import motion


def test_a_motion_arrives(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "allowed", lambda: True)
    owner, seen = QObject(), []
    moving = motion.Motion(owner, 20, seen.append)
    with qtbot.waitSignal(moving._animation.finished):
        moving.run(0.0, 10.0)
    assert seen[-1] == 10.0
    assert seen == sorted(seen)


def test_without_motion_it_is_there_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "allowed", lambda: False)
    owner, seen = QObject(), []
    motion.Motion(owner, 10_000, seen.append).run(0.0, 10.0)
    assert seen == [10.0]


def test_a_motion_stops(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "allowed", lambda: True)
    owner, seen = QObject(), []
    moving = motion.Motion(owner, 10_000, seen.append)
    moving.run(0.0, 10.0)
    moving.stop()
    assert moving._animation.state() is QAbstractAnimation.State.Stopped
    assert 10.0 not in seen
