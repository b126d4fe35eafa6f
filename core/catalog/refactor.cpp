// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refactor.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/fieldformat.h"
#include "catalog/lookup.h"
#include "catalog/refproblems.h"
#include "yaml/edit.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A value to set.
struct ValueEdit
{
    int document = 0;
    JsonPointer pointer;
    QString value;
};

/// Turns values to set, by file, into the smallest edits of the files.
class ChangePlanner
{
public:
    ChangePlanner(const TextOfFile &textOf, std::stop_token stop)
        : m_textOf(textOf)
        , m_stop(std::move(stop))
    {}

    void set(const QString &path, ValueEdit edit) { m_values[path].append(std::move(edit)); }

    ChangeSet plan(const QString &title)
    {
        ChangeSet changes{title, {}, {}};
        for (const auto &[path, values] : m_values.asKeyValueRange()) {
            if (m_stop.stop_requested())
                break;
            addFile(changes, path, values);
        }
        return changes;
    }

private:
    void addFile(ChangeSet &changes, const QString &path, const QList<ValueEdit> &values)
    {
        const auto text = m_textOf(path);
        const auto tree = text ? yaml::SyntaxTree::parse(*text, m_stop) : std::nullopt;
        if (!tree) {
            changes.left.append(Tr::tr("%1 can't be changed here.").arg(path));
            return;
        }
        FileChange change{path, *text, {}};
        for (const ValueEdit &value : values) {
            const yaml::Document &document = tree->documents()[value.document];
            const auto edits =
                yaml::setValue(*tree, document, value.pointer, yaml::Value(value.value));
            if (edits)
                change.edits += *edits;
            else
                changes.left.append(
                    u"%1, %2: %3"_s.arg(path, value.pointer.toDisplay(), edits.error().message));
        }
        // Each sets another scalar, so they can't overlap.
        std::ranges::sort(change.edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
        if (!change.edits.isEmpty())
            changes.files.append(std::move(change));
    }

    const TextOfFile &m_textOf;
    std::stop_token m_stop;
    QMap<QString, QList<ValueEdit>> m_values;
};

/// The reference as it was written, with another name in it.
QString withName(const QString &text, const QString &name)
{
    const qsizetype slash = text.indexOf(u'/');
    const qsizetype colon = text.indexOf(u':');
    const qsizetype last = slash >= 0 ? slash : colon;
    return text.first(last + 1) + name;
}

/// Annotations that hold a whole reference, such as `backstage.io/source-template`.
void planAnnotations(const Entity &holder, const QString &canonical, const QString &name,
                     ChangePlanner &planner)
{
    for (const auto &[key, value] : holder.annotations()) {
        if (!value.contains(u':') || !value.contains(u'/')
            || value.compare(canonical, Qt::CaseInsensitive) != 0)
            continue;
        planner.set(holder.path(),
                    {holder.document(), JsonPointer({u"metadata"_s, u"annotations"_s, key}),
                     withName(value, name)});
    }
}

} // namespace

Result<ChangeSet> planRename(const CatalogSnapshot &snapshot, EntityId id, const QString &name,
                             const TextOfFile &textOf, std::stop_token stop)
{
    expensive();
    const Entity entity = snapshot.entity(id);
    if (!isValidObjectName(name))
        return std::unexpected(
            Error{u"catalog.bad-name"_s, Tr::tr("“%1” is no valid name.").arg(name), name,
                  Tr::tr("Use letters, digits, “-”, “_” and “.”, with a letter or digit at both "
                         "ends, 63 at most.")});
    const Entity taken = snapshot.find({entity.kind(), entity.space(), name});
    if (taken && taken.id() != id)
        return std::unexpected(
            Error{u"catalog.duplicate"_s,
                  Tr::tr("The name %1 is taken by %2.").arg(name, taken.relativePath()), name,
                  Tr::tr("Choose another name.")});
    ChangePlanner planner(textOf, stop);
    planner.set(entity.path(), {entity.document(), JsonPointer({u"metadata"_s, u"name"_s}), name});
    // Whoever was shadowed by this one keeps its references: they meant this one.
    const StringId canonical = entity.data().canonical;
    for (EntityId holderId = 0; holderId < EntityId(snapshot.size()); ++holderId) {
        const Entity holder = snapshot.entity(holderId);
        for (const RefUse &use : Fragment::part(holder.fragment().uses, holder.data().uses)) {
            if (use.target == canonical)
                planner.set(holder.path(), {holder.document(), pointerOf(use),
                                            withName(snapshot.pool()->text(use.text), name)});
        }
        planAnnotations(holder, entity.canonical(), name, planner);
    }
    return planner.plan(Tr::tr("Rename %1 to %2").arg(entity.name(), name));
}

Result<ChangeSet> planOwner(const CatalogSnapshot &snapshot, const std::vector<EntityId> &entities,
                            const QString &owner, const TextOfFile &textOf, std::stop_token stop)
{
    expensive();
    const ParsedRef parsed = parseRef(owner.trimmed(), {u"group"_s});
    const Entity target = parsed.isUsable() ? snapshot.find(parsed.ref) : Entity();
    if (!target) {
        const auto named = entityNamed(snapshot, owner);
        return std::unexpected(Error{
            u"catalog.no-such-entity"_s, Tr::tr("There is no owner %1.").arg(owner), owner,
            named ? Tr::tr("Perhaps %1 is meant.").arg(named->canonical()) : named.error().next});
    }
    ChangePlanner planner(textOf, stop);
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        if (entity.owner() == target.id() || entity.kind() == "Group"_L1
            || entity.kind() == "User"_L1)
            continue;
        planner.set(entity.path(), {entity.document(), JsonPointer({u"spec"_s, u"owner"_s}),
                                    target.ref().shortened("group"_L1, entity.space())});
    }
    return planner.plan(
        Tr::tr("Give %n entities to %1", nullptr, int(entities.size())).arg(target.label()));
}

} // namespace waymark::catalog
