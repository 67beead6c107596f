"""Looking at files before they are imported: the look in a thread, the view, and the import that follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.work import ImportOutcome, ImportReport, Progress
from briefing_app.services import browse
from briefing_app.services.profile import Profile
from briefing_app.ui.importing import Importing
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Job
from briefing_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from briefing_app.services.dry_run import Survey
    from briefing_app.ui.survey_view import SurveyView

MANY = 25
"""So many files are looked at before they are imported, unless the user wants it otherwise."""
CHOICES = ("many", "always", "never")
_Found = tuple["Survey", dict[str, str]]


class Surveying(QObject):
    """One look at a time. What was looked at is kept until the next: leaving it loses nothing."""

    changed = Signal()
    """A look has begun or ended."""

    def __init__(
        self,
        session: Session,
        importing: Importing,
        show: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """``show`` brings a view of the window to the front by its name."""
        super().__init__(parent)
        self._session, self._importing, self._show = session, importing, show
        self.choice = CHOICES[0]
        self._job: Job | None = None
        self._number = 0  # of the newest look: what older ones found is not wanted
        self._survey: Survey | None = None
        self._name, self._wanted = "", False
        session.profile_changed.connect(self.close)

    @cached_property
    def view(self) -> SurveyView:
        """The view, made when it is first asked for."""
        from briefing_app.ui.survey_view import SurveyView

        view = SurveyView()
        view.import_requested.connect(self.take)
        view.cancel_requested.connect(self.cancel)
        view.stop_requested.connect(self.stop)
        return view

    @property
    def active(self) -> bool:
        """Whether there is something to look at, or will be."""
        return self._wanted

    def restore(self, state: WindowState) -> None:
        """Begin with what this user chose before."""
        choice = state.get("look", CHOICES[0])
        self.choice = choice if choice in CHOICES else CHOICES[0]

    def remember(self, state: WindowState) -> None:
        state.put("look", self.choice)

    def wants_look(self, paths: Sequence[Path]) -> bool:
        """Whether these are to be looked at before they are imported."""
        if self.choice != CHOICES[0]:
            return self.choice == "always"
        return len(paths) >= MANY or any(path.is_dir() for path in paths)

    def look(self, paths: Sequence[Path]) -> None:
        """Look at files and folders; the view shows what they hold."""
        self.close()
        files, self._wanted = list(paths), True
        self._name = (
            f"“{files[0].name}”" if len(files) == 1 else self.tr("%Ln files and folders", "", len(files))
        )
        self._show("survey")
        self.view.show_looking(self.tr("Looking at {what}").format(what=self._name))
        self._number += 1
        profile = self._session.profile
        self._job = self._session.tasks.start(
            lambda job: _look(profile, files, job),
            partial(self._found, self._number),
            progressed=self._progressed,
        )
        self._job.ended.connect(partial(self._ended, self._number))
        self.changed.emit()

    def stop(self) -> None:
        """Show what was read so far."""
        if self._job is not None:
            self._job.cancel()

    def cancel(self) -> None:
        """Leave without importing; one click leads back."""
        if not self._wanted:
            return
        self._wanted = False
        self._show("read")
        if self._job is not None:
            self.close()
            self._session.messages.tell(self.tr("Nothing was imported."))
        else:
            self._session.messages.tell(
                self.tr("Nothing was imported."), offer=self.tr("Back to the table"), act=self._back
            )
        self.changed.emit()

    def take(self) -> None:
        """Import what is ticked, as it was mended."""
        made, rows = self._survey, self.view.table.rows
        if made is None or not self._wanted or not rows.wanted():
            return
        same = {row.number for row in made.rows if row.outcome is ImportOutcome.SAME}
        corrections, left_out = rows.corrections, rows.left_out | same

        def work(profile: Profile, job: Job) -> ImportReport:
            from briefing_app.services.dry_run import import_survey

            return import_survey(
                profile,
                made,
                corrections=corrections,
                leave_out=left_out,
                on_progress=job.report,
                cancelled=job.cancelled,
                paused=job.paused,
            )

        self._survey, self._wanted = None, False  # it is the import's now
        self._show("read")
        self._importing.bring(self.tr("Import of {what}").format(what=self._name), work, made.close)
        self.changed.emit()

    def close(self) -> None:
        """Forget what was looked at."""
        self._wanted = False
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._survey is not None:
            self._survey.close()
            self._survey = None

    def _back(self) -> None:
        if self._survey is not None:
            self._wanted = True
            self._show("survey")
            self.view.table.setFocus()
            self.changed.emit()

    def _progressed(self, progress: Progress) -> None:
        self.view.say(progress)

    def _found(self, number: int, found: _Found) -> None:
        made, titles = found
        if number != self._number or not self._wanted:
            made.close()
            return
        self._survey, title = made, self.tr("What {what} would bring").format(what=self._name)
        self.view.show_survey(title, made.rows, made.problems, titles, cancelled=made.cancelled)

    def _ended(self, number: int) -> None:
        if number == self._number:
            self._job = None
            if self._survey is None and self._wanted:  # it failed, and that was said
                self._wanted = False
                self._show("read")
            self.changed.emit()


def _look(profile: Profile, files: list[Path], job: Job) -> _Found:
    """The survey, with the titles of the articles that would get a new version."""
    from briefing_app.services.dry_run import survey  # not before there is work

    made = survey(profile, files, on_progress=job.report, cancelled=job.cancelled)
    keys = list[int]()
    for row in made.rows:
        if row.outcome is ImportOutcome.NEW_VERSION:
            try:
                keys.append(browse.key_of(profile, row.article))
            except NotFoundError:
                continue  # a version of an article that this very import would bring
    return made, {row.id: row.title for row in browse.rows(profile, keys)}
