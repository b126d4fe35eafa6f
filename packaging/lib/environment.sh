# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Makes sure of an environment with every package, and starts commands in it: this system, or a Debian 13 root.

. "$checkout/packaging/lib/say.sh"
. "$checkout/packaging/lib/packages.sh"
. "$checkout/packaging/lib/mirror.sh"
. "$checkout/packaging/lib/root.sh"
. "$checkout/packaging/lib/enter.sh"

log_folder=$checkout/build/logs
system_name=$(system_field PRETTY_NAME NAME)
system_name=${system_name:-an unknown system}
# Of a derived distribution, the Debian release that it is made of.
system_release=$(system_field DEBIAN_CODENAME VERSION_CODENAME)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# may_use_root QUESTION: returns when root rights may be used, and ends the program otherwise.
may_use_root() {
    if [ -t 0 ]; then
        ask "$1" || fail 3 'Stopped: nothing was changed.' \
            'Waymark needs Debian 13 with these packages:' "$(packages_needed_text)"
    fi
    [ "$(id -u)" -ne 0 ] || return 0
    if ! command -v sudo >/dev/null; then
        fail 3 'Root rights are needed for this, you are not root, and there is no sudo:' "$1" \
            'Run this once as root, or have these packages installed on a Debian 13 system:' "$(packages_needed_text)"
    elif [ -t 0 ]; then
        sudo -v || fail 3 'sudo gave no root rights.'
    else
        sudo -n true 2>/dev/null || fail 3 'Root rights are needed for this, and nobody is at the terminal to be asked for a password:' "$1"
    fi
}

# install_with_apt PACKAGE...
install_with_apt() {
    may_use_root "Install $# packages with apt-get ($(printf '%s ' "$@" | sed 's/ $//'))?"
    need_space /var/cache 2500 'Installing packages'
    say "fetching the package lists"
    logged apt-update as_root apt-get update -o DPkg::Lock::Timeout=120 ||
        fail 3 'The package lists could not be fetched.' 'Check the network and the sources that apt is set up with.'
    say "installing $# packages"
    logged apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$@" ||
        fail 3 'The packages could not be installed.' 'Mend what apt-get says above, then run this again.'
}

# ensure_environment GROUP...: sets environment_id.
ensure_environment() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -eq 0 ]; then
        environment_id=${WAYMARK_INSIDE:-native-$system_release}
    elif [[ ${WAYMARK_INSIDE:-} == root-* ]]; then
        fail 3 'The package list has changed since this root was entered.' 'Leave this shell and run the command outside.'
    elif [ "$system_release" = trixie ]; then
        say "$system_name lacks ${#missing[@]} of the packages in packaging/packages.txt"
        install_with_apt "${missing[@]}"
        environment_id=native-trixie
    else
        ensure_root
        environment_id=root-$(root_id)
    fi
    say "environment: $environment_id"
}

# start_in_environment [FOLDER...] -- CMD...: replaces this process. Inside, WAYMARK_INSIDE names the environment.
start_in_environment() {
    if [[ $environment_id == root-* ]] && [ "${WAYMARK_INSIDE:-}" != "$environment_id" ]; then
        enter_root "$@"
    fi
    while [ "$1" != -- ]; do shift; done
    shift
    export WAYMARK_INSIDE=$environment_id
    exec "$@"
}
