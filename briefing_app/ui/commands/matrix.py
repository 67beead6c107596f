"""What can be done with the matrix."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints, Plain
from briefing_app.ui.words import listed

_MENU, _SUB = Menu.VIEW, "Matrix"

COMMANDS = (
    Command("matrix-open", "Open the sentence", _MENU, 1, (), "read", Need.CELL, "open the sentence",
            tip="The newest of the cell; suggestions where there is none", submenu=_SUB,
            own=("Return", "Enter")),
    Command("matrix-sentences", "All sentences of this cell…", _MENU, 1, (), "quote", Need.CELL, submenu=_SUB,
            own=("S",)),
    Command("matrix-fill", "Quotations for this cell…", _MENU, 1, (), "plus", Need.CELL, "suggestions",
            tip="Hang one on the question with one key", submenu=_SUB, own=("F",)),
    Command("matrix-changed", "Changed since the last briefing…", Menu.GO, 1, (), "clock",
            hint="changed since", tip="What changed since the last saved moment", own=("C",)),
    Command("moment-save", "Save this moment…", Menu.GO, 1, (), "bookmark",
            tip="When a briefing goes out: to see later what has changed since"),
    Command("matrix-swap", "Swap rows and columns", _MENU, 1, (), None, Need.MATRIX, "swap rows and columns",
            submenu=_SUB, own=("V",)),
    Command("matrix-all", "Show the whole matrix", _MENU, 1, (), None, Need.MATRIX, submenu=_SUB,
            tip="Every actor, question, day, outlet and tag"),
    Command("matrix-copy", "Copy as a Markdown table", _MENU, 1, (), "copy", Need.MATRIX, submenu=_SUB,
            own=("Ctrl+C",)),
    Command("matrix-export", "Write out the matrix…", _MENU, 1, (), "export", Need.MATRIX, "write out",
            tip="As Markdown, CSV, Excel, PNG or SVG", submenu=_SUB, own=("Ctrl+E",)),
)  # fmt: skip

HINTS: Hints = (
    Plain(("←", "↑", "↓", "→"), listed("Commands", "move")),
    ("matrix-open",), ("matrix-fill",), ("matrix-changed",), ("matrix-swap",), ("matrix-export",),
    ("view-network",),
)  # fmt: skip
