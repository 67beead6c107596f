"""Composes briefings: asks what they are to say and where to, writes them, and offers to open them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.annotation import Question
from briefing_app.domain.positions import SavedMoment
from briefing_app.services import briefing, groups, questions
from briefing_app.services.profile import Profile
from briefing_app.ui.compose_sheet import ComposeSheet, Wanted
from briefing_app.ui.document_words import wording
from briefing_app.ui.errand import stoppable
from briefing_app.ui.exporting import open_path
from briefing_app.ui.files import ask_file, ask_new_file
from briefing_app.ui.tasks import Job

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TEMPLATE = "briefing-template.md.j2"


class Composing(QObject):
    """``sheet`` is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._errand = window, window.session, window.errand
        window.actions_.on("briefing", self.ask)

    @cached_property
    def sheet(self) -> ComposeSheet:
        """Asks what it is to say."""
        sheet = ComposeSheet(self._window, self._errand)
        sheet.compose_requested.connect(self._ask_file)
        sheet.template_requested.connect(self._ask_template)
        sheet.edit_requested.connect(self._edit)
        sheet.copy_requested.connect(self._ask_copy)
        return sheet

    def ask(self) -> None:
        """Open the sheet with the moments and questions there are."""
        self._session.read(_choices, self._offer, slot="compose")

    def _offer(self, found: tuple[Sequence[SavedMoment], Sequence[Question]]) -> None:
        state = self._window.state
        template = state.get("briefing-template", "")
        self.sheet.offer(*found, state.get("briefing-format", ""), Path(template) if template else None)
        self.sheet.open_on(self.sheet.since if found[1] else self.sheet)

    def _ask_file(self) -> None:
        wanted = self.sheet.wanted
        name = f"{self.tr('briefing')}.{wanted.suffix}"
        title = self.tr("Write the briefing to")
        ask_new_file(self._window, title, name, partial(self.compose, wanted), f".{wanted.suffix}")

    def compose(self, wanted: Wanted, to: Path) -> None:
        """Write what is wanted to a file."""
        from briefing_app.ui.printing import print_pages

        profile, spoken, state = self._session.profile, wording(), self._window.state
        state.put("briefing-format", wanted.suffix)
        state.put("briefing-template", str(wanted.template or ""))

        def work(job: Job) -> None:
            briefing.compose(
                profile,
                to,
                since=wanted.since,
                questions=wanted.questions,
                template=wanted.template,
                printer=print_pages,
                wording=spoken,
                on_progress=stoppable(job),
                cancelled=job.cancelled,
            )

        self._errand.run(
            self.tr("Composing"),
            work,
            lambda done: self._composed(to),
            lambda: self.sheet.open_on(self.sheet.button),
            stops=True,
        )

    def _composed(self, to: Path) -> None:
        self.sheet.close_sheet()
        self._session.messages.tell(
            self.tr("The briefing was written to {name}").format(name=to.name),
            offer=self.tr("Open"),
            act=partial(open_path, to),
        )

    def _ask_template(self) -> None:
        ask_file(
            self._window, self.tr("Choose a template"), self.tr("Templates (*.j2 *.md);;All files (*)"),
            self.sheet.use_template,
        )  # fmt: skip

    def _edit(self) -> None:
        if template := self.sheet.wanted.template:
            open_path(template)

    def _ask_copy(self) -> None:
        ask_new_file(self._window, self.tr("Copy the template to"), _TEMPLATE, self._copy, ".j2")

    def _copy(self, to: Path) -> None:
        def copied(done: None) -> None:
            self.sheet.use_template(to)
            self._session.messages.tell(
                self.tr("The template was copied, for you to edit."),
                offer=self.tr("Open"), act=partial(open_path, to),
            )  # fmt: skip

        self._session.tasks.read(partial(briefing.copy_template, to), copied)


def _choices(profile: Profile) -> tuple[Sequence[SavedMoment], Sequence[Question]]:
    return groups.moments(profile), questions.questions(profile)
