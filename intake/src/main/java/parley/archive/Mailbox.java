package parley.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;

/// Cuts a mailbox (RFC 4155, with `>From ` as `mboxrd` quotes it) into mails. A mail begins with a
/// line `From ` at the start of the file or behind an empty line.
final class Mailbox {
    private static final byte[] FROM = "From ".getBytes(US_ASCII);
    private static final int LONGEST_START = 300;

    /// Sender and time, so that a text that begins with the word is no mail.
    private static final Pattern START = Pattern.compile("From \\S+\\s.*\\d\\d:\\d\\d.*\\R?");

    private final String name;
    private final int most;
    private final Consumer<Found> sink;
    private final MailReader mails;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private long mailStart = -1;
    private boolean isTooLarge;

    Mailbox(String name, Limits limits, Consumer<Found> sink) {
        this.name = name;
        this.most = limits.document();
        this.sink = sink;
        this.mails = new MailReader(name);
    }

    /// True for the first bytes of a mailbox.
    static boolean isMailbox(byte[] head) {
        return isFrom(head, 0)
                && isStart(new String(head, US_ASCII).lines().findFirst().orElse(""));
    }

    private static boolean isStart(String line) {
        return line.length() <= LONGEST_START && START.matcher(line).matches();
    }

    /// @throws IOException if the file cannot be read on
    void read(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        var line = new ByteArrayOutputStream();
        boolean isAfterBlank = true;
        long lineStart = 0;
        long at = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            at++;
            line.write(next);
            if (next != '\n' && line.size() <= most) {
                continue;
            }
            isAfterBlank = line(line.toByteArray(), lineStart, isAfterBlank);
            lineStart = at;
            line.reset();
        }
        line(line.toByteArray(), lineStart, isAfterBlank);
        finish();
    }

    /// Takes one line.
    ///
    /// @return true when it is empty
    private boolean line(byte[] line, long start, boolean isAfterBlank) {
        if (isAfterBlank && isFrom(line, 0) && isStart(new String(line, US_ASCII))) {
            finish();
            mailStart = start;
            return false;
        }
        if (mail.size() + line.length > most) {
            isTooLarge = true;
        } else {
            int quotes = quotes(line);
            boolean isQuoted = quotes > 0 && isFrom(line, quotes);
            mail.write(line, isQuoted ? 1 : 0, line.length - (isQuoted ? 1 : 0));
        }
        return line.length == 1 || (line.length == 2 && line[0] == '\r');
    }

    private static int quotes(byte[] line) {
        int count = 0;
        while (count < line.length && line[count] == '>') {
            count++;
        }
        return count;
    }

    private static boolean isFrom(byte[] line, int from) {
        if (line.length - from < FROM.length) {
            return false;
        }
        return java.util.Arrays.equals(line, from, from + FROM.length, FROM, 0, FROM.length);
    }

    private void finish() {
        if (mailStart >= 0) {
            if (isTooLarge) {
                sink.accept(
                        new Found.Refused(
                                new Rejected(
                                        name,
                                        Reason.TOO_LARGE,
                                        mailStart,
                                        "the mail has more than " + most + " bytes",
                                        "The other mails were read.")));
            } else {
                sink.accept(mails.read(mail.toByteArray(), mailStart));
            }
        }
        mail.reset();
        isTooLarge = false;
    }
}
