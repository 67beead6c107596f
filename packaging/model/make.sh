#!/bin/sh
# From a corpus to the file that ships, and how it compares: packaging/model/make.sh CORPUS [WORK] [EPOCHS]
# Needs the environment of README.md. Seeds are fixed; two runs differ by the noise of the floats alone.
# It does not replace the shipped file: that is done by hand where the new one is better.
set -eu
corpus=$(cd "$1" && pwd)
cd "$(dirname "$0")"
work=${2:-work}
epochs=${3:-4}
export OMP_NUM_THREADS=1

python train.py --corpus "$corpus" --out "$work/plain" --epochs "$epochs" --plain
python export.py "$work/tagger.onnx" "$work/plain/epoch-$epochs.pt"
python evaluate.py "$corpus/dev" ../../resources/model/tagger.onnx "$work/tagger.onnx"
echo "To ship $work/tagger.onnx: copy it to resources/model/, then run boundaries.py and calibrate.py on"
echo "$corpus/dev, put their tables into briefing_app/analysis/tuning.py, make meaning.npz with meaning.py, and"
echo "bring the model card up to date."
