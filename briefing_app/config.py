"""Where things live: the program's own resources, and each person's folders."""

from __future__ import annotations

import getpass
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "Briefing Reader"
_FOLDER_NAME = "briefing-reader"
_PACKAGE = Path(__file__).resolve().parent
# In a wheel the data travels inside the package; in a checkout it stands beside it.
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Path of a file or folder under ``resources/``. It is not checked for existence."""
    return _DATA.joinpath("resources", *parts)


def seeds_folder() -> Path:
    """The folder of sample briefings."""
    return _DATA / "seeds"


def _dirs() -> PlatformDirs:
    return PlatformDirs(_FOLDER_NAME, appauthor=False, roaming=False)


def default_library() -> Path:
    """The library opened when none is named: a file in this person's data folder."""
    return _dirs().user_data_path / "library.briefings"


def sample_library() -> Path:
    """The library that the first run makes from ``seeds/``."""
    return _dirs().user_data_path / "sample.briefings"


def settings_file() -> Path:
    """Window state and preferences, an INI file. Its folder may not exist yet."""
    return _dirs().user_config_path / "window.ini"


def cache_folder() -> Path:
    """Where what can be made again may lie for a while. It may not exist yet."""
    return _dirs().user_cache_path


def log_file() -> Path:
    """Where unexpected errors are written, for a bug report the user may choose to send."""
    return _dirs().user_state_path / "briefing-reader.log"


def default_user() -> str:
    """Name of the operating-system user: the default profile."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reader"
