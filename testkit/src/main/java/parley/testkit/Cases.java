package parley.testkit;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Properties over made-up values. A failure names the seed that repeats it: `-Dcases.seed=N`.
public final class Cases {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final int COUNT = Integer.getInteger("cases.count", 1000);

    private Cases() {}

    public static <T> void forAll(Function<RandomGenerator, T> make, Consumer<T> property) {
        Long only = Long.getLong("cases.seed");
        if (only != null) {
            property.accept(make.apply(RANDOM.create(only)));
            return;
        }
        for (long seed = 1; seed <= COUNT; seed++) {
            T value = make.apply(RANDOM.create(seed));
            try {
                property.accept(value);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "Fails for " + value + "; repeat with -Dcases.seed=" + seed, e);
            }
        }
    }
}
