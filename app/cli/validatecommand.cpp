// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/baseline.h"
#include "servers/schemacopies.h"
#include "text/unifieddifference.h"
#include "workspace/committedfiles.h"
#include "workspace/loader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestBaseline = qint64{64} * 1024 * 1024;

struct ValidateOptions
{
    std::vector<std::string> paths;
    std::string workspace;
    std::string schema;
    std::string format = "text";
    std::string failOn = "error";
    std::string baseline;
    std::string now;
    bool updatesBaseline = false;
    bool fixes = false;
    bool isDryRun = false;
    bool isOnline = false;
};

QString plural(const char *text, int count)
{
    return Tr::tr(text, nullptr, count);
}

/// Takes known findings out of the report, or writes them down as known.
Result<void> applyBaseline(const ValidateOptions &options, Report &report, const Context &context)
{
    if (options.baseline.empty())
        return {};
    const QString path = pathFromArgument(options.baseline);
    const FileSystem &files = context.environment.files;
    if (options.updatesBaseline) {
        const Baseline baseline = Baseline::of(report);
        if (auto done = files.write(path, baseline.written()); !done)
            return done;
        print(context.io.err,
              plural(QT_TRANSLATE_N_NOOP("waymark::cli", "%n finding(s) written to"),
                     int(baseline.size()))
                      .toUtf8()
                  + ' ' + path.toUtf8() + '\n');
        (void)baseline.apply(report);
        return {};
    }
    const auto bytes = files.read(path, largestBaseline);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto baseline = Baseline::read(*bytes);
    if (!baseline) {
        baseline.error().subject = path;
        return std::unexpected(baseline.error());
    }
    const qsizetype gone = baseline->apply(report);
    if (gone > 0)
        print(context.io.err,
              plural(QT_TRANSLATE_N_NOOP("waymark::cli",
                                         "%n known finding(s) no longer occur; --update-baseline "
                                         "takes them out."),
                     int(gone))
                      .toUtf8()
                  + '\n');
    return {};
}

void printDifference(const QList<workspace::FileFixes> &fixed, const Context &context)
{
    int fixes = 0;
    for (const workspace::FileFixes &file : fixed) {
        const QString name = QFileInfo(file.printed).isAbsolute() ? file.printed.sliced(1)
                                                                  : QDir::cleanPath(file.printed);
        print(context.io.out, unifiedDifference(file.before, file.after, name));
        fixes += file.fixes;
    }
    print(context.io.err,
          (plural(QT_TRANSLATE_N_NOOP("waymark::cli", "%n fix(es) in"), fixes) + u' '
           + plural(QT_TRANSLATE_N_NOOP("waymark::cli", "%n file(s); nothing was written."),
                    int(fixed.size())))
                  .toUtf8()
              + '\n');
}

/// Asks the net for schemas that have no copy; what couldn't be had is said and left out.
bool fetchMissing(const QStringList &addresses, const Context &context)
{
    const servers::SchemaCopies copies(context.environment.cacheFolder);
    bool isNew = false;
    for (const QString &address : addresses) {
        const auto done =
            copies.fetch(address, *context.environment.http, context.environment.clock, {});
        if (!done)
            printError(context.io.err, done.error());
        isNew |= done.has_value();
    }
    return isNew;
}

/// Of all paths, where there are any, none is there: nothing is read for them, least of all the
/// folder that they would lie in.
bool areAllMissing(const QStringList &paths, const Context &context)
{
    const auto isThere = [](const QString &path) {
        return QFileInfo::exists(path);
    };
    if (paths.isEmpty() || std::ranges::any_of(paths, isThere))
        return false;
    for (const QString &path : paths) {
        if (const auto read = context.environment.files.read(path, defaultReadLimit); !read)
            printError(context.io.err, read.error());
    }
    return true;
}

