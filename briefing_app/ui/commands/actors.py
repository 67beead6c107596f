"""What can be done with an actor's dossier."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints

_MENU, _SUB = Menu.VIEW, "Actor"

COMMANDS = (
    Command("actor-merge", "Merge with another actor…", _MENU, 1, (), "link", Need.DOSSIER, "merge",
            tip="See two actors as one; undo takes it back, and so does Split", submenu=_SUB, own=("M",)),
    Command("actor-name", "Correct the name…", _MENU, 1, (), "edit", Need.DOSSIER, "name", submenu=_SUB,
            tip="What the actor is called everywhere; what articles print stays findable", own=("E", "F2")),
    Command("actor-kind", "Correct what it is…", _MENU, 1, (), "edit", Need.DOSSIER, submenu=_SUB,
            tip="A person, an organisation, a government", own=("K",)),
    Command("actor-description", "Correct role and affiliation…", _MENU, 1, (), "edit", Need.DOSSIER,
            "describe", tip="How the actor is described everywhere; without both, as in the articles",
            submenu=_SUB, own=("D",)),
    Command("actor-group", "Put into a group…", _MENU, 1, (), "actors", Need.DOSSIER, "group", submenu=_SUB,
            tip="Or take out of one; groups are named and deleted here as well", own=("G",)),
    Command("actor-timeline", "This actor over time", _MENU, 1, (), "clock", Need.DOSSIER, "over time",
            tip="Where the actor stood when, question by question", submenu=_SUB, own=("T",)),
    Command("actor-order", "What the actor said, by time", _MENU, 1, (), None, Need.DOSSIER,
            "by time or question", submenu=_SUB, tip="By question, or by time", own=("O",)),
    Command("actor-colour", "Colour of the actor…", _MENU, 1, (), "actors", Need.ACTOR, submenu=_SUB,
            tip="The same colour and shape wherever the actor is shown", own=("C",)),
    Command("actor-notes", "Notes on this actor…", _MENU, 1, (), "note", Need.DOSSIER, "notes", submenu=_SUB,
            own=("A",)),
    Command("actors-export", "Write out all actors…", _MENU, 1, (), "export", None, submenu=_SUB,
            tip="The registry as you corrected it, as CSV or JSON"),
)  # fmt: skip

HINTS: Hints = (
    ("actor-merge",), ("actor-group",), ("actor-name",), ("actor-description",), ("actor-order",),
    ("actor-timeline",), ("view-network",), ("search",), ("palette",), ("undo",),
)  # fmt: skip
