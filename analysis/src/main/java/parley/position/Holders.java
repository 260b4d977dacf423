package parley.position;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Tells which party a subject stands for.
final class Holders {
    private static final Set<String> EXPERTS =
            Set.of(
                    "analyst",
                    "expert",
                    "professor",
                    "fellow",
                    "scholar",
                    "researcher",
                    "columnist",
                    "economist",
                    "commentator",
                    "historian",
                    "editor",
                    "author",
                    "journalist",
                    "reporter",
                    "correspondent",
                    "physicist",
                    "resident",
                    "witness",
                    "villager",
                    "observer",
                    "specialist",
                    "trader",
                    "lecturer",
                    "pundit",
                    "watcher",
                    "institute",
                    "survey",
                    "poll",
                    "newspaper",
                    "daily",
                    "photographer",
                    "activist",
                    "campaigner",
                    "blogger",
                    "writer",
                    "pollster",
                    "scientist",
                    "doctor",
                    "protester",
                    "demonstrator",
                    "tank",
                    "think-tank",
                    "university");
    private static final Set<String> SCHOLARLY =
            Set.of(
                    "institute",
                    "institution",
                    "center",
                    "centre",
                    "endowment",
                    "foundation",
                    "university",
                    "college",
                    "observatory",
                    "forum",
                    "chatham",
                    "survey",
                    "times",
                    "post",
                    "news",
                    "reuters",
                    "agency",
                    "journal",
                    "tribune",
                    "weekly",
                    "magazine",
                    "radio",
                    "television",
                    "tv",
                    "press",
                    "herald",
                    "daily",
                    "bbc",
                    "cnn",
                    "interfax",
                    "bloomberg",
                    "afp",
                    "twitter",
                    "facebook",
                    "x",
                    "telegram");
    private final List<Mention> actors;
    private final Set<String> experts = new HashSet<>();
    private final Antecedents antecedents;

