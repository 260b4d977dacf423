#!/bin/sh
# Lets the deep engine read open news text, for the fast engine to learn from: trees and names.
#   train/fast/silver.sh TEXTS.jsonl SILVER_DIR
# TEXTS.jsonl is ngec_synthetic.jsonl (see texts.py). Writes news.conllu and news.names into SILVER_DIR.
set -eu
[ $# -eq 2 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
mkdir -p "$2"
out=$(CDPATH='' cd -- "$2" && pwd)
texts=$(mktemp)
trap 'rm -f "$texts"' EXIT
"${PYTHON:-python3}" "$here/texts.py" "$1" "$texts"
cd "$root"
JAVA_HOME="$jdk" mvn -q -B package dependency:build-classpath -pl train -am -DskipTests -Dspotless.check.skip=true \
    -Dmdep.analyze.skip=true -Dmdep.outputFile=target/classpath
classes=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes
"$jdk/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$classes:$(cat train/target/classpath)" \
    parley.engine.fast.TextLabeller "$texts" "$out/news.conllu" "$out/news.names"
