#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
#
# packaging/test, inside the environment: builds and runs the parts asked for.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$checkout/packaging/lib/say.sh"
. "$checkout/packaging/lib/build.sh"
. "$checkout/packaging/lib/lint.sh"
log_folder=$checkout/build/logs
cd "$checkout"

parts=()
changed_since=
ci=
warnings=()
while [ $# -gt 0 ]; do
    case $1 in
    --yes) ;;
    --tests | --lint | --alone | --random | --suites | --asan | --tsan | --coverage | --no-gui | --fuzz) parts+=("${1#--}") ;;
    --ci)
        # The quick ones first: a wrong layout is told before anything is built.
        parts+=(lint tests alone random asan tsan no-gui)
        ci=1
        warnings=(-DWAYMARK_WERROR=ON)
        changed_since=${changed_since:-recent}
        ;;
    --changed-since)
        [ $# -ge 2 ] || fail 2 '--changed-since needs a commit.'
        changed_since=$2
        shift
        ;;
    --)
        shift
        break
        ;;
    esac
    shift
done
[ ${#parts[@]} -gt 0 ] || parts=(tests)
ctest_options=("$@")

# Tests run with nothing of the person's own: neither home, settings, session, display nor language.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM HUP
isolated() {
    mkdir -p "$home"/{config,data,cache,state,runtime}
    chmod 700 "$home/runtime"
    env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u SSH_AUTH_SOCK -u XDG_CURRENT_DESKTOP -u LANGUAGE \
        -u LC_ALL HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" \
        XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/runtime" QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 TZ=UTC \
        WAYMARK_SKIPPED="$home/skipped" "$@"
}

# What programs of all parts were skipped for, from the lines that they left.
say_skipped() {
    [ -s "$home/skipped" ] || return 0
    say "$(wc -l <"$home/skipped") tests skipped; not here: $(sort "$home/skipped" | uniq -c |
        awk '{ n = $1; $1 = ""; printf "%s%s (%d)", (NR > 1 ? ", " : ""), substr($0, 2), n }')"
}

# run_classes FILE...: the test classes in these sources, in the release build, with the variables in the array `with`.
run_classes() {
    local file program class passed=0 failed=0
    for file in "$@"; do
        program=$(sed -E 's,^tests/unit/([^/]*)/.*,\1,; s,^tests/ui/([^/]*)/.*,ui-\1,; s,^tests/cli/.*,cli,' <<<"$file")
        class=$(sed -nE 's/^WAYMARK_TEST\((.*)\)$/\1/p' "$file")
        if logged "$part-$class" isolated env "${with[@]}" "build/release/bin/test-$program" "$class"; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
        # What it found out, such as how many of a suite's cases agree.
        sed -nE "s/^(QINFO *|(Totals)): (waymark::)?/    \\2 /p" "$log_folder/$part-$class.log"
    done
    printf '%s: %d passed, %d failed\n' "$part" "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

run_tests() {
    local preset=$1
    shift
    say "testing the preset $preset"
    isolated ctest --preset "$preset" --output-on-failure --parallel "$(jobs)" "$@" "${ctest_options[@]}" && return
    # Said once more at the very end, which is all that some logs keep.
    {
        echo "--- $preset"
        grep -ahE -A 3 '^(FAIL!|QFATAL)|ERROR: AddressSanitizer|WARNING: ThreadSanitizer|runtime error:' \
            "build/$preset/Testing/Temporary/LastTest.log" | cut -c 1-300 | head -n 60
    } >>"$home/failures"
    return 1
}

# CI builds the benchmarks, too: nobody else does, and then they don't compile when they are wanted.
tests_part() {
    build release "${warnings[@]}" ${ci:+-DWAYMARK_BENCH=ON} || return
    run_tests release
}

alone_part() {
    local files with=(WAYMARK_SHARED= WAYMARK_SKIPPED="$home/alone")
    build release "${warnings[@]}" || return
    mapfile -t files < <(grep -rl WAYMARK_NEEDS_SHARED tests --include='tst_*.cpp')
    run_classes "${files[@]}" || return
    [ -s "$home/alone" ] || fail 1 'No test was skipped, so the data of other projects was not hidden.'
}

suites_part() {
    local with=(WAYMARK_SHARED="$checkout/build/suites")
    python3 packaging/lib/suites.py build/suites || return
    build release "${warnings[@]}" || return
    run_classes tests/unit/yaml/tst_yamltestsuite.cpp tests/unit/schema/tst_testsuite.cpp \
        tests/unit/cel/tst_celspec.cpp tests/cli/tst_suites.cpp
}

# Core, the window, the program, and a minute of the window under hands that know nothing. CI takes core alone: the
# window takes an hour to build with the sanitizers, and the command line is core once more.
asan_part() {
    local rooms=(tests/unit/*/)
    [ -n "$ci" ] || {
        build asan -DWAYMARK_GUI=ON "${warnings[@]}" || return
        run_tests asan -L '^(core|ui|random)$'
        return
    }
    rooms=("${rooms[@]%/}")
    build asan -DWAYMARK_GUI=OFF "${warnings[@]}" -- "${rooms[@]/#tests\/unit\//test-}" || return
    run_tests asan -L core
}

# A minute of the real window under random input, in the build that there is.
random_part() {
    build release "${warnings[@]}" || return
    logged random-window isolated build/release/bin/random-window --seed 12 --minutes 1
}

# The rooms that hand things over, and pages of the window, which take work home from threads. What has no threads would
# only be slow. CI takes core alone, as with the other sanitizers.
tsan_part() {
    local rooms=(base vcs net catalog document servers workspace) gui=OFF
    [ -n "$ci" ] || {
        rooms+=(ui-catalog ui-document ui-editor ui-shell)
        gui=ON
    }
    build tsan -DWAYMARK_GUI="$gui" "${warnings[@]}" -- "${rooms[@]/#/test-}" || return
    run_tests tsan -R "^test-($(IFS='|' && echo "${rooms[*]}"))\$"
}

coverage_part() {
    build coverage || return
    # Counts of an earlier run would be added to.
    find build/coverage -name '*.gcda' -delete
    run_tests coverage || return
    python3 packaging/lib/coverage.py build/coverage
}

no-gui_part() {
    build no-gui "${warnings[@]}" || return
    run_tests no-gui
}

fuzz_part() {
    local target name corpus passed=0 failed=0
    build fuzz || return
    for target in build/fuzz/bin/fuzz_*; do
        [ -x "$target" ] || fail 1 'The fuzz build made no fuzz target.'
        name=${target##*/fuzz_}
        mkdir -p "build/fuzz/found/$name" "build/fuzz/crashes/$name"
        say "fuzzing $name for 60 s"
        corpus=()
        [ ! -d "tests/fuzz/corpus/$name" ] || corpus=("tests/fuzz/corpus/$name")
        logged "fuzz-$name" isolated "$target" -max_total_time=60 -timeout=10 -rss_limit_mb=2048 \
            -artifact_prefix="build/fuzz/crashes/$name/" "build/fuzz/found/$name" \
            "${corpus[@]}" && passed=$((passed + 1)) || failed=$((failed + 1))
    done
    printf 'fuzz: %d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] || fail 1 "$failed fuzz targets failed; the inputs are in build/fuzz/crashes."
}

failed=()
for part in "${parts[@]}"; do
    # A subshell, so that one part's end does not keep the others from running.
    ("${part}_part") || failed+=("$part")
done
say_skipped
[ ! -s "$home/failures" ] || cat "$home/failures"
[ ${#failed[@]} -eq 0 ] || fail 1 "failed: ${failed[*]}"
say 'everything passed'
