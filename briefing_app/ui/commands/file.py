"""What the File menu holds: importing, users, and the end; what goes out stands in ``out``."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.FILE

COMMANDS = (
    Command("import-files", "Import files…", _MENU, keys=("Ctrl+I",), icon="import", hint="import"),
    Command("import-folder", "Import a folder…", _MENU, keys=("Ctrl+Shift+I",), icon="folder"),
    Command("open-sample", "Import the sample briefings", _MENU, icon="file"),
    Command("look-first", "Look into a folder, then import…", _MENU, icon="folder",
            tip="See what a folder would bring, mend titles and dates, leave articles out"),
    Command("look-many", "At folders and many files", _MENU, submenu="Look before importing",
            choice="look"),
    Command("look-always", "Always", _MENU, submenu="Look before importing", choice="look"),
    Command("look-never", "Never", _MENU, submenu="Look before importing", choice="look"),
    Command("folders", "Watched folders…", _MENU, icon="folder",
            tip="What is new or changed in them is imported by itself"),
    Command("watch-folder", "Watch a folder…", _MENU, icon="plus"),
    Command("scan-folders", "Look into the watched folders now", _MENU),
    Command("pause-work", "Pause import and analysis", _MENU, 1, (), "pause", Need.WORK, toggles=True),
    Command("stop-work", "Stop import and analysis", _MENU, 1, (), "close", Need.WORK,
            tip="What was read stays; the rest is analysed at the next start"),
    Command("show-work", "How the import stands", _MENU, 1, ("Ctrl+Shift+J",)),
    Command("new-user", "New user…", _MENU, 4, icon="user"),
    Command("rename-user", "Rename this user…", _MENU, 4, needs=Need.QUIET,
            tip="Notes, tags, marks and settings stay yours under the new name"),
    Command("quit", "Quit", _MENU, 5, ("Ctrl+Q",)),
)  # fmt: skip
