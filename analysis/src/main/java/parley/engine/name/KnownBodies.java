package parley.engine.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.knowledge.Table;
import parley.knowledge.WhoIsWho;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Bodies that are known by name: those of `parley.knowledge` and of `bodies.txt`. A name finder
/// that never saw them takes `Likud` for a person and passes over `WHO`.
final class KnownBodies {
    private static final Set<String> NAMES = names();

    /// Names by their first word.
    private static final Map<String, List<String>> BY_FIRST = byFirst();

    /// What is added by the list alone has this confidence.
    private static final double CONFIDENCE = 0.7;

    private KnownBodies() {}

    /// The names of a sentence; known bodies among them are organisations, and those that were
    /// passed over are added.
    static List<Name> apply(String text, Sentence sentence, List<Name> given) {
        var names = new ArrayList<Name>();
        boolean isChanged = false;
        for (Name name : given) {
            boolean isBody =
                    (name.type() == Name.Type.PERSON || name.type() == Name.Type.PLACE)
                            && NAMES.contains(name.words().of(text));
            names.add(
                    isBody
                            ? new Name(name.words(), Name.Type.ORGANISATION, name.confidence())
                            : name);
            isChanged |= isBody;
        }
        isChanged |= addMissed(text, sentence.tokens(), names);
        if (!isChanged) {
            return given;
        }
        names.sort(null);
        return names;
    }

    private static boolean addMissed(String text, List<Token> tokens, List<Name> names) {
        int before = names.size();
        int next = 0;
        var known = List.copyOf(names);
        for (int i = 0; i < tokens.size(); i++) {
            Span word = tokens.get(i).span();
            while (next < known.size() && known.get(next).words().end() <= word.start()) {
                next++;
            }
            if (next < known.size() && known.get(next).words().start() < word.end()) {
                continue;
            }
            if (tokens.get(i).upos().equals("PROPN")) {
                int limit =
                        next < known.size() ? known.get(next).words().start() : sentenceEnd(tokens);
                int end = longest(text, tokens, i, limit);
                if (end > i) {
                    Span words = Span.around(word, tokens.get(end - 1).span());
                    names.add(new Name(words, Name.Type.ORGANISATION, CONFIDENCE));
                    i = end - 1;
                }
            }
        }
        return names.size() > before;
    }

    private static int sentenceEnd(List<Token> tokens) {
        return tokens.getLast().span().end();
    }

    /// The word behind the longest known name that begins here and ends before the limit.
    private static int longest(String text, List<Token> tokens, int first, int limit) {
        int start = tokens.get(first).span().start();
        int longest = -1;
        for (String name : BY_FIRST.getOrDefault(tokens.get(first).form(), List.of())) {
            int end = start + name.length();
            if (end <= limit && end > longest && text.startsWith(name, start)) {
                longest = end;
            }
        }
        for (int i = first; i < tokens.size() && longest > 0; i++) {
            if (tokens.get(i).span().end() == longest) {
                boolean isPart = i + 1 < tokens.size() && tokens.get(i + 1).form().equals("-");
                return isPart ? -1 : i + 1;
            }
        }
        return -1;
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        for (Table.Row row : Table.shipped(WhoIsWho.class, "organisations.tsv").rows()) {
            if (!row.get("kind").equals("treaty")) {
                names.add(row.get("name"));
                names.addAll(row.list("aliases"));
            }
        }
        names.removeIf(name -> name.isEmpty() || !Character.isUpperCase(name.charAt(0)));
        for (String kind : List.of("party", "armed", "parliament", "media", "company", "club")) {
            names.addAll(WordFile.names("bodies.txt", kind));
        }
        names.removeAll(WordFile.names("bodies.txt", "doubtful"));
        names.removeIf(name -> name.length() < 3);
        return Set.copyOf(names);
    }

    private static Map<String, List<String>> byFirst() {
        var byFirst = new HashMap<String, List<String>>();
        for (String name : NAMES) {
            int blank = name.indexOf(' ');
            String first = blank < 0 ? name : name.substring(0, blank);
            byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(name);
        }
        return byFirst;
    }
}
