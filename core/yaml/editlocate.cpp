// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

std::unexpected<Error> noSuchValue(const JsonPointer &pointer)
{
    return std::unexpected(editError("yaml.no-such-value"_L1,
                                     Tr::tr("There is nothing at %1.").arg(pointer.toDisplay()),
                                     Tr::tr("Choose a place that exists.")));
}

std::unexpected<Error> aliased(const JsonPointer &pointer)
{
    return std::unexpected(editError(
        "yaml.aliased"_L1,
        Tr::tr("%1 is written elsewhere and used here through an alias.").arg(pointer.toDisplay()),
        Tr::tr("Edit the original, or replace the alias by a copy first.")));
}

/// The mapping's own entry, merges left alone; of duplicates the last.
Node ownValue(const Node &mapping, const QString &key)
{
    Node found = mapping.value(key);
    if (!found || found.parent() == mapping)
        return found;
    return {};
}

bool isNothing(const Node &node)
{
    return node.kind() == NodeKind::Missing
           || (node.isScalar() && node.scalarType() == ScalarType::Null);
}

/// The item at `segment`; nullopt where it isn't an index of the sequence or of its end.
std::optional<Node> itemAt(const Node &sequence, const QString &segment)
{
    if (segment == "-"_L1)
        return Node();
    bool isNumber = false;
    const qsizetype index = segment.toLongLong(&isNumber);
    if (!isNumber || index < 0 || index > sequence.size())
        return std::nullopt;
    return sequence.item(index);
}

} // namespace

Result<Place> locate(const Document &document, const JsonPointer &pointer)
{
    Node node = document.root;
    const QStringList &segments = pointer.segments();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!node || isNothing(node))
            return Place{node, segments.sliced(i)};
        if (node.kind() == NodeKind::Alias)
            return aliased(pointer);
        if (node.isDamaged())
            return std::unexpected(
                editError("yaml.damaged"_L1,
                          Tr::tr("%1 stands inside a syntax error.").arg(pointer.toDisplay()),
                          Tr::tr("Repair the text first.")));
        Node child;
        if (node.isMapping()) {
            child = ownValue(node, segments[i]);
            const bool isMerged = !child && node.value(segments[i]);
            if (isMerged && i + 1 < segments.size())
                return aliased(pointer);
        } else if (node.isSequence()) {
            const auto item = itemAt(node, segments[i]);
            if (!item)
                return noSuchValue(pointer);
            child = *item;
        } else {
            return std::unexpected(
                editError("yaml.not-a-collection"_L1,
                          Tr::tr("%1 meets a plain value on its way.").arg(pointer.toDisplay()),
                          Tr::tr("Replace that value by a map or list first.")));
        }
        if (!child)
            return Place{node, segments.sliced(i)};
        node = child;
    }
    return Place{node, {}};
}

Result<Node> locateExisting(const Document &document, const JsonPointer &pointer)
{
    const auto place = locate(document, pointer);
    if (!place)
        return std::unexpected(place.error());
    if (place->node && !place->rest.isEmpty() && place->node.value(place->rest.first()))
        return aliased(pointer); // merged into this map
    if (!place->rest.isEmpty() || !place->node)
        return noSuchValue(pointer);
    return place->node;
}

bool isInFlow(const Node &node)
{
    return node.parent() && node.parent().style() == NodeStyle::Flow;
}

qsizetype slotBegin(const SyntaxTree &tree, const Node &node)
{
    const QByteArray &bytes = tree.text().bytes();
    const PropertyData &properties =
        TreeData::of(node)->properties[TreeData::data(node).properties];
    if (!properties.isEmpty())
        return std::max(properties.anchorEnd, properties.tagEnd);
    if (node.kind() == NodeKind::Missing)
        return node.range().begin;
    if (const Node key = node.key()) {
        qsizetype at = key.range().end;
        while (at < node.range().begin && bytes[at] != ':') {
            if (bytes[at] == '#') {
                while (at < node.range().begin && !isLineEnd(bytes[at]))
                    ++at;
            } else {
                ++at;
            }
        }
        return at + 1;
    }
    if (node.parent().isSequence() && !isInFlow(node))
        return node.entryRange().begin + 1;
    return node.range().begin;
}

WriteStyle styleAround(const Layout &layout, const Node &node, NodeStyle otherwise)
{
    WriteStyle style;
    style.strings = otherwise;
    Node mapping = node;
    while (mapping && (!mapping.isMapping() || mapping.style() != NodeStyle::Block))
        mapping = mapping.parent();
    style.step = layout.indentStep(mapping);
    style.indentless = layout.isIndentless(mapping);
    // The nearest collection that holds a text decides how texts are quoted.
    for (Node around = node; around; around = around.parent()) {
        std::array<int, 3> strings{};
        std::array<int, 3> keys{};
        int budget = 200;
        for (Node child = around.firstChild(); child && --budget > 0; child = child.nextSibling()) {
            const auto count = [](std::array<int, 3> &counts, const Node &text) {
                const int which = int(text.style()) - int(NodeStyle::Plain);
                // An empty text can't do without quotes, so they say nothing about its author.
                if (text.isScalar() && text.scalarType() == ScalarType::String && which < 3
                    && !text.text().isEmpty())
                    ++counts[size_t(which)];
            };
            count(strings, child);
            count(keys, child.key());
        }
        const auto most = [](const std::array<int, 3> &counts) {
            const auto best = std::ranges::max_element(counts) - counts.begin();
            return NodeStyle(int(NodeStyle::Plain) + int(best));
        };
        if (around == node || style.keys == NodeStyle::Plain)
            style.keys = most(keys);
        if (strings[0] + strings[1] + strings[2] > 0) {
            style.strings = most(strings);
            return style;
        }
    }
    // JSON without a text in sight is recognised by its keys.
    if (node && node.style() == NodeStyle::Flow)
        style.strings = style.keys;
    return style;
}

} // namespace waymark::yaml
