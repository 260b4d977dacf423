#!/bin/sh
# Draws sentences to label a second time, or writes the page on how far two readings agree.
#   train/positions/readings.sh draw HOW_MANY SEED
#   train/positions/readings.sh page
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
(cd "$root" && JAVA_HOME="$jdk" mvn -q -B package -pl train -am -DskipTests -Dspotless.check.skip=true -Dmdep.analyze.skip=true)
classes=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes
case "${1:-page}" in
draw) exec "$jdk/bin/java" -cp "$classes" parley.position.classify.SecondReading draw "$here/sentences.tsv" "$2" "$3" ;;
*) exec "$jdk/bin/java" -cp "$classes" parley.position.classify.SecondReading page "$here/readings.tsv" "$root/docs/reference/labels.md" ;;
esac
