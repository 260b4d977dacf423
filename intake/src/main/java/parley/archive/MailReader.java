package parley.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;

/// Reads one mail (RFC 5322, MIME) that carries a clipping: its page if it has one, else its text
/// under the subject as headline. Mails inside mails and attached pages count too; of several
/// versions of one text the page goes before the text, as RFC 2046, 5.1.4 orders them.
final class MailReader {
    /// Deeper parts are parts of no clipping.
    private static final int DEEPEST = 20;

    /// A mail with deeper parts is not read.
    private static final int DEEPEST_READ = 200;

    private static final MimeConfig CONFIG =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(1 << 16)
                    .setMaxHeaderCount(1000)
                    .setMaxContentLen(-1)
                    .build();

    private final String name;

    MailReader(String name) {
        this.name = name;
    }

    /// @param start bytes from the start of the file to the mail
    Found read(byte[] mail, long start) {
        try {
            if (isTooDeep(mail)) {
                String trouble = "the mail has parts within parts, more than " + DEEPEST_READ;
                return refused(Reason.DAMAGED, start, trouble);
            }
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            Message message = builder.parseMessage(new ByteArrayInputStream(mail));
            try {
                return clipping(message, start);
            } finally {
                message.dispose();
            }
        } catch (IOException | MimeException | RuntimeException e) {
            // The parser meets some damage with unchecked exceptions.
            return refused(Reason.DAMAGED, start, "mail cannot be read: " + e.getMessage());
        }
    }

    /// The parser reads every part through the readers of all parts around it: some thousands take
    /// seconds, and some more overflow the stack.
    private static boolean isTooDeep(byte[] mail) throws IOException, MimeException {
        var tokens = new MimeTokenStream(CONFIG);
        tokens.parse(new ByteArrayInputStream(mail));
        int depth = 0;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART, T_START_MESSAGE -> depth++;
                case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                default -> {
                    // Fields and texts lie within one of these.
                }
            }
            if (depth > DEEPEST_READ) {
                return true;
            }
        }
        return false;
    }

    private Found clipping(Message message, long start) throws IOException {
        var texts = new ArrayList<Entity>();
        collect(message, texts, 0);
        Entity page = first(texts, "text/html");
        Entity best = page == null ? first(texts, "text/plain") : page;
        if (best == null) {
            return refused(Reason.NO_ARTICLE, start, "the mail holds neither a page nor a text");
        }
        byte[] bytes = content((TextBody) best.getBody());
        String charset = best.getCharset();
        return new Found.Document(
                name + "#" + start,
                page == null ? titled(message.getSubject(), bytes, charset) : bytes,
                null,
                page == null ? "utf-8" : charset,
                sent(message),
                null);
    }

    private static void collect(Entity entity, List<Entity> texts, int depth) {
        Body body = entity.getBody();
        if (depth > DEEPEST) {
            return;
        }
        switch (body) {
            case TextBody _ -> texts.add(entity);
            case Multipart parts ->
                    parts.getBodyParts().forEach(part -> collect(part, texts, depth + 1));
            case Message inner -> collect(inner, texts, depth + 1);
            case null, default -> {
                // Pictures and other attachments.
            }
        }
    }

    private static @Nullable Entity first(List<Entity> texts, String type) {
        return texts.stream()
                .filter(text -> text.getMimeType().equalsIgnoreCase(type))
                .findFirst()
                .orElse(null);
    }

    private static byte[] content(TextBody body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream in = body.getInputStream()) {
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] titled(@Nullable String subject, byte[] bytes, @Nullable String charset) {
        // Mails part lines as the network does.
        String text = new String(bytes, known(charset)).replace("\r\n", "\n");
        String title = subject == null ? "" : subject.strip();
        boolean isTitled = text.stripLeading().startsWith(title);
        String all = isTitled ? text : title + "\n\n" + text;
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private static Charset known(@Nullable String charset) {
        try {
            return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Found.@Nullable Sent sent(Message message) {
        Field date = message.getHeader().getField("Date");
        return date == null ? null : MailDate.read(date.getBody());
    }

    private Found refused(Reason reason, long start, String message) {
        return new Found.Refused(
                new Rejected(name, reason, start, message, "The other mails were read."));
    }
}
