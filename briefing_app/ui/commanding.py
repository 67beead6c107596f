"""The commands that concern the window itself: views, panes, going about, looks, palette, importing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app import __version__, config
from briefing_app.domain.views import Order, Shelf
from briefing_app.ui.surveying import CHOICES
from briefing_app.ui.views import Paned
from briefing_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from briefing_app.ui.finding import Finding
    from briefing_app.ui.key_sheet import KeySheet
    from briefing_app.ui.keys_editor import KeysEditor
    from briefing_app.ui.window import MainWindow


class Commanding(QObject):
    """Gives every command of the window itself its handler."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bind_file()
        self._bind_view()
        self._bind_go()

    def _bind_file(self) -> None:
        window, actions = self._window, self._window.actions_
        actions.on("import-files", self.choose_files)
        actions.on("import-folder", self.choose_folder)
        actions.on("open-sample", self.import_samples)
        actions.on("look-first", self.look_first)
        for choice in CHOICES:
            actions.on(f"look-{choice}", partial(setattr, window.surveying, "choice", choice))
        actions.on("survey-import", window.surveying.take)
        actions.on("survey-cancel", window.surveying.cancel)
        actions.on("survey-edit", lambda: window.surveying.view.table.edit_current())
        actions.on("survey-tick", lambda: window.surveying.view.table.tick())
        actions.on("pause-work", lambda: window.importing.pause(not window.importing.state.paused))
        actions.on("stop-work", window.importing.stop)
        actions.on("show-work", window.toggle_import_popover)
        actions.on("quit", self.quit)
        actions.on("undo", window.session.undo)
        actions.on("redo", window.session.redo)
        actions.on("keys", lambda: self.key_sheet.open())
        actions.on("change-keys", lambda: self.keys_editor.open())
        actions.on("about", self.about)
        actions.on("palette", lambda: self.finding.open())
        window.read.empty.files_wanted.connect(self.choose_files)
        window.read.empty.folder_wanted.connect(self.choose_folder)
        window.read.empty.sample_wanted.connect(self.import_samples)

    def _bind_view(self) -> None:
        window, actions = self._window, self._window.actions_
        for view in window.stack.names:
            actions.on(f"view-{view}", partial(window.show_view, view))
        actions.on("pane-list", self._toggle_left)
        actions.on("pane-actors", self._toggle_right)
        for order in (Order.NEWEST, Order.OLDEST, Order.TITLE):
            actions.on(f"order-{order.value}", partial(window.listing.show, order=order))
        actions.on("order-relevance", window.listing.best_first)

    def _bind_go(self) -> None:
        window, actions = self._window, self._window.actions_
        article = window.read.article
        actions.on("search", self.search)
        actions.on("find", lambda: window.read.find_bar.open())
        actions.on("next", lambda: self._step(1))
        actions.on("previous", lambda: self._step(-1))
        actions.on("next-unread", window.listing.next_unread)
        actions.on("read-on", self.read_on)
        article.end_reached.connect(window.listing.next_unread)
        for shelf in Shelf:
            actions.on(f"go-{shelf.value}", partial(self.go_to_shelf, shelf))
        actions.on("pane-next", lambda: self.step_pane(1))
        actions.on("pane-previous", lambda: self.step_pane(-1))
        article.star_requested.connect(window.marking.set_starred)
        article.done_requested.connect(window.marking.set_done)
        article.export_requested.connect(actions["export"].trigger)
        words = [actions[name] for name in ("highlight", "note", "question", "copy-quotation")]
        article.set_context_actions(words)
        article.set_more_menu(window.menus_of("article"))
        article.follow_keys(actions.rebound, actions.cap)
        window.read.actors.set_context_actions(
            [
                actions[name]
                for name in (
                    "accept",
                    "reject",
                    "edit",
                    "undecide",
                    "note",
                    "question",
                    "copy-quotation",
                    "same-words",
                )
            ],
            [actions["actor-colour"]],
        )
        window.left.list.menu_requested.connect(lambda at: window.menus_of("article").popup(at))
        window.read.dock.tag_clicked.connect(lambda tag: window.listing.show(shelf=Shelf.ALL, tag=tag))

    def quit(self) -> None:
        self._window.close()

    # Importing

    def choose_files(self) -> None:
        from briefing_app.ui.files import ask_files

        ask_files(self._window, self.tr("Import files"), self._window.import_paths)

    def choose_folder(self) -> None:
        self._ask_folder(self.tr("Import a folder"), self._window.import_paths)

    def look_first(self) -> None:
        """Look into a folder whatever the user's choice is."""
        self._ask_folder(self.tr("Look into a folder"), self._window.surveying.look)

    def _ask_folder(self, title: str, then: Callable[[list[Path]], None]) -> None:
        from briefing_app.ui.files import ask_folder

        ask_folder(self._window, title, lambda folder: then([folder]))

    def choose_look(self, state: WindowState) -> None:
        """Take this user's choice of what is looked at before it is imported."""
        self._window.surveying.restore(state)
        self._window.actions_.check(f"look-{self._window.surveying.choice}", True)

    def import_samples(self) -> None:
        """Import the articles that come with the program: they need no look."""
        self._window.show_view("read")
        self._window.importing.add([config.seeds_folder()])

    # Sheets

    @cached_property
    def finding(self) -> Finding:
        """Fills the palette."""
        from briefing_app.ui.finding import Finding

        return Finding(self._window)

    @cached_property
    def key_sheet(self) -> KeySheet:
        """Shows all keys."""
        from briefing_app.ui.key_sheet import KeySheet

        return KeySheet(self._window, self._window.actions_)

    @cached_property
    def keys_editor(self) -> KeysEditor:
        """Lets the reader give commands other keys."""
        from briefing_app.ui.keys_editor import KeysEditor

        return KeysEditor(self._window, self._window.actions_)

    # Going about

    def search(self) -> None:
        window = self._window
        window.looking.show_alone(False)
        window.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.toolbar.search.selectAll()

    def _step(self, by: int) -> None:
        self._window.show_view("read")
        self._window.left.list.step(by)

    def read_on(self) -> None:
        """Scroll on; at the end, to the next unread article."""
        if self._window.reading.view is None or not self._window.read.article.read_on():
            self._window.listing.next_unread()

    def go_to_shelf(self, shelf: Shelf) -> None:
        self._window.show_view("read")
        self._window.toolbar.search.clear()
        self._window.listing.show(shelf=shelf, tag=None)

    def step_pane(self, by: int) -> None:
        """Move the focus to the next pane that is shown."""
        view = self._window.stack.currentWidget()
        panes: list[QWidget] = view.panes() if isinstance(view, Paned) else []
        if not panes:
            return
        focus = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if focus is pane or _within(pane, focus)), -1)
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_left(self) -> None:
        left = self._window.left
        self._window.read.show_left(left.isHidden())

    def _toggle_right(self) -> None:
        """The pane beside what is read: actors, or why a quotation is believed to be somebody's."""
        desk, read = self._window.desk_shown(), self._window.read
        if desk is not None and desk.view is not None:
            desk.view.show_reasons(not desk.view.reasons_shown())
        else:
            read.show_right(not read.right_shown())
        self._window.situation.look()

    # About

    def about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Briefing Reader"))
        box.setText(f"{config.APP_NAME} {__version__}")
        what = self.tr("Reads briefings offline: who said what, on which question, and what is still open.")
        library = self.tr("Library: {file}").format(file=self._window.session.profile.library.path)
        box.setInformativeText(f"{what}\n\n{library}")
        box.finished.connect(box.deleteLater)
        box.open()


def _within(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and pane.isAncestorOf(widget)
