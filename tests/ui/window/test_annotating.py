"""Tags, highlights, links, the list of what was done, and the view of all notes, as a reader uses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QFontInfo
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Highlight, TagColor, Target, TargetKind
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, history, links, questions, registry, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui.chips import dot
from briefing_app.ui.markdown_view import MarkdownView, render
from briefing_app.ui.notes_view import Grouping
from briefing_app.ui.window import MainWindow

Key = Qt.Key
Wait = Callable[[MainWindow], None]


def highlights(window: MainWindow) -> tuple[Highlight, ...]:
    view = window.reading.view
    assert view is not None
    return view.highlights


def lines(window: MainWindow) -> list[str]:
    return [line.words for line in window.tagging.sheet.model.items]


def test_words_are_highlighted_with_a_new_tag_and_the_next_with_the_same(
    window: MainWindow, qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    tagging.color_tag(profile, "troops", TagColor.ROSE) if tagging.tag_tree(profile) else None
    window.read.article.select_words(Span(1, 13))
    window.actions_["highlight-as"].trigger()
    wait(window)
    sheet = window.tagging.sheet
    qtbot.keyClicks(sheet.field, "mandate/legal")
    qtbot.keyClick(sheet.field, Key.Key_Return)
    wait(window)
    window.read.article.select_words(Span(20, 30))
    qtbot.keyClick(window, Key.Key_H)
    wait(window)
    assert [mark.tag for mark in highlights(window)] == ["mandate/legal"] * 2

    window.actions_["highlights"].trigger()
    assert [line.meta for line in sheet.model.items] == ["mandate/legal"] * 2
    qtbot.keyClick(sheet.list, Key.Key_Return)
    assert window.read.article.selected_span() == highlights(window)[0].place
    window.read.article.highlight_clicked.emit(highlights(window)[0].id)
    wait(window)
    assert lines(window) == ["mandate", "legal", "No tag", "Remove the highlight"]
    qtbot.keyClick(sheet.field, Key.Key_Delete)
    wait(window)
    assert len(highlights(window)) == 1


def test_tags_are_coloured_renamed_merged_and_forgotten_by_key(
    window: MainWindow, qtbot: QtBot, wait: Wait, profile: Profile, articles: list[str]
) -> None:
    tagging.add_tag(profile, articles, "mandate/legal")
    tagging.add_tag(profile, articles[:1], "troops")
    sheet = window.tagging.sheet

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            qtbot.keyClick(sheet.field if sheet.field.isVisible() else sheet.list, key)
            wait(window)

    window.actions_["tags"].trigger()
    wait(window)
    assert lines(window) == ["mandate", "legal", "troops"]
    assert sheet.model.items[0].meta == "3"
    press(Key.Key_F4, Key.Key_Down, Key.Key_Return)  # the second colour; the sheet opens again
    assert tagging.tag_tree(profile)[0].color is TagColor.ROSE
    press(Key.Key_F2)
    window.prompt.field.setText("mission")
    qtbot.keyClick(window.prompt.field, Key.Key_Return)
    wait(window)
    assert [tag.name for tag in tagging.tag_tree(profile)] == ["mission", "mission/legal", "troops"]
    window.actions_["tags"].trigger()
    wait(window)
    qtbot.keyClicks(sheet.field, "troops")
    press(Key.Key_F3, Key.Key_Return)
    assert [tag.name for tag in tagging.tag_tree(profile)] == ["mission", "mission/legal"]
    window.actions_["tags"].trigger()
    wait(window)
    press(Key.Key_Delete)
    assert tagging.tag_tree(profile) == []
    qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    assert len(tagging.tag_tree(profile)) == 2


def test_the_list_of_what_was_done_goes_back_and_forth(
    window: MainWindow, qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    for words in ("one", "two", "three"):
        annotate.add_note(profile, words)
    sheet = window.going_back.sheet
    window.actions_["history"].trigger()
    wait(window)
    assert [line.words for line in sheet.model.items] == ["Add note"] * 3 + ["Before all of this"]
    qtbot.keyClick(sheet.list, Key.Key_Down)
    qtbot.keyClick(sheet.list, Key.Key_Down)
    qtbot.keyClick(sheet.list, Key.Key_Return)
    wait(window)
    assert [note.body for note in annotate.notes(profile)] == ["one"]
    assert "2" in window.message_bar.text()
    window.going_back.go_to(history.history(profile)[0].id)
    wait(window)
    assert len(annotate.notes(profile)) == 3


def test_a_link_is_completed_while_it_is_typed_and_followed_when_clicked(
    window: MainWindow, qtbot: QtBot, wait: Wait, profile: Profile, articles: list[str]
) -> None:
    qtbot.keyClick(window, Key.Key_A)
    field = window.read.dock.editor.field
    qtbot.keyClicks(field, "See [[harb")
    wait(window)
    assert field.popup.isVisible()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.toPlainText() == "See [[The harbour waits]]"
    assert not field.popup.isVisible()
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    (note,) = annotate.notes(profile)
    assert [link.target.id for link in note.links] == [articles[1]]
    window.linking.follow(QUrl(f"briefing:article/{articles[1]}"))
    wait(window)
    assert window.reading.view is not None
    assert window.reading.view.article.id == articles[1]
    assert not window.read.dock._linked_head.isHidden()
    window.linking.follow(QUrl("briefing:words/nothing%20at%20all"))
    wait(window)
    assert "nothing at all" in window.message_bar.text()


def test_notes_are_written_on_the_speaker_with_a_live_preview(
    window: MainWindow, qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    annotate.add_note(profile, "He asks: [[Pål Jonson]]")
    window.reading.choose("q-mandate")
    window.actions_["notes-speaker"].trigger()
    wait(window)
    sheet = window.linking.sheet
    assert [card.note.body for card in sheet.cards()] == ["He asks: [[Pål Jonson]]"]
    sheet.write_button.click()
    sheet.editor.toggle_preview()
    qtbot.keyClicks(sheet.editor.field, "Asks **much**")
    qtbot.waitUntil(lambda: sheet.editor.preview.toPlainText() == "Asks much")
    qtbot.keyClick(sheet.editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    (jonson,) = registry.actors(profile, "jonson")
    around = links.around(profile, Target(TargetKind.ACTOR, jonson.id))
    assert [note.body for note in around.notes] == ["Asks **much**"]
    assert len(sheet.cards()) == 2


def test_the_view_has_everything_and_groups_and_searches_it(
    window: MainWindow, wait: Wait, profile: Profile, articles: list[str]
) -> None:
    question = questions.add_question(profile, "Who pays?").created[0]
    annotate.add_note(profile, "On the question", question=question)
    annotate.add_note(profile, "On the article", article=articles[0])
    annotate.add_highlight(profile, articles[0], Span(1, 13), "troops")
    window.notebook.reload()
    window.show_view("notes")
    wait(window)
    view = window.notes
    assert len(view.cards()) == 3
    view.put_together(Grouping.QUESTION)
    assert view.headings() == ["Who pays?", "On something else"]
    view.put_together(Grouping.TAG)
    assert view.headings() == ["troops", "Without a tag"]
    view.kinds.button(2).click()
    assert len(view.cards()) == 1
    view.kinds.button(0).click()
    view.search.setText("meet")
    assert len(view.cards()) == 2
    view.search.setText("nowhere to be found")
    assert view.nothing.text() == "Nothing has these words."


@pytest.mark.parametrize(
    ("text", "href"),
    [("[[x y|z]]", "briefing:words/x%20y"), ("`[[x]]`", None), ("[[a/b]]", "briefing:words/a%2Fb")],
)
def test_wikilinks_are_links_except_in_code(text: str, href: str | None) -> None:
    html = render(text)
    assert (f'href="{href}"' in html) if href else ("href" not in html)


def test_bold_words_have_a_bold_face_and_headings_are_no_larger(qtbot: QtBot, window: MainWindow) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.show_markdown("# Head\n\na **bold** word")
    for place in (2, 9):
        cursor = view.textCursor()
        cursor.setPosition(place)
        font = cursor.charFormat().font()
        assert font.isVariableAxisSet(QFont.Tag("wght"))
        assert font.weight() == QFont.Weight.Normal, "Qt would strike the letters twice"
        assert QFontInfo(font).pixelSize() == 13


def test_tags_have_their_dots_and_the_last_one_is_known_at_the_next_start(
    open_window: Callable[..., MainWindow], profile: Profile, articles: list[str], wait: Wait
) -> None:
    tagging.add_tag(profile, [articles[0]], "mandate")
    tagging.color_tag(profile, "mandate", TagColor.ROSE)
    window = open_window()
    row = window.read.dock.tags
    assert [(chip.name, chip._color) for chip in row.chips()] == [("mandate", TagColor.ROSE.value)]
    row.field.names.setStringList(["mandate"])
    shown = row.field.names.index(0).data(Qt.ItemDataRole.DecorationRole)
    assert shown.toImage() == dot(TagColor.ROSE.value).toImage() != dot(None).toImage()
    view = window.reading.view
    assert view is not None
    window.read.article.select_words(Span(0, 5))
    window.tagging._mark("mandate")
    wait(window)
    window.close()
    again = open_window()
    assert again.tagging._last == "mandate"
    again.read.article.select_words(Span(20, 24))
    again.actions_["highlight"].trigger()
    wait(again)
    assert {mark.tag for mark in annotate.highlights(profile)} == {"mandate"}
    again.close()
    tagging.delete_tag(profile, "mandate")
    assert open_window().tagging._last is None
