package parley.stream;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// Finds the files of the input and cuts them into parts. A WARC file is one part: few file systems
/// tell where its records begin, and large crawls cut their files to a gigabyte. Lines of JSON are
/// cut by bytes.
final class Parts {
    private static final String LINES = ".*\\.(?:jsonl|ndjson)(?:\\.gz)?";
    private static final String REPORT =
            ".*\\.(?:html?|xhtml|txt|text|warc|warc\\.gz|wacz|zip|mbox|mbx)";

    private final Configuration hadoop;
    private final long cut;

    /// @param cut bytes of JSON Lines that one part has
    Parts(Configuration hadoop, long cut) {
        this.hadoop = hadoop;
        this.cut = cut;
    }

    /// The parts of everything that the patterns name, in the order of the patterns and of the
    /// paths that each names; a file that several name is read once. Below folders, files are known
    /// by their endings. First lines are not counted yet: they are 1 for every part of a file of
    /// lines.
    ///
    /// @throws FileNotFoundException if a pattern names nothing
    /// @throws IOException if a file system does not answer
    List<Part> of(List<String> patterns) throws IOException {
        Map<Path, FileStatus> named = new LinkedHashMap<>();
        for (String pattern : patterns) {
            var path = new Path(pattern);
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus[] found = files.globStatus(path);
            if (found == null || found.length == 0) {
                throw new FileNotFoundException(pattern + " names no file");
            }
            Arrays.sort(found);
            for (FileStatus each : found) {
                for (FileStatus file : each.isDirectory() ? below(files, each) : List.of(each)) {
                    named.putIfAbsent(file.getPath(), file);
                }
            }
        }
        var parts = new ArrayList<Part>();
        named.values().forEach(file -> cut(file, parts));
        return parts;
    }

    private static List<FileStatus> below(FileSystem files, FileStatus folder) throws IOException {
        var found = new ArrayList<FileStatus>();
        var below = files.listFiles(folder.getPath(), true);
        while (below.hasNext()) {
            FileStatus each = below.next();
            String name = lower(each.getPath().getName());
            if (name.matches(LINES) || name.matches(REPORT)) {
                found.add(each);
            }
        }
        found.sort(null);
        return found;
    }

    private void cut(FileStatus file, List<Part> parts) {
        String path = file.getPath().toString();
        String name = name(file.getPath());
        long length = file.getLen();
        String version = length + "@" + file.getModificationTime();
        if (!lower(name).matches(LINES)) {
            parts.add(new Part(path, name, 0, length, 0, version));
            return;
        }
        if (isPacked(name)) {
            parts.add(new Part(path, name, 0, length, 1, version));
            return;
        }
        for (long start = 0; start < length; start += cut) {
            parts.add(new Part(path, name, start, Math.min(length, start + cut), 1, version));
        }
    }

    /// What the command line calls the file.
    private static String name(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file")
                ? path.toUri().getPath()
                : path.toUri().toString();
    }

    static boolean isPacked(String name) {
        return lower(name).endsWith(".gz");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
