"""The middle pane: an article to read, its quotations marked per actor and numbered in the margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from briefing_app.domain.annotation import Highlight
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView as View
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.ui.actors_model import position_words, role_of
from briefing_app.ui.article_page import ArticlePage
from briefing_app.ui.words import decimal, named, translate


class ArticlePane(ArticlePage):
    """Shows one article, and says what its reader points at, selects or wants.

    Spans are code points into ``Article.text``; ids are those of quotations, notes and highlights.
    """

    quotation_clicked = Signal(str)
    note_clicked = Signal(str)
    highlight_clicked = Signal(str)
    selected_words_changed = Signal(object)
    """Emits ``selected_span()``."""
    star_requested = Signal(bool)
    done_requested = Signal(bool)
    export_requested = Signal()
    link_requested = Signal(str)
    versions_requested = Signal()
    end_reached = Signal()
    """Space was pressed at the end of the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._actions: list[QAction] = []
        self.viewport().setMouseTracking(True)
        self._header.star_requested.connect(self.star_requested)
        self._header.done_requested.connect(self.done_requested)
        self._header.export_requested.connect(self.export_requested)
        self._header.link_requested.connect(self.link_requested)
        self._header.versions_requested.connect(self.versions_requested)
        self.selectionChanged.connect(lambda: self.selected_words_changed.emit(self.selected_span()))

    # What is shown

    def show_article(self, view: View) -> None:
        """Shows an article where its reader left it; the same text again keeps place and selection."""
        same = self._view is not None and self._view.article == view.article
        self._view = view
        self.setAccessibleDescription(marked(view))
        if same:
            self._update_header()
            self._set_margins()
            return
        self._selected = None
        self._hits, self._current_hit = [], -1
        self._pending_scroll = view.scroll
        self._build()
        self._apply_scroll()

    def clear_article(self) -> None:
        """Shows nothing."""
        self._view = self._page = self._selected = None
        self._header.hide()
        self.setPlainText("")
        self._forget_places()

    @property
    def article_id(self) -> str | None:
        """The id of the article shown."""
        return self._view.article.id if self._view else None

    def set_context_actions(self, actions: Sequence[QAction]) -> None:
        """What the context menu offers below Copy: highlight, note, question; separators too."""
        self._actions = list(actions)

    def follow_keys(self, changed: SignalInstance, cap: Callable[[str], str]) -> None:
        """Tell the keys of the header's buttons as ``cap`` gives them, also when they have ``changed``."""
        self._header.follow_keys(changed, cap)

    def set_more_menu(self, menu: QMenu) -> None:
        """What the header's last button opens."""
        self._header.menu = menu

    # Quotations

    @property
    def selected_quotation(self) -> str | None:
        return self._selected

    def select_quotation(self, quotation_id: str | None, *, scroll: bool = True) -> None:
        """Marks a quotation as the current one and brings it into view; None marks none."""
        self._selected = quotation_id
        placed = self._places().quotation(quotation_id)
        if placed and placed.pieces and scroll and not self._in_view(placed.pieces):
            self._scroll_to(placed.pieces[0].baseline)
            self._fading.run(1.0, 0.0)
        self.viewport().update()

    # Selected words

    def selected_span(self) -> Span | None:
        """The words selected, without white space at their ends; None where there are none."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        span = self._page.span(cursor.selectionStart(), cursor.selectionEnd())
        return span if span else None

    def select_words(self, span: Span) -> None:
        """Selects words of the article, as dragging over them would."""
        if self._page is None:
            return
        cursor = QTextCursor(self._page.document)
        cursor.setPosition(self._page.position(span.start))
        cursor.setPosition(self._page.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # Finding words in the article

    def find_words(self, query: str) -> int:
        """Marks every place of the words, goes to the first at or after the top, and says how many."""
        self._mark_hits(self._page.find(query) if self._page else [], go=True)
        return len(self._hits)

    def _mark_hits(self, hits: list[Span], *, go: bool) -> None:
        self._hits, self._hit_pieces, self._current_hit = hits, None, -1
        if self._hits and self._page and go:
            top = self.cursorForPosition(QPoint(self._column[0], 0)).position()
            here = self._page.point(top)
            after = (number for number, hit in enumerate(self._hits) if hit.start >= here)
            self._go_to_hit(next(after, 0))
        self.viewport().update()

    def show_hits(self, hits: Sequence[Span], *, go: bool = True) -> None:
        """Marks what a search found in this article, and goes to the first hit at or after the top."""
        self._mark_hits(list(hits), go=go)

    def find_next(self) -> int:
        """Goes to the next place found, from the last to the first. Its number from 1; 0 for none."""
        return self._go_to_hit(self._current_hit + 1)

    def find_previous(self) -> int:
        """Goes to the place found before. Its number from 1; 0 for none."""
        return self._go_to_hit(self._current_hit - 1)

    @property
    def current_hit(self) -> int:
        """The number of the place found that is current, from 1; 0 for none."""
        return self._current_hit + 1

    def _go_to_hit(self, number: int) -> int:
        if not self._hits:
            return 0
        self._current_hit = number % len(self._hits)
        self.reveal(self._hits[self._current_hit])
        self.viewport().update()
        return self._current_hit + 1

    # Pointer and keys

    def quotation_at(self, at: QPoint) -> str | None:
        """The id of the quotation under a point of the viewport, by badge or by words."""
        found = self._places().quotation_at(self._on_page(at))
        return found.id if found else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        here = event.position().toPoint()
        if pressed is None or (here - pressed).manhattanLength() > 4 or self.textCursor().hasSelection():
            return
        page, at = self._places(), self._on_page(here)
        note, quotation, highlight = page.note_at(at), page.quotation_at(at), page.highlight_at(at)
        if note:
            self.note_clicked.emit(note.id)
        elif quotation:
            self.quotation_clicked.emit(quotation.id)
        elif highlight:
            self.highlight_clicked.emit(highlight.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        page, at = self._places(), self._on_page(event.position())
        badge = page.badge_at(at)
        pointing = badge is not None or page.note_at(at) is not None
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        hovered = badge.id if badge else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            page, at = self._places(), self._on_page(event.pos())
            found, highlight = page.quotation_at(at), page.highlight_at(at)
            words = tooltip(found.shown) if found else self._named(highlight)
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _named(self, highlight: Highlight | None) -> str:
        """The name of a highlight's tag: its colour alone tells nobody what it means."""
        tag = highlight.tag if highlight is not None else None
        return self.tr("Highlighted as {tag}").format(tag=tag) if tag else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not self.read_on():
                self.end_reached.emit()
            return
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._glide(max(0, self.verticalScrollBar().value() - self.viewport().height() + 54))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Copy, and the actions the window has supplied."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        if self._actions:
            menu.addSeparator()
            menu.addActions(self._actions)
        return menu


def tooltip(shown: ReviewedQuotation) -> str:
    """Who speaks, and how that was found, as rich text."""
    speaker = shown.speaker
    who = (
        f"<b>{escape(speaker.name)}</b>"
        if speaker
        else f"<b>{escape(translate('Actors', 'Speaker not found'))}</b>"
    )
    role = role_of(speaker)
    stances = "".join(f"<br>{escape(position_words(position))}" for position in shown.positions)
    if shown.review:
        why = escape(translate("Actors", "{verdict} by you").format(verdict=named(shown.review.verdict)))
    else:
        found = shown.quotation
        why = f"{escape(named(found.kind))} · {escape(found.found_by)} · {decimal(found.confidence, 2)}"
    return f"<p>{who}{'<br>' + escape(role) if role else ''}{stances}<br>{why}</p>"


def marked(view: View) -> str:
    """How much is painted into the words: lists beside them say what."""
    counts = (
        translate("Article", "%Ln quotation(s)", "", len(view.quotations)),
        translate("Article", "%Ln highlight(s)", "", len(view.highlights)),
        translate("Article", "%Ln note(s)", "", len(view.notes)),
    )
    return ", ".join(counts)
