package parley.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Opens what lies beside a class without reading it: mapped from its file, or from the archive
/// that it is stored in without compression. A compressed one is read as a whole.
final class MappedResource {
    private MappedResource() {}

    /// @throws IllegalStateException if there is no such resource
    static ByteBuffer open(Class<?> beside, String name) {
        URL url = beside.getResource(name);
        if (url == null) {
            throw new IllegalStateException(name + " is missing beside " + beside.getName());
        }
        try {
            ByteBuffer mapped = mapped(url);
            if (mapped != null) {
                return mapped;
            }
            try (InputStream in = url.openStream()) {
                return ByteBuffer.wrap(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + url, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A resource needs a proper address, got " + url, e);
        }
    }

    private static @Nullable ByteBuffer mapped(URL url) throws IOException, URISyntaxException {
        if (url.getProtocol().equals("file")) {
            try (FileChannel file = channel(url.toURI())) {
                return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            }
        }
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection inside)) {
            return null;
        }
        URI archive = inside.getJarFileURL().toURI();
        if (!"file".equals(archive.getScheme())) {
            return null;
        }
        try (FileChannel file = channel(archive)) {
            StoredEntry entry = StoredEntry.find(file, inside.getEntryName());
            return entry == null
                    ? null
                    : file.map(FileChannel.MapMode.READ_ONLY, entry.start(), entry.size());
        }
    }

    private static FileChannel channel(URI file) throws IOException {
        return FileChannel.open(Path.of(file), StandardOpenOption.READ);
    }
}
