// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/draftimpact.h"

#include "base/expensive.h"
#include "schema/crddefinition.h"

#include <algorithm>

namespace waymark::rehearsal {

namespace {

/// Of the kinds that the workspace has documents of, those that a rule may be for.
QSet<schema::KindKey> kindsConcerned(const snapshot::Snapshot &snapshot,
                                     const QList<const policy::PolicySet *> &policies,
                                     const QSet<schema::KindKey> &defined)
{
    QSet<schema::KindKey> seen;
    QSet<schema::KindKey> concerned;
    for (const auto &file : snapshot.files) {
        for (const snapshot::DocumentEntry &document : file->documents) {
            const schema::KindKey key{document.apiVersion, document.kind};
            const qsizetype before = seen.size();
            seen.insert(key);
            if (seen.size() == before)
                continue;
            if (defined.contains(key) || std::ranges::any_of(policies, [&](const auto *set) {
                    return set->concern(set->resources().of(key.apiVersion, key.kind));
                }))
                concerned.insert(key);
        }
    }
    return concerned;
}

} // namespace

QList<std::shared_ptr<const schema::KindEntry>> kindsDefinedIn(const yaml::SyntaxTree &tree,
                                                               const QString &path)
{
    schema::Registry registry;
    for (const yaml::Document &document : tree.documents()) {
        if (schema::isCrd(document))
            (void)registry.addCrd(document, path);
    }
    QList<std::shared_ptr<const schema::KindEntry>> kinds;
    for (const schema::KindEntry &kind : registry.kinds())
        kinds.append(registry.share(kind.key));
    return kinds;
}

bool decidesOnOthers(const yaml::SyntaxTree &tree, const analysis::Rules &rules)
{
    return std::ranges::any_of(tree.documents(), [&](const yaml::Document &document) {
        return schema::isCrd(document) || policy::PolicySet::wants(document)
               || (rules.policies
                   && rules.policies->reads(document.topLevel(u"apiVersion"),
                                            document.topLevel(u"kind")));
    });
}

std::optional<DraftImpact> impactOfDraft(const RuleDraft &draft,
                                         const std::shared_ptr<const DraftImpact> &known,
                                         const std::function<void(const Progress &)> &progressed,
                                         std::stop_token stop)
{
    expensive();
    DraftImpact made{
        .impact = {}, .corpus = {}, .snapshot = draft.snapshot, .kinds = {}, .before = {}};
    if (known && known->before.text().bytes() == draft.before.bytes())
        made.before = known->before;
    else if (auto parsed = yaml::SyntaxTree::parse(draft.before, stop))
        made.before = *std::move(parsed);
    else
        return std::nullopt;
    const auto &policies = draft.snapshot->rules->policies;
    const policy::PolicySet all = policies ? *policies : policy::PolicySet(QDateTime());
    const policy::PolicySet now = all.withFile(draft.path, made.before);
    const policy::PolicySet then = all.withFile(draft.path, draft.after);
    const QStringList changed = then.changedFrom(now);
    const policy::PolicySet concernedNow = now.only(changed);
    const policy::PolicySet concernedThen = then.only(changed);
    const auto kindsNow = kindsDefinedIn(made.before, draft.path);
    const auto kindsThen = kindsDefinedIn(draft.after, draft.path);
    QSet<schema::KindKey> defined;
    for (const auto &kind : kindsNow + kindsThen)
        defined.insert(kind->key);
    made.kinds = kindsConcerned(*draft.snapshot, {&concernedThen, &concernedNow}, defined);
    if (known && known->snapshot == draft.snapshot && known->kinds == made.kinds) {
        made.corpus = known->corpus;
    } else {
        auto corpus =
            ImpactCorpus::of(*draft.snapshot, {&concernedThen, &concernedNow}, defined, stop);
        if (!corpus)
            return std::nullopt;
        made.corpus = std::make_shared<const ImpactCorpus>(*std::move(corpus));
    }
    auto impact =
        impactOf(*made.corpus, {now, then, kindsNow, kindsThen}, progressed, std::move(stop));
    if (!impact)
        return std::nullopt;
    made.impact = *std::move(impact);
    return made;
}

} // namespace waymark::rehearsal
