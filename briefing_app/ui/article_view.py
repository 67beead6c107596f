"""The middle pane: an article to read, its quotations marked per actor and numbered in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QToolTip, QWidget

from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView as View
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.ui import motion, paint, quotation_painter, theme
from briefing_app.ui.article_document import ArticleDocument
from briefing_app.ui.article_header import ArticleHeader, font_scale
from briefing_app.ui.quotation_painter import Page, Piece
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import FADE_MS, LEAVE_MS, Size

MEASURE, SMALLEST_MEASURE = 568, 320
LEFT_MARGIN, RIGHT_MARGIN = 88, 56
"""The least room for badges and for notes; the column is centred beyond that."""
TOP, BOTTOM, GAP = 34, 72, 13


class ArticlePane(QTextBrowser):
    """Shows one article. Nothing in it is ever loaded from anywhere: text is all there is.

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
    scrolled = Signal(float)
    """How far the article is read, 0 to 1, whenever that changes."""
    end_reached = Signal()
    """Space was pressed at the end of the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._page: ArticleDocument | None = None
        self._placed: Page | None = None
        self._selected: str | None = None
        self._hovered: str | None = None
        self._flash = 0.0
        self._hits: list[Span] = []
        self._current_hit = -1
        self._hit_pieces: list[list[Piece]] | None = None
        self._pending_scroll: float | None = None
        self._shown = False
        self._pressed_at: QPoint | None = None
        self._actions: list[QAction] = []
        self._column: tuple[int, int] = (0, 0)
        self._header = ArticleHeader(self.viewport())
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName("Article")
        self.viewport().setMouseTracking(True)
        self._header.hide()
        self._header.star_requested.connect(self.star_requested)
        self._header.done_requested.connect(self.done_requested)
        self._header.export_requested.connect(self.export_requested)
        self._header.link_requested.connect(self.link_requested)
        self.selectionChanged.connect(lambda: self.selected_words_changed.emit(self.selected_span()))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.themes().changed.connect(self._on_theme_changed)

    # What is shown

    def show_article(self, view: View) -> None:
        """Shows an article where its reader left it; the same text again keeps place and selection."""
        before = self._view
        same = before is not None and (
            before.article.version_id == view.article.version_id and before.article.id == view.article.id
        )
        self._view = view
        if same:
            self._update_header()
            self._forget_places()
            return
        self._selected = None
        self._hits, self._current_hit = [], -1
        self._build()
        self.set_scroll_fraction(view.scroll)

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
            motion.animate(self, FADE_MS, self._fade, 1.0, 0.0)
        self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Scrolls to words of the article without selecting a quotation."""
        if self._page is None:
            return
        found = quotation_painter.pieces(self._page, span)
        if found and not self._in_view(found):
            self._scroll_to(found[0].baseline)

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
        self._hits = self._page.find(query) if self._page else []
        self._hit_pieces = None
        self._current_hit = -1
        if self._hits and self._page:
            top = self.cursorForPosition(QPoint(self._column[0], 0)).position()
            here = self._page.point(top)
            after = (number for number, hit in enumerate(self._hits) if hit.start >= here)
            self._go_to_hit(next(after, 0))
        self.viewport().update()
        return len(self._hits)

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

    # Scrolling

    def scroll_fraction(self) -> float:
        """How far the article is scrolled, 0 to 1."""
        bar = self.verticalScrollBar()
        if self._pending_scroll is not None:
            return self._pending_scroll
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def set_scroll_fraction(self, fraction: float) -> None:
        """Scrolls there; before the pane is shown, as soon as it is."""
        self._pending_scroll = fraction
        self._apply_scroll()

    def read_on(self) -> bool:
        """One screen down, leaving a line for the eye to hold on to. False at the end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        self._glide(bar.value() + self.viewport().height() - 2 * Size.TEXT_LINE)
        return True

    def _apply_scroll(self) -> None:
        if self._pending_scroll is not None and self._shown:
            document = self.document()
            document.documentLayout().blockBoundingRect(document.lastBlock())  # lays out all that is above it
            bar = self.verticalScrollBar()
            bar.setValue(round(self._pending_scroll * bar.maximum()))
            self._pending_scroll = None

    def _in_view(self, pieces: Sequence[Piece]) -> bool:
        top = self.verticalScrollBar().value()
        scale = self._places().scale
        bottom = top + self.viewport().height()
        return top <= pieces[0].rect(scale).top() and pieces[-1].rect(scale).bottom() <= bottom

    def _scroll_to(self, baseline: float) -> None:
        """Brings a line to a third of the height: at once over more than two screens, else gliding."""
        bar = self.verticalScrollBar()
        target = min(max(0.0, baseline - self.viewport().height() / 3), float(bar.maximum()))
        if abs(target - bar.value()) > 2 * self.viewport().height():
            bar.setValue(round(target))
        else:
            self._glide(target)

    def _glide(self, target: float) -> None:
        bar = self.verticalScrollBar()
        motion.animate(self, LEAVE_MS, lambda value: bar.setValue(round(value)), float(bar.value()), target)

    def _fade(self, value: float) -> None:
        self._flash = value
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._place_header()
        if self._pending_scroll is None:
            self.scrolled.emit(self.scroll_fraction())

    # Laying out

    def _build(self) -> None:
        if self._view is None:
            return
        look = theme.current()
        scale = font_scale(look)
        line = round(Size.TEXT_LINE * scale)
        before = self._page
        self._page = ArticleDocument(self._view.article.text, look.serif(), line, round(GAP * scale))
        self._page.document.setParent(self)
        self._update_header()
        self._set_margins()
        self.setDocument(self._page.document)
        if before:
            before.document.deleteLater()
        self._header.show()
        self._forget_places()

    def _update_header(self) -> None:
        if self._view:
            left, measure = self._fit()
            self._column = (left, measure)
            self._header.show_article(self._view, measure, theme.current())
            self._place_header()

    def _fit(self) -> tuple[int, int]:
        """Left side and width of the column in the pane's present width."""
        wide = self.viewport().width()
        measure = round(MEASURE * font_scale(theme.current()))
        measure = max(SMALLEST_MEASURE, min(measure, wide - LEFT_MARGIN - RIGHT_MARGIN))
        return max(LEFT_MARGIN, (wide - measure) // 2), measure

    def _set_margins(self) -> None:
        """Room around the words for the header, the badges and the notes."""
        if self._page is None:
            return
        left, measure = self._column
        root = self._page.document.rootFrame()
        shape = root.frameFormat()
        wanted = (left, TOP + self._header.height(), max(0, self.viewport().width() - left - measure))
        if (shape.leftMargin(), shape.topMargin(), shape.rightMargin()) != wanted:
            shape.setLeftMargin(wanted[0])
            shape.setTopMargin(wanted[1])
            shape.setRightMargin(wanted[2])
            shape.setBottomMargin(BOTTOM)
            root.setFrameFormat(shape)
        self._forget_places()

    def _place_header(self) -> None:
        self._header.move(self._column[0], TOP - self.verticalScrollBar().value())

    def _forget_places(self) -> None:
        self._placed = self._hit_pieces = None
        self.viewport().update()

    def _places(self) -> Page:
        """The marks' rectangles, found again after the layout or the marks have changed."""
        if self._placed is None:
            if self._page is None or self._view is None:
                return Page()
            left, measure = self._column
            look = theme.current()
            self._placed = quotation_painter.place(self._page, self._view, look, left, left + measure)
        return self._placed

    def _on_theme_changed(self, look: Theme) -> None:
        fraction = self.scroll_fraction()
        self._build()
        self.set_scroll_fraction(fraction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        first = self.cursorForPosition(QPoint(self._column[0], 8)) if self._page else None
        at_top = self.verticalScrollBar().value() < self._header.height()
        self._update_header()
        self._set_margins()
        super().resizeEvent(event)
        if first and not at_top and event.oldSize().width() != event.size().width():
            self.verticalScrollBar().setValue(
                round(self.cursorRect(first).top() + self.verticalScrollBar().value())
            )
        self._place_header()
        self._apply_scroll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # scrolls to the text cursor when it is shown first
        self._shown = True
        self._apply_scroll()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_header()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        look, page = theme.current(), self._places()
        offset = self.verticalScrollBar().value()
        clip = QRectF(event.rect()).translated(0, offset)
        with_marks = QPainter(self.viewport())
        paint.prepare(with_marks)
        with_marks.translate(0, -offset)
        quotation_painter.under(with_marks, page, look, clip, self._selected, self._flash)
        self._paint_hits(with_marks, look, clip, page.scale)
        with_marks.end()
        super().paintEvent(event)
        with_badges = QPainter(self.viewport())
        paint.prepare(with_badges)
        with_badges.translate(0, -offset)
        quotation_painter.over(with_badges, page, look, clip, self._selected, self._hovered)
        with_badges.end()

    def _paint_hits(self, painter: QPainter, look: Theme, clip: QRectF, scale: float) -> None:
        if not self._hits or self._page is None:
            return
        if self._hit_pieces is None:
            self._hit_pieces = [quotation_painter.pieces(self._page, hit) for hit in self._hits]
        current = self._hit_pieces[self._current_hit] if self._current_hit >= 0 else []
        quotation_painter.hits(painter, self._hit_pieces, current, look, clip, scale)

    # Pointer and keys

    def quotation_at(self, at: QPoint) -> str | None:
        """The id of the quotation under a point of the viewport, by badge or by words."""
        found = self._places().quotation_at(self._on_page(at))
        return found.id if found else None

    def _on_page(self, at: QPoint | QPointF) -> QPointF:
        return QPointF(at.x(), at.y() + self.verticalScrollBar().value())

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
            self.highlight_clicked.emit(highlight)

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
            found = self._places().quotation_at(self._on_page(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(found.shown) if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

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
        copy = menu.addAction("Copy")
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        if self._actions:
            menu.addSeparator()
            menu.addActions(self._actions)
        return menu

    # Nothing is loaded, and only plain words leave

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: no picture, style or page is ever loaded, from disk or network."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace("\n", "\n\n"))
        return data


def tooltip(shown: ReviewedQuotation) -> str:
    """Who speaks, and how that was found, as rich text."""
    speaker = shown.speaker
    who = f"<b>{escape(speaker.name)}</b>" if speaker else "<b>Speaker not found</b>"
    role = ", ".join(part for part in (speaker.role, speaker.affiliation) if part) if speaker else ""
    stances = "".join(
        f"<br>{escape(position.stance.value)} on {escape(position.question_text)}"
        for position in shown.positions
    )
    if shown.review:
        why = f"{shown.review.verdict.value.capitalize()} by you"
    else:
        found = shown.quotation
        why = f"{found.kind.value.capitalize()} · {escape(found.found_by)} · {found.confidence:.2f}"
    return f"<p>{who}{'<br>' + escape(role) if role else ''}{stances}<br>{why}</p>"
