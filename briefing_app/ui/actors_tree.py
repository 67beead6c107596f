"""The list of the right pane: rows that are painted, and one form that is a widget laid over its row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefing_app.domain.analysis import Actor
from briefing_app.domain.annotation import Question
from briefing_app.domain.views import ArticleView
from briefing_app.ui import theme
from briefing_app.ui.actors_delegate import CARD_GAP, ActorsDelegate
from briefing_app.ui.actors_model import ActorsModel, Head, Index, Row
from briefing_app.ui.inks import Inks
from briefing_app.ui.motion import Motion
from briefing_app.ui.suggestion_card import SuggestionCard
from briefing_app.ui.tokens import OPEN_MS

_MARGIN = 8
EXPANDED_UP_TO = 40
"""With more quotations than this, only the speakers in hand are unfolded."""


class ActorsTree(QTreeView):
    """Speakers and their quotations, of which ``selected`` is open."""

    quotation_selected = Signal(str)
    actor_selected = Signal(str)
    current_changed = Signal()
    also_wanted = Signal(str)
    """The number of other articles beside a quotation was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.selected: str | None = None
        self.context_actions: list[QAction] = []
        self.head_actions: list[QAction] = []
        self._editing: str | None = None
        self._view: ArticleView | None = None
        self._questions: tuple[Question, ...] = ()
        self._quiet = False
        self._rows = ActorsModel(self)
        self._painter = ActorsDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self._opens = Motion(self, OPEN_MS, self._grow)
        self.card = SuggestionCard(self.viewport())
        self.card.hide()
        self._set_up()

    def _set_up(self) -> None:
        self.setProperty("surface", "inset")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Actors and positions"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(28)
        self.expanded.connect(self._place_card)
        self.collapsed.connect(self._place_card)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.card.resized.connect(self._on_card_resized)
        self.card.accept_requested.connect(self._stop_editing)
        self.card.reject_requested.connect(self._stop_editing)
        theme.themes().changed.connect(self._on_theme_changed)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    # What is shown

    def show_article(self, view: ArticleView | None, questions: Sequence[Question]) -> None:
        before, self._view, self._questions = self._view, view, tuple(questions)
        same = before is not None and view is not None and before.article.id == view.article.id
        folded = self._folded() if same else None
        self._quiet = True
        self._painter.forget()
        moved = self._rows.show_view(view)
        if not same or not self._rows.quotation_index(self.selected).isValid():
            self.selected = self._editing = None
        if moved or not same:
            self._unfold(folded)
        self._quiet = False
        self._open()

    def show_also(self, also: dict[str, int]) -> None:
        """In how many other articles quotations stand, by their ids."""
        if also != self._painter.also:
            self._painter.also = also
            self.viewport().update()

    def place_of(self, quotation_id: str) -> int:
        """The top of a quotation's row, from the top of this list."""
        return self.visualRect(self._rows.quotation_index(quotation_id)).top()

    def select_quotation(self, quotation_id: str | None) -> None:
        index = self._rows.quotation_index(quotation_id)
        self._quiet = True
        before, self.selected = self.selected, quotation_id if index.isValid() else None
        if self.selected != before:
            self._open_slowly()
        if self._editing != self.selected:
            self._editing = None
        self.setCurrentIndex(index)
        self._open()
        if index.isValid():
            self.expand(index.parent())
            self.scrollTo(index)
        self._quiet = False

    def edit_quotation(self, quotation_id: str | None) -> None:
        """Opens the form on a quotation, whether or not it is to review."""
        if quotation_id is None:
            return
        self._editing = quotation_id
        self.select_quotation(quotation_id)
        self.card.edit()

    def _close_form(self) -> None:
        """Leaves what was being edited as it is."""
        self._editing = self.card.row = None
        self._open()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_editing(self) -> None:
        """The form closes with the next view: until then it keeps what is being stored."""
        self._editing = None

    def set_actor_expanded(self, actor_id: str | None, expanded: bool) -> None:
        for number, head in enumerate(self._rows.heads):
            if (head.actor.id if head.actor else None) == actor_id:
                self.setExpanded(self._rows.index(number, 0), expanded)

    @property
    def actor(self) -> Actor | None:
        """Whose head or quotation is current."""
        item = self._rows.item(self.currentIndex())
        if isinstance(item, Head):
            return item.actor
        return item.shown.speaker if item is not None else None

    @property
    def review_target(self) -> str | None:
        row = self._row(self.selected) or self._form_row()
        return row.id if row else None

    def form_is_on(self, quotation_id: str) -> bool:
        """Whether the form is open on this quotation."""
        return self._painter.form == quotation_id

    @property
    def form_in_view(self) -> bool:
        """Whether at least half of the form is seen."""
        return self.card.isVisible() and 0 <= self.card.geometry().center().y() < self.viewport().height()

    def _row(self, quotation_id: str | None) -> Row | None:
        item = self._rows.item(self._rows.quotation_index(quotation_id))
        return item if isinstance(item, Row) else None

    def _form_row(self) -> Row | None:
        """The row that the form is open on: the one being edited, else the next to review."""
        if self._editing:
            return self._row(self._editing)
        waiting = [row for head in self._rows.heads for row in head.rows if row.shown.to_review]
        waiting.sort(key=lambda row: row.shown.number)
        chosen = self._row(self.selected)
        after = chosen.shown.number if chosen else 0
        return next((row for row in waiting if row.shown.number >= after), waiting[0] if waiting else None)

    def _open_slowly(self) -> None:
        """Lets the row of the selected quotation grow to its card; without motion it is there at once."""
        self._painter.opening = self.selected
        self._opens.run(0.0, 1.0)

    def _grow(self, share: float) -> None:
        self._painter.opened = share
        if share >= 1.0:
            self._painter.opening = None
            if self.selected is not None:
                self.scrollTo(self._rows.quotation_index(self.selected))
        self.scheduleDelayedItemsLayout()

    def _open(self) -> None:
        """Opens the card of the selected quotation and the form, and lays the rows out anew."""
        row = self._form_row()
        self._painter.selected = self.selected
        self._painter.form = row.id if row else None
        if row and self._view:
            total = sum(1 for shown in self._view.quotations if shown.to_review)
            actors = self._actors()
            inks = Inks(actor.name for actor in self._view.speakers)
            self.card.show_row(row, total, actors, self._questions, inks)
            self.card.set_current(row.id == self.selected, keyed=row.id == self.review_target)
        else:
            self.card.row = None
        self._measure_card()
        self.scheduleDelayedItemsLayout()
        self._place_card()

    def _actors(self) -> list[Actor]:
        if self._view is None:
            return []
        speakers = list(self._view.speakers)
        known = {actor.id for actor in speakers}
        rest = self._view.analysis.actors if self._view.analysis else ()
        return speakers + [actor for actor in rest if actor.id not in known]

    def _folded(self) -> set[str | None]:
        return {
            head.actor.id if head.actor else None
            for number, head in enumerate(self._rows.heads)
            if not self.isExpanded(self._rows.index(number, 0))
        }

    def _unfold(self, folded: set[str | None] | None) -> None:
        """As it was, or everything where there is not much."""
        many = sum(len(head.rows) for head in self._rows.heads) > EXPANDED_UP_TO
        for number, head in enumerate(self._rows.heads):
            shut = (head.actor.id if head.actor else None) in folded if folded is not None else many
            self.setExpanded(self._rows.index(number, 0), not shut)

    # The form over its row

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to a field of the form that a key has come to."""
        if now is not None and self.card.isAncestorOf(now):
            if self._painter.opening is not None:  # a key is quicker than the card opens
                self._opens.stop()
                self._grow(1.0)
            self.executeDelayedItemsLayout()
            top = now.mapTo(self.viewport(), QPoint(0, 0)).y() - _MARGIN
            beyond = top + now.height() + 2 * _MARGIN - self.viewport().height()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (min(top, 0) or max(beyond, 0)))

    def _measure_card(self) -> None:
        self._painter.form_height = self.card.height_for(self.viewport().width())

    def _on_card_resized(self) -> None:
        before = self._painter.form_height
        self._measure_card()
        if self._painter.form_height != before:
            self.scheduleDelayedItemsLayout()

    def _place_card(self, *_: object) -> None:
        index = self._rows.quotation_index(self._painter.form)
        visible = index.isValid() and self.isExpanded(index.parent())
        if visible:
            rect = self.visualRect(index)
            wide, high = self.viewport().width(), self._painter.form_height + 2 * CARD_GAP
            if self._painter.opening == self._painter.form:
                high = min(high, max(rect.height(), CARD_GAP * 3))
            self.card.cover(QRect(0, rect.top(), wide, high))
        self.card.setVisible(visible)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "card"):
            self._place_card()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._measure_card()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        self._place_card()

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self._rows.show_view(self._view)  # the reader may have pinned a colour
        self._open()

    # What the reader does

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._quiet:
            return
        item = self._rows.item(current)
        self.current_changed.emit()
        if isinstance(item, Row):
            self.selected = item.id
            if self._editing != item.id:
                self._editing = None
            self._open_slowly()
            self._open()
            self.quotation_selected.emit(item.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click on a head folds or unfolds it; one on the selected quotation goes to it again."""
        item = self._rows.item(index)
        if isinstance(item, Head):
            self.setExpanded(index, not self.isExpanded(index))
            if item.actor:
                self.actor_selected.emit(item.actor.id)
        elif isinstance(item, Row) and item.id == self.selected:
            self.quotation_selected.emit(item.id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        item = self._rows.item(index)
        if isinstance(item, Row):
            self.edit_quotation(item.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        index = self.indexAt(at.toPoint())
        item = self._rows.item(index)
        left = event.button() is Qt.MouseButton.LeftButton
        rect = QRectF(
            0, self.visualRect(index).top(), self.viewport().width(), self.visualRect(index).height()
        )
        if left and isinstance(item, Row) and self._painter.also_at(item, rect, at):
            self.also_wanted.emit(item.id)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is a click on the current row; Esc, also in the form, closes one that is edited in."""
        if event.key() == Qt.Key.Key_Escape and self._editing is not None:
            self._close_form()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are the window's keys."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        actions = self.context_actions if isinstance(self._rows.item(index), Row) else self.head_actions
        if index.isValid() and actions:
            self.setCurrentIndex(index)
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(actions)
            menu.popup(event.globalPos())

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The delegate alone paints a row: the style would add a selection of its own."""
        option.rect = self.visualRect(index)
        option.rect.setWidth(self.viewport().width())
        self._add_state(option, index)
        self._painter.paint(painter, option, index)

    def _add_state(self, option: QStyleOptionViewItem, index: Index) -> None:
        flag = QStyle.StateFlag
        option.state &= ~(flag.State_MouseOver | flag.State_HasFocus | flag.State_Open)
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.viewport().underMouse() and option.rect.contains(at):
            option.state |= flag.State_MouseOver
        if self.hasFocus() and index == self.currentIndex():
            option.state |= flag.State_HasFocus
        if self.isExpanded(index):
            option.state |= flag.State_Open

    def sizeHint(self) -> QSize:
        return QSize(380, 400)
