"""What the Edit menu holds: undo, searching, copying."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.EDIT

COMMANDS = (
    Command("undo", "Undo", _MENU, keys=("Ctrl+Z",), icon="undo", needs=Need.UNDO, hint="undo"),
    Command("redo", "Redo", _MENU, keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo", needs=Need.REDO),
    Command("history", "What you did…", _MENU, keys=("Ctrl+H",), icon="clock",
            tip="Go back to any point of it, or forward again"),
    Command("search", "Search the library", _MENU, 1, ("/", "Ctrl+L"), "search", hint="search"),
    Command("save-search", "Save this search…", _MENU, 1, ("Ctrl+S",), "bookmark", Need.QUERY,
            tip="Keep it among the shelves, with how many articles it finds"),
    Command("rename-search", "Rename the saved search…", _MENU, 1, needs=Need.SAVED),
    Command("delete-search", "Delete the saved search", _MENU, 1, needs=Need.SAVED),
    Command("find", "Find in this article", _MENU, 1, ("Ctrl+F",), "search", Need.ARTICLE),
    Command("next-hit", "Next hit", _MENU, 1, ("F3",), None, Need.HITS,
            tip="Go to the next place of what was searched for"),
    Command("previous-hit", "Previous hit", _MENU, 1, ("Shift+F3",), None, Need.HITS),
    Command("copy-quotation", "Copy the quotation", _MENU, 2, ("Ctrl+Shift+C",), None, Need.QUOTATION,
            tip="Copy the words with their speaker, outlet and date"),
)  # fmt: skip
