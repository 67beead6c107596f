"""Where quotations, highlights and notes stand on the page, how they are painted, and what is under a point.

Everything is in the document's coordinates; the view moves the painter by how far it is scrolled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Highlight
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.ui import glyphs, icons, paint
from briefing_app.ui.article_document import ArticleDocument
from briefing_app.ui.inks import Inks
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import Radius, Size

ABOVE, BELOW = 17.0, 5.0
"""A fill reaches so far from the baseline, at the text size of ``Size.TEXT``."""
OUT = 2.0
"""… and so far beyond its words on either side."""
BADGE_GAP = 10.0
"""From a badge's right side to the text, so that its number ends 16 before it."""
NOTE_GAP = 16.0
NOTE_SIZE = 16.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A span's part of one line: ``left`` and ``right`` of its words, and the line's baseline."""

    left: float
    right: float
    baseline: float

    def rect(self, scale: float) -> QRectF:
        top, bottom = self.baseline - ABOVE * scale, self.baseline + BELOW * scale
        return QRectF(self.left - OUT, top, self.right - self.left + 2 * OUT, bottom - top)


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation on the page. ``place`` is its speaker's, for the ink."""

    shown: ReviewedQuotation
    place: int | None
    pieces: tuple[Piece, ...]
    badge: QRectF

    @property
    def id(self) -> str:
        return self.shown.quotation.id


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note's sign in the right margin."""

    id: str
    rect: QRectF
    pieces: tuple[Piece, ...]


@dataclass
class Page:
    """All that is painted around one article's words, as laid out at one width."""

    quotations: list[Placed] = field(default_factory=list)
    highlights: list[tuple[Highlight, tuple[Piece, ...]]] = field(default_factory=list)
    notes: list[PlacedNote] = field(default_factory=list)
    scale: float = 1.0

    def quotation(self, quotation_id: str | None) -> Placed | None:
        return next((placed for placed in self.quotations if placed.id == quotation_id), None)

    def quotation_at(self, at: QPointF) -> Placed | None:
        """The quotation whose badge or words are there; of nested ones the innermost."""
        found = self.badge_at(at)
        if found:
            return found
        inside = [placed for placed in self.quotations if _covers(placed.pieces, at, self.scale)]
        shown = [placed for placed in inside if not placed.shown.rejected]
        return min(shown or inside, key=_length, default=None)

    def badge_at(self, at: QPointF) -> Placed | None:
        """The quotation whose badge is there."""
        return next((placed for placed in self.quotations if placed.badge.contains(at)), None)

    def note_at(self, at: QPointF) -> PlacedNote | None:
        """The note whose sign is there."""
        return next((note for note in self.notes if note.rect.adjusted(-4, -4, 4, 4).contains(at)), None)

    def highlight_at(self, at: QPointF) -> Highlight | None:
        """The reader's highlight that is there."""
        found = (mark for mark, pieces in self.highlights if _covers(pieces, at, self.scale))
        return next(found, None)


def place(page: ArticleDocument, view: ArticleView, theme: Theme, left: float, right: float) -> Page:
    """Finds every mark's rectangles. ``left`` and ``right`` are the column's sides."""
    scale = theme.text_pixels / Size.TEXT
    inks = Inks(actor.name for actor in view.speakers)
    rows: dict[float, list[tuple[ReviewedQuotation, tuple[Piece, ...]]]] = {}
    for shown in view.quotations:
        found = tuple(_all_pieces(page, shown.quotation.content))
        if found:
            rows.setdefault(found[0].baseline, []).append((shown, found))
    quotations: list[Placed] = []
    line = round(Size.TEXT_LINE * scale)
    numbers = {len(str(shown.number)): shown.number for shown in view.quotations}
    wide_of = {length: glyphs.badge_width(number, theme) for length, number in numbers.items()}
    for row, members in _in_rows(rows, left - BADGE_GAP, line, wide_of):
        edge = left - BADGE_GAP
        for shown, found in reversed(members):
            wide = wide_of[len(str(shown.number))]
            middle = row - 5.5 * scale
            badge = QRectF(edge - wide, middle - glyphs.BADGE_HEIGHT / 2, wide, glyphs.BADGE_HEIGHT)
            edge -= wide
            speaker = inks.place(shown.speaker.name) if shown.speaker else None
            quotations.append(Placed(shown, speaker, found, badge))
    quotations.sort(key=lambda placed: placed.shown.number)
    return Page(quotations, _highlights(page, view), _notes(page, view, right), scale)


