package parley.page;

/// One block's features, filled in a fixed order.
final class FeatureRow {
    /// The logarithms of the counts that nearly all calls ask for.
    private static final double[] LOGS = logs();

    private final float[] values;
    private final int start;
    private int next;

    /// Fills `values` from `start` on.
    FeatureRow(float[] values, int start) {
        this.values = values;
        this.start = start;
    }

    FeatureRow put(double value) {
        if (start + next < values.length) {
            values[start + next] = (float) value;
        }
        next++;
        return this;
    }

    FeatureRow put(boolean value) {
        return put(value ? 1 : 0);
    }

    FeatureRow log(double value) {
        int whole = (int) value;
        boolean known = whole == value && whole >= 0 && whole < LOGS.length;
        return put(known ? LOGS[whole] : Math.log1p(Math.max(0, value)));
    }

    private static double[] logs() {
        var logs = new double[4096];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log1p(i);
        }
        return logs;
    }

    FeatureRow bits(long mask, int count) {
        for (int i = 0; i < count; i++) {
            put((mask >> i & 1) != 0);
        }
        return this;
    }

    /// How many values were put, more than fit included.
    int size() {
        return next;
    }
}
