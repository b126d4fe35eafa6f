# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# The package list and what of it this system lacks.

package_list=$checkout/packaging/packages.txt

# packages_of GROUP...: the packages of these groups, one a line.
packages_of() {
    awk -v wanted=" $* " '
        { sub(/[[:space:]]*#.*/, "") }
        /^\[.*\]$/ { inside = index(wanted, " " substr($0, 2, length($0) - 2) " "); next }
        inside && NF { print $1 }
    ' "$package_list"
}

# missing_packages GROUP...: those that dpkg does not know as installed; all of them where there is no dpkg.
missing_packages() {
    local installed
    # No dpkg is not an error here: then nothing is installed.
    installed=$({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null || true; } | sed -n 's/^installed //p')
    packages_of "$@" | grep -Fxv -f <(printf '%s\n' "$installed" | grep . || echo /) || true
}

# packages_needed_text: for an error message.
packages_needed_text() {
    packages_of build run test lint | tr '\n' ' ' | fold -s -w 90
}
