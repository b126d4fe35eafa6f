// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark::app {

/// The program from its options to its exit status. Once in a process; tests call it too.
[[nodiscard]] int run(int argc, char *argv[]);

} // namespace waymark::app
