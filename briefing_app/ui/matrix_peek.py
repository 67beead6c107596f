"""Below the matrix: the current cell's newest sentence in its paragraph, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.positions import MatrixActor, Passage, Silence, Standing, is_registered
from briefing_app.domain.spans import Span
from briefing_app.ui import fonts, glyphs, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.inks import Inks
from briefing_app.ui.offsets import Offsets
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import short_day, word

HEIGHT = 106
_LINES, _LINE, _APART = 2, 23.0, 24
_RIGHT = Qt.AlignmentFlag.AlignRight


class MatrixPeek(QWidget):
    """Who, which stance, on what, where and when; then the words in their paragraph."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.open_button = KeyButton(self.tr("Open sentence"))
        self.all_button = KeyButton(self.tr("All sentences"))
        self.fill_button = KeyButton(self.tr("Suggestions"))
        self._buttons = (self.fill_button, self.all_button, self.open_button)
        self._long = tuple(button.text() for button in self._buttons)
        self._short = self.tr("Suggest"), self.tr("All"), self.tr("Open")
        for button, name in zip(
            self._buttons, ("matrix-fill", "matrix-sentences", "matrix-open"), strict=True
        ):
            button.give(actions, name)
        self._cell: tuple[Inks, MatrixActor, Question, Standing | Silence] | None = None
        self._passage: Passage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 16, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
        column.addLayout(row)
        column.addStretch(1)

    def show_cell(
        self, inks: Inks, actor: MatrixActor, question: Question, shown: Standing | Silence
    ) -> None:
        """Show a cell, its actor in the matrix's ink; its passage follows."""
        self._cell, self._passage = (inks, actor, question, shown), None
        said = isinstance(shown, Standing)
        self.open_button.setVisible(said)
        self.all_button.setVisible(isinstance(shown, Standing) and len(shown.statements) > 1)
        self.fill_button.setVisible(is_registered(actor.id))
        words = shown.newest.words if isinstance(shown, Standing) else word(shown)
        self.setAccessibleName(f"{actor.name}, {question.text}: {words}")
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the buttons' words where the question would be cut, even beside the day alone."""
        if self._cell is None:
            return
        shown = self._cell[-1]
        need = self._wanted() + paint.width(self._metas(shown)[-1], theme.current().sans(12))
        for words in (self._long, self._short):
            for button, each in zip(self._buttons, words, strict=True):
                button.setText(each)
                button.updateGeometry()
            if need <= self._edge():
                break

    def _edge(self) -> float:
        """Where the line of words ends."""
        shown = [button.sizeHint().width() + 8 for button in self._buttons if not button.isHidden()]
        return self.width() - 24 - sum(shown)

    def show_passage(self, passage: Passage) -> None:
        self._passage = passage
        self.update()

    def clear(self) -> None:
        """There is no cell."""
        self._cell = self._passage = None
        for button in self._buttons:
            button.hide()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, 0, self.width(), 1, look.color("line2"))
        if self._cell is not None:
            self._paint_cell(painter, look, *self._cell)

    def _paint_cell(
        self, painter: QPainter, look: Theme,
        inks: Inks, actor: MatrixActor, question: Question, shown: Standing | Silence,
    ) -> None:  # fmt: skip
        place = inks.place(actor.name)
        glyphs.mark(painter, QPointF(26, 23), look.actor(place), 10)
        line = QRectF(44, 9, self.width(), 28)
        bold, font = look.sans(13.5, 600), look.sans(13)
        line.setLeft(line.left() + paint.text_in(painter, line, actor.name, bold, look.color("ink")) + 16)
        sign = _sign(shown)
        glyphs.stance(painter, QPointF(line.left() + 7, 23), sign, look.color("ink"))
        line.setLeft(line.left() + 22)
        edge, small = self._edge(), look.sans(12)
        metas = self._metas(shown)
        room = edge - self._wanted()
        meta = next((each for each in metas if paint.width(each, small) <= room), metas[-1])
        line.setRight(edge)
        used = paint.text_in(painter, line, meta, small, look.color("ink2"), _RIGHT)
        line.setRight(max(line.left(), edge - used - _APART))
        strong = look.sans(13, 600)
        line.setLeft(line.left() + paint.text_in(painter, line, word(sign), strong, look.color("ink2")) + 5)
        paint.text_in(painter, line, self._told(question), font, look.color("ink2"))
        if isinstance(shown, Standing):
            passage = self._passage or Passage(shown.newest.words, ())
            box = QRectF(44, 46, min(self.width() - 90, 980), _LINES * _LINE)
            _draw(painter, box, passage, place, look)
        else:
            words = paint.paragraph(self._why(shown, actor.name), font, self.width() - 90, 20, _LINES)
            words.draw(painter, QPointF(44, 46), look.color("ink2"))

    def _why(self, shown: Silence, name: str) -> str:
        if shown is Silence.SILENT:
            told = self.tr("All that {name} is quoted with was reviewed: nothing is on this question.")
        else:
            told = self.tr("Not all that {name} is quoted with was reviewed: silence is not known yet.")
        return told.format(name=name)

    def _told(self, question: Question) -> str:
        return self.tr("on {question}").format(question=question.text)

    def _wanted(self) -> float:
        """How wide the line is up to where and when, its question whole."""
        if self._cell is None:
            return 0.0
        look, (_, actor, question, shown) = theme.current(), self._cell
        words = (
            (actor.name, look.sans(13.5, 600)), (word(_sign(shown)), look.sans(13, 600)),
            (self._told(question), look.sans(13)),
        )  # fmt: skip
        return 44 + 16 + 22 + 5 + sum(paint.width(*each) for each in words) + _APART + 1

    def _metas(self, shown: Standing | Silence) -> tuple[str, ...]:
        """Where and when, from the longest to the shortest."""
        if isinstance(shown, Silence):
            return ("",)
        newest = shown.newest
        outlets = len({one.outlet or one.article for one in shown.statements})
        more = self.tr("+%Ln outlet(s)", "", outlets - 1) if outlets > 1 else ""
        day = short_day(newest.day, date.today())  # noqa: DTZ011 - the reader's own day
        told = (newest.outlet or newest.title, day, more), (day, more), (day,)
        return tuple(" · ".join(filter(None, parts)) for parts in told)


