"""Everything the window can be told to do: one table for menus, toolbar, hints, key sheet and palette.

A module a menu or feature, each with its ``COMMANDS``. A menu shows its sections in order, and within one the
commands in the order of the modules here.
"""

from __future__ import annotations

from briefing_app.ui.commands import (
    actors,
    annotate,
    article,
    board,
    edit,
    file,
    go,
    looks,
    matrix,
    network,
    out,
    positions,
    quotation,
    repair,
    survey,
    view,
)
from briefing_app.ui.commands import help as help_menu
from briefing_app.ui.commands.command import Command, Menu, Need, caps, translated
from briefing_app.ui.commands.hints import (
    BOARD_HINTS,
    EMPTY_HINTS,
    LIST_HINTS,
    READING_HINTS,
    SUGGESTION_HINTS,
    SURVEY_HINTS,
    Hints,
)

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *out.COMMANDS,
    *edit.COMMANDS,
    *view.COMMANDS,
    *looks.COMMANDS,
    *matrix.COMMANDS,
    *actors.COMMANDS,
    *network.COMMANDS,
    *positions.COMMANDS,
    *survey.COMMANDS,
    *article.COMMANDS,
    *annotate.COMMANDS,
    *repair.COMMANDS,
    *quotation.COMMANDS,
    *board.COMMANDS,
    *go.COMMANDS,
    *help_menu.COMMANDS,
)

__all__ = [
    "BOARD_HINTS",
    "COMMANDS",
    "EMPTY_HINTS",
    "LIST_HINTS",
    "READING_HINTS",
    "SUGGESTION_HINTS",
    "SURVEY_HINTS",
    "Command",
    "Hints",
    "Menu",
    "Need",
    "caps",
    "translated",
]
