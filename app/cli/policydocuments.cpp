// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/suppressions.h"
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/jsonwriter.h"
#include "policy/policyset.h"
#include "rehearsal/exceptionreview.h"
#include "rehearsal/generateddocuments.h"
#include "workspace/committedfiles.h"
#include "workspace/loader.h"

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int exceptionsSchemaVersion = 1;

struct PolicyDocumentOptions
{
    std::string workspace;
    std::string format = "text";
    std::string now;
    bool checks = false;
};

/// nullopt after why was printed.
std::optional<snapshot::Snapshot> openForPolicies(const PolicyDocumentOptions &options,
                                                  const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return std::nullopt;
    auto loaded = workspace::loadWorkspace(
        {.folder = *folder,
         .committed = std::make_shared<const workspace::CommittedFiles>(
             context.environment.process, workspace::CommittedFiles::Lifetime::OneRun),
         .now = timeFromOption(options.now, context),
         .isShortLived = true},
        context.environment.files, {});
    for (const Error &failure : loaded ? loaded->failures : QList<Error>())
        printError(context.io.err, failure);
    return loaded;
}

/// Findings by file, with the file's text.
Report reportOf(const snapshot::Snapshot &snapshot, const QHash<QString, Diagnostics> &found)
{
    Report report;
    for (const auto &file : snapshot.files) {
        if (!found.contains(file->path))
            continue;
        CheckedFile checked{file->shownPath(), file->text(), {}, found.value(file->path)};
        snapshot.rules->severities.apply(checked.diagnostics);
        checked.suppressed = analysis::takeSuppressed(checked.text, checked.diagnostics);
        for (const snapshot::DocumentEntry &entry : file->documents)
            checked.documents.append({entry.index, entry.apiVersion, entry.kind, entry.name});
        sortByPlace(checked.diagnostics);
        report.files.append(checked);
    }
    return report;
}

void writeTexts(JsonWriter &json, std::string_view key, const QStringList &texts)
{
    json.array(key);
    for (const QString &text : texts)
        json.text({}, text);
    json.endArray();
}

