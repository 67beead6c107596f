"""The network of actors as a picture: who agrees stands joined by a line, who disagrees by dashes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefing_app.domain.network import Network, Node, Tie
from briefing_app.ui import network_paint, own_keys, paint, theme
from briefing_app.ui.inks import Inks
from briefing_app.ui.network_paint import Layers, drawing
from briefing_app.ui.network_places import Spot, nearest
from briefing_app.ui.words import percent

Item = Node | Tie
_NEAR = 8.0
_NAMED = 3  # of a camp
_SHOWN = 5  # a picture takes as long as some turns of lines


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
        self._shown, self._ties = Network(), tuple[Tie, ...]()
        self._drawn = drawing(Network(), (), self.inks, self.size())
        self._at: Item | None = None
        self._over: Item | None = None
        self._layers: Layers | None = None
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._add_lines)

    def sizeHint(self) -> QSize:
        return QSize(860, 640)

    def show_network(self, shown: Network, ties: Sequence[Tie]) -> None:
        """Show another network with some of its ties. What was pointed out stays so, if it is still there."""
        same = shown is self._shown
        self._shown, self._ties, self._over = shown, tuple(ties), None
        if same:  # nobody moves
            self._drawn, self._layers = self._drawn.with_ties(ties), None
            self.update()
            return
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

    def spot(self, actor: str) -> Spot:
        """Where an actor stands."""
        return self._drawn.spots[actor]

    def middle(self, item: Item) -> QPointF:
        """The middle of an actor's mark or of a tie."""
        return self.spot(item.id).at if isinstance(item, Node) else self._drawn.line(item).center()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._drawn, self._layers = drawing(self._shown, self._ties, self.inks, self.size()), None
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        if self._layers is None or self._layers.ratio != self.devicePixelRatioF():
            self._layers = Layers(self._drawn, self.devicePixelRatioF())
            self._more.start()
        self._layers.draw(painter, dim=self._pointed is not None)
        look, drawn = theme.current(), self._drawn
        lit, near = self._lit_ties(), self._near()
        network_paint.draw_ties(painter, drawn, lit, look.color("accent" if self._over is None else "ink"))
        bold = (self._pointed, self._at)
        network_paint.draw_actors(painter, drawn, [one for one in drawn.nodes if one.id in near], bold)
        if isinstance(self._at, Node):
            ring, ink = self.spot(self._at.id).halo, look.color("accent" if self.hasFocus() else "ctl")
            paint.rounded(painter, ring.adjusted(-2, -2, 2, 2), ring.width() / 2 + 2, None, ink, 2.0)

    def _add_lines(self) -> None:
        """The next of a great many, until all are there."""
        if self._layers is not None and not self._layers.whole:
            self._layers.more()
            self._more.start()
            if self._layers.whole or self._layers.turns % _SHOWN == 0:
                self.update()

    @property
    def _pointed(self) -> Item | None:
        """What the pointer is over, or else what is pointed out."""
        return self._over if self._over is not None else self._at

    def _lit_ties(self) -> Sequence[Tie]:
        item = self._pointed
        if isinstance(item, Tie):
            return (item,)
        return self._ties_of(item.id) if item is not None else ()

    def _ties_of(self, actor: str) -> list[Tie]:
        return [tie for tie in self._ties if actor in (tie.one, tie.other)]

    def _near(self) -> set[str]:
        """The actor that is pointed out with whom it is tied to, or both ends of the tie; else nobody."""
        item = self._pointed
        own = {item.id} if isinstance(item, Node) else set[str]()
        return own.union(*(tie.ends for tie in self._lit_ties()))

    # Pointer and keys

    def _under(self, point: QPointF) -> Item | None:
        for node in self._shown.nodes:
            spot = self.spot(node.id)
            if spot.mark.adjusted(-5, -5, 5, 5).contains(point) or spot.name.contains(point):
                return node
        row = nearest(point, self._drawn.ends, _NEAR)
        return self._drawn.ties[row] if row is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        item = self._under(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), self._all_told(item), self)
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
            ends = sorted(self._at.ends, key=lambda actor: self.spot(actor).at.x())
            to = ends[-1 if by > 0 else 0]
            self.choose(next(node for node in self._shown.nodes if node.id == to))
        elif across:
            along = sorted(self._shown.nodes, key=lambda node: (self.spot(node.id).at.x(), node.name))
            self.choose(_after(along, self._at, by))
        elif isinstance(self._at, Node):
            own = self._ties_of(self._at.id)
            if own:
                self._from = self._at.id
                self.choose(own[0 if by > 0 else -1])
        else:
            around = self._ties_of(self._from) if self._at is not None else ()
            self.choose(_after(around or self._ties, self._at, by))

    _from = ""  # the actor whose ties Up and Down go along

    def told(self, item: Item) -> str:
        """An actor or a tie in words."""
        if isinstance(item, Node):
            ties = self._shown.ties_of(item.id)
            agree, oppose = sum(bool(tie.agree) for tie in ties), sum(bool(tie.oppose) for tie in ties)
            words = self.tr("{name}: agrees with {agree}, disagrees with {oppose}")
            return words.format(name=item.name, agree=agree, oppose=oppose)
        names = {node.id: node.name for node in self._shown.nodes}
        words = self.tr("{one} and {other}: agree {agree}, disagree {oppose}")
        return words.format(
            one=names[item.one], other=names[item.other], agree=len(item.agree), oppose=len(item.oppose)
        )

    def measured(self, node: Node) -> str:
        """How an actor stands among the others: a line for its ties, its ways, its camp."""
        others = [one for one in self._shown.nodes if one.id != node.id]
        camp = [one.name for one in others if one.camp == node.camp]
        names, more = ", ".join(camp[:_NAMED]), len(camp) - _NAMED
        if more > 0:
            names = self.tr("{names} and %n more", "", more).format(names=names)
        ties, ways = len(self._shown.ties_of(node.id)), percent(node.betweenness)
        lines = [
            self.tr("Joined to {some} of {all} others").format(some=ties, all=len(others)),
            self.tr("On {share} of the shortest ways between others").format(share=ways),
        ]
        if camp:
            lines.append(self.tr("In one camp with {names}").format(names=names))
        return "\n".join(lines)

    def _all_told(self, item: Item | None) -> str:
        if isinstance(item, Node):
            return f"{self.told(item)}\n{self.measured(item)}"
        return self.told(item) if item is not None else ""

    def _tell(self) -> None:
        self.setAccessibleDescription(self._all_told(self._at))
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
