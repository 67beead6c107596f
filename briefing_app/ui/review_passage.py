"""A quotation in its passage, large: who speaks, by which words, and which words are the quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.reviewing import Case
from briefing_app.domain.spans import Span
from briefing_app.ui import paint, quotation_painter, theme
from briefing_app.ui.article_document import ArticleDocument
from briefing_app.ui.quotation_painter import Piece
from briefing_app.ui.theme import ActorInk, Theme
from briefing_app.ui.tokens import Radius, Size

WIDE = 580
_LARGE, _LINE = 20.0, 44
_GAP, _BEYOND = 12, 900  # code points of a paragraph before or after that are shown
_LABEL_DOWN, _LABEL_HIGH = 7.0, 15.0
_END_HIGH = 40.0  # room below the last words, to say that they are the last
_SIDE = 4  # room for what fills reach beyond their words
_VIEW_KEYS = frozenset(
    {Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus}
)


@dataclass
class _Marks:
    """Where everything stands on the page, at one width."""

    content: list[Piece] = field(default_factory=list)
    labels: list[tuple[str, list[Piece], bool]] = field(default_factory=list)
    """The word below, the words' pieces, and whether they are the speaker's name."""


class Passage(QTextBrowser):
    """The paragraph of a quotation with one before and one after it. Its words can be selected.

    Spans are code points into the article's text.
    """

    words_selected = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._page: ArticleDocument | None = None
        self._from = 0
        self._target = Span(0, 0)
        self._place: int | None = None
        self._content: tuple[Span, ...] = ()
        self._marks: _Marks | None = None
        self._ends = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName(self.tr("Passage"))
        self.selectionChanged.connect(self.words_selected)
        theme.themes().changed.connect(self.rebuild)

    def show_case(self, case: Case | None, place: int | None = None) -> None:
        """Show a quotation; ``place`` gives its speaker's ink."""
        self._case, self._place = case, place
        self._content = case.shown.quotation.content if case is not None else ()
        self.rebuild()

    def show_content(self, content: Sequence[Span], place: int | None) -> None:
        """Mark other words as the quotation, or in another speaker's ink, while the reader chooses."""
        self._content, self._place, self._marks = tuple(content), place, None
        self.viewport().update()

    def selected_span(self) -> Span | None:
        """The words selected, without white space at their ends; None where there are none."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        span = self._page.span(cursor.selectionStart(), cursor.selectionEnd())
        return Span(span.start + self._from, span.end + self._from) if span else None

    def select_words(self, span: Span | None) -> None:
        """Select words, as dragging over them would; None selects none."""
        cursor = self.textCursor()
        cursor.clearSelection()
        if span is not None and self._page is not None:
            cursor.setPosition(self._page.position(max(span.start - self._from, 0)))
            end = self._page.position(max(span.end - self._from, 0))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def rebuild(self) -> None:
        """Lay everything out anew, after another quotation or theme."""
        self._marks = None
        if self._case is None:
            self._page = None
            self.clear()
            return
        look, text = theme.current(), self._case.view.article.text
        scale = look.text_pixels / Size.TEXT
        first, self._target, last = around(text, self._case.shown.quotation.content)
        self._ends = not text[last:].strip()
        self._from = first
        line = round(_LINE * scale)
        self._page = ArticleDocument(text[first:last], look.serif(_LARGE * scale), line, _GAP * scale)
        document = self._page.document
        document.setDocumentMargin(_SIDE)
        if self._ends:
            frame = document.rootFrame().frameFormat()
            frame.setBottomMargin(_END_HIGH)
            document.rootFrame().setFrameFormat(frame)
        self._quieten(look, scale)
        self.setDocument(document)
        document.setParent(self)
        self._show_words()

    def _show_words(self) -> None:
        """Scroll so that the paragraph is read from its beginning, or at least the words from theirs."""
        if self._page is None:
            return
        document, room = self._page.document, self.viewport().height()
        paragraph = document.findBlock(self._page.position(self._target.start - self._from))
        rect = document.documentLayout().blockBoundingRect(paragraph)
        words = [piece for span in self._content[:1] for piece in self._pieces(span)]
        first = words[0].baseline if words else rect.top()
        fits = rect.bottom() <= room
        top = 0.0 if fits else max(0.0, rect.top() - room / 5, first - room / 2)
        self.verticalScrollBar().setValue(round(top))

    def _quieten(self, look: Theme, scale: float) -> None:
        """Set what stands around smaller and in a lighter ink."""
        assert self._page is not None  # noqa: S101
        quiet, shape = QTextCharFormat(), QTextBlockFormat()
        quiet.setFont(look.serif())
        quiet.setForeground(look.color("ink3"))
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        shape.setLineHeight(round(Size.TEXT_LINE * scale), fixed)
        shape.setBottomMargin(_GAP * scale)
        block = self._page.document.begin()
        while block.isValid():
            start = self._page.point(block.position()) + self._from
            if not self._target.start <= start < max(self._target.end, self._target.start + 1):
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(quiet)
                cursor.mergeBlockFormat(shape)
            block = block.next()

    # Painting

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._marks = None
        self._show_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        marks, look = self._found(), theme.current()
        ink, scale = look.actor(self._place), _LARGE / Size.TEXT * look.text_pixels / Size.TEXT
        down = self.verticalScrollBar().value()
        below = QPainter(self.viewport())
        paint.prepare(below)
        below.translate(0, -down)
        self._paint_content(below, marks, ink, scale)
        for _, pieces, speaker in marks.labels:
            for piece in pieces:
                y = piece.baseline + 4.5 * scale
                color = ink.mark if speaker else look.color("ink3")
                at = (QPointF(piece.left, y), QPointF(piece.right, y))
                paint.line(below, *at, color, 2.0 if speaker else 1.2)
        below.end()
        super().paintEvent(event)
        over = QPainter(self.viewport())
        paint.prepare(over)
        over.translate(0, -down)
        self._paint_labels(over, marks, look, scale)
        if self._ends and self._page is not None:
            bottom = self._page.document.size().height()
            end = QRectF(_SIDE, bottom - _END_HIGH + 4, self.viewport().width(), 24)
            paint.text_in(over, end, self.tr("End of the article"), look.sans(13), look.color("ink3"))
        over.end()

    def _paint_content(self, painter: QPainter, marks: _Marks, ink: ActorInk, scale: float) -> None:
        indirect = self._case is not None and self._case.shown.kind is QuotationKind.INDIRECT
        for piece in marks.content:
            if not indirect:
                paint.rounded(painter, piece.rect(scale), Radius.HIGHLIGHT, ink.highlight)
                continue
            y = piece.baseline + 4.5 * scale
            paint.dotted(painter, QPointF(piece.left, y), QPointF(piece.right, y), ink.mark)

    def _paint_labels(self, painter: QPainter, marks: _Marks, look: Theme, scale: float) -> None:
        """A word under the last line of what it names; where two would overlap, the later moves on."""
        font, taken = look.sans(11, 500), dict[float, float]()
        last = [(pieces[-1].baseline, pieces[-1].left, word, pieces[-1]) for word, pieces, _ in marks.labels]
        for *_, word, piece in sorted(last, key=lambda each: each[:2]):
            wide = paint.width(word, font)
            left = max((piece.left + piece.right - wide) / 2, taken.get(piece.baseline, 0.0))
            top = piece.baseline + _LABEL_DOWN * scale
            rect = QRectF(left, top, wide + 1, _LABEL_HIGH)
            paint.text_in(painter, rect, word, font, look.color("ink2"))
            taken[piece.baseline] = left + wide + 7

    def _found(self) -> _Marks:
        if self._marks is None:
            self._marks = self._find()
        return self._marks

    def _find(self) -> _Marks:
        if self._case is None or self._page is None:
            return _Marks()
        quotation, speaker = self._case.shown.quotation, self._case.shown.speaker
        marks = _Marks([piece for span in self._content for piece in self._pieces(span)])
        named = [
            (self._word("source"), quotation.source or (), False),
            (self._word("cue"), quotation.cue or (), False),
        ]
        mentions = speaker.mentions if speaker is not None else ()
        apart = [span for span in mentions if not any(span.overlap(part) for part in quotation.source or ())]
        before = [span for span in apart if self._target.contains(span) and span.end <= quotation.end]
        if before:
            named.append((self._word("speaker"), (before[-1],), True))
        for word, spans, is_speaker in named:
            pieces = [piece for span in spans for piece in self._pieces(span)]
            if pieces:
                marks.labels.append((word, pieces, is_speaker))
        return marks

    @staticmethod
    def _word(name: str) -> str:
        words = {
            "source": QCoreApplication.translate("Review", "source"),
            "cue": QCoreApplication.translate("Review", "cue"),
            "speaker": QCoreApplication.translate("Review", "speaker"),
        }
        return words[name]

    def _pieces(self, span: Span) -> list[Piece]:
        if self._page is None:
            return []
        inside = Span(max(span.start - self._from, 0), min(span.end - self._from, len(self._page.text)))
        return quotation_painter.pieces(self._page, inside) if inside else []

    # Keys, and nothing is loaded

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Some keys are the view's, whatever has the focus in it."""
        if event.key() in _VIEW_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: no picture, style or page is ever loaded, from disk or network."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data


def around(text: str, content: Sequence[Span]) -> tuple[int, Span, int]:
    """Where the passage of a quotation begins, the paragraphs of the quotation, and where the passage ends.

    One paragraph before and one after it belong to it, long ones in part.
    """
    start, end = content[0].start, content[-1].end
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    return _before(text, first), Span(first, last), _after(text, last)


def _before(text: str, first: int) -> int:
    words = text[:first].rstrip()
    begin = max(words.rfind("\n") + 1, len(words) - _BEYOND, 0)
    if begin > 0 and text[begin - 1] != "\n":  # in the middle of a paragraph: on to the next word
        begin = text.find(" ", begin, first) + 1 or begin
    return begin


def _after(text: str, last: int) -> int:
    rest = text[last:]
    begin = last + len(rest) - len(rest.lstrip())
    end = text.find("\n", begin)
    end = len(text) if end < 0 else end
    if end - begin > _BEYOND:
        end = text.rfind(" ", begin, begin + _BEYOND)
        end = begin + _BEYOND if end < 0 else end
    return end
