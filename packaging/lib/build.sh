# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Configures and builds a CMake preset in build/<preset>.

. "$checkout/packaging/lib/mirror.sh"
. "$checkout/packaging/lib/schemas.sh"

export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/waymark/ccache}
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-2G}
# Precompiled headers need the first; the others let presets and checkouts share objects.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1

# One compiler for each core, as far as memory goes: a unity build's takes up to 1.5 GB.
jobs() {
    awk -v cores="$(nproc)" '/^MemAvailable/ { n = int($2 / 1500000); n = n < 1 ? 1 : n; print n < cores ? n : cores }' /proc/meminfo
}

# configure PRESET [CMAKE-OPTION...]
configure() {
    local preset=$1 folder=$checkout/build/$1 identity="$WAYMARK_INSIDE $checkout"
    shift
    if [ -e "$folder/CMakeCache.txt" ] && [ "$(cat "$folder/environment" 2>/dev/null)" != "$identity" ]; then
        say "build/$preset was made elsewhere; starting it anew"
        rm -rf "$folder"
    fi
    mkdir -p "$folder" "$CCACHE_DIR"
    echo "$identity" >"$folder/environment"
    need_space "$folder" 1500 'Building'
    fetch_schemas
    say "configuring the preset $preset"
    logged "$preset-configure" cmake --preset "$preset" "$@" || fail 3 'Configuring failed.'
}

# compile PRESET [TARGET...]
compile() {
    # shellcheck disable=SC2034  # read by `logged`
    local preset=$1 targets=() log_errors='error:|undefined reference'
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    say "building the preset $preset"
    logged "$preset-build" cmake --build --preset "$preset" --parallel "$(jobs)" "${targets[@]}" ||
        fail 1 'The build failed.' "Everything it said: $log_folder/$preset-build.log"
}

# build PRESET [CMAKE-OPTION...] [-- TARGET...]
build() {
    local preset=$1 options=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    [ $# -eq 0 ] || shift
    cd "$checkout" || exit 3
    locked "$checkout/build/.lock" 'building in this checkout'
    configure "$preset" "${options[@]}"
    compile "$preset" "$@"
    unlock
}

# build_generated PRESET: makes only what sources include: moc's output and the like.
build_generated() {
    local generated
    cd "$checkout" || exit 3
    locked "$checkout/build/.lock" 'building in this checkout'
    # Without this, moc for a test would wait for the library under test to be linked.
    configure "$1" -DCMAKE_AUTOGEN_ORIGIN_DEPENDS=OFF
    mapfile -t generated < <(ninja -C "build/$1" -t targets all |
        sed -n 's/: phony$//p' | grep -E '^[^/]*(_autogen|_generated)$')
    [ ${#generated[@]} -eq 0 ] || compile "$1" "${generated[@]}"
    unlock
}
