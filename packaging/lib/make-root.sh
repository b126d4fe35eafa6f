#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
#
# The part of making a Debian 13 root that needs root rights. Runs in a mount namespace of its own, so that whatever
# happens to it no mount stays behind.
#
#   make-root.sh base FOLDER MIRROR PROXY
#   make-root.sh packages FOLDER MIRROR SECURITY-MIRROR PROXY APT-SETTINGS PACKAGE...
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
suite=trixie

base() {
    local folder=$1 mirror=$2 proxy=$3
    [ -z "$proxy" ] || export http_proxy=$proxy https_proxy=$proxy
    mkdir "$folder"
    debootstrap --variant=minbase --force-check-gpg --include=ca-certificates "$suite" "$folder" "$mirror"
}

apt_setup() {
    local folder=$1 mirror=$2 security=$3 settings=$4 key=/usr/share/keyrings/debian-archive-keyring.gpg
    {
        echo "deb [signed-by=$key] $mirror $suite main"
        [ -z "$security" ] || echo "deb [signed-by=$key] $security $suite-security main"
    } >"$folder/etc/apt/sources.list"
    printf '%s\n' "$settings" >"$folder/etc/apt/apt.conf.d/90machine"
    # The root is made under another name and is renamed when complete: it needs no fsync for each file.
    printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*' \
        'path-exclude=/usr/share/info/*' >"$folder/etc/dpkg/dpkg.cfg.d/waymark"
    printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
    chmod +x "$folder/usr/sbin/policy-rc.d"
    # Certificates that this machine trusts beyond the usual ones, a company proxy's for example.
    [ ! -d /usr/local/share/ca-certificates ] || cp -rL /usr/local/share/ca-certificates "$folder/usr/local/share/"
}

packages() {
    local folder=$1 mirror=$2 security=$3 proxy=$4 settings=$5
    shift 5
    [ -z "$proxy" ] || export http_proxy=$proxy https_proxy=$proxy
    apt_setup "$folder" "$mirror" "$security" "$settings"
    rm -f "$folder/etc/resolv.conf"
    cat /etc/resolv.conf >"$folder/etc/resolv.conf"
    mount -t proc proc "$folder/proc"
    chroot "$folder" update-ca-certificates
    chroot "$folder" apt-get update -o APT::Update::Error-Mode=any
    chroot "$folder" apt-get install -y --no-install-recommends -o APT::Install-Suggests=false "$@"
    chroot "$folder" apt-get clean
    umount "$folder/proc"
    rm -rf --one-file-system "$folder"/var/lib/apt/lists/*
    # Files of the machine are laid over these later; that takes a plain file underneath.
    rm -f "$folder/etc/localtime"
    cp "$folder/usr/share/zoneinfo/UTC" "$folder/etc/localtime"
    touch "$folder/etc/hosts" "$folder/etc/resolv.conf"
    mkdir -p "$folder/etc/ssl/certs"
}

"$@"
