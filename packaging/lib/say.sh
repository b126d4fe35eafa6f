# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# What is said to the person at the terminal: steps with elapsed seconds, progress of long steps, errors.

WAYMARK_STARTED=${WAYMARK_STARTED:-$EPOCHSECONDS}
export WAYMARK_STARTED

say() { printf '[%4d s] %s\n' "$((EPOCHSECONDS - WAYMARK_STARTED))" "$*" >&2; }

# fail STATUS LINE...: the first line is the error, the others say what to do about it.
fail() {
    local status=$1
    shift
    printf 'error: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '%s\n' "$@" | sed 's/^/       /' >&2
    exit "$status"
}

# ask QUESTION: true for yes. Without a person at the terminal the answer is the caller's to have settled before.
ask() {
    local answer
    [ -z "${assume_yes:-}" ] || return 0
    printf '%s [Y/n] ' "$1" >&2
    read -r answer || return 1
    case $answer in
    '' | [Yy]*) return 0 ;;
    *) return 1 ;;
    esac
}

# Prints the last line of a growing log: in place on a terminal, twice a minute elsewhere.
watch_log() {
    local log=$1 parent=$2 begun=$EPOCHSECONDS columns line
    columns=$(tput cols 2>/dev/null || echo 80)
    while sleep 1 && kill -0 "$parent" 2>/dev/null; do
        line=$(tail -c 2000 "$log" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | tr -cd '[:print:]')
        if [ -t 2 ]; then
            printf '\r\033[K%.*s' "$((columns - 1))" "         $((EPOCHSECONDS - begun)) s  $line" >&2
        elif [ $(((EPOCHSECONDS - begun) % 30)) -eq 0 ]; then
            say "  still at it: ${line:0:120}"
        fi
    done
}

# logged NAME CMD...: runs CMD with its output in the log file NAME; on failure shows the log's last 50 lines, or those
# that match $log_errors with what follows them.
logged() {
    local log=$log_folder/$1.log status=0 watcher
    shift
    mkdir -p "$log_folder"
    : >"$log"
    say "  log: $log"
    watch_log "$log" "$$" 9>&- &
    watcher=$!
    # A subshell: a trap of this shell must not write into the log.
    ("$@") >>"$log" 2>&1 </dev/null || status=$?
    # SIGKILL: the watcher is a shell waiting for its sleep, and a plain TERM would wait for that too.
    kill -KILL "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null || true
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if [ "$status" -ne 0 ]; then
        printf 'from %s:\n' "$log" >&2
        if [ -n "${log_errors:-}" ] && grep -qE "$log_errors" "$log"; then
            grep -E -A 4 "$log_errors" "$log" | head -n 40
        else
            tail -n 50 "$log"
        fi | sed 's/^/    /' >&2
    fi
    return "$status"
}

# locked FILE WHAT: waits for the lock FILE, held on descriptor 9 until unlock or the end of this process.
locked() {
    mkdir -p "$(dirname "$1")"
    exec 9>>"$1"
    flock -n 9 && return 0
    say "another run is $2; waiting for it"
    flock 9
}

unlock() { exec 9>&-; }

# need_space FOLDER MEGABYTES WHAT
need_space() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$2" ] || fail 3 "$3 needs $2 MB on the disk of $1, which has $free MB free." \
        'Free some space there, or set XDG_CACHE_HOME to a folder on another disk.'
}
