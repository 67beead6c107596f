"""Export, backup and check: what is written to files that the reader chooses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.work import ExportReport
from briefing_app.services import maintain
from briefing_app.services.export import export
from briefing_app.ui.actions import Actions
from briefing_app.ui.marking import Marking
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Job


class Exporting(QObject):
    """Asks where to, then writes in the background and says what came of it."""

    def __init__(self, session: Session, actions: Actions, marking: Marking, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._marking, self._window = session, marking, window
        actions.on("export", self.export_some)
        actions.on("export-all", self.export_all)
        actions.on("backup", self.backup)
        actions.on("check", self.check)

    def export_some(self) -> None:
        """The selected articles, or the open one."""
        articles = self._marking.targets()
        count = len(articles)
        self._ask_folder(f"Export {count} article{'' if count == 1 else 's'} into a folder", articles)

    def export_all(self) -> None:
        self._ask_folder("Export the whole library into a folder", None)

    def export_to(self, folder: Path, articles: Sequence[str] | None) -> None:
        """Write these articles (None: all) into ``folder``."""
        profile = self._session.profile

        def work(job: Job) -> ExportReport:
            return export(profile, folder, articles=articles, on_progress=job.report, cancelled=job.cancelled)

        self._session.tasks.start(work, partial(self._exported, folder))

    def _exported(self, folder: Path, report: ExportReport) -> None:
        written, same = len(report.written), len(report.unchanged)
        said = f"{written:,} file{'' if written == 1 else 's'} written to {folder.name or folder}"
        if same:
            said += f", {same:,} unchanged"
        if report.problems:
            self._session.messages.warn(
                f"{said}. {len(report.problems):,} could not be: {report.problems[0]}"
            )
            return
        if report.conflicts:
            kept = self.tr("%n block(s) kept as you edited them", "", len(report.conflicts))
            self._session.messages.warn(f"{said}. {kept}: {report.conflicts[0]}")
            return
        address = QUrl.fromLocalFile(str(folder))
        self._session.messages.tell(said, offer="Open folder", act=lambda: _open(address))

    def _ask_folder(self, title: str, articles: Sequence[str] | None) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name), articles))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def backup(self) -> None:
        """Copy the whole library to a new file."""
        dialog = QFileDialog(self._window, "Back up the library to a new file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self._session.profile.library.path.stem}-backup.briefings")
        dialog.fileSelected.connect(lambda name: self.back_up_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def back_up_to(self, file: Path) -> None:
        profile, messages = self._session.profile, self._session.messages
        self._session.tasks.start(
            lambda job: maintain.backup(profile, file),
            lambda done: messages.tell(f"Backed up to {file.name}"),
        )

    def check(self) -> None:
        """Look for damage, mend what can be made again, and say what was found."""
        profile = self._session.profile

        def then(found: list[str]) -> None:
            if found:
                self._session.messages.warn(" ".join(found))
            else:
                self._session.messages.tell("The library is in good order.")

        self._session.tasks.start(lambda job: maintain.check(profile), then)


def _open(address: QUrl) -> None:
    QDesktopServices.openUrl(address)
