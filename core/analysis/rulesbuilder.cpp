// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rulesbuilder.h"

#include "analysis/analysistr.h"
#include "analysis/builtinkinds.h"
#include "analysis/judgeddocument.h"
#include "analysis/owndocuments.h"
#include "analysis/policychecks.h"
#include "base/trace.h"
#include "schema/crddefinition.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

constexpr qint64 largestReadAgain = qint64{32} * 1024 * 1024;

bool isUnchanged(const schema::SchemaStore &store, const FileSystem &files,
                 const schema::RemoteSchemas *remote)
{
    // Trust was given or taken.
    if (store.remote() != remote)
        return false;
    const auto read = store.filesRead();
    return store.notFetched().isEmpty()
           && std::all_of(read.keyValueBegin(), read.keyValueEnd(), [&](const auto &file) {
                  return files.read(file.first, largestReadAgain).value_or(QByteArray())
                         == file.second;
              });
}

QString ownerOf(const catalog::Fragment &fragment, const catalog::EntityData &entity)
{
    for (const catalog::RefUse &use : catalog::Fragment::part(fragment.uses, entity.uses)) {
        if (use.field->relation == catalog::RelationType::OwnedBy)
            return fragment.pool->text(use.text);
    }
    return {};
}

QList<schema::KnownEntity>
knownEntities(const std::vector<std::shared_ptr<const catalog::Fragment>> &fragments)
{
    QList<schema::KnownEntity> known;
    for (const auto &fragment : fragments) {
        const catalog::StringPool &pool = *fragment->pool;
        for (const catalog::EntityData &data : fragment->entities)
            known.append({pool.text(data.kind), pool.text(data.space), pool.text(data.name),
                          pool.text(data.type), ownerOf(*fragment, data)});
    }
    return known;
}

} // namespace

EntitiesDigest::EntitiesDigest(const QByteArray &bytes)
{
    if (bytes.size() == sizeof(m_sums))
        std::memcpy(m_sums.data(), bytes.constData(), sizeof(m_sums));
}

void EntitiesDigest::add(const catalog::Fragment &entities, quint64 times)
{
    // The texts as they lie in memory: digests are compared on this machine alone.
    QByteArray digested;
    const auto addText = [&](const QString &text) {
        digested.append(
            QByteArrayView(reinterpret_cast<const char *>(text.utf16()), 2 * text.size() + 2));
    };
    for (const catalog::EntityData &data : entities.entities) {
        for (const catalog::StringId part : {data.kind, data.space, data.name, data.type})
            addText(entities.pool->text(part));
        addText(ownerOf(entities, data));
    }
    const QByteArray hash = QCryptographicHash::hash(digested, QCryptographicHash::Sha1);
    std::array<quint64, 2> words{};
    std::memcpy(words.data(), hash.constData(), sizeof(words));
    for (std::size_t i = 0; i < words.size(); ++i)
        m_sums[i] += words[i] * times;
}

QByteArray EntitiesDigest::bytes() const
{
    return {reinterpret_cast<const char *>(m_sums.data()), sizeof(m_sums)};
}

std::shared_ptr<const Rules>
withEntities(const Rules &rules, std::vector<std::shared_ptr<const catalog::Fragment>> entities,
             const EntitiesDigest &digest)
{
    auto next = std::make_shared<Rules>(rules);
    next->catalog = std::make_shared<NewestCatalog>();
    next->entitiesDigest = digest.bytes();
    next->entities = entities.empty() ? schema::KnownEntities()
                                      : schema::KnownEntities([fragments = std::move(entities)] {
                                            return knownEntities(fragments);
                                        });
    return next;
}

RulesBuilder::RulesBuilder(const RuleSettings &settings, const FileSystem &files,
                           std::shared_ptr<const schema::RemoteSchemas> remote,
                           std::shared_ptr<const schema::SchemaStore> known, const QDateTime &now)
    : m_policies(std::make_shared<policy::PolicySet>(now))
    , m_rules(std::make_shared<Rules>(Rules{.kinds = builtinKinds()}))
{
    m_rules->catalog = std::make_shared<NewestCatalog>();
    m_rules->bindings = settings.bindings;
    m_rules->severities = settings.severities;
    m_rules->entityKinds = settings.entityKinds;
    m_rules->exclusion = settings.exclusion;
    m_policies->setTarget(settings.kubernetes);
    m_digest.addData(settings.digest);
    if (known && isUnchanged(*known, files, remote.get())) {
        m_rules->schemas = std::move(known);
    } else {
        m_rules->schemas = std::make_shared<const schema::SchemaStore>(schema::SchemaSources{
            .known = bundledSchemas(), .files = &files, .remote = std::move(remote)});
    }
}

void RulesBuilder::addCommitted(std::shared_ptr<const CommittedTexts> committed,
                                const QList<QByteArray> &commits)
{
    m_rules->committed = std::move(committed);
    if (!m_rules->committed)
        return;
    m_digest.addData("committed");
    for (const QByteArray &commit : commits)
        m_digest.addData(QByteArray((commit.isEmpty() ? "-"_ba : commit) + '\n'));
}

