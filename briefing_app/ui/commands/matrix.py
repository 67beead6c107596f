"""What can be done with the matrix."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints

_MENU, _SUB = Menu.VIEW, "Matrix"

COMMANDS = (
    Command("matrix-open", "Open the sentence", _MENU, 1, (), "read", Need.CELL, "open the sentence",
            tip="Enter in the table", submenu=_SUB),
    Command("matrix-fill", "Quotations for this cell…", _MENU, 1, (), "quote", Need.CELL, "suggestions",
            tip="F in the table: hang one on the question with one key", submenu=_SUB),
    Command("matrix-changed", "Changed since…", _MENU, 1, (), "clock", Need.MATRIX, "changed since",
            tip="C in the table: what changed since the last saved moment", submenu=_SUB),
    Command("moment-save", "Save this moment…", _MENU, 1, (), "bookmark",
            tip="To see later what has changed since", submenu=_SUB),
    Command("matrix-copy", "Copy as a Markdown table", _MENU, 1, (), "copy", Need.MATRIX, submenu=_SUB),
    Command("matrix-export", "Write out the matrix…", _MENU, 1, (), "export", Need.MATRIX,
            tip="As Markdown, CSV, Excel, PNG or SVG", submenu=_SUB),
)  # fmt: skip

HINTS: Hints = (("matrix-open",), ("matrix-fill",), ("matrix-changed",), ("palette",), ("undo",))
