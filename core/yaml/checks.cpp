// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/checks.h"

#include "yaml/resolve.h"
#include "yaml/yamltr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

// Bytes that are neither printable ASCII nor a tab nor a line end.
constexpr std::array<bool, 256> needsLook = [] {
    std::array<bool, 256> table{};
    for (size_t i = 0; i < 256; ++i)
        table[i] = i < 0x20 || i >= 0x7F;
    table['\t'] = table['\n'] = table['\r'] = false;
    return table;
}();

bool isControlSequence(QByteArrayView character)
{
    if (character.size() == 1)
        return true;
    const auto first = quint8(character[0]);
    const auto second = quint8(character[1]);
    if (character.size() == 2) // C1 controls but NEL
        return first == 0xC2 && second < 0xA0 && second != 0x85;
    // U+FFFE and U+FFFF
    return character.size() == 3 && first == 0xEF && second == 0xBF && quint8(character[2]) >= 0xBE;
}

QString codePointName(QByteArrayView character)
{
    const uint point = QString::fromUtf8(character).toUcs4().value(0);
    return u"U+%1"_s.arg(point, 4, 16, QLatin1Char('0')).toUpper();
}

using KeyHash = std::pair<quint32, quint32>; // hash, node

bool isMergeKey(const TreeData &tree, const NodeData &key)
{
    return key.style == NodeStyle::Plain && tree.slice(key.begin, key.end) == "<<";
}

/// A key between `begin` and `at` with the text of the key at `at`, or 0.
quint32 sameKey(const TreeData &tree, const std::vector<KeyHash> &keys, size_t begin, size_t at)
{
    const auto [hash, id] = keys[at];
    for (size_t i = begin; i < at; ++i) {
        if (keys[i].first == hash && tree.keyText(keys[i].second) == tree.keyText(id))
            return keys[i].second;
    }
    return 0;
}

void reportDuplicate(const TreeData &tree, quint32 firstId, quint32 id, Reporter &reporter)
{
    const NodeData &key = tree.nodes[id];
    const NodeData &first = tree.nodes[firstId];
    const Problem problem =
        isMergeKey(tree, key) ? Problem::DuplicateMergeKey : Problem::DuplicateKey;
    auto *found =
        reporter.report(problem, {key.begin, key.end}, QString::fromUtf8(tree.keyText(id)));
    if (found != nullptr)
        found->related.append({{first.begin, first.end}, Tr::tr("The key stands here first.")});
}

void checkKeys(const TreeData &tree, const NodeData &mapping, std::vector<KeyHash> &keys,
               Reporter &reporter)
{
    keys.clear();
    quint32 merge = 0;
    for (quint32 id = mapping.first; id != 0;) {
        const NodeData &key = tree.nodes[id];
        const bool isComparable = key.kind == NodeKind::Scalar || key.kind == NodeKind::Alias;
        if (isComparable && !isMergeKey(tree, key))
            keys.emplace_back(key.size, id);
        else if (isComparable && merge != 0)
            reportDuplicate(tree, merge, id, reporter);
        else if (isComparable)
            merge = id;
        id = tree.nodes[key.next].next;
    }
    // Beyond some dozen keys sorting beats comparing each with each.
    if (keys.size() > 24) {
        std::ranges::stable_sort(keys, {}, &KeyHash::first);
        for (size_t i = 1, group = 0; i < keys.size(); ++i) {
            if (keys[i].first != keys[group].first)
                group = i;
            if (const quint32 first = sameKey(tree, keys, group, i))
                reportDuplicate(tree, first, keys[i].second, reporter);
        }
        return;
    }
    for (size_t i = 1; i < keys.size(); ++i) {
        if (const quint32 first = sameKey(tree, keys, 0, i))
            reportDuplicate(tree, first, keys[i].second, reporter);
    }
}

void checkPlain(const TreeData &tree, const NodeData &node, Reporter &reporter)
{
    const QByteArrayView text = tree.slice(node.begin, node.end);
    if (!isAmbiguousPlain(text) || tree.properties[node.properties].hasTag())
        return;
    const TextRange range{node.begin, node.end};
    if (auto *found = reporter.report(Problem::AmbiguousScalar, range, QString::fromUtf8(text))) {
        found->fixes.append(
            fixOf(Tr::tr("Put the value in quotes"), range, '"' + text.toByteArray() + '"'));
    }
}

} // namespace

void checkCharacters(QByteArrayView bytes, Reporter &reporter)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;) {
        if (!needsLook[quint8(*at)]) {
            ++at;
            continue;
        }
        const CharacterSize size = characterSize({at, end - at});
        const char *stop = at + size.bytes;
        if (!size.valid) {
            while (stop != end && quint8(*stop) >= 0x80 && !characterSize({stop, end - stop}).valid)
                ++stop;
            reporter.report(Problem::InvalidUtf8, {at - begin, stop - begin});
        } else if (isControlSequence({at, size.bytes})) {
            const TextRange range{at - begin, stop - begin};
            if (auto *found = reporter.report(Problem::ControlCharacter, range,
                                              codePointName({at, size.bytes})))
                found->fixes.append(fixOf(Tr::tr("Delete the character"), range, {}));
        }
        at = stop;
    }
}

void checkNodes(const TreeData &tree, size_t firstNode, bool hasAlternatives, Reporter &reporter)
{
    std::vector<KeyHash> keys;
    for (size_t id = firstNode; id < tree.nodes.size(); ++id) {
        const NodeData &node = tree.nodes[id];
        if (node.kind == NodeKind::Mapping && node.size > 1 && !hasAlternatives)
            checkKeys(tree, node, keys, reporter);
        else if (node.kind == NodeKind::Scalar && node.style == NodeStyle::Plain
                 && (node.flags & NodeData::Verbatim) != 0)
            checkPlain(tree, node, reporter);
    }
}

} // namespace waymark::yaml
