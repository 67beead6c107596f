"""The palette: every command, question, quotation and article within a few typed letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing_app.domain.spans import Span
from briefing_app.ui import fuzzy, icons, paint, theme
from briefing_app.ui.item_list import Index, ItemModel, KeyFoot, dress
from briefing_app.ui.popover import Popover
from briefing_app.ui.tokens import PALETTE_SHADOW
from briefing_app.ui.words import translate

WIDTH, TOP, ROW = 620, 112, 34
_HEAD_ROW, _FOOT, _MOST_ROWS, _A_GROUP = 30, 33, 12, 6


def commands() -> str:
    """What commands stand under; kinds of entries are told by it."""
    return translate("Palette", "Commands")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette offers. ``serif`` is for the articles' own words; ``keys`` are key caps."""

    kind: str
    text: str
    run: Callable[[], None]
    icon: str = ""
    detail: str = ""
    keys: tuple[str, ...] = ()
    serif: bool = False
    english: str = ""
    """Another name that it is found by, where its text does not match."""
    found: bool = False
    """Found by a search of its own, and not to be matched again."""
    spans: tuple[Span, ...] = field(default=())


def choose(entries: Iterable[Entry], query: str) -> list[Entry]:
    """The entries that match, the best of each kind first, kinds in the order they came."""
    commands_only = query.startswith(">")
    query = query.removeprefix(">").strip()
    groups: dict[str, list[tuple[float, Entry]]] = {}
    own = commands()
    for entry in entries:
        if commands_only and entry.kind != own:
            continue
        matched = fuzzy.match(query, entry.text, scattered=entry.kind == own)
        if (
            matched is None
            and entry.english
            and (other := fuzzy.match(query, entry.english, scattered=False))
        ):
            matched = fuzzy.Match(other.score - 1, ())
            entry = replace(entry, detail=entry.english)
        if matched is None and not entry.found:
            continue
        score, spans = (matched.score, matched.spans) if matched is not None else (0.0, ())
        text, spans = _around(entry.text, spans) if entry.serif else (entry.text, spans)
        shown = replace(entry, text=text, spans=spans)
        groups.setdefault(entry.kind, []).append((score, shown))
    chosen: list[Entry] = []
    for scored in groups.values():
        if query:
            scored.sort(key=lambda pair: -pair[0])
        most = len(scored) if commands_only or (not query and len(groups) == 1) else _A_GROUP
        chosen.extend(entry for _, entry in scored[:most])
    return chosen


