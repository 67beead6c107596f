"""The window is shown before what it does not show is loaded, and loads the rest when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from briefing_app import config
from briefing_app.storage import Library
from briefing_app.ui.commands import COMMANDS
from briefing_app.ui.window import MainWindow

HEAVY = {
    "alembic",
    "sqlalchemy",
    "docx",
    "jinja2",
    "lxml",
    "markdown",
    "networkx",
    "nh3",
    "numpy",
    "onnxruntime",
}
WAITING = {
    "briefing_app.analysis", "briefing_app.exporters", "briefing_app.importers",
    "briefing_app.domain.board", "briefing_app.domain.differences", "briefing_app.domain.material",
    "briefing_app.domain.positions", "briefing_app.domain.survey", "briefing_app.domain.upkeep",
    "briefing_app.domain.watching",
    "briefing_app.ui.board_view", "briefing_app.ui.dossier_view", "briefing_app.ui.export_sheet",
    "briefing_app.ui.key_sheet", "briefing_app.ui.keys_editor", "briefing_app.ui.matrix_view",
    "briefing_app.ui.notes_view", "briefing_app.ui.printing", "briefing_app.ui.review_view",
    "briefing_app.ui.survey_view", "briefing_app.ui.versions_popover",
}  # fmt: skip

_OPEN = """
import sys
from PySide6.QtWidgets import QApplication
from briefing_app.__main__ import main
QApplication.exec = lambda *_: print(*sys.modules)
sys.argv[1:] = ["open", "--library", sys.argv[1], "--user", "tester"]
main()
"""


def test_the_window_is_shown_without_what_it_does_not_show(library: Library) -> None:
    library.ensure_user("tester")
    library.close()
    ran = subprocess.run(
        [sys.executable, "-c", _OPEN, str(library.path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(config.__file__).parents[1],
    )
    loaded = set(ran.stdout.split())
    assert "briefing_app.ui.window" in loaded
    assert loaded & (HEAVY | WAITING) == set()


def test_whoever_is_made_on_demand_carries_out_what_was_promised(window: MainWindow) -> None:
    promised = {name: make for names, make in window._makers() for name in names}
    assert promised.keys() <= {command.id for command in COMMANDS}
    for make in promised.values():
        make()
    actions = window.actions_
    asking = [
        name for name in promised if getattr(actions._handlers[name], "func", None) == actions._make_handler
    ]
    assert asking == []


def test_a_command_makes_who_carries_it_out(window: MainWindow) -> None:
    assert not window.has_made("boarding")
    window.actions_["question"].trigger()
    assert window.has_made("boarding")
    assert window.prompt.isVisible()
