#!/bin/sh
# Runs every step of the deep engine's training on a few batches, in some minutes, and reads with the model that comes out.
#   train/deep/smoke.sh DIR       DIR as train.sh takes it
# It ends with 1 and says why when a step gives nothing, the file is not like the shipped one in size, or the engine
# cannot load it or tags words worse than two in five (no training: one in six). CLASSES names a class path to use without building.
set -eu
[ $# -eq 1 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=$work/classes/parley/engine/deep
failed() {
    echo "smoke: $1" >&2
    exit 1
}
if [ -z "${CLASSES:-}" ]; then
    "$root/parley" --version >/dev/null
    CLASSES=$root/cli/target/cli-0.1.0-SNAPSHOT.jar
fi
WORK=$work/training OUT=$made STEPS=${STEPS:-30} "$here/train.sh" "$1"

shipped=$root/analysis/src/main/resources/parley/engine/deep
cmp "$made/vocabulary.txt" "$shipped/vocabulary.txt" || failed "another vocabulary came out"
[ "$(wc -c <"$made/model.onnx")" -eq "$(wc -c <"$shipped/model.onnx")" ] || failed "the file has another size than the shipped one"

# The class path's first folder has the new model in the place of the shipped one.
gzip -dc "$1/ud/en_ewt-dev.conllu.gz" | awk '/^# text = / { n++ } n <= 300' >"$work/gold.conllu"
"$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$CLASSES" parley.cli.Main annotate tokens --engine deep \
    "$work/gold.conllu" >"$work/read.conllu"
for side in gold read; do
    awk -F '\t' '$1 ~ /^[0-9]+$/ { print $2, $4 }' "$work/$side.conllu" >"$work/$side"
done
paste -d ' ' "$work/gold" "$work/read" | awk '{ n++; right += $1 == $3 && $2 == $4 }
    END { printf "smoke: %d of %d words tagged right\n", right, n; exit !(n > 0 && right >= 0.4 * n) }' \
    || failed "the model tags fewer than two words in five right"
echo "smoke: every step ran, the model loads and reads"
