"""What can be done with notes and highlights that lost their place."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.ARTICLE

COMMANDS = (
    Command("repair", "Re-place notes and highlights…", _MENU, 1, (), "orphan", Need.ARTICLES,
            tip="Put back what lost its place when a text was changed"),
    Command("place-here", "Put it on the selected words", _MENU, 1, ("P",), None, Need.ORPHAN,
            submenu="To re-place"),
    Command("keep-orphan", "Keep it as a note on the article", _MENU, 1, (), None, Need.ORPHAN,
            submenu="To re-place"),
    Command("drop-orphan", "Delete it", _MENU, 1, (), None, Need.ORPHAN, submenu="To re-place"),
    Command("next-orphan", "Leave it for later", _MENU, 1, (), None, Need.ORPHAN,
            submenu="To re-place"),
)  # fmt: skip
