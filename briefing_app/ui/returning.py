"""Takes back what was written in a vault: asks for the folder, lists the edits, takes in what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.edits import Choice, Found
from briefing_app.services import bring_back
from briefing_app.ui.edits_sheet import EditsSheet
from briefing_app.ui.files import ask_folder

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Returning(QObject):
    """Remembers each user's vault."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._folder: Path | None = None
        window.actions_.on("bring-back", self.open)

    @cached_property
    def sheet(self) -> EditsSheet:
        """Lists the edits."""
        sheet = EditsSheet(self._window, self._window.errand)
        sheet.take_requested.connect(self.take)
        sheet.folder_requested.connect(self.ask)
        return sheet

    def open(self) -> None:
        """Look into the vault that was looked into or written last; ask where there is none."""
        state = self._window.state
        known = state.get("vault", "") or state.get("export-to-markdown", "")
        if known and Path(known).is_dir():
            self.look(Path(known))
        else:
            self.ask()

    def ask(self) -> None:
        title = self.tr("Folder that was exported as Markdown")
        ask_folder(self._window, title, self.look, str(self._folder or ""))

    def look(self, folder: Path) -> None:
        """List what the notes in ``folder`` have that the library has not."""
        self._window.state.put("vault", str(folder))
        self._folder, profile = folder, self._session.profile
        self._window.errand.run(
            self.tr("Reading the vault"),
            lambda job: bring_back.look(profile, folder),
            partial(self._found, folder),
            lambda: self.sheet.open_on(self.sheet.folder),
        )

    def _found(self, folder: Path, found: Found) -> None:
        self.sheet.show_found(folder, found)

    def take(self, choices: Sequence[Choice]) -> None:
        """Do as the reader chose, in one step that can be undone, and look again."""
        folder = self._folder
        if folder is None:
            return

        def then(change: ChangeSet) -> None:
            self.sheet.close_sheet()
            if not change:
                self._session.messages.tell(self.tr("The library stays as it was."))

        self._session.write_then(
            lambda profile: bring_back.take(profile, folder, choices),
            then,
            told=self.tr("%Ln edit(s) taken in from {name}", "", len(choices)).format(name=folder.name),
        )
