package parley.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Sets right what the name finder cannot see in one sentence: titles that it took into a person's
/// name, and last names and acronyms that another sentence of the text explains.
public final class NameRules {
    private static final Set<String> TITLES = WordFile.words("titles.txt");

    private static final Set<String> SUFFIXES =
            Set.of("Jr.", "Jr", "Sr.", "Sr", "I", "II", "III", "IV");

    /// Longer sentences are lists or noise; looking at each name again would take long.
    private static final int LONGEST_SENTENCE = 600;

    private NameRules() {}

    /// The same sentences with their names set right.
    ///
    /// @param text the text that all the sentences are spans of
    public static List<Sentence> apply(String text, List<Sentence> sentences) {
        List<Sentence> trimmed =
                sentences.stream().map(sentence -> with(sentence, mend(text, sentence))).toList();
        KnownNames known = KnownNames.of(text, trimmed);
        return trimmed.stream().map(sentence -> with(sentence, known.agree(sentence))).toList();
    }

    private static Sentence with(Sentence sentence, List<Name> names) {
        return names.equals(sentence.names())
                ? sentence
                : new Sentence(sentence.span(), sentence.tokens(), names);
    }

    private static List<Name> mend(String text, Sentence sentence) {
        if (sentence.tokens().size() > LONGEST_SENTENCE) {
            return sentence.names();
        }
        List<Name> whole = NameParts.apply(text, sentence.names());
        List<Name> known = KnownBodies.apply(text, sentence, KnownWords.apply(text, whole));
        List<Name> edged = NameEdges.apply(sentence, trim(sentence, known));
        return EventNames.apply(sentence, Bodies.apply(sentence, edged));
    }

    private static List<Name> trim(Sentence sentence, List<Name> given) {
        var names = new ArrayList<Name>();
        for (Name name : given) {
            Span words = name.words();
            if (name.type() == Name.Type.PERSON) {
                words = withoutTitle(sentence, words);
            }
            names.add(
                    words.equals(name.words())
                            ? name
                            : new Name(words, name.type(), name.confidence()));
        }
        return names;
    }

    /// True for `President`, `King`: words before a person's name.
    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /// `Foreign Minister Anna Keller` is `Anna Keller`; a title alone stays as it is.
    private static Span withoutTitle(Sentence sentence, Span words) {
        int start = words.start();
        boolean isTitled = false;
        for (Token token : sentence.tokens()) {
            if (token.span().start() < words.start() || token.span().end() > words.end()) {
                continue;
            }
            if (TITLES.contains(token.form())) {
                isTitled = true;
            } else if (isTitled && !SUFFIXES.contains(token.form())) {
                start = token.span().start();
                isTitled = false;
            }
        }
        return new Span(start, words.end());
    }
}
