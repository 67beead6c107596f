"""``analyse``: one JSON object a line, or a listing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

BRIEFING = """Ministers meet over a mandate

BRUSSELS — “Our planning is real and substantial,” British Defence Minister John Healey said on Thursday.

“What is the mandate?” asked Dutch Defence Minister Ruben Brekelmans 🇳🇱, who said that it needed clarity.
"""
KEYS = [
    "document", "title", "standfirst", "byline", "outlet", "published", "language", "text", "actors",
    "quotations", "questions",
]  # fmt: skip


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    path = tmp_path / "000_briefing.txt"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


def words(text: str, spans: list[list[int]]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def test_json_has_every_field_and_offsets_into_its_text(run: Any, briefing: Path) -> None:
    ran = run("analyse", briefing, "--json")
    assert (ran.status, ran.err) == (0, "")
    (row,) = ran.rows
    assert list(row) == KEYS
    assert row["document"] == "000_briefing.txt"
    assert row["title"] == "Ministers meet over a mandate"
    actors = {actor["id"]: actor for actor in row["actors"]}
    for actor in actors.values():
        assert list(actor) == ["id", "name", "kind", "role", "affiliation", "aliases", "mentions"]
    for quotation in row["quotations"]:
        assert list(quotation) == [
            "id", "kind", "content", "cue", "source", "speaker", "confidence", "found_by",
        ]  # fmt: skip
        assert quotation["speaker"] in {*actors, None}
        assert 0 <= quotation["confidence"] <= 1
        assert all(0 <= start < end <= len(row["text"]) for start, end in quotation["content"])
    first = row["quotations"][0]
    assert "Our planning is real and substantial" in words(row["text"], first["content"])
    assert words(row["text"], first["cue"]) == "said"
    assert "Healey" in actors[first["speaker"]]["name"]
    for question in row["questions"]:
        assert list(question) == ["text", "span", "asker"]
        assert row["text"][slice(*question["span"])] == question["text"]


def test_plain_takes_the_whole_file(run: Any, briefing: Path) -> None:
    (row,) = run("analyse", "--plain", briefing, "--json").rows
    assert row["text"] == BRIEFING
    assert all(start > BRIEFING.index("BRUSSELS") for q in row["quotations"] for start, _ in q["content"])


def test_the_listing_has_actors_with_their_numbered_quotations(run: Any, briefing: Path) -> None:
    ran = run("analyse", briefing)
    assert ran.status == 0
    assert ran.out.startswith("000_briefing.txt  Ministers meet over a mandate\n")
    assert "   1  “Our planning is real and substantial,”" in ran.out


def test_a_folder_is_walked_in_order_and_a_bad_file_is_one_line(run: Any, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second\n\n“Yes,” she said.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("First\n\n“No,” he said.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    ran = run("analyse", "--json", tmp_path, tmp_path / "missing.txt")
    assert ran.status == 1
    assert [row["document"] for row in ran.rows] == ["a.txt", "b.txt"]
    assert ran.err.splitlines() == [
        f"briefing-app: {tmp_path / 'empty.txt'}: is empty.",
        f"briefing-app: {tmp_path / 'missing.txt'}: does not exist. Check its name.",
    ]


def test_many_documents_keep_their_order_over_several_processes(run: Any, tmp_path: Path) -> None:
    for number in range(24):
        words = "“No,” he said. " * (1 if number % 2 else 9)
        (tmp_path / f"{number:02}.txt").write_text(f"Number {number}\n\n{words}", encoding="utf-8")
    (tmp_path / "07.txt").write_bytes(b"")
    ran = run("analyse", "--json", tmp_path)
    assert ran.status == 1
    assert [row["title"] for row in ran.rows] == [f"Number {n}" for n in range(24) if n != 7]
    assert ran.err.count("\n") == 1
