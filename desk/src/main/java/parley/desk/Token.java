package parley.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The secret that visitors of a desk must show, kept as its SHA-256. Tokens are made by machines
/// and are long, so that a slow hash would add nothing.
///
/// @param hash 64 hexadecimal digits
public record Token(String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORTEST = 20;

    public Token {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("A token's hash needs 64 hexadecimal digits");
        }
    }

    /// The token with this secret.
    ///
    /// @throws IllegalArgumentException if it is shorter than 20 characters
    public static Token of(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A token needs at least " + SHORTEST + " characters, got " + secret.length());
        }
        return new Token(sha256(secret));
    }

    /// True when this is the secret; takes as long for a wrong one as for the right one.
    boolean is(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                sha256(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String words) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
