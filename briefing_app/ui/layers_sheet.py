"""The sheet of others' layers in this library, and of handing them one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.domain.exchange import Conflict, Layer, Outcome, Received
from briefing_app.domain.letters import shortened
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.item_list import KeyFoot
from briefing_app.ui.line_list import LineList
from briefing_app.ui.list_sheet import Line
from briefing_app.ui.note_card import when
from briefing_app.ui.sheet import INSET, Field, Options, Sheet
from briefing_app.ui.words import listed

_WIDE, _MOST = 620, 7

_KINDS = {
    "actor_group": listed("LayersSheet", "Group {name}"),
    "actor_match": listed("LayersSheet", "Same actor: {name}"),
    "actor_name": listed("LayersSheet", "Corrected name of {name}"),
    "highlight": listed("LayersSheet", "Highlight “{name}”"),
    "note": listed("LayersSheet", "Note “{name}”"),
    "position": listed("LayersSheet", "Position on “{name}”"),
    "question": listed("LayersSheet", "Question “{name}”"),
    "review": listed("LayersSheet", "Decision in “{name}”"),
    "tag": listed("LayersSheet", "Tag {name}"),
}
"""What a conflict is about, by table."""


class LayersSheet(Sheet):
    """Delete takes a layer out again. What a bundle has brought stands below the list."""

    take_requested = Signal()
    write_requested = Signal(bool)
    """With the articles or without."""
    forgotten = Signal(object)

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "layers", _WIDE, errand)
        self.list = LineList[Layer](
            self.tr("Layers of others"), _MOST, own=(Qt.Key.Key_Delete,)
        )  # fmt: skip
        self.list.pressed_key.connect(lambda key: self._forget())
        self.news, self.conflicts = labels.narrow(QLabel()), LineList[Conflict](self.tr("Conflicts"), 5)
        self.news.setTextFormat(Qt.TextFormat.PlainText)
        self.texts = Options(self.tr("What a bundle of mine has"))
        self._mine = Field(self.tr("Mine goes"), self.texts)
        self._keys = KeyFoot(((("Delete",), self.tr("take the layer out again")),), 8, 30)
        self.take = KeyButton(self.tr("Take in a bundle…"), kind="primary", icon="import")
        self.write = KeyButton(self.tr("Write mine…"), icon="export")
        self.take.clicked.connect(self.take_requested)
        self.write.clicked.connect(lambda: self.write_requested.emit(bool(self.texts.value)))
        said = QVBoxLayout()
        said.setContentsMargins(INSET, 0, INSET, 0)
        said.addWidget(self.news)
        self.content.addWidget(self.list)
        self.content.addWidget(self._keys)
        self.content.addLayout(said)
        self.content.addWidget(self.conflicts)
        self.content.addWidget(self._mine)
        for button in (self.take, self.write):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.texts.offer(
            [("", self.tr("without articles")), ("texts", self.tr("with the articles it hangs on"))], ""
        )

    def show_layers(self, layers: Sequence[Layer], now: datetime) -> None:
        """Show whose layers are here."""
        self.list.show_lines(_line(layer, now) for layer in layers)
        self._keys.setVisible(bool(layers))
        lead = self.tr(
            "Colleagues without a server hand each other bundles. Theirs stay theirs: you read them beside "
            "yours. Any order, any number of times."
        )
        self.say(self.tr("Layers of others"), lead)

    def show_received(self, received: Received | None) -> None:
        """Show what a bundle has brought; None clears it."""
        self.news.setText(received_words(received) if received is not None else "")
        self.news.setVisible(received is not None)
        conflicts = received.conflicts if received is not None else ()
        self.conflicts.show_lines(_conflict_line(conflict) for conflict in conflicts)
        self.place()

    def restyle(self) -> None:
        self._mine.restyle()
        labels.dress(self.news, theme.current().sans(13), "ink")

    def _forget(self) -> None:
        if (layer := self.list.current()) is not None:
            self.forgotten.emit(layer)


def received_words(received: Received) -> str:
    """What became of a bundle, in a few sentences."""
    tr, layer = QCoreApplication.translate, received.layer
    said = {
        Outcome.NEW: tr("LayersSheet", "New: {name}’s layer."),
        Outcome.RENEWED: tr("LayersSheet", "Renewed: {name}’s layer."),
        Outcome.SAME: tr("LayersSheet", "Nothing new: {name}’s layer is here as it is in the bundle."),
        Outcome.OLDER: tr("LayersSheet", "Nothing new: a later bundle of {name}’s is here."),
        Outcome.MERGED: tr("LayersSheet", "Your bundle was merged with what you have here."),
    }
    parts = [said[received.outcome].format(name=layer.name)]
    if received.articles:
        parts.append(tr("LayersSheet", "%Ln article(s) came along.", "", len(received.articles)))
    if layer.waiting:
        parts.append(tr("LayersSheet", "%Ln row(s) wait for articles that are not here.", "", layer.waiting))
    if received.conflicts:
        count = len(received.conflicts)
        parts.append(tr("LayersSheet", "%Ln changed on both sides; the newer stays:", "", count))
    return " ".join(parts)


def _line(layer: Layer, now: datetime) -> Line[Layer]:
    tr = QCoreApplication.translate
    rows = tr("LayersSheet", "%Ln row(s)", "", sum(layer.rows.values()))
    waiting = tr("LayersSheet", "%Ln waiting", "", layer.waiting) if layer.waiting else ""
    meta = " · ".join(part for part in (rows, waiting, when(layer.exported, now)) if part)
    return Line(layer.name, layer, meta, icon="user")


def _conflict_line(conflict: Conflict) -> Line[Conflict]:
    tr = QCoreApplication.translate
    theirs, ours = tr("LayersSheet", "the bundle’s stays"), tr("LayersSheet", "what is here stays")
    stays = theirs if conflict.theirs else ours
    words = _KINDS.get(conflict.kind, "{name}")
    return Line(
        tr("LayersSheet", words).format(name=shortened(conflict.name, 60)), conflict, stays, icon="warning"
    )
