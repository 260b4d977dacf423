package parley.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and checks what a browser must give back: derived from a key that lives as long as the
/// desk runs.
final class Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[BYTES];

    Secrets() {
        random.nextBytes(key);
    }

    /// A name for a browser that nobody can guess.
    String visitor() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What belongs to these words and to this purpose.
    String sealOf(String purpose, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seal = mac.doFinal((purpose + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }

    /// True when the seal is that of these words.
    boolean isSealOf(String purpose, String words, String seal) {
        return MessageDigest.isEqual(
                sealOf(purpose, words).getBytes(StandardCharsets.US_ASCII),
                seal.getBytes(StandardCharsets.US_ASCII));
    }
}
