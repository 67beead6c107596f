"""The features of the window that are made when they are first asked for: most starts need none of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from briefing_app.ui.commands import actors, board, matrix, network

if TYPE_CHECKING:
    from briefing_app.ui.boarding import Boarding
    from briefing_app.ui.comparing import Comparing
    from briefing_app.ui.composing import Composing
    from briefing_app.ui.dossiers import Dossiers
    from briefing_app.ui.exchanging import Exchanging
    from briefing_app.ui.exporting import Exporting
    from briefing_app.ui.keeping import Keeping
    from briefing_app.ui.matrixing import Matrixing
    from briefing_app.ui.networking import Networking
    from briefing_app.ui.news import News
    from briefing_app.ui.notebook import Notebook
    from briefing_app.ui.notes_view import NotesView
    from briefing_app.ui.returning import Returning
    from briefing_app.ui.review_desk import ReviewDesk
    from briefing_app.ui.timelines import Timelines
    from briefing_app.ui.versioning import Versioning
    from briefing_app.ui.watching import Watching
    from briefing_app.ui.window import MainWindow


class OnDemand:
    """A part of the main window. Each of these loads its modules, and binds its commands, when it is made."""

    @cached_property
    def boarding(self) -> Boarding:
        from briefing_app.ui.boarding import Boarding

        return Boarding(self._window)

    @cached_property
    def matrixing(self) -> Matrixing:
        from briefing_app.ui.matrixing import Matrixing

        return Matrixing(self._window)

    @cached_property
    def dossiers(self) -> Dossiers:
        from briefing_app.ui.dossiers import Dossiers

        return Dossiers(self._window)

    @cached_property
    def networking(self) -> Networking:
        from briefing_app.ui.networking import Networking

        return Networking(self._window)

    @cached_property
    def timelines(self) -> Timelines:
        from briefing_app.ui.timelines import Timelines

        return Timelines(self._window)

    @cached_property
    def composing(self) -> Composing:
        from briefing_app.ui.composing import Composing

        return Composing(self._window)

    @cached_property
    def comparing(self) -> Comparing:
        from briefing_app.ui.comparing import Comparing

        return Comparing(self._window)

    @cached_property
    def desk(self) -> ReviewDesk:
        from briefing_app.ui.review_desk import ReviewDesk

        window = self._window
        desk = ReviewDesk(window.session, window.actions_, window.open_quotation, window)
        desk.changed.connect(window.situation.on_review)
        return desk

    @cached_property
    def news(self) -> News:
        from briefing_app.ui.news import News

        return News(self._window)

    @cached_property
    def notebook(self) -> Notebook:
        from briefing_app.ui.notebook import Notebook

        window = self._window
        return Notebook(
            window.session, window.annotating, window.linking, window.tagging, window.open_article, window
        )

    @property
    def notes(self) -> NotesView:
        """The view of notes and highlights."""
        return self.notebook.view

    @cached_property
    def versioning(self) -> Versioning:
        from briefing_app.ui.versioning import Versioning

        window = self._window
        return Versioning(window.session, window.actions_, window.reading, window)

    @cached_property
    def watching(self) -> Watching:
        from briefing_app.ui.watching import Watching

        window = self._window
        return Watching(window.session, window.actions_, window.importing, window.open_article, window)

    @cached_property
    def exporting(self) -> Exporting:
        from briefing_app.ui.exporting import Exporting

        return Exporting(self._window)

    @cached_property
    def returning(self) -> Returning:
        from briefing_app.ui.returning import Returning

        return Returning(self._window)

    @cached_property
    def keeping(self) -> Keeping:
        from briefing_app.ui.keeping import Keeping

        return Keeping(self._window)

    @cached_property
    def exchanging(self) -> Exchanging:
        from briefing_app.ui.exchanging import Exchanging

        return Exchanging(self._window)

    def has_made(self, name: str) -> bool:
        """Whether this feature is there already: only then is there anything to keep true."""
        return name in self.__dict__

    def bind_on_demand(self) -> None:
        """Let the first use of a command make who carries it out."""
        for names, make in self._makers():
            self._window.actions_.on_demand(names, make)

    def _makers(self) -> tuple[tuple[tuple[str, ...], Callable[[], object]], ...]:
        return (
            (("question", *(each.id for each in board.COMMANDS)), lambda: self.boarding),
            (("matrix-changed", "moment-save"), lambda: self.news),
            (tuple(each.id for each in matrix.COMMANDS if each.needs), lambda: self.matrixing),
            (tuple(each.id for each in actors.COMMANDS if each.id != "actor-colour"), lambda: self.dossiers),
            (("view-network", *(each.id for each in network.COMMANDS)), lambda: self.networking),
            (("timeline-choose", "view-timeline", "picture-export"), lambda: self.timelines),
            (("briefing",), lambda: self.composing),
            (("compare-users",), lambda: self.comparing),
            (("review-skip", "review-bulk", *(f"review-speaker-{n}" for n in (1, 2, 3))), lambda: self.desk),
            (("versions", "open-original"), lambda: self.versioning),
            (("folders", "watch-folder", "scan-folders"), lambda: self.watching),
            (("export", "export-all"), lambda: self.exporting),
            (("bring-back",), lambda: self.returning),
            (("backups", "backup", "check", "stop-writing"), lambda: self.keeping),
            (
                ("archive", "archive-layer", "unarchive", "layers", "layer-out", "layer-in", "theirs"),
                lambda: self.exchanging,
            ),
        )

    @property
    def _window(self) -> MainWindow:
        return cast("MainWindow", self)
