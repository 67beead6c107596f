"""Works the network of actors: loads it, narrows it, leads to sentences, writes it out."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, QTimer
from PySide6.QtWidgets import QMenu

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.network import Network, Node
from briefing_app.domain.positions import Scope, Statement
from briefing_app.services import network, questions
from briefing_app.services.profile import Profile
from briefing_app.ui.files import ask_new_file
from briefing_app.ui.inks import Inks
from briefing_app.ui.network_picture import Item
from briefing_app.ui.network_view import Lines, NetworkView, drawn
from briefing_app.ui.others_popover import Headed, Other, OthersPopover
from briefing_app.ui.scope_menus import Offered, ScopeMenus, choices, fill_when_opened, offered
from briefing_app.ui.words import short_day, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset(
    {Kind.POSITION, Kind.QUESTION, Kind.REVIEW, Kind.ACTOR, Kind.ANALYSIS, Kind.STATE, Kind.MOMENT}
)
_SOON_MS = 80
_PAPER = QSize(1200, 900)
_PANES = "network"  # under which the widths are remembered


class Networking(QObject):
    """``view`` is made when it is first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._shown = Network()
        self._wanted: RegisteredActor | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        window.actions_.on("view-network", self.show)
        window.actions_.on("network-open", self.open_current)
        window.actions_.on("network-export", self.ask_file)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def view(self) -> NetworkView:
        """The view, loaded as soon as it is made."""
        view = NetworkView()
        for source in (view.picture, view.table):
            source.opened.connect(self.open)
        view.picture.chosen.connect(lambda item: self._window.situation.look())
        view.export.clicked.connect(self.ask_file)
        fill_when_opened(view.drawn, self._fill_lines)
        view.restore(self._window.state.bytes(_PANES))
        view.sized.connect(lambda: self._window.state.put(_PANES, view.save()))
        QTimer.singleShot(0, self.load)  # it is not there for load before this has returned
        return view

    @cached_property
    def menus(self) -> ScopeMenus:
        """Which part of the positions is shown."""
        window, view = self._window, self.view
        save = window.actions_["moment-save"]
        menus = ScopeMenus(
            view.questions, view.period, window.prompt, window.messages, save, self, view.articles
        )
        menus.changed.connect(self.load)
        return menus

    @cached_property
    def sheet(self) -> OthersPopover:
        """Lists the sentences of an actor or a tie."""
        sheet = OthersPopover(self._window, Headed())
        sheet.setObjectName("network-evidence")
        sheet.opened.connect(self._go)
        return sheet

    @property
    def shows_any(self) -> bool:
        """Whether there is a picture."""
        return bool(self._shown.nodes)

    @property
    def at(self) -> Item | None:
        """What is pointed out."""
        return self.view.picture.at

    def show(self) -> None:
        """Go to the network: from the Matrix to that of the same scope, from a dossier to its actor."""
        window, shown, was_made = self._window, self._window.stack.name, "view" in self.__dict__
        if shown == "matrix":  # whose choice of actors has no menu here
            self.menus.scope = replace(window.matrixing.menus.scope, actors=())
        elif shown == "actors":
            self._wanted = window.dossiers.actor
        window.show_view("network")
        if was_made and shown in ("matrix", "actors"):  # else it loads itself, or is as it was
            self.load()

    def load(self) -> None:
        """Read the network anew."""
        self._session.read(partial(_find, scope=self.menus.scope), self._show, slot="network")

    def _show(self, found: tuple[Network, Offered]) -> None:
        self._shown, others = found
        self.menus.offer(others)
        self.view.show_network(self._shown, narrowed=self.menus.narrowed)
        self._say_lines()
        self._point_out()
        self._window.situation.look()

    def _point_out(self) -> None:
        """Point out the actor that was wanted, or tell that it is not there."""
        actor, self._wanted = self._wanted, None
        if actor is not None and not self.view.point_out(actor.id) and self.shows_any:
            told = self.tr("{name} takes no side on any of these questions.").format(name=actor.name)
            self._session.messages.tell(told)

    def _on_changed(self, change: ChangeSet) -> None:
        if "view" in self.__dict__ and not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _reset(self) -> None:
        if "view" in self.__dict__:
            self.menus.narrow()

    # Lines

    def _fill_lines(self, menu: QMenu) -> None:
        said = {
            Lines.STRONGEST: self.tr("The clearest"),
            Lines.ALL: self.tr("All"),
            Lines.AGREE: self.tr("Where they agree"),
            Lines.OPPOSE: self.tr("Where they disagree"),
        }
        choices(menu, [(words, lines) for lines, words in said.items()], self.view.lines, self.draw)

    def draw(self, lines: Lines) -> None:
        """Draw other lines."""
        self.view.draw(lines)
        self._say_lines()

    def _say_lines(self) -> None:
        count, every = len(drawn(self._shown, self.view.lines)), len(self._shown.ties)
        words = self.tr("%Ln line(s)", "", every)
        if count < every:
            words = self.tr("{some} of {all}").format(some=count, all=words)
        self.view.drawn.say(words)

    # Sentences

    def open_current(self) -> None:
        """List the sentences of what is pointed out."""
        if self.at is not None:
            self.open(self.at)

    def open(self, item: Item) -> None:
        """List the sentences that show a tie, or where an actor stands."""
        self.view.picture.choose(item)
        said = {one.position: one for one in self._shown.statements}
        if isinstance(item, Node):
            shown = [one for one in self._shown.statements if one.actor == item.id]
        else:
            shown = [said[position] for position in item.evidence]
        if not shown:
            self._session.messages.tell(
                self.tr("Nobody else takes a side where {name} does.").format(name=self._name(item))
            )
            return
        names = {node.id: node.name for node in self._shown.nodes}
        asked = {question.id: question.text for question in self._shown.questions}
        others = [_other(one, names[one.actor], asked[one.question]) for one in shown]
        self.sheet.show_others(self.view.picture.told(item), others, self._beside(item))

    def _name(self, item: Item) -> str:
        return item.name if isinstance(item, Node) else self.view.picture.told(item)

    def _beside(self, item: Item) -> QPoint:
        """Where the sheet opens: below what it is about."""
        view = self.view
        if view.table.hasFocus():
            corner = view.table.visualRect(view.table.currentIndex()).bottomLeft()
            return view.table.viewport().mapTo(self._window, corner + QPoint(0, 4))
        at = view.picture.middle(item).toPoint()
        return view.picture.mapTo(self._window, at + QPoint(18, 18))

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)

    # Writing out

    def ask_file(self) -> None:
        """Ask where to write the network; the ending says as what."""
        filters = (
            self.tr("Picture, of any size (*.svg)"), self.tr("Picture (*.png)"),
            self.tr("Network, for Gephi, visone or R (*.graphml)"), self.tr("Table (*.csv)"),
        )  # fmt: skip
        ask_new_file(
            self._window, self.tr("Write out the network"), self._file_name(), self.write, ".svg",
            filters=filters,
        )  # fmt: skip

    def _file_name(self) -> str:
        """What the file is called where nobody says otherwise: the question, where it is about one."""
        asked = self._shown.questions
        about = asked[0].text if len(asked) == 1 else ""
        name = self.tr("Network of actors")
        return f"{name}, {about}.svg" if about else f"{name}.svg"

    def write(self, to: Path) -> None:
        """Write the network as what the file's ending says, in the background: a large one takes seconds."""
        shown, ties = self._shown, drawn(self._shown, self.view.lines)
        size = self.view.picture.size().expandedTo(_PAPER)
        caption = f"{self.menus.asked()} · {self.menus.told()}"

        def work() -> None:
            from briefing_app.exporters import network as exported
            from briefing_app.ui import network_paint, pictures

            if to.suffix.lower() in pictures.SUFFIXES:
                made = network_paint.drawing(shown, ties, Inks(shown.speakers), size, caption)
                pictures.write_drawn(size, partial(network_paint.draw, drawn=made), to)
            else:
                exported.write(shown, to)

        told = self.tr("The network was written to {file}.").format(file=to.name)
        self._session.tasks.read(work, lambda done: self._session.messages.tell(told))


def _find(profile: Profile, scope: Scope) -> tuple[Network, Offered]:
    """The network of a scope, its actors marked as in all of it, and what other scopes can be chosen."""
    shown = network.network(profile, scope)
    every = shown if scope == Scope() else network.network(profile)
    asked = {one.id: one.text for one in questions.questions(profile)}
    return replace(shown, speakers=every.speakers), offered(profile, asked, every.outlets, {})


def _other(one: Statement, name: str, question: str) -> Other:
    place = " · ".join((name, one.outlet or one.title, short_day(one.day, one.made.date())))
    return Other(one.article, place, one.words, word(one.stance), one.quotation, serif=True, heading=question)
