"""Printed pages, as pieces of lines with their places, to paragraphs in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_GUTTER = 0.8  # between columns, at least; this and all other measures are in type sizes
_CELL = 2.5  # between the cells of a table, at least; justified words stand closer
_OTHER_SIZE = 1.15  # ratio of type sizes from which lines are of different paragraphs
_FEWEST_LINES = 3  # of a column
_NEAR = 4  # lines above and below show how far a line could have gone
_PROSE = 16  # characters a line of a column holds on average, at least; the cells of a table hold fewer
_MARGIN = 0.12  # of the page's height, above and below, where running titles and page numbers stand
_REPEATED = 0.25  # of the pages have a line in the margin: then it is a running title
_PAGE_NUMBER = re.compile(
    r"[-–—|·•\[( ]*(?:(?:page|seite|p\.|s\.|pagina|página)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:of|von|de|di|van|/)\s*\d{1,4})?[-–—|·•\]) ]*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…:][”’\"')\]»]*$")
_BULLET = re.compile(r"[•‣▪●◦■]\s?")
_LETTERS = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"\W*(?:\w+-)*([^\W\d_]+)[-\xad\x02\ufffe]")
_JOINS = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "och", "eller"])


@dataclass(frozen=True, slots=True)
class Piece:
    """Words set one after another on a line. Points from the page's left and top; ``size`` is of the type."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    pieces: tuple[Piece, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words on one line, without the hyphens of its line ends; ``page`` counts from 0."""

    text: str
    size: float
    page: int


def paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """All paragraphs in reading order, column by column, without running titles and page numbers.

    One that goes on in the next column or on the next page is whole.
    """
    running = _running_titles(pages)
    kept = [[piece for piece in page.pieces if not _is_furniture(piece, page, running)] for page in pages]
    words = _hyphenable(kept)
    found: list[Paragraph] = []
    for number, pieces in enumerate(kept):
        for block in _blocks(pieces):
            for lines in _paragraphs(block):
                text, size = (
                    _joined([line.text for line in lines], words),
                    median(line.size for line in lines),
                )
                if found and _goes_on(found[-1], text, size):
                    before = found.pop()
                    found.append(Paragraph(_joined([before.text, text], words), before.size, before.page))
                else:
                    found.append(Paragraph(text, size, number))
    return found


def body_size(found: Iterable[Paragraph]) -> float:
    """The size most of the text is set in."""
    sizes = Counter[float]()
    for paragraph in found:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _running_titles(pages: Sequence[Page]) -> frozenset[str]:
    """What stands in the margins of many pages, its digits aside."""
    if len(pages) < 2:
        return frozenset()
    met = Counter(
        text for page in pages for text in {_plain(piece) for piece in page.pieces if _in_margin(piece, page)}
    )
    return frozenset(text for text, times in met.items() if times >= max(2, _REPEATED * len(pages)))


def _is_furniture(piece: Piece, page: Page, running: frozenset[str]) -> bool:
    if not _in_margin(piece, page):
        return False
    return _plain(piece) in running or _PAGE_NUMBER.fullmatch(piece.text) is not None


def _in_margin(piece: Piece, page: Page) -> bool:
    return piece.bottom < _MARGIN * page.height or piece.top > (1 - _MARGIN) * page.height


def _plain(piece: Piece) -> str:
    return re.sub(r"\d+", "#", piece.text).casefold()


