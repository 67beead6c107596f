"""What was searched for, marked in the open article: how many places, and from one to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.services import search
from briefing_app.ui import labels, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import IconButton
from briefing_app.ui.listing import Listing
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session
from briefing_app.ui.tokens import Shadow
from briefing_app.ui.words import of_all

_HIGH, _FROM_EDGE = 34, 18
_SHADOW = Shadow(14, 4, 0.12)
_REACH = _SHADOW.blur


class HitPill(QWidget):
    """Says “3 of 12” in the article's lower corner, with a button either way."""

    def __init__(self, actions: Actions, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._said = over, QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(_REACH + 14, _REACH, _REACH + 4, _REACH)
        row.setSpacing(2)
        row.addWidget(self._said)
        for name, icon in (("previous-hit", "chevron-up"), ("next-hit", "chevron-down")):
            button = IconButton(icon, actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        self.setFixedHeight(_HIGH + 2 * _REACH)
        over.installEventFilter(self)
        theme.themes().changed.connect(self._restyle)
        self.hide()

    def say(self, words: str) -> None:
        """Show these words; without any, nothing."""
        self._said.setText(words)
        self.setAccessibleName(words)
        self._restyle()
        self.setVisible(bool(words))
        if words:
            self.adjustSize()
            self._place()

    def _restyle(self) -> None:
        labels.dress(self._said, theme.current().sans(12.5, 500, tabular=True))

    def words(self) -> str:
        return self._said.text()

    def _place(self) -> None:
        corner = QPoint(self._over.width() - _FROM_EDGE, self._over.height() - _FROM_EDGE)
        self.move(corner - QPoint(self.width() - _REACH, self.height() - _REACH))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._pill().contains(event.position()))

    def _pill(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_REACH, _REACH, -_REACH, -_REACH)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, pill = theme.current(), self._pill()
        painter = QPainter(self)
        paint.prepare(painter)
        paint.shadow(painter, pill, pill.height() / 2, _SHADOW, look)
        paint.rounded(painter, pill, pill.height() / 2, look.color("raised"), look.color("line2"))


class Hits(QObject):
    """Reads where the query's words stand whenever query or article change. The find bar goes before."""

    changed = Signal()

    def __init__(
        self, session: Session, actions: Actions, listing: Listing, reading: Reading, panes: ReadView
    ) -> None:
        super().__init__(panes)
        self._session, self._panes = session, panes
        self._query, self._article = "", ""
        self._version = 0
        self._hits: tuple[Span, ...] = ()
        self.pill = HitPill(actions, panes.article)
        actions.on("next-hit", partial(self.step, 1))
        actions.on("previous-hit", partial(self.step, -1))
        listing.filtered.connect(lambda which: self._search(which.query))
        reading.opened.connect(self._opened)
        panes.finding_ended.connect(partial(self._mark, go=False))
        panes.find_bar.typed.connect(lambda words: self.pill.say(""))

    @property
    def count(self) -> int:
        """In how many places of the open article the words stand."""
        return len(self._hits)

    def step(self, by: int) -> None:
        """Go to the next or previous hit, of the find bar's while that is open."""
        article, bar = self._panes.article, self._panes.find_bar
        if bar.isVisible():
            (bar.next_wanted if by > 0 else bar.previous_wanted).emit()
            return
        (article.find_next if by > 0 else article.find_previous)()
        self._say()

    def _search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self._ask()

    def _opened(self, view: ArticleView | None) -> None:
        article, version = (view.article.id, view.article.version_id) if view is not None else ("", 0)
        if (article, version) != (self._article, self._version):
            self._article, self._version, self._hits = article, version, ()
            self._say()
            self._ask()

    def _ask(self) -> None:
        """Find the places again; where there is nothing to find, there are none."""
        asked = self._query, self._article

        def found(hits: list[Span]) -> None:
            if asked == (self._query, self._article):
                self._hits = tuple(hits)
                self._mark(go=True)

        if not all(asked):
            found([])
            return
        call = partial(search.hits, article=self._article, query=self._query, typing=True)
        self._session.read(call, found, slot="hits", failed=lambda error: isinstance(error, NotFoundError))

    def _mark(self, *, go: bool) -> None:
        if not self._panes.find_bar.isVisible():
            self._panes.article.show_hits(self._hits, go=go)
            self._say()
        self.changed.emit()

    def _say(self) -> None:
        at = self._panes.article.current_hit
        found = of_all(at, self.count) if at else self.tr("%Ln hit(s)", "", self.count)
        self.pill.say(found if self.count else "")
