"""The network of actors in a real window."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import networkx
import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.network import Network, Node, Tie
from briefing_app.domain.positions import Scope
from briefing_app.services import questions
from briefing_app.services.network import network
from briefing_app.ui import network_paint, network_picture
from briefing_app.ui.inks import Inks
from briefing_app.ui.messages import Tone
from briefing_app.ui.network_picture import NetworkPicture
from briefing_app.ui.network_view import Lines, NetworkView, drawn
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def sided(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """A window on the network of two people who disagree on one question and take sides on no other."""
    profile = window.session.profile
    question = questions.add_question(profile, "Are they ready?").created[0]
    questions.add_question(profile, "Is it enough?")  # on which nobody takes a side
    for quotation, stance in (
        ("q-ready", Stance.SUPPORTS), ("q-plans", Stance.SUPPORTS), ("q-mandate", Stance.OPPOSES),
    ):  # fmt: skip
        questions.hang(profile, question, articles[0], quotation, stance)
    window.show_view("network")
    wait(window)
    return window


def test_keys_lead_from_an_actor_along_a_tie_to_the_other_and_to_the_sentence(
    sided: MainWindow, wait: Wait, qtbot: QtBot
) -> None:
    view = sided.networking.view
    picture = view.picture
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    first = picture.at
    assert isinstance(first, Node)
    assert "disagrees with 1" in picture.accessibleDescription()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert isinstance(picture.at, Tie)
    assert [view.table.rows.index(0, column).data() for column in range(4)] == [
        "John Healey and Pål Jonson", "", "1", "Are they ready?",
    ]  # fmt: skip
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert isinstance(picture.at, Node)
    assert picture.at != first, "the right end of the tie"
    qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert picture.at is None
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert [one.remark for one in sided.networking.sheet.shown] == ["supports", "opposes"]
    qtbot.keyClick(sided.networking.sheet.list, Qt.Key.Key_Return)
    wait(sided)
    assert sided.reading.chosen() is not None


def test_a_click_on_a_line_shows_both_sentences(sided: MainWindow, qtbot: QtBot) -> None:
    picture = sided.networking.view.picture
    (tie,) = network(sided.session.profile).ties
    at = picture.middle(tie).toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    assert picture.at == tie
    assert [one.heading for one in sided.networking.sheet.shown] == ["Are they ready?"] * 2
    sided.networking.sheet.grab()
    assert sided.actions_["network-open"].isEnabled()


def test_a_scope_is_chosen_and_told(sided: MainWindow, wait: Wait) -> None:
    networking = sided.networking
    (other,) = (one for one in questions.questions(sided.session.profile) if one.text == "Is it enough?")
    networking.menus.narrow(Scope(questions=(other.id,)))
    wait(sided)
    assert not networking.shows_any
    assert not networking.view.questions.isHidden(), "there is a way back"
    networking.menus.narrow()
    wait(sided)
    assert networking.shows_any
    assert networking.menus.period() == "All time"


def test_it_is_written_as_picture_graph_and_table(sided: MainWindow, wait: Wait, tmp_path: Path) -> None:
    for name in ("n.svg", "n.png", "n.graphml", "n.csv"):
        sided.networking.write(tmp_path / name)
    wait(sided)
    sizes = re.findall(r'font-size="([\d.]+)"', (tmp_path / "n.svg").read_text("utf-8"))
    assert min(map(float, sizes)) >= 12, "pixels, as in the window"
    assert QImage(str(tmp_path / "n.png")).width() >= 2400
    assert len(networkx.read_graphml(tmp_path / "n.graphml").edges) == 1
    assert "Pål Jonson" in (tmp_path / "n.csv").read_text("utf-8-sig")


def test_the_width_of_the_table_is_remembered(sided: MainWindow) -> None:
    view = sided.networking.view
    view.splitter.setSizes([500, 600])
    view.splitter.splitterMoved.emit(500, 1)
    other = NetworkView()
    other.restore(sided.state.bytes("network"))
    assert other.splitter.saveState() == view.splitter.saveState()
    other.deleteLater()


def crowd(count: int, *, ties: int = 0) -> Network:
    """So many actors, all within one length of each other."""
    nodes = tuple(
        Node(f"e{n}", f"Anna Longname {n}", Described(), n % 8 / 7, n // 8 / 7) for n in range(count)
    )
    pairs = [(one, other) for at, one in enumerate(nodes) for other in nodes[:at]][:ties]
    return Network(
        nodes,
        tuple(
            Tie(one.id, other.id, ("a",) * (n % 5), ("b",), ("",) * 2) for n, (one, other) in enumerate(pairs)
        ),
    )


@pytest.mark.parametrize("count", [1, 3, 8, 30, 60])
def test_names_cover_neither_each_other_nor_marks_and_stay_inside(qtbot: QtBot, count: int) -> None:
    picture = NetworkPicture()
    qtbot.addWidget(picture)
    picture.resize(1000, 800)
    shown = crowd(count)
    picture.show_network(shown, ())
    spots = [picture.spot(node.id) for node in shown.nodes]
    assert all(not spot.name.isEmpty() for spot in spots)
    boxes = [box for spot in spots for box in (spot.name, spot.mark)]
    assert all(QRectF(picture.rect()).contains(box) for box in boxes)
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_where_there_is_no_room_names_are_left_out(qtbot: QtBot) -> None:
    picture = NetworkPicture()
    qtbot.addWidget(picture)
    picture.resize(360, 300)
    shown = crowd(60)
    picture.show_network(shown, ())
    names = [spot.name for node in shown.nodes if not (spot := picture.spot(node.id)).name.isEmpty()]
    assert 0 < len(names) < 60
    assert not any(one.intersects(other) for at, one in enumerate(names) for other in names[:at])
    paper = network_paint.drawing(shown, (), Inks(), QSize(1200, 900))
    assert all(not paper.spots[node.id].name.isEmpty() for node in shown.nodes), "there is on paper"


def test_of_many_ties_the_clearest_are_drawn(qtbot: QtBot) -> None:
    shown = crowd(10, ties=45)
    clearest = drawn(shown, Lines.STRONGEST)
    assert 0 < len(clearest) <= 30
    assert min(abs(tie.net) for tie in clearest) > min(abs(tie.net) for tie in shown.ties)
    assert drawn(shown, Lines.ALL) == shown.ties
    assert all(tie.net < 0 for tie in drawn(shown, Lines.OPPOSE))
    assert all(tie.net > 0 for tie in drawn(shown, Lines.AGREE))


def test_what_is_under_the_pointer_is_lit_with_its_neighbours(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_picture, "QToolTip", Mock())
    picture = NetworkPicture()
    qtbot.addWidget(picture)
    picture.resize(900, 700)
    shown = crowd(4, ties=1)
    picture.show_network(shown, shown.ties)
    before = picture.grab().toImage()
    over = QPointF(picture.spot("e0").at)
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        picture, QMouseEvent(QEvent.Type.MouseMove, over, over, none, none, Qt.KeyboardModifier.NoModifier)
    )
    assert picture.grab().toImage() != before
    QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))
    assert picture.grab().toImage() == before


def test_a_great_many_lines_come_little_by_little_and_are_the_same_in_the_end(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = crowd(10, ties=45)
    pictures = [NetworkPicture(), NetworkPicture()]
    for picture in pictures:
        qtbot.addWidget(picture)
        picture.resize(600, 400)
        picture.show_network(shown, shown.ties)
        picture.show()  # one that is not is arranged anew for each picture of it
    at_once, slowly = pictures
    whole = pixels(at_once)
    monkeypatch.setattr(network_paint.Layers, "slice_", 4)
    assert np.abs(pixels(slowly) - whole).max() > 90, "there are lines where none is yet"
    qtbot.waitUntil(lambda: np.abs(pixels(slowly) - whole).max() < 30)


def pixels(picture: NetworkPicture) -> npt.NDArray[np.int16]:
    """How light each is."""
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


def test_an_actor_is_told_with_its_place_among_the_others(qtbot: QtBot) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    view.show_network(crowd(6, ties=1))
    qtbot.keyClick(view.picture, Qt.Key.Key_Right)
    ties, ways = "Joined to 1 of 5 others", "On 0% of the shortest ways between others"
    camp = "In one camp with Anna Longname 0, Anna Longname 2, Anna Longname 3 and 2 more"
    assert view.picture.accessibleDescription().endswith(f"\n{ties}\n{ways}\n{camp}")
    assert f"{ties} · {ways} · {camp}" in view.head.text()


def test_what_cannot_be_written_is_told(sided: MainWindow, wait: Wait, tmp_path: Path) -> None:
    said = Mock()
    sided.session.messages.posted.connect(said)
    for name in ("n.csv", "n.svg"):
        sided.networking.write(tmp_path / "nowhere" / name)
    wait(sided)
    tones = [(call.args[0].tone, "could not be written" in call.args[0].text) for call in said.call_args_list]
    assert tones == [(Tone.PROBLEM, True)] * 2


def test_the_matrix_takes_what_it_is_narrowed_to_along(sided: MainWindow, wait: Wait) -> None:
    """All but its choice of actors, which no menu of the network shows."""
    sided.show_view("matrix")
    wait(sided)
    every = questions.questions(sided.session.profile)
    asked = tuple(one.id for one in every if one.text == "Are they ready?")
    since = date(2025, 4, 9)
    sided.matrixing.menus.narrow(Scope(since, outlet="Wire", questions=asked, actors=("e1",)))
    wait(sided)
    sided.matrixing.view.bar.network.click()
    wait(sided)
    networking = sided.networking
    assert sided.stack.name == "network"
    assert networking.menus.scope == Scope(since, outlet="Wire", questions=asked)
    assert networking.view.articles.text() == "Wire"
    assert networking.shows_any


def test_from_a_dossier_its_actor_is_pointed_out(sided: MainWindow, wait: Wait) -> None:
    sided.show_view("actors")
    wait(sided)
    actor = sided.dossiers.actor
    assert actor is not None
    sided.actions_["view-network"].trigger()
    wait(sided)
    at = sided.networking.at
    assert isinstance(at, Node)
    assert at.id == actor.id
    assert sided.actions_["network-open"].isEnabled()
    posted = Mock()
    sided.session.messages.posted.connect(posted)
    sided.networking.menus.narrow(Scope(since=date(2026, 1, 1)))
    sided.show_view("actors")
    sided.actions_["view-network"].trigger()
    wait(sided)
    posted.assert_not_called()  # the view itself tells that nobody takes sides


@pytest.mark.usefixtures("french")
def test_no_head_of_the_table_is_cut(qtbot: QtBot) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    across = view.table.horizontalHeader()
    assert all(view.table.columnWidth(at) >= across.sectionSizeHint(at) for at in range(4))