def _blocks(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Lines in reading order, a list a column. What spans the columns parts what is above from what is below.

    Columns are told from tables by their lines, which are longer than cells are.
    """
    rows = _rows(pieces)
    gutter = _GUTTER * median(piece.size for piece in pieces) if pieces else 0.0
    low = at = 0
    while at < len(rows):
        span = max(_spans(rows, low, at, gutter), key=lambda span: span[1] - span[0], default=None)
        if span is None:
            at += 1
            continue
        first, end, middle = span
        if above := [piece for row in rows[low:first] for piece in row]:
            yield _lines(above)
        inside = [piece for row in rows[first:end] for piece in row]
        yield from _blocks([piece for piece in inside if piece.right <= middle])
        yield from _blocks([piece for piece in inside if piece.right > middle])
        low = at = end
    if low < len(rows):
        yield _lines([piece for row in rows[low:] for piece in row])


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces from top to bottom, those in one row that no horizontal white space parts."""
    rows: list[list[Piece]] = []
    low = 0.0
    for piece in sorted(pieces, key=lambda piece: (piece.top, piece.left)):
        slack = 0.25 * (piece.bottom - piece.top)
        if rows and piece.top + slack < low:
            rows[-1].append(piece)
            low = max(low, piece.bottom - slack)
        else:
            rows.append([piece])
            low = piece.bottom - slack
    return rows


def _spans(rows: list[list[Piece]], low: int, at: int, gutter: float) -> Iterator[tuple[int, int, float]]:
    """Runs of rows from ``low`` on, around one, that a gutter parts in columns: first, end, its middle."""
    for left, right in _gaps(rows[at]):
        if right - left < gutter:
            continue
        ends, free = [at, at + 1], (left, right)
        for side, step in ((0, -1), (1, 1)):
            while low <= (following := ends[side] + min(step, 0)) < len(rows):
                narrowed = _narrowed(free, rows[following], gutter)
                if narrowed is None:
                    break
                free, ends[side] = narrowed, ends[side] + step
        middle = sum(free) / 2
        inside = [piece for row in rows[ends[0] : ends[1]] for piece in row]
        if _is_column([piece for piece in inside if piece.right <= middle]) and _is_column(
            [piece for piece in inside if piece.right > middle]
        ):
            yield ends[0], ends[1], middle


def _gaps(row: list[Piece]) -> list[tuple[float, float]]:
    """The white between the pieces of a row, from left to right."""
    gaps, reach = [], min(piece.left for piece in row)
    for piece in sorted(row, key=lambda piece: piece.left):
        if piece.left > reach:
            gaps.append((reach, piece.left))
        reach = max(reach, piece.right)
    return gaps


def _narrowed(free: tuple[float, float], row: list[Piece], gutter: float) -> tuple[float, float] | None:
    """What of a gutter this row leaves free, or None where that is too narrow."""
    middle = sum(free) / 2
    left = max([free[0], *(piece.right for piece in row if piece.left < middle)])
    right = min([free[1], *(piece.left for piece in row if piece.left >= middle)])
    return (left, right) if right - left >= gutter else None


def _is_column(pieces: list[Piece]) -> bool:
    lines = _lines(pieces)
    return len(lines) >= _FEWEST_LINES and sum(len(line.text) for line in lines) >= _PROSE * len(lines)


def _lines(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces on one base line joined from left to right; what stands far apart, as cells do, by a dash."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        last = rows[-1] if rows else []
        if last and _overlap(last[0], piece) >= 0.5 * min(last[0].size, piece.size):
            last.append(piece)
        else:
            rows.append([piece])
    return [_line(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _overlap(one: Piece, other: Piece) -> float:
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def _line(row: list[Piece]) -> Piece:
    text = row[0].text
    for before, piece in pairwise(row):
        gap = piece.left - before.right
        text += (" – " if gap > _CELL * piece.size else " " if gap > 0.1 * piece.size else "") + piece.text
    widest = max(row, key=lambda piece: len(piece.text))
    right = max(piece.right for piece in row)
    return Piece(text, row[0].left, right, widest.top, widest.bottom, widest.size)


def _paragraphs(lines: list[Piece]) -> Iterator[list[Piece]]:
    """The lines of a column, a list a paragraph."""
    steps = [below.top - line.top for line, below in pairwise(lines)]
    leading = median(steps) if len(steps) >= 3 else 0.0
    left = min(line.left for line in lines)
    paragraph = lines[:1]
    for at, (before, line) in enumerate(pairwise(lines)):
        right = max(near.right for near in lines[max(0, at - _NEAR) : at + _NEAR])
        indented = line.left > max(left, before.left) + 0.8 * line.size
        if indented or _ends(before, line, right) or _is_apart(before, line, leading):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _is_apart(before: Piece, line: Piece, leading: float) -> bool:
    """Whether type size, white space or a bullet parts two lines."""
    if not 1 / _OTHER_SIZE < line.size / max(before.size, 0.1) < _OTHER_SIZE:
        return True
    far = line.top - before.top > 1.35 * max(leading, 1.15 * line.size)
    return far or _BULLET.match(line.text) is not None


def _ends(before: Piece, line: Piece, right: float) -> bool:
    """Whether the next word would have fitted on the line before, so that the break was meant."""
    word = len(line.text.split(" ", 1)[0]) + 1
    return before.right + word * (line.right - line.left) / len(line.text) < right - line.size


def _goes_on(before: Paragraph, text: str, size: float) -> bool:
    """Whether a paragraph of this text is the rest of the one before."""
    if not 1 / _OTHER_SIZE < size / max(before.size, 0.1) < _OTHER_SIZE:
        return False
    return text[:1].islower() and not _STOP.search(before.text[-8:])


def _hyphenable(pages: Iterable[Iterable[Piece]]) -> frozenset[str]:
    """The document's words, with and without hyphens, to tell which hyphens at line ends are their own."""
    return frozenset(
        word.casefold()
        for pieces in pages
        for piece in pieces
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=\W)", piece.text)
    )


def _joined(lines: Sequence[str], words: frozenset[str]) -> str:
    """The lines as one, hyphens at their ends undone."""
    joined = [lines[0]]
    for before, line in pairwise(lines):
        broken = _BREAK.fullmatch(before[before.rfind(" ") + 1 :])
        after = _LETTERS.match(line)
        if not broken or not after:
            joined.append(f" {line}")
            continue
        joined[-1] = joined[-1][:-1]
        if after[0].casefold() in _JOINS:
            joined.append(f"- {line}")
        else:
            own = f"{broken[1]}-{after[0]}".casefold() in words or not after[0][0].islower()
            joined.append("-" * own + line)
    return "".join(joined)
