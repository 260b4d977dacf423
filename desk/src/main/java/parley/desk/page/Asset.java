package parley.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import parley.show.Colours;

/// A file that pages ask for.
public enum Asset {
    STYLE("desk.css", "asset/desk.css"),
    SCRIPT("desk.js", "asset/desk.js"),
    HTMX("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
    ICON("icon.svg", "asset/icon.svg");

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // never changed nor handed out for changing
    private final byte[] bytes;

    private final String hash;

    Asset(String fileName, String resource) {
        this.fileName = fileName;
        byte[] own = read(resource);
        this.bytes = fileName.endsWith(".css") ? withColours(own) : own;
        this.hash = hash(bytes);
    }

    public String fileName() {
        return fileName;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Where it is served; changes with its content.
    public String address() {
        return "/assets/" + hash + "/" + fileName;
    }

    /// The file with this name.
    public static Optional<Asset> named(String fileName) {
        return Stream.of(values()).filter(asset -> asset.fileName.equals(fileName)).findFirst();
    }

    private static byte[] withColours(byte[] style) {
        return (Colours.css() + new String(style, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        String name = resource.startsWith("/") ? resource : "/parley/desk/" + resource;
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
