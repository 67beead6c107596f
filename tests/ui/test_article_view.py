"""The middle pane: what is marked where, what is under the pointer, and the way to the article's offsets."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.article import Article
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.ui import motion, theme
from briefing_app.ui.article_document import ArticleDocument, is_heading
from briefing_app.ui.article_header import title
from briefing_app.ui.article_view import ArticlePane, tooltip


@pytest.fixture(autouse=True)
def no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "allowed", lambda: False)


@pytest.fixture
def pane(qtbot: QtBot, coalition: Callable[..., ArticleView]) -> Iterator[ArticlePane]:
    shown = ArticlePane()
    qtbot.addWidget(shown)
    shown.resize(729, 800)
    shown.show()
    shown.show_article(coalition())
    QApplication.processEvents()
    return shown


def middle_of(pane: ArticlePane, quotation: str, piece: int = 0) -> QPoint:
    """A point of the viewport in the middle of a quotation's words."""
    placed = pane._places().quotation(quotation)
    assert placed is not None
    rect = placed.pieces[piece].rect(1.0)
    return QPoint(round(rect.center().x()), round(rect.center().y()) - pane.verticalScrollBar().value())


def badge_of(pane: ArticlePane, quotation: str) -> QPoint:
    placed = pane._places().quotation(quotation)
    assert placed is not None
    return placed.badge.center().toPoint() - QPoint(0, pane.verticalScrollBar().value())


def document(text: str) -> ArticleDocument:
    return ArticleDocument(text, theme.current().serif(), 27, 13)


# Offsets


@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\n 😀a")), max_size=50))
def test_every_code_point_of_a_paragraph_comes_back(text: str) -> None:
    laid = document(text)
    for point, sign in enumerate(text):
        line = text[text.rfind("\n", 0, point) + 1 :].split("\n", 1)[0]
        if sign != "\n" and line.strip():
            assert laid.point(laid.position(point)) == point


def test_the_document_holds_the_words_that_the_span_means() -> None:
    text = "Eén 🇳🇱 zin.\n\n\n“What is\u2028the mandate?” 😀 asked Brekelmans.\n \nEnd."
    laid = document(text)
    assert laid.document.blockCount() == 3
    start = text.index("asked")
    at = laid.position(start)
    assert (
        laid.document.toPlainText().encode("utf-16-le")[2 * at : 2 * at + 10].decode("utf-16-le") == "asked"
    )
    assert laid.span(at, laid.position(start + 5)) == Span(start, start + 5)


def test_white_space_at_the_ends_of_a_selection_is_left_out() -> None:
    assert document("one two three").span(3, 8) == Span(4, 7)


def test_words_are_found_whatever_their_case_and_white_space() -> None:
    laid = document("The mandate.\n\nthe  MANDATE")
    assert laid.find("the mandate") == [Span(0, 11), Span(14, 26)]
    assert laid.find("  ") == []


# Marks


def test_pieces_cover_the_words_line_by_line(pane: ArticlePane) -> None:
    placed = pane._places().quotation("q-4")
    assert placed is not None
    assert len(placed.pieces) == 3
    baselines = [piece.baseline for piece in placed.pieces]
    assert [round(b - a) for a, b in pairwise(baselines)] == [27, 27]
    left, measure = pane._column
    assert all(left <= piece.left < piece.right <= left + measure for piece in placed.pieces)


def test_the_space_at_a_wrap_is_not_filled(pane: ArticlePane) -> None:
    """Every line of the quotation ends where its last letter does."""
    placed = pane._places().quotation("q-4")
    assert placed is not None
    assert pane._page is not None
    block = pane._page.document.findBlock(pane._page.position(placed.shown.quotation.start))
    line = block.layout().lineAt(1)
    assert placed.pieces[0].right < line.naturalTextWidth() + pane._column[0] + 0.5
    end = line.textStart() + line.textLength()
    assert block.text()[end - 1] == " "
    without = line.cursorToX(end - 1)
    assert placed.pieces[0].right == pytest.approx(
        pane._column[0] + (without[0] if isinstance(without, tuple) else without)
    )


