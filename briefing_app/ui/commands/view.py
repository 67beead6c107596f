"""What the View menu holds: views, panes, order and narrowing of the list, looks."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.VIEW

COMMANDS = (
    Command("view-read", "Read", _MENU, 0, ("Ctrl+1",), "read", choice="view"),
    Command("view-questions", "Questions", _MENU, 0, ("Ctrl+2",), "questions", choice="view"),
    Command("view-matrix", "Matrix", _MENU, 0, ("Ctrl+3",), "matrix", choice="view"),
    Command("view-actors", "Actors", _MENU, 0, ("Ctrl+4",), "actors", choice="view"),
    Command("view-review", "Review", _MENU, 0, ("Ctrl+5",), "review", choice="view"),
    Command("view-notes", "Notes", _MENU, 0, ("Ctrl+6",), "note", choice="view"),
    Command("view-survey", "Articles to import", _MENU, 0, needs=Need.SURVEY, choice="view"),
    Command("pane-list", "Article list", _MENU, 1, ("Ctrl+B",), toggles=True),
    Command("pane-actors", "Actors and notes", _MENU, 1, ("Ctrl+Shift+B",), toggles=True),
    Command("order-newest", "Newest first", _MENU, 2, submenu="Order", choice="order"),
    Command("order-oldest", "Oldest first", _MENU, 2, submenu="Order", choice="order"),
    Command("order-title", "By title", _MENU, 2, submenu="Order", choice="order"),
    Command("order-relevance", "Best first", _MENU, 2, ("Ctrl+R",), None, Need.QUERY,
            tip="What fits the search best comes first; once more for newest first",
            submenu="Order", choice="order"),
    Command("narrow-outlets", "By outlet", _MENU, 2, ("Ctrl+Shift+O",), needs=Need.ARTICLES,
            submenu="Narrow the list"),
    Command("narrow-actors", "By actor", _MENU, 2, ("Ctrl+Shift+A",), needs=Need.ARTICLES,
            submenu="Narrow the list"),
    Command("narrow-tags", "By tag", _MENU, 2, ("Ctrl+Shift+T",), needs=Need.ARTICLES,
            submenu="Narrow the list"),
    Command("narrow-months", "By month", _MENU, 2, ("Ctrl+Shift+M",), needs=Need.ARTICLES,
            submenu="Narrow the list"),
    Command("group-copies", "Copies of one report as one", _MENU, 2, toggles=True,
            tip="Show articles that carry the same report as one row"),
)  # fmt: skip
