"""Who stands where, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.annotation import Stance
from briefing_app.domain.views import ArticleFilter
from briefing_app.services import browse, mark, questions, review
from briefing_app.services.agreement import agree
from briefing_app.services.profile import Profile, create_user

TEXTS = (
    "Ministers meet\n\n“The mandate of the force must be clear,” said Dutch Minister Ruben Brekelmans.",
    "Ministers part\n\n“We oppose the force and its mandate,” said Swedish Defence Minister Pål Jonson.\n",
)


@pytest.fixture
def mary(run: Any, library: Any, tmp_path: Path) -> Any:
    """The command line as Mary uses it: two ministers quoted, on one question apart."""

    def mary(*argv: object) -> Any:
        return run("--library", library.path, "--user", "mary", *argv)

    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    mary("index", *tmp_path.glob("*.txt"))
    profile = Profile(library, "mary")
    asked = questions.add_question(profile, "What is the mandate of the force?").created[0]
    stances = {"Ministers meet": Stance.SUPPORTS, "Ministers part": Stance.OPPOSES}
    for row in browse.rows(profile, browse.article_keys(profile, ArticleFilter())):
        (shown,) = browse.article(profile, row.id).quotations
        questions.hang(profile, asked, row.id, shown.quotation.id, stances[row.title])
    return mary


def test_the_matrix_has_a_line_for_each_cell(mary: Any) -> None:
    cells = mary("matrix", "--json", "--group", "country").rows
    assert {(cell["name"], cell["group"], cell["stance"]) for cell in cells} == {
        ("Ruben Brekelmans", "Netherlands", "supports"),
        ("Pål Jonson", "Sweden", "opposes"),
    }
    assert cells[0]["statements"][0]["words"]
    printed = mary("matrix").out
    assert "Pål Jonson: opposes, “We oppose the force and its mandate" in printed


def test_a_dossier_a_timeline_and_suggestions(mary: Any) -> None:
    cell = next(cell for cell in mary("matrix", "--json").rows if cell["name"] == "Pål Jonson")
    (told,) = mary("dossier", cell["actor"], "--json").rows
    assert [one["stance"] for one in told["positions"]] == ["opposes"]
    assert "What is the mandate of the force?" in mary("dossier", cell["actor"]).out
    assert [row["name"] for row in mary("timeline", "--actor", cell["actor"], "--json").rows] == [
        "Pål Jonson"
    ]
    assert mary("suggest", cell["actor"], cell["question"], "--json").rows == []


def test_suggestions_say_how_they_were_found(mary: Any) -> None:
    mary("question", "add", "Is it clear what the mandate is?")
    (found,) = mary("suggest", "Brekelmans", "Is it clear what the mandate is?", "--json").rows
    assert (found["name"], found["found_by"]) == ("Ruben Brekelmans", "by word and meaning")
    assert "by word and meaning  Ministers meet, " in mary("suggest", "Brekelmans", "Is it clear what").out


def test_a_network_is_written_as_graphml(mary: Any, tmp_path: Path) -> None:
    (tie,) = mary("network", "--json").rows
    assert (len(tie["agree"]), len(tie["oppose"])) == (0, 1)
    for option in ("--to", "--graphml"):
        ran = mary("network", option, tmp_path / f"n{option}.graphml")
        assert (ran.status, ran.out) == (0, ""), "what is written is not printed, as with the matrix"
        assert tie["evidence"][0] in (tmp_path / f"n{option}.graphml").read_text("utf-8")


def test_a_timeline_names_the_questions_but_a_single_one(mary: Any) -> None:
    asked = "What is the mandate of the force?"
    assert [asked in line for line in mary("timeline").out.splitlines()] == [True, True]
    assert [asked in line for line in mary("timeline", "--question", asked).out.splitlines()] == [False] * 2


def test_a_matrix_in_a_file_has_the_groups(mary: Any, tmp_path: Path) -> None:
    mary("matrix", "--group", "country", "--to", tmp_path / "m.md")
    assert "| **Netherlands** |  |" in (tmp_path / "m.md").read_text("utf-8")


def test_what_changed_since_a_day_and_a_moment(mary: Any) -> None:
    assert len(mary("changed", "2000-01-01", "--json").rows) == 3
    assert "No moment is saved yet" in mary("changed").err
    mary("moment", "add", "Last briefing")
    assert mary("changed", "Last briefing").out == mary("changed").out == ""
    assert [row["name"] for row in mary("moment", "list", "--json").rows] == ["Last briefing"]
    assert mary("changed", "Never").status == 1


def test_groups_are_made_and_deleted(mary: Any) -> None:
    actor = mary("matrix", "--json").rows[0]["actor"]
    (made,) = mary("group", "add", "Coalition", actor, "--json").rows
    assert mary("group", "list", "--json").rows == [
        {"id": made["id"], "name": "Coalition", "actors": [actor]}
    ]
    assert "\n Coalition\n" in mary("matrix", "--group", "own").out
    mary("group", "rename", "Coalition", "Friends")
    mary("group", "put", "Friends", "Brekelmans", "Jonson")
    ((_, *members),) = (row["actors"] for row in mary("group", "list", "--json").rows)
    assert len(members) == 1
    assert mary("group", "delete", "Friends", "--json").rows == [{"id": "Friends"}]
    assert mary("group", "list").out == ""
    assert mary("group", "delete", "Friends").status == 1


def test_agreement_waits_for_both(mary: Any, run: Any, library: Any) -> None:
    create_user(Profile(library, "mary"), "john")
    assert mary("agreement", "mary").err.startswith("briefing-app: That is you.")
    assert mary("agreement", "eve").status == 1
    assert mary("agreement", "john", "--agree", "--json").rows == [{"user": "john"}]
    ran = mary("agreement", "john")
    assert (ran.status, "john has not agreed" in ran.err) == (2, True)
    run("--library", library.path, "--user", "john", "agreement", "mary", "--agree")
    assert mary("agreement", "john", "--json").rows == [
        {
            "articles": [], "to_do": 0, "waiting": 0, "settled": 0,
            "alpha": {"stance": None, "verdict": None, "spans": None},
            "units": {"stance": 0, "verdict": 0, "spans": 0},
            "disagreements": [],
        }
    ]  # fmt: skip
    assert "alpha, stance: not defined (0 units)" in mary("agreement", "john").out


def test_differences_are_settled_by_their_id(mary: Any, run: Any, library: Any) -> None:
    profiles = [Profile(library, "mary"), create_user(Profile(library, "mary"), "john")]
    (article, *_) = browse.rows(profiles[0], browse.article_keys(profiles[0], ArticleFilter()))
    (quotation,) = browse.article(profiles[0], article.id).quotations
    review.reject(profiles[1], article.id, quotation.quotation.id)
    for profile, other in zip(profiles, reversed(profiles), strict=True):
        mark.set_done(profile, [article.id], True)
        agree(profile, other.user)
    ((found,),) = (ran["disagreements"] for ran in mary("agreement", "john", "--json").rows)
    assert (found["mine"], found["theirs"]) == ("accepted", "rejected")
    assert (
        f"{found['id']}  {article.id}  accepted or rejected: accepted / rejected"
        in mary("agreement", "john").out
    )
    assert mary("agreement", "john", "--take", "d-0").status == 1
    mary("agreement", "john", "--keep", found["id"])
    assert "1 difference settled" in mary("agreement", "john").out
    mary("undo")
    mary("agreement", "john", "--take", found["id"])
    assert browse.article(profiles[0], article.id).quotations[0].rejected


def test_actors_and_questions_go_by_name_where_one_fits(mary: Any, library: Any) -> None:
    by_id = {cell["name"]: cell["actor"] for cell in mary("matrix", "--json").rows}
    told = mary("dossier", by_id["Pål Jonson"]).out
    assert mary("dossier", "pål jonson").out == mary("dossier", "jonson").out == told
    assert mary("matrix", "--actor", "Jonson", "--question", "mandate").out.count("Jonson") == 1
    questions.add_question(Profile(library, "mary"), "Who gives the mandate?")
    for wrong, status, words in (
        (("dossier", "Nobody"), 1, "no actor “Nobody”"),
        (("matrix", "--question", "money"), 1, "no question “money”"),
        (("suggest", "Jonson", "mandate"), 2, "What is the mandate of the force?"),
        (("matrix", "--tag", "talks"), 1, "No article has the tag “talks”"),
        (("timeline", "--outlet", "Nowhere"), 1, "No article is from the outlet “Nowhere”"),
        (("matrix", "--since", "soon"), 2, "“soon” is no day"),
        (("changed", "2025-02-30"), 1, "no saved moment “2025-02-30”"),
    ):
        ran = mary(*wrong)
        assert (ran.status, ran.out) == (status, "")
        assert words in ran.err


def test_the_matrix_and_a_briefing_are_written_to_files(mary: Any, tmp_path: Path) -> None:
    for name in ("m.md", "m.csv", "m.xlsx"):
        assert mary("matrix", "--to", tmp_path / name).status == 0
        assert (tmp_path / name).stat().st_size
    assert "Pål Jonson" in (tmp_path / "m.md").read_text("utf-8")
    assert mary("briefing", "--to", tmp_path / "b.md", "--json").rows == [{"file": str(tmp_path / "b.md")}]
    written = (tmp_path / "b.md").read_text("utf-8")
    assert "[s1](#s1)" in written
    assert "### s1" in written
    (tmp_path / "own.j2").write_text(mary("briefing", "--print-template").out, "utf-8")
    mary("briefing", "--to", tmp_path / "c.md", "--template", tmp_path / "own.j2")
    assert (tmp_path / "c.md").read_text("utf-8") == written


def test_an_actor_is_corrected_and_all_are_written(mary: Any, tmp_path: Path) -> None:
    actor = next(cell["actor"] for cell in mary("matrix", "--json").rows if cell["name"] == "Pål Jonson")
    (told,) = mary("actor", "correct", actor, "--name", "Paul Jonson", "--json").rows
    assert (told["name"], told["names"]) == ("Paul Jonson", ["Paul Jonson", "Pål Jonson"])
    assert "Paul Jonson: opposes" in mary("matrix").out
    assert mary("actor", "export", "--to", tmp_path / "a.json", "--json").rows[0]["actors"] >= 2
    assert "Paul Jonson" in (tmp_path / "a.json").read_text("utf-8")
