#!/bin/sh
# Makes the model of issues, byte for byte the same from the same sentences, phrases and engines' models.
#   train/positions/train.sh [MODEL]
# It takes about a minute and prints the accuracy on held-out folds.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
model=${1:-$root/analysis/src/main/resources/parley/position/classify/issues.bin}
(cd "$root" && JAVA_HOME="$jdk" mvn -q -B package -pl train -am -DskipTests -Dspotless.check.skip=true -Dmdep.analyze.skip=true)
classes=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes
exec "$jdk/bin/java" -cp "$classes" parley.position.classify.IssueTrainer "$here/sentences.tsv" "$here/phrases.tsv" "$model"
