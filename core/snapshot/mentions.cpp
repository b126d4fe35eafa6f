// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/mentions.h"

#include "analysis/documentschema.h"
#include "analysis/entityfields.h"
#include "base/expensive.h"
#include "base/parallel.h"
#include "catalog/extract.h"
#include "catalog/reffields.h"
#include "schema/pointerpattern.h"
#include "yaml/nodewalk.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

namespace {

using catalog::Mention;

/// Looks for one entity in one file.
class MentionFinder
{
public:
    MentionFinder(const Snapshot &snapshot, const catalog::Entity &entity, const FileEntry &file)
        : m_snapshot(snapshot)
        , m_entity(entity)
        , m_file(file)
        , m_fields(analysis::fieldsNamedAfter(entity.kind()))
    {}

    QList<Mention> find(const SourceText &text, const std::stop_token &stop)
    {
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        if (!tree)
            return {};
        for (const yaml::Document &document : tree->documents())
            addDocument(*tree, document);
        addStretches(text.bytes());
        return std::move(m_found);
    }

private:
    using Hints = QList<std::pair<yaml::Node, schema::EntityHint>>;

    void addDocument(const yaml::SyntaxTree &tree, const yaml::Document &document)
    {
        const bool isEntity = catalog::isEntity(document) || m_file.holdsEntity(document.index);
        const bool hasKind =
            !document.topLevel(u"kind").isEmpty() && !document.topLevel(u"apiVersion").isEmpty();
        const auto kind = schemaOf(*m_snapshot.rules, m_file.path, tree, document).kind;
        if (!hasKind && !kind)
            return;
        const Hints hints = hintsOf(document, kind.get());
        QList<yaml::Node> decided;
        for (const auto &[value, hint] : hints) {
            decided.append(value);
            if (leadsHere(value, hint))
                add(document, value, Mention::Kind::Certain);
        }
        QString space;
        if (isEntity)
            space = document.root.value(u"metadata").target().value(u"namespace").target().text();
        if (space.isEmpty())
            space = u"default"_s;
        const auto ofCatalog = isEntity ? catalog::refFieldsOf(document.topLevel(u"kind"))
                                        : std::span<const catalog::RefField>();
        yaml::walk(document.root, [&](const yaml::Node &node, bool isEnd) {
            if (isEnd || !node.isScalar() || node.isKey() || node.isTemplate()
                || decided.contains(node))
                return;
            const auto found = mentionIn(node, space);
            if (found && !isIn(ofCatalog, node.pointer()))
                add(document, node, *found);
        });
    }

    /// A field that the catalog reads: it knows what that leads to.
    [[nodiscard]] static bool isIn(std::span<const catalog::RefField> fields,
                                   const JsonPointer &pointer)
    {
        const QStringList &steps = pointer.segments();
        return steps.size() > 1 && steps[0] == "spec"_L1
               && std::ranges::any_of(
                   fields, [&](const catalog::RefField &field) { return steps[1] == field.name; });
    }

    /// The values of which somebody says that they hold an entity.
    [[nodiscard]] static Hints hintsOf(const yaml::Document &document,
                                       const schema::KindEntry *kind)
    {
        Hints hints;
        if (kind == nullptr)
            return hints;
        if (kind->hints) {
            for (const auto &[place, hint] : kind->hints->entities)
                schema::PointerPattern(place).each(
                    document.root, [&](yaml::Node value) { hints.append({value.target(), hint}); });
        }
        for (const auto &[value, hint] : schema::entityHintsIn(kind->schema, document.root))
            hints.append({value.target(), hint});
        return hints;
    }

    /// As `checkEntityReference` reads it: the default kind first, then the others.
    [[nodiscard]] bool leadsHere(const yaml::Node &value, const schema::EntityHint &hint) const
    {
        if (!value.isScalar() || value.isTemplate())
            return false;
        const QString text = value.text();
        for (const QString &kind : QStringList{hint.defaultKind} + hint.kinds) {
            const auto parsed = catalog::parseRef(text, {kind, u"default"_s});
            if (!parsed.isUsable())
                continue;
            if (const auto named = m_snapshot.catalog->find(parsed.ref))
                return named.canonical() == m_entity.canonical();
        }
        return false;
    }

