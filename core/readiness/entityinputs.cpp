// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/entityinputs.h"

#include "cel/document.h"
#include "lineage/lineage.h"
#include "readiness/readinesstr.h"
#include "snapshot/shownpath.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

using cel::Value;

/// Where an entity's files are, if not beside its descriptor.
constexpr auto folderAnnotation = u"waymark.dev/folder";
/// The name under which its objectives are kept, if not its own.
constexpr auto sloAnnotation = u"waymark.dev/slo-service";

class MapMaker
{
public:
    explicit MapMaker(cel::Arena &arena)
        : m_arena(arena)
    {}

    MapMaker &text(QByteArrayView key, const QString &text)
    {
        return value(key, cel::newString(text.toUtf8(), m_arena));
    }
    MapMaker &value(QByteArrayView key, const Value &value)
    {
        (void)m_map.add(Value::string(key), value, m_arena);
        return *this;
    }
    [[nodiscard]] Value made() { return m_map.finish(m_arena); }

private:
    cel::Arena &m_arena;
    cel::MapBuilder m_map;
};

} // namespace

EntityInputs::Place EntityInputs::placeOf(const snapshot::Snapshot &snapshot,
                                          const catalog::Entity &entity)
{
    const QString beside = QFileInfo(entity.path()).path();
    const auto *root = snapshot.rootOf(entity.path());
    Place place{.folder = beside, .root = root ? root->path : beside};
    QString named = entity.annotation(folderAnnotation);
    if (named.startsWith("dir:"_L1))
        named.remove(0, 4);
    if (named.isEmpty() || QDir::isAbsolutePath(named))
        return place;
    const QString folder = QDir::cleanPath(beside + u'/' + named);
    if (folder == place.root || folder.startsWith(place.root + u'/'))
        place.folder = folder;
    return place;
}

Value EntityInputs::document()
{
    return cel::valueOf(m_document, m_arena);
}

Value EntityInputs::relations()
{
    std::vector<Value> all;
    for (const catalog::Relation &relation : m_entity.relations()) {
        const QString target = m_snapshot.catalog->entity(relation.target).canonical();
        all.push_back(MapMaker(m_arena)
                          .text("type", catalog::relationName(relation.type))
                          .text("targetRef", target)
                          .made());
    }
    return cel::newList(all, m_arena);
}

Value EntityInputs::requests()
{
    std::vector<Value> all;
    for (const auto &request : m_surroundings.requestsOf(m_entity)) {
        all.push_back(MapMaker(m_arena)
                          .text("apiVersion", request->apiVersion)
                          .text("kind", request->kind)
                          .text("name", request->name)
                          .text("namespace", request->space)
                          .text("owner", request->owner)
                          .text("file", snapshot::shownPathOf(m_snapshot, request->path))
                          .made());
    }
    return cel::newList(all, m_arena);
}

Value EntityInputs::lineage(const FileAnswers &answers, Asking &asking)
{
    const QString path = placeOf(m_snapshot, m_entity).folder + u'/' + lineage::lineageFileName;
    const auto record = answers.content(path);
    asking.questions.append(
        {FileQuestion::Kind::There, path, answers.answerTo(FileQuestion::Kind::There, path)});
    if (!record)
        return {};
    asking.questions.append(
        {FileQuestion::Kind::Content, path, answers.answerTo(FileQuestion::Kind::Content, path)});
    const auto read = lineage::readLineage(SourceText(record->bytes), path);
    if (!read)
        return noData(read.error().message, asking);
    const QString latest = m_surroundings.versionOf(read->path);
    return MapMaker(m_arena)
        .text("path", read->path)
        .text("version", read->version)
        .text("latest", latest)
        .value("isCurrent",
               Value::of(!latest.isEmpty() && !lineage::isOlderVersion(read->version, latest)))
        .made();
}

