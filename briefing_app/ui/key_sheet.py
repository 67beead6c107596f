"""The sheet of keys, made from the commands themselves, so that it cannot drift from what the keys do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QWidget

from briefing_app.ui import paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.commands import COMMANDS, Command, Menu, caps, translated
from briefing_app.ui.keymap import Keymap
from briefing_app.ui.popover import Popover

_COLUMN, _ROW, _HEAD, _GAP, _TOP, _SIDE = 262, 24, 26, 12, 44, 24
_MOST_COLUMNS = 5
_SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
Key = tuple[Command, str]
"""A command with its key as it stands on the cap."""
Line = tuple[float, str | Key]
"""How far down its column something stands."""


def keyed(keymap: Keymap) -> list[str | Key]:
    """The commands that have keys, each menu's behind its name, then those whose keys are a list's own."""
    found: list[str | Key] = []
    for menu in Menu:
        commands = [each for each in COMMANDS if each.menu is menu and keymap.keys(each.id)]
        found += [menu.value, *((each, keymap.keys(each.id)[0]) for each in commands)] if commands else []
    lists: dict[str, list[Key]] = {}
    for each in COMMANDS:
        if each.own:
            lists.setdefault(each.submenu or each.menu.value, []).append((each, each.own[0]))
    for name, keys in lists.items():
        found += [name, *keys]
    return found


def columns(shown: Sequence[str | Key], count: int) -> list[list[Line]]:
    """What is shown in at most so many columns of about one height; no name stands last in one."""
    whole = sum(_HEAD + _GAP if isinstance(each, str) else _ROW for each in shown)
    made: list[list[Line]] = [[]]
    down = 0.0
    for each in shown:
        high = _HEAD if isinstance(each, str) else _ROW
        gap = _GAP if isinstance(each, str) and down else 0
        needed = down + gap + high + (_ROW if isinstance(each, str) else 0)
        if needed > whole / count + _ROW and len(made) < count:
            made.append([])
            down, gap = 0.0, 0
        made[-1].append((down + gap, each))
        down += gap + high
    return made


class _Table(QWidget):
    """Painted: columns of names with their key caps to the right."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._columns: list[list[Line]] = []
        self.setAccessibleName(self.tr("The keys"))

    def show_keys(self, room: int) -> None:
        """Lay the keys out in this width, and tell a screen reader what is painted."""
        shown = keyed(self._actions.keymap)
        count = max(1, min(_MOST_COLUMNS, (room - _SIDE) // _COLUMN))
        self._columns = columns(shown, count)
        lowest = max(column[-1][0] for column in self._columns) + _ROW
        self.setFixedSize(_COLUMN * len(self._columns) + _SIDE, round(_TOP + lowest + 18))
        said = [
            f"{translated(each[0].text).rstrip('…')}: {caps(each[1])}"
            for each in shown
            if not isinstance(each, str)
        ]
        self.setAccessibleDescription("; ".join(said))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        title = QRectF(_SIDE, 14, self.width(), 24)
        paint.text_in(painter, title, self.tr("The keys"), look.sans(14, 600), look.color("ink"))
        for number, column in enumerate(self._columns):
            left = float(_SIDE + number * _COLUMN)
            for down, each in column:
                room = QRectF(left, _TOP + down, _COLUMN - 30, _ROW)
                if isinstance(each, str):
                    words = translated(each)
                    paint.text_in(painter, room, words, look.sans(12, 600), look.color("ink2"))
                else:
                    self._row(painter, room, *each)

    @staticmethod
    def _row(painter: QPainter, rect: QRectF, command: Command, key: str) -> None:
        look = theme.current()
        right = rect.right()
        cap = caps(key)
        right -= paint.key_width(cap, look)
        paint.key(painter, QPointF(right, rect.center().y()), cap, look)
        room = QRectF(rect.left(), rect.top(), right - rect.left() - 10, rect.height())
        paint.text_in(painter, room, translated(command.text).rstrip("…"), look.sans(13), look.color("ink"))


class KeySheet(Popover):
    """Shows all keys. What does not fit is scrolled to by arrows; any other key closes it."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("key-sheet")
        self.setAccessibleName(self.tr("The keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._table, self._area = _Table(actions), QScrollArea()
        self._area.setWidget(self._table)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._area.verticalScrollBar().setSingleStep(_ROW)
        self.body.addWidget(self._area)

    def open(self) -> None:
        """Show the sheet in the middle of the window, as large as that allows."""
        window = self.over
        self._table.show_keys(window.width() - 48)
        wide, high = self._table.width(), min(self._table.height(), window.height() - 48)
        scrolled = high < self._table.height()
        self._area.setFixedSize(wide + (12 if scrolled else 0), high)
        self._area.verticalScrollBar().setValue(0)
        self.body.activate()
        self.open_at(QPoint(max(4, (window.width() - wide) // 2), max(4, (window.height() - high) // 2)))
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, action = self._area.verticalScrollBar(), _SCROLLS.get(Qt.Key(event.key()))
        if action is not None and bar.maximum():
            bar.triggerAction(action)
        else:
            self.close_sheet()
