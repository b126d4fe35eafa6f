// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/requestoptions.h"
#include "submission/forgeclient.h"
#include "vcs/gitpublisher.h"
#include "vcs/head.h"
#include "workspace/reviewing.h"

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct ReviewOptions
{
    RequestOptions common;
    std::string from;
    std::string to;
    qint64 pullRequest = 0;
    bool isDryRun = false;
};

/// What a pipeline says of the pull request that it runs for.
struct Pipeline
{
    qint64 pullRequest = 0;
    QString base; ///< a revision
    QString forge;
    QString address; ///< of the repository's page
};

QString variable(const char *name)
{
    return QString::fromUtf8(qgetenv(name));
}

/// GitHub Actions and those of Gitea and Forgejo, which set the same variables; GitLab CI.
Pipeline pipelineHere()
{
    if (!qEnvironmentVariableIsEmpty("GITLAB_CI"))
        return {.pullRequest = variable("CI_MERGE_REQUEST_IID").toLongLong(),
                .base = variable("CI_MERGE_REQUEST_DIFF_BASE_SHA"),
                .forge = u"gitlab"_s,
                .address = variable("CI_PROJECT_URL")};
    if (qEnvironmentVariableIsEmpty("GITHUB_ACTIONS"))
        return {};
    const bool isGitea = !qEnvironmentVariableIsEmpty("GITEA_ACTIONS")
                         || !qEnvironmentVariableIsEmpty("FORGEJO_ACTIONS");
    const QString base = variable("GITHUB_BASE_REF");
    return {.pullRequest = variable("GITHUB_REF").section(u'/', 2, 2).toLongLong(),
            .base = base.isEmpty() ? base : "origin/"_L1 + base,
            .forge = isGitea ? u"gitea"_s : u"github"_s,
            .address = variable("GITHUB_SERVER_URL") + u'/' + variable("GITHUB_REPOSITORY")};
}

/// nullopt after why was printed.
std::optional<QList<submission::RequestReview>> reviewed(const QString &folder, const QString &from,
                                                         const QString &to, bool sinceFork,
                                                         const ReviewOptions &options,
                                                         const Context &context)
{
    auto review = workspace::reviewRequests({.folder = folder,
                                             .from = from,
                                             .to = to,
                                             .now = timeFromOption(options.common.now, context),
                                             .sinceFork = sinceFork},
                                            context.environment.files, context.environment.process);
    if (review)
        return *std::move(review);
    printError(context.io.err, review.error());
    return std::nullopt;
}

bool isAnyWrong(const QList<submission::RequestReview> &review)
{
    using submission::Verdict;
    return std::ranges::any_of(review, [](const submission::RequestReview &one) {
        return one.after == Verdict::Denied || one.after == Verdict::Invalid
               || !one.problem.isEmpty();
    });
}

ExitCode diffRequests(const ReviewOptions &options, const Context &context)
{
    const auto folder = workspaceFromOption(options.common.workspace, u"."_s, context);
    if (!folder)
        return CannotRun;
    const QString from = QString::fromStdString(options.from);
    const QString to = QString::fromStdString(options.to);
    const auto review = reviewed(*folder, from, to, false, options, context);
    if (!review)
        return CannotRun;
    const QString shownTo = to.isEmpty() ? Tr::tr("files here") : to;
    print(context.io.out, options.common.format == "json"
                              ? submission::reviewJson(*review, from, shownTo)
                              : submission::reviewMarkdown(*review, from, shownTo));
    return isAnyWrong(*review) ? Findings : Ok;
}

/// The forge that is asked, with its token; nullopt after what is missing was said.
std::optional<submission::ForgeClient> forgeHere(const QString &folder, const Pipeline &pipeline,
                                                 const Context &context)
{
    const auto refuse = [&](const Error &error) {
        printError(context.io.err, error);
        return std::nullopt;
    };
    const auto head = vcs::headOf(folder);
    const vcs::GitPublisher git(context.environment.process, head ? head->workTree : folder);
    const auto remote = git.remoteFor(u"main"_s);
    const auto address = remote && !remote->isEmpty() ? git.addressOf(*remote) : remote;
    const auto told = [&](const QString &name, const QString &otherwise) {
        const QString set = git.setting(name);
        return set.isEmpty() ? otherwise : set;
    };
    const auto forge =
        submission::forgeOf(address.value_or(QString()), told(u"waymark.forge"_s, pipeline.forge),
                            told(u"waymark.forgeUrl"_s, pipeline.address));
    if (!forge || forge->kind == submission::Forge::Kind::Unknown)
        return refuse({u"submission.no-forge"_s,
                       Tr::tr("Nobody knows which server has the pull request."),
                       {},
                       Tr::tr("Say what it is: git config waymark.forge github, gitlab or "
                              "gitea.")});
    const auto token = context.environment.secrets != nullptr
                           ? context.environment.secrets->read(forge->secretName(), {})
                           : Result<std::optional<QByteArray>>();
    if (!token)
        return refuse(token.error());
    if (!*token || context.environment.http == nullptr)
        return refuse({u"submission.no-token"_s,
                       Tr::tr("There is no token for %1.").arg(forge->web.host()),
                       forge->web.host(),
                       Tr::tr("Set the variable WAYMARK_TOKEN to one that may write comments.")});
    return submission::ForgeClient(*forge, *context.environment.http, **token,
                                   submission::sleeping());
}

