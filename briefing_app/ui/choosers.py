"""Choosers for a form in a card: one of the stances by its sign, and one of some names or another typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.letters import shortened
from briefing_app.ui import focus, glyphs, icons, paint, theme
from briefing_app.ui.tokens import Radius, Size
from briefing_app.ui.words import translate, word

_HEIGHT = 24
_GLYPH = 14.5


class StanceButton(QAbstractButton):
    """One stance: its sign, and its word when chosen, or ``always``."""

    def __init__(self, stance: Stance, parent: QWidget, *, always: bool = False) -> None:
        super().__init__(parent)
        self.stance = stance
        self._always = always
        self.setCheckable(True)
        self.setAccessibleName(word(stance))
        self.setToolTip(word(stance))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        if not (self._always or self.isChecked()):
            return QSize(25, _HEIGHT)
        words = paint.width(word(self.stance), theme.current().sans(Size.LABEL, 500))
        return QSize(round(words + _GLYPH + (19 if self._always else 22)), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        chosen = self.isChecked()
        ink = look.color("ink4" if not self.isEnabled() else "accentink" if chosen else "ink2")
        if chosen or (self.underMouse() and self.isEnabled()):
            paint.rounded(painter, rect, Radius.BUTTON, look.color("accentsoft" if chosen else "hover"))
        worded = chosen or self._always
        left = 7.0 if worded else (rect.width() - _GLYPH) / 2
        center = QPointF(left + _GLYPH / 2, rect.center().y())
        glyphs.stance(painter, center, self.stance, ink, _GLYPH)
        if worded:
            words = rect.adjusted(left + _GLYPH + 5, 0, 0, 0)
            paint.text_in(painter, words, word(self.stance), look.sans(Size.LABEL, 500), ink)
        painter.end()


class StancePicker(QWidget):
    """The six stances in a row; none or one is chosen. A second click on the chosen one takes it back."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, words: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stance"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # No QButtonGroup: it leaves but one of its buttons to Tab, and gives arrows to exclusive ones only.
        self._stances = [StanceButton(stance, self, always=words) for stance in Stance]
        for button in self._stances:
            button.clicked.connect(self._clicked)
            row.addWidget(button)
        row.addStretch(1)

    @property
    def stance(self) -> Stance | None:
        return next((button.stance for button in self._buttons() if button.isChecked()), None)

    @stance.setter
    def stance(self, stance: Stance | None) -> None:
        for button in self._buttons():
            button.setChecked(button.stance is stance)

    def set_reason(self, reason: str) -> None:
        """Disables the choice and says why in every tooltip; an empty reason enables it."""
        for button in self._buttons():
            button.setEnabled(not reason)
            button.setToolTip(f"{word(button.stance)}: {reason}" if reason else word(button.stance))

    def _buttons(self) -> list[StanceButton]:
        return self._stances

    def _clicked(self) -> None:
        clicked = self.sender()
        for button in self._buttons():
            if button is not clicked:
                button.setChecked(False)
        self.changed.emit()


def _meaning(kind: QuotationKind) -> str:
    return {
        QuotationKind.DIRECT: translate("KindPicker", "All of the words are quoted"),
        QuotationKind.MIXED: translate("KindPicker", "Some of the words are quoted"),
        QuotationKind.INDIRECT: translate("KindPicker", "Reported in the article’s own words"),
    }[kind]