def pieces(page: ArticleDocument, span: Span) -> list[Piece]:
    """A span's part of every line it touches, without the white space at a wrap."""
    start, end = page.position(span.start), page.position(span.end)
    found: list[Piece] = []
    block = page.document.findBlock(start)
    while block.isValid() and block.position() < end:
        found += _block_pieces(
            block, max(start, block.position()), min(end, block.position() + block.length() - 1)
        )
        block = block.next()
    return found


def under(
    painter: QPainter, page: Page, theme: Theme, clip: QRectF, selected: str | None, flash: float = 0.0
) -> None:
    """Fills and underlines, to be painted before the words. ``flash`` (1 to 0) fades after a jump."""
    for mark, marked in page.highlights:
        _fill(painter, marked, theme.tag_fill(mark.color), clip, page.scale)
    for note in page.notes:
        _fill(painter, note.pieces, theme.color("marker"), clip, page.scale)
    for placed in sorted(page.quotations, key=_length, reverse=True):
        if placed.id != selected and not placed.shown.rejected:
            _quotation(painter, placed, theme, clip, page.scale)
    chosen = page.quotation(selected)
    if chosen:
        _selected(painter, chosen, theme, clip, page.scale, flash)


def over(
    painter: QPainter, page: Page, theme: Theme, clip: QRectF, selected: str | None, hovered: str | None
) -> None:
    """Badges and note signs, to be painted after the words."""
    for placed in page.quotations:
        if placed.badge.intersects(clip):
            ink = theme.actor(placed.place)
            if placed.id == hovered and placed.id != selected:
                paint.rounded(painter, placed.badge, Radius.BADGE, theme.color("hover"))
            with paint.saved(painter):
                painter.setOpacity(0.45 if placed.shown.rejected and placed.id != selected else 1.0)
                glyphs.badge(
                    painter, placed.badge, placed.shown.number, ink, theme,
                    selected=placed.id == selected, to_review=placed.shown.to_review,
                )  # fmt: skip
    for note in page.notes:
        if note.rect.intersects(clip):
            icons.draw(painter, "note", note.rect.center(), theme.color("ink2"))


def hits(
    painter: QPainter, found: Iterable[Sequence[Piece]], current: Sequence[Piece], theme: Theme, clip: QRectF,
    scale: float,
) -> None:  # fmt: skip
    """Words that were searched for, the current ones with an edge."""
    for marked in found:
        for piece in marked:
            rect = piece.rect(scale)
            if rect.intersects(clip):
                paint.rounded(painter, rect, Radius.HIGHLIGHT, theme.color("accentsoft"))
    for piece in current:
        paint.rounded(painter, piece.rect(scale), Radius.HIGHLIGHT, None, theme.color("accent"), 1.5)


def _quotation(painter: QPainter, placed: Placed, theme: Theme, clip: QRectF, scale: float) -> None:
    ink = theme.actor(placed.place)
    if placed.shown.kind is not QuotationKind.INDIRECT:
        _fill(painter, placed.pieces, ink.highlight, clip, scale)
        return
    for piece in placed.pieces:
        if piece.rect(scale).intersects(clip):
            y = piece.baseline + 4.5 * scale
            paint.dotted(painter, QPointF(piece.left, y), QPointF(piece.right, y), ink.mark)


def _selected(
    painter: QPainter, placed: Placed, theme: Theme, clip: QRectF, scale: float, flash: float
) -> None:
    ink = theme.actor(placed.place)
    _fill(painter, placed.pieces, _mix(ink.selected, ink.mark, 0.22 * flash), clip, scale)
    for piece in placed.pieces:
        rect = piece.rect(scale)
        if rect.intersects(clip):
            line = QRectF(rect.left() + 1, rect.bottom() - 1, rect.width() - 2, 2)
            painter.fillRect(line, ink.mark)


