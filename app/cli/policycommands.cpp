// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "policy/exception.h"
#include "rehearsal/impactwriters.h"
#include "rehearsal/testfindings.h"
#include "workspace/policyimpact.h"
#include "workspace/policytesting.h"

#include <unistd.h>

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct PolicyTestOptions
{
    std::string folder = ".";
    std::string workspace;
    std::string format = "text";
    std::string failOn = "error";
    std::string now;
    std::string showsInput;
    bool mutates = false;
    bool allowsEmpty = false;
};

/// What each variable was in the case that was asked for.
QByteArray inputsOf(const rehearsal::TestReport &run)
{
    QByteArray text;
    for (const rehearsal::CaseResult &one : run.cases) {
        for (const policy::ShownInput &input : one.inputs) {
            text += input.policy.toUtf8() + ", " + input.binding.toUtf8()
                    + (input.params.isEmpty() ? QByteArray() : ", " + input.params.toUtf8()) + '\n';
            for (const policy::ShownValue &value : input.values)
                text += "  " + value.name.toUtf8() + (value.isKnown ? ": " : ": ! ")
                        + value.value.toUtf8() + '\n';
        }
    }
    return text;
}

ExitCode testPolicies(const PolicyTestOptions &options, const Context &context)
{
    const QString given = pathFromArgument(options.folder);
    const QString tests = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    if (!QFileInfo::exists(tests)) {
        printError(context.io.err, {u"io.open"_s, Tr::tr("There is no folder %1.").arg(given),
                                    given, Tr::tr("Name the folder with the policies' tests.")});
        return CannotRun;
    }
    const auto folder = workspaceFromOption(options.workspace, tests, context);
    if (!folder)
        return CannotRun;
    workspace::PolicyTestRequest request{.folder = *folder, .tests = tests, .options = {}};
    request.options.mutates = options.mutates;
    request.options.showsInput = QString::fromStdString(options.showsInput);
    request.options.now = timeFromOption(options.now, context);
    request.options.printed = [&](const QString &path) {
        if (!path.startsWith(tests + u'/'))
            return QDir::current().relativeFilePath(path);
        return given == "."_L1 ? path.sliced(tests.size() + 1)
                               : QDir::cleanPath(given + path.sliced(tests.size()));
    };
    const auto done = workspace::testPolicies(request, context.environment.files);
    if (!done) {
        printError(context.io.err, done.error());
        return CannotRun;
    }
    const rehearsal::TestReport &run = done->run;
    if (!options.showsInput.empty()) {
        const QByteArray inputs = inputsOf(run);
        if (inputs.isEmpty()) {
            printError(context.io.err,
                       {u"policy.bad-case"_s,
                        Tr::tr("There is no case “%1” that a policy with a binding is asked in.")
                            .arg(request.options.showsInput),
                        given, Tr::tr("Name a case as its PolicyTest does.")});
            return CannotRun;
        }
        print(context.io.out, inputs);
        return Ok;
    }
    const bool hasColour = isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
    const auto format = reportFormatFromName(QString::fromStdString(options.format));
    print(context.io.out,
          rehearsal::written(run, format.value_or(ReportFormat::Text), {hasColour}));
    for (const Error &failure : done->failures)
        printError(context.io.err, failure);
    if (!done->failures.isEmpty())
        return CannotRun;
    if (run.report.count(Severity::Error) > 0
        || (options.failOn == "warning" && run.report.count(Severity::Warning) > 0))
        return Findings;
    if (run.evaluatedRules() > 0 || options.allowsEmpty)
        return Ok;
    printError(context.io.err,
               {u"policy.nothing-tested"_s, Tr::tr("No rule was evaluated."), given,
                Tr::tr("Name a folder with policies and PolicyTests; --allow-empty takes it for "
                       "fine.")});
    return Usage;
}

