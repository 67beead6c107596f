"""What the Go menu holds: from article to article, shelf to shelf, pane to pane."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.GO
_ARTICLES = Need.ARTICLES

COMMANDS = (
    Command("next", "Next article", _MENU, 0, ("J",), None, _ARTICLES, "next, previous"),
    Command("previous", "Previous article", _MENU, 0, ("K",), None, _ARTICLES, "next, previous"),
    Command("next-unread", "Next unread article", _MENU, 0, ("N",), None, _ARTICLES),
    Command("read-on", "Read on", _MENU, 0, ("Space",), None, _ARTICLES,
            tip="Scroll down; at the end go to the next unread article"),
    Command("go-unread", "Unread", _MENU, 1, icon="unread"),
    Command("go-all", "All articles", _MENU, 1, icon="articles"),
    Command("go-starred", "Starred", _MENU, 1, icon="star"),
    Command("go-orphans", "Notes to re-place", _MENU, 1, icon="orphan"),
    Command("go-trash", "Trash", _MENU, 1, icon="trash"),
    Command("pane-next", "Next pane", _MENU, 2, ("F6",)),
    Command("pane-previous", "Previous pane", _MENU, 2, ("Shift+F6",)),
    Command("palette", "Commands…", _MENU, 3, ("Ctrl+K",), "search", hint="commands"),
)  # fmt: skip
