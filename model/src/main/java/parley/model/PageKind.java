package parley.model;

/// What sort of page was read. Only [#ARTICLE] and [#LIVE_BLOG] give findings.
public enum PageKind {
    ARTICLE,
    LIVE_BLOG,
    GALLERY,
    LISTING,
    VIDEO,
    CONSENT_WALL,
    PAY_WALL,
    ERROR
}
