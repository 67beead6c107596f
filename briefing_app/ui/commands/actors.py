"""What can be done with an actor's dossier."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints

_MENU, _SUB = Menu.VIEW, "Actor"

COMMANDS = (
    Command("actor-merge", "Merge with another actor…", _MENU, 1, (), "link", Need.DOSSIER, "merge",
            tip="See two actors as one; undo takes it back", submenu=_SUB),
    Command("actor-name", "Correct the name…", _MENU, 1, (), "edit", Need.DOSSIER, submenu=_SUB,
            tip="What the actor is called everywhere; what articles print stays findable"),
    Command("actor-kind", "Correct what it is…", _MENU, 1, (), "edit", Need.DOSSIER, submenu=_SUB,
            tip="A person, an organisation, a government"),
    Command("actor-group", "Put into a group…", _MENU, 1, (), "actors", Need.DOSSIER, "group", submenu=_SUB),
    Command("actor-colour", "Colour of the actor…", _MENU, 1, (), "actors", Need.ACTOR, submenu=_SUB,
            tip="The same colour and shape wherever the actor is shown"),
    Command("actor-notes", "Notes on this actor…", _MENU, 1, (), "note", Need.DOSSIER, submenu=_SUB),
)  # fmt: skip

HINTS: Hints = (("actor-merge",), ("actor-group",), ("search",), ("palette",), ("undo",))
