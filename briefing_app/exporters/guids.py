"""Identifiers that the whole world can tell apart: the same thing has the same one in every export."""

from __future__ import annotations

from uuid import UUID, uuid5

_OURS = UUID("5b0f1c5e-3a46-4d8b-9a52-6f3d1f0c7e21")


def guid(*parts: str) -> str:
    """The GUID of what ``parts`` name: a word for its kind, then ids from the outermost to its own."""
    return str(uuid5(_OURS, "\x1f".join(parts)))


def urn(*parts: str) -> str:
    """The same as an IRI: ``urn:uuid:…``."""
    return f"urn:uuid:{guid(*parts)}"
