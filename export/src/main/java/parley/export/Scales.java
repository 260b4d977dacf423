package parley.export;

import java.util.List;
import java.util.Map;
import parley.model.EventCode;

/// What the codebooks' scales say of a code.
final class Scales {
    private static final Map<String, List<String>> GOLDSTEIN = Table.load("goldstein.tsv", 1);
    private static final Map<String, List<String>> PLOVER = Table.load("plover-scores.tsv", 2);
    private static final Map<String, List<String>> ROOTS = Table.load("roots.tsv", 1);
    private static final Map<String, List<String>> SECTORS = Table.load("sectors.tsv", 1);

    private Scales() {}

    static String root(EventCode code) {
        return code.cameo().substring(0, 2);
    }

    /// The first three digits, the code itself if it has no more.
    static String base(EventCode code) {
        return code.cameo().substring(0, Math.min(3, code.cameo().length()));
    }

    static String label(EventCode code) {
        return cell(ROOTS, root(code), 0);
    }

    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    static String quad(EventCode code) {
        return cell(ROOTS, root(code), 1);
    }

    /// Phoenix's classes: the quad class, but 0 for statements and appeals.
    static String penta(EventCode code) {
        return root(code).equals("01") || root(code).equals("02") ? "0" : quad(code);
    }

    /// The Goldstein weight of a code or of the coarser code that has one.
    static String goldstein(EventCode code) {
        for (int length = code.cameo().length(); length >= 2; length--) {
            String weight = cell(GOLDSTEIN, code.cameo().substring(0, length), 0);
            if (!weight.isEmpty()) {
                return weight;
            }
        }
        return "";
    }

    static String ploverScore(EventCode code) {
        String mode = code.mode() == null ? "-" : code.mode();
        String exact = cell(PLOVER, code.plover() + "/" + mode, 0);
        return exact.isEmpty() ? cell(PLOVER, code.plover() + "/-", 0) : exact;
    }

    /// A sector in words, the letters themselves where we have none.
    static String sector(String letters) {
        String words = cell(SECTORS, letters, 0);
        return words.isEmpty() ? letters : words;
    }

    private static String cell(Map<String, List<String>> table, String key, int column) {
        List<String> row = table.get(key);
        return row == null ? "" : row.get(column);
    }
}
