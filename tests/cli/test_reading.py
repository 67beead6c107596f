"""``open`` and ``screenshot``: the window, or the same job without one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing_app import config
from briefing_app.cli.reading import has_display, what_to_open
from briefing_app.cli.windowless import output_folder

BRIEFING = """Ministers meet over a mandate

“Our planning is real and substantial,” John Healey, the British defence minister, said on Thursday.
"""


@pytest.mark.parametrize(
    ("platform", "environ", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_there_is_a_display(platform: str, environ: dict[str, str], display: bool) -> None:
    assert has_display(environ, platform) is display


def test_samples_are_opened_until_there_is_a_library_of_ones_own(tmp_path: Path) -> None:
    named, briefing = tmp_path / "l.briefings", Path("a.txt")
    assert what_to_open(None, []) == (config.sample_library(), [config.seeds_folder()])
    assert what_to_open(None, [briefing]) == (config.default_library(), [briefing])
    assert what_to_open(named, []) == (named, [])
    config.default_library().parent.mkdir(parents=True)
    config.default_library().touch()
    assert what_to_open(None, []) == (config.default_library(), [])


def test_with_a_display_the_window_does_it(run: Any, windows: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    ran = run("--user", "mary", "a.txt")
    assert (ran.status, ran.out, ran.err) == (7, "", "")
    assert windows.calls == [("open", config.default_library(), "mary", [Path("a.txt")])]


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No display, and a current folder of one's own."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def test_without_a_display_the_same_job_is_done(run: Any, windows: Any, no_display: Path) -> None:
    (no_display / "a.txt").write_text(BRIEFING, encoding="utf-8")
    ran = run("a.txt", "missing.txt")
    output = no_display / "briefing-reader-output"
    assert ran.status == 1
    assert ran.err.splitlines() == [
        "briefing-app: There is no display, so the same is done without a window.",
        "briefing-app: missing.txt: does not exist. Check its name.",
    ]
    assert "Ministers meet over a mandate" in ran.out
    assert "   1  “Our planning is real and substantial,”" in ran.out
    assert ran.out.splitlines()[-3:] == [
        f"Markdown  {output} (3 files)",
        f"Picture   {output / 'briefing-reader.png'}",
        f"Library   {config.default_library()}",
    ]
    assert (output / "Articles" / "Ministers meet over a mandate.md").exists()
    ((_, file, library, user, theme, article, _),) = windows.calls
    assert (file, library, user, theme) == (
        output / "briefing-reader.png",
        config.default_library(),
        None,
        "light",
    )
    assert article.startswith("a-")


def test_without_a_display_and_files_the_samples_are_shown(run: Any, no_display: Path) -> None:
    ran = run()
    assert ran.status == 0
    assert ran.out.endswith(f"Library   {config.sample_library()}\n")
    assert len(list((no_display / "briefing-reader-output").glob("*/*.md"))) >= 6
    assert not config.default_library().exists()
    cells = run("matrix", "--json").rows
    assert {"supports", "opposes", "conditional"} <= {cell.get("stance") for cell in cells}


def test_nothing_to_show_says_what_to_do(run: Any, library: Any, no_display: Path) -> None:
    ran = run("--library", library.path)
    assert ran.status == 1
    assert ran.err.endswith("There is nothing to show. Name files or folders: `briefing-app open PATH`.\n")


def test_output_goes_to_ones_own_folder_where_the_current_one_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert output_folder(tmp_path) == tmp_path / "briefing-reader-output"
    monkeypatch.setattr("os.access", lambda *_: False)
    assert output_folder(tmp_path) == config.default_library().parent / "briefing-reader-output"


def test_a_screenshot_is_of_the_library_named(run: Any, windows: Any, library: Any, tmp_path: Path) -> None:
    picture = tmp_path / "p.png"
    ran = run(
        "screenshot",
        picture,
        "--theme",
        "dark",
        "--article",
        "a-1",
        "--library",
        library.path,
        "--user",
        "mary",
    )
    assert (ran.status, ran.out) == (0, f"{picture}\n")
    assert windows.calls == [("screenshot", picture, library.path, "mary", "dark", "a-1", "read")]


def test_a_screenshot_without_a_library_is_of_the_samples(
    run: Any, windows: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = tmp_path / "sample.txt"
    sample.write_text(BRIEFING, encoding="utf-8")
    monkeypatch.setattr(config, "seeds_folder", lambda: sample)
    assert run("screenshot", tmp_path / "p.png", "--library", tmp_path / "none.briefings").status == 1
    assert windows.calls == []
    assert run("screenshot", tmp_path / "p.png").status == 0
    assert [call[2] for call in windows.calls] == [config.sample_library()]
    assert config.sample_library().exists()
