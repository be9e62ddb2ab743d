# SPDX-License-Identifier: Apache-2.0
# Sourced by the other scripts: where the project is, how wide to build, and a build that is there.

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$project"

# One compiler may take 1.5 GiB; never more of them than processors or memory allow.
jobs() {
    local processors memory
    processors="$(nproc)"
    memory="$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)"
    [ "$memory" -ge 1 ] || memory=1
    echo "$((processors < memory ? processors : memory))"
}

# build PRESET [TARGET...]: configures and builds, quietly when nothing goes wrong.
build() {
    local preset="$1" log
    shift
    log="build/$preset/configure.log"
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        cat "$log" >&2
        echo "The build could not be configured; the lines above say why. Nothing was changed." >&2
        return 1
    fi
    if [ "$#" -gt 0 ]; then
        cmake --build --preset "$preset" --parallel "$(jobs)" --target "$@"
    else
        cmake --build --preset "$preset" --parallel "$(jobs)"
    fi
}
