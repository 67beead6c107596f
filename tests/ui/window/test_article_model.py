"""The article list's model: what it asks for, what it keeps, and what it forgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.domain.views import ArticleRow, ArticleState
from briefing_app.ui.article_model import BATCH, ArticleModel, keep_in_place, state_words
from briefing_app.ui.words import short_day


def row(key: int, title: str = "", **marks: object) -> ArticleRow:
    values: dict[str, object] = {
        "outlet": "Wire", "published": date(2025, 4, 10), "state": ArticleState.ANALYSED, "quotations": 2,
        "to_review": 0, "read": False, "starred": False,
    }  # fmt: skip
    return ArticleRow(key, f"a-{key}", title or f"Title {key}", **(values | marks))  # type: ignore[arg-type]


class Source:
    """Answers when told to, as a slow library would."""

    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []
        self._then: list[Callable[[list[ArticleRow]], None]] = []

    def fetch(self, keys: Sequence[int], then: Callable[[list[ArticleRow]], None]) -> None:
        self.asked.append(keys)
        self._then.append(then)

    def answer(self, title: str = "", **marks: object) -> None:
        for keys, then in zip(self.asked[-len(self._then) :], self._then, strict=True):
            then([row(key, title, **marks) for key in keys])
        self._then.clear()


def test_it_is_a_sound_model(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    source = Source()
    model = ArticleModel(source.fetch)
    model.show(range(1, 10))
    model.row(0)
    qtbot.waitUntil(lambda: bool(source.asked))
    source.answer()
    qtmodeltester.check(model)
    model.show([3, 1])
    qtmodeltester.check(model)


def test_one_look_asks_for_one_batch(qtbot: QtBot) -> None:
    source = Source()
    model = ArticleModel(source.fetch)
    model.show(range(1000))
    for place in range(10):
        assert model.row(place) is None
    qtbot.waitUntil(lambda: bool(source.asked))
    assert source.asked == [list(range(BATCH))]
    with qtbot.waitSignal(model.dataChanged):
        source.answer()
    assert model.index(3, 0).data(Qt.ItemDataRole.DisplayRole) == "Title 3"
    assert len(source.asked) == 1


def test_a_stale_row_is_shown_until_the_new_one_is_here(qtbot: QtBot) -> None:
    source = Source()
    model = ArticleModel(source.fetch)
    model.show([1, 2])
    model.row(0)
    qtbot.waitUntil(lambda: len(source.asked) == 1)
    source.answer("Old")
    model.reload(["a-1"])
    first = model.row(0)
    assert first is not None
    assert first.title == "Old"
    qtbot.waitUntil(lambda: len(source.asked) == 2)
    assert source.asked[1] == [1]
    source.answer("New", read=True)
    first = model.row(0)
    assert first is not None
    assert (first.title, first.read) == ("New", True)


def test_an_answer_from_before_a_change_is_not_believed(qtbot: QtBot) -> None:
    source = Source()
    model = ArticleModel(source.fetch)
    model.show([1])
    model.row(0)
    qtbot.waitUntil(lambda: len(source.asked) == 1)
    model.reload()
    source.answer("Before")
    assert model.row(0) is None
    qtbot.waitUntil(lambda: len(source.asked) == 2)
    source.answer("After")
    shown = model.row(0)
    assert shown is not None
    assert shown.title == "After"


def test_kept_rows_stay_behind_their_neighbours() -> None:
    assert keep_in_place([1, 2, 3, 4], [5, 1, 4], {2, 3}) == [5, 1, 2, 3, 4]
    assert keep_in_place([1, 2], [2], {1}) == [1, 2]
    assert keep_in_place([1, 2], [2], set()) == [2]


@given(
    st.lists(st.integers(0, 30), unique=True),
    st.lists(st.integers(0, 30), unique=True),
    st.sets(st.integers(0, 30)),
)
def test_keeping_adds_the_kept_and_nothing_else(old: list[int], new: list[int], kept: set[int]) -> None:
    result = keep_in_place(old, new, kept)
    assert sorted(result) == sorted(set(new) | (set(old) & kept))
    assert [key for key in result if key in set(new)] == new


def test_state_in_words() -> None:
    assert state_words(row(1, quotations=10, to_review=3)) == "10 quotations · 3 to review"
    assert state_words(row(1, quotations=1)) == "1 quotation"
    assert state_words(row(1, quotations=0)) == "No quotations"
    assert state_words(row(1, state=ArticleState.WAITING)) == "Waiting for analysis"
    assert state_words(row(1, state=ArticleState.FAILED)) == "Could not be analysed"


def test_dates_have_their_year_where_it_is_another() -> None:
    assert short_day(date(2025, 4, 9), date(2025, 11, 1)) == "9 Apr"
    assert short_day(date(2024, 4, 9), date(2025, 11, 1)) == "9 Apr 2024"
