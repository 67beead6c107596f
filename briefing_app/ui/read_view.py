"""The Read view: articles, the open article, and its actors with notes, in three panes that remember."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Question
from briefing_app.domain.views import ArticleView
from briefing_app.ui import theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.actors_pane import ActorsPane
from briefing_app.ui.article_view import ArticlePane
from briefing_app.ui.empty import EmptyLibrary
from briefing_app.ui.find_bar import FindBar
from briefing_app.ui.list_pane import ListPane
from briefing_app.ui.notes_dock import NotesDock
from briefing_app.ui.repair_tray import RepairTray

LIST, RIGHT, DRAWER_BELOW = 332, 380, 1180
LIST_NARROW, _RIGHT_LEAST = 280, 340
_MIDDLE_LEAST = 464
_DOCK_SHARE = 0.5


class RightPane(QWidget):
    """Actors above, notes docked below, as high as they are up to half the pane."""

    def __init__(self, dock: NotesDock) -> None:
        super().__init__()
        self.actors, self.dock = ActorsPane(), dock
        self.setMinimumWidth(_RIGHT_LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.actors, 1)
        layout.addWidget(dock)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        dock.resized.connect(self._later.start)

    def set_drawer(self, drawer: bool) -> None:
        """A drawer has an edge of its own; a pane has the splitter's."""
        self.setContentsMargins(1 if drawer else 0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = min(self.dock.sizeHint().height(), int(self.height() * _DOCK_SHARE))
        if self.dock.height() != high:
            self.dock.setFixedHeight(high)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        if not isinstance(self.parentWidget(), QSplitter):
            painter.fillRect(0, 0, 1, self.height(), look.color("line2"))


class Splitter(QSplitter):
    """Panes divided by one line that is easier to grab than it looks."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)


class ReadView(QWidget):
    """Lays the panes out: side by side, or with the right one as a drawer where there is no room."""

    drawer_changed = Signal()
    finding_ended = Signal()
    """The bar that finds words in the article was closed."""

    def __init__(self, actions: Actions, left: ListPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = left
        self.article, self.find_bar, self.empty = ArticlePane(), FindBar(), EmptyLibrary()
        self.dock, self.tray = NotesDock(actions), RepairTray()
        self.right = RightPane(self.dock)
        self.actors = self.right.actors
        self._hits = 0
        self._narrow, self._right_wanted, self._left_wanted, self._is_empty = False, True, True, False
        self._alone, self._sized = False, False
        self._wide: QByteArray | None = None
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.find_bar)
        inner.addWidget(self.article, 1)
        inner.addWidget(self.tray)
        self.middle = QStackedWidget()
        self.middle.addWidget(middle)
        self.middle.addWidget(self.empty)
        self.middle.setMinimumWidth(_MIDDLE_LEAST)
        self.splitter = Splitter()
        for widget in (left, self.middle, self.right):
            self.splitter.addWidget(widget)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._wire_find()

    def _wire_find(self) -> None:
        find, article = self.find_bar, self.article
        find.typed.connect(self._find_words)
        find.next_wanted.connect(lambda: find.show_found(article.find_next(), self._hits))
        find.previous_wanted.connect(lambda: find.show_found(article.find_previous(), self._hits))
        find.closed.connect(self._stop_finding)

    def _find_words(self, words: str) -> None:
        self._hits = self.article.find_words(words)
        self.find_bar.show_found(self.article.current_hit, self._hits)

    def _stop_finding(self) -> None:
        self.article.find_words("")
        self.finding_ended.emit()
        self.article.setFocus()

    # What is shown

    def show_article(self, view: ArticleView | None, questions: Sequence[Question]) -> None:
        """Show one article in all panes, or none; ``questions`` are those a quotation can be hung on."""
        if view is None:
            self.article.clear_article()
        else:
            self.article.show_article(view)
        self.actors.show_article(view, questions)
        self.dock.show_article(view)

    def show_empty(self, empty: bool) -> None:
        """Show how to begin, or the panes."""
        self._is_empty = empty
        self.middle.setCurrentIndex(1 if empty else 0)
        self._arrange()

    # Panes

    @property
    def drawer(self) -> bool:
        """Whether the right pane is a drawer for want of room."""
        return self._narrow

    def right_shown(self) -> bool:
        return not self.right.isHidden()

    def show_right(self, shown: bool) -> None:
        """Open or close the right pane, as pane or drawer."""
        self._right_wanted = shown
        self._arrange()

    def show_alone(self, alone: bool) -> None:
        """Show nothing beside the article, or the panes that were there."""
        self._alone = alone
        self._arrange()

    def show_left(self, shown: bool) -> None:
        self._left_wanted = shown
        self._arrange()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        order: list[QWidget] = [
            self.left.shelves.list, self.left.facets.values, self.left.list, self.article, self.tray,
            self.actors.tree,
        ]  # fmt: skip
        return [pane for pane in order if pane.isVisible()]

    def save(self) -> QByteArray | None:
        """The widths the reader has given the panes side by side."""
        return self._wide if self._narrow else self.splitter.saveState()

    def restore(self, state: QByteArray) -> None:
        """Give the panes these widths, as soon as there is room for all of them."""
        self._wide, self._sized = state, False
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < DRAWER_BELOW
        if narrow != self._narrow:
            self._set_narrow(narrow)
        self._arrange()
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def _set_narrow(self, narrow: bool) -> None:
        """Take the right pane out of the row of panes, or put it back."""
        self._narrow = narrow
        self._right_wanted = not narrow
        if narrow:
            if self._sized:
                self._wide = self.splitter.saveState()
            if self.right.isAncestorOf(self.focusWidget() or self):
                self.article.setFocus()
            self.right.hide()
            self.right.setParent(self)
            self.right.set_drawer(True)
        else:
            self.splitter.addWidget(self.right)
            self.splitter.setStretchFactor(2, 0)
            self.right.set_drawer(False)
        self._sized = False
        self.drawer_changed.emit()

    def _share(self) -> None:
        """Give the panes their usual widths, unless the reader has given them others."""
        if self._sized or not self.isVisible():
            return
        self._sized = True
        self.splitter.resize(self.size())  # sizes are shares of what the splitter has
        if self._narrow:
            self.splitter.setSizes([LIST_NARROW, self.width() - LIST_NARROW])
        elif self._wide is None or not self.splitter.restoreState(self._wide):
            self.splitter.setSizes([LIST, self.width() - LIST - RIGHT - 2, RIGHT])

    def _arrange(self) -> None:
        self.left.setVisible(self._left_wanted and not self._alone)
        self.right.setVisible(self._right_wanted and not self._is_empty and not self._alone)
        if self._narrow and self.right.isVisible():
            wide = min(RIGHT, self.width() - 120)
            self.right.setGeometry(self.width() - wide, 0, wide, self.height())
            self.right.raise_()

    def restyle(self) -> None:
        """Take the theme in force where painting alone does not."""
        self.dock.restyle()
        self.tray.restyle()
        self.empty.restyle()
        self.left.restyle()
