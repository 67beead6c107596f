"""The left pane: shelves and tags, the list's head with its order, and the articles."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.ui import focus, icons, labels, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.article_list import ArticleList
from briefing_app.ui.article_model import Fetch
from briefing_app.ui.facets_bar import FacetsBar
from briefing_app.ui.shelves import Shelves, shelf_name
from briefing_app.ui.words import translate


def order_name(order: Order) -> str:
    """What an order of the list is called."""
    return {
        Order.NEWEST: translate("ListPane", "Newest"),
        Order.OLDEST: translate("ListPane", "Oldest"),
        Order.TITLE: translate("ListPane", "Title"),
        Order.RELEVANCE: translate("ListPane", "Best first"),
    }[order]


def _nothing(shelf: Shelf) -> str:
    """What an empty shelf says."""
    return {
        Shelf.UNREAD: translate("ListPane", "Everything is read. Choose “All articles” to see it again."),
        Shelf.ALL: translate("ListPane", "Articles appear here as soon as they are read in."),
        Shelf.STARRED: translate(
            "ListPane", "Nothing is starred yet. Press s on an article to keep it here."
        ),
        Shelf.ORPHANS: translate("ListPane", "Every note stands where it was made."),
        Shelf.TRASH: translate("ListPane", "The trash is empty."),
    }[shelf]


class _OrderButton(QToolButton):
    """The order in force, with a menu of the others."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Order of the list"))
        self.setFixedHeight(24)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width(self.text(), theme.current().sans(12.5)) + 28), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint.rounded(painter, rect, 6, look.color("hover"))
        room = rect.adjusted(6, 0, -18, 0)
        paint.text_in(painter, room, self.text(), look.sans(12.5), look.color("ink2"))
        icons.draw(
            painter, "chevron-down", QPointF(rect.right() - 10, rect.center().y() + 1), look.color("ink2"), 12
        )


class ListHead(QWidget):
    """What the list shows, how much of it, and in which order."""

    def __init__(self, orders: QMenu) -> None:
        super().__init__()
        # What is painted here stands at the left whatever is read from the right; so do the buttons.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._title, self._count = "", ""
        self.order = _OrderButton(orders)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 12, 0)
        layout.addStretch(1)
        layout.addWidget(self.order)
        self.setFixedHeight(34)

    def say(self, title: str, count: str) -> None:
        self._title, self._count = title, count
        self.setAccessibleName(f"{title}, {count}")
        self.update()

    def words(self) -> tuple[str, str]:
        return self._title, self._count

    def show_order(self, order: Order) -> None:
        self.order.setText(order_name(order))
        self.order.setAccessibleName(self.tr("Order: {order}").format(order=order_name(order)))
        self.order.updateGeometry()
        self.order.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(0, 0, self.width(), 1, look.color("line"))
        rect = QRectF(self.rect()).adjusted(18, 2, -float(self.order.width()) - 18, 0)
        figures = look.sans(12.5, tabular=True)
        counted = paint.width(self._count, figures)
        room = QRectF(rect.left(), rect.top(), max(20.0, rect.width() - counted - 9), rect.height())
        used = paint.text_in(painter, room, self._title, look.sans(13, 600), look.color("ink"))
        at = QPointF(rect.left() + used + 9, paint.baseline(rect, figures))
        paint.text(painter, at, self._count, figures, look.color("ink2"))


class ListPane(QWidget):
    """Shelves above the list; where the list is empty, what to do about it."""

    def __init__(self, actions: Actions, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        orders = QMenu(self)
        for name in ("order-newest", "order-oldest", "order-title", "order-relevance"):
            orders.addAction(actions[name])
        self.shelves = Shelves()
        self.head = ListHead(orders)
        self.facets = FacetsBar()
        self.list = ArticleList(fetch)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(18, 8, 10, 8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.shelves)
        layout.addWidget(self.head)
        layout.addWidget(self.facets)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(280)
        self.restyle()

    def describe(self, which: ArticleFilter, found: int, *, complete: bool = True) -> None:
        """Say what is shown, and what to do where nothing is. Not ``complete``: there are more."""
        title = f"#{which.tag}" if which.tag else shelf_name(which.shelf)
        if which.query:
            title = which.query.strip()
        # A row may stand for several articles that carry one report; the shelves count articles.
        counts = self.shelves.model.counts
        articles = {Shelf.ALL: counts.all, Shelf.UNREAD: counts.unread}.get(which.shelf, 0)
        fewer = which.grouped and complete and which.tag is None and found < articles
        if which.query:
            count = self.tr("%Ln result(s)", "", found) if complete else self.tr("%Ln+ results", "", found)
        elif fewer:
            count = self.tr("%Ln report(s)", "", found)
        else:
            count = self.tr("%Ln article(s)", "", found) if complete else self.tr("%Ln+ articles", "", found)
        self.head.say(title, count if found else "")
        self.facets.setVisible(bool(found or self.facets.kind))
        self.head.show_order(which.order)
        if which.query:
            said = self.tr("Nothing found. Try fewer words, or press Esc to see every article.")
        elif which.tag:
            said = self.tr("No article here is tagged “{tag}”.").format(tag=which.tag)
        else:
            said = _nothing(which.shelf)
        self.nothing.setText(said)
        self._stack.setCurrentWidget(self.list if found else self.nothing)

    def restyle(self) -> None:
        labels.dress(self.nothing, theme.current().sans(12.5))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("pane"))
