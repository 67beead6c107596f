"""A program that ends without warning while a note is typed loses at most the last second of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from briefing_app.ui import drafts
from briefing_app.ui.drafts import Draft, Drafts

# Types a number every twentieth of a second into the real window, and says which when it is typed.
TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from briefing_app.services.profile import open_profile
from briefing_app.ui.note_editor import NoteTarget
from briefing_app.ui.theme import Themes
from briefing_app.ui.window import MainWindow

app = QApplication([])
window = MainWindow(open_profile(Path(sys.argv[1])), Themes(app), print)
window.start()
window.show()
window.show_view("notes")
window.notes.write()
typed = 0

def type_on():
    global typed
    typed += 1
    window.notes.editor.field.insertPlainText(f"{typed} ")
    print(typed, time.monotonic(), flush=True)

timer = QTimer(interval=50)
timer.timeout.connect(type_on)
timer.start()
app.exec()
"""


def test_a_kill_while_typing_loses_at_most_a_second(tmp_path: Path, own_folders: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(tmp_path / "l.briefings")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said: list[tuple[int, float]] = []
    wanted = Random(3).randint(28, 36)
    for line in process.stdout:
        number, when = line.split()
        said.append((int(number), float(when)))
        if len(said) == wanted:
            process.kill()
            break
    process.communicate()
    (file,) = own_folders.rglob("drafts.json")
    (kept,) = json.loads(file.read_text(encoding="utf-8"))
    last = int(kept["body"].split()[-1])
    assert kept["body"].split() == [str(number) for number in range(1, last + 1)]
    # What was typed longer than a second before the end is there: counted by the typist's own clock.
    end = said[-1][1]
    old = max(number for number, when in said if when < end - 1)
    assert last >= old


def test_a_draft_is_on_the_disk_before_it_takes_the_place_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    flush, replace = os.fsync, os.replace

    def fsync(file: int) -> None:
        done.append("on the disk")
        flush(file)

    def put(*args: Any) -> None:
        done.append("in place")
        replace(*args)

    monkeypatch.setattr(drafts.os, "fsync", fsync)  # type: ignore[attr-defined]
    monkeypatch.setattr(drafts.os, "replace", put)  # type: ignore[attr-defined]
    kept = Drafts(tmp_path / "drafts.json")
    kept.keep(Draft("/l", "u", "words"))
    kept.wait()
    assert done == ["on the disk", "in place"]
