package parley.show;

/// Marks up words for a terminal, or leaves them as they are.
public enum Paint {
    PLAIN {
        @Override
        String with(String code, String words) {
            return words;
        }
    },
    COLOUR {
        @Override
        String with(String code, String words) {
            return "\u001B[" + code + "m" + words + "\u001B[0m";
        }
    };

    abstract String with(String code, String words);

    String bold(String words) {
        return with("1", words);
    }

    String faint(String words) {
        return with("2", words);
    }

    String accent(String words) {
        return with("36", words);
    }
}
