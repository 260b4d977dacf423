package parley.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;

/// Reads a ZIP file: the pages and texts in it, and the web archives of a WACZ file (WACZ 1.1,
/// where they lie under `archive/`). A ZIP file whose directory is lost is read entry by entry for
/// as long as that goes. An archive in an archive is unpacked into a temporary file; one inside
/// that is not.
final class ZipArchive {
    private static final Pattern REPORT = Pattern.compile("(?i).*\\.(?:html?|xhtml|txt|text)");
    private static final Pattern WARC = Pattern.compile("(?i).*\\.warc(?:\\.gz)?");
    private static final String ADVICE = "The other entries were read. Pack the file again.";

    private final String name;
    private final Limits limits;
    private final Consumer<Found> sink;
    private long unpacked;

    ZipArchive(String name, Limits limits, Consumer<Found> sink) {
        this.name = name;
        this.limits = limits;
        this.sink = sink;
    }

    /// @throws IOException if the file itself cannot be read
    void read(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = open(file);
        } catch (ZipException e) {
            String message = "the directory of the ZIP file is broken: " + e.getMessage();
            refuse(name, Reason.DAMAGED, message);
            salvage(file);
            return;
        }
        try (zip) {
            var entries = zip.entries();
            while (entries.hasMoreElements() && !isFull()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    entry(entry.getName(), in);
                } catch (IOException e) {
                    refuse(name + "!/" + entry.getName(), Reason.DAMAGED, broken(e));
                }
            }
        }
    }

    /// Names that are not in UTF-8 are in whatever letters the packing machine had, and cost no
    /// entry: Latin-1 spells any of them, if not rightly.
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException _) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private void salvage(Path file) throws IOException {
        String last = "";
        try (var in =
                new ZipInputStream(
                        new BufferedInputStream(Files.newInputStream(file)),
                        StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry();
                    entry != null && !isFull();
                    entry = in.getNextEntry()) {
                last = entry.getName();
                entry(last, in);
            }
        } catch (IOException e) {
            String where = last.isEmpty() ? name : name + "!/" + last;
            refuse(where, Reason.TRUNCATED, broken(e));
        }
    }

    private static String broken(IOException e) {
        return "the ZIP file is broken here: " + e.getMessage();
    }

    private boolean isFull() {
        return unpacked > limits.unpacked();
    }

    private void entry(String entry, InputStream in) throws IOException {
        String called = name + "!/" + entry;
        if (WARC.matcher(entry).matches()) {
            webArchive(called, in);
        } else if (!REPORT.matcher(entry).matches()) {
            sink.accept(new Found.PassedOver("not a page"));
        } else {
            byte[] bytes = in.readNBytes(limits.document() + 1);
            unpacked += bytes.length;
            if (bytes.length > limits.document()) {
                refuse(called, Reason.TOO_LARGE, "more than " + limits.document() + " bytes");
            } else if (isFull()) {
                refuseAll(called);
            } else {
                sink.accept(new Found.Document(called, bytes, null, null, null, null));
            }
        }
    }

    private void webArchive(String called, InputStream in) throws IOException {
        Path copy = Files.createTempFile("parley", ".warc");
        try {
            IOException trouble = copy(in, copy);
            // What was unpacked before the trouble is as good as any archive that breaks off.
            try (FileChannel channel = FileChannel.open(copy)) {
                WarcFile.read(channel, called, limits, sink);
            }
            if (trouble != null) {
                throw trouble;
            }
            if (isFull()) {
                refuseAll(called);
            }
        } finally {
            Files.delete(copy);
        }
    }

    /// Copies until the end or until there is too much.
    ///
    /// @return what broke it off, null when nothing did
    private @Nullable IOException copy(InputStream in, Path to) throws IOException {
        var block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(to)) {
            while (!isFull()) {
                int count;
                try {
                    count = in.read(block);
                } catch (IOException e) {
                    return e;
                }
                if (count < 0) {
                    break;
                }
                unpacked += count;
                out.write(block, 0, count);
            }
        }
        return null;
    }

    private void refuseAll(String where) {
        refuse(
                where,
                Reason.TOO_LARGE,
                "so far the entries have more than "
                        + limits.unpacked()
                        + " bytes unpacked;"
                        + " reading stops here");
    }

    private void refuse(String where, Reason reason, String message) {
        sink.accept(new Found.Refused(new Rejected(where, reason, -1, message, ADVICE)));
    }
}
