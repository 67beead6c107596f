"""The quotations that hang on a question, as a list: stance, speaker, words, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.domain.board import Evidence
from briefing_app.ui import glyphs, own_keys, paint, theme
from briefing_app.ui.board_words import spoken_answer
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.tokens import Size
from briefing_app.ui.words import short_day, word

_LEFT, _LINE, _LINES = 30.0, 19.0, 3
_HEAD, _META, _PAD = 22.0, 20.0, 6.0
_STANCES = {Qt.Key(Qt.Key.Key_1 + number): stance for number, stance in enumerate(Stance)}
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = {*_STANCES, *_GO, Qt.Key.Key_Delete, Qt.Key.Key_C}


class _Delegate(QStyledItemDelegate):
    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.inks = Inks()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Everything is painted here; the style has nothing to prepare."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, item = option.widget, index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(view, QListView) or not isinstance(item, Evidence):
            return QSize(100, 60)
        width = view.viewport().width()
        comment = _META if item.position.comment else 0
        return QSize(width, round(2 * _PAD + _HEAD + _words(item, width).height + _META + comment))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(item, Evidence):
            return
        with paint.saved(painter):
            paint.prepare(painter)
            box = QRectF(option.rect).adjusted(0, 1, 0, -1)
            paint.row_background(
                painter, box, look,
                selected=bool(option.state & QStyle.StateFlag.State_Selected) and option.widget.hasFocus(),
                active=True, hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )  # fmt: skip
            self._item(painter, QRectF(option.rect).adjusted(0, _PAD, -8, 0), item, option.rect.width())

    def _item(self, painter: QPainter, rect: QRectF, item: Evidence, width: int) -> None:
        look, said = theme.current(), item.statement
        head = QRectF(_LEFT, rect.top(), rect.right() - _LEFT, _HEAD)
        middle = head.center().y()
        glyphs.stance(painter, QPointF(15, middle), said.stance, look.color("ink2"))
        ink = look.actor(self.inks.place(said.name))
        glyphs.mark(painter, QPointF(_LEFT + 4.5, middle), ink)
        name = said.name or QCoreApplication.translate("Board", "Speaker not known")
        used = paint.text_in(
            painter, head.adjusted(14, 0, 0, 0), name, look.sans(12.5, 600), look.color("ink")
        )
        how = said.condition or word(said.stance)
        room = head.adjusted(14 + used + 7, 0, 0, 0)
        if room.width() > 30:
            paint.text_in(painter, room, how, look.sans(12.5), look.color("ink2"))
        words = _words(item, width)
        words.draw(painter, QPointF(_LEFT, head.bottom()), look.color("ink"))
        meta = QRectF(_LEFT, head.bottom() + words.height, head.width(), _META)
        parts = [said.outlet or said.title, short_day(said.day, self._today)]
        if item.others:
            parts.append(QCoreApplication.translate("Board", "and %Ln more outlet(s)", "", item.others))
        paint.text_in(painter, meta, " · ".join(parts), look.sans(12), look.color("ink2"))
        if item.position.comment:
            below = meta.translated(0, _META)
            paint.text_in(painter, below, item.position.comment, look.sans(12, 500), look.color("ink"))


def _words(item: Evidence, width: int) -> Paragraph:
    words = " ".join(item.statement.words.split())
    return paint.paragraph(words, theme.current().serif(Size.CARD - 0.5), width - _LEFT - 8, _LINE, _LINES)


class EvidenceList(CommandKeys, QListView):
    """As high as its rows. Enter goes to the sentence, 1–6 set the stance, c comments, Delete unhangs."""

    go_wanted = Signal(object)
    unhang_wanted = Signal(object)
    stance_wanted = Signal(object, object)
    comment_wanted = Signal(object)
    """All with the Evidence, the stance after it."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(today)
        self.items = ItemModel[Evidence](lambda item: item.statement.words, _spoken, self)
        self.setModel(self.items)
        self.setItemDelegate(self._delegate)
        dress(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Evidence"))
        self.setToolTip(self.tr("Enter: its sentence · 1–6: stance · c: comment · Delete: take it off"))
        self.doubleClicked.connect(lambda index: self._emit(self.go_wanted))

    def show_evidence(self, items: Sequence[Evidence], inks: Inks) -> None:
        """Show these, the row that is current staying so."""
        self._delegate.inks = inks
        row = max(0, self.currentIndex().row())
        self.items.show(items)
        if items:
            self.setCurrentIndex(self.items.index(min(row, len(items) - 1)))
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows are."""
        rows = (self.sizeHintForRow(row) for row in range(len(self.items.items)))
        self.setFixedHeight(sum(rows) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # other widths, other heights
            self.fit()

    def current(self) -> Evidence | None:
        item = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return item if isinstance(item, Evidence) else None

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = Qt.Key(event.key()), self.current()
        if item is None or not _own(event):
            super().keyPressEvent(event)
        elif key in _STANCES:
            self.stance_wanted.emit(item, _STANCES[key])
        else:
            wanted = {Qt.Key.Key_Delete: self.unhang_wanted, Qt.Key.Key_C: self.comment_wanted}
            wanted.get(key, self.go_wanted).emit(item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.current()
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to its sentence")).triggered.connect(lambda: self._emit(self.go_wanted))
        stances = menu.addMenu(self.tr("Stance"))
        for stance in Stance:
            action = stances.addAction(word(stance))
            action.setCheckable(True)
            action.setChecked(stance is item.position.stance)
            action.triggered.connect(
                lambda checked=False, stance=stance: self.stance_wanted.emit(item, stance)
            )
        menu.addAction(self.tr("Comment…")).triggered.connect(lambda: self._emit(self.comment_wanted))
        menu.addSeparator()
        menu.addAction(self.tr("Take it off the question")).triggered.connect(
            lambda: self._emit(self.unhang_wanted)
        )
        menu.popup(event.globalPos())

    def _emit(self, signal: SignalInstance) -> None:
        if (item := self.current()) is not None:
            signal.emit(item)


def _spoken(item: Evidence) -> str:
    said = item.statement
    parts = (spoken_answer(said), said.words, said.outlet or said.title, item.position.comment or "")
    return ", ".join(part for part in parts if part)


def _own(event: QKeyEvent) -> bool:
    return own_keys.plain(event) in _KEYS
