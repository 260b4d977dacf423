package parley.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;

/// A story: reports that tell of the same happening. Its timeline is [Ledger#reports(Filter)] of
/// [Field#STORY].
///
/// @param key first 16 digits of the id of its first report: it stays when reports are added, when
///   others join it, and when parts of it turn out to be stories of their own
/// @param title that of the first report, its origin where it states none
/// @param first the first report
/// @param reports how many there are, at least 1
/// @param chains how many independent chains they come from, at least 1
/// @param firstDay null when no report is dated
/// @param lastDay null when no report is dated
public record StoryRecord(
        String key,
        String title,
        ArticleId first,
        int reports,
        int chains,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
