"""The right pane: what it lists and says aloud, and what the form asks of the window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.domain.analysis import Actor, ActorKind, QuotationKind
from briefing_app.domain.annotation import Position, Question, Review, Stance, Verdict
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.ui import theme
from briefing_app.ui.actors_model import ROW_ROLE, ActorsModel, Head, Row, heads_of, role_of, spoken
from briefing_app.ui.actors_pane import ActorsPane
from briefing_app.ui.suggestion_card import Choice, Hanging

# Qt's offscreen platform says this of every window whose layout sets its least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

Make = Callable[..., ArticleView]


@pytest.fixture
def pane(qtbot: QtBot, coalition: Make, questions: tuple[Question, ...]) -> ActorsPane:
    shown = ActorsPane()
    qtbot.addWidget(shown)
    shown.resize(380, 760)
    shown.show()
    shown.show_article(coalition(), questions)
    QApplication.processEvents()
    return shown


def with_quotation(view: ArticleView, changed: ReviewedQuotation) -> ArticleView:
    """The view with one of its quotations replaced by number."""
    return replace(
        view,
        quotations=tuple(changed if old.number == changed.number else old for old in view.quotations),
    )


def reviewed(view: ArticleView, number: int, verdict: Verdict = Verdict.ACCEPTED) -> ArticleView:
    shown = view.quotations[number - 1]
    return with_quotation(view, replace(shown, review=Review(shown.quotation.id, (), verdict)))


# The model


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester, coalition: Make) -> None:
    model = ActorsModel()
    qtmodeltester.check(model)
    model.show_view(coalition())
    qtmodeltester.check(model)
    model.show_view(None)
    qtmodeltester.check(model)


def test_quotations_stand_under_their_speakers_in_order(coalition: Make) -> None:
    heads = heads_of(coalition())
    assert [(head.name, [row.shown.number for row in head.rows]) for head in heads] == [
        ("John Healey", [1, 2, 3]),
        ("Sébastien Lecornu", [4]),
        ("London and Paris", [5]),
        ("Ruben Brekelmans", [6, 7, 8]),
        ("Pål Jonson", [9, 10]),
    ]
    assert heads[0].stances == (Stance.SUPPORTS, Stance.SUPPORTS, Stance.OPPOSES)


def test_quotations_without_a_speaker_come_last(coalition: Make) -> None:
    view = coalition()
    lost = with_quotation(view, replace(view.quotations[0], speaker=None))
    last = heads_of(lost)[-1]
    assert (last.name, last.place, [row.shown.number for row in last.rows]) == (
        "Speaker not found",
        None,
        [1],
    )


def test_a_speaker_the_reader_chose_has_a_head_of_its_own(coalition: Make) -> None:
    view = coalition()
    other = Actor("u1", "Someone Else", ActorKind.PERSON)
    moved = with_quotation(view, replace(view.quotations[3], speaker=other))
    names = [head.name for head in heads_of(moved)]
    assert "Sébastien Lecornu" not in names
    assert names[-1] == "Someone Else"


def test_every_row_says_what_its_highlight_shows(coalition: Make) -> None:
    model = ActorsModel()
    model.show_view(coalition())
    said = model.quotation_index("q-8").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(
        "Quotation 8, Ruben Brekelmans, asks on Mandate of the force, reviewed by you, “What is the mandate?"
    )
    assert ", to review, " in model.quotation_index("q-10").data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, 0).data() == "John Healey, UK Defence Minister, 3 quotations"


def test_a_rejected_row_says_so(coalition: Make) -> None:
    row = heads_of(reviewed(coalition(), 1, Verdict.REJECTED))[0].rows[0]
    assert "rejected by you" in spoken(row)


def test_an_affiliation_is_not_said_twice() -> None:
    person = Actor("a", "A", ActorKind.PERSON, "UK Defence Minister", "UK")
    assert role_of(person) == "UK Defence Minister"
    assert role_of(replace(person, affiliation="Labour")) == "UK Defence Minister, Labour"
    assert role_of(None) == ""


def test_a_changed_quotation_changes_its_row_and_resets_nothing(qtbot: QtBot, coalition: Make) -> None:
    model = ActorsModel()
    assert model.show_view(coalition())
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert not model.show_view(reviewed(coalition(), 10))
    item = model.quotation_index("q-10").data(ROW_ROLE)
    assert item.shown.review is not None


# The list


def test_choosing_a_row_tells_which_quotation(qtbot: QtBot, pane: ActorsPane) -> None:
    index = pane.tree._rows.quotation_index("q-6")
    with qtbot.waitSignal(pane.quotation_selected) as chosen:
        at = pane.tree.visualRect(index).center()
        qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["q-6"]
    assert pane.selected_quotation == "q-6"


def test_choosing_from_outside_is_silent_and_opens_the_card(qtbot: QtBot, pane: ActorsPane) -> None:
    before = pane.tree.visualRect(pane.tree._rows.quotation_index("q-8")).height()
    with qtbot.assertNotEmitted(pane.quotation_selected):
        pane.select_quotation("q-8")
    assert before == 28
    opened = pane.tree._rows.quotation_index("q-8")
    qtbot.waitUntil(lambda: pane.tree.visualRect(opened).height() > 3 * before)  # it opens gently
    pane.select_quotation(None)
    QApplication.processEvents()
    assert pane.tree.visualRect(pane.tree._rows.quotation_index("q-8")).height() == before


def test_arrows_go_from_quotation_to_quotation(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.select_quotation("q-6")
    with qtbot.waitSignal(pane.quotation_selected) as chosen:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
    assert chosen.args == ["q-7"]


def test_a_click_on_a_head_folds_it_and_names_the_actor(qtbot: QtBot, pane: ActorsPane) -> None:
    head = pane.tree._rows.index(0, 0)
    at = pane.tree.visualRect(head).center()
    with qtbot.waitSignal(pane.actor_selected) as named:
        qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert named.args == ["a1"]
    assert not pane.tree.isExpanded(head)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    assert pane.tree.isExpanded(head)


def test_choosing_a_quotation_unfolds_its_speaker(pane: ActorsPane) -> None:
    pane.set_expanded("a1", False)
    pane.select_quotation("q-2")
    assert pane.tree.isExpanded(pane.tree._rows.index(0, 0))


def test_what_is_folded_stays_folded_when_the_article_is_reloaded(
    pane: ActorsPane, coalition: Make, questions: tuple[Question, ...]
) -> None:
    view = coalition()
    pane.set_expanded("a1", False)
    pane.show_article(with_quotation(view, replace(view.quotations[3], speaker=None)), questions)
    assert not pane.tree.isExpanded(pane.tree._rows.index(0, 0))
    assert pane.tree.isExpanded(pane.tree._rows.index(2, 0))


def test_many_quotations_are_folded_at_first(qtbot: QtBot, crowded: Callable[[int], ArticleView]) -> None:
    pane = ActorsPane()
    qtbot.addWidget(pane)
    pane.resize(380, 700)
    pane.show()
    pane.show_article(crowded(500))
    assert not any(pane.tree.isExpanded(pane.tree._rows.index(head, 0)) for head in range(12))
    pane.select_quotation("q-499")
    rect = pane.tree.visualRect(pane.tree._rows.quotation_index("q-499"))
    assert pane.tree.viewport().rect().intersects(rect)
    assert not pane.grab().isNull()


def test_no_article_is_an_empty_list(pane: ActorsPane) -> None:
    pane.show_article(None)
    assert pane.tree._rows.rowCount() == 0
    assert not pane.tree.card.isVisible()
    assert (pane.selected_quotation, pane.review_target) == (None, None)
    pane.grab()


@pytest.mark.parametrize(
    ("changes", "words", "count"),
    [
        ({"analysis": None}, "Waiting for analysis", ""),
        ({"analysis": None, "failure": "too long"}, "could not be analysed", ""),
        ({}, "Nobody is quoted", "0 quotations"),
    ],
)
def test_an_article_without_quotations_says_why(
    qtbot: QtBot, pane: ActorsPane, coalition: Make, changes: dict[str, object], words: str, count: str
) -> None:
    pane.show_article(coalition(quotations=(), speakers=(), **changes))
    assert words in pane._nothing.text()
    assert pane._nothing.isVisible()
    assert pane._title.accessibleName().removeprefix("Actors and positions").strip(", ") == count
    assert pane.review_target is None
    assert not pane.tree.card.isVisible()
    pane.show_article(coalition())
    assert not pane._nothing.isVisible()


# The form


def test_the_next_suggestion_is_open_under_the_selected_card(pane: ActorsPane) -> None:
    pane.select_quotation("q-8")
    QApplication.processEvents()
    row = pane.tree.visualRect(pane.tree._rows.quotation_index("q-10"))
    assert pane.tree.card.isVisible()
    assert row.contains(pane.tree.card.accept_button.mapTo(pane.tree.viewport(), QPoint(5, 5)))
    assert pane.tree.card.accessibleName() == "Suggestion 1 of 1"


def test_the_form_follows_its_row_when_the_list_scrolls(pane: ActorsPane) -> None:
    pane.resize(380, 330)
    QApplication.processEvents()
    bar = pane.tree.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    row = pane.tree.visualRect(pane.tree._rows.quotation_index("q-10"))
    assert pane.tree.card.y() == row.y()
    assert pane.tree.card.height() >= row.height()


def test_a_folded_speaker_hides_the_form(pane: ActorsPane) -> None:
    pane.set_expanded("a5", False)
    assert not pane.tree.card.isVisible()


def test_accepting_as_found_says_that_alone(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    with (
        qtbot.waitSignal(pane.accept_requested) as accepted,
    ):
        qtbot.mouseClick(card.accept_button, Qt.MouseButton.LeftButton)
    assert accepted.args == ["q-10", Choice()]


def test_rejecting(qtbot: QtBot, pane: ActorsPane) -> None:
    with qtbot.waitSignal(pane.reject_requested) as rejected:
        qtbot.mouseClick(pane.tree.card.reject_button, Qt.MouseButton.LeftButton)
    assert rejected.args == ["q-10"]


def test_nothing_is_decided_on_a_form_out_of_sight(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.resize(380, 180)
    pane.tree.scrollToTop()
    with qtbot.assertNotEmitted(pane.reject_requested), qtbot.waitSignal(pane.quotation_selected) as gone_to:
        pane.reject_current()
    assert gone_to.args == ["q-10"]


def test_another_speaker_from_the_menu(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    entries = card.speaker.fill_menu().actions()
    names = [entry.text() for entry in entries]
    assert names[:2] == ["John Healey", "Sébastien Lecornu"]
    assert names[-1] == "Another speaker…"
    entries[0].trigger()
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        card.accept()
    assert accepted.args == ["q-10", Choice(speaker="John Healey")]


def test_a_speaker_typed(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    card.speaker.fill_menu().actions()[-1].trigger()
    qtbot.keyClicks(card.speaker._line, "  Jane  Roe ")
    qtbot.keyClick(card.speaker._line, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        card.accept()
    assert accepted.args == ["q-10", Choice(speaker="Jane Roe")]


def test_another_kind_can_be_chosen_while_editing(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    before = card.height_for(380)
    assert not card.kind.isVisible()
    pane.select_quotation("q-10")
    pane.edit_current()
    assert card.kind.isVisible()
    assert card.height_for(380) > before
    assert card.kind.kind is QuotationKind.DIRECT
    qtbot.mouseClick(card.kind._buttons[QuotationKind.MIXED], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        card.accept()
    assert accepted.args == ["q-10", Choice(kind=QuotationKind.MIXED)]


def test_a_stance_waits_for_its_question_and_says_why(pane: ActorsPane) -> None:
    buttons = pane.tree.card.stance._buttons()
    assert [button.accessibleName() for button in buttons] == [stance.value for stance in Stance]
    assert not any(button.isEnabled() for button in buttons)
    assert "choose a question first" in buttons[0].toolTip()


def test_a_condition_goes_with_its_stance(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    before = card.height_for(380)
    card.question._choose("Mandate of the force")
    qtbot.mouseClick(card.stance._buttons()[2], Qt.MouseButton.LeftButton)
    assert card.condition.isVisible()
    assert card.height_for(380) > before
    card.condition.setText(" a clear mandate ")
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        card.accept()
    hanging = Hanging("Mandate of the force", Stance.CONDITIONAL, "a clear mandate")
    assert accepted.args == ["q-10", Choice(hanging=hanging)]


def test_a_question_typed_is_sent_as_its_words(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    card.question._choose("Who pays?")
    card.stance._buttons()[0].click()
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        card.accept()
    assert accepted.args == ["q-10", Choice(hanging=Hanging("Who pays?", Stance.SUPPORTS))]


def test_a_stance_that_stands_already_is_not_sent_again(
    qtbot: QtBot, pane: ActorsPane, coalition: Make, questions: tuple[Question, ...]
) -> None:
    view = coalition()
    position = Position("p", "u-1", "Mandate of the force", "a-1", "q-10", Stance.ASKS)
    pane.show_article(with_quotation(view, replace(view.quotations[9], positions=(position,))), questions)
    assert pane.tree.card.stance.stance is Stance.ASKS
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        pane.tree.card.accept()
    assert accepted.args == ["q-10", Choice()]


def test_a_second_click_takes_a_stance_back(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    card.question._choose("Mandate of the force")
    for expected in (Stance.OPPOSES, None):
        qtbot.mouseClick(card.stance._buttons()[1], Qt.MouseButton.LeftButton)
        assert card.stance.stance is expected


def test_what_is_begun_in_the_form_survives_a_reload(
    pane: ActorsPane, coalition: Make, questions: tuple[Question, ...]
) -> None:
    pane.tree.card.question._choose("Who pays?")
    pane.show_article(replace(coalition(), starred=False), questions)
    assert pane.tree.card.question.value == "Who pays?"


@pytest.mark.parametrize(
    ("selected", "target"),
    [("q-4", "q-4"), ("q-8", "q-8"), ("q-10", "q-10"), (None, "q-10")],
    ids=["undecided", "decided", "suggestion", "nothing"],
)
def test_the_keys_act_on_what_is_selected_else_on_the_suggestion(
    qtbot: QtBot, pane: ActorsPane, selected: str | None, target: str
) -> None:
    pane.select_quotation(selected)
    with qtbot.waitSignal(pane.accept_requested) as accepted:
        pane.accept_current()
    assert accepted.args == [target, Choice()]
    with qtbot.waitSignal(pane.reject_requested) as rejected:
        pane.reject_current()
    assert rejected.args == [target]


def test_the_form_shows_the_keys_only_where_they_act_on_it(pane: ActorsPane) -> None:
    card = pane.tree.card
    buttons = (card.accept_button, card.reject_button, card.edit_button)
    for selected, keyed in (("q-8", False), ("q-10", True), ("q-4", False), (None, True)):
        pane.select_quotation(selected)
        assert ["(" in button.toolTip() for button in buttons] == [keyed] * 3


def test_escape_closes_the_form_that_was_opened(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.activateWindow()
    pane.select_quotation("q-4")
    pane.edit_current()
    card = pane.tree.card
    card.speaker._choose("Someone Else")
    qtbot.keyClick(card.speaker._button, Qt.Key.Key_Escape)
    assert not pane.tree.form_is_on("q-4")
    assert pane.tree.hasFocus()
    pane.edit_current()
    assert card.speaker.value == "Sébastien Lecornu", "what was not accepted is not kept"


def test_editing_opens_the_form_on_any_quotation(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.select_quotation("q-4")
    with qtbot.waitSignal(pane.edit_requested) as edited:
        pane.edit_current()
    assert edited.args == ["q-4"]
    card = pane.tree.card
    assert card.row is not None
    assert card.row.id == "q-4"
    assert card.accessibleName() == "Quotation 4"
    pane.select_quotation("q-1")
    assert card.row.id == "q-10"


def test_after_its_decision_the_form_goes_to_the_next(
    pane: ActorsPane, coalition: Make, questions: tuple[Question, ...]
) -> None:
    pane.select_quotation("q-10")
    pane.tree.card.accept()
    pane.show_article(reviewed(coalition(), 10), questions)
    assert pane.review_target == "q-10"
    assert not pane.tree.card.isVisible()


def test_why_tells_how_it_was_found(qtbot: QtBot, pane: ActorsPane) -> None:
    card = pane.tree.card
    before = card.height_for(380)
    qtbot.mouseClick(card.why_button, Qt.MouseButton.LeftButton)
    assert card.height_for(380) > before
    assert "he → last speaker" in " ".join(card._why_words.lines)


def test_every_control_of_the_form_has_a_name(pane: ActorsPane) -> None:
    card = pane.tree.card
    controls = [card.accept_button, card.reject_button, card.edit_button, card.why_button, card.condition]
    controls += [card.speaker._button, card.question._button, *card.stance._buttons()]
    assert all(control.accessibleName() for control in controls)
    assert [button.text() for button in card.kind._buttons.values()] == ["direct", "mixed", "indirect"]
    assert card.speaker._button.accessibleName() == "Speaker: Pål Jonson"


def test_the_pane_paints_in_both_themes(pane: ActorsPane) -> None:
    pane.select_quotation("q-8")
    light = pane.grab().toImage()
    theme.themes().force("dark")
    dark = pane.grab().toImage()
    assert light.pixelColor(3, 200).lightness() > 240
    assert dark.pixelColor(3, 200).lightness() < 60


def test_items_are_heads_and_rows(pane: ActorsPane) -> None:
    model = pane.tree._rows
    assert isinstance(model.item(model.index(0, 0)), Head)
    assert isinstance(model.item(model.quotation_index("q-1")), Row)
    assert model.item(QModelIndex()) is None
