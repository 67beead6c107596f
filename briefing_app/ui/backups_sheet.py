"""The sheet of a library's backups: what there is, going back to one, and how many are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.domain.upkeep import Backup, BackupKind, BackupPolicy
from briefing_app.ui import labels, theme, words
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.line_list import LineList
from briefing_app.ui.list_sheet import Line
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.note_card import when
from briefing_app.ui.sheet import Field, Options, Sheet

_WIDE, _MOST = 640, 8
_DAYS, _WEEKS = (1, 3, 7, 14, 30), (0, 4, 8, 12, 26, 52)


class BackupsSheet(Sheet):
    """Enter on a backup asks whether to go back to it, in the sheet itself."""

    backup_requested = Signal()
    file_requested = Signal()
    other_requested = Signal()
    restore_requested = Signal(object)
    """The file of the backup to go back to, after the reader has said so."""
    policy_changed = Signal(object)

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "backups", _WIDE, errand)
        self._policy = BackupPolicy()
        self._asked: Path | None = None
        self.list = LineList[Backup](self.tr("Backups"), _MOST)
        self.list.chosen.connect(lambda backup: self.ask(backup.file, self._about(backup)))
        self.automatic = Options(self.tr("Automatic backups"))
        self.days = MenuButton("calendar", self.tr("For how many days one is kept"))
        self.weeks = MenuButton("calendar", self.tr("For how many weeks one is kept"))
        self.now = KeyButton(self.tr("Back up now"), kind="primary", icon="plus")
        self.restore = KeyButton(self.tr("Go back to it…"), key="Enter")
        self.file = KeyButton(self.tr("To a file…"))
        self.other = KeyButton(self.tr("Go back to a file…"), kind="quiet")
        self.question = _Question()
        self._lay_out()
        self.now.clicked.connect(self.backup_requested)
        self.file.clicked.connect(self.file_requested)
        self.other.clicked.connect(self.other_requested)
        self.restore.clicked.connect(self._ask_current)
        self.question.yes.clicked.connect(self._go_back)
        self.question.no.clicked.connect(self.ask_nothing)

    def _lay_out(self) -> None:
        self._list_part, self._fields = QWidget(), QWidget()
        list_part, fields = QVBoxLayout(self._list_part), QVBoxLayout(self._fields)
        list_part.setContentsMargins(0, 0, 0, 0)
        list_part.addWidget(self.list)
        fields.setContentsMargins(0, 8, 0, 0)
        fields.setSpacing(8)
        self._rows = [
            Field(self.tr("By itself"), self.automatic),
            Field(self.tr("Keep one of"), self.days, self.weeks),
        ]
        for row in self._rows:
            fields.addWidget(row)
        for part in (self._list_part, self._fields, self.question):
            self.content.addWidget(part)
        self.question.hide()
        for button in (self.now, self.restore, self.file, self.other):
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def show_backups(self, backups: Sequence[Backup], policy: BackupPolicy, now: datetime) -> None:
        """Show the backups, the newest first, and what is kept of them."""
        self._policy = policy
        self.list.show_lines(self._line(backup, now) for backup in backups)
        self._list_part.setVisible(bool(backups))
        self.restore.setEnabled(bool(backups))
        self.automatic.offer(
            [("on", self.tr("Once a day, while the library is in use")), ("", self.tr("Never"))],
            "on" if policy.automatic else "",
        )
        for button in self.automatic.buttons():
            button.clicked.connect(lambda: self._change(automatic=bool(self.automatic.value)))
        self._fill(self.days, _DAYS, policy.daily, self._day_words, lambda count: self._change(daily=count))
        self._fill(
            self.weeks, _WEEKS, policy.weekly, self._week_words, lambda count: self._change(weekly=count)
        )
        lead = self.tr(
            "A backup is the whole library, with all its users. Each is read through once it is written."
        )
        if not backups:
            lead = self.tr("There is none yet. {about}").format(about=lead)
        self.say(self.tr("Backups"), lead)

    def ask(self, file: Path, about: str) -> None:
        """Ask whether to go back to the backup in ``file``; ``about`` says what it is."""
        self._asked = file
        self.question.say(self.tr("Go back to {backup}?").format(backup=about))
        self._show_question(True)
        self.question.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_nothing(self) -> None:
        """Leave the question alone."""
        if self._asked is not None:
            self._asked = None
            self._show_question(False)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        for row in self._rows:
            row.restyle()
        self.question.restyle()

    def close_sheet(self) -> None:
        self._asked = None
        self._show_question(False)
        super().close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            self.ask_nothing()
        else:
            super().keyPressEvent(event)

    def _show_question(self, on: bool) -> None:
        self.question.setVisible(on)
        self._fields.setVisible(not on)
        for button in (self.now, self.restore, self.file, self.other):
            button.setVisible(not on)
        self.place()

    def _ask_current(self) -> None:
        if (backup := self.list.current()) is not None:
            self.ask(backup.file, self._about(backup))

    def _go_back(self) -> None:
        if (file := self._asked) is not None:
            self._asked = None
            self.restore_requested.emit(file)

    def _change(self, **changes: int | bool) -> None:
        policy = replace(self._policy, **changes)  # type: ignore[arg-type]
        if policy != self._policy:
            self.policy_changed.emit(policy)

    def _fill(
        self, button: MenuButton, counts: Sequence[int], now: int, said: Callable[[int], str],
        take: Callable[[int], None],
    ) -> None:  # fmt: skip
        button.menu_.clear()
        for count in sorted({*counts, now}):
            action = button.menu_.addAction(said(count), partial(take, count))
            action.setCheckable(True)
            action.setChecked(count == now)
        button.say(said(now))

    def _day_words(self, count: int) -> str:
        return self.tr("the last %Ln day(s)", "", count)

    def _week_words(self, count: int) -> str:
        return self.tr("the last %Ln week(s)", "", count) if count else self.tr("no weeks")

    def _line(self, backup: Backup, now: datetime) -> Line[Backup]:
        made = f"{when(backup.made, now)} · {self._kind(backup.kind)}"
        sound = backup.verified and backup.articles is not None
        meta = [] if sound else [self.tr("not verified")]
        if backup.articles is None:
            meta = [self.tr("cannot be read")]
        else:
            meta += [
                self.tr("%Ln article(s)", "", backup.articles),
                self.tr("%Ln note(s)", "", backup.notes or 0),
            ]
        meta.append(
            QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        )
        icon = "check" if sound else "warning"
        return Line(made, backup, " · ".join(meta), icon=icon, dim=backup.articles is None)

    def _kind(self, kind: BackupKind) -> str:
        kinds = {
            BackupKind.AUTOMATIC: self.tr("automatic"),
            BackupKind.MANUAL: self.tr("made by hand"),
            BackupKind.BEFORE_RESTORE: self.tr("before going back"),
            BackupKind.BEFORE_UPGRADE: self.tr("before an upgrade"),
        }
        return kinds[kind]

    def _about(self, backup: Backup) -> str:
        made = backup.made.astimezone()
        day = words.long_day(made.date())
        about = self.tr("the library of {day}, {time}").format(day=day, time=f"{made:%H:%M}")
        if backup.articles is None:
            return about
        articles = self.tr("%Ln article(s)", "", backup.articles)
        return self.tr("{library}, with {articles}").format(library=about, articles=articles)


class _Question(QWidget):
    """What going back does, and the two answers."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._what = labels.narrow(QLabel()), labels.narrow(QLabel())
        self._what.setText(
            self.tr(
                "All users’ notes and articles will be as they were then. The library as it is now is backed "
                "up first, so that you can come back to it. The window closes for a moment and opens again."
            )
        )
        for label in (self._words, self._what):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.yes = KeyButton(self.tr("Go back to it"), key="Enter", kind="primary")
        self.no = KeyButton(self.tr("Leave it as it is"), key="Esc")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._what)
        column.addSpacing(4)
        row.setSpacing(8)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        column.addLayout(row)

    def say(self, said: str) -> None:
        self._words.setText(said)
        self.setAccessibleName(said)

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._words, look.sans(13, 600), "ink")
        labels.dress(self._what, look.sans(12.5))
