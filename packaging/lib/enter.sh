# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Runs commands inside the Debian 13 root with the person's own files, sockets and devices.

# The layout of the file system inside, one "ACTION<TAB>SOURCE<TAB>TARGET" a line; ACTION is read (read-only), write,
# or link (SOURCE is the link's text).
layout() {
    local entry name passed=()
    pass() {
        local parent
        [ -e "$1" ] || return 0
        for parent in "${passed[@]}"; do
            [[ $1/ != "$parent"/* ]] || return 0
        done
        passed+=("$1")
        printf 'write\t%s\t%s\n' "$1" "$1"
    }

    # The system is Debian 13's.
    for entry in "$root_folder"/*; do
        name=${entry##*/}
        if [ -L "$entry" ]; then
            printf 'link\t%s\t/%s\n' "$(readlink "$entry")" "$name"
        elif [ "$name" = usr ] || [ "$name" = etc ]; then
            printf 'read\t%s\t/%s\n' "$entry" "$name"
        fi
    done
    for entry in "$root_folder"/var/*; do
        name=${entry##*/}
        if [ -L "$entry" ]; then
            printf 'link\t%s\t/var/%s\n' "$(readlink "$entry")" "$name"
        elif [ "$name" = tmp ]; then
            pass /var/tmp
        else
            printf 'read\t%s\t/var/%s\n' "$entry" "$name"
        fi
    done

    # Who and where one is, is the machine's.
    for entry in passwd group hosts localtime resolv.conf; do
        [ ! -r "/etc/$entry" ] || printf 'read\t%s\t/etc/%s\n' "$(readlink -f "/etc/$entry")" "$entry"
    done
    for entry in /dev /proc; do
        printf 'write\t%s\t%s\n' "$entry" "$entry"
    done
    printf 'read\t/sys\t/sys\n'

    # The person's files: every folder of the machine's top level that is not the system's.
    for entry in /*; do
        case ${entry#/} in
        bin | boot | dev | etc | lib* | lost+found | proc | run | sbin | snap | sys | usr | var) ;;
        *)
            if [ -L "$entry" ]; then
                printf 'link\t%s\t%s\n' "$(readlink "$entry")" "$entry"
            elif [ -d "$entry" ]; then
                pass "$entry"
            fi
            ;;
        esac
    done
    for entry in "$HOME" "$checkout" "$PWD" "$cache_folder" "$@"; do
        pass "$(readlink -f "$entry")"
    done

    # Sockets: Wayland, sound and the session's D-Bus; the system's D-Bus; X11; the SSH agent. Removable disks.
    for entry in "${XDG_RUNTIME_DIR:-}" /run/dbus /run/media /tmp/.X11-unix "${XAUTHORITY:-}" \
        "${SSH_AUTH_SOCK:+$(dirname "${SSH_AUTH_SOCK:-/}")}"; do
        [ -z "$entry" ] || pass "$entry"
    done
    case ${WAYLAND_DISPLAY:-} in /*) pass "$(dirname "$WAYLAND_DISPLAY")" ;; esac
}

# Only what means the same inside is kept of the environment.
clean_environment() {
    local name zone
    zone=$(readlink -f /etc/localtime)
    # A time zone's name is read from where /etc/localtime points to; inside it is a file.
    case $zone in /usr/share/zoneinfo/*) export TZ=${TZ:-${zone#/usr/share/zoneinfo/}} ;; esac
    for name in $(compgen -e); do
        case $name in
        HOME | PWD | USER | LOGNAME | LANG | LANGUAGE | LC_* | TZ | TERM | COLORTERM | NO_COLOR | CI | DISPLAY | XAUTHORITY) ;;
        WAYLAND_DISPLAY | XDG_* | QT_* | GIT_* | KDE_* | DESKTOP_SESSION | DBUS_SESSION_BUS_ADDRESS | SSH_AUTH_SOCK) ;;
        http_proxy | https_proxy | ftp_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | NO_PROXY | all_proxy | ALL_PROXY) ;;
        KUBECONFIG | EDITOR | CCACHE_* | CTEST_* | ASAN_OPTIONS | UBSAN_OPTIONS | TSAN_OPTIONS | WAYMARK_*) ;;
        *) unset "$name" 2>/dev/null || true ;;
        esac
    done
    export PATH=/usr/local/bin:/usr/bin:/bin SHELL=/bin/bash
}

# Builds the layout by mounts; the first argument is where. For the caller's own mount namespace.
mount_layout() {
    local top=$1 action source target
    mount -t tmpfs -o mode=755 waymark "$top"
    while IFS=$'\t' read -r action source target; do
        mkdir -p "$(dirname "$top$target")"
        if [ "$action" = link ]; then
            ln -sfn "$source" "$top$target"
            continue
        fi
        if [ -d "$source" ]; then
            mkdir -p "$top$target"
        else
            [ -e "$top$target" ] || touch "$top$target"
        fi
        mount --rbind "$source" "$top$target"
        [ "$action" = write ] || mount -o remount,bind,ro "$top$target" || true
    done
}

# enter_root [FOLDER...] -- CMD...: replaces this process; the FOLDERs are passed through as well.
enter_root() {
    local folders=() plan arguments=() action source target chroot
    while [ "$1" != -- ]; do
        folders+=("$1")
        shift
    done
    shift
    # Its folder may be on the machine's PATH, but is not on the one inside.
    chroot=$(PATH=$PATH:/usr/sbin:/sbin command -v chroot || true)
    WAYMARK_INSIDE=root-$(root_id)
    export WAYMARK_INSIDE
    plan=$(layout "${folders[@]}")
    clean_environment
    if can_use_bubblewrap; then
        arguments=(--tmpfs /)
        # Root stays root: bubblewrap would drop its rights to other users' files.
        [ "$(id -u)" -ne 0 ] || arguments+=(--cap-add ALL)
        while IFS=$'\t' read -r action source target; do
            case $action in
            link) arguments+=(--symlink "$source" "$target") ;;
            read) arguments+=(--ro-bind "$source" "$target") ;;
            write) arguments+=(--dev-bind-try "$source" "$target") ;;
            esac
        done <<<"$plan"
        exec bwrap "${arguments[@]}" --chdir "$PWD" --die-with-parent -- "$@"
    fi
    export -f mount_layout
    exec unshare --mount bash -euc '
        plan=$1 folder=$2 top=$3 chroot=$4
        shift 4
        mkdir -p "$top"
        mount_layout "$top" <<<"$plan"
        exec "$chroot" "$top" /bin/bash -c '\''cd "$1" && shift && exec "$@"'\'' - "$folder" "$@"
    ' - "$plan" "$PWD" "$cache_folder/entered" "$chroot" "$@"
}
