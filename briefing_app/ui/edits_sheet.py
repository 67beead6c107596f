"""The sheet of what was written in a vault: each edit beside what the library has, to be taken in or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from briefing_app.domain.differences import Change, differences
from briefing_app.domain.edits import Choice, Edit, EditKind, Found, Take
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.item_list import KeyFoot
from briefing_app.ui.line_list import LineList
from briefing_app.ui.list_sheet import Line
from briefing_app.ui.sheet import Options, Sheet
from briefing_app.ui.versions_popover import change_format

_WIDE, _SIDE, _HIGH, _MOST = 1000, 320, 330, 10
_AT_ONCE = frozenset({EditKind.NEW, EditKind.CHANGED})
"""What is taken in unless the reader says otherwise: nothing in the library is lost by it."""


class EditsSheet(Sheet):
    """Up and Down go through the edits; 1, 2 and 3 say whose words count, Space leaves one for later."""

    take_requested = Signal(object)
    """Choices, an edit each."""
    folder_requested = Signal()

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "edits", _WIDE, errand)
        self._edits: tuple[Edit, ...] = ()
        self._takes: dict[int, Take | None] = {}
        digits = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Space)
        self.list = LineList[int](self.tr("What was written in the vault"), _MOST, own=digits)
        self.list.setFixedWidth(_SIDE)
        self.list.current_changed.connect(self._show_edit)
        self.list.pressed_key.connect(self._key)
        self.list.chosen.connect(lambda place: self._key(Qt.Key.Key_Space))
        self.where = labels.narrow(QLabel())
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.takes = Options(self.tr("Whose words count"))
        self.columns = (Column(), Column(), Column())
        self.take = KeyButton("", key="Ctrl+Enter", kind="primary")
        self.take.clicked.connect(self._take)
        self.folder = KeyButton(self.tr("Another folder…"), icon="folder")
        self.folder.clicked.connect(self.folder_requested)
        self._halves = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        halves, right, texts = QHBoxLayout(self._halves), QVBoxLayout(), QHBoxLayout()
        halves.setContentsMargins(0, 0, 8, 0)
        halves.setSpacing(16)
        halves.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        texts.setSpacing(12)
        for column in self.columns:
            texts.addWidget(column, 1)
        right.setSpacing(8)
        right.addWidget(self.where)
        right.addLayout(texts, 1)
        right.addWidget(self.takes)
        halves.addLayout(right, 1)
        self._halves.setFixedHeight(_HIGH)
        self._foot_keys = KeyFoot(
            ((("1",), self.tr("the library’s")), (("2",), self.tr("the file’s")), (("3",), self.tr("both")),
             (("Space",), self.tr("take, or leave for later"))), 8, 34,
        )  # fmt: skip
        self.content.addWidget(self._halves)
        self.content.addWidget(self._foot_keys)
        for button in (self.take, self.folder):
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def show_found(self, folder: Path, found: Found) -> None:
        """Show the edits of a vault; new and changed notes are ticked, conflicts and deletions wait."""
        self._edits = found.edits
        self._takes = {
            place: Take.THEIRS if edit.kind in _AT_ONCE else None for place, edit in enumerate(found.edits)
        }
        name = folder.name or str(folder)
        count = self.tr("%Ln note(s) read otherwise than in the library.", "", len(found.edits))
        lead = count if found.edits else self.tr("All notes in it read as they do in the library.")
        if found.problems:
            unread = self.tr("%Ln could not be read", "", len(found.problems))
            lead = f"{lead} {unread}: {found.problems[0]}"
        for part in (self._halves, self._foot_keys, self.take):
            part.setVisible(bool(found.edits))
        self._fill()
        self.say(self.tr("Written in {name}").format(name=name), lead)
        self.open_on(self.list if found.edits else self.folder)
        self._show_edit()

    def choices(self) -> list[Choice]:
        """What was decided; what waits is not among it."""
        return [Choice(self._edits[place], take) for place, take in self._takes.items() if take is not None]

    def choose(self, place: int, take: Take | None) -> None:
        """Whose words count in one edit; None leaves it for later."""
        if take is not None and take not in takes_of(self._edits[place]):
            return
        self._takes[place] = take
        self._fill()
        self._show_edit()

    def restyle(self) -> None:
        labels.dress(self.where, theme.current().sans(12.5))
        for column in self.columns:
            column.restyle()

    def ctrl_enter(self) -> None:
        self._take()

    def _key(self, key: Qt.Key) -> None:
        place = self.list.current()
        if place is None:
            return
        if key == Qt.Key.Key_Space:
            self.choose(place, Take.THEIRS if self._takes[place] is None else None)
        else:
            self.choose(place, _KEYS[key])

    def _take(self) -> None:
        if choices := self.choices():
            self.take_requested.emit(choices)

    def _fill(self) -> None:
        self.list.show_lines(self._line(place, edit) for place, edit in enumerate(self._edits))
        count = sum(take is not None for take in self._takes.values())
        words = self.tr("Take in %Ln", "", count)
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(count > 0)
        self.take.updateGeometry()

    def _line(self, place: int, edit: Edit) -> Line[int]:
        take = self._takes[place]
        icon = "circle" if take is None else "close" if take is Take.MINE else "check"
        meta = self._kind(edit) if take is None else f"{self._kind(edit)} · {self._take_word(edit, take)}"
        return Line(edit.title, place, meta, icon=icon)

    def _kind(self, edit: Edit) -> str:
        words = {
            EditKind.NEW: self.tr("new"),
            EditKind.CHANGED: self.tr("changed"),
            EditKind.DELETED: self.tr("deleted"),
            EditKind.CONFLICT: self.tr("conflict"),
        }
        return words[edit.kind]

    def _take_word(self, edit: Edit, take: Take) -> str:
        if take is Take.MINE:
            return self.tr("stays out") if edit.mine is None else self.tr("library’s")
        return self.tr("both") if take is Take.BOTH else self.tr("taken")

    def _show_edit(self) -> None:
        place = self.list.current()
        if place is None:
            return
        edit = self._edits[place]
        self.where.setText(self.tr("{title} · {file}").format(title=edit.title, file=edit.path.name))
        self.where.setToolTip(str(edit.path))
        for column, shown in zip(self.columns, self._texts(edit), strict=True):
            column.show_text(*shown)
        offered = [("", self.tr("Later"))]
        offered += [(take.value, self._offer_word(edit, take)) for take in takes_of(edit)]
        take = self._takes[place]
        self.takes.offer(offered, take.value if take is not None else "")
        for button in self.takes.buttons():
            button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        place, value = self.list.current(), self.takes.value
        if place is not None:
            self.choose(place, Take(value) if value else None)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_word(self, edit: Edit, take: Take) -> str:
        if edit.kind is EditKind.NEW:
            return self.tr("Take it in") if take is Take.THEIRS else self.tr("Never")
        words = {Take.MINE: self.tr("The library’s"), Take.BOTH: self.tr("Both")}
        gone = self.tr("Delete it here too") if edit.theirs is None else self.tr("The file’s")
        return words.get(take, gone)

    def _texts(self, edit: Edit) -> list[tuple[str, str | None, str | None, bool]]:
        """Heading, words, what they are compared with, and whether they are the older of the two."""
        before = (self.tr("When they last agreed"), edit.base, None, False)
        here = (self.tr("1 · In the library"), edit.mine, edit.base, False)
        there = (self.tr("2 · In the file"), edit.theirs, edit.base, False)
        if edit.kind is EditKind.NEW:
            return [_NO_COLUMN, _NO_COLUMN, (self.tr("In the file"), edit.theirs, None, False)]
        if edit.kind is not EditKind.CONFLICT:
            return [
                _NO_COLUMN,
                (here[0], edit.mine, edit.theirs, True),
                (there[0], edit.theirs, edit.mine, False),
            ]
        return [before if edit.base is not None else _NO_COLUMN, here, there]


_NO_COLUMN = ("", None, None, False)
_KEYS = {Qt.Key.Key_1: Take.MINE, Qt.Key.Key_2: Take.THEIRS, Qt.Key.Key_3: Take.BOTH}


def takes_of(edit: Edit) -> Sequence[Take]:
    """What can be decided on an edit: both only where there are words on both sides."""
    both = edit.mine is not None and edit.theirs is not None
    return (Take.MINE, Take.THEIRS, Take.BOTH) if both else (Take.MINE, Take.THEIRS)


class Column(QWidget):
    """One side of a comparison: a heading, and the words, those that differ marked by more than colour."""

    def __init__(self) -> None:
        super().__init__()
        self._heading, self.text = QLabel(), QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setAutoFillBackground(False)
        self.text.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.text, 1)

    def show_text(self, heading: str, words: str | None, other: str | None, older: bool) -> None:
        """Show ``words``, marked where ``other`` has none of them; nothing at all without a heading."""
        self.setVisible(bool(heading))
        self._heading.setText(heading)
        self.text.setAccessibleName(heading)
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        if words is None:
            cursor.insertText(self.tr("Nothing: it was deleted."), change_format())
        elif other is None:
            cursor.insertText(words, change_format())
        else:
            _insert_marked(cursor, words, other, older=older)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def restyle(self) -> None:
        labels.dress(self._heading, theme.current().sans(12, 600))


def _insert_marked(cursor: QTextCursor, words: str, other: str, *, older: bool) -> None:
    for each in differences(other, words):
        piece = words[each.after.start : each.after.end]
        changed = each.change is not Change.EQUAL
        cursor.insertText(piece, change_format(deleted=changed and older, inserted=changed and not older))
