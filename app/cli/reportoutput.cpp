// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "policy/exception.h"
#include "workspace/loader.h"

#include <unistd.h>

#include <QDir>
#include <QFileInfo>

#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

CLI::Option *addReportFormat(CLI::App &command, std::string &format)
{
    return command.add_option("--format", format, "How findings are printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "github"}));
}

CLI::Option *addNow(CLI::App &command, std::string &now)
{
    return command
        .add_option("--now", now,
                    "Which exceptions from policies count at this time, such as "
                    "2026-12-01T12:00:00Z; by default now")
        ->type_name("TIME")
        ->check([](const std::string &text) {
            return policy::instantOf(QString::fromStdString(text)).isValid()
                       ? std::string()
                       : text + " is no time, such as 2026-12-01";
        });
}

QDateTime timeFromOption(const std::string &now, const Context &context)
{
    return now.empty() ? context.environment.clock.now()
                       : policy::instantOf(QString::fromStdString(now));
}

std::optional<QString> workspaceFromOption(const std::string &workspace, const QString &start,
                                           const Context &context)
{
    if (workspace.empty())
        return workspace::workspaceFolderOf(start);
    const QString named = pathFromArgument(workspace);
    const QFileInfo folder(named);
    if (folder.isDir())
        return QDir::cleanPath(folder.absoluteFilePath());
    printError(context.io.err, {u"workspace.missing"_s, Tr::tr("There is no folder %1.").arg(named),
                                named, Tr::tr("Name the folder of a workspace.")});
    return std::nullopt;
}

ExitCode reported(const workspace::Validation &checked, const std::string &format, Severity failOn,
                  const Context &context)
{
    const bool hasColour = isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
    const auto known = reportFormatFromName(QString::fromStdString(format));
    print(context.io.out, written(checked.report, known.value_or(ReportFormat::Text), {hasColour}));
    for (const Error &failure : checked.failures)
        printError(context.io.err, failure);
    if (!checked.failures.isEmpty())
        return CannotRun;
    const bool failed =
        checked.report.count(Severity::Error) > 0
        || (failOn == Severity::Warning && checked.report.count(Severity::Warning) > 0);
    return failed ? Findings : Ok;
}

} // namespace waymark::cli
