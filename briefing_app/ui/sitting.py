"""From start to end: the window shows what its user saw last, and remembers how it is left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from briefing_app.services.profile import Profile
from briefing_app.ui import keymap
from briefing_app.ui.on_demand import OnDemand
from briefing_app.ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class Next:
    """What is to be opened when a window has closed: a library, made what a backup is if there is one."""

    library: Path
    user: str
    restore: Path | None = None


class Sitting(OnDemand):
    """A part of the main window: one user's time at it."""

    state: WindowState
    next: Next | None = None

    def start(self, article: str | None = None) -> None:
        """Show what this user saw last (or ``article``), and go on with what was left undone."""
        window = self._window
        self._restore()
        self.begin(article)
        window.annotating.recover()
        # Analysis begins when there is something to read: loading it would hold the first picture up.
        window.tasks.idle.connect(
            lambda: QTimer.singleShot(0, self._go_on), Qt.ConnectionType.SingleShotConnection
        )

    def _go_on(self) -> None:
        window = self._window
        window.importing.resume()
        window.watching.start()
        window.keeping.start()

    def show_for_picture(self, article: str | None) -> None:
        """Show what is stored, and change nothing by showing it."""
        window = self._window
        window.reading.only_look()
        self.begin(article)
        window.show()

    def begin(self, article: str | None = None) -> None:
        """Show the profile in force."""
        window = self._window
        self.state = WindowState(window.session.profile)
        window.commanding.choose_look(self.state)
        window.reading.close()
        window.toolbar.search.clear()
        window.reading.ask_questions()
        if self.has_made("notebook"):
            window.notebook.reload()
        if self.has_made("boarding"):
            window.boarding.reload()
        window.users.reload()
        window.saving.reload()
        window.session.ask_undoable()
        window.show_view("read")
        last = article or self.state.get("article", "")
        which = self.state.filter()
        window.left.list.setFocus()
        window.left.list.show_keys((), fresh=True)  # a row that stayed current would open nothing
        window.listing.start(which, self.state.search_order())
        if last:
            window.reading.gone.connect(self._open_first, Qt.ConnectionType.SingleShotConnection)
            window.reading.open(last)
            window.listing.go_to(last)
        else:
            self._open_first()

    def _open_first(self) -> None:
        """Nothing was open before, or it is gone: begin with the first article there is."""
        window = self._window

        def once() -> None:
            if window.reading.view is None and window.left.list.rows.keys:
                window.left.list.go(0)
            if window.left.list.rows.keys or window.listing.counts.all:
                window.listing.listed.disconnect(once)

        window.listing.listed.connect(once)
        if window.left.list.rows.keys:  # they may have come before it was known that the article is gone
            once()

    def _restore(self) -> None:
        """Look as this user left it."""
        window = self._window
        geometry, panes = self.state.bytes("geometry"), self.state.bytes("panes")
        if geometry is not None:
            window.restoreGeometry(geometry)
        if panes is not None:
            window.read.restore(panes)
        window.looking.restore(self.state)
        window.actions_.rebind(keymap.read(self.state.get("keys", "")))

    def remember(self) -> None:
        """Write down how the window is left."""
        window, state = self._window, self.state
        state.put("geometry", window.saveGeometry())
        state.put("panes", window.read.save())
        state.put_filter(window.listing.settled())
        order = window.listing.search_order
        state.put("search-order", order.value if order is not None else None)
        view = window.reading.view
        state.put("article", view.article.id if view is not None else None)
        window.looking.remember(state)
        state.put("keys", window.actions_.keymap.written())
        window.surveying.remember(state)
        state.save()

    def finish(self) -> None:
        """Store what is being typed and read."""
        window = self._window
        window.read.dock.finish()
        window.linking.finish()
        if self.has_made("notebook"):
            window.notes.editor.finish()
        if self.has_made("boarding"):
            window.boarding.finish()
        window.reading.flush()

    def leave(self, *, library: Path | None = None, restore: Path | None = None) -> None:
        """Close, to be opened again on another library, or on this one when it is what a backup is."""
        profile = self._window.session.profile
        self.next = Next(library or profile.library.path, profile.user, restore)
        self._window.close()

    def switch(self, profile: Profile) -> None:
        """Go on as another user."""
        self.remember()
        self.finish()
        self._window.session.open(profile)
        self._restore()

    def renamed(self, profile: Profile) -> None:
        """Go on as the same user under another name, with all as it is."""
        self.remember()
        self.state.copy_to(WindowState(profile))
        self.switch(profile)
