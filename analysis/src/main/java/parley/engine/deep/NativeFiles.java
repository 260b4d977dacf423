package parley.engine.deep;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps the machine code of ONNX Runtime between runs. By itself it unpacks 22 MB from its jar at
/// every start, a tenth of a second.
///
/// The folder is named by the property `parley.cache`, which the launchers set; without it, or when
/// nothing can be kept there, ONNX Runtime does as it always does.
final class NativeFiles {
    private static final String OURS = "parley.cache";
    private static final String THEIRS = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeFiles() {}

    /// Tells ONNX Runtime where its libraries are kept. To be called before its first class is
    /// used.
    static void use() {
        String cache = System.getProperty(OURS);
        if (cache != null && System.getProperty(THEIRS) == null) {
            Path kept = kept(Path.of(cache), "/ai/onnxruntime/native/" + platform() + "/");
            if (kept != null) {
                System.setProperty(THEIRS, kept.toString());
            }
        }
    }

    /// The folder with the libraries, which are unpacked when this is the first run; null when they
    /// are not in a jar, not there for this machine, or the folder cannot be written.
    ///
    /// @param source where the class path has them
    static @Nullable Path kept(Path cache, String source) {
        URL library =
                NativeFiles.class.getResource(source + System.mapLibraryName(LIBRARIES.getFirst()));
        try {
            if (library == null
                    || !(library.openConnection() instanceof JarURLConnection connection)) {
                return null;
            }
            // The sum tells the libraries of one release from those of another.
            String sum = Long.toHexString(connection.getJarEntry().getCrc());
            Path kept = cache.resolve("onnxruntime-" + sum);
            if (!Files.isDirectory(kept)) {
                unpack(source, kept);
            }
            return kept;
        } catch (IOException _) {
            return null;
        }
    }

    /// Another run may be doing the same, so the folder appears whole or not at all.
    private static void unpack(String source, Path kept) throws IOException {
        Path draft = Files.createTempDirectory(kept.toAbsolutePath().getParent(), "unpacking");
        try {
            for (String library : LIBRARIES) {
                String name = System.mapLibraryName(library);
                try (InputStream in = NativeFiles.class.getResourceAsStream(source + name)) {
                    if (in == null) {
                        throw new IOException("No resource " + source + name);
                    }
                    Files.copy(in, draft.resolve(name));
                }
            }
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(kept)) {
                throw failure;
            }
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path draft) throws IOException {
        for (String library : LIBRARIES) {
            Files.deleteIfExists(draft.resolve(System.mapLibraryName(library)));
        }
        Files.deleteIfExists(draft);
    }

    /// As ONNX Runtime names the folders in its jar.
    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String kind = machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine;
        return (system.contains("mac") ? "osx" : system) + "-" + kind;
    }
}
