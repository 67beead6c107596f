"""``alike``: who else carries a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing_app.cli.output import counted

SAID = "“Our planning is real and substantial, and the harbour stays open,” John Healey, the minister, said."
BODY = " ".join(
    f"Sentence {number} of the report tells what came to pass at hour {number}." for number in range(20)
)


def test_the_report_and_its_words_are_told(run: Any, tmp_path: Path) -> None:
    library = tmp_path / "l.briefings"
    for name, text in (
        ("one", f"{SAID}\n\n{BODY}"),
        ("two", f"{BODY}\n\n{SAID}"),
        ("three", "Nothing of that."),
    ):
        (tmp_path / f"{name}.txt").write_text(f"Headline {name}\n\n{text}\n", encoding="utf-8")
    ran = run("index", tmp_path, "--library", library, "--json")
    ids = {row["title"]: row["id"] for row in ran.rows}
    assert run("alike", "--library", library).out == f"{counted(0, 'article')} looked at.\n"
    assert run("alike", "--library", library, "--json").rows == [{"articles": 0}]

    told = run("alike", ids["Headline one"], "--library", library)
    assert told.out.startswith("The same report, the fullest first:\n")
    assert told.out.count("Headline one") == told.out.count("Headline two") == 2
    assert "John Healey: “Our planning is real and substantial" in told.out

    rows = run("alike", ids["Headline two"], "--library", library, "--json").rows
    assert {row["article"] for row in rows if row["kind"] == "article"} == {
        ids["Headline one"],
        ids["Headline two"],
    }
    (utterance,) = [row for row in rows if row["kind"] == "utterance"]
    assert utterance["outlets"] == 2
    assert {variant["speaker"] for variant in utterance["variants"]} == {"John Healey"}

    assert run("alike", ids["Headline three"], "--library", library).out == "Nothing like it was found.\n"
    gone = run("alike", "a-gone", "--library", library)
    assert (gone.status, "no article “a-gone”" in gone.err) == (1, True)
