# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Where Debian packages come from: WAYMARK_DEBIAN_MIRROR, or the mirror that apt is set up with.

# What system this is stands in a file of its own; the tests name another one.
system_file=${WAYMARK_OS_RELEASE:-/etc/os-release}
# system_field NAME...: the first of these fields that says something.
system_field() {
    local name
    # shellcheck disable=SC1090  # the system's own file
    ! . "$system_file" 2>/dev/null || for name in "$@"; do
        [ -z "${!name:-}" ] || { echo "${!name}" && return; }
    done
}

# apt_sources: "URI SUITE COMPONENT..." for each enabled binary source, from one-line and deb822 files.
apt_sources() {
    local folder=${WAYMARK_APT_FOLDER:-/etc/apt} file
    for file in "$folder"/sources.list "$folder"/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        # deb [ options ] URI SUITE COMPONENT...
        sed -n 's/#.*//; s/^[[:space:]]*deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}//p' "$file" |
            awk 'NF >= 2'
    done
    for file in "$folder"/sources.list.d/*.sources; do
        [ -r "$file" ] || continue
        awk '
            function flush(  u, s, i, j) {
                if (enabled && index(" " types " ", " deb "))
                    for (i = 1; i <= split(uris, u, " "); i++)
                        for (j = 1; j <= split(suites, s, " "); j++)
                            print u[i], s[j], components
                enabled = 1; types = uris = suites = components = field = ""
            }
            BEGIN { enabled = 1 }
            /^[[:space:]]*#/ { next }
            /^[[:space:]]*$/ { flush(); next }
            /^[^[:space:]]/ {
                field = tolower($0); sub(/:.*/, "", field)
                sub(/^[^:]*:/, "")
            }
            field == "types" { types = types " " $0 }
            field == "uris" { uris = uris " " $0 }
            field == "suites" { suites = suites " " $0 }
            field == "components" { components = components " " $0 }
            field == "enabled" && tolower($0) ~ /no|false|0/ { enabled = 0 }
            END { flush() }
        ' "$file"
    done
}

# debian_mirror: a mirror's address for debootstrap, nothing if there is none to be found.
debian_mirror() {
    if [ -n "${WAYMARK_DEBIAN_MIRROR:-}" ]; then
        echo "$WAYMARK_DEBIAN_MIRROR"
        return
    fi
    # Other distributions' mirrors hold no Debian.
    [ "$(system_field ID)" = debian ] || return 0
    # Third parties name their suites like Debian's, but not with the component "main" as well.
    apt_sources | awk '
        $1 ~ /^(http|https|file):/ && / main( |$)/ &&
        $2 ~ /^(bullseye|bookworm|trixie|forky|sid|oldstable|stable|testing|unstable)$/ { print $1; exit }'
}

# debian_security_mirror: the same for security updates; may be nothing.
debian_security_mirror() {
    [ -z "${WAYMARK_DEBIAN_MIRROR:-}" ] || return 0
    apt_sources | awk '$1 ~ /^(http|https|file):/ && $2 ~ /^[a-z]+-security$/ && / main( |$)/ { print $1; exit }'
}

apt_proxy() {
    local proxy=
    command -v apt-config >/dev/null && eval "$(apt-config shell proxy Acquire::http::Proxy)"
    [ "$proxy" != DIRECT ] || proxy=
    echo "${proxy:-${http_proxy:-}}"
}

# fetch_debian PATH FILE SHA256: a file of a Debian mirror. Where it can't be had, fetch_problem says why.
fetch_debian() {
    local mirror
    fetch_problem=
    mirror=$(debian_mirror)
    if [ -z "$mirror" ]; then
        fetch_problem='Which Debian mirror to use could not be told from this system; set WAYMARK_DEBIAN_MIRROR.'
    elif ! download "$mirror" "$1" "$2.part"; then
        fetch_problem="${1##*/} could not be fetched from $mirror. Check the network."
    elif [ "$(sha256sum <"$2.part")" != "$3  -" ]; then
        fetch_problem="${1##*/} of $mirror is not the one that was expected. It lies in $2.part."
    fi
    [ -z "$fetch_problem" ] || return 1
    mv "$2.part" "$2"
}

# download MIRROR PATH FILE: apt's own helper where there is no wget, as in a minimal system.
download() {
    local proxy helper=/usr/lib/apt/apt-helper
    proxy=$(apt_proxy)
    case $1 in
    file:*) cp "${1#file:}/$2" "$3" ;;
    *)
        if command -v wget >/dev/null; then
            http_proxy=$proxy https_proxy=$proxy wget -q --tries=2 --timeout=20 -O "$3" "${1%/}/$2"
        else
            [ -x "$helper" ] && "$helper" download-file "${1%/}/$2" "$3" >/dev/null 2>&1 </dev/null
        fi
        ;;
    esac
}

# apt_network_settings: proxies and the like, for the new root's own apt. Programs named there are not in the root.
apt_network_settings() {
    command -v apt-config >/dev/null || return 0
    apt-config dump | grep -E '^Acquire::(https?::|Check-|ForceIPv|Retries)' | grep -Ev 'Auto-?Detect|::(Ssl|Cafile|Verify)' || true
}
