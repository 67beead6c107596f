"""The row above the board that narrows it: by owner, by day, by tag and by words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from briefing_app.domain.board import BoardFilter, Card
from briefing_app.ui import focus, icons, paint, theme
from briefing_app.ui.tokens import Radius


class ChoiceButton(QToolButton):
    """One of some values from a menu; the first is no choice at all. ``changed`` after the reader chose."""

    changed = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._icon = name, icon
        self.value: Any = None
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """What can be chosen: words and the value; a choice that is gone is taken back."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        if self.value not in [value for _, value in choices]:
            self.value = choices[0][1]
        for words, value in choices:
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(
                lambda checked=False, words=words, value=value: self._choose(words, value)
            )
            group.addAction(action)
            if value == self.value:
                self._say(words)

    def _choose(self, words: str, value: object) -> None:
        self.value = value
        self._say(words)
        self.changed.emit()

    def _say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(self._name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = min(paint.width(self.text(), theme.current().sans(13, 500)), 180)
        return QSize(int(words + 56), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme.current(), self.value is not None
        painter = QPainter(self)
        paint.prepare(painter)
        rect, middle = QRectF(self.rect()), self.height() / 2
        face = look.color("accentsoft" if on else "well" if look.dark else "raised")
        edge = look.color("ctl" if self.underMouse() else "line2")
        paint.rounded(painter, rect, Radius.BUTTON, face, edge)
        ink = look.color("accentink" if on else "ink2")
        icons.draw(painter, self._icon, QPointF(17, middle), ink, 14)
        used = paint.text_in(painter, rect.adjusted(30, 0, -22, 0), self.text(), look.sans(13, 500), ink)
        icons.draw(painter, "chevron-down", QPointF(30 + used + 11, middle + 1), ink, 12)


class WordsField(QLineEdit):
    """Words to look for on the cards; Esc takes them away."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class BoardFilters(QWidget):
    """What the board is narrowed by; ``changed`` with every letter."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.owner = ChoiceButton(self.tr("Owner"), "user", self)
        self.due = ChoiceButton(self.tr("Due"), "calendar", self)
        self.tag = ChoiceButton(self.tr("Tag"), "tag", self)
        self.words = WordsField(self)
        self.words.setPlaceholderText(self.tr("Words on a card"))
        self.words.setAccessibleName(self.tr("Words on a card"))
        self.words.setFixedSize(190, 28)
        self.words.setClearButtonEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.owner, self.due, self.tag):
            button.changed.connect(self.changed)
            row.addWidget(button)
        row.addWidget(self.words)
        self.words.textChanged.connect(lambda words: self.changed.emit())
        self.due.offer(
            [
                (self.tr("Due any time"), None),
                (self.tr("Overdue"), 0),
                (self.tr("Due within a week"), 7),
                (self.tr("Due within a month"), 31),
            ]
        )
        self.show_choices(())

    def show_choices(self, cards: Sequence[Card]) -> None:
        """Offer the owners and tags that there are."""
        owners = {card.question.owner for card in cards if card.question.owner}
        tags = {tag for card in cards for tag in card.question.tags}
        self.owner.offer([(self.tr("Any owner"), None), *((name, name) for name in sorted(owners))])
        self.tag.offer([(self.tr("Any tag"), None), *((name, name) for name in sorted(tags))])

    def chosen(self) -> BoardFilter:
        """What is shown now."""
        days = self.due.value
        return BoardFilter(
            self.words.text(),
            self.owner.value,
            self.tag.value,
            self._today + timedelta(days=days) if days else None,
            overdue=days == 0,
        )

    def clear(self) -> None:
        """Show everything."""
        for button in (self.owner, self.due, self.tag):
            button.value = None
        self.due.menu().actions()[0].trigger()
        self.words.clear()
