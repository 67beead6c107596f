"""The program as it is run: another process, on real files."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """``start("index", folder)`` starts the program; its output is piped."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell makes what it runs in the background deaf to Ctrl+C, and all that comes of it.
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def start(*argv: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "briefing_app", *map(str, argv)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    return start
