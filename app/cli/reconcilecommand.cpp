// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/reconcileoutput.h"
#include "requests/lifetime.h"
#include "workspace/reconciliation.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct ReconcileOptions
{
    std::string workspace;
    std::string now;
    std::string format = "text";
    bool isOnce = false;
    bool watches = false;
    bool isDryRun = false;
    int allowRetire = -1; ///< -1: as many as a run may by itself
};

ExitCode exitCodeOf(const fulfilment::ReconcileReport &report)
{
    if (report.held)
        return HeldBack;
    if (!report.failures.isEmpty())
        return CannotRun;
    return report.findings.isEmpty() ? Ok : Findings;
}

ExitCode runOnce(const ReconcileOptions &options, const QString &folder, const QDateTime &now,
                 const Context &context)
{
    const fulfilment::LocalDeliveryDisk disk;
    const auto report = workspace::reconcileWorkspace(
        {.folder = folder,
         .now = now,
         .isDryRun = options.isDryRun,
         .allowRetire =
             options.allowRetire < 0 ? std::nullopt : std::optional(options.allowRetire)},
        context.environment.files, context.environment.process, disk);
    if (!report) {
        printError(context.io.err, report.error());
        return CannotRun;
    }
    print(context.io.out, options.format == "json" ? reconcileJson(*report, options.isDryRun)
                                                   : reconcileText(*report, options.isDryRun));
    printFindings(*report, folder, context);
    for (const Error &failure : report->failures)
        printError(context.io.err, failure);
    if (report->held)
        printError(context.io.err, *report->held);
    context.io.out.flush();
    return exitCodeOf(*report);
}

/// False when the program is asked to end. Whatever it is in the middle of is ended first.
bool sleepUnlessAsked(std::chrono::seconds interval, int signals)
{
    pollfd waited{signals, POLLIN, 0};
    const auto milliseconds = std::chrono::milliseconds(interval).count();
    return ::poll(&waited, 1, int(milliseconds)) == 0;
}

/// Each run by itself: one that fails is tried again at the next.
ExitCode watch(const ReconcileOptions &options, const QString &folder, const Context &context)
{
    sigset_t ends;
    sigset_t before;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, &before);
    const int signals = ::signalfd(-1, &ends, SFD_CLOEXEC);
    ExitCode last = Ok;
    do {
        last = runOnce(options, folder, context.environment.clock.now(), context);
        const auto settings = requests::fulfilmentSettings(folder, context.environment.files);
        if (!sleepUnlessAsked(settings ? settings->interval : std::chrono::minutes(5), signals))
            break;
    } while (true);
    ::close(signals);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return last;
}

ExitCode reconcile(const ReconcileOptions &options, const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return CannotRun;
    if (options.watches)
        return watch(options, *folder, context);
    return runOnce(options, *folder, timeFromOption(options.now, context), context);
}

} // namespace

void addReconcile(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ReconcileOptions>();
    auto *command = program.add_subcommand(
        "reconcile", "Fulfils what was agreed on: checks each request on the main branch, renders "
                     "its manifests, writes its status and retires what has outlived its time");
    auto *once = command->add_flag("--once", options->isOnce, "One run; this is the default");
    auto *watch = command
                      ->add_flag("--watch", options->watches,
                                 "Run again after each interval of waymark.yaml, until "
                                 "interrupted")
                      ->excludes(once);
    addNow(*command, options->now)
        ->description("The time of the run, such as 2026-12-01T12:00:00Z; by default now")
        ->excludes(watch);
    command->add_flag("--dry-run", options->isDryRun, "Say what would be done and write nothing");
    command
        ->add_option("--allow-retire", options->allowRetire,
                     "How many requests the run may take away; by default 3, or a tenth of those "
                     "that run")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    command
        ->add_option("--workspace", options->workspace,
                     "By default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    command->add_option("--format", options->format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    command->footer("Examples:\n"
                    "  waymarkctl reconcile --dry-run\n"
                    "  waymarkctl reconcile --watch\n"
                    "  waymarkctl reconcile --now 2026-12-24T00:00:00Z --dry-run    what ends by "
                    "Christmas?\n\n"
                    "Exit status: 1 for requests whose end can't be read, 3 if something couldn't "
                    "be read or written (the rest was done), 4 if requests should be taken away "
                    "and weren't: why is said, and nothing was taken away.");
    command->callback([options, &context] { context.exitCode = reconcile(*options, context); });
}

} // namespace waymark::cli
