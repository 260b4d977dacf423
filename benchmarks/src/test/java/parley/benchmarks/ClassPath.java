package parley.benchmarks;

/// Prints the class path that it was started with, so that a script may start many programs with it
/// and Maven only once.
final class ClassPath {
    private ClassPath() {}

    public static void main(String... arguments) {
        System.out.println(System.getProperty("java.class.path"));
    }
}
