"""What an import has done so far: files read, articles stored, what was found, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from briefing_app.domain.errors import FileProblem
from briefing_app.domain.work import ImportOutcome, ImportReport, Progress, Stage
from briefing_app.ui import icons, labels, motion, paint, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.popover import Popover
from briefing_app.ui.status_bar import pace_words
from briefing_app.ui.words import counted, of_all, translate

_WIDE = 400


@dataclass(frozen=True, slots=True)
class ImportState:
    """Where an import stands. Each Progress is None until its stage begins."""

    title: str = ""
    reading: Progress | None = None
    report: ImportReport | None = None
    analysing: Progress | None = None
    running: bool = False
    stopped: bool = False
    paused: bool = False

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        return self.report.problems if self.report is not None else ()


class _Step(QWidget):
    """One stage: waiting, running or done, with its figure."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label, self._figure, self._state = label, "", "waiting"
        self._angle = 0
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._turn)
        self.setFixedHeight(30)

    def say(self, state: str, figure: str) -> None:
        self._state, self._figure = state, figure
        self.setAccessibleName(f"{self._label}: {figure or state}")
        moving = state == "running" and motion.allowed()
        self._timer.start() if moving else self._timer.stop()
        self.update()

    def words(self) -> str:
        return f"{self._label} {self._figure}".strip()

    def _turn(self) -> None:
        self._angle = (self._angle + 12) % 360
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        center = QPointF(8, rect.center().y())
        if self._state == "done":
            icons.draw(painter, "check", center, look.color("ink2"))
        else:
            ring = QRectF(center.x() - 6, center.y() - 6, 12, 12)
            painter.setPen(QPen(look.color("line2"), 1.8))
            painter.drawEllipse(ring)
            if self._state == "running":
                painter.setPen(QPen(look.color("accent"), 1.8, c=Qt.PenCapStyle.RoundCap))
                painter.drawArc(ring, (90 - self._angle) * 16, -120 * 16)
        paint.text_in(
            painter, rect.adjusted(26, 0, -90, 0), self._label, look.sans(13, 500), look.color("ink")
        )
        align = Qt.AlignmentFlag.AlignRight
        paint.text_in(painter, rect, self._figure, look.sans(13, tabular=True), look.color("ink2"), align)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(9)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        track = QRectF(26, 2, self.width() - 26, 4)
        paint.rounded(painter, track, 2, look.color("well"))
        track.setWidth(max(4.0, track.width() * min(1.0, self.share)))
        paint.rounded(painter, track, 2, look.color("accent"))


