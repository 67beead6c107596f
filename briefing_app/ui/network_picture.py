"""The network of actors as a picture: who agrees stands joined by a line, who disagrees by dashes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefing_app.domain.positions import Network, Node, Tie
from briefing_app.ui import glyphs, own_keys, paint, theme
from briefing_app.ui.theme import Theme

_EDGE, _KEY, _MARK, _NEAR = 56.0, 40.0, 13.0, 8.0
_THINNEST, _STEP, _THICKEST = 1.5, 1.25, 8.0
_GAP = 6.0


class NetworkPicture(QWidget):
    """Left and Right go from actor to actor, Up and Down from tie to tie, Enter or a click opens."""

    chosen = Signal(object)
    """The Node or Tie that is pointed out, or None."""
    opened = Signal(object)
    """The Node or Tie whose sentences are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(420, 320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown = Network((), (), ())
        self._at: Node | Tie | None = None
        self._names: dict[str, str] = {}
        self.show_network(self._shown)

    def sizeHint(self) -> QSize:
        return QSize(860, 640)

    def show_network(self, shown: Network) -> None:
        """Show another network."""
        self._shown, self._at = shown, None
        self._names = {node.id: node.name for node in shown.nodes}
        self.setAccessibleName(self.tr("Network of actors"))
        self._tell()

    def choose(self, item: Node | Tie | None) -> None:
        """Point out an actor or a tie."""
        if item != self._at:
            self._at = item
            self._tell()
            self.chosen.emit(item)

    def place(self, node: Node) -> QPointF:
        """Where an actor's mark is painted."""
        across, down = self.width() - 2 * _EDGE - 60, self.height() - 2 * _EDGE - _KEY
        return QPointF(_EDGE + node.x * across, _EDGE + node.y * down)

    def labels(self) -> Iterator[tuple[Node, QRectF]]:
        """Each actor with the box of its name: beside, above or below its mark, where nothing else is."""
        font = theme.current().sans(12.5, 500)
        marks = {node.id: self._box(node) for node in self._shown.nodes}
        taken: list[QRectF] = []
        for node in sorted(self._shown.nodes, key=lambda one: -one.centrality):
            others = [*taken, *(box for public, box in marks.items() if public != node.id)]
            boxes = self._boxes(self.place(node), paint.width(node.name, font))
            box = min(boxes, key=lambda one: sum(_overlap(one, other) for other in others))
            taken.append(box)
            yield node, box

    def _boxes(self, at: QPointF, wide: float) -> list[QRectF]:
        """The places that a name of this width can have, the best first."""
        half, high = _MARK / 2 + _GAP, 18.0
        places = [
            QRectF(at.x() + half, at.y() - high / 2, wide, high),
            QRectF(at.x() - half - wide, at.y() - high / 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() + half - 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() - half - high + 2, wide, high),
            QRectF(at.x() + half - 2, at.y() + half - 4, wide, high),
            QRectF(at.x() + half - 2, at.y() - half - high + 4, wide, high),
        ]
        room = QRectF(self.rect())
        return [box for box in places if room.contains(box)] or places[:1]

    def _box(self, node: Node) -> QRectF:
        at = self.place(node)
        return QRectF(at.x() - _MARK / 2, at.y() - _MARK / 2, _MARK, _MARK)

    def _ends(self, tie: Tie) -> tuple[QPointF, QPointF]:
        by_id = {node.id: node for node in self._shown.nodes}
        return self.place(by_id[tie.one]), self.place(by_id[tie.other])

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(self.rect(), look.color("paper"))
        for tie in self._shown.ties:
            self._paint_tie(painter, tie, look)
        for number, node in enumerate(self._shown.nodes):
            at = self.place(node)
            paint.rounded(painter, self._box(node).adjusted(-3, -3, 3, 3), 10, look.color("paper"))
            glyphs.mark(painter, at, look.actor(number), _MARK)
            if node == self._at:
                paint.rounded(
                    painter, self._box(node).adjusted(-4, -4, 4, 4), 11, None, look.color("accent"), 2.0
                )
        for node, box in self.labels():
            weight = 700 if self._is_near(node) else 500
            ground = look.color("paper")
            ground.setAlpha(205)
            painter.fillRect(box.adjusted(-1, 1, 2, -1), ground)
            ink = look.color("ink" if self._at is None or self._is_near(node) else "ink2")
            paint.text_in(painter, box.adjusted(0, 0, 12, 0), node.name, look.sans(12.5, weight), ink)
        self._paint_key(painter, look)

    def _is_near(self, node: Node) -> bool:
        """Whether an actor is pointed out, or an end of the tie that is."""
        if isinstance(self._at, Tie):
            return node.id in (self._at.one, self._at.other)
        return self._at is not None and node.id == self._at.id

    def _paint_tie(self, painter: QPainter, tie: Tie, look: Theme) -> None:
        one, other = self._ends(tie)
        across = other - one
        length = max(1.0, (across.x() ** 2 + across.y() ** 2) ** 0.5)
        aside = QPointF(-across.y(), across.x()) / length * 3 if tie.agree and tie.oppose else QPointF()
        lit = tie == self._at or (isinstance(self._at, Node) and self._at.id in (tie.one, tie.other))
        ink = look.color("accent" if lit else "ctl")
        with paint.saved(painter):
            for count, style, by in (
                (len(tie.agree), Qt.PenStyle.SolidLine, aside),
                (len(tie.oppose), Qt.PenStyle.DashLine, -aside),
            ):
                if count:
                    pen = QPen(ink, _thickness(count), style, Qt.PenCapStyle.FlatCap)
                    painter.setPen(pen)
                    painter.drawLine(one + by, other + by)

    def _paint_key(self, painter: QPainter, look: Theme) -> None:
        """What the lines mean."""
        left, middle, font = 18.0, self.height() - _KEY / 2, look.sans(12)
        for words, style, thick in (
            (self.tr("agree"), Qt.PenStyle.SolidLine, 2.0),
            (self.tr("disagree"), Qt.PenStyle.DashLine, 2.0),
            (self.tr("on more questions"), Qt.PenStyle.SolidLine, 5.0),
        ):
            with paint.saved(painter):
                painter.setPen(QPen(look.color("ctl"), thick, style, Qt.PenCapStyle.FlatCap))
                painter.drawLine(QPointF(left, middle), QPointF(left + 34, middle))
            box = QRectF(left + 42, middle - 10, self.width(), 20)
            left += 42 + paint.text_in(painter, box, words, font, look.color("ink2")) + 26

    def _under(self, point: QPointF) -> Node | Tie | None:
        for node in self._shown.nodes:
            if self._box(node).adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point):
                return node
        return next((tie for tie in self._shown.ties if _distance(point, *self._ends(tie)) < _NEAR), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        item = self._under(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), self.told(item) if item else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self._under(event.position())
        self.choose(item)
        if item is not None:
            self.opened.emit(item)

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: key.key() in _OWN and not key.modifiers()) or super().event(
            event
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _NODE_STEPS:
            self._step(self._shown.nodes, _NODE_STEPS[key])
        elif key in _TIE_STEPS:
            self._step(self._shown.ties, _TIE_STEPS[key])
        elif key in _OWN and self._at is not None:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _step(self, items: tuple[Node, ...] | tuple[Tie, ...], by: int) -> None:
        if items:
            at = next((number for number, item in enumerate(items) if item == self._at), -1)
            self.choose(items[max(0, at + by) if at >= 0 else 0] if at + by < len(items) else items[-1])

    def told(self, item: Node | Tie) -> str:
        """An actor or a tie in words."""
        if isinstance(item, Node):
            ties = [tie for tie in self._shown.ties if item.id in (tie.one, tie.other)]
            agree, oppose = sum(bool(tie.agree) for tie in ties), sum(bool(tie.oppose) for tie in ties)
            words = self.tr("{name}: agrees with {agree}, disagrees with {oppose}")
            return words.format(name=item.name, agree=agree, oppose=oppose)
        words = self.tr("{one} and {other}: agree {agree}, disagree {oppose}")
        return words.format(
            one=self._names[item.one],
            other=self._names[item.other],
            agree=len(item.agree),
            oppose=len(item.oppose),
        )

    def _tell(self) -> None:
        self.setAccessibleDescription(self.told(self._at) if self._at is not None else "")
        self.update()


_NODE_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TIE_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OWN = {*_NODE_STEPS, *_TIE_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _thickness(count: int) -> float:
    return min(_THINNEST + _STEP * (count - 1), _THICKEST)


def _overlap(one: QRectF, other: QRectF) -> float:
    shared = one.intersected(other)
    return shared.width() * shared.height()


def _distance(point: QPointF, one: QPointF, other: QPointF) -> float:
    """From a point to a line between two others."""
    along, to = other - one, point - one
    square = QPointF.dotProduct(along, along) or 1.0
    share = max(0.0, min(1.0, QPointF.dotProduct(to, along) / square))
    off = to - along * share
    return float(QPointF.dotProduct(off, off) ** 0.5)
