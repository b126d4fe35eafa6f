# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# packaging/test --lint: every check that needs no running program.

# What a check returns that did not look at everything it should; tidy.py's too.
left_out=77
# How long CI lets tidy begin new folders.
ci_tidy_minutes=8

lint_layout() {
    git ls-files -z '*.h' '*.cpp' | xargs -0 -r clang-format --dry-run -Werror
}

lint_arch() {
    python3 -m unittest discover --start-directory tests/arch --pattern 'test_*.py' && python3 tests/arch/check.py
}

lint_licences() {
    reuse lint --lines
}

lint_scripts() {
    git ls-files -z | xargs -0 grep -lZ -m 1 -E '^#!/bin/(ba)?sh|^# shellcheck shell=' -- |
        xargs -0 -r shellcheck
}

# The base for "recent": the newest commit that is four hours older than the last one, so that what is submitted
# together is looked at whole. Nothing where the repository is younger, or holds the last commits only.
recent_base() {
    local newest
    newest=$(git log -1 --format=%ct)
    git rev-list -1 --before="$((newest - 14400))" HEAD
}

lint_tidy() {
    local arguments=() base=$changed_since
    if [ "$base" = recent ]; then
        arguments+=(--minutes "$ci_tidy_minutes")
        base=$(recent_base)
        [ -n "$base" ] || say 'lint: no commit is old enough to compare with; tidy looks at every source'
    fi
    [ -z "$base" ] || arguments+=(--changed-since "$base")
    build_generated tidy || return
    python3 packaging/lib/tidy.py --jobs "$(jobs)" "${arguments[@]}" build/tidy
}

lint_part() {
    local check status passed=0 failed=0 skipped=0
    for check in layout arch licences scripts tidy; do
        say "lint: $check"
        status=0
        ("lint_$check") || status=$?
        if [ "$status" -eq 0 ]; then
            passed=$((passed + 1))
        elif [ "$status" -eq "$left_out" ]; then
            skipped=$((skipped + 1))
            say "lint: $check did not look at everything"
        else
            failed=$((failed + 1))
            say "lint: $check failed"
        fi
    done
    printf 'lint: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}
