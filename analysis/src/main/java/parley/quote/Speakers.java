package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Tree;

/// Tells who the words beside a statement mean: by the actors of the report, else by relative
/// clauses, first persons in quotations, and the person last spoken of.
final class Speakers {
    private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    private static final Set<String> FIRST = Set.of("i", "we", "me", "us", "my", "our", "myself");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    /// An antecedent further back than this many blocks is none.
    private static final int BLOCKS_BACK = 4;

    private final ReportText text;
    private final Function<Span, Optional<Actor>> actors;

    Speakers(ReportText text, Function<Span, Optional<Actor>> actors) {
        this.text = text;
        this.actors = actors;
    }

    /// The speaker of each report, null where none is known.
    List<@Nullable Mention> resolve(List<Report> reports, int[] outer) {
        var speakers = new ArrayList<@Nullable Mention>();
        for (int i = 0; i < reports.size(); i++) {
            Mention around = outer[i] < 0 ? null : speakers.get(outer[i]);
            speakers.add(mention(reports.get(i), around, speakers));
        }
        return speakers;
    }

    private @Nullable Mention mention(
            Report report, @Nullable Mention around, List<@Nullable Mention> before) {
        Span words = report.speaker();
        if (words == null) {
            return null;
        }
        String form = words.of(text.text).toLowerCase(Locale.ROOT);
        Optional<Actor> actor = actor(words);
        if (actor.isPresent()
                && (!SINGULAR.contains(form) || actor.get().kind() == Actor.Kind.PERSON)) {
            return new Mention(words, actor.get().name(), actor.get());
        }
        Mention meant = null;
        if (RELATIVE.contains(form)) {
            meant = antecedent(words);
        } else if (FIRST.contains(form)) {
            meant = text.quotationAt(words.start()) == null ? null : around;
        } else if (SINGULAR.contains(form)) {
            meant = lastOf(before, words, false);
        } else if (PLURAL.contains(form)) {
            meant = lastOf(before, words, true);
        } else if (form.equals("it")) {
            meant = lastBody(before, words);
        }
        return meant == null
                ? new Mention(words, words.of(text.text), null)
                : new Mention(words, meant.name(), meant.actor());
    }

    /// The noun that a relative clause belongs to.
    private @Nullable Mention antecedent(Span relative) {
        int word = text.wordAt(relative.start());
        if (word >= text.size()) {
            return null;
        }
        Tree tree = text.tree(word);
        int at = text.inTree(word);
        int noun = tree.head(at) < 0 ? -1 : tree.head(tree.head(at));
        if (noun < 0 || noun >= at || !Subjects.isNominal(tree, noun)) {
            noun = at - 1;
            while (noun > 0 && !Subjects.isNominal(tree, noun)) {
                noun--;
            }
        }
        if (noun < 0) {
            return null;
        }
        Span phrase = Subjects.phrase(tree, noun, at);
        return phrase == null ? null : named(phrase);
    }

    private @Nullable Mention lastOf(List<@Nullable Mention> before, Span words, boolean plural) {
        int block = text.block(text.wordAt(words.start()));
        for (int i = before.size() - 1; i >= 0; i--) {
            Mention mention = before.get(i);
            if (mention == null || mention.words().start() >= words.start()) {
                continue;
            }
            if (block - text.block(text.wordAt(mention.words().start())) > BLOCKS_BACK) {
                return null;
            }
            boolean fits =
                    plural
                            || (mention.actor() == null
                                    ? !isBody(mention)
                                    : mention.actor().kind() == Actor.Kind.PERSON);
            if (fits && isName(mention) && plural == isPlural(mention)) {
                return mention;
            }
        }
        return null;
    }

    /// The state or body that spoke last, in the same sentence or the one before.
    private @Nullable Mention lastBody(List<@Nullable Mention> before, Span words) {
        int sentence = text.sentence(text.wordAt(words.start()));
        for (int i = before.size() - 1; i >= 0; i--) {
            Mention mention = before.get(i);
            if (mention == null || mention.words().start() >= words.start()) {
                continue;
            }
            boolean near = sentence - text.sentence(text.wordAt(mention.words().start())) <= 1;
            boolean body =
                    mention.actor() == null
                            ? !isPlural(mention) && !mention.name().matches("(?i)it|he|she|they")
                            : mention.actor().kind() != Actor.Kind.PERSON;
            return near && body ? mention : null;
        }
        return null;
    }

    /// Whom a phrase means: its head, not a name in what hangs on it. "Opponents of the president"
    /// are not the president, "a ministry memo" is nobody.
    private Optional<Actor> actor(Span words) {
        Optional<Actor> whole = actors.apply(words);
        int first = text.wordAt(words.start());
        int end = first;
        while (end < text.size()
                && text.span(end).start() < words.end()
                && (end == first || !text.token(end).upos().matches("ADP|SCONJ|VERB"))
                && (end == first || !text.lower(end).matches("[,(]|who|which|that"))) {
            end++;
        }
        if (whole.isEmpty() || end == first || text.span(end - 1).end() <= words.start()) {
            return whole;
        }
        String head = text.lower(end - 1);
        if (Edges.PAPERS.contains(head)) {
            return Optional.empty();
        }
        if (end >= text.size() || text.span(end).start() >= words.end()) {
            return whole;
        }
        Optional<Actor> core = actors.apply(text.span(first, end - 1));
        boolean apart = text.isPunctuation(end);
        boolean named = apart && whole.get().kind() == Actor.Kind.PERSON;
        if (core.isPresent() && (core.get().known() || !named)) {
            return core;
        }
        boolean aside =
                text.token(end - 1).upos().equals("PROPN")
                        || (end + 1 < text.size()
                                && text.lower(end + 1).matches("who|which|whose|where"));
        if (apart && core.isEmpty() && (aside || !named)) {
            return Optional.empty();
        }
        Span rest = new Span(text.span(end).start(), words.end());
        Optional<Actor> hanging = actors.apply(rest);
        boolean same = hanging.isPresent() && hanging.get().id().equals(whole.get().id()) && !apart;
        return same && !Edges.BODIES.contains(head) ? Optional.empty() : whole;
    }

    /// "His country", "the ministry": no "he" takes it up.
    private static boolean isBody(Mention mention) {
        String name = mention.name().toLowerCase(Locale.ROOT);
        return Edges.BODIES.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    private Mention named(Span words) {
        Optional<Actor> actor = actor(words);
        return actor.map(known -> new Mention(words, known.name(), known))
                .orElseGet(() -> new Mention(words, words.of(text.text), null));
    }

    /// False for a pronoun that was not resolved.
    private static boolean isName(Mention mention) {
        String name = mention.name().toLowerCase(Locale.ROOT);
        return !SINGULAR.contains(name)
                && !PLURAL.contains(name)
                && !FIRST.contains(name)
                && !RELATIVE.contains(name)
                && !name.equals("it");
    }

    private boolean isPlural(Mention mention) {
        int last = text.wordAt(mention.words().end()) - 1;
        return (last >= 0 && text.token(last).xpos().matches("NNS|NNPS"))
                || mention.name().contains(" and ");
    }
}
