package parley.engine.name;

import java.util.List;
import java.util.Objects;
import parley.model.Name;
import parley.text.Sentence;

/// Names of bodies that a name finder took apart or took for something else: `Oravian | Foreign
/// Ministry`, `Movement | Freedom`, a party that it read as a place. The nouns in `heads.txt` tell.
final class Bodies {
    /// Capitalised words between a place or a people and the noun of the body.
    private static final int LONGEST_MIDDLE = 5;

    private final NameWords words;

    private Bodies(NameWords words) {
        this.words = words;
    }

    /// The names of a sentence with those of bodies made whole and common nouns left out.
    static List<Name> apply(Sentence sentence, List<Name> given) {
        if (given.isEmpty()) {
            return given;
        }
        var bodies = new Bodies(new NameWords(sentence.tokens(), given));
        bodies.joinOwners();
        bodies.joinPurposes();
        bodies.judgeHeads();
        List<Name> names = bodies.words.names();
        return names.equals(given) ? given : names;
    }

    /// `Oravian Foreign Ministry`, `New Oravia Police`, `Oravian Ocean`.
    private void joinOwners() {
        for (int at = 0; at < words.size(); at = words.end(at)) {
            Name owner = words.at(at);
            int last = words.end(at) - 1;
            if (owner != null && words.isCapital(at) && words.isApart(last) && !isGlued(at)) {
                int end = body(last + 1, owner.type());
                if (end > 0) {
                    boolean isSite = HeadWords.endsSite(words.token(end - 1));
                    boolean isHonour = owner.type() == Name.Type.PERSON && isTitled(at);
                    words.set(
                            isHonour ? at - 1 : at,
                            end,
                            isSite ? Name.Type.PLACE : Name.Type.ORGANISATION);
                }
            }
        }
    }

    /// `King Oran University` is named for a king, who is not its owner.
    private boolean isTitled(int index) {
        return index > 0 && NameRules.isTitle(words.token(index - 1).form());
    }

    private boolean isGlued(int index) {
        return index > 0 && !words.isApart(index - 1) && words.token(index - 1).form().equals("-");
    }

    /// The word behind a noun that capitalised words lead up to from here, -1 without one.
    private int body(int from, Name.Type owner) {
        int limit = Math.min(words.size(), from + LONGEST_MIDDLE + 1);
        for (int i = from; i < limit && words.isCapital(i); i++) {
            Name name = words.at(i);
            if (name != null && name.type() == Name.Type.PERSON) {
                return -1;
            }
            if (isHead(i, owner) && !goesOn(i)) {
                return Math.max(i + 1, words.end(i));
            }
            if (owner == Name.Type.PERSON || !words.isApart(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isHead(int index, Name.Type owner) {
        var word = words.token(index);
        return switch (owner) {
            case PERSON -> HeadWords.honours(word) || HeadWords.endsSite(word);
            case GROUP, PLACE -> HeadWords.endsOrganisation(word) || HeadWords.endsSite(word);
            case ORGANISATION, OTHER -> HeadWords.endsOrganisation(word);
        };
    }

    /// True when a further capitalised word follows, of which the noun is but a part.
    private boolean goesOn(int index) {
        return words.isApart(index)
                && words.isCapital(index + 1)
                && Objects.equals(words.at(index + 1), words.at(index));
    }

    /// `Oravian Front for the Liberation of Belmark`, `Bank of Oravia`.
    private void joinPurposes() {
        for (int at = 0; at < words.size(); at = words.end(at)) {
            Name body = words.at(at);
            while (body != null && body.type() == Name.Type.ORGANISATION) {
                int end = purpose(at, words.end(at));
                if (end < 0) {
                    break;
                }
                words.set(at, end, Name.Type.ORGANISATION);
                body = words.at(at);
            }
        }
    }

    /// The word behind what a body is said to be of or for, -1 when nothing is said.
    private int purpose(int start, int link) {
        if (link + 1 >= words.size() || !isLink(words.token(link).form(), start, link - 1)) {
            return -1;
        }
        int from = words.token(link + 1).form().equals("the") ? link + 2 : link + 1;
        if (from >= words.size() || !words.isCapital(from) || !words.isApart(link)) {
            return -1;
        }
        Name name = words.at(from);
        if (name != null && (name.type() == Name.Type.PERSON || isWhole(from, name))) {
            return -1;
        }
        if (name == null && !words.token(from).upos().equals("PROPN")) {
            return -1;
        }
        return words.end(from);
    }

    /// True when a name begins here that is a body by itself.
    private boolean isWhole(int start, Name name) {
        int last = words.end(start) - 1;
        return name.type() == Name.Type.ORGANISATION
                && last > start
                && (HeadWords.endsOrganisation(words.token(last))
                        || HeadWords.leadsOrganisation(words.token(start)));
    }

    private boolean isLink(String form, int start, int last) {
        return switch (form) {
            case "of", "for" -> last > start || HeadWords.leadsOrganisation(words.token(last));
            default -> false;
        };
    }

    private void judgeHeads() {
        for (int at = 0; at < words.size(); at = words.end(at)) {
            Name name = words.at(at);
            if (name != null) {
                judge(at, words.end(at), name);
            }
        }
    }

    private void judge(int start, int end, Name name) {
        var last = words.token(end - 1);
        if (end == start + 1) {
            if (HeadWords.isCommonNoun(last)) {
                words.clear(start, end);
            }
            return;
        }
        if (name.type() == Name.Type.PERSON && HeadWords.isSurname(last)) {
            return;
        }
        if (HeadWords.endsOrganisation(last) || isLed(start, end)) {
            retype(start, end, name, Name.Type.ORGANISATION);
        } else if (HeadWords.endsOther(last)) {
            retype(start, end, name, Name.Type.OTHER);
        } else if (HeadWords.endsPlace(last)
                && (name.type() == Name.Type.PERSON || !HeadWords.isManaged(last))) {
            retype(start, end, name, Name.Type.PLACE);
        }
    }

    private boolean isLed(int start, int end) {
        return end > start + 2
                && HeadWords.leadsOrganisation(words.token(start))
                && words.token(start + 1).upos().equals("ADP");
    }

    private void retype(int start, int end, Name name, Name.Type type) {
        if (name.type() != type) {
            words.set(start, end, type);
        }
    }
}
