package parley.text;

import parley.model.Span;

/// One word or mark of a sentence, with its place in the dependency tree.
///
/// @param span where it stands in the article's text; empty for the second part of a contraction
///   that has no letters of its own
/// @param form the words themselves, `text.substring(span)`
/// @param lemma dictionary form, lower case except for proper names
/// @param upos Universal Dependencies part of speech, such as `VERB`
/// @param xpos Penn Treebank tag, such as `VBD`
/// @param head index of the governing token in the sentence, -1 for the root
/// @param relation Universal Dependencies relation to the head, subtype included, such as
///   `nsubj:pass`
public record Token(
        Span span, String form, String lemma, String upos, String xpos, int head, String relation) {
    /// The relation without its subtype: `nsubj` for `nsubj:pass`.
    public String plainRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
