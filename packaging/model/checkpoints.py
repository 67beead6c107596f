"""Checkpoints: a network's weights with the name of the base it grew from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from bases import untrained
from network import Tagger


def save(tagger: Tagger, base: str, path: Path) -> None:
    """Writes a checkpoint; ``base`` is a key of bases.BASES."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"base": base, "weights": tagger.state_dict()}, path)


def load(paths: Sequence[Path]) -> tuple[Tagger, str]:
    """The network of a checkpoint and its base; of several, the average of their weights.

    Averaging helps among runs that went on from one checkpoint. Raises ValueError if the bases differ.
    """
    stored = [torch.load(path) for path in paths]
    bases = {checkpoint["base"] for checkpoint in stored}
    if len(bases) != 1:
        raise ValueError(f"Only checkpoints of one base can be averaged, not {sorted(bases)}.")
    base = bases.pop()
    tagger = untrained(base)
    names = tagger.state_dict().keys()
    weights = [checkpoint["weights"] for checkpoint in stored]
    tagger.load_state_dict({name: sum(w[name] for w in weights) / len(weights) for name in names})
    return tagger, base
