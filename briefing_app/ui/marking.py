"""Read, star, done and trash: what the keys of the Article menu do to one article or to all selected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from briefing_app.domain.changes import ChangeSet
from briefing_app.services import mark
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.list_pane import ListPane
from briefing_app.ui.listing import Listing
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session


class Marking(QObject):
    """Binds the actions to the services, for the selected articles or the open one."""

    def __init__(
        self, session: Session, actions: Actions, listing: Listing, reading: Reading, pane: ListPane
    ) -> None:
        super().__init__(pane)
        self._session, self._actions = session, actions
        self._listing, self._reading, self._pane = listing, reading, pane
        actions.on("read", self.toggle_read)
        actions.on("star", lambda: self.set_starred(not self._now("starred")))
        actions.on("done", lambda: self.set_done(not self._now("done")))
        actions.on("trash", self.trash)
        actions.on("restore", self.restore)
        reading.opened.connect(lambda view: self.show_state())

    def targets(self) -> list[str]:
        """The selected articles; with fewer than two of them the open one."""
        selected = self._pane.list.selected_ids()
        if len(selected) > 1:
            return selected
        view = self._reading.view
        return [view.article.id] if view is not None else selected

    def _now(self, name: str) -> bool:
        return bool(getattr(self._reading.view, name, False))

    def show_state(self) -> None:
        """Check what holds for the open article."""
        for action, name in (("read", "read"), ("star", "starred"), ("done", "done")):
            self._actions.check(action, self._now(name))

    def toggle_read(self) -> None:
        self._reading.keep_unread()
        self._write(partial(mark.set_read, value=not self._now("read")), None, 2)

    def set_starred(self, value: bool) -> None:
        """Star the articles, or take the stars off."""

        def said(count: int) -> str:
            if value:
                return self.tr("Starred %Ln article(s)", "", count)
            return self.tr("Star removed from %Ln article(s)", "", count)

        self._write(partial(mark.set_starred, value=value), said, 2)

    def set_done(self, value: bool) -> None:
        """Mark the articles as worked through, or not."""

        def said(count: int) -> str:
            if value:
                return self.tr("Done: %Ln article(s)", "", count)
            return self.tr("Not done: %Ln article(s)", "", count)

        self._write(partial(mark.set_done, value=value), said, 2)

    def trash(self) -> None:
        """Move the articles to the trash, and go on to the next."""
        articles = self.targets()
        if not articles:
            return
        view = self._pane.list
        places = [index.row() for index in view.selectionModel().selectedRows()] or [
            view.currentIndex().row()
        ]
        last, first = max(places), min(places)
        self._listing.leave(articles)
        if last + 1 < len(view.rows.keys):
            view.go(last + 1)
        elif first > 0:
            view.go(first - 1)
        else:
            self._reading.close()
        self._write(
            mark.trash, lambda count: self.tr("Moved to the trash: %Ln article(s)", "", count), 1, articles
        )

    def restore(self) -> None:
        articles = self.targets()
        self._listing.leave(articles)
        self._write(
            mark.restore,
            lambda count: self.tr("Taken out of the trash: %Ln article(s)", "", count),
            1,
            articles,
        )

    def _write(
        self,
        use_case: Callable[..., ChangeSet],
        said: Callable[[int], str] | None,
        tell_from: int,
        articles: list[str] | None = None,
    ) -> None:
        """Write; say so, with an offer to undo, when it touched ``tell_from`` articles or more."""
        articles = self.targets() if articles is None else articles
        if not articles:
            return

        def call(profile: Profile) -> ChangeSet:
            return use_case(profile, articles)

        count = len(articles)
        told = said(count) if said is not None and count >= tell_from else None
        self._session.write_then(call, lambda change: None, told=told)
