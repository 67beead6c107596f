"""A sheet with a list of short lines to choose from, narrowed by typing, with keys of its own below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.words import fold
from briefing_app.ui import glyphs, icons, labels, own_keys, paint, theme
from briefing_app.ui.item_list import Index, ItemModel, KeyFoot, RowDelegate, dress
from briefing_app.ui.popover import Popover
from briefing_app.ui.theme import Theme

T = TypeVar("T")
ROW, _MOST, _INDENT, _TOP = 32, 12, 16, 96


@dataclass(frozen=True, slots=True)
class Line(Generic[T]):
    """One line: ``words``, ``meta`` on the right, an icon or the dot of a tag's ``color`` before them.

    ``depth`` indents; ``dim`` is for what is no longer in force; ``value`` is what the line stands for, and
    ``found_by`` what typing looks through, where it is not the words. ``dotted`` without a colour is a ring;
    ``mark`` is the place of an actor's ink.
    """

    words: str
    value: T
    meta: str = ""
    icon: str | None = None
    color: str | None = None
    dotted: bool = False
    depth: int = 0
    dim: bool = False
    found_by: str = ""
    mark: int | None = None


class LineDelegate(RowDelegate[Line[Any]]):
    """Paints a ``Line``."""

    kind, height = Line, ROW

    def row(
        self, painter: QPainter, box: QRectF, item: Line[Any], look: Theme, index: Index, chosen: bool
    ) -> None:
        left = box.left() + 10 + item.depth * _INDENT
        sign = QPointF(left + 7, box.center().y())
        if item.icon is not None:
            icons.draw(painter, item.icon, sign, look.color("ink3" if item.dim else "ink2"), 16)
            left += 24
        elif item.mark is not None:
            glyphs.mark(painter, sign, look.actor(item.mark), 11)
            left += 24
        elif item.dotted:
            dot = QRectF(sign.x() - 5, sign.y() - 5, 10, 10)
            fill = look.tag_mark(item.color) if item.color else look.color("raised")
            paint.rounded(painter, dot, 5, fill, None if item.color else look.color("ctl"))
            left += 20
        meta = look.sans(12, tabular=True)
        room = box.adjusted(0, 0, -10, 0)
        paint.text_in(painter, room, item.meta, meta, look.color("ink2"), Qt.AlignmentFlag.AlignRight)
        words = QRectF(left, box.top(), room.right() - paint.width(item.meta, meta) - 12 - left, box.height())
        paint.text_in(painter, words, item.words, look.sans(13), look.color("ink3" if item.dim else "ink"))


class ListSheet(Popover):
    """Typing narrows, arrows choose, Enter or a click takes, Esc leaves everything as it was.

    Made anew for every list with ``ask``: what is done with a line is the asker's. Other keys are given with
    a function each and act on the current line while the sheet is open.
    """

    filled = Signal()
    """The lines shown are others."""

    def __init__(self, window: QWidget, wide: int = 440) -> None:
        super().__init__(window)
        self._wide = wide
        self._lines: tuple[Line[Any], ...] = ()
        self._take: Callable[[Any], None] | None = None
        self._make: Callable[[str], None] | None = None
        self._make_words = ""
        self._keys: dict[Qt.Key, Callable[[Any], None]] = {}
        self._title, self._nothing = QLabel(), QLabel()
        for label in (self._title, self._nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self.field = QLineEdit()
        self.field.textEdited.connect(lambda text: self._fill())
        self.field.installEventFilter(self)
        self.model = ItemModel[Line[Any]](lambda line: line.words, spoken)
        self._delegate = LineDelegate()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        dress(self.list)
        self.list.clicked.connect(lambda index: self.take())
        self.list.installEventFilter(self)
        self._foot: KeyFoot | None = None
        head = QVBoxLayout()  # a label that has a style sheet forgets its own margins
        head.setContentsMargins(18, 14, 18, 8)
        head.setSpacing(8)
        for part in (self._title, self.field, self._nothing):
            head.addWidget(part)
        self.body.addLayout(head)
        self.body.addWidget(self.list)
        self.body.addSpacing(6)

    def ask(
        self, title: str, lines: Sequence[Line[T]], take: Callable[[T], None], *,
        placeholder: str = "", make: Callable[[str], None] | None = None, make_words: str = "{}",
        keys: Mapping[Qt.Key, Callable[[T], None]] | None = None,
        hints: Sequence[tuple[tuple[str, ...], str]] = (), nothing: str = "", current: int = 0,
    ) -> None:  # fmt: skip
        """Show these lines; ``take`` gets the value of the one chosen, after the sheet has closed.

        With a ``placeholder`` there is a field that narrows them; ``make`` then gets words that no line has,
        offered as the line ``make_words``. ``nothing`` stands where there is no line.
        """
        self._lines, self._take, self._make = tuple(lines), take, make
        self._make_words, self._keys = make_words, dict(keys or {})
        look = theme.current()
        self._title.setText(title)
        self._nothing.setText(nothing)
        labels.dress(self._title, look.sans(13, 600), "ink")
        labels.dress(self._nothing, look.sans(13))
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.field.clear()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder or title)
        self.field.setVisible(bool(placeholder))
        if self._foot is not None:
            self.body.removeWidget(self._foot)
            self._foot.hide()  # it goes only with the next event
            self._foot.deleteLater()
        self._foot = KeyFoot(hints, 18, 38 if hints else 0)
        self.body.addWidget(self._foot)
        self._fill()
        self.list.setCurrentIndex(self.model.index(min(current, len(self._lines) - 1)))
        self.setFixedWidth(self._wide + self._room.left() + self._room.right())
        self.open_at(QPoint((self.over.width() - self._wide) // 2, _TOP))
        (self.field if placeholder else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Do with the current line what was asked for."""
        line, typed = self.current(), self._typed()
        if line is None:
            return
        take, make = self._take, self._make
        self.close_sheet()
        if line.value is _NEW and make is not None:
            make(typed)
        elif take is not None:
            take(line.value)

    def current(self) -> Line[Any] | None:
        """The line that keys act on."""
        line = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return line if isinstance(line, Line) else None

    def _typed(self) -> str:
        return " ".join(self.field.text().split())

    def _fill(self) -> None:
        words = fold(self._typed()).split()
        found = [line for line in self._lines if _has(line, words)]
        if self._make is not None and words and not any(_name(line) == fold(self._typed()) for line in found):
            found.append(Line(self._make_words.format(self._typed()), _NEW, icon="plus"))
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(0))
        room = bool(found) or self._make is not None  # a new name is offered in a line of its own
        self.list.setFixedHeight(ROW * min(max(1, len(self._lines)), _MOST) if room else 0)
        self._nothing.setVisible(not found and bool(self._nothing.text()))
        self.filled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self.field, self.list):
            if own_keys.takes(event, self._own):
                return True
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        return super().eventFilter(watched, event)

    def _own(self, event: QKeyEvent) -> bool:
        return not event.modifiers() and (
            event.key() in (*_MOVES, *_TAKES, Qt.Key.Key_Escape) or self._acts(Qt.Key(event.key()))
        )

    def _acts(self, key: Qt.Key) -> bool:
        """Whether a key does something to the line; Delete is the field's while it has words."""
        return key in self._keys and not (key == Qt.Key.Key_Delete and bool(self.field.text()))

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _TAKES:
            self.take()
        elif key in _MOVES:
            place = self.list.currentIndex().row() + _MOVES[key]
            self.list.setCurrentIndex(self.model.index(max(0, min(place, self.model.rowCount() - 1))))
        elif self._acts(key) and (line := self.current()) is not None and line.value is not _NEW:
            self.close_sheet()
            self._keys[key](line.value)
        else:
            return False
        return True


_NEW = object()
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST, Qt.Key.Key_PageUp: -_MOST,
}  # fmt: skip


def _name(line: Line[Any]) -> str:
    return fold(line.found_by or line.words)


def _has(line: Line[Any], words: Sequence[str]) -> bool:
    return all(word in _name(line) for word in words)


def spoken(line: Line[Any]) -> str:
    """All of a line, for a screen reader."""
    return ", ".join(part for part in (line.found_by or line.words, line.color or "", line.meta) if part)
