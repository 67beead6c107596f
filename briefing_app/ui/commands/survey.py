"""What can be done with the articles that are looked at before they are imported."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.VIEW

COMMANDS = (
    Command("survey-import", "Import what is ticked", _MENU, 1, ("Ctrl+Return",), "import", Need.SURVEY,
            hint="import", submenu="Articles to import"),
    Command("survey-edit", "Edit the cell", _MENU, 1, ("F2",), "edit", Need.SURVEY, hint="edit",
            submenu="Articles to import"),
    Command("survey-tick", "Tick the rows, or leave them out", _MENU, 1, (), "check", Need.SURVEY,
            tip="Space in the table", submenu="Articles to import"),
    Command("survey-cancel", "Import nothing", _MENU, 1, (), "close", Need.SURVEY,
            submenu="Articles to import"),
)  # fmt: skip
