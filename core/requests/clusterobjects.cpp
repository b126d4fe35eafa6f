// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/clusterobjects.h"

#include "base/expensive.h"
#include "requests/requeststr.h"
#include "yaml/syntaxtree.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

constexpr qint64 largestDelivered = qint64{16} * 1024 * 1024;
constexpr std::chrono::seconds longestAnswer(20);

using objectstatus::Health;

ClusterObject objectFrom(const yaml::Node &root)
{
    const yaml::Node metadata = root.value(u"metadata").target();
    return {.apiVersion = root.value(u"apiVersion").target().text(),
            .kind = root.value(u"kind").target().text(),
            .space = metadata.value(u"namespace").target().text(),
            .name = metadata.value(u"name").target().text(),
            .isThere = false,
            .standing = {}};
}

/// Those in a text, lists of them taken apart.
void addObjects(QList<ClusterObject> &objects, const yaml::Node &given, bool isThere)
{
    const yaml::Node root = given.target();
    const yaml::Node items = root.value(u"items").target();
    if (root.value(u"kind").target().text().endsWith("List"_L1) && items.isSequence()) {
        for (auto item = items.firstChild(); item; item = item.nextSibling())
            addObjects(objects, item, isThere);
        return;
    }
    ClusterObject object = objectFrom(root);
    if (object.kind.isEmpty() || object.name.isEmpty())
        return;
    object.isThere = isThere;
    if (isThere)
        object.standing = objectstatus::standingOf(root);
    objects.append(std::move(object));
}

Result<QList<ClusterObject>> deliveredObjects(const QStringList &manifests, const FileSystem &files)
{
    QList<ClusterObject> objects;
    for (const QString &path : manifests) {
        const auto bytes = files.read(path, largestDelivered);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        for (const yaml::Document &document : tree->documents())
            addObjects(objects, document.root, false);
    }
    return objects;
}

/// What kubectl says first where it can't, and what that means.
struct Refusal
{
    QLatin1StringView words;
    QString code;
};

const QList<Refusal> &refusals()
{
    static const QList<Refusal> known{
        {"You must be logged in"_L1, u"cluster.login"_s},
        {"(Unauthorized)"_L1, u"cluster.login"_s},
        {"getting credentials"_L1, u"cluster.login"_s},
        {"(Forbidden)"_L1, u"cluster.forbidden"_s},
        {"the server doesn't have a resource type"_L1, u"cluster.unknown-kind"_s},
        {"no matches for kind"_L1, u"cluster.unknown-kind"_s},
        {"context was not found"_L1, u"cluster.no-context"_s},
        {"does not exist"_L1, u"cluster.no-context"_s},
        {"was refused"_L1, u"cluster.unreachable"_s},
        {"Unable to connect"_L1, u"cluster.unreachable"_s},
        {"no such host"_L1, u"cluster.unreachable"_s},
        {"i/o timeout"_L1, u"cluster.unreachable"_s},
        {"context deadline exceeded"_L1, u"cluster.unreachable"_s},
    };
    return known;
}

QString nextFor(QStringView code)
{
    if (code == "cluster.login"_L1)
        return Tr::tr("Log in as you do for kubectl in a terminal, then ask again.");
    if (code == "cluster.forbidden"_L1)
        return Tr::tr("Ask whoever runs the cluster for the right to read these objects.");
    if (code == "cluster.unknown-kind"_L1)
        return Tr::tr("The definition of that kind isn't in the cluster; see what installs it.");
    if (code == "cluster.no-context"_L1)
        return Tr::tr("“kubectl config get-contexts” says which there are; correct "
                      "spec.fulfilment.cluster in waymark.yaml.");
    if (code == "cluster.unreachable"_L1)
        return Tr::tr("Look whether you are in the right network, then ask again.");
    return Tr::tr("Ask again, or look with kubectl in a terminal.");
}

/// Its last line that says something: lines of its log (`E0301 12:00:00`) come before.
QString lastWords(const QByteArray &errors)
{
    QStringList lines = QString::fromUtf8(errors).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) {
        return line.size() > 5 && line[0] == u'E' && line[1].isDigit() && line[4].isDigit();
    });
    return lines.isEmpty() ? QString() : lines.last().trimmed();
}

