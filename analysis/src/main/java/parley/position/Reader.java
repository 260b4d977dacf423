package parley.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.Evidence;
import parley.model.FindingId;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Status;
import parley.model.When;
import parley.model.Why;
import parley.speechact.FrameLexicon;
import parley.text.Tree;

/// Reads one sentence: its drafts and its terms, and from them its positions.
final class Reader implements Subjects {
    private static final int LONGEST = 400;

    /// Behind the rule of a record whose issue the model settled.
    private static final String BY_MODEL = "; issue by model issues.bin";

    private final @Nullable Reader before;
    private final Article article;
    private final Tree tree;
    private final int sentence;
    private final Voices voices;
    private final Parties parties;
    private final FrameLexicon lexicon;
    private final boolean[] reporting;
    private final List<Term> terms;
    private final List<Draft> drafts;
    private final Tellers tellers;

    Reader(
            Article article,
            Tree tree,
            int sentence,
            @Nullable Reader before,
            Voices voices,
            Parties parties,
            FrameLexicon lexicon) {
        this.before = before;
        this.article = article;
        this.tree = tree;
        this.sentence = sentence;
        this.voices = voices;
        this.parties = parties;
        this.lexicon = lexicon;
        reporting = isReadable(tree) ? Inserts.of(tree) : new boolean[tree.size()];
        tellers = new Tellers(tree, reporting, voices, parties);
        terms =
                !isReadable(tree)
                        ? List.of()
                        : new ArrayList<>(ConditionFinder.find(tree, reporting));
        drafts = !isReadable(tree) ? List.of() : drafts();
    }

    /// What runs on for hundreds of words is a table or a list and no sentence.
    static boolean isReadable(Tree tree) {
        return tree.size() > 0 && tree.size() <= LONGEST;
    }

    @Override
    public @Nullable Mention speaker(int token) {
        return tellers.speaker(token);
    }

    @Override
    public boolean isOwn(int subject) {
        if (Voices.isFirstPerson(tree.token(subject)) || isOwnPeople(subject)) {
            return speaker(subject) != null;
        }
        Mention speaker = speaker(subject);
        if (speaker == null || isOther(subject)) {
            return false;
        }
        String lemma = PhraseNames.lemma(tree.token(subject));
        if (Nouns.is(lemma, "organ") && parties.owner(tree, subject) == null) {
            return !speaker.name().contains(lemma);
        }
        Mention holder = parties.of(tree, subject, speaker);
        return holder != null && holder.party().equals(speaker.party());
    }

    /// "Our engineers", "my government".
    private boolean isOwnPeople(int subject) {
        int owner = tree.child(subject, "nmod:poss");
        String lemma = PhraseNames.lemma(tree.token(subject));
        return owner >= 0
                && Voices.isFirstPerson(tree.token(owner))
                && (Nouns.is(lemma, "side")
                        || Nouns.is(lemma, "body")
                        || Nouns.is(lemma, "office"));
    }

    private @Nullable Mention addressee(int to, @Nullable Mention speaker) {
        return switch (tree.token(to).lemma()) {
            case "they", "he", "she", "you", "them" -> parties.linked(tree, to);
            default -> parties.of(tree, to, speaker);
        };
    }

    /// True where the words themselves tell who is addressed; "asked it to sign" asks somebody
    /// else, and so may "the generals".
    private boolean isNamed(int addressee) {
        return !tree.token(addressee).upos().equals("PRON")
                && (parties.at(tree.token(addressee).span()) != null
                        || parties.owner(tree, addressee) != null);
    }

    /// "His secretary": an order to one's own people binds nobody else.
    private boolean isOwned(int addressee) {
        int owner = tree.child(addressee, "nmod:poss");
        return owner >= 0
                && tree.token(owner).xpos().equals("PRP$")
                && Nouns.is(PhraseNames.lemma(tree.token(addressee)), "office");
    }

    /// Inside a quotation "they" and "you" are somebody else.
    private boolean isOther(int subject) {
        if (tree.token(subject).lemma().equals("it") && isTakenUp(subject)) {
            return true;
        }
        return switch (tree.token(subject).lemma()) {
            case "you" -> true;
            case "they", "he", "she", "their" ->
                    voices.quotation(tree.token(subject).span().start()) != null;
            case "it" -> {
                Statement quotation = voices.quotation(tree.token(subject).span().start());
                yield quotation != null && quotation.kind() == Statement.Kind.DIRECT;
            }
            default -> false;
        };
    }

