"""The bar over the article list that narrows it: outlets, actors, tags and months with how many articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.finding import Facet, Facets
from briefing_app.ui import focus, icons, labels, paint, theme
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import counted, translate

KINDS = ("outlets", "actors", "tags", "months")
"""The parts of Facets in the order of the bar."""
_ROW, _MOST = 26, 7


def kind_name(kind: str) -> str:
    """What a part is called in the bar."""
    return {
        "outlets": translate("FacetsBar", "Outlet"),
        "actors": translate("FacetsBar", "Actor"),
        "tags": translate("FacetsBar", "Tag"),
        "months": translate("FacetsBar", "Month"),
    }[kind]


def _none(kind: str) -> str:
    return {
        "outlets": translate("FacetsBar", "No outlet is given in this list."),
        "actors": translate("FacetsBar", "Nobody is quoted in this list."),
        "tags": translate(
            "FacetsBar", "Nothing in this list has a tag. Press t on an article to give it one."
        ),
        "months": translate("FacetsBar", "There are no dates in this list."),
    }[kind]


class _Button(QToolButton):
    """One kind of facet; open while it is checked."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(translate("FacetsBar", "Narrow by {kind}").format(kind=words.lower()))
        self.setToolTip(translate("FacetsBar", "Narrow the list by {kind}").format(kind=words.lower()))
        self.setFixedHeight(24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width(self.text(), theme.current().sans(12.5, 500)) + 32), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        if on or self.underMouse():
            paint.rounded(painter, rect, Radius.BUTTON, look.color("accentsoft" if on else "hover"))
        ink = look.color("accentink" if on else "ink2")
        paint.text_in(painter, rect.adjusted(8, 0, -20, 0), self.text(), look.sans(12.5, 500), ink)
        chevron = "chevron-up" if on else "chevron-down"
        icons.draw(painter, chevron, QPointF(rect.right() - 13, rect.center().y() + 1), ink, 12)


class _Model(ItemModel[Facet]):
    """The values of one kind, and which of them the search has already."""

    def __init__(self) -> None:
        super().__init__(lambda item: item.value, self._say)
        self.chosen: frozenset[str] = frozenset()

    def _say(self, item: Facet) -> str:
        said = f"{item.value}, " + translate("FacetsBar", "%Ln article(s)", "", item.articles)
        return said + (translate("FacetsBar", ", in the search") if item.value in self.chosen else "")

    def show_counted(self, items: Sequence[Facet], chosen: Collection[str]) -> None:
        self.chosen = frozenset(chosen)
        self.show(items)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item, model = theme.current(), index.data(Qt.ItemDataRole.UserRole), index.model()
        if not isinstance(item, Facet) or not isinstance(model, _Model):
            return
        box = QRectF(option.rect).adjusted(8, 0, -8, -1)
        state = option.state
        with paint.saved(painter):
            paint.prepare(painter)
            paint.row_background(
                painter, box, look,
                selected=bool(state & QStyle.StateFlag.State_Selected) and option.widget.hasFocus(),
                active=True, hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            )  # fmt: skip
            if item.value in model.chosen:
                icons.draw(
                    painter, "check", QPointF(box.left() + 17, box.center().y()), look.color("accent"), 14
                )
            figures, right = look.sans(12, tabular=True), Qt.AlignmentFlag.AlignRight
            room = box.adjusted(33, 0, -10, 0)
            count = counted(item.articles)
            paint.text_in(painter, room, count, figures, look.color("ink2"), right)
            room.setRight(room.right() - paint.width(count, figures) - 10)
            paint.text_in(painter, room, item.value, look.sans(12.5), look.color("ink"))


class _Values(CommandKeys, QListView):
    """The values of one kind; Enter chooses, Esc leaves."""

    taken = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._delegate = _Delegate()
        self.setItemDelegate(self._delegate)
        dress(self)
        self.clicked.connect(lambda index: self.taken.emit(index.data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.taken.emit(self.currentIndex().data())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FacetsBar(QWidget):
    """Four buttons, and under them the values of the one that is open."""

    opened = Signal(str)
    """A kind of ``KINDS`` was opened; empty when it was closed."""
    value_taken = Signal(str, str)
    """A kind and a value of it, to narrow the list by or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self.buttons = {kind: _Button(kind_name(kind)) for kind in KINDS}
        self._model, self.values, self._said = _Model(), _Values(), QLabel()
        self.values.setModel(self._model)
        labels.narrow(self._said)
        self._said.setContentsMargins(18, 2, 14, 6)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 3)
        row.setSpacing(2)
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda checked, kind=kind: self.open(kind if checked else ""))
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.values)
        layout.addWidget(self._said)
        self.values.taken.connect(lambda value: self.value_taken.emit(self.kind, value))
        self.values.left.connect(self.close_values)
        theme.themes().changed.connect(self._restyle)
        self.open("")

    def open(self, kind: str) -> None:
        """Show the values of a kind as soon as they are counted; of none with an empty one."""
        self.kind = kind
        for name, button in self.buttons.items():
            button.setChecked(name == kind)
        self._model.show_counted((), ())
        self._fit("")
        self.opened.emit(kind)

    def close_values(self) -> None:
        """Close what is open, and give its button the focus."""
        button = self.buttons.get(self.kind)
        self.open("")
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_facets(self, found: Facets, chosen: Collection[str]) -> None:
        """Show what was counted; ``chosen`` are values that the search has already."""
        if not self.kind:
            return
        items: tuple[Facet, ...] = getattr(found, self.kind)
        here = self.values.currentIndex().row()
        self._model.show_counted(items, chosen)
        self.values.setAccessibleName(self.tr("{kind}, to narrow the list").format(kind=kind_name(self.kind)))
        self.values.setCurrentIndex(self._model.index(max(0, min(here, len(items) - 1))))
        part = "" if found.complete else self.tr("Counted in the %Ln newest.", "", found.counted)
        self._fit(part if items else _none(self.kind))

    def shown(self) -> tuple[Facet, ...]:
        return self._model.items

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.kind:
            QPainter(self).fillRect(
                18, self.height() - 1, self.width() - 36, 1, theme.current().color("line")
            )

    def _fit(self, said: str) -> None:
        count = self._model.rowCount()
        self.values.setFixedHeight(_ROW * min(count, _MOST))
        self.values.setVisible(bool(count))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._restyle()

    def _restyle(self) -> None:
        labels.dress(self._said, theme.current().sans(12))
