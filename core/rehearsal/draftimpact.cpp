// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/draftimpact.h"

#include "base/expensive.h"
#include "schema/crddefinition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using KindList = QList<std::shared_ptr<const schema::KindEntry>>;
using SchemaTexts = QHash<schema::KindKey, yaml::Value>;

/// The schemas of those kinds, as they are written.
void addSchemas(const yaml::SyntaxTree &tree, SchemaTexts &into)
{
    for (const yaml::Document &document : tree.documents()) {
        if (!schema::isCrd(document))
            continue;
        const yaml::Node spec = document.root.value(u"spec").target();
        const QString group = spec.value(u"group").target().text();
        const QString kind = spec.value(u"names").target().value(u"kind").target().text();
        const yaml::Node versions = spec.value(u"versions").target();
        for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling()) {
            const yaml::Node version = item.target();
            const QString name = version.value(u"name").target().text();
            into.insert({group + u'/' + name, kind},
                        version.value(u"schema").target().toValue().value_or(yaml::Value()));
        }
    }
}

/// The kinds whose schemas differ, be they in one of both alone.
QSet<schema::KindKey> differentSchemas(const SchemaTexts &now, const SchemaTexts &then)
{
    QSet<schema::KindKey> different;
    for (auto schema = then.cbegin(); schema != then.cend(); ++schema) {
        const auto before = now.constFind(schema.key());
        if (before == now.cend() || *before != *schema)
            different.insert(schema.key());
    }
    return different;
}

/// What a short look at the workspace loads isn't listed by document.
bool mayHold(const snapshot::FileEntry &file, const QStringList &kinds)
{
    if (!file.documents.isEmpty())
        return std::ranges::any_of(file.documents, [&](const snapshot::DocumentEntry &document) {
            return kinds.contains(document.kind);
        });
    const SourceText text = file.text();
    return std::ranges::any_of(
        kinds, [&](const QString &kind) { return text.bytes().contains(kind.toUtf8()); });
}

/// With those documents of the workspace that a set made by the change reads, and that no policy of
/// the workspace does: they weren't kept when it was loaded.
policy::PolicySet withInputs(const policy::PolicySet &known, const policy::PolicySet &changed,
                             const snapshot::Snapshot &loaded)
{
    policy::PolicySet more = known;
    QStringList kinds = changed.kindsRead();
    const QStringList kept = known.kindsRead();
    kinds.removeIf([&](const QString &kind) { return kept.contains(kind); });
    if (kinds.isEmpty())
        return more;
    for (const auto &file : loaded.files) {
        if (!mayHold(*file, kinds))
            continue;
        const auto tree = yaml::SyntaxTree::parse(file->text());
        for (const yaml::Document &document : tree->documents()) {
            const QString apiVersion = document.topLevel(u"apiVersion");
            const QString kind = document.topLevel(u"kind");
            if (!policy::PolicySet::wants(document) && changed.reads(apiVersion, kind)
                && !known.reads(apiVersion, kind))
                more.add(*tree, document, file->path);
        }
    }
    return more;
}

/// The kinds that a file defines.
KindList kindsIn(const yaml::SyntaxTree &tree, const QString &path)
{
    schema::Registry registry;
    for (const yaml::Document &document : tree.documents()) {
        if (schema::isCrd(document))
            (void)registry.addCrd(document, path);
    }
    KindList kinds;
    for (const schema::KindEntry &kind : registry.kinds())
        kinds.append(registry.share(kind.key));
    return kinds;
}

/// Rules, kinds and their schemas before and after.
struct DraftChange
{
    policy::PolicySet now;
    policy::PolicySet then;
    KindList kindsNow = {};
    KindList kindsThen = {};
    SchemaTexts schemasNow = {};
    SchemaTexts schemasThen = {};
};

/// As one of the files of the workspace, which was `before`.
DraftChange ofFile(const RuleDraft &draft, const policy::PolicySet &known,
                   const yaml::SyntaxTree &before)
{
    const policy::PolicySet all =
        withInputs(withInputs(known, known.withFile(draft.path, before), *draft.snapshot),
                   known.withFile(draft.path, draft.after), *draft.snapshot);
    DraftChange change{all.withFile(draft.path, before), all.withFile(draft.path, draft.after)};
    change.kindsNow = kindsIn(before, draft.path);
    addSchemas(before, change.schemasNow);
    return change;
}

