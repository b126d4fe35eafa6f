// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/ruleswriter.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int deepestPath = 64;

/// The path of a value, as a number: as it is written, and in lower case.
struct PathHash
{
    quint64 written = 14'695'981'039'346'656'037U;
    quint64 lower = written;

    void add(QChar sign)
    {
        constexpr quint64 prime = 1'099'511'628'211U; // FNV-1a
        written = (written ^ sign.unicode()) * prime;
        lower = (lower ^ sign.toLower().unicode()) * prime;
    }
    [[nodiscard]] PathHash child(const QString &key, bool isTop) const
    {
        PathHash hash = *this;
        if (!isTop)
            hash.add(u'.');
        for (const QChar sign : key)
            hash.add(sign);
        return hash;
    }
};

struct Leaf
{
    PathHash path;
    yaml::Node node;
};

/// As a server's search index has it (buildEntitySearch of Backstage's catalog-backend): the path
/// of each scalar, items of a list under their list's. Maps without a value in them have none.
void addLeaves(const yaml::Node &written, PathHash path, int depth, std::vector<Leaf> &leaves)
{
    const yaml::Node node = written.target();
    if (depth > deepestPath)
        return;
    if (node.isSequence()) {
        for (auto item = node.firstChild(); item; item = item.nextSibling())
            addLeaves(item, path, depth + 1, leaves);
    } else if (node.isMapping()) {
        for (auto value = node.firstChild(); value; value = value.nextSibling())
            addLeaves(value, path.child(value.keyText(), depth == 0), depth + 1, leaves);
    } else {
        leaves.push_back({path, written});
    }
}

/// The entry at or above a value whose key is spelled otherwise than the other's at its place.
yaml::Node clashOf(yaml::Node node, yaml::Node other)
{
    const auto entryOf = [](yaml::Node each) {
        while (each && !each.key())
            each = each.parent();
        return each;
    };
    yaml::Node mine = entryOf(node);
    yaml::Node theirs = entryOf(other);
    while (mine && theirs && mine.keyText() == theirs.keyText()) {
        mine = entryOf(mine.parent());
        theirs = entryOf(theirs.parent());
    }
    return mine && theirs ? mine : entryOf(node);
}

} // namespace

void checkCaseClashes(RulesWriter &writer)
{
    std::vector<Leaf> leaves;
    const yaml::Node root = writer.document().root;
    for (auto value = root.firstChild(); root.isMapping() && value; value = value.nextSibling()) {
        const QString key = value.keyText();
        if (key != "relations"_L1 && key != "status"_L1 && key != "attachments"_L1)
            addLeaves(value, PathHash().child(key, true), 1, leaves);
    }
    // In the order of the text where the paths are the same.
    std::ranges::stable_sort(leaves, {}, [](const Leaf &leaf) { return leaf.path.lower; });
    QSet<qsizetype> said;
    for (std::size_t i = 1, first = 0; i < leaves.size(); ++i) {
        if (leaves[i].path.lower != leaves[first].path.lower) {
            first = i;
            continue;
        }
        if (leaves[i].path.written == leaves[first].path.written)
            continue;
        const yaml::Node clash = clashOf(leaves[i].node, leaves[first].node);
        const yaml::Node other = clashOf(leaves[first].node, leaves[i].node);
        if (!clash || said.contains(clash.range().begin))
            continue;
        said.insert(clash.range().begin);
        const qsizetype line = writer.tree().text().lineAt(other.key().range().begin) + 1;
        writer.addAtKey(
            clash,
            {u"catalog.case-clash"_s, Severity::Error,
             Tr::tr("“%1” and “%2” (line %L3) differ in case alone.")
                 .arg(clash.keyText(), other.keyText())
                 .arg(line),
             Tr::tr("Catalogs compare paths whatever their case, items of a list under one path, "
                    "and refuse the entity."),
             Tr::tr("Rename or remove one of them.")});
    }
}

} // namespace waymark::catalog