ExitCode validate(const ValidateOptions &options, const Context &context)
{
    QStringList paths = pathsFromArguments(options.paths);
    if (areAllMissing(paths, context))
        return CannotRun;
    const QString start = paths.isEmpty() ? u"."_s : paths.first();
    if (paths.isEmpty())
        paths.append(options.workspace.empty() ? u"."_s : pathFromArgument(options.workspace));
    const QString folder = options.workspace.empty()
                               ? workspace::workspaceFolderOf(start)
                               : QDir(pathFromArgument(options.workspace)).absolutePath();
    const FileSystem &files = context.environment.files;
    workspace::ValidationRequest request{folder, paths, pathFromArgument(options.schema)};
    request.remote = std::make_shared<const servers::SchemaCopies>(context.environment.cacheFolder);
    // Who runs a command in a folder trusts it, as with git itself; git is only run where a rule
    // compares a document with the one before.
    request.committed = std::make_shared<const workspace::CommittedFiles>(
        context.environment.process, workspace::CommittedFiles::Lifetime::OneRun);
    request.process = &context.environment.process;
    request.makesFixes = options.fixes;
    request.now = timeFromOption(options.now, context);
    auto checked = workspace::validatePaths(request, files);
    if (checked && options.isOnline && context.environment.http && !checked->notFetched.isEmpty()
        && fetchMissing(checked->notFetched, context))
        checked = workspace::validatePaths(request, files);
    if (checked && options.fixes && !options.isDryRun && !checked->fixed.isEmpty()) {
        const QList<Error> failures = workspace::writeFixes(checked->fixed, files);
        request.makesFixes = false;
        checked = workspace::validatePaths(request, files);
        if (checked)
            checked->failures += failures;
    }
    if (!checked) {
        printError(context.io.err, checked.error());
        return CannotRun;
    }
    if (const auto done = applyBaseline(options, checked->report, context); !done) {
        printError(context.io.err, done.error());
        return CannotRun;
    }
    const Severity failOn = options.failOn == "warning" ? Severity::Warning : Severity::Error;
    if (!options.fixes || !options.isDryRun)
        return reported(*checked, options.format, failOn, context);
    printDifference(checked->fixed, context);
    for (const Error &failure : checked->failures)
        printError(context.io.err, failure);
    if (!checked->failures.isEmpty())
        return CannotRun;
    return checked->report.count(Severity::Error) > 0 ? Findings : Ok;
}

void addOptions(CLI::App &command, ValidateOptions &options)
{
    command.add_option("PATH", options.paths, "Files and folders; by default the current folder")
        ->type_name("");
    command
        .add_option(
            "--workspace", options.workspace,
            "Folder whose kinds decide; by default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    command
        .add_option("--schema", options.schema,
                    "JSON Schema or CustomResourceDefinition to check every document with")
        ->type_name("FILE");
    addReportFormat(command, options.format);
    command
        .add_option("--fail-on", options.failOn, "The least severity that makes the exit status 1")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
    auto *baseline =
        command
            .add_option("--baseline", options.baseline,
                        "File of known findings, which don't count: an old repository starts clean")
            ->type_name("FILE");
    command
        .add_flag("--update-baseline", options.updatesBaseline,
                  "Write what is found now into the baseline")
        ->needs(baseline);
    addNow(command, options.now);
    auto *fix = command.add_flag("--fix", options.fixes, "Make the fixes that change no meaning");
    command
        .add_flag("--dry-run", options.isDryRun,
                  "With --fix: print the difference and write nothing")
        ->needs(fix);
    command.add_flag("--online", options.isOnline,
                     "Fetch schemas that documents name by address and that have no copy here");
}

} // namespace

void addValidate(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ValidateOptions>();
    auto *command = program.add_subcommand(
        "validate",
        "Checks documents by syntax, schema and kind, and says what to do about each finding");
    addOptions(*command, *options);
    command->footer("Examples:\n"
                    "  waymarkctl validate requests/payments-staging.yaml\n"
                    "  waymarkctl validate --format github    annotations in a pull request\n"
                    "  waymarkctl validate --fix --dry-run    what would be repaired\n"
                    "  waymarkctl validate --baseline known.json --update-baseline");
    command->callback([options, &context] { context.exitCode = validate(*options, context); });
}

} // namespace waymark::cli
