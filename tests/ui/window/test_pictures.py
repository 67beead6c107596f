"""The timeline, briefings and comparisons in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.services import agreement, mark, questions, review
from briefing_app.services.profile import Profile, create_user
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def sided(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """A window on a library in which two people disagree on a question."""
    profile = window.session.profile
    question = questions.add_question(profile, "Are they ready?").created[0]
    for quotation, stance in (
        ("q-ready", Stance.SUPPORTS), ("q-plans", Stance.SUPPORTS), ("q-mandate", Stance.OPPOSES),
    ):  # fmt: skip
        questions.hang(profile, question, articles[0], quotation, stance)
    return window


def test_the_timeline_is_written_out(sided: MainWindow, wait: Wait, tmp_path: Path) -> None:
    sided.show_view("timeline")
    wait(sided)
    for name in ("t.svg", "t.png"):
        sided.timelines.write(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 500


def test_two_users_compare_and_settle(
    sided: MainWindow, wait: Wait, qtbot: QtBot, articles: list[str]
) -> None:
    mine = sided.session.profile
    other: Profile = create_user(mine, "Ada")
    review.reject(other, articles[0], "q-ready")
    for user in (mine, other):
        mark.set_done(user, articles[:1], True)
    agreement.agree(other, mine.user)
    sided.actions_["compare-users"].trigger()
    wait(sided)
    (line,) = agreement.consents(mine)
    assert (line.mine, line.theirs) == (False, True)
    sided.comparing.agree("Ada")
    wait(sided)
    sheet = sided.comparing.sheet
    assert [one.quotation for one in sheet.shown] == ["q-ready"]
    qtbot.keyClick(sheet.list, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: sheet.shown == ())
    sided.session.undo()
    wait(sided)
    assert len(agreement.agreement(mine, "Ada").disagreements) == 1
