package parley.history;

import java.util.List;
import parley.model.SourceLink;

/// Tells by the chain of hands who brought a line to the page. Two reports that had it from the
/// same hands are one source, however many sites print it.
final class Sources {
    private Sources() {}

    /// The name of the first hand that heard or took over the words: the outlet that was told or
    /// that translated, else the agency, else the author of the report.
    static String of(Line line) {
        List<SourceLink> chain = line.accordingTo().chain();
        return chain.stream()
                .filter(link -> isOutlet(link.role()))
                .map(SourceLink::name)
                .findFirst()
                .orElse(line.report().author());
    }

    private static boolean isOutlet(SourceLink.Role role) {
        return switch (role) {
            case INTERPRETER, OUTLET, AGENCY -> true;
            case SPEAKER, UNNAMED_SOURCE, SPOKESPERSON, PAGE -> false;
        };
    }
}