    /// `space`: what a reference without one means there.
    [[nodiscard]] std::optional<Mention::Kind> mentionIn(const yaml::Node &node,
                                                         const QString &space) const
    {
        const QString text = node.text();
        if (text.size() < m_entity.name().size())
            return std::nullopt;
        if (text.compare(m_entity.canonical(), Qt::CaseInsensitive) == 0)
            return Mention::Kind::Certain;
        const bool saysKind = text.contains(u':');
        if (!saysKind && !m_fields.contains(analysis::fieldOf(node), Qt::CaseInsensitive))
            return std::nullopt;
        const auto parsed =
            catalog::parseRef(text, {saysKind ? QString() : m_entity.kind(), space});
        return parsed.isUsable() && parsed.ref.canonical() == m_entity.canonical()
                   ? std::optional(Mention::Kind::Possible)
                   : std::nullopt;
    }

    void add(const yaml::Document &document, const yaml::Node &node, Mention::Kind kind)
    {
        m_found.append(
            {m_file.path, document.index, node.pointer(), node.text(), node.range(), kind});
    }

    /// Whole references that stand in a longer text: of a comment, a description, a link.
    void addStretches(const QByteArray &bytes)
    {
        const QByteArray lower = bytes.toLower();
        const QByteArray whole = m_entity.canonical().toUtf8();
        const qsizetype length = m_entity.name().toUtf8().size();
        const QByteArrayMatcher matcher(whole);
        for (qsizetype at = matcher.indexIn(lower); at >= 0;
             at = matcher.indexIn(lower, at + whole.size())) {
            const TextRange place{at, at + whole.size()};
            const bool isOther = (at > 0 && isNamePart(lower[at - 1]))
                                 || (place.end < lower.size() && goesOn(lower, place.end));
            const bool isKnown = std::ranges::any_of(m_found, [&](const Mention &mention) {
                return mention.name.begin < place.end && place.begin < mention.name.end;
            });
            if (!isOther && !isKnown)
                m_found.append({m_file.path,
                                0,
                                {},
                                {},
                                {place.end - length, place.end},
                                Mention::Kind::Stretch});
        }
    }

    [[nodiscard]] static bool isNamePart(char character)
    {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
               || character == '-' || character == '_';
    }

    /// Whether a name goes on: a dot at the end of a sentence doesn't belong to it.
    [[nodiscard]] static bool goesOn(const QByteArray &text, qsizetype at)
    {
        const bool isDot = text[at] == '.' && at + 1 < text.size();
        return isNamePart(text[at]) || text[at] == '/' || (isDot && isNamePart(text[at + 1]));
    }

    const Snapshot &m_snapshot;
    const catalog::Entity &m_entity;
    const FileEntry &m_file;
    QStringList m_fields;
    QList<Mention> m_found;
};

} // namespace

QList<Mention> mentionsOf(const Snapshot &snapshot, const catalog::Entity &entity,
                          std::stop_token stop)
{
    expensive();
    const QByteArray name = entity.name().toUtf8().toLower();
    std::vector<QList<Mention>> found(std::size_t(snapshot.files.size()));
    parallelFor(
        snapshot.files.size(),
        [&](qsizetype i) {
            const FileEntry &file = *snapshot.files[i];
            const SourceText text = file.text();
            if (text.bytes().toLower().contains(name))
                found[std::size_t(i)] = MentionFinder(snapshot, entity, file).find(text, stop);
        },
        stop);
    QList<Mention> all;
    for (const QList<Mention> &part : found)
        all += part;
    return all;
}

Result<catalog::ChangeSet> planRename(const Snapshot &snapshot, catalog::EntityId entity,
                                      const QString &name, std::stop_token stop)
{
    return catalog::planRename(*snapshot.catalog, entity, name,
                               mentionsOf(snapshot, snapshot.catalog->entity(entity), stop),
                               textsOf(snapshot), stop);
}

catalog::TextOfFile textsOf(const Snapshot &snapshot)
{
    return [&snapshot](const QString &path) -> std::optional<SourceText> {
        const auto file = snapshot.file(path);
        return file ? std::optional(file->text()) : std::nullopt;
    };
}

} // namespace waymark::snapshot
