# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Configures and builds a CMake preset in build/<preset>.

export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/waymark/ccache}
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-2G}
# Precompiled headers need the first; the others let presets and checkouts share objects.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1

# One compiler for each core, as far as memory goes: a unity build's takes up to 1.5 GB.
jobs() {
    awk -v cores="$(nproc)" '/^MemAvailable/ { n = int($2 / 1500000); n = n < 1 ? 1 : n; print n < cores ? n : cores }' /proc/meminfo
}

# build PRESET [CMAKE-OPTION...] [-- TARGET...]
build() {
    local preset=$1 options=() targets=() folder=$checkout/build/$1 identity="$WAYMARK_INSIDE $checkout"
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    [ $# -lt 2 ] || targets=(--target "${@:2}")

    locked "$checkout/build/.lock" 'building in this checkout'
    if [ -e "$folder/CMakeCache.txt" ] && [ "$(cat "$folder/environment" 2>/dev/null)" != "$identity" ]; then
        say "build/$preset was made elsewhere; starting it anew"
        rm -rf "$folder"
    fi
    mkdir -p "$folder" "$CCACHE_DIR"
    echo "$identity" >"$folder/environment"
    need_space "$folder" 1500 'Building'

    cd "$checkout" || exit 3
    say "configuring the preset $preset"
    logged "$preset-configure" cmake --preset "$preset" "${options[@]}" || fail 3 'Configuring failed.'
    say "building the preset $preset"
    logged "$preset-build" cmake --build --preset "$preset" --parallel "$(jobs)" "${targets[@]}" || {
        grep -E -A 4 '(error|undefined reference|FAILED):' "$log_folder/$preset-build.log" | head -n 40 >&2
        fail 1 'The build failed.' "Everything it said: $log_folder/$preset-build.log"
    }
    unlock
}

# build_generated PRESET: configures, and makes only what sources include: moc's output and the like.
build_generated() {
    local generated
    # Without this, moc for a test would wait for the library under test to be linked.
    build "$1" -DCMAKE_AUTOGEN_ORIGIN_DEPENDS=OFF -- help || return
    mapfile -t generated < <(ninja -C "build/$1" -t targets all |
        sed -n 's/: phony$//p' | grep -E '^[^/]*(_autogen|_generated)$')
    [ ${#generated[@]} -eq 0 ] || build "$1" -- "${generated[@]}"
}
