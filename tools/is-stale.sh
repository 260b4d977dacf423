# shellcheck shell=sh
# Sourced. is_stale STAMP: true when no build has left the stamp, or a source or a pom.xml is newer than it. A build touches it
# when it begins. Needs $root.
is_stale() {
    # shellcheck disable=SC2154  # who sources it sets root
    [ ! -f "$1" ] \
        || [ -n "$(find "$root"/*/src/main -newer "$1" -type f -print -quit)" ] \
        || [ -n "$(find "$root" -maxdepth 2 -name pom.xml -newer "$1" -print -quit)" ]
}
