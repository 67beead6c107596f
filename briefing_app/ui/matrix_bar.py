"""The line above the matrix: what is shown, and what its signs mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.ui import focus, glyphs, icons, paint, theme
from briefing_app.ui.glyphs import Absent
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import word

_SIGNS = (*Stance, Absent.SILENT, Absent.NOT_REVIEWED)


class MenuButton(QToolButton):
    """An icon, words and a menu that opens below."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.menu_ = QMenu(self)
        self.setMenu(self.menu_)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(26)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width(self.text(), theme.current().sans(12.5, 500)) + 58), 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def say(self, words: str) -> None:
        """What is chosen now."""
        self.setText(words)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        paint.prepare(painter)
        edge = look.color("ctl" if self.underMouse() or self.isDown() else "line2")
        paint.rounded(painter, rect, Radius.BUTTON, look.color("press" if self.isDown() else "raised"), edge)
        ink, middle = look.color("ink"), rect.center().y()
        icons.draw(painter, self._icon, QPointF(rect.left() + 17, middle), look.color("ink2"), 14)
        paint.text_in(painter, rect.adjusted(30, 0, -22, 0), self.text(), look.sans(12.5, 500), ink)
        icons.draw(painter, "chevron-down", QPointF(rect.right() - 13, middle + 1), look.color("ink2"), 12)


class Legend(QWidget):
    """Each sign with its word, as many as there is room for, from the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(26)
        self.setAccessibleName(
            self.tr("Signs: {words}").format(words=", ".join(word(sign) for sign in _SIGNS))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        look, right, middle = theme.current(), float(self.width()), self.height() / 2
        painter = QPainter(self)
        paint.prepare(painter)
        font = look.sans(12)
        for sign in reversed(_SIGNS):
            wide = paint.width(word(sign), font)
            left = right - wide - 20
            if left < 0:
                return
            box = QRectF(left + 20, 0, wide + 1, self.height())
            paint.text_in(painter, box, word(sign), font, look.color("ink2"))
            glyphs.stance(painter, QPointF(left + 8, middle), sign, look.color("ink2"), 13)
            right = left - 16


class MatrixBar(QWidget):
    """Three menus on the left, the legend on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self.actors = MenuButton("actors", self.tr("Which actors, and how they are grouped"))
        self.questions = MenuButton("questions", self.tr("Which questions, and how they are sorted"))
        self.period = MenuButton("clock", self.tr("What was said when, and where"))
        self.legend = Legend()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for button in (self.actors, self.questions, self.period):
            row.addWidget(button)
        row.addWidget(self.legend, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("paper"))