    /// "If Peru sees a threat, it must ask for help": the subject of the clause before.
    private boolean isTakenUp(int pronoun) {
        int verb = tree.head(pronoun);
        for (int clause : verb < 0 ? List.<Integer>of() : tree.children(verb, "advcl")) {
            int subject = tree.child(clause, "nsubj");
            if (clause < pronoun
                    && subject >= 0
                    && tree.token(subject).upos().equals("PROPN")
                    && isParty(subject)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isParty(int subject) {
        Mention holder = parties.of(tree, subject, null);
        return holder == null
                ? Pairs.isPair(tree, subject)
                        && !Pairs.of(parties, tree, subject, speaker(subject)).isEmpty()
                : parties.isParty(holder);
    }

    private List<Draft> drafts() {
        boolean question =
                tree.token(tree.size() - 1).form().equals("?") || Questions.isStory(tree);
        var all = new ArrayList<Draft>();
        if (!question) {
            all.addAll(FrameMatcher.match(lexicon, tree, sentence));
            all.addAll(Idioms.match(tree, sentence));
            all.addAll(Verdicts.match(tree, sentence));
            all.addAll(Plans.match(tree, sentence));
            all.addAll(Modals.match(tree, sentence, this));
            all.addAll(Dependences.match(tree, sentence, terms));
            for (Bargains.Pair pair : Bargains.find(tree, sentence, all)) {
                all.removeIf(draft ->
                        draft.trigger() == pair.demand().trigger()
                                || draft.content() == pair.consequence().content());
                all.add(pair.demand());
                all.add(pair.consequence());
                terms.add(pair.term());
            }
        }
        all.removeIf(draft ->
                !draft.note().equals("verdict")
                        && all.stream()
                                .anyMatch(it ->
                                        it.note().equals("verdict")
                                                && it.trigger() == draft.trigger()));
        all.removeIf(draft -> reporting[draft.trigger()] && !reporting[0]);
        all.removeIf(draft -> Questions.asks(tree, draft.trigger()));
        return Lists.split(Choices.among(all, terms));
    }

    /// @param after the sentence after, null for the last
    List<Position> positions(@Nullable Reader after, IssueFinder issues, Bearing bearing) {
        var positions = new ArrayList<Position>();
        for (Draft draft : drafts) {
            for (Mention party : parties(draft)) {
                Position position = position(draft, party, after, issues, bearing);
                if (position != null) {
                    positions.add(position);
                }
            }
        }
        return positions;
    }

    /// The party and those joined to it.
    private List<Mention> parties(Draft draft) {
        @Nullable Mention speaker = speaker(draft.trigger());
        int holder = settledParty(draft);
        Mention party =
                holder >= 0 && isOther(holder)
                        ? parties.linked(tree, holder)
                        : parties.of(tree, holder, speaker);
        if (party == null && holder >= 0 && isVoice(holder)) {
            party = parties.of(tree, tree.child(holder, "nmod:poss"), speaker);
        }
        return draft.party() >= 0
                ? Holders.of(parties, tree, draft.party(), party, speaker)
                : party != null && parties.isParty(party) ? List.of(party) : List.of();
    }

    /// A plan, a demand or an organ: what speaks for whoever has it; not "its role", "its size".
    private boolean isVoice(int noun) {
        String lemma = PhraseNames.lemma(tree.token(noun));
        return Nouns.is(lemma, "document")
                || Nouns.is(lemma, "proposing")
                || Nouns.is(lemma, "demanding")
                || !Nouns.is(lemma, "idea");
    }

    /// The draft's party, unless the parser took the reporting words' subject for it.
    private int settledParty(Draft draft) {
        int party = draft.party();
        if (party >= 0 && reporting[party] && !reporting[draft.trigger()]) {
            for (int i = 0; i < draft.trigger(); i++) {
                if (!reporting[i] && parties.at(tree.token(i).span()) != null) {
                    return i;
                }
            }
        }
        if (party >= 0 && tree.is(draft.content(), "ccomp") && !isDirecting(draft)) {
            int subject = tree.child(draft.content(), "nsubj");
            Mention holder = parties.of(tree, party, null);
            if (subject >= 0 && holder != null && holder.actor() == null && isParty(subject)) {
                return subject;
            }
        }
        return party;
    }

    /// A demand, or one given up: its clause tells what another is to do.
    private static boolean isDirecting(Draft draft) {
        return draft.act() == Act.DEMAND || draft.act() == Act.CONCEDE;
    }

    private @Nullable Position position(
            Draft draft,
            Mention party,
            @Nullable Reader after,
            IssueFinder issues,
            Bearing bearing) {
        Term.Range content = Contents.of(draft, terms, reporting);
        List<Condition> conditions = new ArrayList<>(Hangs.conditions(this, draft, content));
        List<Condition> backward = before == null ? List.of() : Hangs.backward(this, draft, before);
        conditions.addAll(backward);
        List<Condition> forward = after == null ? List.of() : Hangs.forward(this, draft, after);
        conditions.addAll(forward);
        conditions.sort(Comparator.comparing(Condition::words));
        if (draft.note().equals("conditional") && conditions.isEmpty()) {
            return null;
        }
        @Nullable Statement statement = voices.at(tree.token(draft.trigger()).span().start());
        @Nullable Mention speaker = speaker(draft.trigger());
        @Nullable Statement outer = voices.outermost(tree.token(draft.trigger()).span().start());
        @Nullable Mention teller =
                outer == null || outer.equals(statement)
                        ? tellers.teller(draft.trigger())
                        : voices.speaker(outer);
        Status status =
                StatusReader.of(
                        draft, party, teller, teller != null && parties.isParty(teller), parties);
        Draft settled = Acts.settled(draft, conditions, party, this);
        IssueFinder.Found issue = issues.find(sentence, content);
        Mention addressee = draft.to() < 0 ? null : addressee(draft.to(), speaker);
        boolean ofParty = addressee != null && addressee.party().equals(party.party());
        // "His government would never accept it": nobody stands over against himself.
        Mention to = ofParty ? null : addressee;
        boolean toItself =
                settled.act() == Act.DEMAND
                        && draft.to() >= 0
                        && ((ofParty && isNamed(draft.to())) || isOwned(draft.to()));
        boolean guessed =
                speaker != null
                        && status != Status.EXPECTED
                        && parties.isAnalyst(speaker)
                        && !isActWord(settled);
        boolean power = parties.mentions().namePower(tree.sentence().span());
        if (guessed
                || toItself
                || Relevance.isOwnDeed(settled, party, parties)
                || !Relevance.counts(settled, party, issue, content, conditions, power)) {
            return null;
        }
        FirmnessReader.Read firmness = FirmnessReader.of(settled, status);
        Span words = span(content);
        boolean unconditional = conditions.isEmpty() && Unconditionals.isSaid(tree);
        Span evidence =
                Evidences.of(
                        this,
                        draft,
                        content,
                        conditions,
                        statement,
                        backward.isEmpty() ? null : before,
                        forward.isEmpty() ? null : after);
        Span seen = voices.address() == null ? evidence : Span.around(evidence, party.words());
        if (!bearing.isEnough(
                settled, party, issue, content, seen, speaker, to, !conditions.isEmpty())) {
            return null;
        }
        var where = new Evidence(article.id(), evidence);
        return new Position(
                FindingId.of(
                        where,
                        "position",
                        party.party()
                                + "/"
                                + settled.act()
                                + "/"
                                + words.start()
                                + "-"
                                + words.end()),
                where,
                statement == null ? Attribution.REPORTER : statement.accordingTo(),
                party,
                speaker,
                settled.act(),
                issue.issue(),
                issue.topic(),
                words,
                conditions,
                unconditional,
                firmness.firmness(),
                status,
                Scopes.of(this, draft, content),
                to,
                statement == null ? new When.Unstated() : statement.saidAt(),
                Evidences.shift(draft),
                new Why(
                        issue.byModel() ? draft.rule() + BY_MODEL : draft.rule(),
                        firmness.cues(),
                        0.5));
    }

    /// An expert's reading counts where it names what a party said, not where it tells what it will
    /// do.
    private static boolean isActWord(Draft draft) {
        return draft.rule().startsWith("V:")
                && switch (draft.act()) {
                    case DEMAND, REJECT, OFFER, PROPOSE, THREATEN -> true;
                    default -> false;
                };
    }

    Span span(Term.Range range) {
        return Span.around(tree.token(range.first()).span(), tree.token(range.last()).span());
    }

    Tree tree() {
        return tree;
    }

    boolean[] reporting() {
        return reporting;
    }

    List<Term> terms() {
        return terms;
    }

    List<Draft> found() {
        return drafts;
    }

    Parties parties() {
        return parties;
    }

    Article article() {
        return article;
    }
}
