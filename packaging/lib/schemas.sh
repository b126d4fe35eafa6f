# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# What the build makes schemas of others from: the Go packages that Kubernetes' API is declared in, and OpenAPI's own.
# Fetched from Debian 13 and unpacked, not installed, since a Go compiler would come with the first.

schemas_folder=$checkout/build/schemas
schema_packages='
pool/main/g/golang-k8s-api/golang-k8s-api-dev_0.32.3-1_all.deb
f7b52c32b3522bf8c6ccc7c9645d01c87cbee31ab22de2a92de56fac3e4dd772
pool/main/g/golang-k8s-apimachinery/golang-k8s-apimachinery-dev_0.32.3-2_all.deb
7b83b05ec2fd0bf6f1db8a2b0c0dcbfbdd5ec555210ea5c4dc09575346fdf2f6
pool/main/o/openapi-specification/openapi-specification_3.1.1-1_all.deb
29246c9f2209393f665585e4b865d381f787f1bc5eeed2da805d69cb4d1506a7'

# fetch_schemas: what is there already is not fetched again. Without them Waymark is built all the same, and knows
# Kubernetes' own kinds and OpenAPI only where a workspace brings their schemas.
fetch_schemas() {
    local path sum file
    [ "$(cat "$schemas_folder/fetched" 2>/dev/null)" != "$schema_packages" ] || return 0
    rm -rf "$schemas_folder"
    mkdir -p "$schemas_folder"
    say "fetching what the schemas of Kubernetes and OpenAPI are made from"
    while read -r path && read -r sum; do
        file=$schemas_folder/${path##*/}
        if ! fetch_debian "$path" "$file" "$sum" || ! dpkg-deb -x "$file" "$schemas_folder"; then
            say "  built without the schemas of Kubernetes and OpenAPI: $fetch_problem"
            return 0
        fi
    done < <(sed 1d <<<"$schema_packages")
    echo "$schema_packages" >"$schemas_folder/fetched"
}
