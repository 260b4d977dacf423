package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Statement;
import parley.text.Tree;

/// Tells who says what stands at a word of one sentence: by the report's statements, by reporting
/// insertions, by the tree, by whose speech the whole text is.
final class Tellers {
    private final Tree tree;
    private final boolean[] reporting;
    private final Voices voices;
    private final Parties parties;

    Tellers(Tree tree, boolean[] reporting, Voices voices, Parties parties) {
        this.tree = tree;
        this.reporting = reporting;
        this.voices = voices;
        this.parties = parties;
    }

    /// Who says what stands at a token, null for the reporter.
    @Nullable Mention speaker(int token) {
        Mention nested = nested(token);
        return nested != null ? nested : teller(token);
    }

    /// Who tells the report what stands at a token, whoever said it to them.
    @Nullable Mention teller(int token) {
        Statement statement = voices.at(tree.token(token).span().start());
        Statement quotation = voices.quotation(tree.token(token).span().start());
        int subject = Clauses.subject(tree, token);
        if (quotation != null && subject >= 0 && Voices.isFirstPerson(tree.token(subject))) {
            statement = quotation;
        }
        if (statement == null || statement.speaker() == null) {
            return reporter(token);
        }
        if (quotation == null && Clauses.isContrast(tree, token)) {
            return null;
        }
        Mention speaker = voices.speaker(statement);
        return speaker == null ? reporter(token) : speaker;
    }

    /// "The envoy said officials in Bern told him that they agree": who says what is said inside
    /// what somebody says; null where no name stands before the nearest word of saying.
    private @Nullable Mention nested(int token) {
        if (voices.quotation(tree.token(token).span().start()) != null) {
            return null;
        }
        for (int at = token; at >= 0 && tree.head(at) >= 0; at = tree.head(at)) {
            int verb = tree.head(at);
            if (!tree.is(at, "ccomp") || !Inserts.isSayingWord(tree.token(verb).lemma())) {
                continue;
            }
            int subject = tree.child(verb, "nsubj");
            if (subject < 0 && tree.is(verb, "advcl") && tree.token(verb).xpos().equals("VBG")) {
                subject = Clauses.subject(tree, verb); // "refused to sign it, saying that"
            }
            boolean inside =
                    reporting[verb] == reporting[token]
                            && verb < at
                            && voices.at(tree.token(verb).span().start()) != null;
            return inside && subject >= 0 && !tree.token(subject).upos().equals("PRON")
                    ? parties.of(tree, subject, null)
                    : null;
        }
        return null;
    }

    /// Who reports the clause around a token by the tree alone, null for the reporter's own words.
    private @Nullable Mention reporter(int token) {
        if (!reporting[token]) {
            int named = Inserts.speaker(tree, reporting, token);
            if (named >= 0) {
                Mention speaker = parties.of(tree, named, null);
                return speaker != null || !voices.isSomebody(tree, named)
                        ? speaker
                        : new Mention(tree.token(named).span(), tree.token(named).form(), null);
            }
        }
        boolean quoted =
                voices.isQuoted(tree.token(token).span().start()) || Extents.isQuoted(tree, token);
        Mention written = quoted ? written() : null;
        if (written != null) {
            return written;
        }
        for (int at = token; at >= 0 && tree.head(at) >= 0; at = tree.head(at)) {
            if (tree.is(at, "ccomp") && isSaying(tree.head(at))) {
                int subject = Clauses.subject(tree, tree.head(at));
                return subject < 0 || subject == token ? null : parties.of(tree, subject, null);
            }
        }
        return voices.address();
    }

    /// A verb of saying, or "let it be known".
    private boolean isSaying(int verb) {
        String lemma = tree.token(verb).lemma();
        int known = tree.child(verb, "xcomp", "ccomp");
        return Inserts.isSayingWord(lemma)
                || (lemma.equals("let")
                        && known > verb
                        && tree.token(known).lemma().equals("know"));
    }

    /// Who wrote what the sentence quotes: "read a leaflet signed by the guard".
    private @Nullable Mention written() {
        for (int i = 0; i < tree.size(); i++) {
            if (Nouns.is(PhraseNames.lemma(tree.token(i)), "document")
                    && tree.head(i) >= 0
                    && Inserts.isSayingWord(tree.token(tree.head(i)).lemma())) {
                return parties.of(tree, i, null);
            }
        }
        return null;
    }
}
