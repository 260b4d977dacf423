# Sourced by the launchers with their arguments: sets `speed` to the options of the JVM that suit them.

# A few reports are read before the optimising compiler pays; a folder of them is worth its work.
short() {
    [ $# -le 9 ] || return 1
    case "${1:-}" in annotate | ingest | reread | reindex | watch | serve | mcp) return 1 ;; esac
    for argument in "$@"; do
        [ ! -d "$argument" ] || return 1
    done
}

# The large tables of models cost fewer look-ups of addresses in large pages, which only Linux has.
speed=
if short "$@"; then
    speed=-XX:TieredStopAtLevel=1
elif [ "$(uname)" = Linux ]; then
    speed=-XX:+UseTransparentHugePages
fi
