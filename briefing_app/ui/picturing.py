"""Works the network: loads it and leads to sentences; writes out the picture that is shown."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.positions import Network, Node, Statement, Tie
from briefing_app.services import matrix, network
from briefing_app.services.profile import Profile
from briefing_app.ui.files import ask_new_file
from briefing_app.ui.network_view import NetworkView
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.words import short_day, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset({Kind.POSITION, Kind.QUESTION, Kind.REVIEW, Kind.ACTOR, Kind.ANALYSIS, Kind.STATE})
_SOON_MS = 80


class Picturing(QObject):
    """``network`` is made when it is first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._network, self._said = Network((), (), ()), dict[str, Statement]()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        window.actions_.on("picture-export", self.ask_file)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._soon.start)

    @cached_property
    def network(self) -> NetworkView:
        """The network, loaded as soon as it is made."""
        view = NetworkView()
        view.picture.opened.connect(self._open)
        view.table.opened.connect(self._open)
        view.export.clicked.connect(self.ask_file)
        self._soon.start()
        return view

    @cached_property
    def sheet(self) -> OthersPopover:
        """Lists the sentences of an actor or a tie."""
        sheet = OthersPopover(self._window)
        sheet.setObjectName("network-evidence")
        sheet.opened.connect(self._go)
        return sheet

    @property
    def picture(self) -> QWidget | None:
        """What is shown and can be written out."""
        shown = self._window.stack.name
        if shown == "timeline":
            return self._window.timelines.view.chart
        return self.network.picture if shown == "network" else None

    def load(self) -> None:
        """Read the network, as far as it is shown."""
        if "network" in self.__dict__:
            self._session.read(_network, self._show_network, slot="network")

    def _on_changed(self, change: ChangeSet) -> None:
        if not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _show_network(self, found: tuple[Network, dict[str, Statement]]) -> None:
        self._network, self._said = found
        self.network.show_network(self._network)
        self._window.situation.look()

    def _open(self, item: Node | Tie) -> None:
        """List the sentences that show it."""
        ties = [item] if isinstance(item, Tie) else [
            tie for tie in self._network.ties if item.id in (tie.one, tie.other)
        ]  # fmt: skip
        shown = [
            self._said[one]
            for one in dict.fromkeys(one for tie in ties for one in tie.evidence)
            if one in self._said
        ]
        if isinstance(item, Node):
            shown = [one for one in shown if one.actor == item.id]
        if shown:
            asked = {question.id: question.text for question in self._network.questions}
            others = [_other(one, asked.get(one.question, "")) for one in shown]
            at = self.network.mapTo(self._window, QPoint(self.network.width() - 460, 56))
            self.sheet.show_others(self.network.picture.told(item), others, at)

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)

    # Writing out

    def ask_file(self) -> None:
        """Ask where to write the picture; the ending says as what."""
        if self.picture is not None:
            is_network = self.picture.objectName() == "network"
            name = self.tr("network") if is_network else self.tr("timeline")
            title = self.tr("Write out the picture (.svg, .png or .graphml)") if is_network else self.tr(
                "Write out the picture (.svg or .png)"
            )  # fmt: skip
            ask_new_file(self._window, title, f"{name}.svg", self.write, ".svg")

    def write(self, to: Path) -> None:
        """Write what is shown as what the file's ending says."""
        from briefing_app.ui import pictures

        if self.picture is None:
            return
        if to.suffix.lower() == ".graphml" and self.picture.objectName() == "network":
            network.write_graphml(self._network, to)
        else:
            pictures.write(self.picture, to)
        self._session.messages.tell(self.tr("The picture was written to {file}.").format(file=to.name))


def _network(profile: Profile) -> tuple[Network, dict[str, Statement]]:
    """The network, and the statements that show it by their positions' ids."""
    table = matrix.matrix(profile)
    said = (one for standing in table.standings.values() for one in standing.statements)
    return network.network_of(table), {one.position: one for one in said}


def _other(one: Statement, question: str) -> Other:
    place = " · ".join((one.name, one.outlet or one.title, short_day(one.day, one.made.date())))
    remark = word(one.stance)
    return Other(
        one.article,
        f"{place} · {question}" if question else place,
        one.words,
        remark,
        one.quotation,
        serif=True,
    )