Diagnostics EntityInputs::ownFindings() const
{
    Diagnostics own;
    const auto file = m_snapshot.file(m_entity.path());
    if (!file || (file->own.isEmpty() && file->between.isEmpty()))
        return own;
    // What a review of the whole finds comes later in the window, and never on the command line:
    // the same text must not have two scores.
    for (const Diagnostic &finding : file->own + file->between) {
        if (finding.document == m_entity.document())
            own.append(finding);
    }
    sortByPlace(own);
    return own;
}

Value EntityInputs::findings()
{
    std::vector<Value> all;
    for (const Diagnostic &finding : ownFindings()) {
        all.push_back(MapMaker(m_arena)
                          .text("code", finding.code)
                          .text("severity", severityName(finding.severity))
                          .text("message", finding.message)
                          .text("rule", finding.rule)
                          .made());
    }
    return cel::newList(all, m_arena);
}

QList<const Slo *> EntityInputs::ownSlos() const
{
    QStringList names{m_entity.name()};
    if (const QString alias = m_entity.annotation(sloAnnotation); !alias.isEmpty())
        names.append(alias);
    return m_surroundings.slosOf(names);
}

Value EntityInputs::slos()
{
    std::vector<Value> all;
    for (const Slo *slo : ownSlos()) {
        std::vector<Value> problems;
        for (const QString &problem : slo->problems)
            problems.push_back(cel::newString(problem.toUtf8(), m_arena));
        all.push_back(MapMaker(m_arena)
                          .text("name", slo->name)
                          .value("isValid", Value::of(slo->isValid()))
                          .value("objectives", Value::of(qint64(slo->objectives)))
                          .value("problems", cel::newList(problems, m_arena))
                          .text("file", snapshot::shownPathOf(m_snapshot, slo->path))
                          .made());
    }
    return cel::newList(all, m_arena);
}

bool EntityInputs::isOwn(const QString &person) const
{
    const auto ref = catalog::parseRef(person, {.kind = u"User"_s});
    const catalog::Entity found =
        ref.isUsable() ? m_snapshot.catalog->find(ref.ref) : catalog::Entity();
    const catalog::EntityId owner = m_entity.owner();
    if (!found || owner == catalog::noEntity)
        return false;
    return found.id() == owner
           || std::ranges::any_of(found.relations(catalog::RelationType::MemberOf),
                                  [&](const catalog::Relation &of) { return of.target == owner; });
}

Value EntityInputs::answer(const Answer &answer)
{
    return MapMaker(m_arena)
        .value("value", Value::of(answer.isYes))
        .text("by", answer.by)
        .value("on", timeValue(answer.on))
        .value("validUntil", timeValue(answer.end))
        .text("evidence", answer.evidence)
        .text("note", answer.note)
        .value("isSelf", Value::of(isOwn(answer.by)))
        .made();
}

void EntityInputs::addTo(QByteArray &digested, bool relations, bool requests, bool findings,
                         bool slos) const
{
    // Texts as they lie in memory, each with its end: digests are compared in this process alone.
    const auto add = [&](const QString &text) {
        digested.append(reinterpret_cast<const char *>(text.utf16()), 2 * (text.size() + 1));
    };
    add(m_entity.canonical());
    digested += QByteArray::number(m_entity.document());
    // Whose it is and what it is part of stands in every row.
    for (const catalog::Relation &relation : m_entity.relations()) {
        const bool isShown = relation.type == catalog::RelationType::OwnedBy
                             || relation.type == catalog::RelationType::PartOf;
        if (!relations && !isShown)
            continue;
        digested += char(relation.type);
        add(m_snapshot.catalog->entity(relation.target).canonical());
    }
    if (requests) {
        for (const auto &request : m_surroundings.requestsOf(m_entity)) {
            add(request->path);
            digested += request->digest;
        }
    }
    if (findings) {
        for (const Diagnostic &finding : ownFindings()) {
            add(finding.code);
            add(finding.message);
            digested += char(finding.severity);
        }
    }
    if (slos) {
        for (const Slo *slo : ownSlos()) {
            add(slo->path);
            digested += slo->digest;
        }
    }
}

} // namespace waymark::readiness
