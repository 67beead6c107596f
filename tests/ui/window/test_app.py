"""The composition root: the picture it writes, and that writing it changes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from briefing_app.services import browse
from briefing_app.services.profile import Profile
from briefing_app.ui.tokens import DARK, LIGHT, Tokens


def shoot(library: Path, file: Path, theme: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefing_app", "--library", str(library), "--user", "tester"]
    return subprocess.run(
        [*command, "screenshot", str(file), "--theme", theme, *more],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_picture_of_the_window(
    profile: Profile, articles: list[str], tmp_path: Path, theme: str, tokens: Tokens
) -> None:
    before = browse.article(profile, articles[0])
    file = tmp_path / "window.png"
    done = shoot(profile.library.path, file, theme, "--article", articles[0])
    assert done.returncode == 0, done.stderr
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (2880, 1800)
    assert picture.pixelColor(1400, 160) == QColor(tokens.paper)
    assert picture.pixelColor(20, 1000) == QColor(tokens.pane)
    assert picture.pixelColor(1000, 20) == QColor(tokens.chrome)
    assert browse.article(profile, articles[0]) == before


def test_a_picture_of_an_unknown_article_is_refused(
    profile: Profile, articles: list[str], tmp_path: Path
) -> None:
    done = shoot(profile.library.path, tmp_path / "window.png", "light", "--article", "a-nothing")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "window.png").exists()
