"""The network of actors as a picture: who agrees stands joined by a line, who disagrees by dashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefing_app.domain.network import Network, Node, Tie
from briefing_app.ui import glyphs, own_keys, paint, theme
from briefing_app.ui.inks import Inks
from briefing_app.ui.network_places import MARK, NAME, Spot, camps, distance, font, spots
from briefing_app.ui.theme import Theme

Item = Node | Tie
_Line = tuple[int, QPointF, QPointF]
"""On how many more questions two agree than disagree, and where they stand."""

_KEY, _EDGE, _NEAR = 44.0, 14.0, 8.0
_THINNEST, _STEP, _THICKEST, _BROAD = 1.3, 1.2, 6.0, 4.0
_DASHES, _DOTS = (6.0, 4.0), (1.5, 4.0)  # pixels, however thick the line
_DIM = 0.3


class NetworkPicture(QWidget):
    """Left and Right go from actor to actor, Up and Down along an actor's ties, from a tie to its ends.

    Enter or a click opens, Esc lets go.
    """

    chosen = Signal(object)
    """The Node or Tie that is pointed out, or None."""
    opened = Signal(object)
    """The Node or Tie whose sentences are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(360, 300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Network of actors"))
        self.inks = Inks()
        self.caption = ""
        self._shown, self._drawn = Network(), tuple[Tie, ...]()
        self._at: Item | None = None
        self._over: Item | None = None
        self._spots: dict[str, Spot] = {}
        self._places: dict[str, int | None] = {}  # of inks
        self._camps: list[QPainterPath] = []
        self._camped = set[int]()  # those that have a ground

    def sizeHint(self) -> QSize:
        return QSize(860, 640)

    def show_network(self, shown: Network, drawn: Sequence[Tie]) -> None:
        """Show another network with some of its ties. What was pointed out stays so, if it is still there."""
        self._shown, self._drawn, self._over = shown, tuple(drawn), None
        self.inks = Inks(shown.speakers)
        self._at = _again(self._at, shown)
        self._arrange()
        self._tell()

    @property
    def at(self) -> Item | None:
        """What is pointed out."""
        return self._at

    def choose(self, item: Item | None) -> None:
        """Point out an actor or a tie."""
        if item != self._at:
            self._at = item
            self._tell()
            self.chosen.emit(item)

    def restyle(self) -> None:
        """The theme has changed, or what the reader pinned."""
        self.inks = Inks(self._shown.speakers)
        self._arrange()

    def copy(self, size: QSize, caption: str) -> NetworkPicture:
        """The same picture for paper: larger where it has to be, with nothing pointed out."""
        made = NetworkPicture()
        made.resize(self.size().expandedTo(size))
        made.caption = caption
        made.show_network(self._shown, self._drawn)
        return made

    def spot(self, actor: str) -> Spot:
        """Where an actor stands."""
        return self._spots[actor]

    def middle(self, item: Item) -> QPointF:
        """The middle of an actor's mark or of a tie."""
        if isinstance(item, Node):
            return self._spots[item.id].at
        one, other = self._ends(item)
        return (one + other) / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_KEY)
        self._spots = spots(self._shown.nodes, room)
        self._places = {node.id: self.inks.place(node.name) for node in self._shown.nodes}
        counts = Counter(node.camp for node in self._shown.nodes)
        self._camps = list(camps(self._shown.nodes, self._spots)) if len(counts) > 1 else []
        self._camped = {camp for camp, count in counts.items() if count > 1} if self._camps else set()
        self.update()

    def _ends(self, tie: Tie) -> tuple[QPointF, QPointF]:
        return self._spots[tie.one].at, self._spots[tie.other].at

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(self.rect(), look.color("paper"))
        for ground in self._camps:
            painter.fillPath(ground, look.color("hover"))
        lit = self._lit_ties()
        plain = look.color("line2" if self._pointed else "ctl")
        most = max((abs(tie.net) for tie in self._drawn), default=1)
        step = min(_STEP, (_BROAD - _THINNEST) / max(1, most - 1))  # many broad lines hide each other
        unlit = [tie for tie in self._drawn if tie not in lit]
        _paint_ties(painter, [(tie.net, *self._ends(tie)) for tie in unlit], plain, step)
        strong = look.color("accent" if self._over is None else "ink")
        _paint_ties(painter, [(tie.net, *self._ends(tie)) for tie in lit], strong, step)
        near = self._near()
        for node in self._shown.nodes:
            self._paint_actor(painter, node, look, dim=bool(near) and node.id not in near)
        for node in self._shown.nodes:
            self._paint_name(painter, node, look, dim=bool(near) and node.id not in near)
        self._paint_key(painter, look)

    @property
    def _pointed(self) -> Item | None:
        """What the pointer is over, or else what is pointed out."""
        return self._over if self._over is not None else self._at

    def _lit_ties(self) -> tuple[Tie, ...]:
        item = self._pointed
        if isinstance(item, Tie):
            return (item,)
        return tuple(tie for tie in self._drawn if item is not None and item.id in tie.ends)

    def _near(self) -> set[str]:
        """The actor that is pointed out with whom it is tied to, or both ends of the tie; else nobody."""
        item = self._pointed
        own = {item.id} if isinstance(item, Node) else set[str]()
        return own.union(*(tie.ends for tie in self._lit_ties()))

    def _paint_actor(self, painter: QPainter, node: Node, look: Theme, *, dim: bool) -> None:
        spot = self._spots[node.id]
        halo = spot.mark.adjusted(-3, -3, 3, 3)
        with paint.saved(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ground(node, look))
            painter.drawEllipse(halo)
            painter.setOpacity(_DIM if dim else 1.0)
            glyphs.mark(painter, spot.at, look.actor(self._places[node.id]), MARK)
        if node == self._at:
            ring = look.color("accent" if self.hasFocus() else "ctl")
            paint.rounded(painter, halo.adjusted(-2, -2, 2, 2), halo.width() / 2 + 2, None, ring, 2.0)

    def _paint_name(self, painter: QPainter, node: Node, look: Theme, *, dim: bool) -> None:
        box, near = self._spots[node.id].name, node in (self._pointed, self._at)
        if box.isEmpty() and not near:
            return
        if box.isEmpty():
            at = self._spots[node.id].at
            box = QRectF(at.x() - 80, at.y() + MARK / 2 + 3, 160, NAME)
        face = font(self._shown.nodes, bold=near)
        words = paint.elided(node.name, face, box.width())
        ground = QRectF(0, 0, paint.width(words, face) + 6, box.height() - 2)
        ground.moveCenter(box.center())
        veil = self._ground(node, look)
        veil.setAlphaF(0.85)
        painter.fillRect(ground, veil)
        ink = look.color("ink3" if dim else "ink")
        paint.text_in(painter, ground.adjusted(3, 0, 3, 0), words, face, ink)

    def _ground(self, node: Node, look: Theme) -> QColor:
        """What an actor stands on."""
        return QColor(look.color("hover" if node.camp in self._camped else "paper"))

    def _paint_key(self, painter: QPainter, look: Theme) -> None:
        """What the lines and the ground mean, and what the picture is of."""
        left, middle, font, ink = 18.0, self.height() - _KEY / 2, look.sans(12), look.color("ink2")
        signs = [(self.tr("agree"), 1), (self.tr("disagree"), -1)]
        if any(tie.net == 0 for tie in self._drawn):
            signs.append((self.tr("both alike"), 0))
        if any(abs(tie.net) > 1 for tie in self._drawn):
            signs.append((self.tr("on more questions"), 3))
        for words, net in signs:
            ends = QPointF(left, middle), QPointF(left + 34, middle)
            _paint_ties(painter, [(net, *ends)], look.color("ctl"))
            left += 42 + self._say(painter, left + 42, words, ink) + 22
        if self._camps:
            ground = QRectF(left, middle - 8, 34, 16)
            paint.rounded(painter, ground, 8, look.color("hover"), look.color("line"))
            left += 42 + self._say(painter, left + 42, self.tr("mostly agree with each other"), ink)
        right = QRectF(left + 22, middle - 10, self.width() - left - 40, 20)
        if right.width() > 60:
            paint.text_in(painter, right, self.caption, font, ink, Qt.AlignmentFlag.AlignRight)

    def _say(self, painter: QPainter, left: float, words: str, ink: QColor) -> float:
        box = QRectF(left, self.height() - _KEY / 2 - 10, max(0.0, self.width() - left), 20)
        return paint.text_in(painter, box, words, theme.current().sans(12), ink)

    # Pointer and keys

    def _under(self, point: QPointF) -> Item | None:
        for node in self._shown.nodes:
            spot = self._spots[node.id]
            if spot.mark.adjusted(-5, -5, 5, 5).contains(point) or spot.name.contains(point):
                return node
        near = [(distance(point, *self._ends(tie)), tie) for tie in self._drawn]
        found = min(near, key=lambda one: one[0], default=None)
        return found[1] if found is not None and found[0] < _NEAR else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        item = self._under(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), self.told(item) if item else "", self)
        self._hover(item)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, item: Item | None) -> None:
        if item != self._over:
            self._over = item
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        item = self._under(event.position())
        self.choose(item)
        if item is not None:
            self.opened.emit(item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, self._own) or super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        key = own_keys.plain(event)
        return key in _STEPS or key in _ENTER or (key is Qt.Key.Key_Escape and self._at is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = own_keys.plain(event)
        if key in _STEPS:
            self._step(*_STEPS[key])
        elif key in _ENTER and self._at is not None:
            self.opened.emit(self._at)
        elif key is Qt.Key.Key_Escape and self._at is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int, across: bool) -> None:
        """To the next actor, or tie; from a tie to its left or right end."""
        if across and isinstance(self._at, Tie):
            ends = sorted(self._at.ends, key=lambda actor: self._spots[actor].at.x())
            to = ends[-1 if by > 0 else 0]
            self.choose(next(node for node in self._shown.nodes if node.id == to))
        elif across:
            along = sorted(self._shown.nodes, key=lambda node: (self._spots[node.id].at.x(), node.name))
            self.choose(_after(along, self._at, by))
        elif isinstance(self._at, Node):
            own = [tie for tie in self._drawn if self._at.id in tie.ends]
            if own:
                self._from = self._at.id
                self.choose(own[0 if by > 0 else -1])
        else:
            around = [tie for tie in self._drawn if self._at is None or self._from in tie.ends]
            self.choose(_after(around or self._drawn, self._at, by))

    _from = ""  # the actor whose ties Up and Down go along

    def told(self, item: Item) -> str:
        """An actor or a tie in words."""
        names = {node.id: node.name for node in self._shown.nodes}
        if isinstance(item, Node):
            ties = self._shown.ties_of(item.id)
            agree, oppose = sum(bool(tie.agree) for tie in ties), sum(bool(tie.oppose) for tie in ties)
            words = self.tr("{name}: agrees with {agree}, disagrees with {oppose}")
            return words.format(name=item.name, agree=agree, oppose=oppose)
        words = self.tr("{one} and {other}: agree {agree}, disagree {oppose}")
        return words.format(
            one=names[item.one], other=names[item.other], agree=len(item.agree), oppose=len(item.oppose)
        )

    def _tell(self) -> None:
        self.setAccessibleDescription(self.told(self._at) if self._at is not None else "")
        self.update()


