"""The network, briefings and comparisons in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.positions import Network, Node
from briefing_app.services import agreement, mark, questions, review
from briefing_app.services.network import network
from briefing_app.services.profile import Profile, create_user
from briefing_app.ui.network_picture import NetworkPicture
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


def show(window: MainWindow, wait: Wait, view: str) -> None:
    window.show_view(view)
    wait(window)
    (window.timelines if view == "timeline" else window.picturing).load()
    wait(window)


def test_keys_lead_from_an_actor_to_a_tie_to_its_sentence(
    sided: MainWindow, wait: Wait, qtbot: QtBot
) -> None:
    show(sided, wait, "network")
    view = sided.picturing.network
    qtbot.keyClick(view.picture, Qt.Key.Key_Right)
    assert "disagrees with 1" in view.picture.accessibleDescription()
    qtbot.keyClick(view.picture, Qt.Key.Key_Down)
    assert "disagree 1" in view.picture.accessibleDescription()
    assert [view.table.rows.index(0, column).data() for column in range(5)] == [
        "John Healey", "Pål Jonson", "", "1", "Are they ready?",
    ]  # fmt: skip
    qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    assert len(sided.picturing.sheet.shown) == 2
    qtbot.keyClick(sided.picturing.sheet.list, Qt.Key.Key_Return)
    wait(sided)
    assert sided.reading.chosen() is not None


def test_both_pictures_are_written_out(sided: MainWindow, wait: Wait, tmp_path: Path) -> None:
    for view, names in (("network", ("n.svg", "n.png", "n.graphml")), ("timeline", ("t.svg", "t.png"))):
        show(sided, wait, view)
        for name in names:
            sided.picturing.write(tmp_path / name)
            assert (tmp_path / name).stat().st_size > 500
    assert network(sided.session.profile).ties[0].evidence[0] in (tmp_path / "n.graphml").read_text("utf-8")


def test_names_of_sixty_actors_hardly_overlap(qtbot: QtBot) -> None:
    picture = NetworkPicture()
    qtbot.addWidget(picture)
    picture.resize(1000, 800)
    places = [(at % 8 / 7, at // 8 / 7) for at in range(60)]
    picture.show_network(
        Network(
            tuple(
                Node(f"e{n}", f"Somebody {n}", Described(), x, y, 0.5, 0) for n, (x, y) in enumerate(places)
            ),
            (),
            (),
        )
    )
    boxes = [box for _, box in picture.labels()]
    covered = sum(_shared(one, other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert covered < 0.02 * sum(box.width() * box.height() for box in boxes)
    assert all(QRectF(picture.rect()).contains(box) for box in boxes)


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()


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
