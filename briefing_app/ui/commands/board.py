"""What can be done with the questions on the board and with those that are suggested for it."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU, _SECTION = Menu.QUOTATION, 8
_ON, _OFFERED = Need.QUESTION, Need.SUGGESTION
_BOARD, _STATUS, _SUGGESTED = "Open question", "Status of the question", "Suggested question"

QUESTION = (
    Command("question-details", "Details", _MENU, _SECTION, (), None, _ON, "open", submenu=_BOARD,
            tip="Words, owner, due date, evidence and notes", own=("Return", "Enter")),
    Command("question-edit", "Edit the words", _MENU, _SECTION, (), "edit", _ON, submenu=_BOARD, own=("E",)),
    Command("question-owner", "Owner", _MENU, _SECTION, (), "user", _ON, "owner", submenu=_BOARD,
            tip="Who finds the answer", own=("O",)),
    Command("question-due", "Due date", _MENU, _SECTION, (), "calendar", _ON, "due date", submenu=_BOARD,
            tip="The day it must be answered by", own=("D",)),
    Command("question-priority", "Next priority", _MENU, _SECTION, (), None, _ON, submenu=_BOARD,
            tip="High, normal or low", own=("P",)),
    Command("question-tags", "Tags of the question", _MENU, _SECTION, (), "tag", _ON, submenu=_BOARD,
            own=("T",)),
    Command("question-note", "Note on the question", _MENU, _SECTION, (), "note", _ON, submenu=_BOARD,
            own=("A",)),
    Command("question-article", "Go to where it was asked", _MENU, _SECTION, (), "file", _ON,
            submenu=_BOARD, own=("G",)),
    Command("question-hang", "Find evidence…", _MENU, _SECTION, ("Ctrl+Shift+F",), "link", _ON,
            submenu=_BOARD, tip="Find quotations by their words and hang them on the question"),
    Command("question-merge", "Merge into another question…", _MENU, _SECTION, (), None, _ON,
            submenu=_BOARD, tip="All that hangs on this one hangs on the other then"),
    Command("question-delete", "Delete the question", _MENU, _SECTION, (), "trash", _ON, submenu=_BOARD,
            tip="Undo brings it back", own=("Del",)),
    Command("question-next", "To the next status", _MENU, _SECTION, ("Shift+Right", "Ctrl+Shift+Right"), None,
            _ON, "next status", submenu=_STATUS),
    Command("question-previous", "To the status before", _MENU, _SECTION, ("Shift+Left", "Ctrl+Shift+Left"),
            None, _ON, submenu=_STATUS),
    Command("question-up", "Further up", _MENU, _SECTION, ("Shift+Up", "Ctrl+Shift+Up"), None, _ON,
            submenu=_STATUS),
    Command("question-down", "Further down", _MENU, _SECTION, ("Shift+Down", "Ctrl+Shift+Down"), None, _ON,
            submenu=_STATUS),
    Command("question-open", "Open", _MENU, _SECTION, (), None, _ON, submenu=_STATUS, own=("1",)),
    Command("question-partly", "Partly answered", _MENU, _SECTION, (), None, _ON, submenu=_STATUS,
            own=("2",)),
    Command("question-answered", "Answered", _MENU, _SECTION, (), None, _ON, submenu=_STATUS, own=("3",)),
    Command("question-parked", "Parked", _MENU, _SECTION, (), None, _ON, submenu=_STATUS, own=("4",)),
    Command("board-words", "Look for words on the board", _MENU, _SECTION, (), "search", Need.BOARD,
            submenu=_BOARD, own=("F",)),
    Command("board-clear", "Show the whole board", _MENU, _SECTION, (), None, Need.BOARD, submenu=_BOARD,
            tip="Take owner, day, tag and words off again"),
)  # fmt: skip

SUGGESTION = (
    Command("suggestion-add", "Add to the board", _MENU, _SECTION, (), "plus", _OFFERED, "add",
            submenu=_SUGGESTED, own=("Q", "Return", "Enter")),
    Command("suggestion-dismiss", "Dismiss", _MENU, _SECTION, (), "close", _OFFERED, "dismiss",
            submenu=_SUGGESTED, tip="It is not suggested again", own=("X", "Del")),
    Command("suggestion-article", "Read it in its article", _MENU, _SECTION, (), "file", _OFFERED,
            submenu=_SUGGESTED, own=("G",)),
)  # fmt: skip

COMMANDS = (*QUESTION, *SUGGESTION)
