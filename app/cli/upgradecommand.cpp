// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/lineagecommands.h"
#include "goldenpath/givenoutputs.h"
#include "lineage/lineagereport.h"
#include "lineage/upgradestate.h"
#include "text/binary.h"
#include "text/unifieddifference.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestAnswers = qint64{64} * 1024 * 1024;

struct UpgradeOptions : LineageOptions
{
    std::string folder;
    bool isFleet = false;
    std::string version;
    std::string values;
    std::string outputs;
    std::string digest;
    std::vector<std::string> mine;
    std::vector<std::string> theirs;
    std::string skip;
    std::string reason;
    std::string until;
    bool isPlan = false;
    bool isDryRun = false;
    bool finishes = false;
    bool aborts = false;
};

ExitCode failed(const Error &error, const Context &context)
{
    printError(context.io.err, error);
    // What is open is a finding, a question a matter of use; the rest can't be done.
    static const QStringList findings{u"lineage.unfinished"_s, u"lineage.changed"_s,
                                      u"lineage.interrupted"_s};
    static const QStringList usage{u"lineage.questions"_s,     u"lineage.upgrading"_s,
                                   u"lineage.not-upgrading"_s, u"lineage.older"_s,
                                   u"lineage.until"_s,         u"lineage.unknown-version"_s};
    if (findings.contains(error.code))
        return Findings;
    return usage.contains(error.code) ? Usage : CannotRun;
}

QStringList texts(const std::vector<std::string> &words)
{
    QStringList all;
    for (const std::string &word : words)
        all.append(QString::fromStdString(word));
    return all;
}

/// What can't be asked together, or lacks something; empty where all is well.
QString wrongUpgradeUse(const UpgradeOptions &options)
{
    if (!options.isFleet && options.folder.empty())
        return Tr::tr("Name the folder of a project, or say --all.");
    const int ends = int(options.finishes) + int(options.aborts) + int(!options.skip.empty());
    const bool isUpgrade = options.isPlan || options.isDryRun || !options.version.empty()
                           || !options.digest.empty() || !options.values.empty();
    if (ends > 1 || (ends == 1 && (isUpgrade || options.isFleet)))
        return Tr::tr("--finish, --abort and --skip stand alone.");
    if (!options.skip.empty() && options.reason.empty())
        return Tr::tr("Say with --reason why the version isn't taken.");
    return {};
}

QString projectFolder(const UpgradeOptions &options)
{
    return QDir::cleanPath(QFileInfo(pathFromArgument(options.folder)).absoluteFilePath());
}

ExitCode finish(const UpgradeOptions &options, const Context &context)
{
    const auto done =
        lineage::finishUpgrade(projectFolder(options), texts(options.mine), texts(options.theirs));
    if (!done)
        return failed(done.error(), context);
    print(context.io.out,
          (Tr::tr("The project is at %1 %2 now. Commit it.").arg(done->path, done->to) + u'\n')
              .toUtf8());
    return Ok;
}

ExitCode abortOpen(const UpgradeOptions &options, const Context &context)
{
    const auto done = lineage::abortUpgrade(projectFolder(options));
    if (!done)
        return failed(done.error(), context);
    print(context.io.out,
          (Tr::tr("The project is at %1 %2 again.").arg(done->path, done->from) + u'\n').toUtf8());
    if (!done->kept.isEmpty())
        print(context.io.out,
              (Tr::tr("What was edited since is kept in: %1").arg(done->kept.join(", "_L1)) + u'\n')
                  .toUtf8());
    return Ok;
}

Error openAlready(const QString &folder, const lineage::OpenUpgrade &open)
{
    return {u"lineage.upgrading"_s,
            Tr::tr("An upgrade from %1 to %2 is open.").arg(open.from, open.to), folder,
            Tr::tr("End it with --finish, or take it back with --abort; nothing else is "
                   "done until then.")};
}

ExitCode skipVersion(const UpgradeOptions &options, const Context &context)
{
    const QString folder = projectFolder(options);
    auto record = lineage::lineageOf(folder);
    if (!record)
        return failed(record.error(), context);
    const auto open = lineage::openUpgrade(folder);
    if (!open || *open)
        return failed(open ? openAlready(folder, **open) : open.error(), context);
    const auto until = QDate::fromString(QString::fromStdString(options.until), Qt::ISODate);
    if (!options.until.empty() && !until.isValid())
        return failed({u"lineage.until"_s,
                       Tr::tr("“%1” is no day.").arg(QString::fromStdString(options.until)),
                       {},
                       Tr::tr("Write it as in 2027-01-31.")},
                      context);
    const QString version = QString::fromStdString(options.skip);
    record->skipped.removeIf(
        [&](const lineage::SkippedVersion &each) { return each.version == version; });
    record->skipped.append({.version = version,
                            .reason = QString::fromStdString(options.reason),
                            .by = {},
                            .since = timeFromOption(options.now, context).date(),
                            .until = until});
    const auto written = context.environment.files.write(folder + u'/' + lineage::lineageFileName,
                                                         lineage::lineageText(*record));
    return written ? Ok : failed(written.error(), context);
}

