// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/requestoptions.h"
#include "policy/exception.h"
#include "requests/extensioncheck.h"
#include "text/unifieddifference.h"

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct RequestChangeOptions
{
    RequestOptions common;
    std::vector<std::string> names;
    std::string by;
    std::string until;
    bool isDryRun = false;
};

/// Writes the change unless the file isn't what was read; prints it.
bool writeChange(const requests::RequestText &request, const TextEdits &edits, bool isDryRun,
                 const Context &context)
{
    const SourceText before = request.tree.text();
    const SourceText after = before.applied(edits);
    print(context.io.out, unifiedDifference(before, after, request.file->shownPath()));
    if (isDryRun)
        return true;
    const FileSystem &files = context.environment.files;
    const auto now = files.read(request.file->path, defaultReadLimit);
    Result<void> written = std::unexpected(
        Error{u"workspace.changed-on-disk"_s,
              Tr::tr("%1 was changed by another program.").arg(request.file->shownPath()),
              request.file->path, Tr::tr("Run the command again.")});
    if (now && *now == before.bytes())
        written = files.write(request.file->path, after.bytes());
    if (!written)
        printError(context.io.err, written.error());
    return written.has_value();
}

/// A change counts when it is on the main branch.
void sayWhatIsNext(const RequestChangeOptions &options, const Context &context)
{
    if (!options.isDryRun)
        print(context.io.err,
              Tr::tr("Commit the change and submit it as any other; it counts once it is agreed "
                     "on.")
                      .toUtf8()
                  + '\n');
}

/// The request's text; nullopt after why there is none was said.
std::optional<requests::RequestRow> changeable(const workspace::RequestOverview &overview,
                                               const std::string &name, const Context &context)
{
    auto row = requestNamed(overview, name, context);
    if (row && row->text)
        return row;
    if (row)
        printError(context.io.err,
                   {u"requests.no-text"_s,
                    Tr::tr("%1 has no text in the workspace any more.").arg(row->id.shown()),
                    {},
                    Tr::tr("Take it back from Git, or make a new request.")});
    return std::nullopt;
}

/// The instant, or the end of that day.
QDateTime endOf(const QString &text, const QTimeZone &zone)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    constexpr qsizetype dateLength = 10;
    return text.size() == dateLength ? day.addDays(1).startOfDay(zone) : policy::instantOf(text);
}

ExitCode extend(const RequestChangeOptions &options, const Context &context)
{
    const auto overview = openRequests(options.common, context);
    if (!overview)
        return CannotRun;
    requests::Extension extension{.by = requests::durationOf(QString::fromStdString(options.by)),
                                  .until = {}};
    if (!extension.by)
        extension.until = endOf(QString::fromStdString(options.until), overview->settings.zone);
    for (const std::string &name : options.names) {
        const auto row = changeable(*overview, name, context);
        if (!row)
            return Findings;
        const QDateTime created =
            row->status ? row->status->created : timeFromOption(options.common.now, context);
        const auto made =
            requests::allowedExtension(*row->text, *row->kind, extension, created,
                                       overview->settings.zone, *overview->snapshot->rules);
        if (!made) {
            printError(context.io.err, made.error());
            return Findings;
        }
        if (!writeChange(*row->text, made->edits, options.isDryRun, context))
            return CannotRun;
        print(context.io.err, Tr::tr("%1 ends on %2 instead of %3.")
                                      .arg(row->id.shown(), requests::rfc3339Text(made->after),
                                           requests::rfc3339Text(made->before))
                                      .toUtf8()
                                  + '\n');
    }
    sayWhatIsNext(options, context);
    return Ok;
}

ExitCode withdraw(const RequestChangeOptions &options, const Context &context)
{
    const auto overview = openRequests(options.common, context);
    if (!overview)
        return CannotRun;
    for (const std::string &name : options.names) {
        const auto row = changeable(*overview, name, context);
        if (!row)
            return Findings;
        const auto edits = requests::withdrawn(row->text->tree, row->text->node(),
                                               timeFromOption(options.common.now, context));
        if (!edits) {
            printError(context.io.err, edits.error());
            return Findings;
        }
        if (!edits->isEmpty() && !writeChange(*row->text, *edits, options.isDryRun, context))
            return CannotRun;
    }
    sayWhatIsNext(options, context);
    return Ok;
}

void addCommonOptions(CLI::App &command, RequestChangeOptions &options)
{
    command.add_option("NAME", options.names, "Names, or Kind/name, or namespace/name")
        ->type_name("")
        ->required();
    command.add_flag("--dry-run", options.isDryRun, "Print the change and write nothing");
    addRequestOptions(command, options.common, {});
}

} // namespace

void addRequestChanges(CLI::App &requests, Context &context)
{
    const auto longer = std::make_shared<RequestChangeOptions>();
    auto *extended = requests.add_subcommand(
        "extend", "Gives requests more time: an edit of their text, to be submitted as any other");
    addCommonOptions(*extended, *longer);
    auto *by = extended->add_option("--by", longer->by, "Longer by that much, such as 7d")
                   ->type_name("DURATION")
                   ->check([](const std::string &text) {
                       return requests::durationOf(QString::fromStdString(text))
                                  ? std::string()
                                  : text + " is no duration, such as 7d";
                   });
    auto *until =
        extended->add_option("--until", longer->until, "Up to the end of that day, or that instant")
            ->type_name("TIME")
            ->check([](const std::string &text) {
                return policy::instantOf(QString::fromStdString(text)).isValid()
                           ? std::string()
                           : text + " is no time, such as 2026-12-31";
            });
    by->excludes(until);
    extended->footer(
        "Examples:\n"
        "  waymarkctl requests extend payments-staging --by 7d\n"
        "  waymarkctl requests extend payments-staging --until 2026-12-18 --dry-run\n\n"
        "What is longer than the kind or a policy allows is refused, with the latest "
        "end that would be allowed.");
    extended->callback([longer, &context] {
        if (longer->by.empty() && longer->until.empty())
            longer->by = "7d";
        context.exitCode = extend(*longer, context);
    });

    const auto back = std::make_shared<RequestChangeOptions>();
    auto *withdrawn = requests.add_subcommand(
        "withdraw", "Takes requests back: an edit of their text, to be submitted as any other");
    addCommonOptions(*withdrawn, *back);
    withdrawn->callback([back, &context] { context.exitCode = withdraw(*back, context); });
}

} // namespace waymark::cli
