// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/newrequest.h"

#include "assist/assisttr.h"
#include "base/expensive.h"
#include "catalog/entityref.h"
#include "schema/formhints.h"
#include "yaml/edit.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr qsizetype rememberedBudget = 100; // nodes: whoever remembers more copies a request

/// A place without `*`.
bool isOnePlace(const JsonPointer &pattern)
{
    return !pattern.segments().contains(u"*"_s);
}

/// The field that names a team; nullopt where the kind has none.
std::optional<JsonPointer> teamField(const schema::KindEntry &kind)
{
    if (!kind.hints)
        return std::nullopt;
    for (const auto &[place, hint] : kind.hints->entities) {
        const bool namesTeams = hint.kinds.size() == 1
                                && hint.kinds.first().compare("group"_L1, Qt::CaseInsensitive) == 0;
        if (namesTeams && isOnePlace(place))
            return place;
    }
    return std::nullopt;
}

bool isGroup(const catalog::EntityRef &ref)
{
    return ref.kind.compare("group"_L1, Qt::CaseInsensitive) == 0;
}

/// As a person would write it: the bare name where the namespace is the default one. Names are the
/// same in capitals.
QString nameOf(const catalog::EntityRef &team)
{
    const QString space = team.space.toLower();
    const QString name = team.name.toLower();
    return space == "default"_L1 ? name : space + u'/' + name;
}

QStringList teamsOf(const QStringList &mine)
{
    QStringList teams;
    for (const QString &one : mine) {
        const auto ref = catalog::refFromPerson(one);
        if (ref && isGroup(*ref))
            teams.append(nameOf(*ref));
    }
    return teams;
}

/// The team that owns a document, however it is written; empty where none does.
QString teamOf(const snapshot::DocumentEntry &entry)
{
    const auto parsed = catalog::parseRef(entry.owner, {.kind = u"group"_s, .space = u"default"_s});
    return parsed.isUsable() && isGroup(parsed.ref) ? nameOf(parsed.ref) : QString();
}

QList<EarlierRequest> requestsOf(const snapshot::Snapshot &snapshot, const schema::KindEntry &kind)
{
    QList<EarlierRequest> found;
    for (const auto &file : snapshot.files) {
        for (const auto &entry : file->documents) {
            if (entry.isRequest && entry.kind == kind.key.kind
                && entry.apiVersion == kind.key.apiVersion)
                found.append({file, entry.index});
        }
    }
    return found;
}

/// What stands at a place of the requests, the most frequent first; of equally frequent values the
/// one that was met first.
std::optional<yaml::Value> mostFrequent(const QList<yaml::Node> &requests, const JsonPointer &place)
{
    QList<std::pair<yaml::Value, int>> counts;
    for (const yaml::Node &request : requests) {
        const yaml::Node node = request.at(place);
        const auto value = node ? node.toValue(rememberedBudget) : Result<yaml::Value>();
        if (!value || value->isNull())
            continue;
        const auto known = std::ranges::find(counts, *value, &std::pair<yaml::Value, int>::first);
        if (known == counts.end())
            counts.emplaceBack(*value, 1);
        else
            ++known->second;
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<yaml::Value, int>::second);
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

} // namespace

QList<EarlierRequest> earlierRequests(const snapshot::Snapshot &snapshot,
                                      const schema::KindEntry &kind, const QString &team)
{
    expensive();
    QList<EarlierRequest> found = requestsOf(snapshot, kind);
    const auto others = std::ranges::stable_partition(found, [&](const EarlierRequest &one) {
        return !team.isEmpty() && teamOf(one.entry()) == team;
    });
    const auto name = [](const EarlierRequest &one) -> const QString & {
        return one.entry().name;
    };
    std::ranges::stable_sort(found.begin(), others.begin(), {}, name);
    std::ranges::stable_sort(others, {}, name);
    return found;
}

QString teamFor(const snapshot::Snapshot &snapshot, const schema::KindEntry &kind,
                const QStringList &mine)
{
    expensive();
    const QStringList teams = teamsOf(mine);
    if (teams.size() < 2)
        return teams.value(0);
    QSet<QString> asked;
    for (const EarlierRequest &one : requestsOf(snapshot, kind)) {
        if (const QString team = teamOf(one.entry()); teams.contains(team))
            asked.insert(team);
    }
    return asked.size() == 1 ? *asked.cbegin() : QString();
}

RequestStart requestStart(const snapshot::Snapshot &snapshot, const schema::KindEntry &kind,
                          const QStringList &mine, std::stop_token stop)
{
    RequestStart start{.team = teamFor(snapshot, kind, mine)};
    if (start.team.isEmpty())
        return start;
    if (const auto field = teamField(kind))
        start.values.append({*field, start.team});
    if (!kind.hints)
        return start;
    QHash<const snapshot::FileEntry *, yaml::SyntaxTree> trees; // a file may hold thousands
    QList<yaml::Node> earlier;
    for (const EarlierRequest &one : earlierRequests(snapshot, kind, start.team)) {
        if (teamOf(one.entry()) != start.team)
            break; // the team's stand first
        auto known = trees.find(one.file.get());
        if (known == trees.end()) {
            auto tree = yaml::SyntaxTree::parse(one.file->text(), stop);
            if (!tree)
                return start;
            known = trees.insert(one.file.get(), *std::move(tree));
        }
        const auto &documents = std::as_const(*known).documents();
        if (one.document < documents.size())
            earlier.append(documents[one.document].root);
    }
    for (const auto &[place, hint] : kind.hints->fields) {
        if (!hint.isRemembered || !isOnePlace(place))
            continue;
        if (const auto value = mostFrequent(earlier, place))
            start.values.append({place, *value});
    }
    start.earlier = int(earlier.size());
    return start;
}

Result<QByteArray> requestLike(const SourceText &file, int document, const QString &name)
{
    const auto whole = yaml::SyntaxTree::parse(file);
    if (document >= whole->documents().size())
        return std::unexpected(Error{u"workspace.no-document"_s,
                                     Tr::tr("The file doesn't hold that request any more."),
                                     {},
                                     Tr::tr("Choose another one to begin with.")});
    SourceText text(file.slice(whole->documents()[document].range).toByteArray());
    const auto apply = [&text](const auto &edit) -> Result<void> {
        const auto tree = yaml::SyntaxTree::parse(text);
        const Result<TextEdits> edits = edit(*tree, tree->documents().first());
        if (!edits)
            return std::unexpected(edits.error());
        text = text.applied(*edits);
        return {};
    };
    const auto named = apply([&](const yaml::SyntaxTree &tree, const yaml::Document &one) {
        return yaml::setValue(tree, one, JsonPointer({u"metadata"_s, u"name"_s}), name);
    });
    if (!named)
        return std::unexpected(named.error());
    // What others write into it: API machinery of Kubernetes (ObjectMeta, "system-populated").
    const JsonPointer metadata({u"metadata"_s});
    QList<JsonPointer> foreign{JsonPointer({u"status"_s})};
    for (const auto key : {"uid"_L1, "resourceVersion"_L1, "generation"_L1, "creationTimestamp"_L1,
                           "managedFields"_L1, "selfLink"_L1, "deletionTimestamp"_L1})
        foreign.append(metadata.child(key));
    for (const JsonPointer &place : std::as_const(foreign)) {
        const auto removed = apply([&](const yaml::SyntaxTree &tree, const yaml::Document &one) {
            return one.root.at(place) ? yaml::removeValue(tree, one, place)
                                      : Result<TextEdits>(TextEdits());
        });
        if (!removed)
            return std::unexpected(removed.error());
    }
    return text.bytes();
}

} // namespace waymark::assist
