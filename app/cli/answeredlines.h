// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <functional>

namespace waymark::cli {

/// Prints an answer to each line of a file (`-`: of standard input) that isn't empty, as it comes.
/// Ends with what can't be read, and with the first line that `answer` fails for.
[[nodiscard]] ExitCode
answerLines(const std::string &file, const Context &context,
            const std::function<Result<QByteArray>(QByteArrayView line)> &answer);

} // namespace waymark::cli
