"""Exporting: which articles, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.work import ExportReport, Progress
from briefing_app.services import annotate, mark
from briefing_app.services.export import export, formats
from briefing_app.services.profile import Profile


def exported(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("Articles/*.md")}


def test_all_but_the_trash_or_what_is_found_or_what_is_named(
    profile: Profile, article: str, other: str, tmp_path: Path
) -> None:
    seen: list[Progress] = []
    report = export(profile, tmp_path / "all", on_progress=seen.append)
    assert exported(tmp_path / "all") == {"Ministers meet", "Water for all"}
    assert len(report.written) >= 3
    assert (seen[-1].done, seen[-1].total) == (2, 2)
    export(profile, tmp_path / "found", query="mandate")
    assert exported(tmp_path / "found") == {"Ministers meet"}
    mark.trash(profile, [other])
    export(profile, tmp_path / "rest")
    assert exported(tmp_path / "rest") == {"Ministers meet"}
    export(profile, tmp_path / "named", articles=[other, other])
    assert exported(tmp_path / "named") == {"Water for all"}


def test_a_second_export_writes_what_changed(
    profile: Profile, article: str, other: str, tmp_path: Path
) -> None:
    export(profile, tmp_path)
    annotate.add_note(profile, "Ask for the mandate.", article=article)
    report = export(profile, tmp_path)
    assert [path.stem for path in report.written] == ["Ministers meet"]
    assert "Water for all" in [path.stem for path in report.unchanged]


def test_what_cannot_be_exported_writes_nothing(profile: Profile, article: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert "markdown" in formats()
    with pytest.raises(InvalidInputError, match="no format “stone”"):
        export(profile, folder, format="stone")
    with pytest.raises(NotFoundError):
        export(profile, folder, articles=[article, "a-unknown"])
    with pytest.raises(NotFoundError, match="“boats” finds no article"):
        export(profile, folder, query="boats")
    assert not folder.exists()


def test_cancelling_writes_nothing(profile: Profile, article: str, other: str, tmp_path: Path) -> None:
    answers = iter([False, True])
    report = export(profile, tmp_path / "out", cancelled=lambda: next(answers))
    assert report == ExportReport(cancelled=True)
    assert not (tmp_path / "out").exists()
