"""The repair tray below an article: one annotation whose words are gone, and the places it may belong to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.domain.orphans import Orphan, OrphanKind
from briefing_app.domain.spans import Span
from briefing_app.ui import focus, icons, labels, layouts, own_keys, paint, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.markdown_view import render
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import of_all

_AROUND = 60
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OWN = {*_TAKE, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Escape}
_LETTERS = {Qt.Key.Key_P, Qt.Key.Key_K, Qt.Key.Key_N}


class _Was(QWidget):
    """The words as they stood, with what was around them."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = ("", "", "")
        self.setFixedHeight(28)

    def show_words(self, before: str, words: str, after: str) -> None:
        self._parts = (_flat(before), _flat(words), _flat(after))
        self.setAccessibleName(self.tr("The words were: {words}").format(words=self._parts[1]))
        self.setToolTip(self._parts[1])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        _passage(painter, rect, self._parts, face="marker")


class PlaceRow(QWidget):
    """A place that may be meant: its key, the words there, and how like they are."""

    wanted = Signal(int)

    def __init__(self, number: int, parts: tuple[str, str, str], likeness: float) -> None:
        super().__init__()
        self.number, self.chosen = number, False
        self._parts, self._likeness = (
            parts,
            self.tr("{percent} % alike").format(percent=round(likeness * 100)),
        )
        self.setFixedHeight(32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(
            self.tr("Place {number}: {words}, {likeness}").format(
                number=number, words=parts[1], likeness=self._likeness
            )
        )

    def choose(self, chosen: bool) -> None:
        self.chosen = chosen
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit(self.number)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        if self.chosen or self.underMouse():
            paint.rounded(painter, rect, Radius.BUTTON, look.color("sel" if self.chosen else "hover"))
        paint.key(painter, QPointF(10, rect.center().y()), str(self.number), look)
        alike = look.sans(12, tabular=True)
        right = rect.adjusted(0, 0, -12, 0)
        paint.text_in(painter, right, self._likeness, alike, look.color("ink2"), Qt.AlignmentFlag.AlignRight)
        room = rect.adjusted(40, 3, -paint.width(self._likeness, alike) - 28, -3)
        _passage(painter, room, self._parts, face=None)


class RepairTray(QWidget):
    """Shows one orphan at a time; its keys are its own while it has the focus."""

    place_wanted = Signal(object)
    """The Span that the annotation is to be put on."""
    previewed = Signal(object)
    """The Span to be shown in the article."""
    here_wanted = Signal()
    """Put it on the words that are selected."""
    keep_wanted = Signal()
    drop_wanted = Signal()
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.orphan: Orphan | None = None
        self._choice = 0
        self._title, self._body, self._none = QLabel(), QLabel(), QLabel()
        self._was, self._rows = _Was(), QVBoxLayout()
        self.put = KeyButton(self.tr("Put it there"), key="Enter", kind="primary")
        self.here = KeyButton(self.tr("On the selected words"), key="p")
        self.keep = KeyButton(self.tr("Keep as a note"), key="k")
        self.drop = KeyButton(self.tr("Delete"), key="Delete", kind="quiet")
        self.skip = KeyButton(self.tr("Next"), key="n", kind="quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.put.clicked.connect(self.take)
        for button, signal in (
            (self.here, self.here_wanted),
            (self.keep, self.keep_wanted),
            (self.drop, self.drop_wanted),
            (self.skip, self.next_wanted),
        ):
            button.clicked.connect(signal)
        focus.ring(self)
        self.restyle()
        self.hide()

    def _lay_out(self) -> None:
        close = IconButton("close", self.tr("Close the tray (Esc)"))
        close.clicked.connect(self.closed)
        head, foot, inner = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(24, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.skip)
        head.addWidget(close)
        for label in (self._title, self._body, self._none):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._body, self._none):
            labels.narrow(label)
        self._rows.setSpacing(1)
        foot.setContentsMargins(0, 8, 0, 0)
        foot.setSpacing(8)
        for button in (self.put, self.here, self.keep, self.drop):
            foot.addWidget(button)
        foot.addStretch(1)
        inner.setContentsMargins(20, 8, 14, 12)
        inner.setSpacing(3)
        inner.addLayout(head)
        inner.addWidget(self._was)
        inner.addWidget(self._body)
        inner.addLayout(self._rows)
        inner.addWidget(self._none)
        inner.addLayout(foot)

    def rows(self) -> list[PlaceRow]:
        """The places offered, the likeliest first."""
        return [row for row in layouts.widgets(self._rows) if isinstance(row, PlaceRow)]

    def show_orphan(self, orphan: Orphan, text: str, number: int, count: int) -> None:
        """Show an annotation with its guesses in ``text``; it is ``number`` of ``count``."""
        fresh = self.orphan != orphan
        self.orphan = orphan
        title = {
            OrphanKind.NOTE: self.tr("Note to re-place"),
            OrphanKind.HIGHLIGHT: self.tr("Highlight to re-place"),
            OrphanKind.REVIEW: self.tr("Decision to re-place"),
        }[orphan.kind]
        self._title.setText(f"{title} · {of_all(number, count)}")
        self._was.show_words(orphan.prefix, orphan.exact, orphan.suffix)
        self._body.setText(_flat(QTextDocumentFragment.fromHtml(render(orphan.body or "")).toPlainText()))
        self._body.setVisible(bool(orphan.body))
        self.skip.setVisible(count > 1)
        layouts.empty(self._rows)
        for place, guess in enumerate(orphan.guesses[:9], 1):
            row = PlaceRow(place, _parts(text, guess.span), guess.likeness)
            row.wanted.connect(self._take_place)
            self._rows.addWidget(row)
        self._none.setVisible(not orphan.guesses)
        self.put.setVisible(bool(orphan.guesses))
        self.setAccessibleName(f"{self._title.text()}: {_flat(orphan.exact)}")
        self.show()
        self.restyle()
        if fresh:
            self.choose(0)

    def allow_here(self, selected: bool) -> None:
        """Whether words are selected that it could be put on."""
        self.here.setEnabled(selected)
        self.here.setToolTip("" if selected else self.tr("Select the words in the article first."))

    def choose(self, place: int) -> None:
        """Show this of the guesses, from 0, in the article."""
        rows = self.rows()
        if self.orphan is not None and 0 <= place < len(rows):
            self._choice = place
            for at, row in enumerate(rows):
                row.choose(at == place)
            self.previewed.emit(self.orphan.guesses[place].span)

    def take(self) -> None:
        """Put it on the guess that is shown."""
        self._take_place(self._choice + 1)

    def _take_place(self, number: int) -> None:
        if self.orphan is not None and 0 < number <= len(self.orphan.guesses):
            self.place_wanted.emit(self.orphan.guesses[number - 1].span)

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_P: self.here.click,
            Qt.Key.Key_K: self.keep_wanted.emit,
            Qt.Key.Key_N: self.next_wanted.emit,
            Qt.Key.Key_Delete: self.drop_wanted.emit,
            Qt.Key.Key_Escape: self.closed.emit,
            Qt.Key.Key_Down: lambda: self.choose(self._choice + 1),
            Qt.Key.Key_Up: lambda: self.choose(self._choice - 1),
        }
        doing = keys.get(Qt.Key(key))
        if key in _TAKE:
            self.take()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._take_place(key - int(Qt.Key.Key_0))
        elif doing is not None:
            doing()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.sans(13, 600), "ink")
        labels.dress(self._body, look.sans(12.5))
        labels.dress(self._none, look.sans(12.5))
        self._none.setText(
            self.tr("No likely place was found. Select the words it belongs to in the article.")
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, 0, self.width(), 1, look.color("line2"))
        paint.prepare(painter)
        icons.draw(painter, "orphan", QPointF(28, 23), look.color("warn"))


