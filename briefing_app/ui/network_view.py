"""The network view: what is shown, the picture, and beside it the same as a table."""

from __future__ import annotations

from enum import StrEnum
from html import escape

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.network import Network, Node, Tie
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.network_picture import Item, NetworkPicture
from briefing_app.ui.network_table import TieTable
from briefing_app.ui.read_view import Splitter
from briefing_app.ui.vacant import Vacant

_BESIDE, _LEAST = 540, 380
_READABLE = 3  # lines for each actor that a picture can have and still be read


class Lines(StrEnum):
    """Which ties are drawn."""

    STRONGEST = "strongest"
    ALL = "all"
    AGREE = "agree"
    OPPOSE = "oppose"


class NetworkView(QWidget):
    """Picture and table point out the same; or how a network comes about."""

    sized = Signal()
    """The reader made the picture wider or narrower."""

    def __init__(self) -> None:
        super().__init__()
        self._shown, self.lines = Network(), Lines.STRONGEST
        self.picture, self.table, self.head = NetworkPicture(), TieTable(), QLabel()
        self.questions = MenuButton("questions", self.tr("Which questions"))
        self.period = MenuButton("clock", self.tr("What was said when"))
        self.articles = MenuButton("filter", self.tr("What was said where: outlet and tag"))
        self.drawn = MenuButton("link", self.tr("Which lines are drawn"))
        self.export = KeyButton(self.tr("Write out…"))
        self._nothing = Vacant("", "")
        self._pages = QStackedWidget()
        self.splitter = Splitter()
        self._bar = QWidget()
        self._lay_out()
        self.setFocusProxy(self.picture)
        self.picture.chosen.connect(self._follow)
        self.table.chosen.connect(self.picture.choose)
        self.restyle()

    def _lay_out(self) -> None:
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(16, 0, 16, 0)
        bar.setSpacing(8)
        for button in (self.questions, self.period, self.articles, self.drawn):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.export)
        self._bar.setFixedHeight(48)
        self._bar.hide()
        beside = _Beside()
        side = QVBoxLayout(beside)
        side.setContentsMargins(1, 0, 0, 0)
        side.setSpacing(0)
        self.head.setContentsMargins(10, 12, 10, 6)
        self.head.setTextFormat(Qt.TextFormat.RichText)
        labels.narrow(self.head)
        side.addWidget(self.head)
        side.addWidget(self.table, 1)
        beside.setMinimumWidth(_LEAST)
        for place, widget in enumerate((self.picture, beside)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, 1 - place)
        self.splitter.setSizes([900, _BESIDE])
        self.splitter.splitterMoved.connect(lambda at, handle: self.sized.emit())
        for page in (QWidget(), self._nothing, self.splitter):  # the first until it is known what there is
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._pages, 1)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [pane for pane in (self.picture, self.table) if pane.isVisible()]

    def save(self) -> QByteArray:
        """How wide the picture and the table are."""
        return self.splitter.saveState()

    def restore(self, state: QByteArray | None) -> None:
        """Make both as wide as they were."""
        if state is not None:
            self.splitter.restoreState(state)

    def show_network(self, shown: Network, *, narrowed: bool = False) -> None:
        """Show another network; ``narrowed`` where it is not all there is."""
        self._shown = shown
        if narrowed:
            title, words = self.tr("Nobody takes sides here"), self.tr(
                "Choose other questions or another time above."
            )  # fmt: skip
        else:
            title, words = self.tr("Nobody takes sides yet"), self.tr(
                "Hang quotations on questions as supporting or opposing them: who does is joined here."
            )  # fmt: skip
        self._nothing.say(title, words)
        self._pages.setCurrentIndex(2 if shown.nodes else 1)
        self._bar.setVisible(bool(shown.nodes) or narrowed)
        self.draw(self.lines)

    def point_out(self, actor: str) -> bool:
        """Point out an actor, if the picture has it."""
        node = next((node for node in self._shown.nodes if node.id == actor), None)
        if node is not None:
            self.picture.choose(node)
        return node is not None

    def draw(self, lines: Lines) -> None:
        """Draw other lines of the same network."""
        self.lines = lines
        self.picture.show_network(self._shown, drawn(self._shown, lines))
        self._follow(self.picture.at)

    def _follow(self, item: Item | None) -> None:
        """List the ties of the actor that is pointed out, or all, with the one that is."""
        if not self.table.hasFocus() or self.picture.at is None:
            ties, whose = self._shown.ties, self.tr("%Ln tie(s)", "", len(self._shown.ties))
            quiet = ""
            if isinstance(item, Node):
                ties = self._shown.ties_of(item.id)
                whose = self.tr("{name}: {some} of {all}").format(name=item.name, some=len(ties), all=whose)
                quiet = self.picture.measured(item).replace("\n", " · ")
            self.head.setText(self._headed(whose, quiet))
            if ties != self.table.rows.ties or self._shown is not self._listed:
                self._listed = self._shown
                self.table.rows.show_ties(self._shown, ties, self.picture.inks)
        if isinstance(item, Tie):
            self.table.show_current(item)

    _listed = Network()

    @staticmethod
    def _headed(words: str, quiet: str) -> str:
        if not quiet:
            return escape(words)
        ink = theme.current().tokens.ink2
        return f"{escape(words)}<br><span style='color: {ink}'>{escape(quiet)}</span>"

    def restyle(self) -> None:
        """The theme has changed."""
        labels.dress(self.head, theme.current().sans(12.5, 500), "ink")
        self.picture.restyle()
        self._follow(self.picture.at)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))


class _Beside(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))


def drawn(shown: Network, lines: Lines) -> tuple[Tie, ...]:
    """The ties that are drawn; of the strongest as many as can be told from each other.

    Those tie that agree on more questions than they disagree on, or the other way about.
    """
    if lines is Lines.AGREE:
        return tuple(tie for tie in shown.ties if tie.net > 0)
    if lines is Lines.OPPOSE:
        return tuple(tie for tie in shown.ties if tie.net < 0)
    if lines is Lines.ALL:
        return shown.ties
    for least in range(max((abs(tie.net) for tie in shown.ties), default=0) + 1):
        strong = tuple(tie for tie in shown.ties if abs(tie.net) >= least)
        if len(strong) <= _READABLE * len(shown.nodes):
            return strong
    return shown.ties
