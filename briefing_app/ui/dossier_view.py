"""The Actors view: all actors on the left, one of them with all that the library has of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.ui import glyphs, labels, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.actors_list import WIDE, ActorsList
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.dossier_page import DossierPage
from briefing_app.ui.flow import FlowLayout
from briefing_app.ui.timeline_chart import TimelineChart
from briefing_app.ui.vacant import Vacant

_EDGE, _MEASURE, _GAP, _SIDE = 40, 560, 44, 280


class _Mark(QWidget):
    """The actor's mark, as in the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: int | None = None
        self.setFixedSize(24, 34)

    def show_place(self, place: int | None) -> None:
        self._place = place
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        glyphs.mark(painter, QPointF(7, 19), theme.current().actor(self._place), 14)


class DossierView(QWidget):
    """List, buttons, timeline and pages; or how actors come in."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("dossiers")
        self.list, self.chart = ActorsList(), TimelineChart()
        self.page, self.side = DossierPage(self.tr("What was said")), DossierPage(self.tr("What is known"))
        self.side.setObjectName("dossier-side")
        self._mark = _Mark(self)
        self.nobody = Vacant(
            self.tr("Nobody is quoted yet"),
            self.tr("Import articles. Once they are analysed, everyone who is quoted in them stands here."),
        )
        self.name, self.meta = QLabel(), QLabel()
        for label in (self.name, self.meta):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {
            name: KeyButton(words)
            for name, words in (
                ("actor-merge", self.tr("Merge with…")), ("actor-group", self.tr("Put into a group…")),
                ("actor-description", self.tr("Describe…")), ("actor-timeline", self.tr("Over time")),
                ("actor-notes", self.tr("Notes")), ("actor-order", self.tr("By time")),
            )
        }  # fmt: skip
        for name, button in self.buttons.items():
            button.give(actions, name)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nobody)
        self.pages.addWidget(self._one())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        self.setFocusProxy(self.list)
        self.restyle()

    def _one(self) -> QWidget:
        """One actor: name and buttons above, the timeline, and the two pages."""
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(labels.narrow(self.name), 1)
        tools = FlowLayout(gap=8)
        for button in self.buttons.values():
            tools.addWidget(button)
        texts = QHBoxLayout()
        texts.setSpacing(_GAP)
        for page, widest, stretch in ((self.page, _MEASURE, 2), (self.side, _SIDE, 1)):
            page.setMaximumWidth(widest)
            page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            texts.addWidget(page, stretch)
        whole = QWidget()
        whole.setMaximumWidth(_MEASURE + _GAP + _SIDE)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, labels.narrow(self.meta), tools, self.chart, texts):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part, int(part is texts))
            column.addSpacing(12 if part is self.meta else 14 if part in (tools, self.chart) else 0)
        one = QWidget()
        around = QHBoxLayout(one)
        around.setContentsMargins(_EDGE, 16, 16, 0)
        around.addWidget(whole, 1000)
        around.addStretch(1)
        return one

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [pane for pane in (self.list, self.chart, self.page, self.side) if pane.isVisible()]

    def show_actor(self, name: str, meta: str) -> None:
        """Whose dossier it is."""
        self.name.setText(name)
        self.meta.setText(meta)
        self._mark.show_place(self.list.inks.place(name))
        self.page.setAccessibleName(self.tr("What {name} said").format(name=name))
        self.side.setAccessibleName(self.tr("What is known of {name}").format(name=name))

    def restyle(self) -> None:
        """The theme has changed."""
        look = theme.current()
        self.page.restyle()
        self.side.restyle()
        self._mark.show_place(self.list.inks.place(self.name.text()))
        labels.dress(self.name, look.serif(25, 700), "ink")
        labels.dress(self.meta, look.sans(12.5))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("paper"))
        painter.fillRect(0, 0, WIDE, self.height(), look.color("pane"))
        painter.fillRect(WIDE, 0, 1, self.height(), look.color("line"))
