package parley.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Span;
import parley.page.RoledLine.Role;

/// Tells what each line of a copied report is. The lines before the first paragraph of prose are
/// its head, where title, agency, author and date stand; what follows is body, but for captions
/// (told by their credits) and chrome.
final class LineRoles {
    private static final Set<String> CHROME =
            new HashSet<>(DataFile.words(String.join(" ", DataFile.lines("chrome-words.tsv"))));
    private static final Pattern RUN_ON =
            Pattern.compile("[.!?”\"]\\s?[(\\[]([^()\\[\\]]{2,80})[)\\]]\\s*(?=[\\p{Lu}“\"‘])");
    private static final int LONGEST_CAPTION = 60;
    private static final int MOST_CHROME_WORDS = 10;

    private final List<TextLine> lines;
    private final List<RoledLine> roles = new ArrayList<>();
    private final int firstProse;
    private boolean titled;

    LineRoles(List<TextLine> lines) {
        this.lines = lines;
        int first = 0;
        while (first < lines.size() && !startsBody(lines.get(first))) {
            first++;
        }
        firstProse = first;
    }

    private static boolean startsBody(TextLine line) {
        return line.isProse() && !isDate(line) && !isChrome(line.words());
    }

    List<RoledLine> assign() {
        for (int i = 0; i < lines.size(); i++) {
            if (i < firstProse) {
                head(i);
            } else {
                body(i);
            }
        }
        return roles;
    }

    private void add(Role role, TextLine line) {
        roles.add(new RoledLine(role, line.span()));
    }

    private void head(int i) {
        TextLine line = lines.get(i);
        if (isDate(line)) {
            add(Role.DATE, line);
        } else if (isChrome(line.words())) {
            add(Role.CHROME, line);
        } else if (isAgency(line.words())) {
            add(Role.AGENCY, line);
        } else if (titled && isByline(line)) {
            add(Role.BYLINE, line);
        } else if (!titled && line.wordCount() >= 3) {
            titled = true;
            add(Role.TITLE, line);
        } else if (!caption(line) && titled && line.wordCount() >= 8) {
            add(firstProse < lines.size() ? Role.STANDFIRST : Role.BODY, line);
        } else if (!isCaption(line)) {
            add(firstProse < lines.size() ? Role.CHROME : Role.BODY, line);
        }
    }

    private void body(int i) {
        TextLine line = lines.get(i);
        boolean last = i == lines.size() - 1;
        if (isDate(line) && line.wordCount() <= 12) {
            add(Role.DATE, line);
        } else if (isChrome(line.words()) || isInvitation(line)) {
            add(Role.CHROME, line);
        } else if (isAgency(line.words())) {
            add(Role.AGENCY, line);
        } else if (last || i == firstProse || !caption(line)) {
            runOn(line, i);
        }
    }

    /// A caption and credit that run straight into a paragraph, or a paragraph.
    private void runOn(TextLine line, int number) {
        Matcher matcher = RUN_ON.matcher(line.words());
        int from = line.span().start();
        if (number > firstProse && matcher.find() && Credits.isCredit(matcher.group(1))) {
            String before = line.words().substring(0, matcher.start() + 1);
            if (before.split("\\s+").length <= LONGEST_CAPTION && isOneSentence(before)) {
                Span words = new Span(from, from + matcher.start() + 1);
                Span credit = new Span(from + matcher.start(1), from + matcher.end(1));
                roles.add(new RoledLine(Role.CAPTION, words, credit));
                roles.add(
                        new RoledLine(
                                Role.BODY, new Span(from + matcher.end(), line.span().end())));
                return;
            }
        }
        boolean note = (Phrases.kinds(line.words(), 4) & Phrases.bit("NOTICE")) != 0;
        add(note ? Role.NOTE : Role.BODY, line);
    }

    private boolean isCaption(TextLine line) {
        return !roles.isEmpty()
                && roles.getLast().role() == Role.CAPTION
                && roles.getLast().span().start() == line.span().start();
    }

    /// Adds the line as a caption if it ends in a picture's credit and is no longer than captions
    /// are.
    private boolean caption(TextLine line) {
        Credits.Cut cut = Credits.cut(line.words());
        if (!cut.hasCredit() || line.wordCount() > LONGEST_CAPTION || cut.captionEnd() == 0) {
            return false;
        }
        String words = line.words().substring(0, cut.captionEnd());
        if (words.chars().filter(c -> "“”\"".indexOf(c) >= 0).count() >= 2
                || !isOneSentence(words)) {
            return false;
        }
        int from = line.span().start();
        roles.add(
                new RoledLine(
                        Role.CAPTION,
                        new Span(from, from + cut.captionEnd()),
                        new Span(from + cut.creditStart(), from + cut.creditEnd())));
        return true;
    }

    private static boolean isOneSentence(String words) {
        Matcher stops = Pattern.compile("\\p{Ll}{3,}[.!?]\\s+\\p{Lu}").matcher(words);
        int found = 0;
        while (stops.find()) {
            found++;
        }
        return found <= 1;
    }

    /// Nothing but a date, a time, and a word or two such as "Updated:".
    static boolean isDate(TextLine line) {
        if (line.words().length() > 120) {
            return false;
        }
        List<DateWords.Found> found = DateWords.find(line.words(), null, null);
        if (found.isEmpty()) {
            return false;
        }
        int covered = found.stream().mapToInt(f -> f.span().length()).sum();
        String rest = line.words();
        for (int i = found.size() - 1; i >= 0; i--) {
            Span span = found.get(i).span();
            if (span.end() <= rest.length()) {
                rest = rest.substring(0, span.start()) + " " + rest.substring(span.end());
            }
        }
        boolean labelled = (Phrases.kinds(rest) & Phrases.bit("DATE")) != 0;
        return rest.strip().length() <= (labelled ? 30 : 6) && covered >= 6;
    }

    /// A short line of menu words, dates and marks alone.
    static boolean isChrome(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+", -1);
        int known = 0;
        int letters = 0;
        for (String part : parts) {
            if (!part.isEmpty() && Character.isLetter(part.codePointAt(0))) {
                letters++;
                known += CHROME.contains(part) ? 1 : 0;
            }
        }
        return letters > 0 && letters <= MOST_CHROME_WORDS && known == letters;
    }

    /// "Also read: ..." and the like: a short line that opens with a chrome phrase and is no
    /// sentence.
    private static boolean isInvitation(TextLine line) {
        int kinds =
                Phrases.bit("MORE")
                        | Phrases.bit("SHARE")
                        | Phrases.bit("NEWSLETTER")
                        | Phrases.bit("COPYRIGHT")
                        | Phrases.bit("AD");
        int found = Phrases.kinds(line.words(), 1);
        boolean colon = line.words().indexOf(':') > 0 && line.words().indexOf(':') < 25;
        return (found & kinds) != 0
                && (colon || !line.endsSentence() || line.wordCount() <= 6)
                && line.wordCount() <= 25;
    }

    private static boolean isAgency(String words) {
        String bare = words.replaceAll("^[\\s|(\\[©–—-]+|[\\s|)\\].–—-]+$", "");
        return bare.length() <= 60 && !Agencies.joined(bare).isEmpty();
    }

    private static boolean isByline(TextLine line) {
        return line.wordCount() <= 14 && Bylines.isLine(line.words());
    }
}
