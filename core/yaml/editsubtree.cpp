// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/nodewalk.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// The lines of `text` from its root's first to its last, comments above included, with their
/// common indent taken off. Block scalars keep their inner columns.
QByteArrayList outdentedLines(const QByteArray &text)
{
    QByteArray content = text;
    content.replace("\r\n", "\n");
    QByteArrayList lines = content.split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    qsizetype common = -1;
    for (const QByteArray &line : std::as_const(lines)) {
        if (line.trimmed().isEmpty())
            continue;
        qsizetype spaces = 0;
        while (line.at(spaces) == ' ')
            ++spaces;
        common = common < 0 ? spaces : std::min(common, spaces);
    }
    for (QByteArray &line : lines)
        line = line.sliced(std::min(std::max(common, qsizetype(0)), line.size()));
    return lines;
}

QByteArray indented(const QByteArrayList &lines, qsizetype column)
{
    QByteArrayList result;
    for (const QByteArray &line : lines)
        result.append(line.isEmpty() ? line : QByteArray(column, ' ') + line);
    return result.join('\n');
}

/// The edits that a stand-in of the same shape would need show where the text goes.
TextEdits subtreeEdits(const SyntaxTree &tree, const Node &node, const Node &root,
                       const QByteArrayList &lines)
{
    const Layout layout(tree);
    TextRange old = node.range();
    if (node.size() > 0 && node.style() == NodeStyle::Block)
        old.end = layout.lineEnd(old.end); // the comment of the last entry goes with it
    const bool isCollection = root.size() > 0 && root.style() == NodeStyle::Block;
    const bool isInline = lines.size() == 1 && !isCollection;
    const qsizetype slot = slotBegin(tree, node);
    if (isInFlow(node) || (isInline && node.style() != NodeStyle::Block))
        return {{node.kind() == NodeKind::Missing ? TextRange{slot, slot} : old,
                 (node.kind() == NodeKind::Missing ? " " : "") + lines.join('\n')}};
    if (!node.parent())
        return {{old, lines.join('\n')}};
    const qsizetype column = layout.column(layout.entryBegin(node));
    const bool isIndentless = root.isSequence() && layout.isIndentless(node.parent());
    const qsizetype inner = column
                            + (!node.key()    ? 2
                               : isIndentless ? 0
                                              : layout.indentStep(node.parent()));
    if (!isCollection) // one value on several lines: its first stays on the line of the key
        return {{{slot, old.end}, ' ' + indented(lines, inner).trimmed()}};
    const bool isOnSlotLine = layout.isSameLine(slot, old.begin);
    TextEdits edits;
    if (isOnSlotLine && !old.isEmpty() && node.style() != NodeStyle::Block)
        edits.append(TextEdit{{slot, old.end}, {}});
    const qsizetype begin =
        isOnSlotLine && node.style() == NodeStyle::Block ? slot : layout.lineEnd(slot);
    edits.append({{std::max(begin, isOnSlotLine && edits.size() == 1 ? old.end : begin),
                   std::max(begin, old.end)},
                  '\n' + indented(lines, inner)});
    return edits;
}

} // namespace

Result<TextEdits> replaceSubtree(const SyntaxTree &tree, const Document &document,
                                 const JsonPointer &pointer, const QByteArray &yaml)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const auto part = SyntaxTree::parse(SourceText(yaml));
    if (!part || part->hasErrors() || part->documents().size() != 1)
        return std::unexpected(editError("yaml.damaged"_L1,
                                         Tr::tr("The new text isn't one YAML document."),
                                         Tr::tr("Repair its errors first.")));
    const Node root = part->documents().front().root;
    const auto value = root.toValue();
    if (!value)
        return std::unexpected(value.error());
    EditPlan plan = EditPlan::replacing(*node, *value);
    plan.edits = subtreeEdits(tree, *node, root, outdentedLines(yaml));
    matchLineEnds(tree, plan.edits);
    auto result = checked(tree, document, std::move(plan));
    // What can't be put in as it stands is written anew.
    return result ? result : setValue(tree, document, pointer, *value);
}

Result<TextEdits> copyAliased(const SyntaxTree &tree, const Document &document,
                              const JsonPointer &pointer)
{
    Node node = document.root;
    JsonPointer way;
    for (qsizetype i = 0; node; ++i) {
        if (node.kind() == NodeKind::Alias || i == pointer.depth())
            break;
        const QString &segment = pointer.segments()[i];
        way = way.child(segment);
        const Node child = node.at(JsonPointer({segment}));
        if (child && node.isMapping() && child.parent() != node)
            node = child; // merged: written elsewhere, so it counts as an alias
        else {
            node = child;
            continue;
        }
        break;
    }
    if (!node)
        return std::unexpected(editError("yaml.no-such-value"_L1,
                                         Tr::tr("There is nothing at %1.").arg(pointer.toDisplay()),
                                         Tr::tr("Choose a place that exists.")));
    const auto value = node.toValue();
    if (!value)
        return std::unexpected(value.error());
    if (node.kind() == NodeKind::Alias)
        return replaceNode(tree, document, node, *value);
    return setValue(tree, document, way, *value);
}

std::optional<Error> anchorInUse(const Document &document, const Node &node, bool withItself)
{
    if (TreeData::of(node)->properties.size() <= 1)
        return std::nullopt;
    const TextRange range = node.fullRange();
    int uses = 0;
    walk(document.root, [&](const Node &other, bool) {
        const Node target = other.kind() == NodeKind::Alias ? other.target() : Node();
        if (target && range.contains(target.range()) && !range.contains(other.range())
            && (withItself || target != node))
            ++uses;
    });
    if (uses == 0)
        return std::nullopt;
    return editError(
        "yaml.anchor-in-use"_L1,
        Tr::tr("%n aliases elsewhere repeat this value, or a part of it.", nullptr, uses),
        Tr::tr("Replace the aliases by copies first, or keep the value."));
}

QList<Node> aliasesOf(const Document &document, const Node &node)
{
    QList<Node> aliases;
    walk(document.root, [&](const Node &other, bool) {
        if (other.kind() == NodeKind::Alias && other.target()
            && other.target().range().contains(node.range()))
            aliases.append(other);
    });
    return aliases;
}

} // namespace waymark::yaml
