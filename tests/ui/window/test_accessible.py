"""Whoever listens instead of looking: everything that can be acted on has a name, in every view and sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.spans import Span
from briefing_app.services import annotate, questions, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui.popover import Popover
from briefing_app.ui.window import VIEWS, MainWindow

Wait = Callable[[MainWindow], None]
Role = QAccessible.Role
PASSIVE = {
    Role.StaticText,
    Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane, Role.Splitter, Role.Border, Role.Separator,
    Role.ScrollBar, Role.Window, Role.NoRole, Role.Grip, Role.Whitespace, Role.Row, Role.Column,
    Role.Cell, Role.ColumnHeader, Role.RowHeader,
}  # fmt: skip
"""Roles of what only holds other things; rows and cells are told through their own texts."""
_DEEPEST, _ROWS = 40, 12


def walk(
    found: QAccessibleInterface, path: str = "", depth: int = 0
) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Everything below an accessible object that is shown, with a path to tell it by."""
    held = found.object()
    if isinstance(held, QWidget) and not held.isVisible():
        return
    here = f"{path}/{type(held).__name__ if held is not None else found.role().name}"
    yield here, found
    if depth < _DEEPEST:
        for number in range(min(found.childCount(), _ROWS if held is not None and "List" in here else 400)):
            child = found.child(number)
            if child is not None and child.isValid():
                yield from walk(child, here, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """Paths of the controls below a widget that say nothing of themselves."""
    QApplication.processEvents()
    found = []
    for path, each in walk(QAccessible.queryAccessibleInterface(widget)):
        acting = each.role() not in PASSIVE or bool(each.state().focusable)
        if acting and not any(
            each.text(kind).strip() for kind in (QAccessible.Text.Name, QAccessible.Text.Value)
        ):
            found.append(f"{path} ({each.role().name})")
    return found


@pytest.fixture
def busy_window(open_window: Callable[..., MainWindow], articles: list[str], profile: Profile) -> MainWindow:
    """A window with something of everything in it."""
    annotate.add_note(profile, "A note with **weight**.", article=articles[0])
    tagging.add_tag(profile, [articles[0]], "mandate/legal")
    questions.add_question(profile, "Who commands?")
    window = open_window()
    window.reading.choose("q-plans")
    return window


def test_every_control_of_every_view_has_a_name(busy_window: MainWindow, wait: Wait) -> None:
    found = {}
    for view in VIEWS:
        busy_window.show_view(view.id)
        wait(busy_window)
        found[view.id] = nameless(busy_window)
    assert found == {view.id: [] for view in VIEWS}


SHEETS = (
    "keys", "change-keys", "palette", "versions", "new-user", "show-work", "folders", "note", "tag",
    "question", "find", "narrow-outlets", "edit", "export", "backups", "layers",
)  # fmt: skip


def test_every_control_of_every_sheet_has_a_name(busy_window: MainWindow, wait: Wait) -> None:
    found = {}
    for name in SHEETS:
        busy_window.actions_[name].trigger()
        wait(busy_window)
        found[name] = nameless(busy_window)
        for sheet in busy_window.findChildren(Popover):
            sheet.close_sheet()
    assert found == {name: [] for name in SHEETS}


def test_a_quotation_says_who_and_how(busy_window: MainWindow) -> None:
    """The list of actors is the highlights' twin for whoever listens."""
    tree = busy_window.read.actors.tree
    said = [
        str(each.text(QAccessible.Text.Name)) for _, each in walk(QAccessible.queryAccessibleInterface(tree))
    ]
    assert any("John Healey" in words for words in said)
    assert any("We are ready" in words for words in said)


def test_a_highlight_and_a_note_are_heard_reached_and_followed(
    busy_window: MainWindow, profile: Profile, articles: list[str], wait: Wait, qtbot: QtBot
) -> None:
    """What is painted into the text stands in the pane beside it, with a name and keys."""
    view = busy_window.reading.view
    assert view is not None
    place = view.article.text.index("ready")
    highlight = annotate.add_highlight(profile, articles[0], Span(place, place + 5), tag="mandate/legal")
    busy_window.session.announce(highlight)
    wait(busy_window)
    assert "1 highlight" in busy_window.read.article.accessibleDescription()
    marks = busy_window.read.dock.marks
    marks.fold.click()
    wait(busy_window)
    heard = walk(QAccessible.queryAccessibleInterface(busy_window.read.dock))
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    said = [str(each.text(kind)) for _, each in heard for kind in kinds]
    assert "Highlight: ready" in said
    assert any("#mandate/legal" in words for words in said)
    assert "Note: A note with **weight**." in said
    marks.cards()[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(marks.cards()[0], Qt.Key.Key_G)
    assert busy_window.read.article.textCursor().selectedText() == "ready"
    busy_window.session.announce(annotate.remove_highlight(profile, highlight.created[0]))
    wait(busy_window)
    assert marks.isHidden()


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QToolButton

    pane = QWidget()
    qtbot.addWidget(pane)
    QToolButton(pane)
    pane.resize(300, 200)
    pane.show()
    assert nameless(pane) == ["/QWidget/QToolButton (Button)"]
