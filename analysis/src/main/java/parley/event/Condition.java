package parley.event;

import java.util.Set;

/// What must stand beside a trigger: `obj=@troops` an object of a class, `+with` a preposition or
/// adverb, `support` a light verb.
///
/// @param slot `obj`, `subj`, `xcomp`, `ccomp`, `acl`, `mod`, a preposition, `+` for a word beside
///   the verb, or `support`
/// @param values lemmas; empty when anything will do
/// @param negated true when it must not be there
/// @param finer true when it makes the pattern a finer one that goes before others; false for what
///   only keeps other senses of the word out (`~obj=@prisoners`, and all that asks for `@party`)
record Condition(String slot, Set<String> values, boolean negated, boolean finer) {
    static Condition parse(String text) {
        boolean marked = text.startsWith("~");
        String unmarked = marked ? text.substring(1) : text;
        boolean negated = unmarked.startsWith("-");
        String body = negated ? unmarked.substring(1) : unmarked;
        if (body.startsWith("+")) {
            return new Condition("+", Set.of(body.substring(1)), negated, !marked);
        }
        int equals = body.indexOf('=');
        if (equals < 0) {
            return new Condition(body, Set.of(), negated, !marked);
        }
        Set<String> values = NounClasses.expand(body.substring(equals + 1));
        boolean finer = !marked && !values.contains(NounClasses.PARTY);
        return new Condition(body.substring(0, equals), values, negated, finer);
    }
}
