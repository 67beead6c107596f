"""What part of the positions the matrix shows, in which order, and the menus that say so."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefing_app.domain.positions import Grouping, Matrix, Sorting
from briefing_app.ui.matrix_bar import MatrixBar
from briefing_app.ui.messages import Messages
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.scope_menus import ScopeMenus, choices, fill_when_opened
from briefing_app.ui.ticks import heading, ticks
from briefing_app.ui.words import named


class MatrixMenus(ScopeMenus):
    """Those of a scope, with actors, what they are grouped by and what questions are sorted by."""

    def __init__(
        self, bar: MatrixBar, prompt: Prompt, messages: Messages, save_moment: QAction, parent: QObject
    ) -> None:
        super().__init__(bar.questions, bar.period, prompt, messages, save_moment, parent, bar.articles)
        self._bar = bar
        self.grouping, self.sorting = Grouping.NONE, Sorting.ARRANGED
        fill_when_opened(bar.actors, self._fill_actors)

    def say(self, shown: Matrix) -> None:
        """Tell whose positions are shown, and offer all of them where it is not those."""
        actors = self.tr("%Ln actor(s)", "", len(shown.actors))
        self._bar.actors.say(actors, on=bool(self.scope.actors))
        self._bar.everything.setVisible(self.narrowed)

    def group(self, grouping: Grouping) -> None:
        """Have actors stand together by something."""
        self.grouping = grouping
        self.changed.emit()

    def sort(self, sorting: Sorting) -> None:
        """Have something else come first."""
        self.sorting = sorting
        self.changed.emit()

    def _fill_actors(self, menu: QMenu) -> None:
        heading(menu, self.tr("Group by"))
        choices(menu, [(named(kind), kind) for kind in Grouping], self.grouping, self.group)
        heading(menu, self.tr("Actors"))
        ticks(menu, self.offered.actors, self.scope.actors, lambda ids: self._change(actors=ids))

    def _fill_questions(self, menu: QMenu) -> None:
        heading(menu, self.tr("Sort by"))
        choices(menu, [(named(kind), kind) for kind in Sorting], self.sorting, self.sort)
        heading(menu, self.tr("Questions"))
        super()._fill_questions(menu)
