"""The main window: puts the panes, bars and controllers together, and goes from view to view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Question
from briefing_app.domain.views import ArticleRow
from briefing_app.services.profile import Profile
from briefing_app.ui import own_keys
from briefing_app.ui.actions import Actions, fill_menus
from briefing_app.ui.annotating import Annotating
from briefing_app.ui.commanding import Commanding
from briefing_app.ui.commands import EMPTY_HINTS, LIST_HINTS, READING_HINTS, SURVEY_HINTS, Hints, Menu
from briefing_app.ui.commands.actors import HINTS as ACTORS_HINTS
from briefing_app.ui.commands.hints import REVIEW_HINTS
from briefing_app.ui.commands.matrix import HINTS as MATRIX_HINTS
from briefing_app.ui.commands.network import HINTS as NETWORK_HINTS
from briefing_app.ui.commands.positions import TIMELINE_HINTS
from briefing_app.ui.drop_frame import DropFrame, paths_of
from briefing_app.ui.errand import Errand
from briefing_app.ui.going_back import GoingBack
from briefing_app.ui.grouping import Grouping
from briefing_app.ui.hits import Hits
from briefing_app.ui.import_popover import ImportPopover
from briefing_app.ui.importing import Importing
from briefing_app.ui.linking import Linking
from briefing_app.ui.list_pane import ListPane
from briefing_app.ui.listing import Listing
from briefing_app.ui.looking import Looking
from briefing_app.ui.marking import Marking
from briefing_app.ui.message_bar import MessageBar
from briefing_app.ui.messages import Messages
from briefing_app.ui.narrowing import Narrowing
from briefing_app.ui.on_screen import OnScreen
from briefing_app.ui.others_popover import OthersPopover
from briefing_app.ui.pinning import Pinning
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.repairing import Repairing
from briefing_app.ui.reviewing import Reviewing
from briefing_app.ui.saving import Saving
from briefing_app.ui.search_sheet import SearchSheet
from briefing_app.ui.searching import Searching
from briefing_app.ui.session import Session
from briefing_app.ui.sitting import Sitting
from briefing_app.ui.situation import Situation
from briefing_app.ui.status_bar import StatusBar
from briefing_app.ui.surveying import Surveying
from briefing_app.ui.tagging import Tagging
from briefing_app.ui.tasks import Tasks
from briefing_app.ui.theme import Theme, Themes
from briefing_app.ui.toolbar import Toolbar
from briefing_app.ui.users import Users
from briefing_app.ui.views import View, Views
from briefing_app.ui.window_state import WindowState
from briefing_app.ui.wordings import Wordings

if TYPE_CHECKING:
    from briefing_app.ui.review_desk import ReviewDesk


def _reading_hints(window: MainWindow) -> Hints:
    return EMPTY_HINTS if window.reading.view is None else READING_HINTS


VIEWS: tuple[View, ...] = (
    View("read", lambda window: window.read, _reading_hints, lambda window: window.left.list),
    View("questions", lambda window: window.boarding.view, lambda window: window.boarding.hints()),
    View("matrix", lambda window: window.matrixing.view, lambda window: MATRIX_HINTS,
         lambda window: window.matrixing.view.table),
    View("actors", lambda window: window.dossiers.view, lambda window: ACTORS_HINTS,
         lambda window: window.dossiers.view.list),
    View("network", lambda window: window.networking.view, lambda window: NETWORK_HINTS, button=False),
    View("timeline", lambda window: window.timelines.view, lambda window: TIMELINE_HINTS, button=False),
    View("review", lambda window: window.desk.make(), lambda window: REVIEW_HINTS),
    View("notes", lambda window: window.notes, lambda window: LIST_HINTS),
    View("survey", lambda window: window.surveying.view, lambda window: SURVEY_HINTS,
         lambda window: window.surveying.view.table, button=False),
)  # fmt: skip
"""The views, in the toolbar's order. A new one is an entry here and a command ``view-<id>``."""


