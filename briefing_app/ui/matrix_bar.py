"""The line above the matrix: what is shown, and what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.ui import focus, glyphs, icons, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.glyphs import Absent
from briefing_app.ui.theme import Theme
from briefing_app.ui.ticks import TickMenu
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import word

SIGNS = (*Stance, Absent.SILENT, Absent.NOT_REVIEWED)
_LINE = 17


class MenuButton(QToolButton):
    """An icon, words and a menu that opens below; in the accent while it narrows what is shown."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name, self._on = icon, name, False
        self.menu_ = TickMenu(self)
        self.setMenu(self.menu_)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(26)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        return QSize(ceil(paint.width(self.text(), theme.current().sans(12.5, 500))) + 54, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def say(self, words: str, *, on: bool = False) -> None:
        """What is chosen now; ``on`` where that leaves something out."""
        self._on = on
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        paint.prepare(painter)
        edge = look.color("ctl" if self.underMouse() or self.isDown() else "line2")
        face = look.color("press" if self.isDown() else "accentsoft" if self._on else "raised")
        paint.rounded(painter, rect, Radius.BUTTON, face, edge)
        quiet, ink = ("accentink", "accentink") if self._on else ("ink2", "ink")
        middle = rect.center().y()
        icons.draw(painter, self._icon, QPointF(rect.left() + 17, middle), look.color(quiet), 14)
        words = rect.adjusted(30, 0, -20, 0)
        paint.text_in(painter, words, self.text(), look.sans(12.5, 500), look.color(ink))
        icons.draw(painter, "chevron-down", QPointF(rect.right() - 14, middle + 1), look.color(quiet), 12)


class Legend(QWidget):
    """Each sign with its word, as many as there is room for."""

    def __init__(self, signs: Sequence[Stance | Absent] = SIGNS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = tuple(signs)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(26)
        self.setAccessibleName(
            self.tr("Signs: {words}").format(words=", ".join(word(sign) for sign in self._signs))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        draw_legend(painter, QRectF(self.rect()), self._signs, theme.current())


def draw_legend(painter: QPainter, rect: QRectF, signs: Sequence[Stance | Absent], look: Theme) -> None:
    """Signs with their words in a line, or in two where that is too long and the rectangle high enough."""
    wide = sum(paint.width(word(sign), look.sans(12)) + 36 for sign in signs) - 16
    lines = 1 if wide <= rect.width() or rect.height() < 2 * _LINE else 2
    high, each, apart = rect.height() / lines, ceil(len(signs) / lines), 16 if lines == 1 else 10
    for number in range(lines):
        line = QRectF(rect.left(), rect.top() + number * high, rect.width(), high)
        _draw_signs(painter, line, signs[number * each : (number + 1) * each], apart, look)


def _draw_signs(
    painter: QPainter, rect: QRectF, signs: Sequence[Stance | Absent], apart: int, look: Theme
) -> None:
    """As many as there is room for, from the right."""
    right, font, ink = rect.right(), look.sans(12), look.color("ink2")
    for sign in reversed(signs):
        wide = paint.width(word(sign), font)
        left = right - wide - 20
        if left < rect.left():
            return
        box = QRectF(left + 20, rect.top(), wide + 1, rect.height())
        paint.text_in(painter, box, word(sign), font, ink)
        glyphs.stance(painter, QPointF(left + 8, rect.center().y()), sign, ink, 13)
        right = left - apart


class MatrixBar(QWidget):
    """Menus and the way back to everything on the left, the legend on the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self.actors = MenuButton("actors", self.tr("Which actors, and how they are grouped"))
        self.questions = MenuButton("questions", self.tr("Which questions, and how they are sorted"))
        self.period = MenuButton("clock", self.tr("What was said when"))
        self.articles = MenuButton("filter", self.tr("What was said where: outlet and tag"))
        self.everything = KeyButton(self.tr("Show everything"), kind="link")
        self.everything.clicked.connect(actions["matrix-all"].trigger)
        self.network = KeyButton(self.tr("As a network"), kind="link")
        self.network.clicked.connect(actions["view-network"].trigger)
        self.legend = Legend()
        self.legend.setFixedHeight(2 * _LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for button in (self.actors, self.questions, self.period, self.articles, self.everything):
            row.addWidget(button)
        row.addWidget(self.network)
        row.addWidget(self.legend, 1)
        self.everything.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("paper"))
