"""A sheet with a title, words about it, contents and a row of buttons, and the progress of what it began."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.ui import focus, labels, layouts, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.popover import Popover

_TOP, _BELOW, _LABEL = 96, 16, 112
INSET = 8
"""Words begin where those of a list's rows do."""
_WHOLE = 1000


class Sheet(Popover):
    """Stands in the upper middle of the window, ``wide`` logical pixels.

    ``content`` is where contents go, ``foot`` the row of buttons. While the ``errand`` runs, its progress
    stands in place of the foot.
    """

    def __init__(self, window: QWidget, name: str, wide: int, errand: Errand | None = None) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self._wide, self._errand = wide, errand
        self.title, self.lead = QLabel(), labels.narrow(QLabel())
        for label in (self.title, self.lead):
            label.setTextFormat(Qt.TextFormat.PlainText)
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        self.content, self._foot_row = QVBoxLayout(), QWidget()
        self.content.setSpacing(8)
        self.foot = QHBoxLayout(self._foot_row)
        self.foot.setContentsMargins(INSET, 0, INSET, 0)
        self.foot.setSpacing(8)
        self._progress = _Progress(errand) if errand is not None else QWidget()
        self._progress.hide()
        head, inner = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(INSET, 0, 2, 0)
        head.addWidget(self.title, 1)
        head.addWidget(close)
        said = QVBoxLayout()  # a label that has a style sheet forgets its own margins
        said.setContentsMargins(INSET, 0, INSET, 0)
        said.addWidget(self.lead)
        inner.setContentsMargins(10, 12, 10, 16)
        inner.setSpacing(4)
        inner.addLayout(head)
        inner.addLayout(said)
        inner.addSpacing(6)
        inner.addLayout(self.content, 1)
        inner.addSpacing(8)
        inner.addWidget(self._foot_row)
        inner.addWidget(self._progress)
        self.body.addLayout(inner)
        if errand is not None:
            errand.changed.connect(self._show_errand)

    def say(self, title: str, lead: str = "") -> None:
        """What the sheet is about, and a sentence or two on it."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.place()

    def open_on(self, first: QWidget) -> None:
        """Show the sheet, ``first`` having the focus."""
        look = theme.current()
        labels.dress(self.title, look.sans(13, 600), "ink")
        labels.dress(self.lead, look.sans(12.5))
        self.restyle()
        self._show_errand()
        self.place()
        if self.isHidden():
            self.open_at(QPoint((self.over.width() - self._wide) // 2, _TOP))
        self.place()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def restyle(self) -> None:
        """Dress what the theme does not reach by itself; called whenever the sheet is opened."""

    def enter(self) -> None:
        """What Enter does where no button has the focus."""

    def ctrl_enter(self) -> None:
        """What Ctrl+Enter does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ctrl_enter()
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.enter()

    def place(self) -> None:
        """Take the height that the contents have now."""
        self.setFixedWidth(self._wide + self._room.left() + self._room.right())
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            high = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.resize(self.width(), high or self.sizeHint().height())
            room = self.over.height() - self.sheet().height() - _BELOW
            self.move(self.x(), max(_BELOW, min(_TOP, room)) - self._room.top())

    def _show_errand(self) -> None:
        if self._errand is None:
            return
        running = self._errand.running
        if running != self._progress.isHidden():
            return
        had_focus = self._foot_row.isAncestorOf(self.focusWidget() or self)
        self._foot_row.setVisible(not running)
        self._progress.setVisible(running)
        if running and had_focus and isinstance(self._progress, _Progress):
            self._progress.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()


class _Progress(QWidget):
    """A bar where the share is known, words, and a button that stops."""

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand, self._words, self._bar = errand, QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _WHOLE)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.stop = KeyButton(self.tr("Stop"))
        self.stop.clicked.connect(errand.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addStretch(0)
        row.addWidget(self.stop)
        errand.changed.connect(self._look)

    def _look(self) -> None:
        share = self._errand.share
        labels.dress(self._words, theme.current().sans(12.5, tabular=True))
        self._words.setText(self._errand.words())
        self.setAccessibleName(self._errand.words())
        self._bar.setVisible(share is not None)
        self._bar.setValue(round((share or 0) * _WHOLE))
        self.stop.setVisible(self._errand.can_stop)


class Field(QWidget):
    """A row of a form: a label on the left, what is chosen on the right of it."""

    def __init__(self, label: str, *parts: QWidget, stretch: QWidget | None = None) -> None:
        super().__init__()
        self._label = QLabel(label)
        self._label.setMinimumWidth(_LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        for part in parts:
            row.addWidget(part, 1 if part is stretch else 0)
        if stretch is None:
            row.addStretch(1)

    def restyle(self) -> None:
        labels.dress(self._label, theme.current().sans(12.5))


class Options(QWidget):
    """One of a few words that stand side by side; arrows and Tab go through them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Values, each with its word, and the one that is on."""
        layouts.empty(self._row)
        for value, word in choices:
            button = QPushButton(word, self)
            button.setProperty("kind", "option")
            button.setProperty("value", value)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(value == chosen)
            focus.ring(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        """What is on; empty where nothing is offered."""
        on = (button for button in self.buttons() if button.isChecked())
        return next((str(button.property("value")) for button in on), "")

    def buttons(self) -> list[QPushButton]:
        return [each for each in layouts.widgets(self._row) if isinstance(each, QPushButton)]
