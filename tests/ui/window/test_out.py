"""Out of the window and back in: exports that are looked at first, and what was written in a vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.edits import EditKind, Take
from briefing_app.services import annotate, browse
from briefing_app.services.export import export
from briefing_app.services.profile import Profile
from briefing_app.ui.export_report import Fate
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key, Held = Qt.Key, Qt.KeyboardModifier
LONG = 20_000


@pytest.fixture
def vault(profile: Profile, articles: list[str], tmp_path: Path) -> Path:
    """A vault of three articles with a note each."""
    for number, article in enumerate(articles):
        annotate.add_note(profile, f"Note {number} as it was.", article=article)
    export(profile, tmp_path / "Vault")
    return tmp_path / "Vault"


def rewrite(vault: Path, old: str, new: str) -> None:
    """Change words in whichever file has them, as a person with an editor would."""
    (file,) = (each for each in vault.rglob("*.md") if old in each.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def fates(window: MainWindow) -> list[Fate]:
    """What becomes of the files that the report lists."""
    return [line.value.fate for line in window.exporting.report.list.rows.items]


def test_an_export_is_looked_at_written_and_remembered(
    window: MainWindow, articles: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClick(window, Key.Key_E, Held.ControlModifier)
    sheet, report, bar = window.exporting.sheet, window.exporting.report, window.message_bar
    qtbot.waitUntil(sheet.isVisible, timeout=LONG)
    assert sheet.formats[0].name == "markdown"
    assert len(sheet.formats) == 14
    qtbot.keyClicks(sheet.to, str(tmp_path / "Vault"))
    qtbot.keyClick(sheet.to, Key.Key_Return, Held.ControlModifier)
    qtbot.waitUntil(report.isVisible, timeout=LONG)
    assert set(fates(window)) == {Fate.NEW}
    assert not (tmp_path / "Vault").exists()
    qtbot.keyClick(report.list, Key.Key_Return, Held.ControlModifier)
    qtbot.waitUntil(lambda: "written to Vault" in bar.text(), timeout=LONG)
    (page,) = (tmp_path / "Vault").rglob("Ministers meet.md")

    page.unlink()  # a deletion is respected, told of, and taken back
    window.exporting.export_some()
    assert sheet.to.text() == str(tmp_path / "Vault")
    qtbot.keyClick(sheet.to, Key.Key_Return)
    qtbot.waitUntil(lambda: "not made again" in bar.text(), timeout=LONG)
    assert not page.exists()
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert fates(window)[0] is Fate.DELETED
    qtbot.mouseClick(report.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.exists, timeout=LONG)
    qtbot.waitUntil(lambda: not window.errand.running, timeout=LONG)

    window.exporting.export_all()
    sheet.format_chosen.emit("csv")  # as its menu does
    assert sheet.flavours.isHidden() or not sheet.flavours.buttons()
    assert sheet.to.text() == ""
    qtbot.keyClicks(sheet.to, str(tmp_path / "tables"))
    qtbot.keyClick(sheet.to, Key.Key_Return)
    qtbot.waitUntil(lambda: "written to tables" in bar.text(), timeout=LONG)
    assert (tmp_path / "tables").is_dir()
    window.exporting.export_some()
    assert sheet.chosen.name == "csv"


def test_an_export_is_stopped_and_nothing_else_begins_meanwhile(
    window: MainWindow, articles: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[str] = []
    window.messages.posted.connect(lambda message: said.append(message.text))

    def work(job: object) -> None:
        from concurrent.futures import CancelledError
        from time import sleep

        while not job.cancelled():  # type: ignore[attr-defined]
            sleep(0.001)
        raise CancelledError

    stop = window.actions_["stop-writing"]
    assert not stop.isEnabled()
    window.errand.run("Writing", work, lambda done: pytest.fail("it was stopped"), lambda: None, stops=True)
    assert stop.isEnabled()
    assert window.status.state.text() == "Writing"
    window.exporting.export_to(tmp_path / "Vault", articles)
    assert "Writing" in said[-1]
    stop.trigger()
    qtbot.waitUntil(lambda: said[-1] == "Stopped. Everything is as it was.", timeout=LONG)
    assert not (tmp_path / "Vault").exists()
    assert not stop.isEnabled()


def test_what_was_written_in_a_vault_comes_back_in_one_step(
    open_window: Callable[..., MainWindow],
    profile: Profile,
    articles: list[str],
    vault: Path,
    qtbot: QtBot,
    wait: Wait,
) -> None:
    rewrite(vault, "Note 0 as it was.", "Note 0, written there.")
    rewrite(vault, "Note 1 as it was.", "Note 1, written there.")
    rewrite(vault, "Note 2 as it was.", "")
    note = browse.article(profile, articles[0]).notes[0].id
    annotate.edit_note(profile, note, "Note 0, written here.")
    window = open_window()
    window.state.put("vault", str(vault))
    qtbot.keyClick(window, Key.Key_R, Held.ControlModifier | Held.ShiftModifier)
    sheet = window.returning.sheet
    qtbot.waitUntil(sheet.isVisible, timeout=LONG)
    kinds = [edit.kind for edit in sheet._edits]
    assert sorted(kinds) == [EditKind.CHANGED, EditKind.CONFLICT, EditKind.DELETED]
    # What loses nothing is ticked, the rest waits.
    assert [(choice.edit.kind, choice.take) for choice in sheet.choices()] == [
        (EditKind.CHANGED, Take.THEIRS)
    ]
    for _ in range(kinds.index(EditKind.CONFLICT)):
        qtbot.keyClick(sheet.list, Key.Key_Down)
    shown = [column.text.toPlainText() for column in sheet.columns if column.isVisible()]
    assert shown == ["Note 0 as it was.", "Note 0, written here.", "Note 0, written there."]
    qtbot.keyClick(sheet.list, Key.Key_3)
    qtbot.keyClick(sheet.list, Key.Key_Return, Held.ControlModifier)
    wait(window)

    def bodies() -> list[str]:
        return [browse.article(profile, article).notes[0].body for article in articles]

    both = "Note 0, written here.\n\nNote 0, written there."
    assert bodies() == [both, "Note 1, written there.", "Note 2 as it was."]
    assert sheet.isHidden()
    qtbot.mouseClick(window.message_bar.button, Qt.MouseButton.LeftButton)
    wait(window)
    assert bodies() == ["Note 0, written here.", "Note 1 as it was.", "Note 2 as it was."]
