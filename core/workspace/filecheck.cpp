// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/filecheck.h"

#include "analysis/suppressions.h"
#include "catalog/extract.h"
#include "catalog/locations.h"
#include "catalog/placeholders.h"
#include "workspace/readcache.h"
#include "yaml/nodewalk.h"

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// What else on the disk decides about the findings of a file.
void addDependencies(const yaml::SyntaxTree &tree, snapshot::FileEntry &entry)
{
    for (const QString &target : entry.entities ? locationsIn(*entry.entities) : QStringList()) {
        if (!target.contains("://"_L1))
            entry.leadsTo += catalog::locationStarts(target, entry.path);
    }
    const DiskFileSystem disk;
    for (const yaml::Document &document : tree.documents()) {
        if (!catalog::isEntity(document) && !entry.holdsEntity(document.index))
            continue;
        yaml::walk(document.root, [&](const yaml::Node &node, bool isEnd) {
            const auto placeholder = isEnd || !node.isMapping()
                                         ? std::nullopt
                                         : catalog::placeholderOf(node, entry.path);
            if (placeholder)
                entry.readsFiles += catalog::filesOf(*placeholder, disk);
        });
    }
}

/// False when stopped.
bool checkOne(ReadFile &file, const FileCheck &check, const SourceText &text,
              snapshot::FileEntry &entry, const std::stop_token &stop)
{
    const auto *tree = file.parsed(stop);
    if (tree == nullptr)
        return false;
    const Diagnostics definitions = check.definitionProblems.value(file.path);
    auto found = analysis::check(*tree, file.path, check.rules, stop, &definitions);
    if (!found)
        return false;
    entry.diagnostics = std::move(found->diagnostics);
    entry.suppressed = std::move(found->suppressed);
    entry.ownSuppressed = entry.suppressed;
    entry.hasSuppressions = analysis::hasSuppressions(text);
    entry.own = entry.diagnostics;
    // No table shows what a command has looked at once.
    const bool isShown = check.packsTexts;
    entry.documents = snapshot::documentEntries(*tree, found->kinds, entry.diagnostics, isShown);
    if (entry.entities)
        shareTexts(entry.documents, *check.pool);
    for (qsizetype i = 0; i < tree->documents().size(); ++i)
        entry.mayNameEntities |=
            found->kinds.value(i) != nullptr && !catalog::isEntity(tree->documents()[i]);
    entry.standsAlone =
        !entry.isNamed && ReadCache::mayKeep(entry, text.bytes(), check.rules.bindings);
    if (!entry.standsAlone)
        addDependencies(*tree, entry);
    return true;
}

/// Whether a text will hardly be asked for again; one without a stamp couldn't be told from
/// another.
bool mayBeLeft(const snapshot::FileEntry &entry)
{
    return entry.stamp && !entry.documents.isEmpty() && entry.diagnostics.isEmpty()
           && entry.suppressed.isEmpty() && !entry.entities && !entry.definesRules;
}

/// Whether nothing but the file itself and the rules decided on what was found before.
bool stillHolds(const snapshot::FileEntry &known, const FileCheck &check)
{
    return check.canShare && (check.sameEntities || !known.mayNameEntities)
           && known.readsFiles.isEmpty() && known.leadsTo.isEmpty();
}

} // namespace

QStringList locationsIn(const catalog::Fragment &entities)
{
    QStringList targets;
    for (const catalog::EntityData &entity : entities.entities) {
        for (const catalog::StringId target :
             catalog::Fragment::part(entities.texts, entity.targets))
            targets.append(entities.pool->text(target));
    }
    return targets;
}

bool saysTheSame(const snapshot::FileEntry &one, const snapshot::FileEntry &other)
{
    return one.entities == other.entities && one.diagnostics == other.diagnostics
           && one.between == other.between && !other.hasSuppressions;
}

std::shared_ptr<const snapshot::FileEntry> checkedEntry(ReadFile &file, const FileCheck &check,
                                                        const std::stop_token &stop)
{
    const QString rootName = check.roots.size() < 2 ? QString() : check.roots[file.root].name;
    const auto &known = file.known;
    const bool isThere = known && known->root == file.root && known->rootName == rootName
                         && known->isNamed == file.isNamed;
    if (isThere && stillHolds(*known, check)) {
        if (known->stamp == file.stamp)
            return known;
        auto same = std::make_shared<snapshot::FileEntry>(*known);
        same->stamp = file.stamp;
        return same;
    }
    const bool isKept =
        file.kept && check.cacheHolds && (check.sameKeptEntities || !file.kept->mayNameEntities);
    auto entry = isKept ? std::make_shared<snapshot::FileEntry>(*file.kept)
                        : std::make_shared<snapshot::FileEntry>();
    entry->path = file.path;
    entry->root = file.root;
    entry->relativePath = file.relativePath;
    entry->rootName = rootName;
    entry->stamp = file.stamp;
    entry->hash = file.hash;
    entry->skeletons = file.skeletons;
    entry->definesRules = file.definesRules;
    entry->entities = file.entities;
    entry->isNamed = file.isNamed;
    if (isKept)
        return entry;
    const SourceText text = file.source();
    entry->packed = known              ? known->packed
                    : check.packsTexts ? PackedText(text)
                                       : PackedText::plain(text.bytes());
    if (check.checksFiles && !checkOne(file, check, text, *entry, stop))
        return nullptr;
    if (check.leavesTextsOn != nullptr && mayBeLeft(*entry)) {
        entry->packed = {};
        entry->leftOn = check.leavesTextsOn;
    }
    // What it depends on said the same as before.
    if (isThere && known->stamp == entry->stamp && check.canShare && known->own == entry->own
        && known->ownSuppressed.size() == entry->ownSuppressed.size()
        && known->mayNameEntities == entry->mayNameEntities && known->entities == entry->entities
        && (!known->readsFiles.isEmpty() || !known->leadsTo.isEmpty()))
        return known;
    return entry;
}

} // namespace waymark::workspace
