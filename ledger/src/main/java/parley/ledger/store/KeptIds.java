package parley.ledger.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Event;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Position;
import parley.model.Reading;
import parley.model.Statement;

/// Lets records keep their ids when a report is read again: a record of the same layer on the same
/// words is the same record, whatever the rules now say of it.
final class KeptIds {
    private final Map<FindingId, FindingId> kept = new HashMap<>();

    private KeptIds() {}

    /// The new reading with the ids of the old one.
    static Reading of(Reading before, Reading now) {
        var ids = new KeptIds();
        Findings old = before.findings();
        Findings found = now.findings();
        boolean isSameText = before.article().text().equals(now.article().text());
        ids.match(
                before.article(), old.statements(), now.article(), found.statements(), isSameText);
        ids.match(before.article(), old.positions(), now.article(), found.positions(), isSameText);
        ids.match(before.article(), old.events(), now.article(), found.events(), isSameText);
        return ids.kept.isEmpty() ? now : new Reading(now.article(), ids.renamed(found));
    }

    private void match(
            Article before,
            List<? extends Finding> old,
            Article now,
            List<? extends Finding> found,
            boolean isSameText) {
        Set<FindingId> there = found.stream().map(Finding::id).collect(Collectors.toSet());
        var taken = new HashSet<FindingId>();
        Map<String, Deque<FindingId>> free = new HashMap<>();
        for (Finding each : old) {
            if (there.contains(each.id())) {
                taken.add(each.id());
            } else {
                free.computeIfAbsent(words(before, each, isSameText), _ -> new ArrayDeque<>())
                        .addLast(each.id());
            }
        }
        for (Finding each : found) {
            Deque<FindingId> same = free.get(words(now, each, isSameText));
            if (!taken.contains(each.id()) && same != null && !same.isEmpty()) {
                kept.put(each.id(), same.removeFirst());
            }
        }
    }

    /// Where a record stands; in another text, on which words.
    private static String words(Article article, Finding finding, boolean isSameText) {
        return isSameText
                ? finding.evidence().span().toString()
                : article.words(finding.evidence().span()).replaceAll("\\s+", " ");
    }

    private FindingId id(FindingId id) {
        return kept.getOrDefault(id, id);
    }

    private @Nullable FindingId idOrNull(@Nullable FindingId id) {
        return id == null ? null : id(id);
    }

    private Findings renamed(Findings found) {
        return new Findings(
                found.names(),
                found.actors(),
                found.places(),
                found.times(),
                found.statements().stream().map(this::renamed).toList(),
                found.events().stream().map(this::renamed).toList(),
                found.positions().stream().map(this::renamed).toList(),
                found.notCounted());
    }

    private Statement renamed(Statement it) {
        return new Statement(
                id(it.id()),
                it.evidence(),
                it.accordingTo(),
                it.kind(),
                it.content(),
                it.speaker(),
                it.cue(),
                it.venue(),
                it.addressee(),
                it.saidAt(),
                it.question(),
                idOrNull(it.within()),
                it.why());
    }

    private Event renamed(Event it) {
        return new Event(
                id(it.id()),
                it.evidence(),
                it.accordingTo(),
                it.source(),
                it.target(),
                it.action(),
                it.trigger(),
                it.code(),
                it.factuality(),
                it.factualityCue(),
                it.when(),
                it.place(),
                it.mentions(),
                it.why());
    }

    private Position renamed(Position it) {
        return new Position(
                id(it.id()),
                it.evidence(),
                it.accordingTo(),
                it.party(),
                it.speaker(),
                it.act(),
                it.issue(),
                it.topic(),
                it.content(),
                it.conditions(),
                it.unconditional(),
                it.firmness(),
                it.status(),
                it.scope(),
                it.counterparty(),
                it.saidAt(),
                it.shift(),
                it.why());
    }
}
