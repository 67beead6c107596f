"""Works archives of the library, and the bundles that people hand each other."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.exchange import Layer, Outcome, Received, TheirView
from briefing_app.services import exchange
from briefing_app.services.profile import Profile
from briefing_app.ui.errand import stoppable
from briefing_app.ui.exporting import open_path
from briefing_app.ui.files import ask_file, ask_new_file
from briefing_app.ui.layers_sheet import LayersSheet
from briefing_app.ui.tasks import Job
from briefing_app.ui.theirs_sheet import TheirsSheet

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Exchanging(QObject):
    """The sheets are made when they are first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._errand = window, window.session, window.errand
        for name, act in (
            ("archive", partial(self._ask_archive, False)),
            ("archive-layer", partial(self._ask_archive, True)),
            ("unarchive", self._ask_unarchive),
            ("layers", self.open),
            ("layer-out", partial(self._ask_bundle, False)),
            ("layer-in", self._ask_take),
            ("theirs", self.show_theirs),
        ):
            window.actions_.on(name, act)

    @cached_property
    def sheet(self) -> LayersSheet:
        """Lists the layers of others."""
        sheet = LayersSheet(self._window, self._errand)
        sheet.take_requested.connect(self._ask_take)
        sheet.write_requested.connect(self._ask_bundle)
        sheet.forgotten.connect(self.forget)
        return sheet

    @cached_property
    def theirs(self) -> TheirsSheet:
        """Shows what others wrote on one article."""
        return TheirsSheet(self._window)

    # Archives

    def _ask_archive(self, mine: bool) -> None:
        title = self.tr("Write an archive to a new file")
        stem = self._session.profile.user if mine else self._session.profile.library.path.stem
        name = f"{stem} {datetime.now().astimezone():%Y-%m-%d}.briefing-archive.zip"
        write = partial(self.archive, mine=mine)
        ask_new_file(self._window, title, name, write, "zip", fresh=True)

    def archive(self, to: Path, *, mine: bool) -> None:
        """Write everything in the library, or all that is this user's, to a new file."""
        profile = self._session.profile
        layer = profile.user if mine else None

        def work(job: Job) -> None:
            exchange.archive(profile, to, layer=layer, on_progress=stoppable(job))

        self._errand.run(
            self.tr("Writing the archive"), work, lambda done: self._written(to), self.open, stops=True
        )

    def _written(self, to: Path) -> None:
        self._session.messages.tell(
            self.tr("Written to {file}").format(file=to.name),
            offer=self.tr("Open folder"),
            act=partial(open_path, to.parent),
        )

    def _ask_unarchive(self) -> None:
        def ask(file: Path) -> None:
            title, name = self.tr("Where the new library is to be"), f"{file.name.split('.')[0]}.briefings"
            ask_new_file(self._window, title, name, partial(self.unarchive, file), "briefings", fresh=True)

        ask_file(self._window, self.tr("An archive"), self.tr("Archives (*.zip);;All files (*)"), ask)

    def unarchive(self, file: Path, library: Path) -> None:
        """Make a new library of an archive, and offer to open it."""

        def work(job: Job) -> None:
            exchange.unarchive(file, library, on_progress=stoppable(job))

        def done(_: None) -> None:
            self._session.messages.tell(
                self.tr("{library} is the library that the archive has.").format(library=library.name),
                offer=self.tr("Open it"),
                act=partial(self._window.leave, library=library),
            )

        self._errand.run(self.tr("Reading the archive"), work, done, self.open, stops=True)

    # Bundles

    def open(self) -> None:
        """Show whose layers are here."""
        self.sheet.show_received(None)
        self._read()

    def _read(self) -> None:
        def show(found: list[Layer]) -> None:
            self.sheet.show_layers(found, datetime.now(UTC))
            self.sheet.open_on(self.sheet.list if found else self.sheet.take)

        self._session.tasks.write(partial(_settled, self._session.profile), show)

    def _ask_bundle(self, texts: bool) -> None:
        title = self.tr("Write your layer to a new file")
        name = exchange.suggested_name(self._session.profile)
        write = partial(self.export_bundle, texts=texts)
        ask_new_file(self._window, title, name, write, "zip", fresh=True)

    def export_bundle(self, to: Path, *, texts: bool) -> None:
        """Write this user's layer for somebody else."""
        profile = self._session.profile

        def work(job: Job) -> None:
            exchange.export_bundle(profile, to, texts=texts, on_progress=stoppable(job))

        self._errand.run(
            self.tr("Writing your layer"), work, lambda done: self._written(to), self.open, stops=True
        )

    def _ask_take(self) -> None:
        title, kinds = self.tr("A bundle"), self.tr("Bundles (*.zip);;All files (*)")
        ask_file(self._window, title, kinds, self.import_bundle)

    def import_bundle(self, file: Path) -> None:
        """Take in somebody's layer."""
        profile = self._session.profile

        def work(job: Job) -> tuple[Received, ChangeSet]:
            return exchange.import_bundle(profile, file, on_progress=stoppable(job))

        self._errand.run(self.tr("Taking in the bundle"), work, self._received, self.open, stops=True)

    def _received(self, came: tuple[Received, ChangeSet]) -> None:
        received, change = came
        self._session.announce(change)
        self._read()
        self.sheet.show_received(received)
        if received.articles:
            self._window.importing.resume()
        if received.outcome is Outcome.MERGED:
            self._session.messages.tell(
                self.tr("Your bundle was merged."), offer=self.tr("Undo"), act=self._session.undo
            )

    def forget(self, layer: Layer) -> None:
        """Take somebody's layer out again."""

        def done(gone: Layer) -> None:
            self._session.messages.tell(
                self.tr("{name}’s layer is out. Their bundle brings it back.").format(name=gone.name)
            )
            self.open()

        profile = self._session.profile
        self._session.tasks.write(lambda: exchange.forget(profile, layer.uid), done)

    def show_theirs(self) -> None:
        """Show what others hung on the open article."""
        view = self._window.reading.view
        if view is None:
            return

        def show(found: list[TheirView]) -> None:
            if found:
                self.theirs.show_theirs(view.article.title, found)
            else:
                self._session.messages.tell(
                    self.tr("No layer of others has anything on this article."),
                    offer=self.tr("Whose layers are here…"),
                    act=self.open,
                )

        self._session.read(lambda profile: exchange.theirs(profile, view.article.id), show, slot="theirs")


def _settled(profile: Profile) -> list[Layer]:
    exchange.settle(profile)
    return exchange.layers(profile)
