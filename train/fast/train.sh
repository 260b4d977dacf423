#!/bin/sh
# Makes the fast engine's model, byte for byte the same from the same data.
#   train/fast/train.sh UD_DIR SILVER_DIR [MODEL]
# UD_DIR holds the treebanks (test parts are passed over), SILVER_DIR what names.py and silver.sh write.
set -eu
[ $# -ge 2 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
ud=$1
silver=$2
model=${3:-$root/analysis/src/main/resources/parley/engine/fast/model.bin}
(cd "$root" && JAVA_HOME="$jdk" mvn -q -B package -pl train -am -DskipTests -Dspotless.check.skip=true -Dmdep.analyze.skip=true)
classes=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes
exec "$jdk/bin/java" -Xmx7g -cp "$classes" parley.engine.fast.FastTrainer "$ud" "$silver" "$here/clusters.tsv.gz" "$model"
