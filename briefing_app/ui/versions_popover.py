"""The sheet of an article's versions: what each says, and what changed since, marked by more than colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from briefing_app.domain.article import VersionInfo
from briefing_app.domain.differences import Change, Difference
from briefing_app.domain.letters import shortened
from briefing_app.domain.spans import Span
from briefing_app.ui import focus, labels, layouts, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.note_card import when
from briefing_app.ui.popover import Popover

_WIDE, _HIGH_MOST, _SIDE = 860, 620, 190
_AROUND = 180  # code points of unchanged text that are kept on either side of a change
_CUT, _THIN = "\n⋯\n", "\u200a"


class VersionsPopover(Popover):
    """Versions on the left, the newest first; on the right the chosen one compared with the newest."""

    chosen = Signal(int)
    """The number of the version to be compared."""
    original_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("versions")
        self._title, self._said = QLabel(self.tr("Versions")), QLabel()
        self._column = QVBoxLayout()
        self._versions: tuple[VersionInfo, ...] = ()
        self.text = QTextEdit()
        self.original = KeyButton(self.tr("Open the original file"), icon="file")
        self.original.clicked.connect(self.original_requested)
        self._lay_out()
        labels.dress(self._title, theme.current().sans(13, 600), "ink")

    def _lay_out(self) -> None:
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        head, halves, side, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(18, 12, 12, 4)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self._column.setSpacing(2)
        side.addLayout(self._column)
        side.addStretch(1)
        side.addWidget(self.original)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setAutoFillBackground(False)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        labels.narrow(self._said).setTextFormat(Qt.TextFormat.RichText)
        right.setSpacing(8)
        right.addWidget(self._said)
        right.addWidget(self.text, 1)
        halves.setContentsMargins(12, 0, 18, 16)
        halves.setSpacing(20)
        halves.addLayout(side)
        halves.addLayout(right, 1)
        self.body.addLayout(head)
        self.body.addLayout(halves)

    def buttons(self) -> list[QPushButton]:
        """A button a version, the newest first."""
        return [each for each in layouts.widgets(self._column) if isinstance(each, QPushButton)]

    def show_versions(self, title: str, versions: Sequence[VersionInfo]) -> None:
        """Show an article's versions, given oldest first, and ask for the last but one."""
        self._versions = tuple(versions)
        look, now = theme.current(), datetime.now(UTC)
        self._title.setText(self.tr("Versions · {title}").format(title=shortened(title, 70)))
        layouts.empty(self._column)
        for version in reversed(self._versions):
            newest = version is self._versions[-1]
            number = self.tr("Version {number} · newest") if newest else self.tr("Version {number}")
            words = self.tr("%Ln word(s)", "", version.words)
            button = QPushButton(
                f"{number.format(number=version.number)}\n{when(version.imported, now)} · {words}"
            )
            button.setAccessibleName(button.text().replace("\n", ", "))
            button.setProperty("kind", "option")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFixedSize(_SIDE, 46)
            button.setStyleSheet("text-align: left; padding: 4px 10px;")
            button.clicked.connect(lambda checked=False, number=version.number: self.chosen.emit(number))
            focus.ring(button)
            self._column.addWidget(button)
        self.text.clear()
        self._say("")
        self.setFixedWidth(_WIDE + self._room.left() + self._room.right())
        high = min(_HIGH_MOST, self.over.height() - 160)
        self.setFixedHeight(high + self._room.top() + self._room.bottom())
        self.open_at(QPoint((self.over.width() - _WIDE) // 2, 90))
        labels.dress(self._title, look.sans(13, 600), "ink")
        buttons = self.buttons()
        first = buttons[1] if len(buttons) > 1 else buttons[0]
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        first.click()

    def show_text(self, text: str) -> None:
        """Show the newest version, which there is nothing newer to compare with."""
        only = len(self._versions) == 1
        self._say(self.tr("This is the only version.") if only else self.tr("This is the version you read."))
        self.text.setAccessibleName(self.tr("The newest version"))
        self._fill([(text, change_format())])

    def show_changes(
        self, number: int, old: str, new: str, title: tuple[str, str], found: Sequence[Difference]
    ) -> None:
        """Show what changed from version ``number`` to the newest; ``title`` was and is the article's."""
        found = _joined(found, new)
        changed = [each for each in found if each.change is not Change.EQUAL]
        count, newest = len(changed), self._versions[-1].number
        self.text.setAccessibleName(
            self.tr("What changed from version {old} to version {new}").format(old=number, new=newest)
        )
        if not changed and title[0] == title[1]:
            same = self.tr("Version {old} has the same words as version {new}.")
            self._say(same.format(old=number, new=newest))
        else:
            key = (
                _rich(change_format(deleted=True), self.tr("gone")),
                _rich(change_format(inserted=True), self.tr("new")),
            )
            places = self.tr("%Ln place(s)", "", count)
            said = self.tr("From version {old} to {new} the text changed in {places}: {key}")
            self._say(said.format(old=number, new=newest, places=places, key=" ".join(key)))
        parts = list[tuple[str, QTextCharFormat]]()
        if title[0] != title[1]:
            parts += [(title[0], change_format(deleted=True)), ("\n", change_format())]
            parts += [(title[1], change_format(inserted=True)), ("\n", change_format())]
        for place, each in enumerate(found):
            if each.change is Change.EQUAL:
                words = _around(_cut(new, each.after), first=not place, last=place == len(found) - 1)
                parts.append((words, change_format()))
                continue
            gone, come = _cut(old, each.before), _cut(new, each.after)
            parts.append((gone, change_format(deleted=True)))
            parts.append((_THIN if gone and come else "", change_format()))
            parts.append((come, change_format(inserted=True)))
        self._fill(parts)

    def _fill(self, parts: Sequence[tuple[str, QTextCharFormat]]) -> None:
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for words, style in parts:
            if words:
                cursor.insertText(words, style)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _say(self, words: str) -> None:
        labels.dress(self._said, theme.current().sans(12.5))
        self._said.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the versions."""
        buttons = self.buttons()
        here = next((at for at, button in enumerate(buttons) if button.isChecked()), 0)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(buttons):
            buttons[here + step].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[here + step].click()


def _joined(found: Sequence[Difference], new: str) -> list[Difference]:
    """Changes that only white space parts are one: phrases are read, not words in turn."""
    joined = list[Difference]()
    for place, each in enumerate(found):
        between = 0 < place < len(found) - 1 and not _cut(new, each.after).strip()
        each = replace(each, change=Change.REPLACED) if between else each
        if joined and Change.EQUAL not in (each.change, joined[-1].change):
            last = joined.pop()
            before, after = Span(last.before.start, each.before.end), Span(last.after.start, each.after.end)
            each = Difference(Change.REPLACED, before, after)
        joined.append(each)
    return joined


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _around(words: str, *, first: bool, last: bool) -> str:
    """Unchanged words with their middle left out, or the end that no change is near."""
    before = "" if first else words[:_AROUND]
    after = "" if last else words[-_AROUND:]
    return words if len(words) <= len(before) + len(after) + 3 * len(_CUT) else before + _CUT + after


def change_format(*, deleted: bool = False, inserted: bool = False) -> QTextCharFormat:
    """Deleted words are struck through, inserted ones underlined."""
    look, style = theme.current(), QTextCharFormat()
    font: QFont = look.serif(15.5)
    style.setFont(font)
    style.setForeground(look.color("danger" if deleted else "accentink" if inserted else "ink"))
    if deleted:
        style.setFontStrikeOut(True)
        style.setBackground(look.color("dangersoft"))
    if inserted:
        style.setFontUnderline(True)
        style.setBackground(look.color("accentsoft"))
    return style


def _rich(style: QTextCharFormat, words: str) -> str:
    ink, face = style.foreground().color().name(), style.background().color().name()
    line = "line-through" if style.fontStrikeOut() else "underline"
    look = f"color:{ink}; background-color:{face}; text-decoration:{line}"
    return f'<span style="{look}">&nbsp;{words}&nbsp;</span>'
