"""One article laid out as a page: a column of words under a header, marks below and beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView as View
from briefing_app.ui import paint, quotation_painter, theme
from briefing_app.ui.article_document import ArticleDocument
from briefing_app.ui.article_header import ArticleHeader, font_scale
from briefing_app.ui.motion import Motion
from briefing_app.ui.quotation_painter import Page, Piece
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import FADE_MS, LEAVE_MS, Size

SMALLEST_MEASURE = 320
LEFT_MARGIN, RIGHT_MARGIN = 88, 56
"""The least room for badges and for notes; the column is centred beyond that."""
TOP, BOTTOM, GAP = 34, 72, 13


class ArticlePage(QTextBrowser):
    """Lays an article out, paints it and scrolls it. Text is all there is: nothing is ever loaded."""

    scrolled = Signal(float)
    """How far the article is read, 0 to 1, whenever that changes."""

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
        self._column: tuple[int, int] = (0, 0)
        self._header = ArticleHeader(self.viewport())
        self._gliding = Motion(self, LEAVE_MS, lambda value: self.verticalScrollBar().setValue(round(value)))
        self._fading = Motion(self, FADE_MS, self._fade)
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
        self.setAccessibleName(self.tr("Article"))
        self._header.hide()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.themes().changed.connect(self._on_theme_changed)

    # Scrolling

    def scroll_fraction(self) -> float:
        """How far the article is scrolled, 0 to 1."""
        bar = self.verticalScrollBar()
        if self._pending_scroll is not None:
            return self._pending_scroll
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def read_on(self) -> bool:
        """One screen down, leaving a line for the eye to hold on to. False at the end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        self._glide(bar.value() + self.viewport().height() - 2 * Size.TEXT_LINE)
        return True

    def reveal(self, span: Span) -> None:
        """Scrolls to words of the article without selecting a quotation."""
        if self._page is None:
            return
        found = quotation_painter.pieces(self._page, span)
        if found and not self._in_view(found):
            self._scroll_to(found[0].baseline)

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
        self._gliding.run(float(bar.value()), target)

    def _fade(self, value: float) -> None:
        self._flash = value
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._place_header()
        if self._pending_scroll is None:
            self.scrolled.emit(self.scroll_fraction())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The reader's own scrolling ends the program's."""
        self._gliding.stop()
        super().wheelEvent(event)

    # Laying out

    def _build(self) -> None:
        if self._view is None:
            return
        look = theme.current()
        scale = font_scale(look)
        line = round(Size.TEXT_LINE * scale)
        before = self._page
        self._page = ArticleDocument(
            self._view.article.text, look.reading(), line, round(GAP * scale), look.reading(weight=700)
        )
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
        look = theme.current()
        measure = round(look.looks.measure.pixels * font_scale(look))
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
        self._pending_scroll = self.scroll_fraction()  # nothing is told about passing through the top
        self._build()
        self._apply_scroll()

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

    def _on_page(self, at: QPoint | QPointF) -> QPointF:
        return QPointF(at.x(), at.y() + self.verticalScrollBar().value())

    # Nothing is loaded, and only plain words leave

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: no picture, style or page is ever loaded, from disk or network."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace("\n", "\n\n"))
        return data
