package parley.show;

/// The colours of every page, light and dark.
public final class Colours {
    private static final String CSS = Resources.text("colours.css");

    private Colours() {}

    /// Their style sheet: custom properties of the root.
    public static String css() {
        return CSS;
    }
}
