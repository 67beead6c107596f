"""Which files a folder gives, and in what order."""

from __future__ import annotations

from pathlib import Path

from briefing_app.domain.errors import FileProblem
from briefing_app.importers import walk


def names(found: list[Path | FileProblem], root: Path) -> list[str]:
    return [str(item.relative_to(root)) for item in found if isinstance(item, Path)]


def test_folders_are_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.md", ".hidden", ".git/config"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    assert names(list(walk([tmp_path])), tmp_path) == ["a/1.md", "a/2.md", "b.txt"]
    assert names(list(walk([tmp_path / ".hidden"])), tmp_path) == [".hidden"]


def test_a_saved_pages_pictures_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("x")
    for folder in ("page_files", "tax_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.txt").write_text("x")
    assert names(list(walk([tmp_path])), tmp_path) == ["page.html", "tax_files/notes.txt"]


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    found = list(walk([tmp_path]))
    assert names(found, tmp_path) == ["a.txt"]
    assert [item.path.name for item in found if isinstance(item, FileProblem)] == ["one", "two"]


def test_a_missing_path_is_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    missing, impossible = tmp_path / "missing.txt", Path("a\0b")
    found = list(walk([missing, impossible, tmp_path]))
    assert found[0] == FileProblem(missing, "does not exist. Check its name.")
    assert isinstance(found[1], FileProblem)
    assert names(found, tmp_path) == ["a.txt"]


def test_a_file_named_twice_is_given_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    assert list(walk([file, tmp_path, tmp_path / "." / "a.txt"])) == [file]


def test_kinds_that_are_not_read_are_one_line(tmp_path: Path) -> None:
    for name in ("a.txt", "b.png", "c/d.png", "c/e.css", "c/minutes 10.4", "c/letter"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    found = list(walk([tmp_path]))
    assert names(found, tmp_path) == ["a.txt", "c/letter", "c/minutes 10.4"]
    assert [str(item) for item in found if isinstance(item, FileProblem)] == [
        f"{tmp_path}: 3 files of kinds that are not read: .png, .css."
    ]
    assert list(walk([tmp_path / "b.png"])) == [tmp_path / "b.png"]
