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
        Optional<Actor> actor = actors.apply(words);
        if (actor.isPresent()) {
            return new Mention(words, actor.get().name(), actor.get());
        }
        String form = words.of(text.text).toLowerCase(Locale.ROOT);
        Mention meant = null;
        if (RELATIVE.contains(form)) {
            meant = antecedent(words);
        } else if (FIRST.contains(form)) {
            meant = text.quotationAt(words.start()) == null ? null : around;
        } else if (SINGULAR.contains(form)) {
            meant = lastOf(before, words, false);
        } else if (PLURAL.contains(form)) {
            meant = lastOf(before, words, true);
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
            if (isName(mention) && plural == isPlural(mention)) {
                return mention;
            }
        }
        return null;
    }

    private Mention named(Span words) {
        Optional<Actor> actor = actors.apply(words);
        return actor.map(known -> new Mention(words, known.name(), known))
                .orElseGet(() -> new Mention(words, words.of(text.text), null));
    }

    /// False for a pronoun that was not resolved.
    private static boolean isName(Mention mention) {
        String name = mention.name().toLowerCase(Locale.ROOT);
        return !SINGULAR.contains(name)
                && !PLURAL.contains(name)
                && !FIRST.contains(name)
                && !RELATIVE.contains(name);
    }

    private boolean isPlural(Mention mention) {
        int last = text.wordAt(mention.words().end()) - 1;
        return (last >= 0 && text.token(last).xpos().matches("NNS|NNPS"))
                || mention.name().contains(" and ");
    }
}
