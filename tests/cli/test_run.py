"""From arguments to an exit status, whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing_app import __version__, config
from briefing_app.domain.errors import InvalidInputError, LibraryError
from briefing_app.services import profile


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (
            LibraryError("The disk is full.\nFree some space."),
            1,
            "briefing-app: The disk is full. Free some space.\n",
        ),
        (InvalidInputError("Choose another name."), 2, "briefing-app: Choose another name.\n"),
        (KeyboardInterrupt(), 130, "briefing-app: Interrupted. What was done by then is kept.\n"),
    ],
)
def test_an_expected_error_is_one_line(
    error: BaseException, status: int, told: str, run: Any, library: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile, "users", raising(error))
    ran = run("users", "--library", library.path)
    assert (ran.status, ran.out, ran.err) == (status, "", told)
    assert not config.log_file().exists()


def test_a_bug_is_one_line_and_its_detail_is_logged(
    run: Any, library: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile, "users", raising(ZeroDivisionError("by zero")))
    ran = run("users", "--library", library.path)
    assert ran.status == 1
    assert ran.err == (
        "briefing-app: Something went wrong that should not have: ZeroDivisionError: by zero. "
        f"The detail is in {config.log_file()}.\n"
    )
    assert "Traceback" in config.log_file().read_text(encoding="utf-8")


def test_version_and_help_are_no_errors(run: Any) -> None:
    assert run("--version").out == f"briefing-app {__version__}\n"
    ran = run("note", "add", "--help")
    assert (ran.status, ran.err) == (0, "")


def test_a_library_is_made_by_what_writes_and_missed_by_what_reads(run: Any, tmp_path: Any) -> None:
    library = tmp_path / "new" / "my.briefings"
    ran = run("search", "troops", "--library", library)
    assert ran.status == 1
    assert ran.err == (
        f"briefing-app: There is no library at {library} yet. `briefing-app index PATH` makes one.\n"
    )
    assert not library.parent.exists()
    assert run("question", "add", "Which mandate?", "--library", library).status == 0
    assert run("question", "list", "--library", library).out.endswith("Which mandate?\n")
