"""What can be done with the network of actors."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints

_MENU, _SUB = Menu.VIEW, "Network"

COMMANDS = (
    Command("network-open", "Show the sentences…", _MENU, 1, (), "quote", Need.TIE, "show the sentences",
            tip="Of both actors, on each question; Enter there goes to the article", submenu=_SUB,
            own=("Return", "Enter")),
    Command("network-export", "Write out the network…", _MENU, 1, (), "export", Need.NETWORK, "write out",
            tip="As a picture, GraphML or CSV", submenu=_SUB, own=("Ctrl+E",)),
)  # fmt: skip

HINTS: Hints = (("network-open",), ("network-export",), ("palette",), ("undo",))
