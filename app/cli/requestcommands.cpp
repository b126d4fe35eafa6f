// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/requestoptions.h"
#include "cli/requestoutput.h"
#include "requests/requestcause.h"
#include "text/nearest.h"

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct RequestListOptions
{
    RequestOptions common;
    std::vector<std::string> phases;
    std::string owner;
    std::string kind;
    std::string name; ///< of `show`
    bool isLive = false;
    bool isExpiring = false;
    bool isOverdue = false;
};

/// `team` for `group:default/team`.
QString bareName(const QString &ref)
{
    return ref.section(u':', -1).section(u'/', -1);
}

QList<requests::RequestRow> chosen(const QList<requests::RequestRow> &rows,
                                   const RequestListOptions &options)
{
    const QString owner = QString::fromStdString(options.owner);
    const QString kind = QString::fromStdString(options.kind);
    QList<requests::RequestRow> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&](const requests::RequestRow &row) {
        const bool hasPhase =
            options.phases.empty()
            || std::ranges::contains(options.phases, phaseName(row.phase).toStdString());
        return hasPhase && (owner.isEmpty() || bareName(row.owner) == bareName(owner))
               && (kind.isEmpty() || row.id.kind.kind == kind)
               && (!options.isExpiring || row.isEnding()) && (!options.isOverdue || row.isOverdue);
    });
    return found;
}

ExitCode listRequests(const RequestListOptions &options, bool isStatus, const Context &context)
{
    const auto overview = openRequests(options.common, context);
    if (!overview)
        return CannotRun;
    const auto rows = chosen(overview->rows, options);
    const QDateTime now = timeFromOption(options.common.now, context);
    print(context.io.out, options.common.format == "json"  ? requestListJson(rows)
                          : options.common.format == "csv" ? requestCsv(rows)
                          : isStatus                       ? requestStatusTable(rows, now)
                                                           : requestTable(rows, now));
    return overview->failures.isEmpty() ? Ok : CannotRun;
}

/// The same bytes as “Copy as Markdown” of the window.
QByteArray requestMarkdownOf(const requests::RequestRow &row,
                             const workspace::RequestOverview &overview, const QDateTime &now)
{
    const auto listed = requests::listedRequests({row}, *overview.snapshot).constFirst();
    return requestMarkdown(listed, requestCauseOf(listed, overview.loopProblem(now), now)).toUtf8();
}

ExitCode showRequest(const RequestListOptions &options, const Context &context)
{
    const auto overview = openRequests(options.common, context);
    if (!overview)
        return CannotRun;
    const auto row = requestNamed(*overview, options.name, context);
    if (!row)
        return Findings;
    const QDateTime now = timeFromOption(options.common.now, context);
    Result<QList<requests::ClusterObject>> objects;
    if (options.isLive) {
        const auto status = row->status.value_or(requests::RequestStatus());
        objects = requests::askCluster(requests::clusterQuestion(status, overview->settings),
                                       context.environment.files, context.environment.process);
        if (!objects)
            printError(context.io.err, objects.error());
    }
    const auto *there = options.isLive && objects ? &*objects : nullptr;
    print(context.io.out, options.common.format == "json" ? requestJson(*row, there)
                          : options.common.format == "markdown"
                              ? requestMarkdownOf(*row, *overview, now)
                              : requestText(*row, overview->loop, now));
    if (there != nullptr && options.common.format == "text")
        print(context.io.out, clusterText(*there));
    else if (there != nullptr && options.common.format == "markdown")
        print(context.io.out, clusterMarkdown(*there));
    if (!objects)
        return CannotRun;
    return overview->failures.isEmpty() ? Ok : CannotRun;
}

void addFilters(CLI::App &command, RequestListOptions &options)
{
    std::vector<std::string> phases;
    for (const requests::Phase phase : requests::allPhases())
        phases.push_back(phaseName(phase).toStdString());
    command.add_option("--phase", options.phases, "Only these phases")
        ->type_name("PHASE")
        ->check(CLI::IsMember(phases));
    command.add_option("--owner", options.owner, "Only those of this team")->type_name("REF");
    command.add_option("--kind", options.kind, "Only those of this kind")->type_name("KIND");
    command.add_flag("--expiring", options.isExpiring, "Only those whose end is near or over");
    command.add_flag("--overdue", options.isOverdue,
                     "Only those that take longer than their kind says");
}

} // namespace