QByteArray reviewInJson(const rehearsal::ExceptionReview &review, const QDateTime &now)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", exceptionsSchemaVersion);
    json.array("exceptions");
    for (const auto &one : review.exceptions) {
        const policy::Exception &exception = one.exception;
        json.object();
        json.text("name", exception.name);
        json.text("file", one.shown);
        json.text("policy", exception.policy);
        if (exception.validation >= 0)
            json.number("validation", exception.validation);
        json.text("target", exception.targetKind + u'/' + exception.targetName);
        json.text("team", exception.team);
        json.boolean("inForce", exception.isInForce(now));
        json.text("until", exception.until.toString(Qt::ISODate));
        json.text("use", rehearsal::useName(one.use));
        json.text("roadmap", exception.roadmap);
        QStringList codes;
        for (const Diagnostic &finding : one.findings)
            codes.append(finding.code);
        writeTexts(json, "findings", codes);
        json.endObject();
    }
    json.endArray();
    json.array("roadmap");
    for (const auto &wish : review.repeated) {
        json.object();
        json.text("what", wish.what);
        json.number("count", wish.names.size());
        writeTexts(json, "exceptions", wish.names);
        writeTexts(json, "teams", wish.teams);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

ExitCode reviewExceptions(const PolicyDocumentOptions &options, const Context &context)
{
    const auto opened = openForPolicies(options, context);
    const auto review = opened ? rehearsal::reviewExceptions(*opened) : std::nullopt;
    if (!review)
        return CannotRun;
    const policy::PolicySet &policies = *opened->rules->policies;
    if (options.format == "json") {
        print(context.io.out, reviewInJson(*review, policies.now()));
        return opened->failures.isEmpty() ? Ok : CannotRun;
    }
    QHash<QString, Diagnostics> found;
    for (const auto &one : review->exceptions) {
        const policy::Exception &exception = one.exception;
        found[exception.path] +=
            one.findings
            + problemsOf(exception, policies.policyNamed(exception.policy) != nullptr,
                         policies.now());
    }
    workspace::Validation checked{.report = reportOf(*opened, found),
                                  .failures = opened->failures,
                                  .fixed = {},
                                  .notFetched = {}};
    const ExitCode exitCode = reported(checked, options.format, Severity::Error, context);
    if (options.format == "text") {
        for (const auto &wish : review->repeated)
            print(context.io.out,
                  Tr::tr("%1: asked for %n time(s), by %2 (%3).", nullptr, int(wish.names.size()))
                          .arg(wish.what, wish.teams.join(", "_L1), wish.names.join(", "_L1))
                          .toUtf8()
                      + '\n');
    }
    return exitCode;
}

ExitCode writeParams(const PolicyDocumentOptions &options, const Context &context)
{
    const auto opened = openForPolicies(options, context);
    if (!opened)
        return CannotRun;
    const auto all = rehearsal::generatedDocuments(*opened);
    QHash<QString, Diagnostics> found;
    QHash<QString, TextEdits> edits;
    bool areStale = false;
    for (const auto &generated : all) {
        const auto finding = rehearsal::staleness(generated);
        if (finding && (options.checks || !generated.problem.isEmpty()))
            found[generated.path].append(*finding);
        areStale |= finding.has_value();
        if (!options.checks && !generated.edits.isEmpty())
            edits[generated.path] += generated.edits;
    }
    workspace::Validation checked{.report = reportOf(*opened, found),
                                  .failures = opened->failures,
                                  .fixed = {},
                                  .notFetched = {}};
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        const SourceText text = opened->file(edit.key())->text();
        const auto written =
            context.environment.files.write(edit.key(), text.applied(edit.value()).bytes());
        if (!written)
            checked.failures.append(written.error());
    }
    const ExitCode exitCode = reported(checked, options.format, Severity::Error, context);
    if (options.format == "text" && !options.checks)
        print(context.io.out,
              Tr::tr("%1 of %n generated document(s) written anew.", nullptr, int(all.size()))
                      .arg(std::ranges::count_if(
                          all, [](const auto &one) { return !one.edits.isEmpty(); }))
                      .toUtf8()
                  + '\n');
    if (exitCode != Ok)
        return exitCode;
    return areStale && (options.checks || !found.isEmpty()) ? Findings : Ok;
}

void addCommon(CLI::App &command, const std::shared_ptr<PolicyDocumentOptions> &options)
{
    addNow(command, options->now);
    command
        .add_option("--workspace", options->workspace,
                    "By default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    addReportFormat(command, options->format);
}

} // namespace

void addPolicyDocuments(CLI::App &policy, Context &context)
{
    const auto ofExceptions = std::make_shared<PolicyDocumentOptions>();
    auto *exceptions = policy.add_subcommand(
        "exceptions", "Says which exceptions are still needed, what is wrong with them, and which "
                      "wishes come again and again");
    addCommon(*exceptions, ofExceptions);
    exceptions->callback(
        [ofExceptions, &context] { context.exitCode = reviewExceptions(*ofExceptions, context); });

    const auto ofParams = std::make_shared<PolicyDocumentOptions>();
    auto *params = policy.add_subcommand(
        "params", "Writes what policies need to know in a cluster: owners, exceptions in force, "
                  "and the actions of bindings with stages");
    params->footer("A document says by an annotation what it wants:\n"
                   "  waymark.dev/generate: owners      with waymark.dev/filter: "
                   "kind=Group,spec.type=team\n"
                   "  waymark.dev/generate: exceptions  with waymark.dev/policy: NAME\n"
                   "  waymark.dev/stages: Audit; Warn from 2026-12-01; Deny from 2026-12-15");
    params->add_flag("--check", ofParams->checks,
                     "Write nothing; exit status 1 if something is stale");
    addCommon(*params, ofParams);
    params->callback([ofParams, &context] { context.exitCode = writeParams(*ofParams, context); });
}

} // namespace waymark::cli
