"""Which keys each command has: those of the table, unless the reader has chosen others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefing_app.ui.commands import COMMANDS, Command

_TABLE = {command.id: command.keys for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Keymap:
    """The reader's own choices over the table. Keys are in Qt's portable notation."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command; the first is the one that is shown."""
        return self.own.get(name, _TABLE[name])

    def changed(self, name: str) -> bool:
        """Whether a command has other keys than in the table."""
        return name in self.own

    def holders(self, key: str) -> list[Command]:
        """The commands that have this key."""
        return [command for command in COMMANDS if key in self.keys(command.id)]

    def given(self, name: str, key: str) -> Keymap:
        """This key for the command, instead of what it had; whoever else had the key has it no more."""
        own = dict(self.own)
        for held in self.holders(key):
            own[held.id] = tuple(each for each in self.keys(held.id) if each != key)
        own[name] = (key,) if key else ()
        return Keymap(_changes(own))

    def reset(self, name: str) -> Keymap:
        """The keys of the table again; whoever has been given one of them loses it."""
        own = {held: keys for held, keys in self.own.items() if held != name}
        for held, keys in own.items():
            own[held] = tuple(key for key in keys if key not in _TABLE[name])
        return Keymap(_changes(own))

    def clashes(self) -> Iterator[tuple[str, list[Command]]]:
        """Keys that several commands have, with those commands."""
        for key in {key for command in COMMANDS for key in self.keys(command.id)}:
            holders = self.holders(key)
            if len(holders) > 1:
                yield key, holders

    def written(self) -> str:
        """The choices as text; empty where there are none."""
        return json.dumps({name: list(keys) for name, keys in self.own.items()}) if self.own else ""


def read(text: str) -> Keymap:
    """The choices written before, as far as they can be read and their commands still exist."""
    try:
        found = json.loads(text) if text else {}
        own = {name: tuple(map(str, keys)) for name, keys in found.items() if name in _TABLE}
    except (ValueError, AttributeError, TypeError):
        return Keymap()
    return Keymap(_changes(own))


def _changes(own: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Without those that are as in the table."""
    return {name: keys for name, keys in own.items() if keys != _TABLE[name]}
