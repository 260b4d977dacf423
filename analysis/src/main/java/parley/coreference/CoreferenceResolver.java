package parley.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Tree;

/// Links words to the names that they stand for, in one pass over a report: safe sieves first, and
/// nothing rather than a guess where no sieve holds (after Lee et al. 2013). First and second
/// persons are left to whoever knows the speaker.
public final class CoreferenceResolver {
    private final String text;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private PronounSieve.@Nullable Place person;

    private CoreferenceResolver(String text) {
        this.text = text;
    }

    private record Mention(Span words, Entity entity, Link.How how, double confidence) {}

    /// The links of a report.
    ///
    /// @param text the article's text
    /// @param sentences all its sentences in reading order, the title's first
    public static Coreference resolve(String text, List<Sentence> sentences) {
        var resolver = new CoreferenceResolver(text);
        for (int i = 0; i < sentences.size(); i++) {
            resolver.read(sentences.get(i), i);
        }
        return resolver.links();
    }

    private void read(Sentence sentence, int number) {
        Tree tree = Tree.of(sentence);
        int nextName = 0;
        for (int i = 0; i < tree.size(); i++) {
            Span token = tree.token(i).span();
            while (nextName < sentence.names().size()
                    && sentence.names().get(nextName).words().end() <= token.start()) {
                nextName++;
            }
            Name name = nextName < sentence.names().size() ? sentence.names().get(nextName) : null;
            if (name != null && name.words().contains(token)) {
                if (name.words().start() == token.start()) {
                    readName(name, tree, number);
                }
            } else {
                readWord(tree, i, number);
            }
        }
    }

    private void readName(Name name, Tree tree, int sentence) {
        if (name.type() == Name.Type.OTHER) {
            return;
        }
        String words = name.words().of(text).replaceAll("\\s+", " ");
        NameSieve.Match match = NameSieve.match(words, name.type(), entities);
        Entity entity;
        if (match == null) {
            entity = new Entity(name.type(), words, name.words());
            entities.add(entity);
        } else {
            entity = match.entity();
        }
        entity.call(words, name.words());
        NameSieve.describe(entity, tree, name.words());
        int head = NameSieve.head(tree, name.words());
        entity.seen(sentence, head, isSubject(tree, head), isMainSubject(tree, head));
        mentions.add(
                new Mention(
                        name.words(),
                        entity,
                        match == null ? Link.How.SAME_NAME : match.how(),
                        match == null ? 1 : match.confidence()));
    }

    private void readWord(Tree tree, int index, int sentence) {
        String lower = tree.token(index).form().toLowerCase(Locale.ROOT);
        NameSieve.@Nullable Match match = null;
        Span words = tree.token(index).span();
        if (PronounSieve.isKnown(lower)) {
            match = PronounSieve.match(lower, tree, index, sentence, entities, person);
        } else if (NominalSieve.isDefinite(tree, index)) {
            match = NominalSieve.match(lower, sentence, entities);
            words = Span.around(tree.token(tree.child(index, "det")).span(), words);
        }
        if (match == null
                && tree.token(index).upos().equals("NOUN")
                && Roles.isPerson(lower)
                && isSubject(tree, index)) {
            person = new PronounSieve.Place(sentence, index);
        }
        if (match != null) {
            match.entity()
                    .seen(sentence, index, isSubject(tree, index), isMainSubject(tree, index));
            mentions.add(new Mention(words, match.entity(), match.how(), match.confidence()));
        }
    }

    private static boolean isSubject(Tree tree, int token) {
        return tree.is(token, "nsubj");
    }

    private static boolean isMainSubject(Tree tree, int token) {
        return isSubject(tree, token) && tree.head(token) == tree.root();
    }

    private Coreference links() {
        return new Coreference(
                mentions.stream()
                        .filter(mention -> !mention.words.equals(mention.entity.where))
                        .map(mention ->
                                new Link(
                                        mention.words,
                                        mention.entity.where,
                                        mention.entity.type,
                                        mention.how,
                                        mention.confidence))
                        .sorted(Comparator.comparing(Link::words))
                        .toList());
    }
}
