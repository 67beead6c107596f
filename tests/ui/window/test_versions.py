"""Versions of an article: offered in its head, compared in a sheet, and the file it came from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from pytestqt.qtbot import QtBot

from briefing_app.domain.article import ArticleDraft
from briefing_app.services.profile import Profile
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
OLD = "The council met.\n\nIt voted for the old bridge. " + "Nobody objected to it at all. " * 30
NEW = OLD.replace("the old bridge", "a new bridge")


def store(profile: Profile, origin: str, *texts: str) -> str:
    article = ""
    for text in texts:
        with profile.library.unit_of_work(profile.user) as uow:
            (file,) = uow.articles.store([ArticleDraft("The bridge", text, origin)])
            uow.commit(journalled=False)
        article = file.article
    return article


def marked(window: MainWindow, *, deleted: bool) -> str:
    """The words of the sheet that are struck through, or underlined."""
    document = window.versioning.popover.text.document()
    cursor, found = QTextCursor(document), ""
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor):
        style = cursor.charFormat()
        if style.fontStrikeOut() if deleted else style.fontUnderline():
            found += cursor.selectedText()
        cursor.setPosition(cursor.position())
    return found


@pytest.fixture
def reader(
    open_window: Callable[..., MainWindow], profile: Profile, wait: Wait, tmp_path: Path
) -> MainWindow:
    """A window with an article of two versions open, whose file is gone."""
    article = store(profile, str(tmp_path / "bridge.txt"), OLD, NEW)
    window = open_window()
    window.open_article(article)
    wait(window)
    window.importing.stop()
    return window


def test_the_head_offers_the_versions_and_the_sheet_marks_what_changed(
    reader: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    link = reader.read.article._header.version
    assert link.isVisible()
    assert link.text() == "version 2"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    wait(reader)
    assert [button.text().split("\n")[0] for button in reader.versioning.popover.buttons()] == [
        "Version 2 · newest",
        "Version 1",
    ]
    assert (marked(reader, deleted=True), marked(reader, deleted=False)) == ("the old", "a new")
    shown = reader.versioning.popover.text.toPlainText()
    assert "⋯" in shown
    assert len(shown) < len(NEW)
    qtbot.keyClick(reader.versioning.popover.buttons()[1], Qt.Key.Key_Up)
    wait(reader)
    assert reader.versioning.popover.text.toPlainText().strip() == NEW.strip()


def test_an_article_of_one_version_offers_none_but_says_so(window: MainWindow, wait: Wait) -> None:
    assert not window.read.article._header.version.isVisible()
    window.actions_["versions"].trigger()
    wait(window)
    assert "only version" in window.versioning.popover._said.text()


def test_the_original_is_opened_where_it_is_and_told_where_it_is_gone(
    reader: MainWindow, wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) is None)
    reader.actions_["open-original"].trigger()
    wait(reader)
    assert not opened
    assert "bridge.txt is gone or was moved" in reader.message_bar.text()
    (tmp_path / "bridge.txt").write_text("x", encoding="utf-8")
    reader.actions_["open-original"].trigger()
    wait(reader)
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "bridge.txt"))]
