"""The sheet in which a reader gives commands other keys: search, press, done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing_app.ui import fuzzy, labels, own_keys, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.commands import COMMANDS, Command, caps, translated
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, KeyFoot, dress
from briefing_app.ui.keymap import Keymap
from briefing_app.ui.popover import Popover

_WIDE, _ROW, _ROWS, _MENU_WIDE = 560, 32, 12, 92
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_FIXED = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_FIXED |= {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


def pressed(event: QKeyEvent) -> str:
    """The key of an event in portable notation; empty for a modifier alone.

    Signs that need Shift on this keyboard are named without it, as in the table of commands.
    """
    key = Qt.Key(event.key())
    if key in _MODIFIERS or not key:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z
    if not letter and event.text().isprintable() and event.text().strip():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(key | modifiers).toString(QKeySequence.SequenceFormat.PortableText)


class _Delegate(QStyledItemDelegate):
    """The command, its menu, and its keys as caps; or that a key is waited for."""

    def __init__(self, rows: KeyRows) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, command = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(command, Command):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(option.rect).adjusted(7, 1, -7, -1)
        right, middle = box.right() - 11, box.center().y()
        with paint.saved(painter):
            paint.prepare(painter)
            paint.row_background(painter, box, look, selected=selected, active=True, hovered=hovered)
            if selected and self._rows.waiting:
                words, font = self._rows.tr("Press the new key…"), look.sans(12.5, 600)
                room = QRectF(box.left(), box.top(), right - box.left(), box.height())
                align = Qt.AlignmentFlag.AlignRight
                right -= paint.text_in(painter, room, words, font, look.color("accentink"), align) + 12
            else:
                for key in reversed(self._rows.keymap.keys(command.id)):
                    cap = caps(key)
                    right -= paint.key_width(cap, look)
                    paint.key(painter, QPointF(right, middle), cap, look)
                    right -= 5
            menu = QRectF(box.left() + 11, box.top(), _MENU_WIDE, box.height())
            paint.text_in(painter, menu, translated(command.menu.value), look.sans(12), look.color("ink2"))
            room = QRectF(menu.right(), box.top(), right - 8 - menu.right(), box.height())
            face = look.sans(13, 600 if self._rows.keymap.changed(command.id) else 400)
            paint.text_in(painter, room, _words(command), face, look.color("ink"))


def _words(command: Command) -> str:
    text = translated(command.text).rstrip("…")
    return f"{translated(command.submenu)}: {text}" if command.submenu else text


class KeyRows(CommandKeys, QListView):
    """The commands. Enter waits for a key, which is then this command's; Delete takes its keys away."""

    taken = Signal(str, str)
    """A command's id and the key that was pressed for it; empty to have none."""
    let_go = Signal(str)
    refused = Signal(str)
    """What the key that was pressed does whatever one chooses."""

    def __init__(self) -> None:
        super().__init__()
        self.keymap, self.waiting = Keymap(), False
        self.rows: ItemModel[Command] = ItemModel(_words, self._spoken, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        dress(self)
        self.setAccessibleName(self.tr("Commands and their keys"))
        self.setFixedHeight(_ROW * _ROWS)
        self.doubleClicked.connect(lambda index: self.wait(True))

    def _spoken(self, command: Command) -> str:
        keys = " ".join(map(caps, self.keymap.keys(command.id))) or self.tr("no key")
        return f"{_words(command)}, {translated(command.menu.value)}, {keys}"

    def chosen(self) -> Command | None:
        command = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return command if isinstance(command, Command) else None

    def wait(self, waiting: bool) -> None:
        """Take the next key for the chosen command, or no longer."""
        self.waiting = waiting and self.chosen() is not None
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """While a key is waited for, all keys are this list's, Tab included."""
        tab = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.waiting
        if tab and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return own_keys.takes(event, self._own) or super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        own = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        return self.waiting or (event.key() in own and not event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command, key = self.chosen(), event.key()
        if command is None or not (self.waiting or self._own(event)):
            super().keyPressEvent(event)
        elif not self.waiting and key == Qt.Key.Key_Delete:
            self.taken.emit(command.id, "")
        elif not self.waiting and key == Qt.Key.Key_Backspace:
            self.let_go.emit(command.id)
        elif not self.waiting:
            self.wait(True)
        elif key == Qt.Key.Key_Escape:
            self.wait(False)
        elif key in _FIXED and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            name = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.refused.emit(name)
        elif pressed(event):
            self.wait(False)
            self.taken.emit(command.id, pressed(event))


class KeysEditor(Popover):
    """Shows every command with its keys. What is changed holds at once, and for this user."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("keys-editor")
        self.setAccessibleName(self.tr("Change the keys"))
        self._actions = actions
        self.field, self.list, self.said = QLineEdit(), KeyRows(), QLabel()
        self.field.setPlaceholderText(self.tr("Search for a command or a key"))
        self.field.setAccessibleName(self.tr("Search for a command or a key"))
        self.field.textChanged.connect(lambda words: self._show())
        self.all = KeyButton(self.tr("All as they were"), kind="quiet")
        self.all.clicked.connect(lambda: self._apply(Keymap(), self.tr("All keys are as they were.")))
        labels.narrow(self.said)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.list.taken.connect(self._take)
        self.list.let_go.connect(self._reset)
        self.list.refused.connect(self._refuse)
        actions.rebound.connect(self._show)
        self._lay_out()

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.addWidget(self.field, 1)
        head.addWidget(self.all)
        foot.setContentsMargins(18, 6, 18, 8)
        foot.addWidget(self.said)
        self.body.addLayout(head)
        self.body.addWidget(self.list)
        self.body.addLayout(foot)
        hints = (
            (("Enter",), self.tr("press another key")), (("Delete",), self.tr("no key")),
            (("Backspace",), self.tr("as it was")), (("Esc",), self.tr("close")),
        )  # fmt: skip
        self.body.addWidget(KeyFoot(hints, 18, 33))

    def open(self) -> None:
        """Show all commands, in the middle of the window."""
        self.field.clear()
        self._say("")
        self._show()
        self.list.setCurrentIndex(self.list.rows.index(0))
        self.setFixedWidth(_WIDE + self._room.left() + self._room.right())
        self.open_at(QPoint((self.over.width() - _WIDE) // 2, 76))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(self) -> None:
        words, keymap = self.field.text().strip(), self._actions.keymap
        self.list.keymap = keymap
        here = self.list.chosen()
        self.list.rows.show(each for each in COMMANDS if self._fits(each, words, keymap))
        place = next((at for at, each in enumerate(self.list.rows.items) if each is here), 0)
        self.list.setCurrentIndex(self.list.rows.index(place))

    @staticmethod
    def _fits(command: Command, words: str, keymap: Keymap) -> bool:
        keys = {caps(key).lower() for key in keymap.keys(command.id)}
        return not words or words.lower() in keys or fuzzy.match(words, _words(command)) is not None

    def _take(self, name: str, key: str) -> None:
        """Give the command the key, and say who had it before."""
        keymap = self._actions.keymap
        robbed = [_words(held) for held in keymap.holders(key) if held.id != name]
        said = self.tr("{key} was the key of “{others}”, which has it no more.")
        self._apply(
            keymap.given(name, key), said.format(key=caps(key), others="”, “".join(robbed)) if robbed else ""
        )

    def _reset(self, name: str) -> None:
        self._apply(self._actions.keymap.reset(name), "")

    def _refuse(self, key: str) -> None:
        said = self.tr("{key} moves about in every part of the window and cannot be a command.")
        self._say(said.format(key=key))

    def _apply(self, keymap: Keymap, said: str) -> None:
        self._actions.rebind(keymap)
        self._say(said)

    def _say(self, words: str) -> None:
        labels.dress(self.said, theme.current().sans(12.5))
        self.said.setText(words or self.tr("What has other keys than at first stands in bold."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.wait(True)
        else:
            super().keyPressEvent(event)
