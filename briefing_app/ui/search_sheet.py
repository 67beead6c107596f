"""The sheet under the search box: what can be typed next, and what of the query was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QWidget,
)

from briefing_app.domain.finding import Suggestion
from briefing_app.domain.query import Field
from briefing_app.ui import icons, paint, theme
from briefing_app.ui.item_list import Index, ItemModel, KeyFoot, RowDelegate, dress
from briefing_app.ui.popover import Popover
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import translate

ROW, _FOOT, _LEAST = 30, 32, 356
_HINT_LINE, _HINT_LINES = 17.0, 3


def _means(field: Field) -> str:
    """What is searched by a field."""
    return {
        Field.TITLE: translate("SearchSheet", "words of the title"),
        Field.ACTOR: translate("SearchSheet", "who says it"),
        Field.ORG: translate("SearchSheet", "for whom they speak"),
        Field.SAID: translate("SearchSheet", "words inside quotations"),
        Field.QUESTION: translate("SearchSheet", "what it bears on"),
        Field.STANCE: translate("SearchSheet", "supports, opposes, asks…"),
        Field.OUTLET: translate("SearchSheet", "where it appeared"),
        Field.TAG: translate("SearchSheet", "your tags"),
        Field.NOTE: translate("SearchSheet", "words of your notes"),
        Field.IS: translate("SearchSheet", "unread, starred, open…"),
        Field.LANG: translate("SearchSheet", "the language, such as en"),
        Field.SINCE: translate("SearchSheet", "from a day on, such as 2025-03 or 7d"),
        Field.UNTIL: translate("SearchSheet", "up to a day, such as 2025-03"),
    }[field]


def meaning(item: Suggestion) -> str:
    """What a field is for; nothing for a value."""
    name = item.text.removesuffix(":")
    return _means(Field(name)) if name != item.text and name in set(Field) else ""


def _words(item: Suggestion) -> str:
    return item.text


def _spoken(item: Suggestion) -> str:
    return f"{item.text} {meaning(item)}".strip()


class _Delegate(RowDelegate[Suggestion]):
    kind, height = Suggestion, ROW
    inset = (6, 1, 6, 0)

    def row(
        self, painter: QPainter, box: QRectF, item: Suggestion, look: Theme, index: Index, chosen: bool
    ) -> None:
        means = meaning(item)
        font = look.sans(13, 600 if means else 400)
        words = item.text if means else item.text.strip('"')
        room = box.adjusted(10, 0, -10, 0)
        used = paint.text_in(painter, room, words, font, look.color("ink"))
        room.setLeft(room.left() + used + 12)
        paint.text_in(painter, room, means, look.sans(12), look.color("ink2"), Qt.AlignmentFlag.AlignRight)


class _Hints(QWidget):
    """What was not understood, a paragraph each."""

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[str, ...] = ()

    def show_said(self, said: tuple[str, ...], room: int) -> None:
        self._said = said
        self.setFixedSize(room, 0 if not said else round(14 + sum(each.height for each in self._laid(room))))
        self.setVisible(bool(said))
        self.update()

    def _laid(self, room: float) -> list[paint.Paragraph]:
        font = theme.current().sans(12.5)
        return [paint.paragraph(each, font, room - 52, _HINT_LINE, _HINT_LINES) for each in self._said]

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        at = 7.0
        for each in self._laid(self.width()):
            icons.draw(painter, "warning", QPointF(20, at + _HINT_LINE / 2), look.color("warn"), 14)
            each.draw(painter, QPointF(36, at), look.color("ink2"))
            at += each.height


class SearchSheet(Popover):
    """Hangs under the box and never takes the focus from it: what is typed goes on into the box."""

    picked = Signal(object)
    """A Suggestion that was clicked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, stays=True)
        self.setObjectName("search-sheet")
        self._model, self._delegate = ItemModel[Suggestion](_words, _spoken), _Delegate()
        self.list, self._hints = QListView(), _Hints()
        self._foot = KeyFoot(self._keys(), 14, _FOOT)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Suggestions"))
        dress(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.picked.emit(index.data(Qt.ItemDataRole.UserRole)))
        self.body.addWidget(self._hints)
        self.body.addWidget(self.list)
        self.body.addWidget(self._foot)

    def _keys(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        fill, close = self.tr("fill in"), self.tr("close")
        return (("↑", "↓"), self.tr("choose")), (("Tab",), fill), (("Esc",), close)

    @property
    def offered(self) -> tuple[Suggestion, ...]:
        """What can be filled in."""
        return self._model.items if self.isVisible() else ()

    def chosen(self) -> Suggestion | None:
        """The suggestion that the arrow keys have gone to; at first none."""
        item = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return item if isinstance(item, Suggestion) else None

    def show_below(self, box: QWidget, offered: Sequence[Suggestion], said: tuple[str, ...]) -> None:
        """Show these suggestions and hints under ``box``; without any of them nothing."""
        if not offered and not said:
            self.close_sheet()
            return
        wide = max(_LEAST, box.width())
        self._model.show(offered)
        self._hints.show_said(said, wide)
        self.list.setVisible(bool(offered))
        self._foot.setVisible(bool(offered))
        self.list.setFixedHeight(ROW * len(offered) + 8)
        self.list.setViewportMargins(0, 4, 0, 4)
        self.setFixedWidth(wide + self._room.left() + self._room.right())
        at = box.mapTo(self.over, QPoint(box.width() - wide, box.height() + 5))
        self.body.activate()
        self.open_at(at)

    def step(self, by: int) -> None:
        """Go to the next suggestion, from the last on to the first."""
        count = len(self._model.items)
        here = self.list.currentIndex().row()
        if count:
            self.list.setCurrentIndex(self._model.index((here + by if here >= 0 or by > 0 else -1) % count))
