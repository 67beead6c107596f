"""Beside the passage: who may have said it and why, the speaker elsewhere, and what was just done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.domain.reviewing import Candidate, Case, Elsewhere
from briefing_app.ui import focus, glyphs, icons, labels, layouts, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.inks import Inks
from briefing_app.ui.review_words import nobody, why_words
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import counted, decimal, written_day

WIDE, NARROW = 340, 300
_SIDE = 18
_ICONS = {"accepted": "check", "rejected": "close", "edited": "edit", "added": "plus"}


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was decided: ``what`` names its sign, ``words`` what it was, ``detail`` more of it."""

    what: str
    words: str
    detail: str


class _Heading(QWidget):
    """A section's name, with a count at its right."""

    def __init__(self, words: str, parent: QWidget, count: int | None = None) -> None:
        super().__init__(parent)
        self._words, self._count = words, "" if count is None else counted(count)
        self.setFixedHeight(30)
        self.setAccessibleName(f"{words} {self._count}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect, font = QRectF(self.rect()), look.sans(12.5, tabular=True)
        paint.text_in(painter, rect, self._words, look.sans(13, 600), look.color("ink"))
        right = Qt.AlignmentFlag.AlignRight
        paint.text_in(painter, rect, self._count, font, look.color("ink2"), right)


class _Bar(QWidget):
    """A candidate: name, share, and a bar as long as the share."""

    def __init__(self, candidate: Candidate, place: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._candidate, self._place = candidate, place
        self._name = candidate.actor.name if candidate.actor is not None else nobody()
        self.setFixedHeight(36)
        self.setAccessibleName(f"{self._name}, {decimal(candidate.share, 2)}")
        self.setToolTip(self.tr("An estimate: the engine’s confidence, and how near other names stand"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, known = theme.current(), self._candidate.actor is not None
        painter = QPainter(self)
        paint.prepare(painter)
        line = QRectF(18, 0, self.width() - 18, 23)
        if known:
            glyphs.mark(painter, QPointF(5, line.center().y()), look.actor(self._place), 9)
        figure, right = decimal(self._candidate.share, 2), Qt.AlignmentFlag.AlignRight
        used = paint.text_in(painter, line, figure, look.sans(12.5, tabular=True), look.color("ink2"), right)
        ink = look.color("ink" if known else "ink2")
        paint.text_in(painter, line.adjusted(0, 0, -used - 8, 0), self._name, look.sans(13), ink)
        track = QRectF(18, 25, self.width() - 18, 4)
        paint.rounded(painter, track, 2, look.color("well"))
        track.setWidth(max(4.0, track.width() * self._candidate.share))
        paint.rounded(painter, track, 2, look.color("ink2" if known else "ctl"))


class _Quotation(QAbstractButton):
    """Another quotation of the speaker: a click goes to it."""

    def __init__(self, other: Elsewhere, parent: QWidget) -> None:
        super().__init__(parent)
        self._other = other
        self.setFixedHeight(45)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        place = self.tr("this article") if other.here else other.outlet or self.tr("another article")
        day = "" if other.here or other.published is None else written_day(other.published, "d MMM yyyy")
        state = self.tr("reviewed") if other.reviewed else ""
        more = self.tr("+%Ln outlet(s), counted once", "", other.outlets) if other.outlets else ""
        self._below = " · ".join(part for part in (place, day, more, state) if part)
        self.setAccessibleName(f"{other.words}, {self._below}")
        self.setToolTip(other.words)
        focus.ring(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        paint.prepare(painter)
        if self.underMouse():
            paint.rounded(painter, rect.adjusted(-6, 0, 0, 0), Radius.BUTTON, look.color("hover"))
        sign = self._other.stance or (None if self._other.reviewed else glyphs.Absent.NOT_REVIEWED)
        if sign is not None:
            glyphs.stance(painter, QPointF(8, 13), sign, look.color("ink2"), 14)
        room = QRectF(23, 2, rect.width() - 25, 22)
        paint.text_in(painter, room, self._other.words, look.serif(14), look.color("ink"))
        below = QRectF(23, 23, rect.width() - 25, 18)
        paint.text_in(painter, below, self._below, look.sans(12), look.color("ink2"))


class _DoneRow(QWidget):
    """What was decided, and about what."""

    def __init__(self, done: Done, parent: QWidget) -> None:
        super().__init__(parent)
        self._done = done
        self.setFixedHeight(42)
        self.setAccessibleName(f"{done.words}, {done.detail}" if done.detail else done.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        paint.prepare(painter)
        icons.draw(painter, _ICONS[self._done.what], QPointF(8, 12), look.color("ink2"), 14)
        room = QRectF(23, 1, rect.width() - 23, 22)
        paint.text_in(painter, room, self._done.words, look.sans(13), look.color("ink"))
        below = QRectF(23, 22, rect.width() - 23, 18)
        paint.text_in(painter, below, self._done.detail, look.sans(12), look.color("ink2"))


class ReasonsPane(QWidget):
    """Three sections, made anew for each quotation."""

    quotation_requested = Signal(str, str)
    """The ids of an article and of a quotation in it."""
    undo_requested = Signal()

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self._inks = inks
        self._case: Case | None = None
        self._done: tuple[Done, ...] = ()
        self.setMinimumWidth(NARROW)
        self.setAccessibleName(self.tr("Reasons"))
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(_SIDE, 8, _SIDE, 16)
        self._column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for surface in (body, self._area.viewport()):
            surface.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_case(self, case: Case | None) -> None:
        """Show what speaks for a quotation's speaker."""
        self._case = case
        self._fill()

    def show_done(self, done: Sequence[Done]) -> None:
        """What was decided last, the newest first."""
        self._done = tuple(done)
        self._fill()

    def restyle(self) -> None:
        self._fill()
        self.update()

    def _fill(self) -> None:
        layouts.empty(self._column)
        if self._case is not None:
            self._why(self._case)
            if self._case.elsewhere:
                self._line()
                self._column.addWidget(_Heading(self.tr("This speaker elsewhere"), self, self._case.total))
                for other in self._case.elsewhere:
                    row = _Quotation(other, self)
                    row.clicked.connect(lambda _=False, other=other: self._go(other))
                    self._column.addWidget(row)
        if self._done:
            if self._case is not None:
                self._line()
            self._column.addWidget(_Heading(self.tr("Just done"), self))
            for done in self._done:
                self._column.addWidget(_DoneRow(done, self))
            undo = KeyButton(self.tr("Undo"), "Ctrl+Z", parent=self)
            undo.clicked.connect(self.undo_requested)
            self._column.addSpacing(6)
            self._column.addWidget(undo)
        self._column.addStretch(1)
        first = next(iter(self.findChildren(QAbstractButton)), None)
        self.setFocusProxy(first)  # type: ignore[arg-type]  # None takes it away

    def _go(self, other: Elsewhere) -> None:
        self.quotation_requested.emit(other.article, other.quotation)

    def _why(self, case: Case) -> None:
        self._column.addWidget(_Heading(self.tr("Why this speaker"), self))
        for candidate in case.candidates:
            place = self._inks.place(candidate.actor.name) if candidate.actor is not None else None
            self._column.addWidget(_Bar(candidate, place, self))
        self._column.addSpacing(6)
        self._column.addWidget(self._label(why_words(case.why), 12.5, "ink2"))
        self._column.addSpacing(4)
        found = self.tr("Found by {rule}").format(rule=case.why.found_by)
        self._column.addWidget(self._label(found, 11.5, "ink3"))

    def _label(self, words: str, size: float, ink: str) -> QLabel:
        label = labels.narrow(QLabel(words))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        labels.dress(label, theme.current().sans(size), ink)
        return label

    def _line(self) -> None:
        line = QWidget(self)
        line.setFixedHeight(1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.setStyleSheet(f"background: {theme.current().tokens.line};")
        self._column.addSpacing(14)
        self._column.addWidget(line)
        self._column.addSpacing(8)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("inset"))
