"""The dependencies stay as CONTRIBUTING.md says: pinned, licensed, and without the known bad ones."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
FORBIDDEN = re.compile(r"\bA?GPL|Affero|GNU General Public|non-?commercial|CC[ -]BY-NC", re.IGNORECASE)
# Dual licences of which the permissive one is chosen, and LGPL ones, read by hand.
READ_BY_HAND = {"pyside6-essentials": "LGPL-3.0", "shiboken6": "LGPL-3.0", "tld": "MPL-1.1 or LGPL-2.1"}


def closure(names: list[str]) -> dict[str, Distribution]:
    """Every distribution that the named ones need at run time, themselves included."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(name) for name in names]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            pytest.fail(f"{name} is declared or needed, but not installed")
        waiting += [Requirement(text) for text in found[name].requires or []]
    return found


def licences(dist: Distribution) -> str:
    meta = dist.metadata
    kept = [meta.get("License-Expression") or "", (meta.get("License") or "")[:200]]
    kept += [text for text in meta.get_all("Classifier") or [] if text.startswith("License ::")]
    return " | ".join(text for text in kept if text)


def test_no_dependency_has_a_licence_the_project_may_not_use() -> None:
    forbidden = {
        name: licences(dist)
        for name, dist in closure(PROJECT["dependencies"]).items()
        if name not in READ_BY_HAND and FORBIDDEN.search(licences(dist).replace("LGPL", ""))
    }
    assert not forbidden


def test_everything_that_runs_is_pinned() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {canonicalize_name(line.split("==")[0]) for line in lines if "==" in line}
    needed = closure(PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"])
    assert set(needed) <= pinned


def test_pyside_stays_below_the_release_that_drops_references() -> None:
    pins = [Requirement(text) for text in PROJECT["dependencies"] if text.startswith("PySide6")]
    assert [pin.name for pin in pins] == ["PySide6-Essentials"]
    assert "6.12.0" not in pins[0].specifier
    assert "6.11.3" in SpecifierSet(str(pins[0].specifier))