Result<SourceText> readGiven(const std::string &argument, const Context &context)
{
    if (argument.empty())
        return SourceText();
    const auto bytes = context.environment.files.read(pathFromArgument(argument), largestAnswers);
    if (!bytes)
        return std::unexpected(bytes.error());
    return SourceText(*bytes);
}

Result<lineage::UpgradePlan> planned(const UpgradeOptions &options, const lineage::PathBook &paths,
                                     const Context &context)
{
    const QString folder = projectFolder(options);
    const auto record = lineage::lineageOf(folder);
    if (!record)
        return std::unexpected(record.error());
    const auto page = paths.page(record->path);
    if (!page)
        return std::unexpected(page.error());
    const lineage::VersionHistory &history = *(*page)->history;
    const auto version = options.version.empty()
                             ? Result<lineage::PathVersion>(history.atHand())
                             : history.version(QString::fromStdString(options.version));
    if (!version)
        return std::unexpected(version.error());
    const auto given = readGiven(options.values, context);
    const auto outputText = readGiven(options.outputs, context);
    if (!given || !outputText)
        return std::unexpected(given ? outputText.error() : given.error());
    const auto outputs = options.outputs.empty()
                             ? Result<goldenpath::GivenOutputs>(goldenpath::GivenOutputs())
                             : goldenpath::readOutputs(version->path, *outputText,
                                                       pathFromArgument(options.outputs));
    if (!outputs)
        return std::unexpected(outputs.error());
    return lineage::planUpgrade(
        {.folder = folder,
         .lineage = *record,
         .to = *version,
         .given = *given,
         .givenName = options.values.empty() ? Tr::tr("answers") : pathFromArgument(options.values),
         .outputs = outputs->outputs,
         .takesYours = texts(options.mine),
         .takesPath = texts(options.theirs),
         .today = timeFromOption(options.now, context).date()},
        history, context.environment.process, context.environment.files);
}

/// What would change in each file, as `diff -u` shows it.
QByteArray differences(const QString &folder, const lineage::UpgradePlan &plan,
                       const Context &context)
{
    QByteArray text;
    for (const lineage::FileOutcome &outcome : plan.files) {
        if (!outcome.written || isBinary(outcome.written->bytes))
            continue;
        const QString before = outcome.removed.isEmpty() ? outcome.path : outcome.removed;
        const auto bytes = context.environment.files.read(folder + u'/' + before, largestAnswers);
        text += unifiedDifference(SourceText(bytes.value_or(QByteArray())),
                                  SourceText(outcome.written->bytes), outcome.path);
    }
    return text;
}

ExitCode upgradeOne(const UpgradeOptions &options, const Context &context)
{
    const QString folder = projectFolder(options);
    const auto open = lineage::openUpgrade(folder);
    if (!open)
        return failed(open.error(), context);
    if (*open)
        return failed(openAlready(folder, **open), context);
    const auto snapshot = openForLineage(options, false, context);
    if (!snapshot)
        return CannotRun;
    const lineage::PathBook paths(*snapshot, context.environment.files, context.environment.process,
                                  context.environment.cacheFolder);
    const auto plan = planned(options, paths, context);
    if (!plan)
        return failed(plan.error(), context);
    print(context.io.out,
          options.format == "json" ? lineage::planAsJson(*plan) : lineage::planAsText(*plan));
    if (options.isDryRun && options.format == "text")
        print(context.io.out, '\n' + differences(folder, *plan, context));
    const ExitCode verdict = plan->isClean() ? Ok : Findings;
    if (options.isPlan || options.isDryRun)
        return verdict;
    const QString digest =
        options.digest.empty() ? plan->digest : QString::fromStdString(options.digest);
    const auto applied = lineage::applyUpgrade(folder, *plan, digest, context.environment.process);
    if (!applied)
        return failed(applied.error(), context);
    if (!plan->isClean())
        printError(
            context.io.err,
            {{},
             Tr::tr("Something is left to settle in: %1").arg(plan->openFiles().join(", "_L1)),
             {},
             Tr::tr("Settle it, then run “waymarkctl paths upgrade %1 --finish”; --abort "
                    "takes all of it back.")
                 .arg(pathFromArgument(options.folder))});
    return verdict;
}

