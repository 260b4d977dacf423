# Sourced by the scripts at the root: sets `jdk` to the home of a JDK 25 or later, or says what to install.
jdk=
major() {
    # "25" from a line such as: JAVA_VERSION="25.0.3"
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
for home in "${PARLEY_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(major "$home")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
        jdk=$home
        break
    fi
done
if [ -z "$jdk" ]; then
    echo "parley: no JDK 25 or later found; install one or set PARLEY_JAVA_HOME to its folder" >&2
    exit 3
fi
