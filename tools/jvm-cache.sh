# Sourced by the launchers. `cached FOLDER JAR SAMPLE OPTION...` sets `cache` to the option of the JVM by which it takes classes as
# an earlier run has loaded and linked them (an AOT cache, JEP 483 and 514). It belongs to one JDK and to one build of all jars,
# and is made when there is none that fits, once, by a run that reads the sample: some seconds. Sets `cache` to nothing where that fails.
# For short runs: one that reads many reports gains nothing by it and compiles a little more.
cached() {
    folder=$1 jar=$2 sample=$3
    shift 3
    runtime=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release")
    file=$folder/classes-$runtime-$(cksum <"$jar" | tr ' ' -).aot
    if [ ! -w "$folder" ]; then
        : # Somebody else's cache serves as well, if it fits.
    elif [ ! -e "$file" ] || [ -n "$(find "$jar" "${jar%/*}/lib" -newer "$file" -print -quit 2>/dev/null)" ]; then
        [ ! -t 2 ] || echo "parley: making a cache for faster starts (once; some seconds)" >&2
        "$jdk/bin/java" "$@" -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$file.$$" -jar "$jar" read "$sample" >/dev/null 2>&1 || true
        rm -f "$file.$$.config"
        # An empty one tells later starts that it cannot be made.
        [ -e "$file.$$" ] || : >"$file.$$"
        mv -f "$file.$$" "$file"
    fi
    cache=
    [ ! -s "$file" ] || cache=-XX:AOTCache=$file
}
