"""What the Help menu holds."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu

COMMANDS = (
    Command("keys", "The keys", Menu.HELP, 0, ("?",), None, hint="the keys"),
    Command("change-keys", "Change the keys…", Menu.HELP, 0, tip="Give commands other keys, for you alone"),
    Command("about", "About Briefing Reader", Menu.HELP, 1),
)