    Holders(List<Mention> actors, List<Tree> trees) {
        this.actors =
                Surnames.tied(actors).stream()
                        .sorted((a, b) -> a.words().compareTo(b.words()))
                        .toList();
        antecedents = new Antecedents(this.actors, trees);
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                if (EXPERTS.contains(tree.token(i).lemma())) {
                    noteExpert(tree, i);
                }
            }
        }
    }

    private void noteExpert(Tree tree, int title) {
        for (int at = title, step = 0; at >= 0 && step < 3; at = tree.head(at), step++) {
            Mention mention = at(tree.token(at).span());
            if (mention != null && isPerson(mention)) {
                experts.add(mention.name());
                return;
            }
            if (!tree.is(at, "appos")
                    && !tree.is(at, "conj")
                    && !tree.is(at, "compound")
                    && !tree.is(at, "nmod")) {
                return;
            }
        }
    }

    private static boolean isPerson(Mention mention) {
        return mention.actor() == null || mention.actor().kind() == Actor.Kind.PERSON;
    }

    /// True for somebody whose advice is nobody's line: an analyst, a reporter, a resident.
    boolean isExpert(Mention mention) {
        if (experts.contains(mention.name())) {
            return true;
        }
        for (String word : Rows.words(mention.party().toLowerCase(java.util.Locale.ROOT))) {
            if (SCHOLARLY.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// The mention that covers these words best, null when none does.
    @Nullable Mention at(Span words) {
        Mention best = null;
        for (Mention mention : actors) {
            if (mention.words().start() >= words.end()) {
                break;
            }
            if (mention.words().overlaps(words)
                    && (best == null || mention.words().length() > best.words().length())) {
                best = mention;
            }
        }
        return best;
    }

    /// The longest mention of some words that does not cover others.
    private @Nullable Mention beside(Span words, Span others) {
        Mention best = null;
        for (Mention mention : actors) {
            if (mention.words().overlaps(words)
                    && !mention.words().overlaps(others)
                    && (best == null || mention.words().length() > best.words().length())) {
                best = mention;
            }
        }
        return best;
    }

    /// The same mention with its actor, where the report tells it.
    @Nullable Mention known(@Nullable Mention mention) {
        if (mention == null || mention.actor() != null) {
            return mention;
        }
        Mention known = at(mention.words());
        if (known == null || known.actor() == null) {
            Mention before = antecedents.of(mention.words(), mention.name());
            return before != null ? before : known == null ? mention : known;
        }
        return known;
    }

    /// True when it is known whose line a mention speaks for: a state, a group, a person of one.
    boolean hasParty(Mention mention) {
        Actor actor = mention.actor();
        if (actor == null) {
            return !mention.name().isEmpty() && Character.isUpperCase(mention.name().charAt(0));
        }
        if (actor.known() || actor.country() != null || !actor.party().equals(actor.name())) {
            return true;
        }
        return Character.isUpperCase(bare(actor.name()).charAt(0));
    }

    /// True for a person who speaks for nobody else as far as is known.
    boolean isAlone(Mention mention) {
        Actor actor = mention.actor();
        return actor == null
                || (actor.kind() == Actor.Kind.PERSON && actor.party().equals(actor.name()));
    }

    private static String bare(String name) {
        String bare = name.replaceFirst("^(?i:the|an?|its|his|her|their) ", "");
        return bare.isEmpty() ? "-" : bare;
    }

    /// Whom the phrase at `head` stands for, null when it names no political actor.
    ///
    /// @param speaker who says it, for "we" and for a "he" that takes the speaker up again
    @Nullable Mention of(Tree tree, int head, @Nullable Mention speaker) {
        if (head == Draft.SPEAKER) {
            return speaker;
        }
        if (head < 0) {
            return null;
        }
        Token token = tree.token(head);
        if (Voices.isFirstPerson(token)) {
            return speaker;
        }
        Mention members = membersOf(tree, head);
        if (members != null) {
            return members;
        }
        Mention direct = at(token.span());
        if (token.upos().equals("PRON") || token.xpos().equals("PRP$")) {
            if (direct != null && direct.actor() != null) {
                return direct;
            }
            return speaker != null ? speaker : antecedents.of(token);
        }
        if (direct != null && !isBareOffice(tree, head, direct)) {
            return direct;
        }
        Mention group = groupOf(tree, head);
        if (group != null) {
            return group;
        }
        if (direct != null) {
            return direct;
        }
        Mention within = within(tree, head, speaker);
        if (within != null) {
            return within;
        }
        return Nouns.is(token.lemma(), "group") || token.upos().equals("PROPN")
                ? ownWords(tree, head)
                : null;
    }

    private boolean isBareOffice(Tree tree, int head, Mention mention) {
        Actor actor = mention.actor();
        return !hasParty(mention)
                || (Nouns.is(tree.token(head).lemma(), "office")
                        && (actor == null
                                || (!actor.known() && actor.party().equals(actor.name()))));
    }

    /// "NATO leaders" are its members and not the alliance itself.
    private @Nullable Mention membersOf(Tree tree, int head) {
        switch (tree.token(head).lemma()) {
            case "ally", "member", "leader", "country", "state", "nation" -> {}
            default -> {
                return null;
            }
        }
        for (int child : tree.children(head)) {
            Mention known = at(tree.token(child).span());
            if (known == null
                    || known.actor() == null
                    || (!tree.is(child, "compound") && !tree.is(child, "nmod"))) {
                continue;
            }
            String name =
                    switch (known.party()) {
                        case "NATO" -> "NATO members";
                        case "European Union" -> "EU members";
                        default -> "";
                    };
            if (!name.isEmpty()) {
                return new Mention(tree.token(head).span(), name, null);
            }
        }
        return null;
    }

    /// "The garrison commander" speaks for the garrison, "the leader of the militia" for the
    /// militia.
    private @Nullable Mention groupOf(Tree tree, int head) {
        if (!Nouns.is(tree.token(head).lemma(), "office")) {
            return null;
        }
        for (int child : tree.children(head)) {
            if (!tree.is(child, "nmod") && !tree.is(child, "compound")) {
                continue;
            }
            if (tree.is(child, "nmod") && !tree.is(child, "nmod:poss") && !ofOrFrom(tree, child)) {
                continue;
            }
            Mention known = beside(tree.token(child).span(), tree.token(head).span());
            if (known != null && hasParty(known)) {
                return known;
            }
            if (Nouns.is(tree.token(child).lemma(), "body")
                    || tree.token(child).upos().equals("PROPN")) {
                return ownWords(tree, child);
            }
        }
        return null;
    }

    private @Nullable Mention within(Tree tree, int head, @Nullable Mention speaker) {
        for (String relation :
                List.of("nmod:poss", "nmod", "compound", "amod", "appos", "flat", "nsubj")) {
            for (int child : tree.children(head, relation)) {
                if (relation.equals("nmod") && !ofOrFrom(tree, child)) {
                    continue;
                }
                Token token = tree.token(child);
                if (Voices.isFirstPerson(token)
                        || (relation.equals("nmod:poss") && token.upos().equals("PRON"))) {
                    Mention own = at(token.span());
                    return own != null ? own : speaker;
                }
                Mention mention = at(token.span());
                if (mention != null) {
                    return mention;
                }
                if (!relation.equals("amod")) {
                    Mention deeper = within(tree, child, speaker);
                    if (deeper != null) {
                        return deeper;
                    }
                }
            }
        }
        return null;
    }

    private static boolean ofOrFrom(Tree tree, int phrase) {
        return switch (FrameMatcher.preposition(tree, phrase)) {
            case "of", "from", "for", "in" -> true;
            default -> false;
        };
    }

    private static Mention ownWords(Tree tree, int head) {
        int start = head;
        int end = head;
        for (int child : tree.children(head)) {
            switch (tree.token(child).plainRelation()) {
                case "amod", "compound", "flat", "nmod", "det", "fixed", "case" -> {
                    if (tree.is(child, "case") || tree.is(child, "det")) {
                        continue;
                    }
                    List<Integer> below = tree.subtree(child);
                    start = Math.min(start, below.getFirst());
                    if (!tree.is(child, "nmod")
                            || FrameMatcher.preposition(tree, child).equals("of")) {
                        end = Math.max(end, below.getLast());
                    }
                }
                default -> {}
            }
        }
        Span words = Span.around(tree.token(start).span(), tree.token(end).span());
        var name = new StringBuilder();
        for (int i = start; i <= end; i++) {
            if (i > start && tree.token(i).span().start() > tree.token(i - 1).span().end()) {
                name.append(' ');
            }
            name.append(tree.token(i).form());
        }
        return new Mention(words, name.toString(), null);
    }
}