void addPolicyTest(CLI::App &policy, Context &context)
{
    const auto options = std::make_shared<PolicyTestOptions>();
    auto *test =
        policy.add_subcommand("test", "Runs the tests of policies, and says what they don't test");
    test->footer("Examples:\n"
                 "  waymarkctl policy test platform/policies\n"
                 "  waymarkctl policy test platform/policies --mutate    are the tests any good?\n"
                 "  waymarkctl policy test . --format junit\n\n"
                 "Exit status: 1 also for a rule that no case makes false, 2 if no rule was "
                 "evaluated.");
    test->add_option("DIR", options->folder, "Folder with policies and PolicyTest documents")
        ->type_name("");
    test->add_flag("--mutate", options->mutates,
                   "Change each policy in small ways, and list what no case notices");
    test->add_option("--show-input", options->showsInput,
                     "Print what each variable of the policies was in this case, and no more")
        ->type_name("CASE");
    addNow(*test, options->now);
    test->add_flag("--allow-empty", options->allowsEmpty, "It is fine if no rule is evaluated");
    test->add_option("--workspace", options->workspace,
                     "Folder whose kinds, exceptions and parameters count; by default the nearest "
                     "parent with waymark.yaml or .git")
        ->type_name("DIR");
    addReportFormat(*test, options->format);
    test->add_option("--fail-on", options->failOn,
                     "The least severity that makes the exit status 1; a mutant is a warning")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
    test->callback([options, &context] { context.exitCode = testPolicies(*options, context); });
}

struct ImpactOptions
{
    std::string file;
    std::string workspace;
    std::string base = "HEAD";
    std::string format = "text";
    std::string now;
    int most = -1; ///< documents that may newly fail; -1: any number
};

ExitCode showImpact(const ImpactOptions &options, const Context &context)
{
    const QString given = pathFromArgument(options.file);
    const QString file = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    // A draft may lie anywhere; the folder that one stands in has the workspace then.
    const auto folder = workspaceFromOption(options.workspace, file, context);
    if (!folder)
        return CannotRun;
    workspace::PolicyImpactRequest request{.folder = *folder,
                                           .file = file,
                                           .base = QString::fromStdString(options.base),
                                           .now = timeFromOption(options.now, context)};
    const auto found =
        workspace::impactOfFile(request, context.environment.files, context.environment.process);
    if (!found) {
        printError(context.io.err, found.error());
        return CannotRun;
    }
    const auto format = options.format == "json"       ? rehearsal::ImpactFormat::Json
                        : options.format == "markdown" ? rehearsal::ImpactFormat::Markdown
                                                       : rehearsal::ImpactFormat::Text;
    print(context.io.out,
          rehearsal::written(found->draft.impact, *found->draft.corpus, format, given));
    for (const Error &failure : found->failures)
        printError(context.io.err, failure);
    if (!found->failures.isEmpty())
        return CannotRun;
    const auto failing =
        found->draft.impact.count([](const rehearsal::ImpactRow &) { return true; }).failing;
    return options.most >= 0 && failing > options.most ? Findings : Ok;
}

void addPolicyImpact(CLI::App &policy, Context &context)
{
    const auto options = std::make_shared<ImpactOptions>();
    auto *impact = policy.add_subcommand(
        "impact", "Says which documents of the workspace a changed rule newly denies, warns, lets "
                  "pass or excepts");
    impact->footer("Examples:\n"
                   "  waymarkctl policy impact platform/policies/lifetime.yaml\n"
                   "  waymarkctl policy impact platform/kinds/environment.yaml --base origin/main "
                   "--format markdown\n"
                   "  waymarkctl policy impact draft.yaml --workspace . --fail-over 0");
    impact
        ->add_option("FILE", options->file,
                     "Policies, bindings, exceptions, parameters or kinds. A file of the workspace "
                     "is compared with its committed version, any other one stands for the "
                     "documents of the same kinds and names")
        ->required()
        ->type_name("");
    impact->add_option("--base", options->base, "The revision to compare with; by default HEAD")
        ->type_name("REVISION");
    addNow(*impact, options->now);
    impact
        ->add_option("--fail-over", options->most,
                     "Exit status 1 if more documents than this are newly denied")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    impact->add_option("--workspace", options->workspace, "Folder whose documents are tried")
        ->type_name("DIR");
    impact->add_option("--format", options->format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "markdown"}));
    impact->callback([options, &context] { context.exitCode = showImpact(*options, context); });
}

} // namespace

void addPolicy(CLI::App &program, Context &context)
{
    auto *policy = program.add_subcommand("policy", "Policies before they ship");
    policy->require_subcommand(1);
    addPolicyTest(*policy, context);
    addPolicyImpact(*policy, context);
    addPolicyDocuments(*policy, context);
}

} // namespace waymark::cli
