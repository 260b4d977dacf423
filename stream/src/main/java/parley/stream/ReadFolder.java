package parley.stream;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// The folder `read` and the parts in it, each called `part=NUMBER-HASH`. The number counts parts
/// as they were begun, so that of two readings of a document the later is known. The hash is of
/// what was read and of what read it: a part of files that changed since is another part.
final class ReadFolder {
    private final FileSystem files;
    private final Path folder;
    private final String rules;

    /// @param rules what reads
    /// @throws IOException if the file system does not answer
    ReadFolder(String out, String rules, Configuration hadoop) throws IOException {
        this.folder = new Path(out, "read");
        this.files = folder.getFileSystem(hadoop);
        this.rules = rules;
    }

    /// The folder of the part that these tasks make: one that was begun for them, else the next.
    ///
    /// @throws IOException if the file system does not answer
    Path part(List<Bin> bins) throws IOException {
        String hash = hash(bins);
        int last = 0;
        for (FileStatus each : parts()) {
            String name = each.getPath().getName();
            if (name.endsWith("-" + hash)) {
                return each.getPath();
            }
            last = Math.max(last, number(name));
        }
        return new Path(folder, String.format(Locale.ROOT, "part=%06d-%s", last + 1, hash));
    }

    boolean isWhole(Path part) throws IOException {
        return files.exists(new Path(part, "_SUCCESS"));
    }

    private FileStatus[] parts() throws IOException {
        try {
            FileStatus[] all = files.listStatus(folder, path -> path.getName().startsWith("part="));
            Arrays.sort(all);
            return all;
        } catch (FileNotFoundException _) {
            return new FileStatus[0];
        }
    }

    /// 0 for a part that an earlier version made, whose name has no number.
    private static int number(String name) {
        int start = name.indexOf('=') + 1;
        int end = name.indexOf('-', start);
        return end < 0 ? 0 : Integer.parseInt(name, start, end, 10);
    }

    private String hash(List<Bin> bins) {
        var described = new StringBuilder(rules);
        for (Bin bin : bins) {
            for (Part part : bin.parts()) {
                described.append('\n').append(part);
            }
        }
        try {
            byte[] bytes = described.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
