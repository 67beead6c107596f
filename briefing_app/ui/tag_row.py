"""An article's tags: chips that can be taken off, and a field that completes the reader's own tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from briefing_app.ui import labels, theme
from briefing_app.ui.chips import Chip, dot
from briefing_app.ui.flow import FlowLayout
from briefing_app.ui.item_list import Index

Colors = Mapping[str, str]
"""The colours of tags by their names, of those that have one."""


class TagNames(QStringListModel):
    """Names to complete, each with the dot of its colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colors: Colors = {}

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role != Qt.ItemDataRole.DecorationRole:
            return super().data(index, role)
        return dot(self.colors.get(str(super().data(index)))) if index.isValid() else None


class TagField(QLineEdit):
    """Takes one tag after the other: Enter or a comma adds, Esc or leaving closes."""

    entered = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("tag"))
        self.setAccessibleName(self.tr("New tag"))
        self.setFixedSize(QSize(120, 24))
        self.names = TagNames(self)
        completer = QCompleter(self.names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Queued: the completer puts its choice into the field after telling of it.
        completer.activated.connect(lambda name: self._enter(name), Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == ",":
            if self.text().strip():
                self._enter(self.text())
            else:
                self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.closed.emit()

    def _enter(self, name: str) -> None:
        name = name.strip().strip(",")
        self.clear()
        if name:
            self.entered.emit(name)


class TagRow(QWidget):
    """The chips in a line, and on the right when the note above them was written."""

    added = Signal(str)
    removed = Signal(str)
    clicked = Signal(str)
    resized = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._flow = FlowLayout(self._chips, gap=6)
        self.field = TagField()
        self._colors: Colors = {}
        self._flow.addWidget(self.field)
        self._when = QLabel()
        self._when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 0, 2)
        layout.setSpacing(8)
        layout.addWidget(self._chips, 1)
        layout.addWidget(self._when)
        self.field.entered.connect(self.added)
        self.field.closed.connect(self._close)

    def show_tags(self, tags: Sequence[str], when: str = "") -> None:
        """Show these tags; ``when`` stands on the right."""
        self._when.setText(when)
        labels.dress(self._when, theme.current().sans(11.5), "ink3")
        shown = [chip.name for chip in self.chips()]
        if shown != list(tags):
            for chip in self.chips():
                self._flow.removeWidget(chip)
                chip.setParent(None)
                chip.deleteLater()
            for place, name in enumerate(tags):
                chip = Chip(name, color=self._colors.get(name), removable=True)
                chip.clicked.connect(lambda checked=False, name=name: self.clicked.emit(name))
                chip.remove_requested.connect(lambda name=name: self.removed.emit(name))
                self._flow.insert(place, chip)
        self._refresh()

    def show_colors(self, colors: Colors) -> None:
        """Give the chips and the names to complete the dots of their colours."""
        self._colors = self.field.names.colors = colors
        for chip in self.chips():
            chip.show_color(colors.get(chip.name))
        self._refresh()

    def chips(self) -> list[Chip]:
        return self._chips.findChildren(Chip)

    def write(self, known: Sequence[str]) -> None:
        """Open the field, completing these tags."""
        self.field.names.setStringList([name for name in known if name not in {c.name for c in self.chips()}])
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def _close(self) -> None:
        if self.field.isVisible():
            had_focus = self.field.hasFocus()
            self.field.hide()
            self.field.clear()
            self._refresh()
            if had_focus:
                self.closed.emit()

    def _refresh(self) -> None:
        self.setVisible(bool(self.chips()) or not self.field.isHidden() or bool(self._when.text()))
        self._chips.updateGeometry()
        self.resized.emit()
