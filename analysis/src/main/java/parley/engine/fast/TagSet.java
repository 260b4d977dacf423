package parley.engine.fast;

import java.util.ArrayList;
import java.util.List;

/// The pairs of UPOS and PTB tag that the training data hold, numbered.
final class TagSet {
    private final List<String> uposNames;
    private final List<String> xposNames;
    private final int[] upos;
    private final int[] xpos;

    /// @param pairs such as `VERB|VBD`
    TagSet(List<String> pairs) {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        var firstKinds = new ArrayList<String>();
        var secondKinds = new ArrayList<String>();
        upos = new int[pairs.size()];
        xpos = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int bar = pairs.get(i).indexOf('|');
            first.add(pairs.get(i).substring(0, bar));
            second.add(pairs.get(i).substring(bar + 1));
            upos[i] = number(firstKinds, first.get(i));
            xpos[i] = number(secondKinds, second.get(i));
        }
        uposNames = List.copyOf(first);
        xposNames = List.copyOf(second);
    }

    private static int number(List<String> kinds, String kind) {
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        return kinds.indexOf(kind);
    }

    int size() {
        return upos.length;
    }

    int upos(int tag) {
        return upos[tag];
    }

    int xpos(int tag) {
        return xpos[tag];
    }

    String uposName(int tag) {
        return uposNames.get(tag);
    }

    String xposName(int tag) {
        return xposNames.get(tag);
    }

    List<String> pairs() {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < size(); i++) {
            pairs.add(uposNames.get(i) + "|" + xposNames.get(i));
        }
        return pairs;
    }
}
