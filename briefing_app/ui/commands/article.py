"""What can be done with the article that is open, or the selected ones."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.ARTICLE
_ARTICLE = Need.ARTICLE

COMMANDS = (
    Command("read", "Mark as read", _MENU, 0, ("M",), "check", _ARTICLE, tip="Mark as read or unread",
            toggles=True),
    Command("star", "Starred", _MENU, 0, ("S",), "star", _ARTICLE, toggles=True),
    Command("done", "Done", _MENU, 0, ("D",), "check", _ARTICLE, tip="Mark as worked through",
            toggles=True),
    Command("versions", "Versions and what changed…", _MENU, 2, ("V",), "version", _ARTICLE),
    Command("copies", "The same report elsewhere…", _MENU, 2, ("C",), "copy", _ARTICLE,
            tip="Other articles that carry the report of this row"),
    Command("open-original", "Open the original file", _MENU, 2, ("O",), "file", _ARTICLE),
    Command("trash", "Move to trash", _MENU, 3, ("Del",), "trash", _ARTICLE),
    Command("restore", "Take out of the trash", _MENU, 3, (), "undo", Need.TRASHED),
)  # fmt: skip
