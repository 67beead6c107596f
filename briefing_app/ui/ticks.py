"""Menus of which any lines can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtWidgets import QMenu


def ticks(
    menu: QMenu, names: Mapping[str, str], chosen: Iterable[str], take: Callable[[tuple[str, ...]], None]
) -> None:
    """A line each with a tick; with none ticked all are shown, and ``take`` is given nothing."""
    ticked = set(chosen) or set(names)

    def turn(public: str) -> None:
        now = ticked ^ {public}
        take(() if now >= set(names) else tuple(one for one in names if one in now))

    for public, name in names.items():
        action = menu.addAction(name.replace("&", "&&"), partial(turn, public))
        action.setCheckable(True)
        action.setChecked(public in ticked)