def _own(event: QKeyEvent) -> bool:
    """Whether a key is the tray's, and no command of the window's while the tray has the focus."""
    key = event.key()
    return not event.modifiers() and (key in _OWN | _LETTERS or Qt.Key.Key_1 <= key <= Qt.Key.Key_9)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _parts(text: str, span: Span) -> tuple[str, str, str]:
    """The words of a place with a little of what stands around them."""
    before = text[max(0, span.start - _AROUND) : span.start]
    return _flat(before), _flat(text[span.start : span.end]), _flat(text[span.end : span.end + _AROUND])


def _passage(painter: QPainter, rect: QRectF, parts: tuple[str, str, str], face: str | None) -> None:
    """Words in the article's face between what stands around them, which gives way where room is short."""
    look = theme.current()
    font, (before, words, after) = look.serif(14), parts
    room = rect.width()
    middle = min(paint.width(words, font), room - 20)
    side = max(0.0, (room - middle - 16) / 2)
    while before and paint.width(f"…{before}", font) > side * 0.6:
        before = before.partition(" ")[2]
    left = rect.left()
    if before:
        left += (
            paint.text(
                painter, QPointF(left, paint.baseline(rect, font)), f"…{before}", font, look.color("ink3")
            )
            + 5
        )
    box = QRectF(left, rect.top(), middle, rect.height())
    if face is not None:
        paint.rounded(painter, box.adjusted(-2, 1, 3, -1), Radius.HIGHLIGHT, look.color(face))
    used = paint.text_in(painter, box, words, font, look.color("ink"))
    rest = QRectF(left + used + 6, rect.top(), rect.right() - left - used - 6, rect.height())
    paint.text_in(painter, rest, after, font, look.color("ink3"))
