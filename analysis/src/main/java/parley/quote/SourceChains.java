package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Attribution;
import parley.model.Mention;
import parley.model.SourceLink;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Venue;

/// Tells through which hands a statement came: its speaker, who passed it on, an interpreter, the
/// outlet that it was given to, the agency and the page.
final class SourceChains {
    private static final String UNNAMED = "unnamed";
    private static final Set<String> PASSING_ON =
            Set.of(
                    "quoted",
                    "cited",
                    "carried",
                    "reported",
                    "published",
                    "aired",
                    "broadcast",
                    "released",
                    "seen",
                    "obtained");
    private static final Set<String> QUOTING = Set.of("quoted", "cited");
    private static final Set<String> TRANSLATING =
            Set.of("translation", "translator", "interpreter");

    private final ReportText text;

    SourceChains(ReportText text) {
        this.text = text;
    }

    /// The chain of one statement.
    ///
    /// @param outer the chain of the statement that reports this one, null when the report does
    Attribution of(
            Report report,
            @Nullable Mention speaker,
            @Nullable Venue venue,
            @Nullable Attribution outer) {
        var chain = new ArrayList<SourceLink>();
        if (speaker != null) {
            chain.add(speakerLink(speaker));
        }
        if (outer != null) {
            outer.chain().forEach(link -> add(chain, link));
            return new Attribution(chain);
        }
        if (report.cue() >= 0) {
            int sentence = text.sentence(report.cue());
            interpreter(sentence, report, chain);
            hearer(report, chain);
            passedOn(sentence, report, chain);
        }
        if (venue != null && venue.host() != null) {
            add(chain, new SourceLink(SourceLink.Role.OUTLET, venue.host(), 1, venue.words()));
        }
        for (Sourced<Agency> agency : text.article.agencies()) {
            String name = agency.value().name();
            add(chain, new SourceLink(SourceLink.Role.AGENCY, name, 1, agency.words()));
        }
        Sourced<String> publisher = text.article.publisher();
        if (publisher != null) {
            chain.add(
                    new SourceLink(SourceLink.Role.PAGE, publisher.value(), 1, publisher.words()));
        }
        return new Attribution(chain);
    }

    /// One hand is named once, in whatever part it comes first.
    private static void add(List<SourceLink> chain, SourceLink link) {
        boolean there =
                chain.stream()
                        .anyMatch(other ->
                                bare(other.name()).equals(bare(link.name()))
                                        && !other.name().equals(UNNAMED)
                                        && (other.role() == link.role()
                                                || other.role() != SourceLink.Role.INTERPRETER));
        if (!there) {
            chain.add(link);
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private SourceLink speakerLink(Mention speaker) {
        if (UnnamedSources.isUnnamed(text, speaker.words())) {
            int count = UnnamedSources.count(text, speaker.words());
            return new SourceLink(SourceLink.Role.UNNAMED_SOURCE, UNNAMED, count, speaker.words());
        }
        String words = speaker.words().of(text.text).toLowerCase(Locale.ROOT);
        boolean office = words.matches("(?s).*\\b(spokes(wo)?man|spokesperson)\\b.*");
        var role = office ? SourceLink.Role.SPOKESPERSON : SourceLink.Role.SPEAKER;
        return new SourceLink(role, speaker.name(), 1, speaker.words());
    }

    /// "told Sky News": the hearer passes it on.
    private void hearer(Report report, List<SourceLink> chain) {
        int next = report.cue() + 1;
        if (next < text.size() && text.token(report.cue()).upos().equals("VERB")) {
            SourceLink outlet = Outlets.at(text, next);
            if (outlet != null && !isContent(report, next)) {
                add(chain, outlet);
            }
        }
    }

    /// "according to the Post", "as quoted by Interfax", "Interfax quoted him as saying", "in
    /// remarks carried by Tass": who passed on what somebody else said.
    private void passedOn(int sentence, Report report, List<SourceLink> chain) {
        for (int word = text.first(sentence); word + 1 < text.end(sentence); word++) {
            if (text.isQuoted(word) || isContent(report, word) || word == report.cue()) {
                continue;
            }
            String next = text.lower(word + 1);
            boolean leads =
                    (next.equals("to") && text.lower(word).equals("according"))
                            || (next.equals("by") && PASSING_ON.contains(text.lower(word)));
            SourceLink outlet =
                    leads && word + 2 < text.end(sentence) ? Outlets.at(text, word + 2) : null;
            if (outlet == null && QUOTING.contains(text.lower(word + 1))) {
                outlet = startingBefore(word, sentence);
            }
            if (outlet != null) {
                add(chain, outlet);
            }
        }
    }

    /// The outlet whose name ends at a word.
    private @Nullable SourceLink startingBefore(int last, int sentence) {
        for (int first = Math.max(text.first(sentence), last - 3); first <= last; first++) {
            SourceLink outlet = Outlets.at(text, first);
            if (outlet != null
                    && outlet.words() != null
                    && outlet.words().end() == text.span(last).end()) {
                return outlet;
            }
        }
        return null;
    }

    private boolean isContent(Report report, int word) {
        return report.content().stream().anyMatch(part -> part.overlaps(text.span(word)));
    }

    /// "according to a translation by ...", "through an interpreter".
    private void interpreter(int sentence, Report report, List<SourceLink> chain) {
        for (int word = text.first(sentence); word < text.end(sentence); word++) {
            if (text.isQuoted(word)
                    || isContent(report, word)
                    || !TRANSLATING.contains(text.lower(word))) {
                continue;
            }
            int first = word + 2;
            int last = word;
            if (first < text.end(sentence) && text.lower(word + 1).matches("by|from|of")) {
                last = first - 1;
                while (last + 1 < text.end(sentence)
                        && text.token(last + 1)
                                .upos()
                                .matches(
                                        last + 1 == first
                                                ? "DET|ADJ|NOUN|PROPN"
                                                : "ADJ|NOUN|PROPN")) {
                    last++;
                }
            }
            Span named = last >= first ? text.span(first, last) : null;
            String name = named == null ? UNNAMED : named.of(text.text);
            chain.add(
                    new SourceLink(
                            SourceLink.Role.INTERPRETER,
                            name,
                            1,
                            text.span(word, Math.max(word, last))));
            return;
        }
    }
}
