"""What goes out of a library and comes back in: files, backups, archives, bundles."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.FILE
_BUNDLES, _ARCHIVES = "Layers of others", "Archive"

COMMANDS = (
    Command("export", "Export…", _MENU, 2, ("Ctrl+E",), "export", Need.ARTICLE,
            tip="Write the selected articles, with all that hangs on them, in a format of your choice"),
    Command("export-all", "Export the whole library…", _MENU, 2, ("Ctrl+Shift+E",), "export",
            Need.ARTICLES),
    Command("bring-back", "Take back what was written in a vault…", _MENU, 2, ("Ctrl+Shift+R",), "import",
            tip="What you wrote in the notes of exported Markdown comes in as notes"),
    Command("stop-writing", "Stop what goes on", _MENU, 2, (), "close", Need.WRITING,
            tip="End the export, backup, check or archive that goes on: all is as it was before"),
    Command("backups", "Backups…", _MENU, 3, ("Ctrl+Shift+S",), "clock",
            tip="Back up now, go back to an earlier state, choose how many are kept"),
    Command("backup", "Back up to a file…", _MENU, 3, (), "file",
            tip="A copy of the whole library at a place of your choice"),
    Command("check", "Check the library", _MENU, 3, (), "check",
            tip="Find what is damaged and mend what can be made again"),
    Command("archive", "Write an archive…", _MENU, 3, (), "export", submenu=_ARCHIVES,
            tip="Everything in the library as JSON, that other programs can read"),
    Command("archive-layer", "Write an archive of what is mine…", _MENU, 3, (), "export", submenu=_ARCHIVES,
            tip="Your notes, tags, questions and decisions, with the articles that they hang on"),
    Command("unarchive", "Make a library of an archive…", _MENU, 3, (), "import", submenu=_ARCHIVES,
            tip="In a new file; this library stays as it is"),
    Command("layers", "Whose layers are here…", _MENU, 3, (), "actors", submenu=_BUNDLES,
            tip="What others wrote, taken in from their bundles, and to hand them yours"),
    Command("layer-out", "Write mine for somebody…", _MENU, 3, (), "export", submenu=_BUNDLES,
            tip="A bundle of your notes, tags, questions and positions"),
    Command("layer-in", "Take in somebody's…", _MENU, 3, (), "import", submenu=_BUNDLES),
    Command("theirs", "What others wrote on this article…", _MENU, 3, (), "note", Need.ARTICLE,
            submenu=_BUNDLES, tip="Notes and positions of those whose bundles are here"),
)  # fmt: skip
