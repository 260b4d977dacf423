package parley.model;

/// What a field of an [Article] was read from, strongest first where sources disagree by default.
public enum Basis {
    /// Said with the report: by the user on the command line or in a request, by a field of its
    /// line, or by the mail that brought it.
    GIVEN,
    /// A JSON-LD block of the page.
    JSON_LD,
    /// A `meta` or `link` element.
    META,
    /// Microdata or RDFa attributes.
    MICRODATA,
    /// A `time` element.
    TIME_ELEMENT,
    /// Words that a reader of the page sees.
    VISIBLE_TEXT,
    /// The page's address.
    ADDRESS,
    /// Derived from other fields, such as a language guessed from the body.
    DERIVED
}
