"""Looking before importing: a table that is mended by keys, and the import of just that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.errors import FileProblem, InvalidInputError
from briefing_app.domain.survey import Correction, SurveyedArticle
from briefing_app.domain.work import ImportOutcome
from briefing_app.services import browse
from briefing_app.services.profile import Profile
from briefing_app.ui.survey_delegate import CellEditor
from briefing_app.ui.survey_model import Column, Part, SurveyModel
from briefing_app.ui.survey_view import SurveyView
from briefing_app.ui.window import MainWindow
from briefing_app.ui.window_state import WindowState

Wait = Callable[[MainWindow], None]
NEW, SAME, VERSION = ImportOutcome.NEW, ImportOutcome.SAME, ImportOutcome.NEW_VERSION


def row(number: int, title: str, outcome: ImportOutcome = NEW, **changes: object) -> SurveyedArticle:
    values: dict[str, object] = {
        "number": number,
        "file": Path(f"/in/{number}.md"),
        "member": None,
        "format": "Markdown",
        "title": title,
        "published": date(2025, 3, 7),
        "outlet": "Wire",
        "language": "en",
        "words": 100 + number,
        "outcome": outcome,
        "article": f"a-{number}",
    }
    return SurveyedArticle(**(values | changes))  # type: ignore[arg-type]


ROWS = (
    row(0, "Ministers meet"),
    row(1, "A quiet day", like=(("a-9", "No news"),)),
    row(2, "The harbour", VERSION),
    row(3, "Ministers meet", SAME, article="a-0"),
    row(4, "Grain", outlet=None, published=None),
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[SurveyView]:
    frame = QWidget()  # without a layout: the offscreen platform knows no size hints
    qtbot.addWidget(frame)
    frame.resize(1300, 700)
    shown = SurveyView(frame)
    shown.resize(frame.size())
    problems = [FileProblem(Path("/in/broken.pdf"), "is damaged.")]
    shown.show_survey("What “in” would bring", ROWS, problems, {"a-2": "Harbour news"}, cancelled=False)
    frame.show()
    qtbot.waitExposed(frame)
    yield shown
    frame.hide()


@pytest.fixture
def model(view: SurveyView) -> SurveyModel:
    return view.table.rows


def press(qtbot: QtBot, view: SurveyView, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(view.table, key, with_ or Qt.KeyboardModifier.NoModifier)


def editor(view: SurveyView) -> CellEditor:
    found = [each for each in view.table.findChildren(CellEditor) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_rows_say_what_importing_them_would_do(model: SurveyModel) -> None:
    outcomes = [model.seen(place).outcome for place in range(5)]
    assert outcomes == ["New", "Like “No news”", "New version of “Harbour news”", "The same as 0.md", "New"]
    parts = [Part.NEW, Part.LIKE, Part.VERSION, Part.SAME, Part.NEW]
    assert [model.seen(place).part for place in range(5)] == parts
    assert model.data(model.index(4, Column.OUTLET)) == "No outlet"


def test_the_figures_tell_what_is_ticked(view: SurveyView, model: SurveyModel) -> None:
    assert view.figures.text() == "3 new · 1 new version · 1 the same · 1 problem"
    assert view.take.text() == "Import 4 articles"
    model.include(range(5), False)
    assert view.figures.text() == "0 new · 1 the same · 4 left out · 1 problem"
    assert not view.take.isEnabled()


def test_space_ticks_and_delete_leaves_out_and_both_can_be_undone(
    view: SurveyView, model: SurveyModel, qtbot: QtBot
) -> None:
    press(qtbot, view, Qt.Key.Key_Space)
    assert model.left_out == {0}
    press(qtbot, view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, view, Qt.Key.Key_Delete)
    assert model.left_out == {0, 1, 2, 4}  # what is there already cannot be left out
    press(qtbot, view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not model.left_out


def test_a_wrong_date_is_told_and_not_taken(view: SurveyView, model: SurveyModel, qtbot: QtBot) -> None:
    view.table.setCurrentIndex(model.index(4, Column.DATE))
    press(qtbot, view, Qt.Key.Key_Return)
    line = editor(view)
    line.setText("2025-13-07")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.isVisible()
    assert line.problem.isVisible()
    assert "2025-03-07" in line.problem.text()
    line.setText("2025-03-08")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.seen(4).published == date(2025, 3, 8))
    assert model.corrections[4].published == date(2025, 3, 8)
    assert model.undo()
    assert not model.corrections


def test_an_outlet_is_set_for_all_selected_rows_and_a_title_for_one(
    view: SurveyView, model: SurveyModel, qtbot: QtBot
) -> None:
    view.table.selectAll()
    for column, words in ((Column.OUTLET, "Harbour Times"), (Column.TITLE, "Another title")):
        keep = view.table.selectionModel().SelectionFlag.NoUpdate
        view.table.selectionModel().setCurrentIndex(model.index(1, column), keep)
        press(qtbot, view, Qt.Key.Key_F2)
        line = editor(view)
        line.setText(words)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not view.table.findChildren(CellEditor))
    assert {model.seen(place).outlet for place in range(5)} == {"Harbour Times"}
    assert [place for place in range(5) if model.seen(place).title == "Another title"] == [1]


def test_what_the_file_says_is_no_correction(model: SurveyModel) -> None:
    model.correct([0], Column.TITLE, " Ministers  meet ")
    model.correct([0], Column.OUTLET, "Wire")
    model.correct([0], Column.DATE, "2025-03-07")
    assert not model.corrections
    model.correct([0], Column.OUTLET, "")
    assert model.seen(0).outlet is None
    with pytest.raises(InvalidInputError, match="needs a title"):
        model.correct([0], Column.TITLE, "  ")


def test_a_date_can_be_taken_away_and_comes_back(model: SurveyModel) -> None:
    model.correct([0, 4], Column.DATE, "")
    assert model.corrections == {0: Correction(undated=True)}, "the last one had none"
    assert model.seen(0).published is None
    assert Column.DATE in model.seen(0).corrected
    model.correct([0], Column.DATE, "2025-03-08")
    assert model.corrections == {0: Correction(published=date(2025, 3, 8))}
    assert model.undo()
    assert model.undo()
    assert model.seen(0).published == date(2025, 3, 7)
    assert not model.corrections


def test_the_figures_follow_every_change(model: SurveyModel) -> None:
    def follow() -> bool:
        parts = Counter(model.seen(place).part for place in range(len(ROWS)))
        return model.counts() == parts + Counter({Part.ALL: len(ROWS)})

    assert follow()
    for change in (
        lambda: model.toggle([0, 1]),
        lambda: model.toggle(range(len(ROWS))),
        lambda: model.toggle(range(len(ROWS))),
        model.undo,
        model.undo,
        model.undo,
    ):
        change()
        assert follow()
    assert model.wanted() == 4


def test_parts_and_order_show_other_rows_and_lose_nothing(view: SurveyView, model: SurveyModel) -> None:
    model.include([4], False)
    model.show_part(Part.OUT)
    assert [model.seen(place).title for place in range(model.rowCount())] == ["Grain"]
    model.include([0], True)
    assert model.rowCount() == 1  # it stays until another part is shown
    model.show_part(Part.ALL)
    view.table.sortByColumn(Column.WORDS, Qt.SortOrder.DescendingOrder)
    assert [model.seen(place).article.number for place in range(5)] == [4, 3, 2, 1, 0]
    assert model.headerData(Column.WORDS, Qt.Orientation.Horizontal) == "Words ↓"


def test_the_table_keeps_its_keys_from_the_window(view: SurveyView) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_J, Qt.Key.Key_F2):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(view.table, event)
        assert event.isAccepted()


def test_ten_thousand_rows_are_shown_and_left_out(view: SurveyView, model: SurveyModel, qtbot: QtBot) -> None:
    many = [row(number, f"Title {number}") for number in range(10_000)]
    view.show_survey("Many", many, (), {}, cancelled=True)
    view.table.selectAll()
    press(qtbot, view, Qt.Key.Key_Delete)
    assert len(model.left_out) == 10_000
    assert view.figures.text() == "0 new · 10,000 left out · stopped before the end"


def test_a_folder_is_looked_at_and_imported_as_it_was_mended(
    open_window: Callable[..., MainWindow], profile: Profile, qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    window = open_window()
    folder = tmp_path / "Clippings"
    folder.mkdir()
    for name in ("one", "two", "three"):
        text = f"The news of {name}\n\nNobody spoke of the quay at {name}.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7")
    window.import_paths([folder])
    assert window.stack.currentWidget() is window.surveying.view
    assert window.surveying.view.hasFocus()  # for Esc
    rows = window.surveying.view.table.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 3, timeout=60_000)
    assert "broken.pdf" in str(window.surveying.view.problems.model().index(0, 0).data())
    assert not browse.counts(profile).all
    titles = [rows.seen(place).title for place in range(3)]
    rows.correct([titles.index("The news of two")], Column.TITLE, "The second news")
    rows.include([titles.index("The news of three")], False)
    qtbot.keyClick(window.surveying.view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.read
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    wait(window)
    keys = list(window.left.list.rows.keys)
    assert {each.title for each in browse.rows(profile, keys)} == {"The news of one", "The second news"}


def test_leaving_imports_nothing_and_leads_back(
    window: MainWindow, qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text("The news\n\nNobody spoke.\n", encoding="utf-8")
    window.surveying.look([tmp_path / "in"])
    qtbot.waitUntil(lambda: window.surveying.view.table.rows.rowCount() == 1, timeout=60_000)
    qtbot.keyClick(window.surveying.view.table, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.read
    assert not window.actions_["survey-import"].isEnabled()
    assert window.message_bar.text() == "Nothing was imported."
    qtbot.mouseClick(window.message_bar.button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.surveying.view
    assert window.actions_["survey-import"].isEnabled()


def test_what_is_looked_at_is_the_users_choice_and_remembered(window: MainWindow, tmp_path: Path) -> None:
    few, many = [tmp_path / "a.txt"], [tmp_path / f"{number}.txt" for number in range(25)]
    look = window.surveying.wants_look
    assert (look(few), look(many), look([tmp_path])) == (False, True, True)
    window.actions_["look-never"].trigger()
    assert (look(few), look(many), look([tmp_path])) == (False, False, False)
    window.actions_["look-always"].trigger()
    assert look(few)
    window.remember()
    assert WindowState(window.session.profile).get("look", "") == "always"


def test_what_was_named_on_the_command_line_is_imported_at_once(
    open_window: Callable[..., MainWindow], profile: Profile, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text("News of the quay\n\nNobody spoke of it.\n", encoding="utf-8")
    window.import_paths([tmp_path / "in"], at_once=True)
    assert not window.surveying.active
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    assert browse.counts(profile).all == 1