void RulesBuilder::addEntities(std::shared_ptr<const catalog::Fragment> entities)
{
    m_entitiesDigest.add(*entities);
    m_entities.push_back(std::move(entities));
}

void RulesBuilder::addDocument(const yaml::SyntaxTree &tree, const yaml::Document &document,
                               const QString &path)
{
    const QString apiVersion = document.topLevel(u"apiVersion");
    const bool isRequestKind =
        document.topLevel(u"kind") == "RequestKind"_L1 && apiVersion.startsWith("waymark.dev/"_L1);
    const bool isCrd = schema::isCrd(document);
    const bool isForPolicies = policy::PolicySet::wants(document);
    if (!isRequestKind && !isCrd && !isForPolicies) {
        m_others.append({tree, document, path});
        return;
    }
    if (isCrd || isForPolicies)
        m_policies->add(tree, document, path);
    if (!isForPolicies)
        (isRequestKind ? m_requestKinds : m_crds).append({tree, document, path});
    m_digest.addData(path.toUtf8());
    m_digest.addData(tree.text().slice(document.range));
}

void RulesBuilder::addDefinition(const schema::KindKey &key, const QString &path)
{
    const auto file = m_rules->schemas->find(path);
    if (!*file)
        return; // said where the RequestKind is checked
    for (const auto &kind : (*file)->kinds) {
        schema::KindEntry entry = *kind;
        const bool isCrd = !entry.key.kind.isEmpty();
        if (!isCrd)
            entry.key = key;
        entry.isRequest = true;
        if (!m_rules->kinds.contains(entry.key) || !isCrd)
            m_rules->kinds.add(std::move(entry));
    }
}

void RulesBuilder::addRequestKind(const Definition &definition)
{
    const yaml::Node spec = definition.document.root.value(u"spec").target();
    const yaml::Node resource = spec.value(u"resource").target();
    const schema::KindKey key{resource.value(u"apiVersion").target().text(),
                              resource.value(u"kind").target().text()};
    const QString file = spec.value(u"definition").target().text();
    if (!file.isEmpty() && !m_rules->kinds.contains(key))
        addDefinition(key,
                      QDir::cleanPath(QFileInfo(definition.path).dir().absoluteFilePath(file)));
    m_rules->kinds.addRequestKind(definition.document);
}

/// Parameters and Namespaces, where a policy asks for them: a change of others changes no rule.
void RulesBuilder::addInputs()
{
    for (const Definition &other : std::as_const(m_others)) {
        if (!m_policies->reads(other.document.topLevel(u"apiVersion"),
                               other.document.topLevel(u"kind")))
            continue;
        m_policies->add(other.tree, other.document, other.path);
        m_digest.addData(other.path.toUtf8());
        m_digest.addData(other.tree.text().slice(other.document.range));
    }
    // Which exceptions count may change with the day.
    if (!m_policies->exceptions().isEmpty())
        m_digest.addData(m_policies->now().date().toString(Qt::ISODate).toLatin1());
}

QByteArray RulesBuilder::lastingDigest(QByteArrayView digest) const
{
    // What RequestKinds name has been read by now; another start may find it changed.
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(digest);
    const auto read = m_rules->schemas->filesRead();
    QStringList paths = read.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        // What such a file refers to on the net may change without it.
        static const QRegularExpression elsewhere(uR"(\$ref["']?\s*:\s*["']?https?:)"_s);
        if (QString::fromUtf8(read.value(path)).contains(elsewhere))
            return QUuid::createUuid().toByteArray();
        hash.addData(path.toUtf8());
        hash.addData(read.value(path));
    }
    return hash.result();
}

std::shared_ptr<const Rules> RulesBuilder::build()
{
    const trace::Span span("analysis.rules");
    for (const Definition &crd : std::as_const(m_crds))
        m_problems[crd.path] += m_rules->kinds.addCrd(crd.document, crd.path);
    for (const Definition &kind : std::as_const(m_requestKinds))
        addRequestKind(kind);
    addInputs();
    m_rules->definitions = int(m_crds.size() + m_requestKinds.size());
    m_rules->policies = m_policies;
    m_rules->kindRules = std::make_shared<KindRules>();
    m_rules->checks = {policyCheck(m_policies, m_rules->kindRules)};
    m_rules->checks += m_checks;
    const QByteArray digest = m_digest.result();
    m_rules->lastingDigest = lastingDigest(digest);
    const auto *store = m_rules->schemas.get();
    m_rules->digest = digest + QByteArray::number(quintptr(store));
    m_rules->entitiesDigest = m_entitiesDigest.bytes();
    if (!m_entities.empty())
        m_rules->entities = schema::KnownEntities(
            [fragments = std::move(m_entities)] { return knownEntities(fragments); });
    return m_rules;
}

} // namespace waymark::analysis