def test_badges_stand_in_the_left_margin_side_by_side(pane: ArticlePane) -> None:
    page = pane._places()
    left = pane._column[0]
    six, seven = page.quotation("q-6"), page.quotation("q-7")
    assert six is not None
    assert seven is not None
    assert six.badge.center().y() == seven.badge.center().y()
    assert six.badge.right() <= seven.badge.left() < seven.badge.right() < left
    for placed in page.quotations:
        assert placed.badge.left() >= 0
        others = [other for other in page.quotations if other is not placed]
        assert not any(other.badge.intersects(placed.badge) for other in others)


def test_badges_that_do_not_fit_move_to_the_next_line(
    qtbot: QtBot, make_article: Callable[..., Article], coalition: Callable[..., ArticleView]
) -> None:
    view = coalition()
    text = "a b c d e f g h. " * 40
    shown = tuple(
        replace(
            view.quotations[number],
            number=number + 1,
            quotation=replace(view.quotations[number].quotation, content=(Span(2 * number, 2 * number + 1),)),
        )
        for number in range(7)
    )
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 600)
    pane.show()
    pane.show_article(replace(view, article=make_article(text, version_id=9), quotations=shown, notes=()))
    rows = sorted({placed.badge.center().y() for placed in pane._places().quotations})
    assert len(rows) == 4
    assert [round(b - a) for a, b in pairwise(rows)] == [27, 27, 27]


def test_a_pixel_of_the_highlight_has_the_speakers_colour(pane: ArticlePane) -> None:
    image = pane.viewport().grab().toImage()
    placed = pane._places().quotation("q-1")
    assert placed is not None
    corner = placed.pieces[0].rect(1.0)
    at = QPoint(round(corner.left()) + 4, round(corner.bottom()) - 2 - pane.verticalScrollBar().value())
    assert image.pixelColor(at) == theme.current().actor(0).highlight


def test_the_selected_quotation_is_underlined_in_its_mark(pane: ArticlePane) -> None:
    pane.select_quotation("q-8", scroll=False)
    image = pane.viewport().grab().toImage()
    placed = pane._places().quotation("q-8")
    assert placed is not None
    corner = placed.pieces[0].rect(1.0)
    at = QPoint(round(corner.center().x()), int(corner.bottom()) - pane.verticalScrollBar().value())
    assert image.pixelColor(at) == theme.current().actor(3).mark


def test_a_rejected_quotation_is_not_highlighted(
    pane: ArticlePane, coalition: Callable[..., ArticleView]
) -> None:
    view = coalition()
    first = replace(view.quotations[0], review=Review("q-1", (), Verdict.REJECTED))
    pane.show_article(replace(view, quotations=(first, *view.quotations[1:])))
    image = pane.viewport().grab().toImage()
    placed = pane._places().quotation("q-1")
    assert placed is not None
    corner = placed.pieces[0].rect(1.0)
    at = QPoint(round(corner.left()) + 4, round(corner.bottom()) - 2 - pane.verticalScrollBar().value())
    assert image.pixelColor(at) == theme.current().color("paper")


def test_quotations_of_a_narrow_pane_still_find_their_words(pane: ArticlePane) -> None:
    pane.resize(520, 800)
    QApplication.processEvents()
    assert pane._column[1] == pane.viewport().width() - 88 - 56
    assert pane.quotation_at(middle_of(pane, "q-1")) == "q-1"


# Pointer


@pytest.mark.parametrize("quotation", ["q-1", "q-3", "q-10"])
def test_a_click_on_words_or_badge_chooses_the_quotation(
    qtbot: QtBot, pane: ArticlePane, quotation: str
) -> None:
    pane.select_quotation(quotation)
    for at in (middle_of(pane, quotation), badge_of(pane, quotation)):
        with qtbot.waitSignal(pane.quotation_clicked) as clicked:
            qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert clicked.args == [quotation]


def test_a_click_beside_all_quotations_chooses_none(qtbot: QtBot, pane: ArticlePane) -> None:
    with qtbot.assertNotEmitted(pane.quotation_clicked):
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(pane._column[0] + 20, 250))


def test_a_click_on_a_notes_sign_chooses_the_note(qtbot: QtBot, pane: ArticlePane) -> None:
    note = pane._places().notes[0]
    assert note.rect.left() > sum(pane._column)
    with qtbot.waitSignal(pane.note_clicked) as clicked:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=note.rect.center().toPoint())
    assert clicked.args == ["n-1"]


