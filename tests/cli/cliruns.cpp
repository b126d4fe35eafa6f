// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"

#include <sstream>

namespace waymark::cli {

Ran runCommand(const std::vector<std::string> &arguments, const QString &userFolder,
               const std::string &input)
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    const int exitCode =
        run(arguments, {in, out, err},
            {files, process, clock, QStringLiteral(WAYMARK_SOURCE_DIR "/resources"), userFolder});
    return {exitCode, QByteArray::fromStdString(out.str()), QByteArray::fromStdString(err.str())};
}

} // namespace waymark::cli