ExitCode upgradeFleet(const UpgradeOptions &options, const Context &context)
{
    // With --all, the word that would be the folder is the query.
    const QString query = QString::fromStdString(options.folder);
    const auto snapshot = openForLineage(options, !query.isEmpty(), context);
    if (!snapshot)
        return CannotRun;
    const auto folders = lineage::projectsFound(*snapshot, query);
    if (!folders) {
        printError(context.io.err, folders.error());
        return Usage;
    }
    const lineage::PathBook paths(*snapshot, context.environment.files, context.environment.process,
                                  context.environment.cacheFolder);
    const auto today = timeFromOption(options.now, context).date();
    if (options.isPlan || options.isDryRun) {
        const auto drifts = lineage::driftOfAll(*folders, paths, snapshot->folder, today);
        print(context.io.out, options.format == "json" ? lineage::driftAsJson(*drifts)
                                                       : lineage::driftAsTable(*drifts));
        return Ok;
    }
    const auto outcomes =
        lineage::upgradeOnBranches({.folders = *folders,
                                    .workspace = snapshot->folder,
                                    .version = QString::fromStdString(options.version),
                                    .today = today},
                                   paths, context.environment.process, context.environment.files);
    print(context.io.out, options.format == "json" ? lineage::fleetAsJson(*outcomes)
                                                   : lineage::fleetAsText(*outcomes));
    const bool isOpen = std::ranges::any_of(*outcomes, [](const lineage::BranchOutcome &outcome) {
        return outcome.kind == lineage::BranchOutcome::Kind::Conflicts
               || outcome.kind == lineage::BranchOutcome::Kind::Questions
               || outcome.kind == lineage::BranchOutcome::Kind::Failed;
    });
    return isOpen ? Findings : Ok;
}

ExitCode upgrade(const UpgradeOptions &options, const Context &context)
{
    if (const QString wrong = wrongUpgradeUse(options); !wrong.isEmpty()) {
        printError(context.io.err, {{}, wrong, {}, {}});
        return Usage;
    }
    if (options.isFleet)
        return upgradeFleet(options, context);
    if (options.finishes)
        return finish(options, context);
    if (options.aborts)
        return abortOpen(options, context);
    return options.skip.empty() ? upgradeOne(options, context) : skipVersion(options, context);
}

} // namespace

void addUpgrade(CLI::App &paths, Context &context)
{
    const auto options = std::make_shared<UpgradeOptions>();
    auto *command = paths.add_subcommand(
        "upgrade", "Brings a made project to another version of its path; no edit is lost");
    command
        ->add_option("PROJECT", options->folder,
                     "The project's folder; with --all a query for projects of the workspace, such "
                     "as owner:payments")
        ->type_name("");
    command->add_flag("--all", options->isFleet,
                      "Every project of the workspace, each on a branch of its own; nothing is "
                      "pushed, and another run goes on where one was stopped");
    command->add_option("--to", options->version, "The version; by default the newest")
        ->type_name("VERSION");
    command->add_flag("--plan", options->isPlan,
                      "Say what would become of each file, and write nothing");
    command->add_flag("--dry-run", options->isDryRun, "The same with every changed line");
    command
        ->add_option("--digest", options->digest,
                     "Write only the plan with this digest, as --plan printed it")
        ->type_name("DIGEST");
    command
        ->add_option("--values", options->values,
                     "Answers to new questions, and those that change, in YAML or JSON")
        ->type_name("FILE");
    command->add_option("--outputs", options->outputs, "Outputs of steps that aren't run here")
        ->type_name("FILE");
    command
        ->add_option("--mine", options->mine,
                     "Files whose conflicts end as the project has them, by glob")
        ->type_name("FILE");
    command
        ->add_option("--theirs", options->theirs,
                     "Files whose conflicts end as the path has them, by glob")
        ->type_name("FILE");
    command->add_flag("--finish", options->finishes,
                      "End an upgrade whose conflicts are settled: the record gets the version");
    command->add_flag("--abort", options->aborts, "Take an open upgrade back, byte for byte");
    command->add_option("--skip", options->skip, "Write down that a version isn't taken")
        ->type_name("VERSION");
    command->add_option("--reason", options->reason, "Why, with --skip")->type_name("TEXT");
    command->add_option("--until", options->until, "The day it is asked again, with --skip")
        ->type_name("DATE");
    addLineageOptions(*command, *options);
    command->footer("Examples:\n"
                    "  waymarkctl paths upgrade ../orders --plan\n"
                    "  waymarkctl paths upgrade ../orders --values answers.yaml\n"
                    "  waymarkctl paths upgrade ../orders --finish\n"
                    "  waymarkctl paths upgrade --all owner:payments");
    command->callback([options, &context] { context.exitCode = upgrade(*options, context); });
}

} // namespace waymark::cli
