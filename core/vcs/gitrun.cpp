// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/gitrun.h"

#include "vcs/vcstr.h"

using namespace Qt::StringLiterals;

namespace waymark::vcs {

Result<QByteArray> outputOf(Result<ProcessResult> ran, const QStringList &arguments,
                            const QString &folder)
{
    if (!ran)
        return std::unexpected(std::move(ran).error());
    if (ran->exitCode != 0)
        return std::unexpected(
            Error{u"vcs.git"_s,
                  Tr::tr("git %1 failed: %2")
                      .arg(arguments.value(0), QString::fromUtf8(ran->errors).trimmed()),
                  folder, Tr::tr("Run the command by hand in this folder to see why.")});
    return std::move(ran->output);
}

} // namespace waymark::vcs