/// In the place of the documents of the same kinds and names.
DraftChange ofOtherText(const RuleDraft &draft, const policy::PolicySet &known)
{
    const policy::PolicySet now =
        withInputs(known, known.withDocuments(draft.after, draft.path), *draft.snapshot);
    DraftChange change{now, now.withDocuments(draft.after, draft.path)};
    for (const auto &kind : kindsIn(draft.after, draft.path)) {
        const auto same = draft.snapshot->rules->kinds.share(kind->key);
        if (!same)
            continue;
        change.kindsNow.append(same);
        if (const auto file = draft.snapshot->file(same->source))
            addSchemas(*yaml::SyntaxTree::parse(file->text()), change.schemasNow);
    }
    return change;
}

void addKindsThen(const RuleDraft &draft, DraftChange &change)
{
    change.kindsThen = kindsIn(draft.after, draft.path);
    addSchemas(draft.after, change.schemasThen);
    // What another file defines now isn't gone.
    for (const auto &kind : std::as_const(change.kindsNow)) {
        const auto same = draft.snapshot->rules->kinds.share(kind->key);
        if (same && std::ranges::none_of(change.kindsThen, [&](const auto &other) {
                return other->key == kind->key;
            }))
            change.kindsThen.append(same);
    }
}

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

/// The policies that the text holds or binds.
QStringList policiesIn(const yaml::SyntaxTree &tree)
{
    QStringList names;
    for (const yaml::Document &document : tree.documents()) {
        if (policy::isBinding(document))
            names.append(document.root.at(JsonPointer({u"spec"_s, u"policyName"_s})).text());
        else if (policy::isPolicy(document))
            names.append(document.root.at(JsonPointer({u"metadata"_s, u"name"_s})).text());
    }
    return names;
}

QList<TriedDocument> matchedBy(const DraftChange &change, const RuleDraft &draft)
{
    constexpr qsizetype most = 1'000; // more than anybody looks through
    const QStringList names = policiesIn(draft.after);
    QHash<schema::KindKey, bool> known;
    for (const auto &kind : change.kindsThen)
        known.insert(kind->key, true);
    const auto isMatched = [&](const schema::KindKey &key) {
        const policy::Resource resource = change.then.resources().of(key.apiVersion, key.kind);
        return std::ranges::any_of(change.then.policies(), [&](const auto &policy) {
            return names.contains(policy->policy.name)
                   && policy->policy.constraints.mayMatch(resource);
        });
    };
    QList<TriedDocument> matched;
    for (const auto &file : draft.snapshot->files) {
        for (const snapshot::DocumentEntry &document : file->documents) {
            const schema::KindKey key{document.apiVersion, document.kind};
            if (key.apiVersion.isEmpty() || key.kind.isEmpty())
                continue;
            auto found = known.find(key);
            if (found == known.end())
                found = known.insert(key, isMatched(key));
            if (*found)
                matched.append({file->path, document.line, file->shownPath(), document.name});
            if (matched.size() == most)
                return matched;
        }
    }
    return matched;
}

} // namespace

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
    const SourceText before = draft.before.value_or(SourceText());
    if (known && known->before.text().bytes() == before.bytes())
        made.before = known->before;
    else if (auto parsed = yaml::SyntaxTree::parse(before, stop))
        made.before = *std::move(parsed);
    else
        return std::nullopt;
    const auto &policies = draft.snapshot->rules->policies;
    const policy::PolicySet all = policies ? *policies : policy::PolicySet(QDateTime());
    DraftChange change = draft.before ? ofFile(draft, all, made.before) : ofOtherText(draft, all);
    addKindsThen(draft, change);
    const QStringList changed = change.then.changedFrom(change.now);
    const policy::PolicySet concernedNow = change.now.only(changed);
    const policy::PolicySet concernedThen = change.then.only(changed);
    QSet<schema::KindKey> defined;
    for (const auto &kind : change.kindsNow + change.kindsThen)
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
    auto impact = impactOf(*made.corpus,
                           {change.now, change.then, change.kindsNow, change.kindsThen,
                            differentSchemas(change.schemasNow, change.schemasThen)},
                           progressed, std::move(stop));
    if (!impact)
        return std::nullopt;
    made.impact = *std::move(impact);
    made.matched = matchedBy(change, draft);
    return made;
}

} // namespace waymark::rehearsal
