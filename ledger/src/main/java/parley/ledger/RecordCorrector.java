package parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Correction;
import parley.model.Correction.Part;
import parley.model.Factuality;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Status;

/// Puts one listed record right. [FindingCorrector] does the same to the whole record.
final class RecordCorrector {
    private final Renaming names;
    private final Map<Part, String> parts;

    RecordCorrector(Renaming names, Map<Part, String> parts) {
        this.names = names;
        this.parts = parts;
    }

    FindingRecord of(FindingRecord record) {
        String said = parts.get(Part.SAID);
        LocalDate day = said == null ? null : LocalDate.parse(said);
        String speaker = speaker(record.layer());
        return new FindingRecord(
                record.id(),
                record.report(),
                record.layer(),
                record.ordinal(),
                record.evidence(),
                record.evidenceCodePoints(),
                record.snippet(),
                all(record.parties(), party(record.layer())),
                speaker != null ? Who.named(speaker) : renamed(record.speaker()),
                all(record.counterparties(), parts.get(Part.TO)),
                record.content(),
                detail(record.detail()),
                day == null ? record.saidFirst() : day,
                day == null ? record.saidLast() : day,
                record.published(),
                record.source(),
                record.independent(),
                record.story(),
                record.rule(),
                record.confidence());
    }

    /// A statement's party is its speaker.
    private @Nullable String party(Layer layer) {
        return layer == Layer.STATEMENT
                ? parts.getOrDefault(Part.SPEAKER, parts.get(Part.PARTY))
                : parts.get(Part.PARTY);
    }

    private @Nullable String speaker(Layer layer) {
        return layer == Layer.STATEMENT ? party(layer) : parts.get(Part.SPEAKER);
    }

    private List<Who> all(List<Who> whos, @Nullable String right) {
        return right != null
                ? List.of(Who.named(right))
                : whos.stream().map(this::renamedOf).toList();
    }

    private @Nullable Who renamed(@Nullable Who who) {
        return who == null ? null : renamedOf(who);
    }

    private Who renamedOf(Who who) {
        String name = names.of(who.name());
        String party = names.of(who.party());
        if (name.equals(who.name())) {
            return party.equals(who.party()) ? who : new Who(name, party, who.id());
        }
        // Somebody else: the key of who was meant before no longer fits.
        return new Who(name, who.party().equals(who.name()) ? name : party, null);
    }

    private Detail detail(Detail detail) {
        return switch (detail) {
            case Detail.Stand stand -> stand(stand);
            case Detail.Deed deed -> deed(deed);
            case Detail.Saying saying -> saying;
        };
    }

    private Detail stand(Detail.Stand stand) {
        String issue = parts.get(Part.ISSUE);
        String act = parts.get(Part.ACT);
        String firmness = parts.get(Part.FIRMNESS);
        String status = parts.get(Part.STATUS);
        return new Detail.Stand(
                issue == null ? stand.issue() : Correction.constant(Issue.class, issue),
                parts.getOrDefault(Part.TOPIC, stand.topic()),
                act == null ? stand.act() : Correction.constant(Act.class, act),
                firmness == null ? stand.firmness() : Firmness.ofLevel(Integer.parseInt(firmness)),
                status == null ? stand.status() : Correction.constant(Status.class, status),
                stand.terms().stream().map(this::term).toList(),
                stand.unconditional(),
                stand.shift());
    }

    private Detail.Term term(Detail.Term term) {
        return new Detail.Term(
                term.relation(),
                term.cue(),
                term.words(),
                term.by() == null ? null : names.of(term.by()),
                term.demand());
    }

    private Detail deed(Detail.Deed deed) {
        String factuality = parts.get(Part.FACTUALITY);
        return factuality == null
                ? deed
                : new Detail.Deed(
                        deed.action(),
                        deed.code(),
                        Correction.constant(Factuality.class, factuality),
                        deed.site());
    }
}
