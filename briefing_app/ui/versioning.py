"""An article's versions and its original file: found in a thread, shown or opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefing_app.domain.article import VersionInfo
from briefing_app.domain.differences import Difference
from briefing_app.services import versions
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session
from briefing_app.ui.versions_popover import VersionsPopover

_Compared = tuple[str, str, tuple[str, str], list[Difference]]


class Versioning(QObject):
    """Answers for the open article."""

    def __init__(self, session: Session, actions: Actions, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._reading = session, reading
        self._article, self._newest = "", 1
        self.popover = VersionsPopover(window)
        self.popover.chosen.connect(self.compare)
        self.popover.original_requested.connect(self.open_original)
        session.profile_changed.connect(self.popover.close_sheet)
        actions.on("versions", self.open)
        actions.on("open-original", self.open_original)

    def open(self) -> None:
        """Show the versions of the open article."""
        if (view := self._reading.view) is not None:
            self._article = view.article.id
            title = view.article.title
            self._session.read(
                partial(versions.versions, article=self._article),
                lambda found: self._show(title, found),
                slot="versions",
            )

    def _show(self, title: str, found: list[VersionInfo]) -> None:
        self._newest = found[-1].number
        self.popover.show_versions(title, found)

    def compare(self, number: int) -> None:
        """Show a version beside the newest."""
        if number == self._newest:
            call = partial(versions.version, article=self._article, number=number)
            self._session.read(call, lambda newest: self.popover.show_text(newest.text), slot="version")
            return
        self._session.read(
            partial(_compared, article=self._article, old=number, new=self._newest),
            lambda found: self.popover.show_changes(number, *found),
            slot="version",
        )

    def open_original(self) -> None:
        """Open the file that the open article came from, in whatever program the system has for it."""
        if (view := self._reading.view) is not None:
            origin = Path(view.article.origin)
            self._session.tasks.read(partial(_standing, origin), partial(self._open_file, origin))

    def _open_file(self, origin: Path, found: Path | None) -> None:
        if found is None:
            self._session.messages.warn(
                self.tr(
                    "The file {file} is gone or was moved. The article itself is kept in the library."
                ).format(file=origin)
            )
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(found))):
            none = self.tr("No program is set up to open {file}. Open it from its folder.")
            self._session.messages.warn(none.format(file=found))


def _compared(profile: Profile, article: str, old: int, new: int) -> _Compared:
    before, after = (versions.version(profile, article, number) for number in (old, new))
    found = versions.changes(profile, article, old, new)
    return before.text, after.text, (before.title, after.title), found


def _standing(origin: Path) -> Path | None:
    """The file, or the archive or mailbox that it is a part of; None where it is gone."""
    return next((path for path in (origin, *origin.parents) if path.is_file()), None)