def test_dragging_selects_words_and_chooses_no_quotation(qtbot: QtBot, pane: ArticlePane) -> None:
    start, end = middle_of(pane, "q-1"), middle_of(pane, "q-1") + QPoint(60, 0)
    with qtbot.assertNotEmitted(pane.quotation_clicked):
        qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(pane.viewport(), end)
        qtbot.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_of_nested_quotations_the_inner_one_is_under_the_pointer(
    pane: ArticlePane, coalition: Callable[..., ArticleView]
) -> None:
    view = coalition()
    inner = view.quotations[3].quotation
    outer = replace(inner, id="outer", content=(Span(inner.start - 60, inner.end + 10),))
    pane.show_article(
        replace(view, quotations=(*view.quotations, replace(view.quotations[3], number=11, quotation=outer)))
    )
    assert pane.quotation_at(middle_of(pane, "q-4", 1)) == "q-4"


def test_the_tooltip_says_who_and_why(coalition: Callable[..., ArticleView]) -> None:
    said = tooltip(coalition().quotations[9])
    assert "Pål Jonson" in said
    assert "Swedish Defence Minister" in said
    assert "he → last speaker" in said
    assert "0.61" in said
    assert "reviewed" not in said
    assert "Accepted by you" in tooltip(coalition().quotations[7])


def test_the_tooltip_shows_markup_as_text(coalition: Callable[..., ArticleView]) -> None:
    shown = coalition().quotations[0]
    assert shown.speaker is not None
    assert "<img" not in tooltip(replace(shown, speaker=replace(shown.speaker, name="<img src=x>")))


# Words


def test_selected_words_are_told_in_code_points(
    pane: ArticlePane, coalition: Callable[..., ArticleView]
) -> None:
    text = coalition().article.text
    span = Span(text.index("Healey added"), text.index("Healey added") + len("Healey added"))
    pane.select_words(span)
    assert pane.selected_span() == span


def test_no_selection_is_none(pane: ArticlePane) -> None:
    assert pane.selected_span() is None


def test_finding_goes_round(pane: ArticlePane) -> None:
    assert pane.find_words("what") == 6
    assert pane.current_hit == 1
    assert pane.find_previous() == 6
    assert pane.find_next() == 1
    pane.grab()
    assert pane.find_words("no such words") == 0
    assert pane.find_next() == 0


# Scrolling


def test_choosing_a_quotation_out_of_sight_brings_it_into_view(
    qtbot: QtBot, crowded: Callable[[int], ArticleView]
) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 500)
    pane.show()
    pane.show_article(crowded(120))
    pane.select_quotation("q-100")
    at = middle_of(pane, "q-100")
    assert 0 < at.y() < pane.viewport().height()
    assert pane.quotation_at(at) == "q-100"


def test_an_article_opens_where_it_was_left(qtbot: QtBot, crowded: Callable[[int], ArticleView]) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 500)
    pane.show_article(replace(crowded(120), scroll=0.5))
    assert pane.scroll_fraction() == 0.5
    pane.show()
    assert pane.scroll_fraction() == pytest.approx(0.5, abs=0.01)
    assert pane.verticalScrollBar().value() > 1000


def test_opening_another_article_tells_of_no_scrolling(
    qtbot: QtBot, crowded: Callable[[int], ArticleView], coalition: Callable[..., ArticleView]
) -> None:
    """Or the place where it was left would be overwritten by its top."""
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 500)
    pane.show()
    pane.show_article(coalition())
    told: list[float] = []
    pane.scrolled.connect(told.append)
    pane.show_article(replace(crowded(120), scroll=0.5))
    theme.themes().force("dark")
    assert told == []
    pane.verticalScrollBar().setValue(0)
    assert told == [0.0]


def test_showing_the_same_article_again_keeps_the_place(
    qtbot: QtBot, crowded: Callable[[int], ArticleView]
) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 500)
    pane.show()
    pane.show_article(crowded(60))
    pane.select_quotation("q-40")
    value = pane.verticalScrollBar().value()
    pane.show_article(replace(crowded(60), starred=True))
    assert (pane.verticalScrollBar().value(), pane.selected_quotation) == (value, "q-40")


