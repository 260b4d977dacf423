package parley.text;

/// Questions to single characters of a text, asked of whole code points.
final class Letters {
    private Letters() {}

    /// White space of any script, controls, and the invisible marks that pages are strewn with.
    static boolean isSpace(int point) {
        if (point <= ' ') {
            return true;
        }
        if (point < 0x7F) {
            return false;
        }
        return Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || point == 0x200B
                || point == 0x2060
                || point == 0xFEFF;
    }

    /// Letters, digits, the marks that combine with them, soft hyphen and underscore.
    static boolean isWord(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z')
                    || (point >= 'A' && point <= 'Z')
                    || (point >= '0' && point <= '9')
                    || point == '_';
        }
        return Character.isLetterOrDigit(point) || isMark(point) || point == 0xAD;
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isApostrophe(char mark) {
        return mark == '\'' || mark == '’' || mark == '`' || mark == 'ʼ';
    }

    static boolean isDigit(char mark) {
        return mark >= '0' && mark <= '9';
    }

    static boolean isQuote(char mark) {
        return "\"'“”‘’«»„‟‹›`".indexOf(mark) >= 0;
    }

    static boolean isCloser(char mark) {
        return "\"'”’»›)]}".indexOf(mark) >= 0;
    }

    static boolean isOpener(char mark) {
        return "\"'“‘«„‹([{`".indexOf(mark) >= 0;
    }
}
