"""What can be done with the selected quotation."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.QUOTATION
_QUOTATION = Need.QUOTATION

COMMANDS = (
    Command("accept", "Accept", _MENU, 0, ("Y",), "check", _QUOTATION, "review"),
    Command("reject", "Reject", _MENU, 0, ("X",), "close", _QUOTATION, "review"),
    Command("edit", "Edit speaker, kind and stance", _MENU, 0, ("E",), "edit", _QUOTATION, "review"),
    Command("undecide", "Take the decision back", _MENU, 0, ("U",), "undo", Need.DECIDED),
    Command("same-words", "The same words elsewhere…", _MENU, 1, ("W",), "copy", _QUOTATION,
            tip="Other articles that print this quotation"),
    Command("next-quotation", "Next quotation", _MENU, 1, ("]",), None, Need.ARTICLE),
    Command("previous-quotation", "Previous quotation", _MENU, 1, ("[",), None, Need.ARTICLE),
)  # fmt: skip
