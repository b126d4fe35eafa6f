// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/requestoptions.h"
#include "cli/requestoutput.h"
#include "requests/waiting.h"

#include <poll.h>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int millisecondsBetweenLooks = 1'000;

struct RequestWaitOptions
{
    RequestOptions common;
    std::string name;
    std::string phase = "ready";
    std::string timeout = "10m";
};

/// The cause, as `show` begins.
void printCause(const std::optional<requests::RequestRow> &row, const Context &context)
{
    if (!row)
        return;
    print(context.io.out, (row->id.shown() + ": "_L1 + phaseName(row->phase) + u'\n'
                           + (row->cause.isEmpty() ? QString() : row->cause + u'\n'))
                              .toUtf8());
}

ExitCode exitCodeOf(requests::WaitAnswer answer)
{
    return answer == requests::WaitAnswer::Reached  ? Ok
           : answer == requests::WaitAnswer::Failed ? Findings
                                                    : Ended;
}

ExitCode waitForRequest(const RequestWaitOptions &options, const Context &context)
{
    const QString folder =
        workspaceFromOption(options.common.workspace, u"."_s, context).value_or(QString());
    if (folder.isEmpty())
        return CannotRun;
    const bool isGone = options.phase == "deleted";
    const auto wanted = requests::phaseFromName(QString::fromStdString(options.phase));
    const auto patience = requests::durationOf(QString::fromStdString(options.timeout));
    const QDateTime start = context.environment.clock.now();
    while (true) {
        const QDateTime now = context.environment.clock.now();
        const auto overview = workspace::requestOverview(folder, now, context.environment.files,
                                                         context.environment.process);
        if (!overview || !overview->failures.isEmpty()) {
            printError(context.io.err, overview ? overview->failures.first() : overview.error());
            return CannotRun;
        }
        const auto rows = requests::rowsNamed(overview->rows, QString::fromStdString(options.name));
        if (rows.size() > 1)
            return requestNamed(*overview, options.name, context) ? Ok : Usage;
        const auto row = rows.isEmpty() ? std::nullopt : std::optional(rows.first());
        const auto answer = requests::waitAnswer(row ? &*row : nullptr,
                                                 wanted.value_or(requests::Phase::Ready), isGone);
        const bool isOver = start.secsTo(now) >= patience.value_or(requests::seconds(0)).count();
        if (answer != requests::WaitAnswer::GoOn || isOver)
            printCause(row, context);
        if (answer != requests::WaitAnswer::GoOn)
            return exitCodeOf(answer);
        if (isOver) {
            printError(context.io.err,
                       {u"requests.timeout"_s,
                        row ? Tr::tr("It isn't there yet.") : Tr::tr("There is no such request."),
                        {},
                        Tr::tr("“waymarkctl requests show” says what it waits for.")});
            return TimedOut;
        }
        ::poll(nullptr, 0, millisecondsBetweenLooks);
    }
}

} // namespace

void addRequestWait(CLI::App &requests, Context &context)
{
    const auto options = std::make_shared<RequestWaitOptions>();
    auto *wait = requests.add_subcommand(
        "wait", "Waits until a request is in a phase, also for one that isn't there yet");
    std::vector<std::string> phases{"deleted"};
    for (const requests::Phase phase : requests::allPhases())
        phases.push_back(phaseName(phase).toStdString());
    wait->add_option("NAME", options->name, "Its name, or Kind/name, or namespace/name")
        ->type_name("")
        ->required();
    wait->add_option("--for", options->phase,
                     "The phase; by default ready. deleted: nothing of it is left")
        ->type_name("PHASE")
        ->check(CLI::IsMember(phases));
    wait->add_option("--timeout", options->timeout,
                     "How long, such as 90s or 1h; by default 10m. 0s: look once")
        ->type_name("DURATION")
        ->check([](const std::string &text) {
            return text == "0s" || requests::durationOf(QString::fromStdString(text))
                       ? std::string()
                       : text + " is no duration, such as 10m";
        });
    wait->add_option("--workspace", options->common.workspace,
                     "By default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    wait->footer("Example:\n"
                 "  waymarkctl requests wait payments-staging --for ready --timeout 15m\n\n"
                 "Ends at once when the phase can't come any more. Exit status: 0 it is there, 1 "
                 "it failed, 3 that can't be told, 5 it was withdrawn or its time is over, 6 it "
                 "took too long.");
    wait->callback([options, &context] { context.exitCode = waitForRequest(*options, context); });
}

} // namespace waymark::cli
