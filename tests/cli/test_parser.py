"""Understanding arguments."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.cli.parser import parse


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "l", "--user", "u", "note", "list"],
        ["note", "--library", "l", "list", "--user", "u"],
        ["note", "list", "--library=l", "--user=u"],
        ["--user", "u", "note", "list", "--library", "l"],
    ],
)
def test_library_and_user_may_stand_anywhere(arguments: list[str]) -> None:
    args = parse(arguments)
    assert (args.library, args.user) == (Path("l"), "u")


def test_library_and_user_need_not_be_named() -> None:
    args = parse(["users"])
    assert (args.library, args.user) == (None, None)


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        ([], []),
        (["--user", "users"], []),
        (["briefing.txt"], ["briefing.txt"]),
        (["./index"], ["./index"]),
        (["--library", "l", "a.txt", "b.txt"], ["a.txt", "b.txt"]),
        (["open", "index"], ["index"]),
        (["--", "-a.txt"], ["-a.txt"]),
    ],
)
def test_open_is_meant_where_no_command_is_named(arguments: list[str], paths: list[str]) -> None:
    args = parse(arguments)
    assert args.run.__name__ == "run_open"
    assert args.paths == [Path(path) for path in paths]


def test_a_file_without_suffix_is_a_file_and_not_a_slip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "minutes").touch()
    monkeypatch.chdir(tmp_path)
    assert parse(["minutes"]).paths == [Path("minutes")]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serach", "troops"], "briefing-app: “serach” is neither a command nor a file. Commands: open, "),
        (
            ["note"],
            "briefing-app note: the following arguments are required: COMMAND. See `",
        ),
        (["search", "troops", "--limit", "0"], "“0” is no whole number from 1 up"),
        (["question", "edit", "q-1", "--due", "soon"], "“soon” is no day. Write 2025-03-31"),
        (["question", "list", "--status", "shut"], "invalid choice: 'shut'"),
        (["export", "--to", "x", "--query", "a", "--article", "b"], "not allowed with"),
        (["users", "--lib", "x"], "unrecognized arguments: --lib x"),
    ],
)
def test_what_cannot_be_understood_is_one_line_and_status_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(arguments)
    assert leaving.value.code == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_an_owner_left_out_is_not_an_owner_taken_off() -> None:
    assert not hasattr(parse(["question", "edit", "q-1", "--due", ""]), "owner")
    assert parse(["question", "edit", "q-1", "--due", ""]).due is None
    assert parse(["question", "edit", "q-1", "--owner", ""]).owner == ""