class MainWindow(Sitting, QMainWindow):
    """One window on one library."""

    left: ListPane
    read: ReadView
    reading: Reading
    surveying: Surveying

    def __init__(self, profile: Profile, themes: Themes, on_bug: Callable[[BaseException], None]) -> None:
        super().__init__()
        self.setWindowTitle("Briefing Reader")
        self.setObjectName("window")
        self.setMinimumSize(1024, 640)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.themes = themes
        self.messages = Messages(self)
        self.tasks = Tasks(self.messages, on_bug, self)
        self.session = Session(profile, self.tasks, self.messages, self)
        self.state = WindowState(profile)
        self.actions_ = Actions(self)
        self._make_widgets()
        self._make_controllers()
        self._lay_out()
        self._wire()

    def _make_widgets(self) -> None:
        actions = self.actions_
        self.menus = fill_menus(self.menuBar(), actions)
        self.toolbar = Toolbar(actions, [view.id for view in VIEWS if view.button])
        self.status = StatusBar(actions)
        self.message_bar = MessageBar(self.messages)
        self.left = ListPane(actions, self._fetch)
        self.read = ReadView(actions, self.left)
        self.stack = Views(VIEWS, self)
        self.stack.made("read")  # while there is no style sheet yet: each widget would be gone through again

    def _fetch(self, keys: Sequence[int], then: Callable[[list[ArticleRow]], None]) -> None:
        self.listing.fetch(keys, lambda rows: then(self.importing.marked(rows)))

    def _make_controllers(self) -> None:
        session, actions = self.session, self.actions_
        self.listing = Listing(session, self.left, self)
        self.searching = Searching(session, self.toolbar.search, SearchSheet(self), self)
        self.reading = Reading(session, self.read, self)
        self.hits = Hits(session, actions, self.listing, self.reading, self.read)
        self.others = OthersPopover(self)
        self.grouping = Grouping(
            session, actions, self.listing, self.left.list, self.others, self.reading.open, self
        )
        self.wordings = Wordings(session, actions, self.reading, self.read, self.others)
        box = self.toolbar.search
        self.narrowing = Narrowing(session, actions, self.listing, self.left.facets, box, self)
        self.on_screen = OnScreen(self.left.list, self.reading, self)
        self.importing = Importing(session, self.on_screen, self)
        self.surveying = Surveying(session, self.importing, self.show_view, self)
        self.marking = Marking(session, actions, self.listing, self.reading, self.left)
        self.reviewing = Reviewing(session, actions, self.reading, self.read, self.desk_shown)
        self.repairing = Repairing(session, actions, self.reading, self.read, self.open_article)
        self.prompt = Prompt(self)
        self.saving = Saving(
            session, actions, self.listing, self.left.shelves, self.toolbar.search, self.prompt, self
        )
        self.annotating = Annotating(session, actions, self.reading, self.marking, self.read, self.prompt)
        self.tagging = Tagging(session, actions, self.reading, self.read, self.prompt, self.show_tagged, self)
        self.going_back = GoingBack(session, actions, self)
        self.pinning = Pinning(self)
        self.linking = Linking(
            session, actions, self.reading, self.read, self.annotating, self.open_article, self
        )
        self.errand = Errand(session, self)
        self.users = Users(session, actions, self.toolbar, self.prompt, self)
        self.import_popover = ImportPopover(self)
        self.drop_frame = DropFrame(self)
        self.commanding, self.looking = Commanding(self), Looking(self)
        self.situation = Situation(self)
        self.bind_on_demand()

    def _lay_out(self) -> None:
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self.toolbar, 0), (self.stack, 1), (self.message_bar, 0), (self.status, 0)):
            layout.addWidget(widget, stretch)
        self.setCentralWidget(central)

    def _wire(self) -> None:
        actions = self.actions_
        self.left.list.chosen.connect(lambda row: self.reading.open(row.id))
        self.left.list.opened.connect(self.read.article.setFocus)
        self.toolbar.searched.connect(self._search)
        self.toolbar.search.left_downwards.connect(self._leave_search)
        self.importing.changed.connect(self._show_import)
        self.importing.begun.connect(self.left.list.rows.reload)
        self.import_popover.stop_requested.connect(self.importing.stop)
        self.listing.filtered.connect(self.repairing.follow)
        self.narrowing.wanted.connect(self.show_list)
        self.read.article.versions_requested.connect(actions["versions"].trigger)
        self.import_popover.folders_requested.connect(actions["folders"].trigger)
        self.import_popover.pause_requested.connect(self.importing.pause)
        self.status.details_wanted.connect(self.toggle_import_popover)
        self.session.profile_changed.connect(lambda: self.begin())
        self.themes.changed.connect(self._restyle)  # the themes outlive the window: no lambda

    # Ending

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.finish()
        self.importing.stop()
        self.surveying.close()
        self.tasks.close()
        super().closeEvent(event)

    # Views

    def desk_shown(self) -> ReviewDesk | None:
        """The desk, while the Review view is what the window shows."""
        return self.desk if self.stack.name == "review" else None

    def show_view(self, name: str) -> None:
        """Show one of the views."""
        self.stack.show_view(name)
        if name == "review":
            self.desk.shown()
        self.actions_.check(f"view-{name}", True)
        self.situation.look()

    def show_list(self) -> None:
        """Show the article list, whatever hides it."""
        self.looking.show_alone(False)
        self.show_view("read")
        self.read.show_left(True)

    def show_question(self, question: Question) -> None:
        """Go to a question on the board."""
        self.boarding.show(question.id)

    def menus_of(self, name: str) -> QMenu:
        """One of the menu bar's menus, to be opened elsewhere as well."""
        return self.menus[Menu[name.upper()]]

    def open_article(self, article: str, note: str | None = None, *, quotation: str | None = None) -> None:
        """Go to an article from another view, in whatever list has it; there, to a note or a quotation."""
        self.show_view("read")
        self.reading.open(article, note=note, quotation=quotation)
        self.listing.go_to(article)

    def open_quotation(self, article: str, quotation: str) -> None:
        """Go to a quotation in its article."""
        self.open_article(article, quotation=quotation)

    def show_tagged(self, tag: str | None) -> None:
        """Show the articles that carry a tag, or a child of it."""
        self.show_view("read")
        self.listing.show(tag=tag)
        self.left.list.setFocus()

    def _search(self, words: str) -> None:
        if words:
            self.show_view("read")
        self.listing.search(words)

    def _leave_search(self) -> None:
        self.listing.search_now()
        self.left.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.left.list.current_key() is None:
            self.left.list.go(0)

    def _show_import(self) -> None:
        if self.import_popover.isVisible():
            self.import_popover.show_state(self.importing.state)

    def toggle_import_popover(self) -> None:
        """Show how the import stands, or hide that."""
        if self.errand.running and not self.importing.running:
            self.errand.show()
        elif self.import_popover.isVisible():
            self.import_popover.close_sheet()
        else:
            self.import_popover.show_state(self.importing.state)
            self.import_popover.open()

    def _restyle(self, theme: Theme) -> None:
        self.stack.restyle()
        self.update()

    # Qt

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, self._own) or super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        """Space and Enter press the button that has the focus; they are no commands then."""
        pressing = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return pressing and isinstance(self.focusWidget(), QAbstractButton)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drop_frame.setGeometry(self.rect())
        self._show_import()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()
            self.drop_frame.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_frame.hide()
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.import_paths(paths)

    def import_paths(self, paths: list[Path], *, at_once: bool = False) -> None:
        """Import files, which the list shows as they come; at folders and many files one looks first, unless
        ``at_once``."""
        if not at_once and self.surveying.wants_look(paths):
            self.surveying.look(paths)
        else:
            self.show_view("read")
            self.importing.add(paths)
        QTimer.singleShot(0, self.situation.look)
