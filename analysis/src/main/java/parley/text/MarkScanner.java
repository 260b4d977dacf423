package parley.text;

import parley.text.Tokeniser.Scan;

/// Takes what is neither word nor address: punctuation, symbols, emoji.
final class MarkScanner {
    private static final int JOINER = 0x200D;

    private MarkScanner() {}

    static void take(Scan scan) {
        scan.token(end(scan));
    }

    private static int end(Scan scan) {
        int at = scan.at;
        char first = scan.at(at);
        int face = faceEnd(scan, first);
        if (face > 0) {
            return face;
        }
        return switch (first) {
            case '.', '-', '*', '=', '+', '~', '^', '\\', '|', '<', '>', '`', '…' ->
                    sameEnd(scan, first);
            case '!', '?' -> anyEnd(scan);
            case '\'', '’', '‘' -> scan.at(at + 1) == first ? at + 2 : at + 1;
            default -> symbolEnd(scan);
        };
    }

    private static int sameEnd(Scan scan, char mark) {
        int end = scan.at + 1;
        while (scan.at(end) == mark) {
            end++;
        }
        return end;
    }

    private static int anyEnd(Scan scan) {
        int end = scan.at + 1;
        while (scan.at(end) == '!' || scan.at(end) == '?') {
            end++;
        }
        return end;
    }

    /// `:)`, `;-)`, `:D`: only where white space, or the edge, stands on both sides.
    private static int faceEnd(Scan scan, char first) {
        if (first != ':' && first != ';' && first != '=') {
            return -1;
        }
        int mouth = scan.at(scan.at + 1) == '-' ? scan.at + 2 : scan.at + 1;
        boolean isMouth = "()DPp/|".indexOf(scan.at(mouth)) >= 0;
        boolean isApart = !scan.isGlued() || !Letters.isWord(scan.at(scan.at - 1));
        return isMouth && isApart && scan.isSpaceAt(mouth + 1) && mouth < scan.end ? mouth + 1 : -1;
    }

    /// One code point with what belongs to it: variation selectors, skin tones, joined emoji,
    /// flags.
    private static int symbolEnd(Scan scan) {
        int point = scan.pointAt(scan.at);
        int end = scan.at + Character.charCount(point);
        if (point < 0x80) {
            return end;
        }
        if (isFlagPart(point) && isFlagPart(scan.pointAt(end))) {
            end += 2;
        }
        while (end < scan.end) {
            int next = scan.pointAt(end);
            int nextEnd = end + Character.charCount(next);
            if (next == JOINER && nextEnd < scan.end && !scan.isSpaceAt(nextEnd)) {
                end = nextEnd + Character.charCount(scan.pointAt(nextEnd));
            } else if (next == JOINER || isAttached(next)) {
                end = nextEnd;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isFlagPart(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean isAttached(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0x1F3FB && point <= 0x1F3FF)
                || (point >= 0xE0020 && point <= 0xE007F)
                || point == 0x20E3
                || Letters.isMark(point);
    }
}
