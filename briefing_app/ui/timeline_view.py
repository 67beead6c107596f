"""Positions on one question over time, a line an actor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Question
from briefing_app.ui import theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.matrix_bar import Legend, MenuButton
from briefing_app.ui.timeline_chart import Lane, TimelineChart
from briefing_app.ui.vacant import Vacant


class TimelineView(QWidget):
    """The question to choose, the signs, and the chart; or how it comes about."""

    def __init__(self) -> None:
        super().__init__()
        self.chart, self.legend = TimelineChart(), Legend()
        self.question = MenuButton("questions", self.tr("Which question"))
        self.export = KeyButton(self.tr("Write out…"))
        nothing = Vacant(
            self.tr("Nobody has said anything yet"),
            self.tr("Hang quotations on questions: here you see who said what when, and who changed sides."),
        )
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.setSpacing(8)
        bar.addWidget(self.question)
        bar.addWidget(self.legend, 1)
        bar.addWidget(self.export)
        around = QWidget()
        inner = QVBoxLayout(around)
        inner.setContentsMargins(24, 8, 16, 16)
        inner.addWidget(self.chart)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(around)
        scroll.viewport().setAutoFillBackground(False)
        around.setAutoFillBackground(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(nothing)
        self.pages.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        self.setFocusProxy(self.chart)

    def offer(self, asked: Sequence[Question], chosen: str, take: Callable[[str], None]) -> None:
        """The questions there are, and the one that is shown."""
        self.question.menu_.clear()
        group = QActionGroup(self.question.menu_)
        for question in asked:
            action = self.question.menu_.addAction(
                question.text.replace("&", "&&"), partial(take, question.id)
            )
            action.setCheckable(True)
            action.setChecked(question.id == chosen)
            group.addAction(action)
        self.question.say(next((one.text for one in asked if one.id == chosen), ""))
        self.question.setVisible(bool(asked))

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show these lines."""
        self.pages.setCurrentIndex(int(bool(lanes)))
        self.chart.show_lanes(lanes)

    def restyle(self) -> None:
        """The theme has changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("paper"))
