# shellcheck shell=sh
# Sourced. built_path MODULE PROFILE: has Maven build a module's tests and tells their class path; what Maven says goes to
# standard error when it fails. Needs $jdk of tools/find-jdk.sh.
built_path() {
    # shellcheck disable=SC2154  # find-jdk.sh sets it
    if ! printed=$(JAVA_HOME="$jdk" PATH="$jdk/bin:$PATH" mvn -q -B test-compile exec:exec -pl "$1" -am -P"$2" \
        -Dspotless.check.skip=true -Denforcer.skip=true); then
        printf '%s\n' "$printed" >&2
        return 1
    fi
    # Maven on some terminals puts a code that ends colours before what its plug-in prints.
    printf '%s' "$printed" | tr -d '\033' | sed 's/^\(\[0m\)*//'
}
