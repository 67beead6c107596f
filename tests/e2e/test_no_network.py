"""Nothing leaves the machine: no process of the program opens a connection or looks up a name."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[str]"]
ROOT = Path(__file__).resolve().parents[2]
# Run in every Python process that is started, worker processes included. Sockets of the machine itself
# (a display's, a worker's pipe) are AF_UNIX; everything else ends the process and says so.
GUARD = """
import os, socket, sys

def guard(event, args):
    named = event == "socket.getaddrinfo" or event.startswith("socket.gethost")
    named = named or event == "urllib.Request"
    reached = event in ("socket.connect", "socket.sendto", "socket.bind")
    reached = reached and args[0].family != getattr(socket, "AF_UNIX", None)
    # urllib3, which trafilatura imports, asks the system for IPv6 by binding there; no packet is sent.
    reached = reached and not (event == "socket.bind" and args[1][0] in ("::1", "127.0.0.1"))
    if named or reached:
        with open(os.environ["NETWORK_LOG"], "a") as log:
            log.write(f"{event} {args!r}\\n")
        os._exit(97)

sys.addaudithook(guard)
"""
REMOTE = """<html><head><title>Remote</title><link rel="stylesheet" href="http://192.0.2.1/a.css">
<script src="http://192.0.2.1/a.js"></script></head><body><article><h1>Remote things on a page</h1>
<img src="http://192.0.2.1/a.png"><p>“Nothing of this page may be fetched,” the minister of the interior
said on Monday, and she repeated it for all who had not heard her the first time.</p></article></body></html>
"""


@pytest.fixture
def log(tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch) -> Path:
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD, "utf-8")
    log = tmp_path / "network.log"
    log.touch()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(guard), str(ROOT))))
    monkeypatch.setenv("NETWORK_LOG", str(log))
    return log


def test_the_guard_sees_a_connection(log: Path) -> None:
    tried = subprocess.run(
        [sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), 1)"], check=False
    )
    assert tried.returncode == 97
    assert "192.0.2.1" in log.read_text("utf-8")


def test_indexing_showing_and_exporting_open_no_connection(log: Path, start: Start, tmp_path: Path) -> None:
    page = tmp_path / "remote.html"
    page.write_text(REMOTE, "utf-8")
    library = tmp_path / "l.briefings"
    jobs = (
        ("index", page, ROOT / "seeds"),
        ("note", "add", "![remote](http://192.0.2.1/note.png)", "--article", "a-"),
        ("search", "mandate"),
        ("export", "--format", "markdown", "--to", tmp_path / "vault"),
        ("screenshot", tmp_path / "window.png"),
    )
    for job in jobs:
        process = start("--library", library, *job)
        _, errors = process.communicate(timeout=120)
        assert process.returncode != 97, errors
        assert log.read_text("utf-8") == ""
    assert (tmp_path / "window.png").exists()
