package parley.ledger.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Quote;
import parley.history.Report;
import parley.history.Term;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Published;
import parley.model.Reading;
import parley.model.SourceLink;
import parley.model.Span;
import parley.model.Status;

/// The lines of one report as bytes, so that a dossier need not open the reading: taking them out
/// of a reading costs about a millisecond, out of a block about ten microseconds. Drawn from the
/// reading like the columns, and drawn anew by `parley reindex`.
final class LineBlock {
    /// The first byte. A block of another form counts as none.
    private static final int FORM = 1;

    private LineBlock() {}

    static byte[] of(Reading reading) {
        Report report = Report.of(reading.article());
        var block = new BlockWriter().number(FORM);
        block.text(report.title()).text(report.publisher());
        block.all(report.agencies(), name -> block.text(name));
        published(block, report.published());
        block.text(report.address());
        block.all(Lines.of(reading, report), line -> write(block, line));
        return block.bytes();
    }

    private static void published(BlockWriter block, @Nullable Published published) {
        block.truth(published != null);
        if (published == null) {
            return;
        }
        LocalDateTime local = published.local();
        block.number(local.toLocalDate().toEpochDay()).number(local.toLocalTime().toNanoOfDay());
        block.text(published.precision().name()).text(published.zoneText());
        block.text(published.zone() == null ? null : published.zone().getId());
        block.all(published.alternatives(), zone -> block.text(zone.getId()));
    }

    private static void write(BlockWriter block, Line line) {
        block.number(Long.parseUnsignedLong(line.id().value(), 16));
        block.text(line.party()).text(line.speaker());
        block.text(line.act().name()).text(line.issue().code()).text(line.topic());
        block.words(line.content());
        block.all(
                line.terms(),
                term ->
                        block.text(term.relation().name())
                                .words(term.words())
                                .text(term.by())
                                .text(term.demand().name()));
        block.truth(line.unconditional()).number(line.firmness().level());
        block.text(line.status().name()).text(line.counterparty());
        block.all(line.addressed().stream().sorted().toList(), block::text);
        LocalDate said = line.saidOn();
        block.truth(said != null).number(said == null ? 0 : said.toEpochDay());
        block.text(line.shift());
        Quote quote = line.quote();
        block.words(quote.before()).words(quote.words()).words(quote.after());
        block.number(quote.startCodePoint()).number(quote.endCodePoint());
        block.all(line.accordingTo().chain(), link -> write(block, link));
    }

    private static void write(BlockWriter block, SourceLink link) {
        block.text(link.role().name()).text(link.name()).number(link.count());
        Span words = link.words();
        block.truth(words != null);
        if (words != null) {
            block.number(words.start()).number(words.end() - words.start());
        }
    }

    /// Reads blocks, and keeps names that many of them hold once. For one thread at a time.
    static final class Source {
        private static final int MOST_SHARED = 200_000;

        private final Map<String, String> shared = new HashMap<>();
        private final Map<String, Issue> issues = new HashMap<>();
        private final Map<Long, LocalDate> days = new HashMap<>();

        /// True when these bytes are a block that this version reads.
        static boolean reads(byte @Nullable [] block) {
            return block != null && block.length > 0 && block[0] == FORM << 1;
        }

        /// The report and its lines, the report as the original of itself.
        ///
        /// @param first the report that it copies, null when it copies none
        /// @throws IllegalArgumentException if the bytes are no block
        Content content(ArticleId id, byte[] bytes, @Nullable Report first) {
            if (shared.size() > MOST_SHARED) {
                shared.clear();
            }
            var block = new BlockReader(bytes, shared);
            try {
                if (block.number() != FORM) {
                    throw new IllegalArgumentException("is of another form");
                }
                Report report = report(id, block);
                Report whole = first == null ? report : report.copyOf(first);
                List<Line> lines = block.all(() -> line(block, whole));
                block.end();
                return new Content(whole, lines);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("holds no day: " + e.getMessage(), e);
            }
        }

        private Report report(ArticleId id, BlockReader block) {
            String title = block.text();
            String publisher = block.textOrNull();
            List<String> agencies = block.all(block::text);
            Published published = block.truth() ? published(block) : null;
            String address = block.textOrNull();
            Report bare = new Report(id, title, publisher, agencies, published, address, id, "");
            return bare.copyOf(bare);
        }

        private Published published(BlockReader block) {
            LocalDate day = LocalDate.ofEpochDay(block.number());
            LocalTime time = LocalTime.ofNanoOfDay(block.number());
            var precision = Published.Precision.valueOf(block.text());
            String text = block.textOrNull();
            String zone = block.textOrNull();
            return new Published(
                    LocalDateTime.of(day, time),
                    precision,
                    text,
                    zone == null ? null : ZoneId.of(zone),
                    block.all(() -> ZoneId.of(block.text())));
        }

        private Line line(BlockReader block, Report report) {
            var id = new FindingId(FindingRows.hex(block.number()));
            String party = block.text();
            String speaker = block.textOrNull();
            Act act = Act.valueOf(block.text());
            Issue issue = issues.computeIfAbsent(block.text(), Issue::ofCode);
            String topic = block.textOrNull();
            String content = block.words();
            List<Term> terms =
                    block.all(() ->
                            new Term(
                                    Condition.Relation.valueOf(block.text()),
                                    block.words(),
                                    block.textOrNull(),
                                    Condition.Demand.valueOf(block.text())));
            boolean unconditional = block.truth();
            Firmness firmness = Firmness.ofLevel(block.small());
            Status status = Status.valueOf(block.text());
            String counterparty = block.textOrNull();
            Set<String> addressed = new HashSet<>(block.all(block::text));
            boolean isDated = block.truth();
            long day = block.number();
            String shift = block.textOrNull();
            var quote =
                    new Quote(
                            block.words(),
                            block.words(),
                            block.words(),
                            block.small(),
                            block.small());
            List<SourceLink> chain = block.all(() -> link(block));
            return new Line(
                    id,
                    report,
                    party,
                    speaker,
                    act,
                    issue,
                    topic,
                    content,
                    terms,
                    unconditional,
                    firmness,
                    status,
                    counterparty,
                    addressed,
                    isDated ? days.computeIfAbsent(day, LocalDate::ofEpochDay) : null,
                    shift,
                    quote,
                    chain.isEmpty() ? Attribution.REPORTER : new Attribution(chain));
        }

        private static SourceLink link(BlockReader block) {
            var role = SourceLink.Role.valueOf(block.text());
            String name = block.text();
            int count = block.small();
            boolean hasWords = block.truth();
            int start = hasWords ? block.small() : 0;
            return new SourceLink(
                    role, name, count, hasWords ? new Span(start, start + block.small()) : null);
        }
    }

    /// What a block holds.
    record Content(Report report, List<Line> lines) {}
}
