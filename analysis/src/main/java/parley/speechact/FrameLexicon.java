package parley.speechact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.clause.WordLists;

/// The frame lexicon, read from `frames.tsv`: the one list of words that perform an act by being
/// said, and what a user puts in its place. Immutable and safe to share between threads.
public final class FrameLexicon {
    private static final class Loaded {
        static final FrameLexicon LEXICON = load();
    }

    private final List<Frame> frames;
    private final Map<String, List<Frame>> positions = new HashMap<>();
    private final Map<String, List<ActRow>> events;
    private final List<String> problems;

    private FrameLexicon(List<Frame> frames, List<String> problems) {
        this.frames = List.copyOf(frames);
        this.problems = List.copyOf(problems);
        for (Frame frame : frames) {
            if (frame.act() != null) {
                positions
                        .computeIfAbsent(key(frame.lemma(), frame.kind()), _ -> new ArrayList<>())
                        .add(frame);
            }
        }
        positions
                .values()
                .forEach(each -> each.sort(Comparator.comparingInt(frame -> -frame.with().size())));
        events = ActRow.byTrigger(frames);
    }

    /// The lexicon that ships.
    public static FrameLexicon get() {
        return Loaded.LEXICON;
    }

    /// The lexicon that ships with rows of a user's own, in the same form. The rows for a word,
    /// with the words that belong to it, take the place of all of ours for it. Wrong rows are left
    /// out.
    ///
    /// @param file its name, for messages
    /// @param content its text
    public static FrameLexicon withOwn(String file, String content) {
        var rows = new FrameRows(get().notes());
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            rows.read(lines.get(i), file + ", line " + (i + 1) + ": ");
        }
        Set<String> own = new HashSet<>();
        rows.frames().forEach(frame -> own.add(frame.rule()));
        Stream<Frame> ours = get().frames.stream().filter(frame -> !own.contains(frame.rule()));
        return new FrameLexicon(
                Stream.concat(rows.frames().stream(), ours).toList(), rows.problems());
    }

    /// The frames by which a word makes a position, those with the most words of their own first;
    /// empty for none.
    public List<Frame> of(String lemma, Frame.Kind kind) {
        return positions.getOrDefault(key(lemma, kind), List.of());
    }

    /// What is wrong with rows that were left out, each with file, line and reason.
    public List<String> problems() {
        return problems;
    }

    /// The senses by which a word makes an event of saying.
    ///
    /// @param trigger form and word: `v:demand`
    List<ActRow> events(String trigger) {
        return events.getOrDefault(trigger, List.of());
    }

    /// Every row, a user's own first, else in the order of the file.
    List<Frame> all() {
        return frames;
    }

    private Set<String> notes() {
        Set<String> notes = new HashSet<>();
        frames.forEach(frame -> notes.add(frame.note()));
        return notes;
    }

    private static String key(String lemma, Frame.Kind kind) {
        return kind.name().charAt(0) + lemma;
    }

    private static FrameLexicon load() {
        var rows = new FrameRows(Set.of());
        WordLists.lines(FrameLexicon.class, "frames.tsv")
                .forEach(line -> rows.read(line, "frames.tsv: "));
        if (!rows.problems().isEmpty()) {
            throw new IllegalStateException(rows.problems().getFirst());
        }
        return new FrameLexicon(rows.frames(), List.of());
    }
}
