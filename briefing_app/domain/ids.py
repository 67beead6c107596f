"""Public identifiers: short, stable, safe in file names, links and block references."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # 32 signs; no l, o, 0, 1 that could be misread


def _encode(data: bytes, length: int) -> str:
    number = int.from_bytes(data, "big")
    signs = []
    for _ in range(length):
        number, rest = divmod(number, 32)
        signs.append(_ALPHABET[rest])
    return "".join(signs)


def stable_id(prefix: str, *parts: str, length: int = 8) -> str:
    """The same parts give the same id, on every machine: ``stable_id("a", hash)`` → ``"a-7k3mq2xw"``."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return f"{prefix}-{_encode(digest, length)}"


def unique_id(prefix: str, content: str, taken: Container[str], length: int = 4) -> str:
    """A stable id of ``content``, lengthened and then numbered until it is not among ``taken``."""
    for size in range(length, 17):
        candidate = stable_id(prefix, content, length=size)
        if candidate not in taken:
            return candidate
    count = 2
    while (candidate := stable_id(prefix, content, str(count), length=length + 4)) in taken:
        count += 1
    return candidate


def random_id(prefix: str, length: int = 10) -> str:
    """A new id for something a user made: 50 random bits at ten signs."""
    return f"{prefix}-{_encode(os.urandom(16), length)}"