std::unexpected<Error> refusedBy(const ProcessResult &answer, const QString &context)
{
    const QString words = QString::fromUtf8(answer.errors);
    const auto refusal = std::ranges::find_if(
        refusals(), [&](const Refusal &each) { return words.contains(each.words); });
    const QString code = refusal == refusals().cend() ? u"cluster.refused"_s : refusal->code;
    const QString said = lastWords(answer.errors);
    return std::unexpected(
        Error{code, said.isEmpty() ? Tr::tr("kubectl ended with %1.").arg(answer.exitCode) : said,
              context, nextFor(code)});
}

/// Degraded first, ready last.
int rankOf(const ClusterObject &object)
{
    if (!object.isThere)
        return 1;
    switch (object.standing.health) {
    case Health::Degraded:
        return 0;
    case Health::Deleting:
        return 2;
    case Health::Progressing:
        return 3;
    case Health::Suspended:
        return 4;
    case Health::NotAssessed:
        return 5;
    case Health::Ready:
        return 6;
    }
    return 6;
}

/// Groups matter, versions don't: the cluster answers in the one that it prefers.
bool isSame(const ClusterObject &delivered, const ClusterObject &there)
{
    return delivered.kind == there.kind && delivered.name == there.name
           && delivered.apiVersion.section(u'/', 0, -2) == there.apiVersion.section(u'/', 0, -2)
           && (delivered.space.isEmpty() || delivered.space == there.space);
}

} // namespace

QString ClusterObject::shown() const
{
    return kind + u' ' + (space.isEmpty() ? QString() : space + u'/') + name;
}

ClusterQuestion clusterQuestion(const RequestStatus &status, const FulfilmentSettings &settings)
{
    ClusterQuestion question{.context = settings.clusterContext, .manifests = {}};
    for (const DeliveredFile &file : status.manifests) {
        const QString path = QDir::cleanPath(settings.deliveries + u'/' + file.path);
        if (path.startsWith(settings.deliveries + u'/'))
            question.manifests.append(path);
    }
    return question;
}

Result<QList<ClusterObject>> askCluster(const ClusterQuestion &question, const FileSystem &files,
                                        const Process &process, std::stop_token stop)
{
    expensive();
    auto delivered = deliveredObjects(question.manifests, files);
    if (!delivered || delivered->isEmpty())
        return delivered;
    ProcessRequest request{.program = u"kubectl"_s,
                           .arguments = {u"get"_s, u"--output=json"_s, u"--ignore-not-found"_s,
                                         u"--request-timeout=10s"_s},
                           .timeout = longestAnswer};
    if (!question.context.isEmpty())
        request.arguments.append("--context="_L1 + question.context);
    for (const QString &path : question.manifests)
        request.arguments.append("--filename="_L1 + path);
    const auto answer = process.run(request, stop);
    if (!answer && answer.error().code == "process.not-found"_L1)
        return std::unexpected(Error{u"cluster.no-kubectl"_s,
                                     Tr::tr("kubectl isn't installed, or not on the PATH."),
                                     {},
                                     Tr::tr("Install kubectl (Debian: kubernetes-client).")});
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->exitCode != 0)
        return refusedBy(*answer, question.context);
    QList<ClusterObject> found;
    const auto tree = yaml::SyntaxTree::parse(SourceText(answer->output), stop);
    if (!tree || tree->hasErrors())
        return std::unexpected(Error{u"cluster.bad-answer"_s,
                                     Tr::tr("What kubectl printed can't be read."),
                                     question.context, nextFor(u"cluster.bad-answer")});
    if (!tree->documents().isEmpty())
        addObjects(found, tree->documents().first().root, true);
    for (ClusterObject &object : *delivered) {
        const auto there = std::ranges::find_if(
            found, [&](const ClusterObject &each) { return isSame(object, each); });
        if (there != found.end())
            object = *there;
    }
    std::ranges::stable_sort(*delivered, {}, rankOf);
    return delivered;
}

} // namespace waymark::requests