def _sign(shown: Standing | Silence) -> Stance | glyphs.Absent:
    return shown.stance if isinstance(shown, Standing) else _absent(shown)


def _absent(shown: Silence) -> glyphs.Absent:
    return glyphs.Absent.SILENT if shown is Silence.SILENT else glyphs.Absent.NOT_REVIEWED


def _draw(painter: QPainter, box: QRectF, passage: Passage, place: int | None, look: Theme) -> None:
    """The passage from the sentence before its words on, as many lines as there is room for."""
    start = _begin(passage)
    start += len(passage.text[start:]) - len(passage.text[start:].lstrip())
    text = passage.text[start:]
    font = look.serif(15)
    factor = fonts.scale(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setFormats(
        _marks(text, [Span(span.start - start, span.end - start) for span in passage.words], place, look)
    )
    layout.beginLayout()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width() / factor)
        line.setPosition(QPointF(0, number * _LINE / factor))
    layout.endLayout()
    with paint.saved(painter):
        painter.setPen(look.color("ink"))
        painter.translate(box.topLeft())
        painter.scale(factor, factor)
        layout.draw(painter, QPointF())


def _marks(text: str, spans: Sequence[Span], place: int | None, look: Theme) -> list[QTextLayout.FormatRange]:
    offsets, marks = Offsets(text), []
    for span in spans:
        mark = QTextLayout.FormatRange()
        start, end = offsets.span_to_units(span)
        mark.start, mark.length = start, end - start
        form = QTextCharFormat()
        form.setBackground(look.actor(place).highlight)
        mark.format = form
        marks.append(mark)
    return marks


def _begin(passage: Passage) -> int:
    """Where to begin so that the words are seen: the sentence before them, or theirs."""
    first = passage.words[0].start if passage.words else 0
    if first < 160:
        return 0
    return max(passage.text.rfind(". ", 0, first - 40), passage.text.rfind("\n", 0, first)) + 1 or first
