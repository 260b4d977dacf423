#!/bin/sh
# Runs every step of the fast engine's training on next to nothing, in a minute, and reads with the model that comes out.
#   train/fast/smoke.sh UD_DIR UNER_DIR ENTITIES_DIR TEXTS.jsonl
# The first three as names.py takes them, TEXTS.jsonl is ngec_synthetic.jsonl. It ends with 1 and says why when a step gives nothing, or the model
# cannot be loaded or tags the words that it has just seen worse than nine in ten. CLASSES names a class path to use without building.
set -eu
[ $# -eq 4 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/ud" "$work/silver"
failed() {
    echo "smoke: $1" >&2
    exit 1
}
if [ -z "${CLASSES:-}" ]; then
    (cd "$root" && JAVA_HOME="$jdk" mvn -q -B package dependency:build-classpath -pl train -am -DskipTests -Dspotless.check.skip=true \
        -Denforcer.skip=true -Dmdep.analyze.skip=true "-Dmdep.outputFile=$work/classpath")
    CLASSES=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes:$(cat "$work/classpath")
fi
java() { "$jdk/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$CLASSES" "$@"; }

# 300 sentences by people, 10 stories for the deep engine to read.
gzip -dc "$1/en_ewt-train.conllu.gz" | awk '/^# text = / { n++ } n <= 300' >"$work/ud/en_ewt-train.conllu"
head -n 10 "$4" >"$work/texts.jsonl"
"$python" "$here/texts.py" "$work/texts.jsonl" "$work/texts"
java parley.engine.fast.TextLabeller "$work/texts" "$work/silver/news.conllu" "$work/silver/news.names"
[ -s "$work/silver/news.conllu" ] || failed "the deep engine labelled no tree"
[ -s "$work/silver/news.names" ] || failed "the deep engine labelled no name"

"$python" "$here/names.py" "$1" "$2" "$3" "$root/train/deep/silver.gz" "$work/names"
for names in silver uner made exchanged; do
    head -n 100 "$work/names/$names.names" >"$work/silver/$names.names"
    [ -s "$work/silver/$names.names" ] || failed "names.py wrote no $names names"
done

java -Depochs=2 -Dname.epochs=2 parley.engine.fast.FastTrainer "$work/ud" "$work/silver" "$here/clusters.tsv.gz" "$work/model.bin"
[ -s "$work/model.bin" ] || failed "no model was written"
java parley.engine.fast.FastScore "$work/model.bin" "$work/ud/en_ewt-train.conllu" | tee "$work/score"
awk '{ for (i = 1; i < NF; i++) if (tolower($i) ~ /^upos/ && $(i + 1) + 0 >= 90) ok = 1 } END { exit !ok }' "$work/score" \
    || failed "the model tags fewer than 90 of 100 words right"
echo "smoke: every step ran, the model loads and reads"
