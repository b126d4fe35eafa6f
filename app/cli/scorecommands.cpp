// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "readiness/groups.h"
#include "readiness/scorewriters.h"
#include "workspace/readinessopening.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct ScoreOptions
{
    std::string workspace;
    std::string team;
    std::vector<std::string> scorecards;
    std::string commit;
    std::string now;
    std::string format = "table";
    double least = -1;
};

struct ScoreImpactOptions
{
    std::string file;
    std::string workspace;
    std::string base = "HEAD";
    std::string now;
    std::string format = "text";
};

/// Whether a share is below a percentage, as both are printed: in tenths.
bool isBelow(const readiness::Share &share, double percent)
{
    constexpr double tenths = 10;
    const auto value = share.tenths();
    return value && double(*value) < percent * tenths;
}

void reportProblems(const readiness::Readiness &results, const Context &context)
{
    for (const Error &failure : results.failures)
        printError(context.io.err, failure);
    for (const readiness::ReadinessProblem &problem : results.problems)
        printError(context.io.err, {{},
                                    Tr::tr("Whether the scorecard “%1” is for %2 can't be said: %3")
                                        .arg(problem.scorecard, problem.entity, problem.message),
                                    {},
                                    Tr::tr("Correct its filter.")});
}

ExitCode showScores(const ScoreOptions &options, const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return CannotRun;
    auto opened = workspace::openForScores({.folder = *folder,
                                            .commit = QString::fromStdString(options.commit),
                                            .now = timeFromOption(options.now, context)},
                                           context.environment.files, context.environment.process);
    if (!opened) {
        printError(context.io.err, opened.error());
        return CannotRun;
    }
    for (const std::string &name : options.scorecards)
        opened->input.onlyNamed.append(QString::fromStdString(name));
    auto results = *readiness::evaluate(opened->input);
    for (const QString &name : std::as_const(opened->input.onlyNamed)) {
        const bool isThere = std::ranges::any_of(
            results.scorecards, [&](const auto &card) { return card->name == name; });
        if (!isThere) {
            printError(context.io.err,
                       {u"readiness.no-scorecard"_s,
                        Tr::tr("There is no Scorecard “%1”.").arg(name), name,
                        Tr::tr("“waymarkctl score” without --scorecard lists them.")});
            return Usage;
        }
    }
    if (!options.team.empty()) {
        auto own = readiness::ofTeam(results, QString::fromStdString(options.team));
        if (!own) {
            const QString team = QString::fromStdString(options.team);
            printError(context.io.err,
                       {u"catalog.no-such-entity"_s, Tr::tr("There is no team “%1”.").arg(team),
                        team, Tr::tr("“waymarkctl catalog list --kind Group” lists the teams.")});
            return Usage;
        }
        results = *std::move(own);
    }
    const auto format = readiness::scoreFormatNamed(QString::fromStdString(options.format));
    print(context.io.out,
          readiness::written(results, format.value_or(readiness::ScoreFormat::Table)));
    for (const Error &failure : std::as_const(opened->failures))
        printError(context.io.err, failure);
    reportProblems(results, context);
    if (!opened->failures.isEmpty())
        return CannotRun;
    if (results.hasErrors())
        return Unevaluated;
    const bool isLow =
        options.least >= 0 && std::ranges::any_of(results.rows, [&](const auto &row) {
            return isBelow(row->figures.exempted, options.least);
        });
    return isLow ? Findings : Ok;
}

ExitCode showScoreImpact(const ScoreImpactOptions &options, const Context &context)
{
    const QString given = pathFromArgument(options.file);
    const QString file = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    const auto folder = workspaceFromOption(options.workspace, file, context);
    if (!folder)
        return CannotRun;
    const auto found =
        workspace::impactOnScores({.folder = *folder,
                                   .file = file,
                                   .base = QString::fromStdString(options.base),
                                   .now = timeFromOption(options.now, context)},
                                  context.environment.files, context.environment.process);
    if (!found) {
        printError(context.io.err, found.error());
        return CannotRun;
    }
    const auto format = options.format == "json"       ? readiness::ScoreImpactFormat::Json
                        : options.format == "markdown" ? readiness::ScoreImpactFormat::Markdown
                                                       : readiness::ScoreImpactFormat::Text;
    print(context.io.out, readiness::written(found->impact, format, given));
    for (const Error &failure : found->failures)
        printError(context.io.err, failure);
    if (!found->failures.isEmpty())
        return CannotRun;
    return found->isWhole ? Ok : Unevaluated;
}

void addScoreImpact(CLI::App &score, Context &context)
{
    const auto options = std::make_shared<ScoreImpactOptions>();
    auto *impact = score.add_subcommand(
        "impact",
        "Says which services change level through a changed Scorecard, by team and check");
    impact->footer("Examples:\n"
                   "  waymarkctl score impact platform/scorecards/ready.yaml\n"
                   "  waymarkctl score impact draft.yaml --workspace . --format markdown");
    impact
        ->add_option("FILE", options->file,
                     "With Scorecards. A file of the workspace is compared with its committed "
                     "version, any other one stands for the Scorecards of the same names")
        ->required()
        ->type_name("");
    impact->add_option("--base", options->base, "The revision to compare with; by default HEAD")
        ->type_name("REVISION");
    addNow(*impact, options->now);
    impact->add_option("--workspace", options->workspace, "Folder whose services are scored")
        ->type_name("DIR");
    impact->add_option("--format", options->format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "markdown"}));
    impact->callback(
        [options, &context] { context.exitCode = showScoreImpact(*options, context); });
}

} // namespace

void addScore(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ScoreOptions>();
    auto *score =
        program.add_subcommand("score", "How ready the services are, by their scorecards");
    score->footer("Examples:\n"
                  "  waymarkctl score --team payments-team\n"
                  "  waymarkctl score --scorecard production-readiness --fail-under 80\n"
                  "  waymarkctl score --at v1.4.0 --format json\n\n"
                  "Exit status: 1 if a score, exceptions counted, is under --fail-under; 7 if a "
                  "check can't be evaluated.");
    score->add_option("--team", options->team, "Only what the team, or a team below it, owns")
        ->type_name("REF");
    score
        ->add_option("--scorecard", options->scorecards,
                     "Only this one; may be given several times")
        ->type_name("NAME");
    score
        ->add_option("--fail-under", options->least,
                     "Exit status 1 if a score is under this percentage")
        ->type_name("N")
        ->check(CLI::Range(0.0, 100.0));
    score
        ->add_option("--at", options->commit,
                     "As it was in a commit; by default what is on the disk")
        ->type_name("COMMIT");
    addNow(*score, options->now);
    score
        ->add_option("--workspace", options->workspace,
                     "Folder of the workspace; by default the one around the current folder")
        ->type_name("DIR");
    score->add_option("--format", options->format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json", "csv", "markdown", "html", "sarif"}));
    addScoreImpact(*score, context);
    score->require_subcommand(0, 1);
    score->callback([score, options, &context] {
        if (score->get_subcommands().empty())
            context.exitCode = showScores(*options, context);
    });
}

} // namespace waymark::cli
