"""Small files are read some at a time, and what one of them does is not the others' fault."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from briefing_app.services import reading
from briefing_app.services.reading import read_files

WORDS = "The minister spoke of troops on Thursday, and of boats. " * 5


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """More than are read in this process, and enough that several go to a worker together."""
    paths = [tmp_path / f"{number:02}.txt" for number in range(60)]
    for number, path in enumerate(paths):
        path.write_text(f"Title {number}\n\n{WORDS}", encoding="utf-8")
    return paths


def pack(path: Path) -> None:
    """An archive of 150 articles that calls itself a text."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(150):
            archive.writestr(f"{number}.txt", f"Title {number}\n\n{WORDS * 40}")
    assert path.stat().st_size < 100_000


def test_each_file_is_finished_once(files: list[Path]) -> None:
    done = [part.file for part in read_files(files) if not part.more]
    assert sorted(done) == files


def test_an_archive_by_another_name_is_read_alone(files: list[Path]) -> None:
    pack(files[7])
    found = list(read_files(files))
    assert sorted(part.file for part in found if not part.more) == files
    of_archive = [part for part in found if part.file == files[7]]
    assert [len(part.drafts) for part in of_archive] == [100, 50]


def test_what_small_files_unpack_to_is_bounded(files: list[Path]) -> None:
    pack(files[7])
    with pytest.raises(ValueError, match="more than small files hold"):
        reading._read_bundle(tuple(files[6:9]))
