package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.EventCode;

/// Verbs with their codes in PETRARCH's form: `--- BLOCK [112] ---`, then the block's verbs, then
/// patterns `- * WORDS [138]` whose words, in braces, parentheses or bare, must stand in the verb's
/// clause; `&SET` names a set of words with `+` lines. Patterns with `$`, `+`, `%` or `^` say more
/// than our trees hold; they are not used but listed in [#notUsed]. Immutable and safe to share
/// between threads.
public final class VerbDictionary {
    private static final String SPECIAL = ".*[$+%^].*";

    private final Map<String, List<Pattern>> byTrigger;
    private final List<Integer> notUsed;
    private final List<String> problems;

    private VerbDictionary(Reader reader) {
        this.byTrigger = Map.copyOf(reader.byTrigger);
        this.notUsed = List.copyOf(reader.notUsed);
        this.problems = List.copyOf(reader.problems);
    }

    /// What is wrong with lines that were left out, each with file, line and reason.
    public List<String> problems() {
        return problems;
    }

    /// Numbers of the lines whose patterns are not used.
    public List<Integer> notUsed() {
        return notUsed;
    }

    /// Patterns of a trigger such as `v:attack`, in the file's order; empty for none.
    List<Pattern> patterns(String trigger) {
        return byTrigger.getOrDefault(trigger, List.of());
    }

    /// Reads a dictionary; lines outside a block or without a code are left out and told of.
    ///
    /// @param file its name, for messages
    public static VerbDictionary parse(String file, String content) {
        var reader = new Reader(file);
        DictionaryLines.of(content).forEach(reader::line);
        return new VerbDictionary(reader);
    }

    /// Reads line by line, knowing the block it is in.
    private static final class Reader {
        private final String file;
        private final Map<String, List<Pattern>> byTrigger = new HashMap<>();
        private final Map<String, Set<String>> sets = new HashMap<>();
        private final List<Integer> notUsed = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> verbs = new ArrayList<>();
        private @Nullable String blockCode;
        private @Nullable String set;
        private boolean inBlock;

        Reader(String file) {
            this.file = file;
        }

        void line(DictionaryLines.Line line) {
            String text = line.text();
            if (text.startsWith("---")) {
                verbs.clear();
                set = null;
                inBlock = true;
                blockCode = code(line, text);
            } else if (text.startsWith("&")) {
                set = text.split("\\s+", -1)[0];
                sets.put(set, Set.of());
            } else if (set != null && text.startsWith("+")) {
                var words = new ArrayList<String>(sets.getOrDefault(set, Set.of()));
                words.add(lower(text.substring(1)));
                sets.put(set, Set.copyOf(words));
            } else if (!inBlock) {
                problem(line, "expected --- BLOCK [CODE] --- first, got " + text);
            } else if (text.startsWith("-")) {
                pattern(line);
            } else {
                set = null;
                verb(line);
            }
        }

        private void verb(DictionaryLines.Line line) {
            String text = line.text().startsWith("+") ? line.text().substring(1) : line.text();
            String own = code(line, text);
            String name = text.replaceAll("[\\[{].*", "").strip();
            if (name.isEmpty()) {
                problem(line, "no verb in " + text);
                return;
            }
            verbs.add(name);
            String code = own == null ? blockCode : own;
            if (code != null) {
                add(name, code, List.of());
            }
        }

        private void pattern(DictionaryLines.Line line) {
            if (line.text().contains("[---]") || line.text().contains("[---:")) {
                notUsed.add(line.number());
                return;
            }
            int before = problems.size();
            String code = code(line, line.text());
            if (problems.size() > before) {
                return;
            }
            if (code == null || !line.text().contains("*")) {
                problem(line, "expected - words * words [CODE], got " + line.text());
                return;
            }
            String words = line.text().substring(1).replaceAll("\\[.*", "");
            if (words.matches(SPECIAL)) {
                notUsed.add(line.number());
                return;
            }
            var conditions = new ArrayList<Condition>();
            for (String word : words.replaceAll("[{}()*]", " ").strip().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    conditions.add(condition(line, word));
                }
            }
            if (problems.size() == before) {
                verbs.forEach(verb -> add(verb, code, conditions));
            }
        }

        private Condition condition(DictionaryLines.Line line, String word) {
            if (!word.startsWith("&")) {
                return new Condition("word", Set.of(lower(word)), false, true);
            }
            Set<String> words = sets.get(word);
            if (words == null || words.isEmpty()) {
                problem(line, "no set of words " + word);
                return new Condition("word", Set.of(), true, true);
            }
            return new Condition("word", words, false, true);
        }

        private void add(String verb, String code, List<Condition> conditions) {
            String[] words = lower(verb).split("[_ ]", -1);
            var all = new ArrayList<>(conditions);
            for (int i = 1; i < words.length; i++) {
                all.add(new Condition("word", Set.of(words[i]), false, true));
            }
            var action =
                    new Action(
                            "user." + code,
                            new EventCode(CodeTables.plover(code), null, List.of(), code),
                            Action.Sharing.NONE,
                            Action.isWide(code));
            var pattern = new Pattern(action, "v", words[0], List.copyOf(all), List.of(), false);
            byTrigger.computeIfAbsent(pattern.trigger(), _ -> new ArrayList<>()).add(pattern);
        }

        /// The first code in brackets, null for none and for `[---]`.
        private @Nullable String code(DictionaryLines.Line line, String text) {
            int open = text.indexOf('[');
            int close = text.indexOf(']', open + 1);
            if (open < 0) {
                return null;
            }
            String inside = close < 0 ? "" : text.substring(open + 1, close).strip();
            String first = inside.split(":", -1)[0];
            if (first.equals("---")) {
                return null;
            }
            if (!first.matches("\\d{2,4}")) {
                problem(line, "expected a code of two to four digits, got " + text);
                return null;
            }
            return first;
        }

        private void problem(DictionaryLines.Line line, String reason) {
            problems.add(file + ", line " + line.number() + ": " + reason);
        }

        private static String lower(String words) {
            return words.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
        }
    }
}
