# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# The Debian 13 root for machines that are not Debian 13: made once, entered with bubblewrap or chroot, never changed.

cache_folder=${XDG_CACHE_HOME:-$HOME/.cache}/waymark

# The number goes up when make-root.sh makes something else of the same list.
root_format=1
root_id() {
    { echo "$root_format trixie $(uname -m)"; packages_of build run test lint | sort; } | sha256sum | cut -c 1-12
}

root_folder=$cache_folder/root-$(root_id)

can_unshare_mounts() { [ "$(id -u)" -eq 0 ] && unshare --mount true 2>/dev/null; }
can_use_bubblewrap() { bwrap --ro-bind / / true 2>/dev/null; }

remove_part() {
    [ ! -e "$root_folder.part" ] || as_root rm -rf --one-file-system "$root_folder.part"
}

say_older_roots() {
    local other sudo=
    for other in "$cache_folder"/root-*; do
        case $other in
        "$root_folder" | *.lock | *'*') continue ;;
        *.part) [ ! -e "$other" ] && continue ;;
        esac
        [ -O "$other" ] || sudo='sudo '
        say "an older root is no longer used; delete it with: ${sudo}rm -rf --one-file-system $other"
    done
}

# What this machine must have to make and enter a root.
install_root_tools() {
    local missing=()
    command -v debootstrap >/dev/null || [ -x /usr/sbin/debootstrap ] || missing+=(debootstrap)
    # Bubblewrap where it can be had; a machine without apt-get that lets root unshare mounts does without.
    command -v bwrap >/dev/null || { ! command -v apt-get >/dev/null && can_unshare_mounts; } || missing+=(bubblewrap)
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
    [ ${#missing[@]} -gt 0 ] || return 0
    if command -v apt-get >/dev/null; then
        install_with_apt "${missing[@]}"
    else
        fail 3 "Waymark is built on Debian 13. This is ${system_name}, where a Debian 13 root is needed, and ${missing[*]} to make it." \
            "Install ${missing[*]} with this system's package manager and run this again," \
            'or use a Debian 13 machine with these packages:' "$(packages_needed_text)"
    fi
}

check_can_enter() {
    can_use_bubblewrap || can_unshare_mounts || fail 3 \
        'A Debian 13 root could not be entered: this system allows no user namespaces, and you are not root.' \
        'Allow them (sysctl kernel.unprivileged_userns_clone=1, or kernel.apparmor_restrict_unprivileged_userns=0),' \
        'run this as root, or use a Debian 13 machine with these packages:' "$(packages_needed_text)"
}

check_mirror() {
    local mirror=$1 proxy=$2
    case $mirror in file:*) return 0 ;; esac
    command -v wget >/dev/null || return 0
    http_proxy=$proxy https_proxy=$proxy wget -q --tries=2 --timeout=20 --spider "${mirror%/}/dists/trixie/Release" ||
        fail 3 "No Debian 13 could be read from $mirror." \
            'Check the network, or set WAYMARK_DEBIAN_MIRROR to the address of a Debian mirror.'
}

make_root() {
    local mirror proxy script=$checkout/packaging/lib/make-root.sh
    install_root_tools
    check_can_enter
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail 3 'Which Debian mirror to use could not be told from this system.' \
        'Set WAYMARK_DEBIAN_MIRROR to the address of a Debian mirror that has Debian 13.'
    mkdir -p "$cache_folder"
    need_space "$cache_folder" 4000 'Making a Debian 13 root'
    proxy=$(apt_proxy)
    check_mirror "$mirror" "$proxy"
    may_use_root "Make a Debian 13 root in $root_folder (2 GB; root rights are needed for its files' owners)?"

    say "making a Debian 13 root in $root_folder"
    trap 'remove_part; unlock' EXIT
    trap 'say "interrupted; removing the half-made root"; exit 130' INT TERM HUP
    remove_part
    say "  1 of 2: the base system from $mirror"
    logged debootstrap as_root unshare --mount "$script" base "$root_folder.part" "$mirror" "$proxy" ||
        fail 3 'The Debian 13 root could not be made.' 'Its half-made files are removed; run this again to start over.'
    say '  2 of 2: the packages'
    # shellcheck disable=SC2046  # one word a package
    logged root-packages as_root unshare --mount "$script" packages "$root_folder.part" "$mirror" \
        "$(debian_security_mirror)" "$proxy" "$(apt_network_settings)" $(packages_of build run test lint) ||
        fail 3 'The packages could not be installed in the Debian 13 root.' \
            'Its half-made files are removed; run this again to start over.'
    as_root mv -T "$root_folder.part" "$root_folder"
    trap - EXIT INT TERM HUP
    say "the root is ready"
}

ensure_root() {
    [ -d "$root_folder" ] && check_can_enter && return 0
    locked "$root_folder.lock" 'making the Debian 13 root'
    # Another run may have made it while this one waited.
    [ -d "$root_folder" ] || make_root
    unlock
    say_older_roots
}
