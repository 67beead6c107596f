"""The toolbar: the views on the left; search, import and the user on the right."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from briefing_app.ui import focus, icons, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import counted

HEIGHT = 46
_SEARCH, _SEARCH_LEAST = 356, 200


class Told(IntEnum):
    """How much the buttons of the views tell, where there is less and less room."""

    ALL = 0
    NO_COUNTS = 1
    NO_WORDS = 2


class ViewButton(QToolButton):
    """One of the views, with how many things wait in it."""

    def __init__(self, icon: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._label, self._count = icon, label, 0
        self.told = Told.ALL
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setFixedHeight(30)
        focus.ring(self, Radius.OPTION)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self._label}, {count}" if count else self._label)
        self.updateGeometry()
        self.update()

    def tell(self, told: Told) -> None:
        """Show so much of it; a screen reader is told all."""
        if told is not self.told:
            self.told = told
            self.updateGeometry()
            self.update()

    def nextCheckState(self) -> None:
        """A click never turns it off; its action does, when another view is shown."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        return self.wanted(self.told)

    def wanted(self, told: Told) -> QSize:
        """Its size where it tells so much."""
        look = theme.current()
        wide = 11.0 + icons.SIZE + 11
        if told < Told.NO_WORDS:
            wide += 6 + paint.width(self._label, look.sans(13, 600))
        if self._count and told is Told.ALL:
            wide += 7 + paint.width(counted(self._count), look.sans(12.5, tabular=True))
        return QSize(int(wide + 0.999), 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect, chosen = QRectF(self.rect()), self.isChecked()
        if chosen:
            face = look.color("well" if look.dark else "raised")
            paint.rounded(painter, rect, Radius.OPTION, face, look.color("line2"))
        elif self.underMouse():
            paint.rounded(painter, rect, Radius.OPTION, look.color("press"))
        middle = rect.center().y()
        icons.draw(painter, self._icon, QPointF(19, middle), look.color("accent" if chosen else "ink3"))
        if self.told is Told.NO_WORDS:
            return
        font = look.sans(13, 600 if chosen else 500)
        left = 11.0 + icons.SIZE + 5
        ink = look.color("ink" if chosen else "ink2")
        left += paint.text(painter, QPointF(left, paint.baseline(rect, font)), self._label, font, ink)
        if self._count and self.told is Told.ALL:
            figures = look.sans(12.5, tabular=True)
            at = QPointF(left + 7, paint.baseline(rect, figures))
            paint.text(painter, at, counted(self._count), figures, look.color("ink2"))


class SearchField(QLineEdit):
    """The search box: the glass on its left, its key on its right until something is typed."""

    left_downwards = Signal()
    """Down or Enter: on to the list of what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._cap = ""
        self.setPlaceholderText(self.tr("Search articles, quotations, notes"))
        self.setAccessibleName(self.tr("Search the library"))
        self.setFixedHeight(28)
        self.setMinimumWidth(_SEARCH_LEAST)
        self.setMaximumWidth(_SEARCH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(20, 0, 22, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_key(self, cap: str) -> None:
        """The key that leads here."""
        self._cap = cap
        self.setToolTip(f"{self.placeholderText()} ({cap})" if cap else self.placeholderText())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SEARCH, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        middle = self.height() / 2
        icons.draw(painter, "search", QPointF(16, middle), look.color("ink2"))
        if self._cap and not self.hasFocus() and not self.text():
            wide = paint.key_width(self._cap, look)
            paint.key(painter, QPointF(self.width() - 8 - wide, middle), self._cap, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left_downwards.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class UserButton(QToolButton):
    """Who is at work, with a menu to switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Switch user: each has their own notes, tags, marks and reviews"))
        focus.ring(self)

    def show_user(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(self.tr("User {name}").format(name=name))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._with_words(160)

    def minimumSizeHint(self) -> QSize:
        return self._with_words(64)

    def _with_words(self, most: float) -> QSize:
        words = min(paint.width(self.text(), theme.current().sans(13, 500)), most)
        return QSize(ceil(8 + 20 + 7 + words + 22), 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.rounded(painter, rect, Radius.BUTTON, look.color("press"))
        middle = rect.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("well"))
        painter.drawEllipse(QPointF(17, middle), 10, 10)
        icons.draw(painter, "user", QPointF(17, middle), look.color("ink2"), 14)
        room = QRectF(34, 0, rect.width() - 34 - 18, rect.height())
        used = paint.text_in(painter, room, self.text(), look.sans(13, 500), look.color("ink"))
        icons.draw(painter, "chevron-down", QPointF(34 + used + 10, middle + 1), look.color("ink2"), 12)


class Toolbar(QWidget):
    """The views, the search field, Import and the user."""

    searched = Signal(str)
    user_chosen = Signal(str)

    def __init__(self, actions: Actions, views: Sequence[str], parent: QWidget | None = None) -> None:
        """``views`` are the ids of those that have a button, in their order."""
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._row = QHBoxLayout(self)
        self.views = {name: self._view_button(name) for name in views}
        self.search = SearchField()
        self.user = UserButton()
        self._users = QMenu(self.user)
        self.user.setMenu(self._users)
        self.import_button = KeyButton(self.tr("Import"), icon="import")
        actions.rebound.connect(self._show_keys)
        self._show_keys()
        self.import_button.clicked.connect(actions["import-files"].trigger)
        self.search.textChanged.connect(self.searched)
        self._lay_out()

    def _show_keys(self) -> None:
        self.search.show_key(self._actions.cap("search"))
        self.import_button.setToolTip(self._actions["import-files"].toolTip())

    def _view_button(self, name: str) -> ViewButton:
        action = self._actions[f"view-{name}"]
        button = ViewButton(self._actions.command(action.objectName()).icon or name, action.text())
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        button.setToolTip(action.toolTip())
        button.clicked.connect(lambda checked=False: action.trigger())
        action.toggled.connect(button.setChecked)
        return button

    def _lay_out(self) -> None:
        layout = self._row
        layout.setContentsMargins(12, 0, 8, 2)
        layout.setSpacing(2)
        for button in self.views.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addSpacing(7)
        layout.addWidget(self.import_button)
        layout.addSpacing(7)
        layout.addWidget(self.user)

    def _fit(self) -> None:
        """Have the views tell as much as leaves the search field its least."""
        every = self.views.values()
        others = self._row.minimumSize().width() - sum(button.sizeHint().width() for button in every)
        for told in Told:
            if others + sum(button.wanted(told).width() for button in every) <= self.width():
                break
        for button in every:
            button.tell(told)
        self._row.activate()  # at once: where it is asked to lay out, it is not asked again

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)  # as narrow as the window is made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a count, a name or the size of letters has changed
            self._fit()
        return super().event(event)

    def show_users(self, users: Sequence[str], current: str) -> None:
        """Fill the menu with the library's users, and the entry for a new one."""
        self.user.show_user(current)
        self._users.clear()
        for name in users:
            action = self._users.addAction(name)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(lambda checked=False, name=name: self.user_chosen.emit(name))
        self._users.addSeparator()
        self._users.addAction(self._actions["new-user"])
        self._users.addAction(self._actions["rename-user"])

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("chrome"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
