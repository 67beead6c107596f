"""Positions over time: a line a question or actor, a sign where something was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefing_app.domain.positions import Statement
from briefing_app.ui import glyphs, own_keys, paint, theme
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import short_day, word, written_day

_LEFT, _RIGHT, _TOP, _ROW = 230.0, 28.0, 10.0, 34.0
_AXIS, _SIGN, _APART = 24.0, 15.0, 20.0


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the chart: what it is about, and what was said on it, the oldest first."""

    name: str
    statements: tuple[Statement, ...]


def lanes(statements: Sequence[Statement], name: Callable[[Statement], str]) -> tuple[Lane, ...]:
    """The statements by what ``name`` gives, in the order of the first; they are the oldest first."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(name(statement), []).append(statement)
    return tuple(Lane(title, tuple(said)) for title, said in found.items())


class TimelineChart(QWidget):
    """Arrow keys go from sign to sign, Enter or a click opens the sentence."""

    opened = Signal(str, str)
    """An article and a quotation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lanes: tuple[Lane, ...] = ()
        self._chosen: Statement | None = None
        self._places: dict[str, QPointF] = {}
        self._tops = [_TOP]
        self.show_lanes(())

    def show_lanes(self, shown: Sequence[Lane]) -> None:
        """Show other lines."""
        self._lanes = tuple(shown)
        everything = self._statements()
        if self._chosen not in everything:
            self._chosen = everything[-1] if everything else None
        self._arrange()
        self.setVisible(bool(shown))
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, int(self._tops[-1] + _AXIS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def place(self, statement: Statement) -> QPointF:
        """Where a statement's sign is painted."""
        return self._places[statement.position]

    def _arrange(self) -> None:
        """Give each sign its place: what would cover another stands below it, in a higher lane."""
        self._places, self._tops = {}, [_TOP]
        for lane in self._lanes:
            ends: list[float] = []  # how far each row of signs goes
            rows = []
            for one in lane.statements:
                at = self._across(one.day)
                row = next((number for number, end in enumerate(ends) if at - end >= _APART), len(ends))
                ends[row : row + 1] = [at]
                rows.append((one, at, row))
            high = _ROW + _APART * (len(ends) - 1)
            first = self._tops[-1] + _ROW / 2
            self._places |= {one.position: QPointF(at, first + _APART * row) for one, at, row in rows}
            self._tops.append(self._tops[-1] + high)
        self.setFixedHeight(self.sizeHint().height())

    def _statements(self) -> list[Statement]:
        return sorted((one for lane in self._lanes for one in lane.statements), key=lambda one: one.order)

    def _span(self) -> tuple[date, date]:
        days = [one.day for one in self._statements()]
        first, last = min(days), max(days)
        return (first, last) if last > first else (first - timedelta(days=15), last + timedelta(days=15))

    def _across(self, day: date) -> float:
        first, last = self._span()
        return _LEFT + (self.width() - _LEFT - _RIGHT) * (day - first).days / (last - first).days

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        if not self._lanes:
            return
        for number, lane in enumerate(self._lanes):
            middle = self._tops[number] + _ROW / 2
            box = QRectF(0, middle - 12, _LEFT - 18, 24)
            paint.text_in(painter, box, lane.name, look.sans(12.5, 500), look.color("ink"))
            ends = QPointF(_LEFT, middle), QPointF(self.width() - _RIGHT, middle)
            paint.line(painter, *ends, look.color("line"))
            for one in lane.statements:
                self._paint_sign(painter, one, look)
        self._paint_axis(painter, look)

    def _paint_sign(self, painter: QPainter, one: Statement, look: Theme) -> None:
        at = self.place(one)
        ground = QRectF(at.x() - 9, at.y() - 9, 18, 18)
        paint.rounded(painter, ground, 9, look.color("paper"))
        glyphs.stance(painter, at, one.stance, look.color("ink"), _SIGN)
        if one is self._chosen and self.hasFocus():
            paint.rounded(painter, ground.adjusted(-2, -2, 2, 2), 11, None, look.color("accent"), 2.0)

    def _paint_axis(self, painter: QPainter, look: Theme) -> None:
        first, last = self._span()
        font, ink = look.sans(11.5, tabular=True), look.color("ink2")
        y = self._tops[-1] + 4
        for day, align in ((first, Qt.AlignmentFlag.AlignLeft), (last, Qt.AlignmentFlag.AlignRight)):
            box = QRectF(_LEFT - 8, y, self.width() - _LEFT - _RIGHT + 16, 18)
            paint.text_in(painter, box, written_day(day, "d MMM yyyy"), font, ink, align)

    def _at(self, point: QPointF) -> Statement | None:
        near = (
            one for one in reversed(self._statements()) if (self.place(one) - point).manhattanLength() < 14
        )
        return next(near, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        one = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if one else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), _told(one) if one else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        one = self._at(event.position())
        if one is not None:
            self._choose(one)
            self.opened.emit(one.article, one.quotation)

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: key.key() in _OWN and not key.modifiers()) or super().event(
            event
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        everything = self._statements()
        if self._chosen is None or event.key() not in _OWN:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            step = everything.index(self._chosen) + _STEPS[Qt.Key(event.key())]
            self._choose(everything[max(0, min(step, len(everything) - 1))])
        else:
            self.opened.emit(self._chosen.article, self._chosen.quotation)

    def _choose(self, one: Statement) -> None:
        self._chosen = one
        self._tell()
        self.update()

    def _tell(self) -> None:
        name = self.tr("Positions over time")
        self.setAccessibleName(name)
        self.setAccessibleDescription(_told(self._chosen) if self._chosen else "")


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OWN = {*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _told(one: Statement) -> str:
    day = short_day(one.day, one.made.date())
    return f"{one.name}, {day}: {word(one.stance)}. {one.words}"