def _fill(painter: QPainter, marked: Iterable[Piece], color: QColor, clip: QRectF, scale: float) -> None:
    for piece in marked:
        rect = piece.rect(scale)
        if rect.intersects(clip):
            paint.rounded(painter, rect, Radius.HIGHLIGHT, color)


def _mix(base: QColor, over_it: QColor, share: float) -> QColor:
    keep = 1 - share
    return QColor.fromRgbF(
        base.redF() * keep + over_it.redF() * share,
        base.greenF() * keep + over_it.greenF() * share,
        base.blueF() * keep + over_it.blueF() * share,
    )


def _in_rows(
    rows: dict[float, list[tuple[ReviewedQuotation, tuple[Piece, ...]]]],
    room: float,
    line: float,
    wide_of: Mapping[int, float],
) -> Iterable[tuple[float, list[tuple[ReviewedQuotation, tuple[Piece, ...]]]]]:
    """Badges by the line they begin at; what the margin has no room for moves on to the next line.

    ``wide_of`` is how wide a badge is by the length of its number: figures are all of one width.
    """
    waiting = dict(rows)
    while waiting:
        row = min(waiting)
        members = sorted(waiting.pop(row), key=lambda member: member[0].number)
        used, fitting = 0.0, 0
        for shown, _ in members:
            used += wide_of[len(str(shown.number))]
            if used > room - 1 and fitting:
                break
            fitting += 1
        if members[fitting:]:
            waiting.setdefault(row + line, []).extend(members[fitting:])
        yield row, members[:fitting]


def _all_pieces(page: ArticleDocument, spans: Iterable[Span]) -> Iterable[Piece]:
    for span in spans:
        yield from pieces(page, span)


def _block_pieces(block: QTextBlock, start: int, end: int) -> Iterable[Piece]:
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    text = block.text().encode("utf-16-le", "surrogatepass")
    first, last = start - block.position(), end - block.position()
    if last <= first:
        return
    for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= last:
            break
        begin = max(first, line.textStart())
        stop = min(last, line.textStart() + line.textLength())
        while stop > begin and text[2 * stop - 2 : 2 * stop] in (b" \x00", b"\xa0\x00", b"\t\x00"):
            stop -= 1
        if stop > begin:
            left, right = line.cursorToX(begin), line.cursorToX(stop)
            ends = sorted((_number(left), _number(right)))
            yield Piece(origin.x() + ends[0], origin.x() + ends[1], origin.y() + line.y() + line.ascent())


def _number(value: object) -> float:
    """PySide gives ``cursorToX`` as a pair of x and the cursor it moved to."""
    return float(value[0]) if isinstance(value, tuple) else float(value)  # type: ignore[arg-type]


def _highlights(page: ArticleDocument, view: ArticleView) -> list[tuple[Highlight, tuple[Piece, ...]]]:
    return [(mark, tuple(pieces(page, mark.place))) for mark in view.highlights if mark.place]


def _notes(page: ArticleDocument, view: ArticleView, right: float) -> list[PlacedNote]:
    contents = {shown.quotation.id: shown.quotation.content for shown in view.quotations}
    placed: list[PlacedNote] = []
    for note in view.notes:
        spans = (note.place,) if note.place else contents.get(note.quotation or "", ())
        found = tuple(_all_pieces(page, spans[:1]))
        if found:
            middle = found[0].baseline - 6
            taken = sum(1 for other in placed if abs(other.rect.center().y() - middle) < NOTE_SIZE)
            rect = QRectF(right + NOTE_GAP + taken * 18, middle - NOTE_SIZE / 2, NOTE_SIZE, NOTE_SIZE)
            placed.append(PlacedNote(note.id, rect, found if note.place else ()))
    return placed


def _covers(marked: Iterable[Piece], at: QPointF, scale: float) -> bool:
    return any(piece.rect(scale).contains(at) for piece in marked)


def _length(placed: Placed) -> int:
    return placed.shown.quotation.end - placed.shown.quotation.start
