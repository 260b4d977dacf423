package parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.EventCode;

/// One action of the lexicon with the codes that follow from it.
///
/// @param key its name, such as `fight.artillery`
/// @param sharing how the two sides share in it
/// @param wide true when those whom it is done to may be told by its place alone: aid, withdrawals,
///   protests and all force, unless the row is marked `close`
record Action(String key, EventCode code, Sharing sharing, boolean wide) {
    /// Whether both sides do it.
    enum Sharing {
        /// One does it to the other.
        NONE,
        /// Those who are named together do it to each other: "X and Y met".
        JOINT,
        /// Whoever does it with another does it to each other: "X traded with Y".
        MUTUAL
    }

    /// Reads `[key] cameo mode contexts flags...`.
    static Action parse(String line) {
        String[] words = line.split("\\s+", -1);
        String key = words[0].substring(1, words[0].length() - 1);
        String plover = CodeTables.plover(words[1]);
        Sharing sharing = Sharing.NONE;
        boolean close = false;
        for (int i = 4; i < words.length; i++) {
            if (words[i].startsWith("plover=")) {
                plover = words[i].substring("plover=".length());
            }
            close |= words[i].equals("close");
            if (words[i].equals("recip")) {
                sharing = Sharing.MUTUAL;
            } else if (words[i].equals("joint")) {
                sharing = Sharing.JOINT;
            }
        }
        return new Action(
                key,
                new EventCode(plover, none(words[2]), contexts(words[3]), words[1]),
                sharing,
                !close && isWide(words[1]));
    }

    /// True for the codes of deeds whose place tells whom they hit.
    static boolean isWide(String cameo) {
        int root = Integer.parseInt(cameo.substring(0, 2));
        return root == 7 || root == 8 || root >= 13;
    }

    /// True for an action of a user's dictionary.
    boolean isUsers() {
        return key.startsWith("user.");
    }

    /// True for what only names the matter of a demand or an offer.
    boolean isMatter() {
        return key.startsWith("matter.");
    }

    /// True for deeds of force.
    boolean isViolent() {
        return code.cameo().compareTo("17") >= 0;
    }

    private static @Nullable String none(String word) {
        return word.equals("-") ? null : word;
    }

    static List<String> contexts(String word) {
        return word.equals("-") ? List.of() : List.of(word.split(",", -1));
    }
}
