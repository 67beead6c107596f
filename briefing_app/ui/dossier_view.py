"""The Actors view: all actors on the left, one of them with all that the library has of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.ui import glyphs, labels, paint, theme
from briefing_app.ui.actors_list import WIDE, ActorsList
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.dossier_page import DossierPage
from briefing_app.ui.inks import pinned
from briefing_app.ui.timeline_chart import TimelineChart
from briefing_app.ui.vacant import Vacant


class _Mark(QWidget):
    """The mark of an actor whose colour the reader pinned; without one it takes no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: int | None = None
        self.setFixedSize(18, 28)
        self.hide()

    def show_name(self, name: str) -> None:
        self._place = pinned(name)
        self.setVisible(self._place is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        glyphs.mark(painter, QPointF(7, 15), theme.current().actor(self._place), 13)


class DossierView(QWidget):
    """List, buttons, timeline and page; or how actors come in."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dossiers")
        self.list, self.page, self.chart = ActorsList(), DossierPage(), TimelineChart()
        self.merge = KeyButton(self.tr("Merge with…"))
        self.group = KeyButton(self.tr("Put into a group…"))
        self.notes = KeyButton(self.tr("Notes"))
        self.colour = KeyButton(self.tr("Colour…"))
        self._mark = _Mark(self)
        self.nobody = Vacant(
            self.tr("Nobody is quoted yet"),
            self.tr("Import articles. Once they are analysed, everyone who is quoted in them stands here."),
        )
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        tools = QHBoxLayout()
        tools.setContentsMargins(40, 14, 40, 0)
        tools.setSpacing(8)
        tools.addWidget(self._mark)
        tools.addWidget(labels.narrow(self.name), 1)
        for button in (self.merge, self.group, self.notes, self.colour):
            tools.addWidget(button)
        around = QHBoxLayout()
        around.setContentsMargins(40, 14, 20, 0)
        around.addWidget(self.chart)
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addLayout(around)
        column.addWidget(self.page, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nobody)
        self.pages.addWidget(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        self.setFocusProxy(self.list)
        self.restyle()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [pane for pane in (self.list, self.chart, self.page) if pane.isVisible()]

    def show_name(self, name: str) -> None:
        """Whose dossier it is."""
        self.name.setText(name)
        self._mark.show_name(name)

    def restyle(self) -> None:
        """The theme has changed."""
        self.page.restyle()
        self._mark.show_name(self.name.text())
        labels.dress(self.name, theme.current().serif(25, 700), "ink")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("paper"))
        painter.fillRect(0, 0, WIDE, self.height(), look.color("pane"))
        painter.fillRect(WIDE, 0, 1, self.height(), look.color("line"))
