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
from briefing_app.ui.words import word, written_day

_GAP, _SHARE, _RIGHT, _TOP, _ROW = 26.0, 0.5, 14.0, 4.0, 34.0
_AXIS, _SIGN, _APART, _TICKS_APART, _MARK = 26.0, 15.0, 20.0, 84.0, 20.0
_NAME = 12.5, 500
_STEP_DAYS = (1, 7, 14)
_STEP_MONTHS = (1, 3, 6, 12, 24, 60, 120, 600)

Entry = tuple[Statement, ...]
"""One utterance as several articles print it, the earliest first."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the chart: what it is about, and what was said on it, the oldest first.

    ``ink`` is the place of an actor's ink, None for a line that is no actor's.
    """

    name: str
    entries: tuple[Entry, ...]
    ink: int | None = None


def lanes(
    entries: Sequence[Entry],
    name: Callable[[Statement], str],
    ink: Callable[[str], int | None] = lambda name: None,
) -> tuple[Lane, ...]:
    """Utterances by what ``name`` gives, in the order of the first; they are the oldest first."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(name(entry[0]), []).append(entry)
    return tuple(Lane(title, tuple(said), ink(title)) for title, said in found.items())


class TimelineChart(QWidget):
    """Arrow keys go from sign to sign: on in time, or up and down to another line. Enter or a click opens."""

    opened = Signal(str, str)
    """An article and a quotation."""
    chosen = Signal(object)
    """The utterance that the keys are at."""

    shows_at = False
    """Whether it shows what the keys are at without the focus too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lanes: tuple[Lane, ...] = ()
        self._entries: list[Entry] = []
        self._at: Entry | None = None
        self._places: dict[str, QPointF] = {}
        self._tops, self._widest = [_TOP], 0.0
        self.setAccessibleName(self.tr("Positions over time"))
        self.show_lanes(())

    def show_lanes(self, shown: Sequence[Lane]) -> None:
        """Show other lines."""
        self._lanes = tuple(shown)
        self._entries = sorted(
            (one for lane in self._lanes for one in lane.entries), key=lambda entry: entry[0].order
        )
        if self._at not in self._entries:
            self._at = self._entries[-1] if self._entries else None
        self._arrange()
        self.setVisible(bool(shown))
        self._tell()
        self.update()

    def choose(self, entry: Entry) -> None:
        """Go to one of the utterances shown."""
        self._at = entry
        self._tell()
        self.update()

    @property
    def at(self) -> Entry | None:
        """The utterance that the keys are at."""
        return self._at

    def sizeHint(self) -> QSize:
        return QSize(600, int(self._tops[-1] + _AXIS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def place(self, statement: Statement) -> QPointF:
        """Where the sign of an utterance is painted, by its first statement."""
        return self._places[statement.position]

    def _arrange(self) -> None:
        """Give each sign its place: what would cover another stands below it, in a higher lane."""
        self._places, self._tops, font = {}, [_TOP], theme.current().sans(*_NAME)
        self._widest = max((_marked(lane) + paint.width(lane.name, font) for lane in self._lanes), default=0)
        for lane in self._lanes:
            ends: list[float] = []  # how far each row of signs goes
            rows = []
            for entry in lane.entries:
                at = self._across(entry[0].day)
                row = next((number for number, end in enumerate(ends) if at - end >= _APART), len(ends))
                ends[row : row + 1] = [at]
                rows.append((entry[0].position, at, row))
            high = _ROW + _APART * (len(ends) - 1)
            first = self._tops[-1] + _ROW / 2
            self._places |= {position: QPointF(at, first + _APART * row) for position, at, row in rows}
            self._tops.append(self._tops[-1] + high)
        self.setFixedHeight(self.sizeHint().height())

    def _span(self) -> tuple[date, date]:
        """The first and last day of the chart."""
        first, last = self._entries[0][0].day, self._entries[-1][0].day
        return (first, last) if last > first else (first - _AROUND, last + _AROUND)

    def _left(self) -> float:
        """Where time begins: right of the names, which have up to a share of the width."""
        return min(self._widest + _GAP + 1, self.width() * _SHARE)

    def _across(self, day: date) -> float:
        first, last = self._span()
        room = self.width() - self._left() - _RIGHT
        return self._left() + room * (day - first).days / (last - first).days

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        if not self._lanes:
            return
        self._paint_axis(painter, look)
        for number, lane in enumerate(self._lanes):
            self._paint_lane(painter, lane, self._tops[number] + _ROW / 2, look)

    def _paint_lane(self, painter: QPainter, lane: Lane, middle: float, look: Theme) -> None:
        box = QRectF(_marked(lane), middle - 12, self._left() - _GAP - _marked(lane), 24)
        if lane.ink is not None:
            glyphs.mark(painter, QPointF(5, middle), look.actor(lane.ink), 10)
        paint.text_in(painter, box, lane.name, look.sans(*_NAME), look.color("ink"))
        ends = QPointF(self._left(), middle), QPointF(self.width() - _RIGHT, middle)
        paint.line(painter, *ends, look.color("line"))
        first, last = (self._across(lane.entries[end][0].day) for end in (0, -1))
        if last > first:
            paint.line(painter, QPointF(first, middle), QPointF(last, middle), look.color("ctl"))
        for entry in lane.entries:
            self._paint_sign(painter, entry, look)

    def _paint_sign(self, painter: QPainter, entry: Entry, look: Theme) -> None:
        at = self.place(entry[0])
        ground = QRectF(at.x() - 9, at.y() - 9, 18, 18)
        paint.rounded(painter, ground, 9, look.color("paper"))
        glyphs.stance(painter, at, entry[0].stance, look.color("ink"), _SIGN)
        if entry is self._at and self._at_work():
            paint.rounded(painter, ground.adjusted(-2, -2, 2, 2), 11, None, look.color("accent"), 2.0)

    def _at_work(self) -> bool:
        """Whether it is of use to see where the keys are."""
        return self.hasFocus() or self.shows_at

    def _paint_axis(self, painter: QPainter, look: Theme) -> None:
        font, ink, bottom = look.sans(11.5, tabular=True), look.color("ink2"), self._tops[-1]
        room = self.width() - self._left() - _RIGHT
        for day, words in ticks(*self._span(), int(room / _TICKS_APART)):
            x = self._across(day)
            paint.line(painter, QPointF(x, _TOP), QPointF(x, bottom), look.color("line"))
            wide = paint.width(words, font)
            left = max(self._left() - 8, min(x - wide / 2, self.width() - wide - 1))
            paint.text_in(painter, QRectF(left, bottom + 4, wide + 2, 18), words, font, ink)

    def _under(self, point: QPointF) -> Entry | None:
        near = (
            one for one in reversed(self._entries) if (self.place(one[0]) - point).manhattanLength() < _NEAR
        )
        return next(near, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry = self._under(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if entry else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), told(entry) if entry else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._under(event.position())
        if entry is not None:
            self._go(entry)
            self.opened.emit(entry[0].article, entry[0].quotation)

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: key.key() in _OWN and not key.modifiers()) or super().event(
            event
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._at is None or key not in _OWN:
            super().keyPressEvent(event)
        elif key in _STEPS:
            step = self._entries.index(self._at) + _STEPS[key]
            self._go(self._entries[max(0, min(step, len(self._entries) - 1))])
        elif key in _LANES:
            self._change_lane(self._at, _LANES[key])
        else:
            self.opened.emit(self._at[0].article, self._at[0].quotation)

    def _change_lane(self, now: Entry, by: int) -> None:
        """To the sign of the next line that is nearest in time."""
        here = next(number for number, lane in enumerate(self._lanes) if now in lane.entries)
        if 0 <= here + by < len(self._lanes):
            day = now[0].day
            self._go(min(self._lanes[here + by].entries, key=lambda entry: abs(entry[0].day - day)))

    def _go(self, entry: Entry) -> None:
        self.choose(entry)
        self.chosen.emit(entry)

    def _tell(self) -> None:
        self.setAccessibleDescription(told(self._at) if self._at else "")


def _marked(lane: Lane) -> float:
    """The room that a line's mark takes before its name."""
    return 0.0 if lane.ink is None else _MARK


_AROUND = timedelta(days=14)
_NEAR = 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LANES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OWN = {*_STEPS, *_LANES, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def told(entry: Entry) -> str:
    """An utterance in a line."""
    one = entry[0]
    places = ", ".join(dict.fromkeys(each.outlet or each.title for each in entry))
    return f"{one.name}, {written_day(one.day, 'd MMM yyyy')}: {word(one.stance)}. {one.words} ({places})"


def ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Days to write on an axis, as evenly as the calendar allows, and their words: ``most`` or fewer."""
    days = (last - first).days
    for step in _STEP_DAYS:
        if days / step < most:
            found = [first + timedelta(days=number) for number in range(0, days + 1, step)]
            years = [None, *(day.year for day in found)]
            return [
                (day, written_day(day, "d MMM yyyy" if day.year != before else "d MMM"))
                for day, before in zip(found, years, strict=False)
            ]
    begin = first.year * 12 + first.month - 1
    for step in _STEP_MONTHS:
        if days / 30 / step < most or step == _STEP_MONTHS[-1]:
            break
    months = range(-(-begin // step) * step, last.year * 12 + last.month, step)
    found = [date(month // 12, month % 12 + 1, 1) for month in months]
    form = "yyyy" if step % 12 == 0 else "MMM yyyy"
    return [(day, written_day(day, form)) for day in found if first <= day <= last]
