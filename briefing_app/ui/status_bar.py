"""The status bar: the keys that matter now on the left, the state of the library on the right."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from briefing_app.domain.work import Progress, Stage
from briefing_app.ui import focus, icons, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import IconButton
from briefing_app.ui.commands import Hints, translated
from briefing_app.ui.commands.hints import Plain
from briefing_app.ui.words import counted, decimal, of_all, translate

HEIGHT = 27
_STEP = 32
"""In which the state grows: with every figure it would push the hints about, and have them painted anew."""


class KeyHints(QWidget):
    """Key caps with the word for what they do; a click on one does it. What finds no room is left out."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._hints: Hints = ()
        self._places: list[tuple[QRectF, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        actions.refreshed.connect(self.update)

    def show_hints(self, hints: Hints) -> None:
        """Show these commands, those that share a word together."""
        if hints != self._hints:
            self._hints = hints
            self.update()

    def words(self) -> list[str]:
        """What is offered, as text: ``"y x e review"``."""
        return [" ".join([*(cap for cap, _ in caps), word]) for caps, word in map(self._told, self._hints)]

    def _told(self, hint: tuple[str, ...] | Plain) -> tuple[list[tuple[str, str]], str]:
        """The key caps, each with the command that it is for ("" for none), and their word."""
        if isinstance(hint, Plain):
            return [(key, "") for key in hint.keys], translated(hint.word)
        word = self._actions.command(hint[0]).hint
        caps = [(self._actions.cap(name), name) for name in hint]
        return [each for each in caps if each[0]], translated(word) if word else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        font, middle = look.sans(12), self.height() / 2
        rect = QRectF(self.rect())
        self._places.clear()
        left = 14.0
        for hint in self._hints:
            caps, word = self._told(hint)
            wide = sum(paint.key_width(cap, look) + 5 for cap, _ in caps) + paint.width(word, font) + 4
            if left + wide > self.width():
                break
            names = () if isinstance(hint, Plain) else hint
            live = not names or any(self._actions[name].isEnabled() for name in names)
            ink = look.color("ink2" if live else "ink4")
            for cap, name in caps:
                covered = paint.key(painter, QPointF(left, middle), cap, look, ink=ink)
                self._places.append((covered, name))
                left = covered.right() + 5
            start = left + 1
            left = start + paint.text(painter, QPointF(start, paint.baseline(rect, font)), word, font, ink)
            if names:
                self._places.append((QRectF(start, 0, left - start, self.height()), names[0]))
            left += 15

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for covered, name in self._places:
            if name and covered.contains(event.position()):
                self._actions[name].trigger()
                return


class StateButton(QAbstractButton):
    """What the library is doing. While something runs: a bar, how far, how long; a click tells more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        focus.ring(self, 4)
        self.setAccessibleName(self.tr("State"))

    def say(self, words: str, share: float | None = None) -> None:
        """Show words and, with ``share`` (0 to 1), a bar before them."""
        if (words, share) == (self.text(), self._share):
            return
        self.setText(words)
        self.setAccessibleName(words or self.tr("State"))
        self._share = share
        busy = share is not None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if busy else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if busy else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Show what is going on") if busy else "")
        self.updateGeometry()
        self.update()

    @property
    def share(self) -> float | None:
        return self._share

    def sizeHint(self) -> QSize:
        wide = paint.width(self.text(), theme.current().sans(12)) + 28
        wide += 120 + 12 + 18 if self._share is not None else 0
        return QSize(ceil(wide / _STEP) * _STEP, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        right = rect.right() - 14
        if self._share is not None:
            icons.draw(painter, "chevron-up", QPointF(right - 6, rect.center().y()), look.color("ink2"), 12)
            right -= 20
            track = QRectF(rect.left() + 8, rect.center().y() - 2, 120, 4)
            paint.rounded(painter, track, 2, look.color("press"))
            track.setWidth(max(4.0, 120 * min(1.0, self._share)))
            paint.rounded(painter, track, 2, look.color("accent"))
        room = QRectF(0, 0, right, rect.height())
        align = Qt.AlignmentFlag.AlignRight
        paint.text_in(painter, room, self.text(), look.sans(12), look.color("ink2"), align)


class StatusBar(QWidget):
    """Hints and state on one line."""

    details_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.hints = KeyHints(actions)
        self.state = StateButton()
        self.state.clicked.connect(self._clicked)
        self.pause = IconButton("pause", self.tr("Pause"), checked_icon="play")
        self.pause.setFixedSize(24, HEIGHT - 3)
        self.pause.clicked.connect(actions["pause-work"].trigger)
        self.pause.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.hints, 1)
        layout.addWidget(self.pause)
        layout.addWidget(self.state)

    def say(self, words: str, share: float | None = None, *, paused: bool | None = None) -> None:
        """Show the state; ``paused`` is None where there is nothing that could be paused."""
        self.state.say(words, share)
        self.pause.setVisible(paused is not None)
        self.pause.setChecked(bool(paused))
        name = self.tr("Go on") if paused else self.tr("Pause")
        self.pause.setToolTip(name)
        self.pause.setAccessibleName(name)

    def _clicked(self) -> None:
        if self.state.share is not None:
            self.details_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("chrome"))
        painter.fillRect(0, 0, self.width(), 1, look.color("line"))


def _doing(stage: Stage) -> str:
    return {
        Stage.READING: translate("StatusBar", "Reading {part}"),
        Stage.STORING: translate("StatusBar", "Storing {part}"),
        Stage.ANALYSING: translate("StatusBar", "Analysing {part}"),
        Stage.EXPORTING: translate("StatusBar", "Writing {part}"),
        Stage.GROUPING: translate("StatusBar", "Grouping {part}"),
    }[stage]


def progress_words(progress: Progress) -> str:
    """``"Analysing 37 of 121 · 4.2 a second · about 2 min left"``."""
    said = _doing(progress.stage).format(part=of_all(progress.done, progress.total))
    return " · ".join(part for part in (said, pace_words(progress)) if part)


def pace_words(progress: Progress) -> str:
    """How fast it goes and how long it will take, as far as that can be told."""
    if progress.paused:
        return "paused"
    parts = (rate_words(progress.rate), time_left(progress.seconds_left))
    return " · ".join(part for part in parts if part)


def rate_words(rate: float | None) -> str:
    """``"12 a second"``, ``"4.2 a second"`` or ``"9 a minute"``; empty while it cannot be told."""
    if not rate:
        return ""
    if rate < 1:
        return translate("StatusBar", "{rate} a minute").format(rate=max(1, round(rate * 60)))
    figure = decimal(rate, 1) if rate < 9.95 else counted(round(rate))
    return translate("StatusBar", "{rate} a second").format(rate=figure)


def time_left(seconds: float | None) -> str:
    """``"about 2 min left"``; empty while it cannot be told."""
    if seconds is None:
        return ""
    if seconds < 8:
        return translate("StatusBar", "a few seconds left")
    if seconds < 55:
        return translate("StatusBar", "about {time} s left").format(time=max(10, round(seconds / 10) * 10))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("StatusBar", "about {time} min left").format(time=minutes)
    return translate("StatusBar", "about {time} h left").format(time=round(minutes / 60))
