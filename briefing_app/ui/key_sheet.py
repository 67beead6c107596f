"""The sheet of keys, made from the commands themselves, so that it cannot drift from what the keys do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing_app.ui import paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.commands import COMMANDS, Command, Menu, translated
from briefing_app.ui.keymap import Keymap
from briefing_app.ui.popover import Popover

_COLUMN, _ROW, _HEAD, _GAP = 262, 25, 26, 14
_COLUMNS = ((Menu.ARTICLE, Menu.QUOTATION), (Menu.GO, Menu.EDIT, Menu.HELP), (Menu.VIEW, Menu.FILE))


def keyed(keymap: Keymap) -> list[list[tuple[Menu, list[Command]]]]:
    """The commands that have keys, by column and menu."""
    return [
        [(menu, [each for each in COMMANDS if each.menu is menu and keymap.keys(each.id)]) for menu in column]
        for column in _COLUMNS
    ]


class _Table(QWidget):
    """Painted: a column of names with their key caps to the right."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.setAccessibleName(self.tr("The keys"))

    def columns(self) -> list[list[tuple[Menu, list[Command]]]]:
        return keyed(self._actions.keymap)

    def say(self) -> None:
        """Tell a screen reader what is painted."""
        shown = [each for column in self.columns() for _, commands in column for each in commands]
        said = [f"{translated(each.text).rstrip('…')}: {self._actions.cap(each.id)}" for each in shown]
        self.setAccessibleDescription("; ".join(said))

    def sizeHint(self) -> QSize:
        highest = max(
            sum(_HEAD + _ROW * len(commands) + _GAP for _, commands in column) for column in self.columns()
        )
        return QSize(_COLUMN * len(_COLUMNS) + 24, highest + 46)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        title = QRectF(24, 14, self.width(), 24)
        paint.text_in(painter, title, self.tr("The keys"), look.sans(14, 600), look.color("ink"))
        for number, column in enumerate(self.columns()):
            left, top = 24.0 + number * _COLUMN, 44.0
            for menu, commands in column:
                head = QRectF(left, top, _COLUMN - 24, _HEAD)
                paint.text_in(painter, head, translated(menu.value), look.sans(12, 600), look.color("ink2"))
                top += _HEAD
                for command in commands:
                    self._row(painter, QRectF(left, top, _COLUMN - 30, _ROW), command)
                    top += _ROW
                top += _GAP

    def _row(self, painter: QPainter, rect: QRectF, command: Command) -> None:
        look = theme.current()
        right = rect.right()
        cap = self._actions.cap(command.id)
        right -= paint.key_width(cap, look)
        paint.key(painter, QPointF(right, rect.center().y()), cap, look)
        room = QRectF(rect.left(), rect.top(), right - rect.left() - 10, rect.height())
        paint.text_in(painter, room, translated(command.text).rstrip("…"), look.sans(13), look.color("ink"))


class KeySheet(Popover):
    """Shows all keys; any key closes it."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("key-sheet")
        self.setAccessibleName(self.tr("The keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._table = _Table(actions)
        self.body.addWidget(self._table)

    def open(self) -> None:
        self._table.say()
        self._table.updateGeometry()
        self.body.activate()
        window, hint = self.over, self.sizeHint()
        wide = hint.width() - self._room.left() - self._room.right()
        high = hint.height() - self._room.top() - self._room.bottom()
        left, top = (window.width() - wide) // 2, (window.height() - high) // 2
        self.open_at(QPoint(max(4, left), max(4, top)))
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close_sheet()
