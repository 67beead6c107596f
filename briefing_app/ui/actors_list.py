"""The list of all actors of a library, narrowed by the beginning of a name, a group, or who may be one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.positions import ActorGroup
from briefing_app.ui import glyphs, paint
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, RowDelegate, dress
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import counted, named

WIDE, _ROW, _MARK = 300, 50, 22
DOUBLES = "doubles"
"""The choice of actors of whom two may be one; others are "" for everyone and the ids of groups."""


def described(actor: RegisteredActor) -> str:
    """How it is described: ``"Defence Minister, Netherlands"``; what it is where nothing says so."""
    return actor.described.words or named(actor.kind)


def _spoken(actor: RegisteredActor) -> str:
    return ", ".join((actor.name, described(actor), str(actor.quotations)))


class _Delegate(RowDelegate[RegisteredActor]):
    kind, height = RegisteredActor, _ROW
    greys = True

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks

    def row(
        self, painter: QPainter, box: QRectF, item: RegisteredActor, look: Theme, index: Index, chosen: bool
    ) -> None:
        figures, right = look.sans(12, tabular=True), Qt.AlignmentFlag.AlignRight
        first = box.adjusted(10, 5, -10, -25)
        count = counted(item.quotations)
        paint.text_in(painter, first, count, figures, look.color("ink2"), right)
        first.setRight(first.right() - paint.width(count, figures) - 8)
        sign = QPointF(first.left() + 5, first.center().y())
        glyphs.mark(painter, sign, look.actor(self._inks.place(item.name)), 10)
        first.setLeft(first.left() + _MARK)
        paint.text_in(painter, first, item.name, look.sans(13.5, 600), look.color("ink"))
        under = box.adjusted(10 + _MARK, 25, -10, -6)
        paint.text_in(painter, under, described(item), look.sans(12), look.color("ink2"))


class _Rows(CommandKeys, QListView):
    pass


class ActorsList(QWidget):
    """A field and a menu above the rows; going down from it leads into them."""

    chosen = Signal(str)
    """A registered actor's id."""
    narrowed = Signal()
    """Other actors are wanted: those of ``field`` and ``which``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDE)
        self.inks, self.which = Inks(), ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name of an actor"))
        self.field.setAccessibleName(self.tr("Name of an actor"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda text: self.narrowed.emit())
        self.field.returnPressed.connect(self._into)
        self.choice = MenuButton("actors", self.tr("Which actors"))
        self.rows = ItemModel[RegisteredActor](lambda actor: actor.name, _spoken, self)
        self._delegate, self.list = _Delegate(self.inks), _Rows()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Actors"))
        dress(self.list)
        self.list.selectionModel().currentChanged.connect(self._moved)
        top = QVBoxLayout()
        top.setContentsMargins(14, 0, 14, 0)
        top.setSpacing(8)
        top.addWidget(self.field)
        top.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.offer(())

    def offer(self, groups: Sequence[ActorGroup]) -> None:
        """Let these groups be chosen; a group that is gone is chosen no more."""
        which = {"": self.tr("Everyone"), DOUBLES: self.tr("Two of whom may be one")}
        sizes = {group.id: counted(len(group.actors)) for group in groups}
        which |= {group.id: group.name for group in groups}
        if self.which not in which:
            self.show_only("")
        menu = self.choice.menu_
        menu.clear()
        exclusive = QActionGroup(menu)
        for public, words in which.items():
            if groups and public == groups[0].id:
                menu.addSection(self.tr("Your groups"))
            size = f"  ({sizes[public]})" if public in sizes else ""
            action = menu.addAction(words.replace("&", "&&") + size, partial(self.show_only, public))
            action.setCheckable(True)
            action.setChecked(public == self.which)
            exclusive.addAction(action)
        self.choice.say(which[self.which])

    def show_only(self, which: str) -> None:
        """Ask for everyone (""), for ``DOUBLES``, or for a group by its id."""
        if which != self.which:
            self.which = which
            self.narrowed.emit()

    def show_actors(self, actors: Sequence[RegisteredActor]) -> None:
        """Show these; none is chosen until ``choose``."""
        self.inks.see(actor.name for actor in actors)
        self.rows.show(actors)

    def choose(self, actor: str) -> None:
        """Go to an actor as far as it is listed; nothing is told."""
        row = next((number for number, one in enumerate(self.rows.items) if one.id == actor), None)
        with QSignalBlocker(self):
            self.list.setCurrentIndex(QModelIndex() if row is None else self.rows.index(row))

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