def _around(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """A long text from shortly before its first match on, so that the match is seen."""
    if not spans or spans[0].start < 44:
        return text, spans
    cut = text.find(" ", spans[0].start - 24) + 1
    return f"… {text[cut:]}", tuple(Span(span.start - cut + 2, span.end - cut + 2) for span in spans)


class _Model(ItemModel["str | Entry"]):
    """Headings (strings) and entries in one list."""

    def __init__(self) -> None:
        super().__init__(lambda item: item.text if isinstance(item, Entry) else item, _spoken)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        groups = groupby(entries, key=lambda entry: entry.kind)
        self.show(item for kind, held in groups for item in (kind, *held))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.items[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _spoken(item: str | Entry) -> str:
    if isinstance(item, str):
        return item
    return ", ".join(part for part in (item.text, item.detail, " ".join(item.keys)) if part)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW if isinstance(index.data(Qt.ItemDataRole.UserRole), Entry) else _HEAD_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item, rect = theme.current(), index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect)
        with paint.saved(painter):
            paint.prepare(painter)
            if isinstance(item, str):
                room = rect.adjusted(19, 4, -19, 0)
                paint.text_in(painter, room, item, look.sans(12, 600), look.color("ink2"))
                return
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            box = rect.adjusted(7, 0, -7, 0)
            paint.row_background(painter, box, look, selected=selected, active=True, hovered=hovered)
            middle, right = box.center().y(), box.right() - 12
            if item.icon:
                ink = look.color("accent" if selected else "ink3")
                icons.draw(painter, item.icon, QPointF(box.left() + 20, middle), ink)
            for cap in reversed(item.keys):
                wide = paint.key_width(cap, look)
                paint.key(painter, QPointF(right - wide, middle), cap, look)
                right -= wide + 4
            if item.detail:
                font = look.sans(12)
                wide = min(200.0, paint.width(item.detail, font))
                room = QRectF(right - wide, rect.top(), wide, rect.height())
                paint.text_in(
                    painter, room, item.detail, font, look.color("ink2"), Qt.AlignmentFlag.AlignRight
                )
                right -= wide + 14
            self._words(
                painter, QRectF(box.left() + 40, rect.top(), right - box.left() - 46, rect.height()), item
            )

    @staticmethod
    def _words(painter: QPainter, rect: QRectF, item: Entry) -> None:
        """The text with what matched in bold and accent."""
        look = theme.current()
        make = look.serif if item.serif else look.sans
        plain, bold = make(14 if item.serif else 13.5, 400), make(14 if item.serif else 13.5, 600)
        text = paint.elided(item.text, plain, rect.width())
        at, x = 0, rect.left()
        base = paint.baseline(rect, plain)
        for span in (*item.spans, Span(len(text), len(text))):
            start, end = min(span.start, len(text)), min(span.end, len(text))
            x += paint.text(painter, QPointF(x, base), text[at:start], plain, look.color("ink"))
            x += paint.text(painter, QPointF(x, base), text[start:end], bold, look.color("accentink"))
            at = end


class Palette(Popover):
    """Opens over the window; offers what ``entries`` gives, and more as it is found."""

    query_changed = Signal(str)
    """What is typed, for those who search beyond the entries and then ``add`` to them."""

    def __init__(self, window: QWidget, entries: Callable[[], list[Entry]]) -> None:
        super().__init__(window, shadow=PALETTE_SHADOW)
        self._entries = entries
        self._offered: list[Entry] = []
        self._added: list[Entry] = []
        self.setObjectName("palette")
        self.setAccessibleName(commands())
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setAccessibleName(self.tr("Command"))
        self.field.setPlaceholderText(self.tr("What do you want to do or find?"))
        self.field.setStyleSheet("QLineEdit { border: 0; background: transparent; padding: 0; }")
        self.list = QListView()
        self._model, self._delegate = _Model(), _Delegate()
        self._dress()
        self.field.textChanged.connect(self._typed)
        self.list.clicked.connect(lambda index: self.run())

    def _dress(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        dress(self.list)
        self.list.setAccessibleName(self.tr("What can be done and found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setContentsMargins(48, 0, 60, 0)
        head.addWidget(self.field)
        self.field.setFixedHeight(54)
        self.body.addLayout(head)
        self.body.addWidget(self.list)
        run, only = self.tr("run"), self.tr("commands only")
        hints = ((("↑", "↓"), self.tr("choose")), (("Enter",), run), (("Tab",), self.tr("fill in")))
        self.body.addWidget(KeyFoot((*hints, ((">",), only)), 19, _FOOT))

    def open(self) -> None:
        """Show the palette empty, centred, with what can be done now."""
        self._offered, self._added = self._entries(), []
        self.field.setFont(theme.current().sans(16))
        self.field.clear()
        self._refresh()
        window = self.over
        wide = min(WIDTH, window.width() - 32)
        top = min(TOP, max(8, window.height() - 480))
        self.setFixedWidth(wide + self._room.left() + self._room.right())
        self.open_at(QPoint((window.width() - wide) // 2, top))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def add(self, entries: Sequence[Entry], query: str) -> None:
        """Offer what was found for ``query`` as well; too late where something else is typed by now."""
        if query == self.field.text():
            self._added = list(entries)
            self._refresh()

    def shown(self) -> list[Entry]:
        """What is offered at the moment."""
        return [item for item in self._model.items if isinstance(item, Entry)]

    def run(self) -> None:
        """Close, and do what is chosen."""
        item = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if isinstance(item, Entry):
            self.close_sheet()
            item.run()

    def _typed(self, query: str) -> None:
        self._added = []
        self._refresh()
        self.query_changed.emit(query)

    def _refresh(self) -> None:
        self._model.show_entries(choose([*self._offered, *self._added], self.field.text()))
        self._step(0, 1)
        rows = self._model.items[: _MOST_ROWS + 3]
        high = sum(ROW if isinstance(item, Entry) else _HEAD_ROW for item in rows)
        room = self.over.height() - TOP - 140
        self.list.setFixedHeight(max(ROW, min(high + 6, 470, room)))
        self.resize(self.sizeHint())

    def _step(self, start: int, by: int) -> None:
        """Choose the next entry from ``start`` on, past headings."""
        count = len(self._model.items)
        for offset in range(count):
            at = (start + by * offset) % count
            if isinstance(self._model.items[at], Entry):
                self.list.setCurrentIndex(self._model.index(at))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = event.key(), self.list.currentIndex().row()
        if key == Qt.Key.Key_Down:
            self._step(here + 1, 1)
        elif key == Qt.Key.Key_Up:
            self._step(here - 1, -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's word
        item = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if isinstance(item, Entry):
            self.field.setText(item.text)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, sheet = theme.current(), QRectF(self.sheet())
        painter = QPainter(self)
        paint.prepare(painter)
        icons.draw(painter, "search", QPointF(sheet.left() + 28, sheet.top() + 27), look.color("ink2"), 18)
        wide = paint.key_width("Esc", look)
        paint.key(painter, QPointF(sheet.right() - 18 - wide, sheet.top() + 27), "Esc", look)
        line = QRectF(sheet.left() + 1, sheet.top() + 54, sheet.width() - 2, 1)
        painter.fillRect(line, look.color("line"))
