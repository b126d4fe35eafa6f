// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/requestoptions.h"
#include "cli/submitoutput.h"
#include "submission/forgeclient.h"
#include "submission/submission.h"
#include "vcs/gitfolder.h"
#include "vcs/head.h"
#include "workspace/submitting.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct SubmitOptions
{
    RequestOptions common;
    std::vector<std::string> files;
    std::string branch;
    bool isYes = false;
    bool isDryRun = false;
    bool isResume = false;
};

submission::Means meansOf(const Context &context)
{
    return {.files = context.environment.files,
            .process = context.environment.process,
            .http = context.environment.http,
            .secrets = context.environment.secrets,
            .wait = submission::sleeping()};
}

ExitCode told(const submission::Preflight &preflight, const submission::Submitted &submitted,
              const SubmitOptions &options, const Context &context)
{
    print(context.io.out, options.common.format == "json"
                              ? submissionJson(preflight, &submitted, {})
                              : submissionText(submitted));
    if (!submitted.stopped)
        return Ok;
    printError(context.io.err, *submitted.stopped);
    return CannotRun;
}

ExitCode handInFiles(const submission::Preflight &preflight, const SubmitOptions &options,
                     const Context &context)
{
    Result<QStringList> changed;
    if (preflight.way == submission::Way::Folder)
        changed = submission::handIn(preflight, context.environment.files);
    if (!changed) {
        printError(context.io.err, changed.error());
        return CannotRun;
    }
    print(context.io.out, options.common.format == "json"
                              ? submissionJson(preflight, nullptr, *changed)
                              : handedInText(preflight, *changed));
    return Ok;
}

ExitCode resume(const SubmitOptions &options, const Context &context)
{
    const auto folder = workspaceFromOption(options.common.workspace, u"."_s, context);
    const auto head = folder ? vcs::headOf(*folder) : std::nullopt;
    if (!folder)
        return CannotRun;
    QList<submission::Record> records =
        head ? submission::unfinishedRecords(vcs::commonGitFolderOf(head->workTree),
                                             context.environment.files)
             : QList<submission::Record>();
    const QString branch = QString::fromStdString(options.branch);
    if (!branch.isEmpty())
        records.removeIf([&](const auto &record) { return record.branch != branch; });
    if (records.isEmpty()) {
        printError(context.io.err, {u"submission.nothing-begun"_s,
                                    Tr::tr("No submission waits to be finished."),
                                    {},
                                    Tr::tr("Submit files: “waymarkctl requests submit FILE”.")});
        return Findings;
    }
    if (records.size() > 1) {
        QStringList branches;
        for (const submission::Record &record : std::as_const(records))
            branches.append(record.branch);
        printError(context.io.err,
                   {u"submission.several-begun"_s,
                    Tr::tr("Several submissions wait to be finished."),
                    {},
                    Tr::tr("Name one with --branch: %1.").arg(branches.join(", "_L1))});
        return Findings;
    }
    return told({}, submission::resume(head->workTree, records.first(), meansOf(context)), options,
                context);
}

ExitCode submitFiles(const SubmitOptions &options, const Context &context)
{
    const QString first = pathFromArgument(options.files.front());
    const auto folder = workspaceFromOption(options.common.workspace, first, context);
    if (!folder)
        return CannotRun;
    workspace::SubmittingRequest request{.folder = *folder,
                                         .paths = {},
                                         .branch = QString::fromStdString(options.branch),
                                         .now = timeFromOption(options.common.now, context)};
    for (const QString &path : pathsFromArguments(options.files))
        request.paths.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    request.paths.removeDuplicates();
    const auto prepared = workspace::prepareSubmission(request, context.environment.files,
                                                       context.environment.process);
    if (!prepared) {
        printError(context.io.err, prepared.error());
        return CannotRun;
    }
    const submission::Preflight &preflight = prepared->preflight;
    const bool isJson = options.common.format == "json";
    const bool goesOn = preflight.isGood() && options.isYes && !options.isDryRun;
    if (!isJson)
        print(context.io.out, preflightText(preflight));
    else if (!goesOn)
        print(context.io.out, submissionJson(preflight, nullptr, {}));
    if (!preflight.isGood())
        return Findings;
    if (!goesOn) {
        if (!options.isDryRun)
            print(context.io.err,
                  Tr::tr("Nothing was done yet. Run it again with --yes.").toUtf8() + '\n');
        return Ok;
    }
    if (preflight.way != submission::Way::Git)
        return handInFiles(preflight, options, context);
    return told(preflight,
                submission::submit(prepared->workTree,
                                   submission::recordFor(preflight, prepared->earlier, request.now),
                                   preflight, meansOf(context)),
                options, context);
}

} // namespace

void addRequestSubmit(CLI::App &requests, Context &context)
{
    const auto options = std::make_shared<SubmitOptions>();
    options->common.format = "text";
    auto *submit = requests.add_subcommand(
        "submit", "Hands requests in: checks them, then a commit on a branch of its own, push and "
                  "pull request. Files and index of the work tree stay as they are");
    auto *files = submit
                      ->add_option("FILE", options->files,
                                   "Files of requests; one that is gone is taken away")
                      ->type_name("");
    submit
        ->add_option("--branch", options->branch, "By default as the kind says, else request/NAME")
        ->type_name("NAME");
    submit->add_flag("--yes", options->isYes, "Do it; without, the checks are printed");
    submit->add_flag("--dry-run", options->isDryRun,
                     "Only check and print exactly what would be published");
    submit
        ->add_flag("--resume", options->isResume,
                   "Go on with what was begun and didn't come to its end")
        ->excludes(files);
    addRequestOptions(*submit, options->common, {"text", "json"});
    submit->footer(
        "Examples:\n"
        "  waymarkctl requests submit requests/payments-staging.yaml\n"
        "  waymarkctl requests submit requests/payments-staging.yaml --yes\n"
        "  waymarkctl requests submit --resume\n\n"
        "A pull request is opened with a token (WAYMARK_TOKEN_HOST, such as "
        "WAYMARK_TOKEN_GITHUB_COM), or by push options where the server takes them; else its "
        "address is printed. “git config waymark.forge github|gitlab|gitea” says what a server "
        "is.\n\n"
        "Exit status: 1 where a check failed, 3 where it couldn't come to its end: --resume goes "
        "on, and repeats nothing.");
    submit->callback([options, &context] {
        if (options->files.empty() && !options->isResume)
            throw CLI::RequiredError("FILE");
        context.exitCode =
            options->isResume ? resume(*options, context) : submitFiles(*options, context);
    });
}

} // namespace waymark::cli
