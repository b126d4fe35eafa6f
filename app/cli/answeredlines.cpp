// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/answeredlines.h"

#include <istream>
#include <sstream>

namespace waymark::cli {

namespace {

constexpr qint64 largestBatch = qint64{1} << 30;

} // namespace

ExitCode answerLines(const std::string &file, const Context &context,
                     const std::function<Result<QByteArray>(QByteArrayView line)> &answer)
{
    std::istringstream read;
    if (file != "-") {
        const auto bytes = context.environment.files.read(pathFromArgument(file), largestBatch);
        if (!bytes) {
            printError(context.io.err, bytes.error());
            return CannotRun;
        }
        read.str(bytes->toStdString());
    }
    std::istream &lines = file == "-" ? context.io.in : read;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty())
            continue;
        const auto answered = answer(line);
        if (!answered) {
            printError(context.io.err, answered.error());
            return CannotRun;
        }
        print(context.io.out, *answered + '\n');
    }
    return Ok;
}

} // namespace waymark::cli
