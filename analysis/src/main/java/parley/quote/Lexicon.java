package parley.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Statement.CueClass;

/// The reporting words, read once from the data files beside this class.
final class Lexicon {
    private static final Lexicon SHARED = new Lexicon();

    private final Map<String, String> lemmas = new HashMap<>();
    private final Map<String, ReportingWord> verbs = new HashMap<>();
    private final Map<String, ReportingNoun> nouns = new HashMap<>();

    private Lexicon() {
        readVerbs();
        readNouns();
        new Inflections().forms(verbLemmas()).forEach(lemmas::putIfAbsent);
    }

    static Lexicon shared() {
        return SHARED;
    }

    /// The dictionary form of a reporting verb's form, null when it is none.
    @Nullable String lemma(String lowerCaseForm) {
        return lemmas.get(lowerCaseForm);
    }

    /// The verb by itself, null when it only reports together with a particle.
    @Nullable ReportingWord verb(String lemma) {
        return verbs.get(lemma);
    }

    /// The verb with a particle or preposition, null when that pair does not report.
    @Nullable ReportingWord verb(String lemma, String particle) {
        return verbs.get(lemma + "_" + particle);
    }

    /// The noun, singular or plural; null when it does not report.
    @Nullable ReportingNoun noun(String lowerCaseForm) {
        ReportingNoun noun = nouns.get(lowerCaseForm);
        if (noun == null && lowerCaseForm.endsWith("s")) {
            noun = nouns.get(lowerCaseForm.substring(0, lowerCaseForm.length() - 1));
        }
        return noun;
    }

    private Set<String> verbLemmas() {
        var plain = new LinkedHashSet<String>();
        verbs.values().forEach(verb -> plain.add(verb.lemma()));
        return plain;
    }

    private void readVerbs() {
        for (List<String> row : DataFile.rows("verbs.tsv", 3)) {
            var frames = EnumSet.noneOf(Frame.class);
            for (String letter : row.get(1).split(" ", -1)) {
                frames.add(Frame.of(letter.charAt(0)));
            }
            CueClass kind = CueClass.valueOf(row.get(0));
            for (String words : row.get(2).split(" ", -1)) {
                addVerb(words, kind, frames);
            }
        }
    }

    private void addVerb(String words, CueClass kind, Set<Frame> frames) {
        int cut = words.indexOf('_');
        String lemma = cut < 0 ? words : words.substring(0, cut);
        String particle = cut < 0 ? "" : words.substring(cut + 1).replace('_', ' ');
        ReportingWord before = verbs.get(words);
        var all = EnumSet.copyOf(frames);
        if (before != null) {
            all.addAll(before.frames());
        }
        verbs.put(
                words,
                new ReportingWord(lemma, particle, before == null ? kind : before.kind(), all));
    }

    private void readNouns() {
        for (List<String> row : DataFile.rows("nouns.tsv", 3)) {
            CueClass kind = CueClass.valueOf(row.get(0));
            for (String lemma : row.get(2).split(" ", -1)) {
                ReportingNoun before = nouns.get(lemma);
                var complements = new LinkedHashSet<>(List.of(row.get(1).split(" ", -1)));
                if (before != null) {
                    complements.addAll(before.complements());
                }
                nouns.put(
                        lemma,
                        new ReportingNoun(
                                lemma, before == null ? kind : before.kind(), complements));
            }
        }
    }
}
