package parley.checks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Takes the pictures of the desk that stand in `docs/pictures`, on our own samples. No test: run
/// it after the desk's looks have changed, and look at them.
public final class DeskScreenshots {
    private static final int COLOURS = 64;

    private final Chromium chromium;
    private final DeskServer desk;
    private final Path folder;

    private DeskScreenshots(Chromium chromium, DeskServer desk, Path folder) {
        this.chromium = chromium;
        this.desk = desk;
        this.folder = folder;
    }

    public static void main(String... arguments) throws IOException {
        Path ledger = Files.createTempDirectory("desk").resolve("ledger");
        String samples = Project.ROOT.resolve("samples/ceasefire-2025").toString();
        Parley.run("ingest", "--ledger", ledger.toString(), samples);
        try (Chromium chromium = Chromium.start();
                DeskServer desk = DeskServer.start(ledger)) {
            new DeskScreenshots(chromium, desk, Project.ROOT.resolve("docs/pictures")).take();
        }
    }

    private void take() throws IOException {
        Files.createDirectories(folder);
        String cell = "/cell?of=Russia&on=ceasefire";
        take("dossier", "/", ColorScheme.LIGHT, 1280);
        take("dossier-dark", "/", ColorScheme.DARK, 1280);
        take("dossier-phone", "/", ColorScheme.LIGHT, 360);
        take("report", link(cell, "/reports/[^\"]+"), ColorScheme.LIGHT, 1280);
        take("utterance", link(cell, "/utterances/[0-9a-f]+"), ColorScheme.LIGHT, 1280);
        take("did-they-say-it", "/said?q=agreed+ceasefire", ColorScheme.LIGHT, 1280);
    }

    private String link(String page, String pattern) {
        Matcher link = Pattern.compile("\"(" + pattern + ")\"").matcher(desk.get(page).body());
        String last = "/";
        while (link.find()) {
            last = link.group(1).replace("&amp;", "&");
        }
        return last;
    }

    private void take(String name, String path, ColorScheme scheme, int width) throws IOException {
        Page page = chromium.open(desk.address().resolve(path), scheme, width).page();
        page.setViewportSize(width, width > 600 ? 800 : 720);
        page.waitForTimeout(1_000);
        Files.write(folder.resolve(name + ".png"), indexed(page.screenshot()));
        page.close();
    }

    /// The picture in its most frequent colours, the others in the nearest of these: half the
    /// bytes.
    private static byte[] indexed(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int width = full.getWidth();
        int[] pixels = full.getRGB(0, 0, width, full.getHeight(), null, 0, width);
        int[] palette =
                Arrays.stream(pixels)
                        .boxed()
                        .collect(Collectors.groupingBy(rgb -> rgb, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(
                                Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(COLOURS)
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var small =
                new BufferedImage(width, full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int at = nearest.computeIfAbsent(pixels[i], rgb -> nearest(rgb, palette));
            small.getRaster().setSample(i % width, i / width, 0, at);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int nearest(int rgb, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            best = distance(rgb, palette[i]) < distance(rgb, palette[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 255) - ((other >> 16) & 255);
        int green = ((one >> 8) & 255) - ((other >> 8) & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