def test_space_reads_on_and_tells_the_end(qtbot: QtBot, crowded: Callable[[int], ArticleView]) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(729, 500)
    pane.show()
    pane.show_article(crowded(12))
    pages = 0
    while pane.read_on():
        pages += 1
        assert pages < 20
    assert pages >= 2
    with qtbot.waitSignal(pane.end_reached):
        qtbot.keyClick(pane, Qt.Key.Key_Space)


def test_the_same_words_stay_on_top_when_the_pane_gets_narrower(
    qtbot: QtBot, crowded: Callable[[int], ArticleView]
) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(760, 500)
    pane.show()
    pane.show_article(crowded(120))
    pane.select_quotation("q-60")
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + middle_of(pane, "q-60").y() - 10)
    pane.resize(560, 500)
    QApplication.processEvents()
    assert abs(middle_of(pane, "q-60").y()) < 120


# The header, and what never happens


def test_the_headers_buttons_say_what_the_reader_wants(qtbot: QtBot, pane: ArticlePane) -> None:
    header = pane._header
    with qtbot.waitSignal(pane.star_requested) as starred:
        header._star.click()
    assert starred.args == [False]
    with qtbot.waitSignal(pane.done_requested) as done:
        header._done.click()
    assert done.args == [True]
    with qtbot.waitSignal(pane.link_requested) as link:
        header._link.click()
    assert link.args[0].startswith("https://")
    assert header._star.accessibleName() == "Take the star off"


def test_a_long_title_is_set_smaller() -> None:
    look = theme.current()
    short, long = title("A title", 568, look), title("A title that goes on and on " * 8, 568, look)
    assert long.font.pointSizeF() < short.font.pointSizeF()
    assert len(short.lines) == 1


def test_nothing_is_ever_loaded(pane: ArticlePane) -> None:
    assert (
        pane.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/hostname"))
        is None
    )
    assert (
        pane.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("https://example.org")) is None
    )


def test_only_plain_words_are_copied(pane: ArticlePane) -> None:
    pane.selectAll()
    copied = pane.createMimeDataFromSelection()
    assert copied.formats() == ["text/plain"]
    assert "\n\nThe two hosts" in copied.text()


def test_a_text_with_markup_is_shown_as_it_is(
    pane: ArticlePane, make_article: Callable[..., Article], coalition: Callable[..., ArticleView]
) -> None:
    text = "<b>bold</b> & <img src='x'>"
    pane.show_article(
        replace(coalition(), article=make_article(text, version_id=7), quotations=(), highlights=(), notes=())
    )
    assert pane.toPlainText() == text


def test_the_theme_changes_under_an_open_article(pane: ArticlePane) -> None:
    pane.select_quotation("q-8")
    theme.themes().force("dark")
    image = pane.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == theme.current().color("paper")
    assert pane.quotation_at(middle_of(pane, "q-8")) == "q-8"


def test_an_empty_article_and_none_at_all(
    pane: ArticlePane, make_article: Callable[..., Article], coalition: Callable[..., ArticleView]
) -> None:
    pane.show_article(
        replace(coalition(), article=make_article("", version_id=8), quotations=(), highlights=(), notes=())
    )
    pane.grab()
    pane.clear_article()
    pane.grab()
    assert pane.article_id is None
    assert pane.selected_span() is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("A promise not to tell", True),
        ("What The Hague needs to know", True),
        ("So when will the question be answered?", True),
        ("He left.", False),
        ("“We are ready,” she said", False),
        ("Healey told the gathering that the force would not be one:", False),
        ("word " * 13, False),
        ("", False),
        ("* * *", False),
    ],
)
def test_a_heading_is_told_from_a_sentence(line: str, is_one: bool) -> None:
    assert is_heading(line) is is_one


def test_headings_are_bold_and_leave_every_position_where_it_was() -> None:
    text = "First line\n\nA promise not to tell\n\nIt was said. Then it was done.\n\nLast line"
    page = ArticleDocument(text, theme.current().serif(), 27, 13, theme.current().serif(weight=700))
    plain = ArticleDocument(text, theme.current().serif(), 27, 13)
    fonts = [page.document.findBlockByNumber(n).begin().fragment().charFormat().font() for n in range(4)]
    bold = theme.current().serif(weight=700)
    assert [font == bold for font in fonts] == [False, True, False, False]
    assert [page.position(n) for n in range(len(text))] == [plain.position(n) for n in range(len(text))]
