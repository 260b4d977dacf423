package parley.benchmarks.peers;

/// Prints the class path that it was started with, for `tools/peers`.
final class ClassPath {
    private ClassPath() {}

    public static void main(String... arguments) {
        System.out.println(System.getProperty("java.class.path"));
    }
}