_STEPS = {
    Qt.Key.Key_Left: (-1, True),
    Qt.Key.Key_Right: (1, True),
    Qt.Key.Key_Up: (-1, False),
    Qt.Key.Key_Down: (1, False),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _again(item: Item | None, shown: Network) -> Item | None:
    """The same actor or tie in another network."""
    if isinstance(item, Node):
        return next((node for node in shown.nodes if node.id == item.id), None)
    if isinstance(item, Tie):
        return next((tie for tie in shown.ties if tie.ends == item.ends), None)
    return None


def _after(items: Sequence[Node] | Sequence[Tie], now: Item | None, by: int) -> Item | None:
    """The next one; the first or last where there is no current one, or none after it."""
    if not items:
        return None
    at = next((number for number, item in enumerate(items) if item == now), None)
    return items[0 if by > 0 else -1] if at is None else items[max(0, min(at + by, len(items) - 1))]


def _paint_ties(painter: QPainter, ties: Sequence[_Line], ink: QColor, step: float = _STEP) -> None:
    """A line for those who agree on more, dashes for those who disagree on more, dots for as many.

    Lines of one kind and breadth are drawn at once: there can be more than a thousand.
    """
    kinds = dict[int, list[QLineF]]()
    for net, one, other in ties:
        kinds.setdefault(net, []).append(QLineF(one, other))
    with paint.saved(painter):
        for net, lines in sorted(kinds.items(), key=lambda kind: abs(kind[0])):
            thick = min(_THINNEST + step * max(0, abs(net) - 1), _THICKEST)
            pen = QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if net <= 0:
                pen.setDashPattern([dash / thick for dash in (_DASHES if net else _DOTS)])
            painter.setPen(pen)
            painter.drawLines(lines)
