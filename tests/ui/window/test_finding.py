"""Finding from the window: completion, hints, hits, groups, saved searches and facets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from briefing_app.analysis.engine import ENGINE
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.domain.views import Order, Shelf
from briefing_app.services import search
from briefing_app.services.likeness import regroup
from briefing_app.services.profile import Profile
from briefing_app.ui.shelves import Saved
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key = Qt.Key


def titles(window: MainWindow) -> list[str]:
    rows = (window.left.list.rows.row(at) for at in range(len(window.left.list.rows.keys)))
    return [row.title for row in rows if row is not None]


def find(window: MainWindow, qtbot: QtBot, wait: Wait, words: str) -> None:
    window.toolbar.search.setFocus()
    qtbot.keyClicks(window.toolbar.search, words)
    qtbot.waitUntil(lambda: window.listing.filter.query == window.toolbar.search.text())
    wait(window)


def offered(window: MainWindow) -> list[str]:
    return [item.text for item in window.searching.sheet.offered]


# Typing a query


def test_a_field_and_its_value_are_filled_in_by_tab(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    field = window.toolbar.search
    find(window, qtbot, wait, "out")
    assert offered(window) == ["outlet:"]
    qtbot.keyClick(field, Key.Key_Tab)
    qtbot.waitUntil(lambda: offered(window) == ["Wire"])
    assert field.hasFocus()
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "outlet:Wire "
    qtbot.waitUntil(lambda: window.listing.filter.query == "outlet:Wire ")
    wait(window)
    assert titles(window) == ["Ministers meet"]
    assert not window.searching.sheet.isVisible()


def test_escape_closes_the_sheet_first_and_enter_goes_to_what_was_found(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    field = window.toolbar.search
    find(window, qtbot, wait, "is:")
    assert "unread" in offered(window)
    qtbot.keyClick(field, Key.Key_Escape)
    assert not window.searching.sheet.isVisible()
    assert field.text() == "is:"
    qtbot.keyClick(field, Key.Key_Return)
    assert window.left.list.hasFocus()


def test_what_is_not_understood_is_said_under_the_box(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    find(window, qtbot, wait, "since:spring quay")
    qtbot.waitUntil(lambda: "2025-03" in window.toolbar.search.accessibleDescription())
    assert window.searching.sheet.isVisible()
    assert not offered(window)
    assert titles(window) == ["The harbour waits"]


def test_a_newer_key_ends_the_older_query(
    window: MainWindow, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, first, never = list[str](), search.first, threading.Event()

    def slow(*args: object, **which: object) -> object:
        if which["which"].query == "quie":  # type: ignore[attr-defined]
            cancelled = which["cancelled"]
            while not cancelled():  # type: ignore[operator]
                never.wait(0.01)
            ended.append("quie")
        return first(*args, **which)  # type: ignore[arg-type]

    monkeypatch.setattr(search, "first", slow)
    qtbot.keyClicks(window.toolbar.search, "quie")
    qtbot.waitUntil(lambda: window.listing.filter.query == "quie")
    find(window, qtbot, wait, "t")
    assert ended == ["quie"]
    assert titles(window) == ["A quiet day"]


def test_best_first_is_the_order_of_searches_alone(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    assert not window.actions_["order-relevance"].isEnabled()
    find(window, qtbot, wait, "paragraph")
    window.actions_["order-relevance"].trigger()
    wait(window)
    assert window.listing.filter.order is Order.RELEVANCE
    assert window.left.head.order.text() == "Best first"
    assert window.listing.settled().order is Order.NEWEST
    qtbot.keyClick(window.toolbar.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.listing.filter.query)
    assert window.listing.filter.order is Order.NEWEST
    assert window.listing.filter.shelf is Shelf.ALL


# Hits in the open article


def test_hits_are_counted_and_gone_through(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    find(window, qtbot, wait, "paragraph ")
    qtbot.waitUntil(lambda: window.hits.pill.words() == "1 of 60")
    window.read.article.setFocus()
    qtbot.keyClick(window, Key.Key_F3)
    assert window.hits.pill.words() == "2 of 60"
    qtbot.keyClick(window, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.hits.pill.words() == "60 of 60"


def test_hits_of_said_stand_in_quotations_alone(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    find(window, qtbot, wait, "said:mandate ")
    qtbot.waitUntil(lambda: window.hits.pill.words() == "1 of 1")
    find(window, qtbot, wait, "outlet:Wire ")
    qtbot.keyClick(window.toolbar.search, Key.Key_Escape)
    qtbot.keyClick(window.toolbar.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.hits.pill.isVisible())
    assert not window.actions_["next-hit"].isEnabled()


def test_finding_in_the_article_goes_before_and_gives_the_hits_back(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    find(window, qtbot, wait, "paragraph ")
    qtbot.waitUntil(lambda: window.hits.pill.isVisible())
    window.read.find_bar.open("matter")
    assert not window.hits.pill.isVisible()
    assert window.read.article.find_words("plans") == 1
    window.read.find_bar.close_bar()
    assert window.hits.pill.isVisible()
    assert len(window.read.article._hits) == 60


# Copies of one report

REPORT = (
    "The council of the harbour town voted late on Tuesday for a new quay of four hundred metres. "
    "Its chair said that work would begin in the spring and take two years at the least. "
    "Fishermen who have moored at the old quay for generations asked where they are to go meanwhile. "
    "The harbour master answered that a pontoon had been ordered and would be there before the ice. "
)


@pytest.fixture
def copies(profile: Profile, articles: list[str]) -> list[str]:
    """Ids of three articles that carry one report, beside three others."""
    drafts = [
        ArticleDraft(f"The quay {name}", REPORT * 2 + f"Printed by {name}.", f"/{name}.txt", outlet=name,
                     published=date(2025, 4, 11))
        for name in ("Gazette", "Mirror", "Post")
    ]  # fmt: skip
    with profile.library.unit_of_work(profile.user) as uow:
        ids = [file.article for file in uow.articles.store(drafts)]
        for article in ids:
            uow.analyses.save(uow.articles.get(article).version_id, Analysis(ENGINE))
        uow.commit(journalled=False)
    regroup(profile)
    return ids


def test_copies_are_one_row_and_open_from_a_sheet(
    open_window: Callable[..., MainWindow], copies: list[str], qtbot: QtBot, wait: Wait
) -> None:
    window = open_window()
    assert len(titles(window)) == 4
    row = window.left.list.rows.row(0)
    assert row is not None
    assert row.others == 2
    window.left.list.go(0)
    wait(window)
    qtbot.keyClick(window, Key.Key_C)
    qtbot.waitUntil(window.others.isVisible)
    others = window.others.shown
    assert len(others) == 2
    assert row.id not in {other.article for other in others}
    qtbot.keyClick(window.others.list, Key.Key_Down)
    qtbot.keyClick(window.others.list, Key.Key_Return)
    wait(window)
    assert not window.others.isVisible()
    assert window.reading.view is not None
    assert window.reading.view.article.id == others[1].article


def test_a_click_on_the_number_of_copies_opens_them(
    open_window: Callable[..., MainWindow], copies: list[str], qtbot: QtBot, wait: Wait
) -> None:
    window = open_window()
    view = window.left.list
    corner = view.visualRect(view.rows.index(0, 0)).bottomRight() - QPoint(40, 14)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    qtbot.waitUntil(window.others.isVisible)
    assert window.others.list.accessibleName() == "3 articles carry this report, from 3 outlets"
    qtbot.keyClick(window.others.list, Key.Key_Escape)
    assert not window.others.isVisible()


def test_copies_can_be_shown_one_by_one_and_that_is_remembered(
    open_window: Callable[..., MainWindow], copies: list[str], wait: Wait
) -> None:
    window = open_window()
    window.actions_["group-copies"].trigger()
    wait(window)
    assert len(titles(window)) == 6
    window.close()
    again = open_window()
    assert len(titles(again)) == 6
    assert not again.actions_["group-copies"].isChecked()


# Saved searches


def entries(window: MainWindow) -> list[str]:
    """Names and figures of the saved searches among the shelves."""
    model = window.left.shelves.model
    return [f"{each.label} {model.figure(each)}" for each in model.items if isinstance(each, Saved)]


def keep(window: MainWindow, qtbot: QtBot, wait: Wait, words: str, name: str) -> None:
    find(window, qtbot, wait, words)
    qtbot.keyClick(window, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    window.prompt.field.setText(name)
    qtbot.keyClick(window.prompt.field, Key.Key_Return)
    wait(window)


def test_a_search_is_kept_counted_chosen_renamed_deleted_and_brought_back(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    keep(window, qtbot, wait, "is:starred ", "Stars")
    assert entries(window) == ["Stars "]
    qtbot.keyClick(window.toolbar.search, Key.Key_Escape)
    wait(window)
    window.left.list.go(1)
    wait(window)
    window.actions_["star"].trigger()
    qtbot.waitUntil(lambda: entries(window) == ["Stars 1"])

    shelves = window.left.shelves.list
    shelves.setFocus()
    shelves.setCurrentIndex(window.left.shelves.model.index(4, 0))
    qtbot.waitUntil(lambda: window.listing.filter.query == "is:starred ")
    wait(window)
    assert titles(window) == ["The harbour waits"]
    assert shelves.current_saved() is not None

    qtbot.keyClick(shelves, Key.Key_F2)
    window.prompt.field.setText("Kept for later")
    qtbot.keyClick(window.prompt.field, Key.Key_Return)
    qtbot.waitUntil(lambda: entries(window) == ["Kept for later 1"])
    shelves.setFocus()
    qtbot.keyClick(shelves, Key.Key_Delete)
    qtbot.waitUntil(lambda: not entries(window))
    wait(window)
    window.session.undo()
    qtbot.waitUntil(lambda: entries(window) == ["Kept for later 1"])


def test_from_a_saved_search_to_a_shelf_all_of_it_is_shown(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    keep(window, qtbot, wait, "quay ", "Quays")
    shelves = window.left.shelves
    assert shelves.list.current_saved() is not None
    shelves.list.setCurrentIndex(shelves.model.index(1, 0))
    wait(window)
    assert window.toolbar.search.text() == ""
    assert len(titles(window)) == 3


def test_a_name_that_is_taken_is_said(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    keep(window, qtbot, wait, "quay ", "Mine")
    window.toolbar.search.clear()
    keep(window, qtbot, wait, "quiet ", "Mine")
    assert "Mine" in window.message_bar.text()
    assert len(entries(window)) == 1


# Facets


def test_a_facet_narrows_the_list_and_is_taken_back(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    bar = window.left.facets
    window.listing.show(shelf=Shelf.UNREAD)
    wait(window)
    qtbot.mouseClick(bar.buttons["actors"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: {each.value for each in bar.shown()} == {"John Healey", "Pål Jonson"})
    qtbot.mouseClick(bar.buttons["months"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [each.articles for each in bar.shown()] == [3])
    window.actions_["narrow-outlets"].trigger()
    qtbot.waitUntil(lambda: bar.values.hasFocus())
    assert [each.value for each in bar.shown()] == ["Wire"]
    qtbot.keyClick(bar.values, Key.Key_Return)
    assert window.toolbar.search.text() == "is:unread outlet:Wire "
    qtbot.waitUntil(lambda: titles(window) == ["Ministers meet"])
    qtbot.waitUntil(lambda: "in the search" in bar.values.model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    ))  # fmt: skip
    qtbot.keyClick(bar.values, Key.Key_Return)
    assert window.toolbar.search.text() == "is:unread "
    qtbot.keyClick(bar.values, Key.Key_Escape)
    assert not bar.values.isVisible()
    assert bar.buttons["outlets"].hasFocus()


def test_a_month_is_a_part_of_the_query(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    find(window, qtbot, wait, "quay ")
    bar = window.left.facets
    bar.open("months")
    qtbot.waitUntil(lambda: [each.value for each in bar.shown()] == ["2025-04"])
    bar.values.taken.emit("2025-04")
    assert window.toolbar.search.text() == "quay since:2025-04 until:2025-04 "
    wait(window)
    assert titles(window) == ["The harbour waits"]


# The same words elsewhere


def test_the_same_words_in_another_article_are_counted_and_gone_to(
    open_window: Callable[..., MainWindow], profile: Profile, articles: list[str], qtbot: QtBot, wait: Wait
) -> None:
    words = "“The mandate of this force must be settled before a single soldier leaves,”"
    ids = []
    for name in ("One", "Two"):
        text = f"In {name} it was a quiet week. {words} Pål Jonson told {name} after the talks had ended."
        start = text.index("“")
        said = Quotation(
            f"q-{name}",
            QuotationKind.DIRECT,
            (Span(start, start + len(words)),),
            None,
            None,
            "a1",
            0.9,
            "test",
        )
        draft = ArticleDraft(f"{name} reports", text, f"/{name}.txt", outlet=name)
        found = Analysis(ENGINE, (Actor("a1", "Pål Jonson", ActorKind.PERSON),), (said,))
        with profile.library.unit_of_work(profile.user) as uow:
            (file,) = uow.articles.store([draft])
            uow.commit(journalled=False)
        with profile.library.unit_of_work(profile.user) as uow:
            uow.analyses.save(uow.articles.get(file.article).version_id, found)
            uow.commit(journalled=False)
        ids.append(file.article)
    regroup(profile)
    window = open_window()
    window.open_article(ids[0])
    wait(window)
    tree = window.read.actors.tree
    qtbot.waitUntil(lambda: tree._painter.also == {"q-One": 1}, timeout=15_000)
    window.reading.choose("q-One")
    qtbot.keyClick(window, Key.Key_W)
    assert [other.place for other in window.others.shown] == ["Two"]
    qtbot.keyClick(window.others.list, Key.Key_Return)
    qtbot.waitUntil(lambda: window.reading.quotation == "q-Two")
    assert window.reading.view is not None
    assert window.reading.view.article.id == ids[1]
