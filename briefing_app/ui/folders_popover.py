"""The sheet of watched folders: each with when it was looked into and what could not be read of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.errors import FileProblem
from briefing_app.domain.watching import WatchedFolder
from briefing_app.ui import focus, icons, labels, layouts, paint, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.keyed_row import KeyedRow
from briefing_app.ui.popover import Popover
from briefing_app.ui.words import translate

_WIDE, _ROW, _LIST_MOST = 560, 54, 300


@dataclass(frozen=True, slots=True)
class FolderState:
    """A watched folder as the sheet shows it; ``looked`` is when it was looked into last."""

    folder: WatchedFolder
    looked: datetime | None = None
    problems: tuple[FileProblem, ...] = ()

    def words(self, now: datetime) -> str:
        """``"124 files · looked into at 20:14"``."""
        files = translate("FoldersPopover", "%Ln file(s)", "", self.folder.files)
        return f"{files} · {_looked(self.looked, now)}"


class FolderRow(KeyedRow):
    """One folder. Delete watches it no more; Enter shows what could not be read."""

    removed = Signal(str)
    problems_wanted = Signal(str)

    def __init__(self, state: FolderState, now: datetime) -> None:
        super().__init__()
        self.state, self._said = state, state.words(now)
        count = len(state.problems)
        self._problem = self.tr("%Ln could not be read", "", count) if count else ""
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(", ".join(filter(None, (str(state.folder.path), self._said, self._problem))))
        self.setToolTip(f"{state.folder.path}\n" + self.tr("Delete watches it no more"))
        self.show_problems = KeyButton(self.tr("Show"), kind="link")
        self.show_problems.setAccessibleName(
            self.tr("Show what could not be read of {folder}").format(folder=state.folder.path.name)
        )
        self.show_problems.clicked.connect(self.edit)
        self.remove = IconButton(
            "close", self.tr("Watch {folder} no more").format(folder=state.folder.path.name)
        )
        self.remove.clicked.connect(self.delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        row.addWidget(self.show_problems)
        row.addWidget(self.remove)
        self.show_problems.setVisible(bool(count))
        focus.ring(self)

    def edit(self) -> None:
        if self.state.problems:
            self.problems_wanted.emit(self.state.folder.id)

    def delete(self) -> None:
        self.removed.emit(self.state.folder.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.prepare(painter)
        icons.draw(painter, "folder", QPointF(10, 18), look.color("ink2"))
        room = self.width() - 30 - 36 - (self.show_problems.width() if self._problem else 0)
        name, bold = self.state.folder.path.name or str(self.state.folder.path), look.sans(13, 600)
        line = QRectF(28, 8, room, 20)
        used = paint.text_in(painter, line, name, bold, look.color("ink"))
        rest = line.adjusted(used + 10, 0, 0, 0)
        parent = _front_elided(str(self.state.folder.path.parent), rest.width())
        paint.text_in(painter, rest, parent, look.sans(12), look.color("ink3"))
        below = QRectF(28, 28, room, 18)
        used = paint.text_in(painter, below, self._said, look.sans(12), look.color("ink2"))
        if self._problem:
            icons.draw(
                painter, "warning", QPointF(28 + used + 16, below.center().y()), look.color("warn"), 13
            )
            apart = below.adjusted(used + 26, 0, 0, 0)
            paint.text_in(painter, apart, self._problem, look.sans(12), look.color("warn"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("line"))


class FoldersPopover(Popover):
    """Lists the folders, and says what the reader wants with them."""

    add_requested = Signal()
    scan_requested = Signal()
    removed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("folders")
        self._states: tuple[FolderState, ...] = ()
        self._shown: str | None = None
        self._title, self._what = QLabel(self.tr("Watched folders")), QLabel()
        self._rows, self._list = QVBoxLayout(), QScrollArea()
        self.problems = QPlainTextEdit()
        self.add = KeyButton(self.tr("Watch a folder…"), kind="primary", icon="folder")
        self.scan = KeyButton(self.tr("Look now"))
        self.add.clicked.connect(self.add_requested)
        self.scan.clicked.connect(self.scan_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        head, foot, inner, rows = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QWidget()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        labels.narrow(self._what).setTextFormat(Qt.TextFormat.PlainText)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        rows.setLayout(self._rows)
        self._list.setWidget(rows)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        rows.setAutoFillBackground(False)
        self.problems.setReadOnly(True)
        self.problems.setAccessibleName(self.tr("Files that could not be read"))
        self.problems.setFixedHeight(84)
        self.problems.hide()
        foot.setContentsMargins(0, 12, 6, 0)
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addWidget(self.scan)
        foot.addStretch(1)
        inner.setContentsMargins(18, 12, 12, 16)
        inner.setSpacing(4)
        inner.addLayout(head)
        for widget in (self._what, self._list, self.problems):
            inner.addWidget(widget)
        inner.addLayout(foot)
        self.body.addLayout(inner)

    def rows(self) -> list[FolderRow]:
        """The folders shown, in their order."""
        return [row for row in layouts.widgets(self._rows) if isinstance(row, FolderRow)]

    def show_folders(self, states: Sequence[FolderState], now: datetime) -> None:
        """Show these folders, keeping the focus on the same."""
        focused = next((row.state.folder.id for row in self.rows() if row.hasFocus()), None)
        self._states = tuple(states)
        layouts.empty(self._rows)
        for state in states:
            row = FolderRow(state, now)
            row.removed.connect(self.removed)
            row.problems_wanted.connect(self._show_problems)
            self._rows.addWidget(row)
            if state.folder.id == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        look = theme.current()
        labels.dress(self._title, look.sans(13, 600), "ink")
        labels.dress(self._what, look.sans(12.5))
        what = self.tr("What is new or changed in these folders is imported while the window is open.")
        nothing = self.tr(
            "No folder is watched yet. Choose the one that your clippings, mail or downloads arrive in: "
            "what is in it is imported, and what comes later as soon as it is there."
        )
        self._what.setText(what if states else nothing)
        self._list.setVisible(bool(states))
        self._list.setFixedHeight(min(_LIST_MOST, len(states) * _ROW))
        self.scan.setVisible(bool(states))
        if self._shown not in {state.folder.id for state in states if state.problems}:
            self._shown = None
        self._tell_problems()

    def _show_problems(self, folder: str) -> None:
        self._shown = None if self._shown == folder else folder
        self._tell_problems()

    def _tell_problems(self) -> None:
        shown = next((state for state in self._states if state.folder.id == self._shown), None)
        self.problems.setPlainText("\n".join(str(problem) for problem in shown.problems) if shown else "")
        self.problems.setVisible(shown is not None)
        self._place()

    def open(self) -> None:
        """Show the sheet in the upper middle of the window."""
        self._place()
        self.open_at(QPoint((self.over.width() - _WIDE) // 2, 112))
        self._place()
        self.add.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        self.setFixedWidth(_WIDE + self._room.left() + self._room.right())
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


def _looked(looked: datetime | None, now: datetime) -> str:
    if looked is None:
        return translate("FoldersPopover", "not looked into yet")
    minutes = int((now - looked).total_seconds() // 60)
    if minutes < 1:
        return translate("FoldersPopover", "looked into just now")
    return translate("FoldersPopover", "looked into %Ln min ago", "", minutes)


def _front_elided(path: str, room: float) -> str:
    """A path that fits, without its beginning where there is no room for it."""
    font = theme.current().sans(12)
    cut = path
    while len(cut) > 8 and paint.width(f"…{cut}", font) > room:
        cut = cut[max(1, len(cut) // 12) :]
    return path if cut == path else f"…{cut}"
