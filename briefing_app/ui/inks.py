"""Which colour and shape each actor of a view has: the one that the reader pinned, else the next one free."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefing_app.domain.identity import folded
from briefing_app.ui import theme
from briefing_app.ui.looks import Pins

_key = lru_cache(maxsize=4096)(folded)


def pinned(name: str) -> int | None:
    """The place of the ink that the reader pinned an actor to."""
    return dict(theme.current().looks.pins).get(_key(name))


class Inks:
    """The places of a view's actors by name, in order of appearance, those aside that are pinned.

    Names that are seen at once leave each other's pins free. A place that was given stays, until the reader
    pins others.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._places: dict[str, int] = {}
        self._taken: set[int] = set()
        self._pins: Pins = ()
        self.see(names)

    def see(self, names: Iterable[str]) -> None:
        """Give these names places too."""
        pins = theme.current().looks.pins
        fresh = dict.fromkeys(_key(name) for name in names)
        if pins != self._pins:
            fresh = dict.fromkeys((*self._places, *fresh))
            self.forget()
            self._pins = pins
        chosen = dict(pins)
        fresh = {key: None for key in fresh if key not in self._places}
        self._taken |= {chosen[key] for key in fresh if key in chosen}
        for key in fresh:
            self._places[key] = chosen[key] if key in chosen else self._next()

    def place(self, name: str | None) -> int | None:
        """The place of an actor, None for nobody."""
        if not name:
            return None
        self.see((name,))
        return self._places[_key(name)]

    def forget(self) -> None:
        """Begin anew."""
        self._places.clear()
        self._taken.clear()

    def _next(self) -> int:
        place = next(place for place in range(len(self._taken) + 1) if place not in self._taken)
        self._taken.add(place)
        return place
