package parley.model;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is in dispute. Twenty issues of the taxonomy, and `OTHER` for what fits none.
public enum Issue {
    CEASEFIRE("Ceasefire and cessation of hostilities"),
    MONITORING("Monitoring and verification"),
    FORCES("Forces, withdrawal and separation"),
    GUARANTEES("Security guarantees"),
    ALIGNMENT("Alignment and membership"),
    ARMS("Arms limits and disarmament"),
    SUPPORT("Outside military support"),
    TERRITORY("Territory and borders"),
    STATUS("Status, governance and power"),
    DETAINEES("Prisoners, hostages and the missing"),
    HUMANITARIAN("Humanitarian access and protection of civilians"),
    DISPLACEMENT("Refugees and displaced people"),
    SANCTIONS("Sanctions and frozen assets"),
    ECONOMY("Economy, reconstruction and resources"),
    INFRASTRUCTURE("Navigation and critical infrastructure"),
    WMD("Nuclear, missile and other WMD programmes"),
    JUSTICE("Justice and accountability"),
    RIGHTS("Rights, identity and inclusion"),
    TALKS("Process and format of talks"),
    SETTLEMENT("End state and implementation"),
    OTHER("Other");

    private final String title;

    Issue(String title) {
        this.title = title;
    }

    /// The issue's name for people.
    public String title() {
        return title;
    }

    /// The issue's code in every export: `ceasefire`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The issue with this code, whatever its case.
    ///
    /// @throws IllegalArgumentException if there is none; the message lists those that there are
    public static Issue ofCode(String code) {
        return Stream.of(values())
                .filter(issue -> issue.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no issue '"
                                        + code
                                        + "'; there are "
                                        + Stream.of(values())
                                                .map(Issue::code)
                                                .collect(Collectors.joining(", "))));
    }
}