class ImportPopover(Popover):
    """Stands above the status bar on the right until it is closed."""

    stop_requested = Signal()
    pause_requested = Signal(bool)
    folders_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, stays=True)
        self.setObjectName("import-popover")
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.files, self.stored = _Step(self.tr("Files read")), _Step(self.tr("Articles stored"))
        self.found, self._bar = _Step(self.tr("Finding who said what")), _Bar()
        self._can = QLabel()
        self._same, self._changed = QLabel(), QLabel()
        self._problems_row, self._problems = QWidget(), QPlainTextEdit()
        self.show_problems = KeyButton(self.tr("Show"), kind="link")
        self.pause = KeyButton(self.tr("Pause"), icon="pause")
        self.go_on = KeyButton(self.tr("Go on"), icon="play")
        self.stop = KeyButton(self.tr("Stop"))
        self.folders = KeyButton(self.tr("Watched folders"), kind="link")
        self._left = QLabel()
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.pause.clicked.connect(lambda: self._pause(True))
        self.go_on.clicked.connect(lambda: self._pause(False))
        self.folders.clicked.connect(self.folders_requested)
        self.show_problems.clicked.connect(self._toggle_problems)

    def _lay_out(self) -> None:
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 12, 12, 14)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addSpacing(4)
        for widget in (self.files, self.stored, self.found, self._bar, self._can):
            widget.setContentsMargins(0, 0, 6, 0)
            inner.addWidget(widget)
        self._can.setContentsMargins(26, 2, 0, 6)
        problem_row = QHBoxLayout(self._problems_row)
        problem_row.setContentsMargins(0, 4, 0, 4)
        self._problem_count = QLabel()
        problem_row.addWidget(_Sign("warning", "warn"))
        problem_row.addWidget(self._problem_count, 1)
        problem_row.addWidget(self.show_problems)
        for label in (self._same, self._changed):
            label.setContentsMargins(26, 3, 0, 3)
            inner.addWidget(label)
        inner.addWidget(self._problems_row)
        self._problems.setReadOnly(True)
        self._problems.setAccessibleName(self.tr("Files that could not be read"))
        self._problems.setFixedHeight(120)
        self._problems.hide()
        inner.addWidget(self._problems)
        foot.setContentsMargins(0, 10, 6, 0)
        foot.setSpacing(8)
        for button in (self.pause, self.go_on, self.stop, self.folders):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._left)
        inner.addLayout(foot)
        self.body.addLayout(inner)

    def show_state(self, state: ImportState) -> None:
        """Show where the import stands."""
        look = theme.current()
        self._title.setText(state.title)
        labels.dress(self._title, look.sans(13, 600), "ink")
        reading, report, analysing = state.reading, state.report, state.analysing
        self._show_reading(reading, report)
        stored = len(report.files) if report else 0
        done = analysing is not None and (analysing.done >= analysing.total or not state.running)
        figure = of_all(analysing.done, analysing.total) if analysing else ""
        self.found.say("done" if done else "running" if analysing else "waiting", figure)
        self._bar.share = analysing.done / max(1, analysing.total) if analysing else 0.0
        self._bar.setVisible(state.running and analysing is not None)
        self._bar.update()
        self._say(self._can, self.tr("%Ln can be read and searched now.", "", stored) if stored else "")
        same = report.count(ImportOutcome.SAME) if report else 0
        changed = report.count(ImportOutcome.NEW_VERSION) if report else 0
        self._say(self._same, self.tr("%Ln already in the library", "", same) if same else "")
        kept = self.tr("%Ln changed: new versions, notes kept", "", changed) if changed else ""
        self._say(self._changed, kept)
        self._show_problems(state.problems)
        for button, shown in (
            (self.pause, state.running and not state.paused),
            (self.go_on, state.running and state.paused),
            (self.stop, state.running),
            (self.folders, not state.running),
        ):
            button.setVisible(shown)
        self._say(self._left, _ending(state))
        self._place()

    def _show_reading(self, reading: Progress | None, report: ImportReport | None) -> None:
        """Files, then articles; files that were looked at before are not read again."""
        figure = of_all(reading.done, reading.total) if reading else ""
        storing = reading is not None and reading.stage is Stage.STORING
        state = "done" if report or storing else "running" if reading else "waiting"
        self.files.say(state, "" if storing else figure)
        stored = counted(len(report.files)) if report else figure if storing else ""
        self.stored.say("done" if report else "running" if storing else "waiting", stored)

    def _pause(self, on: bool) -> None:
        self.pause_requested.emit(on)
        other = self.go_on if on else self.pause
        if other.isVisible():
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, label: QLabel, words: str) -> None:
        label.setText(words)
        labels.dress(label, theme.current().sans(12.5))
        label.setVisible(bool(words))

    def _show_problems(self, problems: tuple[FileProblem, ...]) -> None:
        count = len(problems)
        labels.dress(self._problem_count, theme.current().sans(13), "ink")
        self._problem_count.setText(self.tr("%Ln file(s) could not be read", "", count))
        self._problems_row.setVisible(count > 0)
        words = "\n".join(str(problem) for problem in problems)
        if words != self._problems.toPlainText():
            self._problems.setPlainText(words)
        if not count:
            self._problems.hide()

    def _toggle_problems(self) -> None:
        self._problems.setVisible(self._problems.isHidden())
        self.show_problems.setText(self.tr("Show") if self._problems.isHidden() else self.tr("Hide"))
        self._place()

    def open(self) -> None:
        self._place()
        self.open_at(self._corner())

    def _place(self) -> None:
        self.setFixedWidth(_WIDE + self._room.left() + self._room.right())
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if self.isVisible():
            self.resize(self.width(), self.sizeHint().height())
            self.move(self._corner() - QPoint(self._room.left(), self._room.top()))

    def _corner(self) -> QPoint:
        window = self.over
        high = self.sizeHint().height() - self._room.top() - self._room.bottom()
        return QPoint(window.width() - _WIDE - 15, window.height() - 27 - 11 - high)


def _ending(state: ImportState) -> str:
    """How long it will take, or how it ended."""
    if state.paused:
        return translate("ImportPopover", "Paused")
    if state.running:
        progress = state.analysing or state.reading
        return pace_words(progress) if progress is not None else ""
    if state.stopped:
        return translate("ImportPopover", "Stopped. What was read is stored.")
    return translate("ImportPopover", "Done")


class _Sign(QWidget):
    def __init__(self, icon: str, ink: str) -> None:
        super().__init__()
        self._icon, self._ink = icon, ink
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self._icon, QPointF(8, 10), theme.current().color(self._ink))