ExitCode commentRequests(const ReviewOptions &options, const Context &context)
{
    const auto folder = workspaceFromOption(options.common.workspace, u"."_s, context);
    if (!folder)
        return CannotRun;
    const Pipeline pipeline = pipelineHere();
    const qint64 number = options.pullRequest > 0 ? options.pullRequest : pipeline.pullRequest;
    if (number <= 0 && !options.isDryRun) {
        printError(context.io.err,
                   {u"submission.no-pull-request"_s,
                    Tr::tr("Nobody says which pull request it is."),
                    {},
                    Tr::tr("Run it in a pipeline of a pull request, or name it with "
                           "--pull-request.")});
        return CannotRun;
    }
    QString from = QString::fromStdString(options.from);
    if (from.isEmpty())
        from = pipeline.base.isEmpty() ? u"origin/main"_s : pipeline.base;
    const QString to = options.to.empty() ? u"HEAD"_s : QString::fromStdString(options.to);
    const auto review = reviewed(*folder, from, to, true, options, context);
    if (!review)
        return CannotRun;
    const QByteArray body = submission::reviewMarkdown(*review, from, to);
    print(context.io.out, body);
    const ExitCode code = isAnyWrong(*review) ? Findings : Ok;
    if (options.isDryRun)
        return code;
    const auto client = forgeHere(*folder, pipeline, context);
    if (!client)
        return CannotRun;
    const auto told = client->comment(number, submission::reviewMarker, QString::fromUtf8(body));
    if (!told) {
        printError(context.io.err, told.error());
        return CannotRun;
    }
    return code;
}

} // namespace

void addRequestReview(CLI::App &requests, Context &context)
{
    const auto diffed = std::make_shared<ReviewOptions>();
    diffed->common.format = "markdown";
    auto *diff = requests.add_subcommand(
        "diff", "What changes for requests between two revisions: fields, verdicts, manifests");
    diff->add_option("FROM", diffed->from, "A revision, such as origin/main")
        ->type_name("")
        ->required();
    diff->add_option("TO", diffed->to, "Another one; by default the files as they are here")
        ->type_name("");
    addRequestOptions(*diff, diffed->common, {"markdown", "json"});
    diff->footer("Examples:\n"
                 "  waymarkctl requests diff origin/main\n"
                 "  waymarkctl requests diff v1.0 HEAD --format json\n\n"
                 "Nothing is checked out. Exit status: 1 where a request breaks a rule after.");
    diff->callback([diffed, &context] { context.exitCode = diffRequests(*diffed, context); });

    const auto commented = std::make_shared<ReviewOptions>();
    auto *comment = requests.add_subcommand(
        "comment", "Writes the same on a pull request; its own earlier comment is changed, so "
                   "there is one");
    comment
        ->add_option("--base", commented->from,
                     "By default the target branch of the pipeline, else origin/main")
        ->type_name("REVISION");
    comment->add_option("--head", commented->to, "By default HEAD")->type_name("REVISION");
    comment
        ->add_option("--pull-request", commented->pullRequest,
                     "Its number; by default that of the pipeline")
        ->type_name("NUMBER")
        ->check(CLI::PositiveNumber);
    comment->add_flag("--dry-run", commented->isDryRun, "Only print it");
    addRequestOptions(*comment, commented->common, {});
    comment->footer("Example, in GitHub Actions, GitLab CI and Gitea Actions:\n"
                    "  WAYMARK_TOKEN=... waymarkctl requests comment\n\n"
                    "Exit status: 1 where a request breaks a rule, 3 where it couldn't be "
                    "written.");
    comment->callback(
        [commented, &context] { context.exitCode = commentRequests(*commented, context); });
}

} // namespace waymark::cli
