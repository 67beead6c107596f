"""Each format's fixture: what is read from it, and that no damage to it does more than a clear line."""

from __future__ import annotations

import io
import random
import runpy
import socket
from pathlib import Path
from typing import Any

import pytest

from briefing_app.importers import Reading, read
from briefing_app.importers.reading import read_open

HERE = Path(__file__).parent
SCRIPT: dict[str, Any] = runpy.run_path(str(HERE / "make_fixtures.py"))
FIXTURES: dict[str, bytes] = SCRIPT["fixtures"]()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("A file was about to fetch something.")

    monkeypatch.setattr(socket.socket, "connect", fail)
    monkeypatch.setattr(socket, "getaddrinfo", fail)


@pytest.mark.parametrize("name", FIXTURES)
def test_what_is_read_from_each_format(name: str) -> None:
    expected = (HERE / "golden" / f"{name}.txt").read_text(encoding="utf-8")
    assert SCRIPT["shown"](HERE / "fixtures" / name) == expected


def test_the_fixtures_are_what_their_script_makes() -> None:
    assert {path.name: path.read_bytes() for path in (HERE / "fixtures").iterdir()} == FIXTURES


@pytest.mark.parametrize(
    "name", [name for name in FIXTURES if not name.endswith((".csv", ".json", ".jsonl"))]
)
def test_a_format_is_known_by_its_content(name: str, tmp_path: Path) -> None:
    (tmp_path / "renamed.txt").write_bytes(FIXTURES[name])
    assert read(tmp_path / "renamed.txt").format == read(HERE / "fixtures" / name).format


@pytest.mark.parametrize("name", FIXTURES)
def test_no_damage_raises_or_goes_without_a_reason(name: str) -> None:
    chance = random.Random(name)
    for _ in range(40):
        check(read_open(Path(name), io.BytesIO(damaged(FIXTURES[name], chance))))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data cut short, or with some bytes changed, doubled or lost."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 30])):
        at, size = chance.randrange(len(changed)), chance.choice([1, 4, 60])
        match chance.randrange(4):
            case 0:
                changed[at : at + size] = chance.randbytes(size)
            case 1:
                del changed[at : at + size]
            case 2:
                changed[at:at] = changed[at : at + size]
            case _:
                changed[at] ^= 1 << chance.randrange(8)
        if not changed:
            return b"x"
    return bytes(changed[: chance.randrange(1, len(changed) + 1)] if chance.random() < 0.3 else changed)


def check(reading: Reading) -> None:
    assert reading.drafts or reading.problems
    for problem in reading.problems:
        assert problem.reason.endswith((".", ")")), problem.reason
        assert "cannot be read as" not in problem.reason, problem.reason
        assert "\n" not in str(problem)
    for draft in reading.drafts:
        assert draft.title.strip()
        assert draft.text.strip()
        assert "\r" not in draft.text
        assert "\0" not in draft.text
        assert draft.origin.encode()
        assert draft.content_hash
