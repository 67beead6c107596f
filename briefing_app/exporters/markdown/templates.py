"""Templates of blocks that a user can edit.

A template writes the inside of one block. Block ids, anchors and front matter are not its business, so that
no template can break the contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefing_app import config
from briefing_app.domain.errors import ExportError
from briefing_app.exporters.markdown.flavour import Flavour
from briefing_app.exporters.markdown.sandbox import Sandbox

NAMES = ("article", "quotation", "on", "highlight", "asked", "question", "evidence", "actor", "said", "index")


class Templates:
    """The templates of one flavour, a user's own before those of the program."""

    def __init__(self, flavour: Flavour, folder: Path | None = None) -> None:
        """Read and check every template. Raises ExportError."""
        if folder:
            _check_folder(folder)
        folders = [*([folder] if folder else []), *default_folders(flavour.name)]
        self._sandbox = Sandbox(flavour, folders)
        self._templates = {name: self._sandbox.compiled(f"{name}.md") for name in NAMES}

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """The inside of a block: no blank line at either end. Raises ExportError."""
        return self._sandbox.rendered(self._templates[name], values)


@cache
def own(flavour: Flavour) -> Templates:
    """The program's templates of a flavour, read once: making them takes a tenth of a second."""
    return Templates(flavour)


def default_folders(flavour: str) -> list[Path]:
    """Where the program's templates lie: a flavour's own, then those of all."""
    root = config.resource("templates", "markdown")
    return [root / flavour, root / "common"]


def defaults(flavour: str) -> dict[str, Path]:
    """The program's templates for a flavour by file name, for a user to start from."""
    return {
        path.name: path
        for folder in reversed(default_folders(flavour))
        for path in (sorted(folder.glob("*.md")) if folder.is_dir() else [])
    }


def _check_folder(folder: Path) -> None:
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix == ".md")
    except OSError as error:
        raise ExportError(f"The templates in {folder} cannot be read. Choose another folder.") from error
    for name in names:
        if name.removesuffix(".md") not in NAMES and not name.startswith("_"):
            known = ", ".join(f"{each}.md" for each in NAMES)
            raise ExportError(
                f"{folder / name}: there is no template of that name. Known are {known}; let the name begin "
                "with _ for one that others include."
            )
