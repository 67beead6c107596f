"""Writes a checkpoint as the one self-describing int8 file that the program ships."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import checkpoints
from bases import vocabulary
from briefing_app.analysis.windows import MAX_WORDS
from corpus import LABELS
from network import PIECES, QUOTE_STATES, SHAPES, Tagger

INPUTS = ("word_pieces", "shapes", "quote_state", "attention")
OUTPUTS = ("label_scores", "links")
_AXES = {0: "batch", 1: "tokens"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="the .onnx file to write")
    parser.add_argument("checkpoint", type=Path, nargs="+", help="several are averaged")
    parser.add_argument("--floats", action="store_true", help="leave the weights as they are, to compare")
    options = parser.parse_args()
    tagger, _ = checkpoints.load(options.checkpoint)
    write(tagger.eval(), options.file, floats=options.floats)
    print(f"{options.file}: {options.file.stat().st_size / 1e6:.1f} MB, {agreement(tagger, options.file)}")


def write(tagger: Tagger, file: Path, *, floats: bool = False) -> None:
    """Exports a tagger, as int8 unless ``floats``, with all that the program must know of it."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "floats.onnx"
        example = torch.ones((2, 33), dtype=torch.int64)
        torch.onnx.export(
            tagger,
            (example, example, example, example),
            plain,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=dict.fromkeys(INPUTS + OUTPUTS, _AXES),
            opset_version=17,
            dynamo=False,
        )
        if floats:
            model = onnx.load(plain)
        else:
            small = Path(folder) / "int8.onnx"
            quantize_dynamic(
                plain,
                small,
                weight_type=QuantType.QInt8,
                per_channel=True,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            )
            model = onnx.load(small)
    for node in model.graph.node:
        node.doc_string = ""  # the exporter writes this machine's paths there
    model.producer_name, model.producer_version = "briefing_app", ""
    described = {
        "vocabulary": "\n".join(vocabulary()),
        "labels": json.dumps(LABELS),
        "window_words": str(MAX_WORDS),
    }
    onnx.helper.set_model_props(model, described)
    onnx.checker.check_model(model)
    file.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, file)


def agreement(tagger: Tagger, file: Path) -> str:
    """How near a written file comes to its tagger, on random words."""
    chance = np.random.default_rng(0)
    shape = (8, 120)
    fed = [chance.integers(0, size, shape) for size in (PIECES, SHAPES, QUOTE_STATES)]
    fed.append(np.ones(shape, np.int64))
    with torch.no_grad():
        expected = tagger(*(torch.tensor(values) for values in fed))[0].numpy()
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    scores = session.run(None, dict(zip(INPUTS, fed, strict=True)))[0]
    same = (scores.argmax(-1) == expected.argmax(-1)).mean()
    off = abs(scores - expected).mean()
    return f"labels of random words as before: {same:.1%}, scores off by {off:.3f} on average"


if __name__ == "__main__":
    main()