class KindPicker(QWidget):
    """Direct, mixed or indirect: always one of them, as a row of words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kind"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons: dict[QuotationKind, QPushButton] = {}
        group = QButtonGroup(self)
        for kind in QuotationKind:
            button = QPushButton(word(kind), self)
            button.setProperty("kind", "option")
            button.setCheckable(True)
            button.setToolTip(_meaning(kind))
            group.addButton(button)
            row.addWidget(button)
            focus.ring(button)
            self._buttons[kind] = button
        row.addStretch(1)
        self.setFocusProxy(self._buttons[QuotationKind.DIRECT])

    @property
    def kind(self) -> QuotationKind | None:
        return next((kind for kind, button in self._buttons.items() if button.isChecked()), None)

    @kind.setter
    def kind(self, kind: QuotationKind) -> None:
        self._buttons[kind].setChecked(True)


class NameButton(QAbstractButton):
    """The name chosen, with a chevron: opens a menu. ``place`` gives an actor's mark before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place: int | None = None
        self.marked = False
        self.placeholder = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        words = paint.width(self.text(), theme.current().sans(Size.ROW, 500))
        return QSize(round(words) + (16 if self.marked else 0) + 30, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint.rounded(painter, rect, Radius.BUTTON, look.color("hover"))
        left = 5.0
        if self.marked:
            glyphs.mark(painter, QPointF(left + 4.5, rect.center().y()), look.actor(self.place), 9)
            left += 16
        ink = look.color("ink3" if self.placeholder else "ink")
        words = rect.adjusted(left, 0, -20, 0)
        used = paint.text_in(painter, words, self.text(), look.sans(Size.ROW, 500), ink)
        center = QPointF(left + used + 10, rect.center().y())
        icons.draw(painter, "chevron-down", center, look.color("ink3"), 12)
        painter.end()


class NameChooser(QWidget):
    """One of some names from a menu, or another one typed. ``changed`` after the reader has chosen."""

    changed = Signal()
    taken_off = Signal(str)
    """The reader wants this name off, one of those that hang."""

    def __init__(self, label: str, other: str, nothing: str, parent: QWidget) -> None:
        """``other`` is the menu's last entry: it opens a line to type. ``nothing`` stands for no choice."""
        super().__init__(parent)
        self._label, self._other, self._nothing = label, other, nothing
        self._value = ""
        self._names: tuple[str, ...] = ()
        self._hung: frozenset[str] = frozenset()
        self._places: dict[str, int | None] = {}
        self._button = NameButton(self)
        self._button.clicked.connect(self.open_menu)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(other.rstrip("…"))
        self._line.setPlaceholderText(other.rstrip("…"))
        self._line.editingFinished.connect(self._typed)
        self._menu = QMenu(self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._button)
        self._stack.addWidget(self._line)
        self.setFocusProxy(self._button)
        self._show_value()

    def offer(
        self, names: Sequence[str], value: str, places: dict[str, int | None] | None = None, *,
        hung: Iterable[str] = (),
    ) -> None:  # fmt: skip
        """What the menu has, and what is chosen now; ``places`` gives actors their marks, ``hung`` can be
        taken off."""
        self._names, self._value, self._places = tuple(names), value, places or {}
        self._hung = frozenset(hung)
        self._stack.setCurrentIndex(0)
        self._show_value()

    @property
    def value(self) -> str:
        """The name chosen, or nothing."""
        return self._value

    def open_menu(self) -> None:
        """Shows the names below the button."""
        self.fill_menu()
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def fill_menu(self) -> QMenu:
        """The menu with the names as they are offered now."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for name in self._names:
            action = QAction(name.replace("&", "&&"), self._menu, checkable=True)
            action.setChecked(name == self._value)
            action.triggered.connect(lambda _=False, chosen=name: self._choose(chosen))
            group.addAction(action)
            self._menu.addAction(action)
        if self._names:
            self._menu.addSeparator()
        self._menu.addAction(self._other, self._type)
        if self._value in self._hung:
            words = self.tr("Take off “{name}”").format(name=shortened(self._value)).replace("&", "&&")
            self._menu.addAction(words).triggered.connect(lambda: self.taken_off.emit(self._value))
        return self._menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the line to type in."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentIndex() == 1:
            self._line.clear()
            self._stack.setCurrentIndex(0)
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _choose(self, name: str) -> None:
        self._stack.setCurrentIndex(0)
        if name != self._value:
            self._value = name
            self._show_value()
            self.changed.emit()

    def _type(self) -> None:
        self._line.clear()
        self._stack.setCurrentIndex(1)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self._stack.currentIndex() == 1:
            self._choose(" ".join(self._line.text().split()) or self._value)

    def _show_value(self) -> None:
        self._button.setText(self._value or self._nothing)
        self._button.placeholder = not self._value
        self._button.place = self._places.get(self._value)
        self._button.marked = bool(self._places) and bool(self._value)
        self._button.setAccessibleName(f"{self._label}: {self._value or self._nothing}")
        self._button.setToolTip(self._value)
        self._button.updateGeometry()
        self._button.update()
