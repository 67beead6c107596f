"""Where things live."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import pytest

from briefing_app import config


def test_the_samples_are_in_their_folder() -> None:
    assert config.seeds_folder().is_dir()


def test_a_resource_is_named_by_its_parts() -> None:
    assert config.resource("words", "titles.txt").parts[-3:] == ("resources", "words", "titles.txt")


def test_each_file_of_a_persons_own_is_in_a_folder_of_this_program() -> None:
    paths = [config.default_library(), config.sample_library(), config.settings_file(), config.log_file()]
    assert len(set(paths)) == 4
    for path in paths:
        assert path.is_absolute()
        assert "briefing-reader" in path.parent.parts


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no XDG folders")
def test_the_folders_follow_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert config.default_library() == tmp_path / "briefing-reader" / "library.briefings"


@pytest.mark.parametrize("error", [OSError, KeyError])
def test_a_system_without_a_user_name_has_a_reader(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def unknown() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert config.default_user() == "reader"
