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
    Command("add-quotation", "Add a quotation…", _MENU, 0, ("Shift+Q",), "plus", Need.WORDS,
            tip="The selected words, said by whom you say"),
    Command("same-words", "The same words elsewhere…", _MENU, 1, ("W",), "copy", _QUOTATION,
            tip="Other articles that print this quotation"),
    Command("next-quotation", "Next quotation", _MENU, 1, ("]",), None, Need.ARTICLE),
    Command("previous-quotation", "Previous quotation", _MENU, 1, ("[",), None, Need.ARTICLE),
    Command("review-skip", "Leave it for later", _MENU, 2, (), None, Need.REVIEW,
            tip="Space in the Review view"),
    Command("review-speaker-1", "First speaker offered", _MENU, 2, ("1",), None, Need.REVIEW, "speaker"),
    Command("review-speaker-2", "Second speaker offered", _MENU, 2, ("2",), None, Need.REVIEW, "speaker"),
    Command("review-speaker-3", "Third speaker offered", _MENU, 2, ("3",), None, Need.REVIEW, "speaker"),
    Command("review-bulk", "Accept all above…", _MENU, 2, (), "check", Need.REVIEW,
            tip="Accept all quotations to review from a confidence on"),
)  # fmt: skip
