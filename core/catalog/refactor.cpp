// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refactor.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/fieldformat.h"
#include "catalog/refproblems.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The reference as it was written, with another name in it.
QString withName(const QString &text, const QString &name)
{
    const qsizetype slash = text.indexOf(u'/');
    const qsizetype colon = text.indexOf(u':');
    const qsizetype last = slash >= 0 ? slash : colon;
    return text.first(last + 1) + name;
}

void planMention(const Mention &mention, const QString &name, ChangePlanner &planner)
{
    if (mention.kind == Mention::Kind::Stretch)
        return planner.offer(mention.path, {mention.name, name.toUtf8()});
    ValueEdit edit{mention.document, mention.pointer, withName(mention.text, name)};
    if (mention.kind == Mention::Kind::Certain)
        planner.set(mention.path, std::move(edit));
    else
        planner.offer(mention.path, std::move(edit));
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
                             const QList<Mention> &mentions, const TextOfFile &textOf,
                             std::stop_token stop)
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
    for (const Mention &mention : mentions)
        planMention(mention, name, planner);
    return planner.plan(Tr::tr("Rename %1 to %2").arg(entity.name(), name));
}

} // namespace waymark::catalog
