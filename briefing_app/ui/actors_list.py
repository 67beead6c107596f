"""The list of all actors of a library, narrowed by the beginning of a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.identity import RegisteredActor
from briefing_app.ui import glyphs, paint
from briefing_app.ui.inks import pinned
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, RowDelegate, dress
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import counted

WIDE, _ROW = 300, 50


def described(actor: RegisteredActor) -> str:
    """The last description met: ``"Defence Minister, Netherlands"``."""
    return actor.profiles[-1].words if actor.profiles else ""


def _spoken(actor: RegisteredActor) -> str:
    return ", ".join(part for part in (actor.name, described(actor), str(actor.quotations)) if part)


class _Delegate(RowDelegate[RegisteredActor]):
    kind, height = RegisteredActor, _ROW
    greys = True

    def row(
        self, painter: QPainter, box: QRectF, item: RegisteredActor, look: Theme, index: Index, chosen: bool
    ) -> None:
        figures, right = look.sans(12, tabular=True), Qt.AlignmentFlag.AlignRight
        first = box.adjusted(10, 5, -10, -25)
        count = counted(item.quotations)
        paint.text_in(painter, first, count, figures, look.color("ink2"), right)
        first.setRight(first.right() - paint.width(count, figures) - 8)
        place = pinned(item.name)
        if place is not None:
            glyphs.mark(painter, QPointF(first.left() + 5, first.center().y()), look.actor(place), 10)
            first.setLeft(first.left() + 17)
        paint.text_in(painter, first, item.name, look.sans(13.5, 600), look.color("ink"))
        under = box.adjusted(10, 25, -10, -6)
        paint.text_in(painter, under, described(item), look.sans(12), look.color("ink2"))


class _Rows(CommandKeys, QListView):
    pass


class ActorsList(QWidget):
    """A field above the rows; going down from it leads into them."""

    chosen = Signal(str)
    """A registered actor's id."""
    narrowed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDE)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name of an actor"))
        self.field.setAccessibleName(self.tr("Name of an actor"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.narrowed)
        self.field.returnPressed.connect(self._into)
        self.rows = ItemModel[RegisteredActor](lambda actor: actor.name, _spoken, self)
        self._delegate, self.list = _Delegate(), _Rows()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Actors"))
        dress(self.list)
        self.list.selectionModel().currentChanged.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.setContentsMargins(14, 0, 14, 0)
        self.setFocusProxy(self.list)

    def show_actors(self, actors: Sequence[RegisteredActor]) -> None:
        """Show these, the same one chosen as far as it is among them."""
        before = self.current()
        self.rows.show(actors)
        row = next((number for number, actor in enumerate(actors) if before and actor.id == before.id), 0)
        if actors:
            self.list.setCurrentIndex(self.rows.index(row))

    def current(self) -> RegisteredActor | None:
        """The actor that is chosen."""
        actor = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return actor if isinstance(actor, RegisteredActor) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._into()
        else:
            super().keyPressEvent(event)

    def _into(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _moved(self, current: Index, previous: Index) -> None:
        actor = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(actor, RegisteredActor):
            self.chosen.emit(actor.id)
