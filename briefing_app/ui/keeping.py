"""Keeps the library: backups by hand and by themselves, going back to one, and the check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing_app import config
from briefing_app.domain.upkeep import Backup, BackupPolicy, Finding
from briefing_app.services import maintain
from briefing_app.ui.backups_sheet import BackupsSheet
from briefing_app.ui.errand import stoppable
from briefing_app.ui.exporting import open_path
from briefing_app.ui.files import ask_file, ask_new_file
from briefing_app.ui.findings_sheet import FindingsSheet
from briefing_app.ui.tasks import Job

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_FIRST_MS, _EVERY_MS = 60_000, 3_600_000
"""When to see whether the day's backup is due: not while the window is being opened, then every hour."""


class Keeping(QObject):
    """The sheets are made when they are first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._errand = window, window.session, window.errand
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self.back_up_if_due)
        for name, act in (
            ("backups", self.open),
            ("backup", self.ask_file),
            ("check", self.check),
            ("stop-writing", self._errand.stop),
        ):
            window.actions_.on(name, act)

    @cached_property
    def sheet(self) -> BackupsSheet:
        """Lists the backups."""
        sheet = BackupsSheet(self._window, self._errand)
        sheet.backup_requested.connect(self.back_up)
        sheet.file_requested.connect(self.ask_file)
        sheet.other_requested.connect(self._ask_other)
        sheet.restore_requested.connect(self.restore)
        sheet.policy_changed.connect(self._set_policy)
        return sheet

    @cached_property
    def findings(self) -> FindingsSheet:
        """Tells what a check has found."""
        findings = FindingsSheet(self._window, self._errand)
        findings.backups_requested.connect(self.open)
        return findings

    # Backups

    def start(self) -> None:
        """See to the day's backup from now on."""
        QTimer.singleShot(_FIRST_MS, self, self.back_up_if_due)
        self._clock.start()

    def back_up_if_due(self) -> None:
        """Make the day's backup in the background; a failure is told, success is no news."""
        library = self._session.profile.library.path
        if library != config.sample_library():
            self._session.tasks.start(
                lambda job: maintain.back_up_if_due(library, on_progress=stoppable(job))
            )

    def open(self) -> None:
        """Show the backups there are."""
        self._read(
            lambda: self.sheet.open_on(self.sheet.list if self.sheet.list.rows.items else self.sheet.now)
        )

    def _read(self, then: Callable[[], None] = lambda: None) -> None:
        library = self._session.profile.library.path

        def show(found: tuple[list[Backup], BackupPolicy]) -> None:
            self.sheet.show_backups(*found, datetime.now(UTC))
            then()

        self._session.tasks.read(
            lambda: (maintain.backups(library), maintain.backup_policy(library)), show, slot="backups"
        )

    def back_up(self) -> None:
        """Make one now, among the others."""
        library = self._session.profile.library.path

        def done(backup: Backup) -> None:
            self._read()
            self._session.messages.tell(self.tr("The library is backed up, and the backup is sound."))

        def work(job: Job) -> Backup:
            return maintain.back_up(library, on_progress=stoppable(job))

        self._errand.run(self.tr("Backing up"), work, done, self.open, stops=True)

    def ask_file(self) -> None:
        """Ask where to copy the whole library to."""
        name = f"{self._session.profile.library.path.stem}-backup.briefings"
        ask_new_file(
            self._window, self.tr("Back up the library to a new file"), name, self.back_up_to, "briefings",
            fresh=True,
        )  # fmt: skip

    def back_up_to(self, file: Path) -> None:
        """Copy the whole library to a new file."""
        profile, messages = self._session.profile, self._session.messages

        def done(_: None) -> None:
            messages.tell(
                self.tr("Backed up to {file}").format(file=file.name),
                offer=self.tr("Open folder"),
                act=partial(open_path, file.parent),
            )

        def work(job: Job) -> None:
            maintain.backup(profile, file, on_progress=stoppable(job))

        self._errand.run(self.tr("Backing up"), work, done, self.open, stops=True)

    def _set_policy(self, policy: BackupPolicy) -> None:
        library = self._session.profile.library.path
        self._session.tasks.write(
            lambda: maintain.set_backup_policy(library, policy), lambda done: self._read()
        )

    # Going back

    def _ask_other(self) -> None:
        def ask(file: Path) -> None:
            self.sheet.open_on(self.sheet.list)
            self.sheet.ask(file, file.name)

        title, kinds = self.tr("A backup to go back to"), self.tr("Libraries (*.briefings);;All files (*)")
        ask_file(self._window, title, kinds, ask)

    def restore(self, file: Path) -> None:
        """Close the window, put the backup in the library's place, and open the window on it."""
        self._window.leave(restore=file)

    # The check

    def check(self) -> None:
        """Look for damage, mend what can be made again, and say what was found."""
        profile = self._session.profile

        def work(job: Job) -> list[Finding]:
            return maintain.look_over(profile, repair=True, on_progress=stoppable(job))

        self._errand.run(self.tr("Checking"), work, self._checked, lambda: self.findings.wait(), stops=True)

    def _checked(self, found: list[Finding]) -> None:
        if found:
            self.findings.show_findings(found)
        else:
            self._session.messages.tell(self.tr("The library is in good order."))
