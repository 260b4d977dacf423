package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Sentences made from plain words, with names in square brackets: `[P Maria Vole]` is a person,
/// `[O ...]` an organisation, `[L ...]` a place, `[G ...]` a group. Parts of speech are guessed
/// from capitals; there is no tree.
final class TestReport {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?:\\p{L}\\.){2,}|[\\p{L}\\p{N}]+(?:['’-](?!s\\b)[\\p{L}\\p{N}]+)*|['’]s|\\S");
    private static final Pattern NAME = Pattern.compile("\\[([POLG]) ([^]]*)]");

    final String text;
    final List<Sentence> sentences = new ArrayList<>();

    TestReport(String marked) {
        var plain = new StringBuilder();
        var names = new ArrayList<Name>();
        Matcher matcher = NAME.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(plain, "");
            int start = plain.length();
            plain.append(matcher.group(2));
            names.add(new Name(new Span(start, plain.length()), type(matcher.group(1)), 1));
        }
        matcher.appendTail(plain);
        text = plain.toString();
        split(names);
    }

    /// Where these words first stand.
    Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("The report does not say: " + words);
        }
        return new Span(start, start + words.length());
    }

    private void split(List<Name> names) {
        var tokens = new ArrayList<Token>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            var span = new Span(words.start(), words.end());
            String form = words.group();
            String lemma = form.toLowerCase(java.util.Locale.ROOT);
            tokens.add(new Token(span, form, lemma, upos(form), "", -1, "dep"));
            if (form.equals(".")) {
                add(tokens, names);
                tokens.clear();
            }
        }
        if (!tokens.isEmpty()) {
            add(tokens, names);
        }
    }

    private void add(List<Token> tokens, List<Name> names) {
        Span span = Span.around(tokens.getFirst().span(), tokens.getLast().span());
        sentences.add(
                new Sentence(
                        span,
                        tokens,
                        names.stream().filter(name -> span.contains(name.words())).toList()));
    }

    private static String upos(String form) {
        char first = form.charAt(0);
        if (!Character.isLetter(first)) {
            return "PUNCT";
        }
        return switch (form) {
            case "in", "of", "to", "for", "with", "by", "at", "from", "on" -> "ADP";
            case "said", "met", "told", "was", "is" -> "VERB";
            case "the", "The", "a" -> "DET";
            default -> Character.isUpperCase(first) ? "PROPN" : "NOUN";
        };
    }

    private static Name.Type type(String letter) {
        return switch (letter) {
            case "P" -> Name.Type.PERSON;
            case "O" -> Name.Type.ORGANISATION;
            case "L" -> Name.Type.PLACE;
            default -> Name.Type.GROUP;
        };
    }
}
