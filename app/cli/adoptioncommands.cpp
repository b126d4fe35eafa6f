// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/lineagecommands.h"
#include "lineage/adoption.h"
#include "lineage/adoptionreport.h"
#include "lineage/relink.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestGivenAnswers = qint64{64} * 1024 * 1024;

struct AdoptionOptions : LineageOptions
{
    std::string folder;
    std::string path;
    std::string version;
    std::string values;
    bool isDryRun = false;
};

struct RelinkOptions : LineageOptions
{
    std::vector<std::string> folders;
    std::string path;
    std::string from;
    bool isAll = false;
};

QString absoluteFolder(const std::string &argument)
{
    return QDir::cleanPath(QFileInfo(pathFromArgument(argument)).absoluteFilePath());
}

ExitCode adoptProject(const AdoptionOptions &options, const Context &context)
{
    const auto fail = [&](const Error &error, ExitCode code) {
        printError(context.io.err, error);
        return code;
    };
    const QString folder = absoluteFolder(options.folder);
    SourceText given;
    if (!options.values.empty()) {
        const auto bytes =
            context.environment.files.read(pathFromArgument(options.values), largestGivenAnswers);
        if (!bytes)
            return fail(bytes.error(), CannotRun);
        given = SourceText(*bytes);
    }
    const auto snapshot = openForLineage(options, false, context);
    if (!snapshot)
        return CannotRun;
    const lineage::PathBook paths(*snapshot, context.environment.files, context.environment.process,
                                  context.environment.cacheFolder);
    const auto found = lineage::adoptionCandidates(
        {.folder = folder,
         .path = QString::fromStdString(options.path),
         .version = QString::fromStdString(options.version),
         .given = given,
         .givenName = options.values.empty() ? Tr::tr("answers") : pathFromArgument(options.values),
         .today = timeFromOption(options.now, context).date()},
        paths, context.environment.process, context.environment.files);
    if (!found)
        return fail(found.error(), CannotRun);
    print(context.io.out, options.format == "json" ? lineage::adoptionAsJson(*found)
                                                   : lineage::adoptionAsText(*found));
    // A path that somebody names is taken however little there is of it.
    if (found->isEmpty() || (options.path.empty() && found->front().score < lineage::leastScore))
        return fail({u"lineage.no-match"_s,
                     Tr::tr("No version of a path made anything like %1.").arg(folder), folder,
                     Tr::tr("Name the path with --path, if it is one of this workspace.")},
                    Findings);
    if (options.isDryRun)
        return Ok;
    const auto adopted = lineage::adopt(folder, found->front(), context.environment.process,
                                        context.environment.files);
    if (!adopted)
        return fail(adopted.error(),
                    adopted.error().code.startsWith("lineage."_L1) ? Usage : CannotRun);
    return Ok;
}

ExitCode relinkProjects(const RelinkOptions &options, const Context &context)
{
    const auto snapshot = openForLineage(options, false, context);
    if (!snapshot)
        return CannotRun;
    const lineage::PathBook paths(*snapshot, context.environment.files, context.environment.process,
                                  context.environment.cacheFolder);
    const auto page = paths.page(QString::fromStdString(options.path));
    if (!page) {
        printError(context.io.err, page.error());
        return Usage;
    }
    QStringList folders = options.isAll ? lineage::projectsIn(*snapshot) : QStringList();
    for (const std::string &folder : options.folders)
        folders.append(absoluteFolder(folder));
    ExitCode code = Ok;
    for (const QString &folder : std::as_const(folders)) {
        const auto record = lineage::lineageOf(folder);
        const QString from = QString::fromStdString(options.from);
        if (record && !from.isEmpty() && record->path != from)
            continue;
        const auto done =
            lineage::relink(folder, (*page)->history->atHand(), context.environment.files);
        if (!done) {
            printError(context.io.err, done.error());
            code = CannotRun;
            continue;
        }
        print(context.io.out,
              (Tr::tr("%1 comes from %2 now.").arg(folder, QString::fromStdString(options.path))
               + u'\n')
                  .toUtf8());
    }
    return code;
}

} // namespace

void addAdoption(CLI::App &paths, Context &context)
{
    const auto options = std::make_shared<AdoptionOptions>();
    auto *adopt = paths.add_subcommand(
        "adopt", "Finds out which version of which path made a project, and writes it down");
    adopt->add_option("PROJECT", options->folder, "The project's folder")
        ->type_name("")
        ->required();
    adopt->add_option("--path", options->path, "Only this path")->type_name("NAME");
    adopt->add_option("--version", options->version, "Only this version")->type_name("VERSION");
    adopt
        ->add_option("--values", options->values,
                     "Answers that the project doesn't give away, in YAML or JSON")
        ->type_name("FILE");
    adopt->add_flag("--dry-run", options->isDryRun,
                    "Say what fits how well and why, and write nothing");
    addLineageOptions(*adopt, *options);
    adopt->footer("Examples:\n"
                  "  waymarkctl paths adopt ../orders --dry-run\n"
                  "  waymarkctl paths adopt ../orders --path http-service --values answers.yaml");
    adopt->callback([options, &context] { context.exitCode = adoptProject(*options, context); });

    const auto moved = std::make_shared<RelinkOptions>();
    auto *relink = paths.add_subcommand(
        "relink", "Tells projects that their path has another name or lies elsewhere");
    relink->add_option("PROJECT", moved->folders, "Folders of projects")->type_name("");
    relink->add_flag("--all", moved->isAll, "Every project of the workspace");
    relink->add_option("--from", moved->from, "Only projects of this path")->type_name("NAME");
    relink->add_option("--path", moved->path, "The path that they come from")
        ->type_name("NAME")
        ->required();
    addLineageOptions(*relink, *moved);
    relink->footer("Example:\n"
                   "  waymarkctl paths relink --all --from node-service --path http-service");
    relink->callback([moved, &context] { context.exitCode = relinkProjects(*moved, context); });
}

} // namespace waymark::cli
