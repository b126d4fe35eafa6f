#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
#
# packaging/run, inside the environment: builds and starts the workbench with the given arguments.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$checkout/packaging/lib/say.sh"
. "$checkout/packaging/lib/build.sh"
log_folder=$checkout/build/logs

folder=$PWD
build release -- waymark waymarkctl
cd "$folder"
say 'starting the workbench'
exec "$checkout/build/release/bin/waymark" "$@"