void addRequestOptions(CLI::App &command, RequestOptions &options,
                       const std::vector<std::string> &formats)
{
    command
        .add_option("--workspace", options.workspace,
                    "By default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    addNow(command, options.now)
        ->description("The time to look at, such as 2026-12-01T12:00:00Z; by default now");
    if (!formats.empty())
        command.add_option("--format", options.format, "How it is printed")
            ->type_name("FORMAT")
            ->check(CLI::IsMember(formats));
}

std::optional<workspace::RequestOverview> openRequests(const RequestOptions &options,
                                                       const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return std::nullopt;
    const QDateTime now = timeFromOption(options.now, context);
    auto overview = workspace::requestOverview(*folder, now, context.environment.files,
                                               context.environment.process);
    if (!overview) {
        printError(context.io.err, overview.error());
        return std::nullopt;
    }
    for (const Error &failure : std::as_const(overview->failures))
        printError(context.io.err, failure);
    if (const auto problem = overview->loopProblem(now))
        printError(context.io.err, *problem);
    return *std::move(overview);
}

std::optional<requests::RequestRow> requestNamed(const workspace::RequestOverview &overview,
                                                 const std::string &name, const Context &context)
{
    const QString wanted = QString::fromStdString(name);
    const auto rows = requests::rowsNamed(overview.rows, wanted);
    if (rows.size() == 1)
        return rows.first();
    QStringList names;
    for (const requests::RequestRow &row : rows.isEmpty() ? overview.rows : rows)
        names.append(rows.isEmpty() ? row.id.name : row.id.shown());
    const auto meant = rows.isEmpty() ? likelyMeant(wanted, names) : std::nullopt;
    printError(context.io.err,
               {u"requests.unknown"_s,
                rows.isEmpty() ? Tr::tr("There is no request “%1”.").arg(wanted)
                               : Tr::tr("“%1” may be one of several requests.").arg(wanted),
                wanted,
                !rows.isEmpty() ? Tr::tr("Name one of %1.").arg(names.join(", "_L1))
                : meant         ? Tr::tr("Did you mean “%1”?").arg(*meant)
                                : Tr::tr("“waymarkctl requests list” shows what there is.")});
    return std::nullopt;
}

void addRequests(CLI::App &program, Context &context)
{
    auto *requests =
        program.add_subcommand("requests", "Requests: where they stand, and what to do about them");
    requests->require_subcommand(1);

    const auto listed = std::make_shared<RequestListOptions>();
    auto *list = requests->add_subcommand("list", "Requests by file, with phase and time left");
    addRequestOptions(*list, listed->common, {"table", "json", "csv"});
    addFilters(*list, *listed);
    list->footer("Examples:\n"
                 "  waymarkctl requests list --expiring\n"
                 "  waymarkctl requests list --phase failed --phase degraded --format json\n\n"
                 "Says on standard error if the loop that fulfils them hasn't run for two "
                 "intervals.");
    list->callback(
        [listed, &context] { context.exitCode = listRequests(*listed, false, context); });

    const auto stated = std::make_shared<RequestListOptions>();
    auto *status =
        requests->add_subcommand("status", "The same with what is wrong, and since when");
    addRequestOptions(*status, stated->common, {"table", "json", "csv"});
    addFilters(*status, *stated);
    status->callback(
        [stated, &context] { context.exitCode = listRequests(*stated, true, context); });

    const auto shown = std::make_shared<RequestListOptions>();
    shown->common.format = "text";
    auto *show = requests->add_subcommand(
        "show", "Everything that is known of one: the cause first, whole; conditions, steps, "
                "addresses, manifests");
    show->add_option("NAME", shown->name, "Its name, or Kind/name, or namespace/name")
        ->type_name("")
        ->required();
    show->add_flag("--live", shown->isLive,
                   "Ask the cluster as well, through kubectl: how each object stands, the worst "
                   "first. The context is that of spec.fulfilment.cluster, else the current one");
    addRequestOptions(*show, shown->common, {"text", "json", "markdown"});
    show->footer("Example, for a ticket or a chat:\n"
                 "  waymarkctl requests show payments-staging --format markdown");
    show->callback([shown, &context] { context.exitCode = showRequest(*shown, context); });

    addRequestWait(*requests, context);
    addRequestChanges(*requests, context);
    addRequestSubmit(*requests, context);
    addRequestReview(*requests, context);
}

} // namespace waymark::cli
