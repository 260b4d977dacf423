# Sourced by the launchers with their arguments: sets `speed` to the options of the JVM that suit them, and `many` to those
# that suit reading many reports.

# The large tables of models cost fewer look-ups of addresses in large pages, which only Linux has.
pages=
if [ "$(uname)" = Linux ]; then
    pages=-XX:+UseTransparentHugePages
fi
# The optimising compiler takes small pieces: with its own bounds it has more than a quarter of the time of the
# first five thousand pages (decisions/0016).
many="$pages -XX:InlineSmallCode=500 -XX:FreqInlineSize=60 -XX:MaxInlineLevel=6"

# Reading needs 150 MB of heap at once and gets no faster by more; a hostile page within the bounds needs 500.
heap=-Xmx768m

# A few reports are read before the optimising compiler pays; a folder of them is worth its work.
speed=-XX:TieredStopAtLevel=1
[ $# -le 9 ] || speed=$many
case "${1:-}" in
    ingest | watch) speed="$many $heap" ;;
    annotate | reread | reindex) speed=$many ;;
    serve | mcp) speed=$pages ;;
esac
for argument in "$@"; do
    case "$speed" in *StopAt*) ;; *) break ;; esac
    [ ! -d "$argument" ] || speed=$many
done
