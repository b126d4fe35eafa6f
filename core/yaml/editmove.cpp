// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"
#include "yaml/entryextent.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// Entries as they are moved: each with what belongs to it, and what stands between them. Whole
/// lines where all of them begin one, since their comments may stand at other columns.
class Extents
{
public:
    Extents(const SyntaxTree &tree, const QList<ExpectedChild> &children, qsizetype from,
            qsizetype to)
        : m_extents(tree)
        , m_hasLines(
              children.first().kept.parent().style() != NodeStyle::Flow
              && std::ranges::all_of(
                  children.sliced(std::min(from, to), std::max(from, to) - std::min(from, to) + 1),
                  [&](const ExpectedChild &child) { return m_extents.isFirstOnLine(child.kept); }))
    {}

    [[nodiscard]] TextRange of(const Node &value) const
    {
        return m_hasLines ? m_extents.linesOf(value) : m_extents.extentOf(value);
    }

private:
    EntryExtents m_extents;
    bool m_hasLines;
};

template<typename T>
void moveWithin(QList<T> &list, qsizetype from, qsizetype to)
{
    const auto at = [&](qsizetype i) {
        return list.begin() + i;
    };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

/// Takes the text out of one place and puts it in the other, with what separates it from a
/// neighbour.
TextEdits carry(const SyntaxTree &tree, const QList<ExpectedChild> &children, qsizetype from,
                qsizetype to)
{
    const SourceText &text = tree.text();
    const Extents extents(tree, children, from, to);
    const auto extent = [&](qsizetype i) {
        return extents.of(children[i].kept);
    };
    const TextRange source = extent(from);
    const QByteArray moved = text.slice(source).toByteArray();
    if (from < to) {
        const TextRange gap{source.end, extent(from + 1).begin};
        const qsizetype target = extent(to).end;
        return {{{source.begin, gap.end}, {}},
                {{target, target}, text.slice(gap).toByteArray() + moved}};
    }
    const TextRange gap{extent(from - 1).end, source.begin};
    const qsizetype target = extent(to).begin;
    return {{{target, target}, moved + text.slice(gap).toByteArray()},
            {{gap.begin, source.end}, {}}};
}

/// Entries of a collection in flow style that have lines of their own change places, comments with
/// them; commas and blank lines stay where they are. nullopt where an entry shares a line.
std::optional<TextEdits> swapLines(const SyntaxTree &tree, const QList<ExpectedChild> &children,
                                   qsizetype from, qsizetype to)
{
    const EntryExtents extents(tree);
    const SourceText &text = tree.text();
    struct Lines
    {
        TextRange range;
        QByteArray head; ///< up to the entry's end
        QByteArray tail; ///< behind its comma
        bool hasComma = false;
    };
    QList<Lines> places;
    const qsizetype first = std::min(from, to);
    for (qsizetype i = first; i <= std::max(from, to); ++i) {
        const Node &node = children[i].kept;
        if (!extents.hasOwnLines(node))
            return std::nullopt;
        const TextRange range = extents.linesOf(node);
        const qsizetype end = node.fullRange().end;
        const auto comma = extents.comma(node);
        const TextRange behind{comma ? *comma + 1 : end, range.end};
        places.append({range, text.slice({range.begin, end}).toByteArray(),
                       text.slice(behind).toByteArray(), comma.has_value()});
    }
    QList<Lines> contents = places;
    moveWithin(contents, from - first, to - first);
    TextEdits edits;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QByteArray comma = places[i].hasComma ? "," : "";
        edits.append({places[i].range, contents[i].head + comma + contents[i].tail});
    }
    return edits;
}

/// Every text on the way goes to the next place; what separates them stays. For flow style with
/// comments between entries that share lines.
TextEdits rotate(const SyntaxTree &tree, const QList<ExpectedChild> &children, qsizetype from,
                 qsizetype to)
{
    const EntryExtents extents(tree);
    QList<TextRange> places;
    for (const ExpectedChild &child : children)
        places.append(extents.extentOf(child.kept));
    QList<TextRange> contents = places;
    moveWithin(contents, from, to);
    TextEdits edits;
    for (qsizetype i = std::min(from, to); i <= std::max(from, to); ++i)
        edits.append(TextEdit{places[i], tree.text().slice(contents[i]).toByteArray()});
    return edits;
}

/// How many line ends stand at the end of a text.
qsizetype lineEndsBehind(QByteArrayView text, QByteArrayView lineEnd)
{
    qsizetype count = 0;
    while (text.endsWith(lineEnd)) {
        text.chop(lineEnd.size());
        ++count;
    }
    return count;
}

/// All of them anew, in block style, without blank lines behind texts that would keep them.
TextEdits rewrite(const SyntaxTree &tree, const Layout &layout,
                  const QList<ExpectedChild> &children, qsizetype from, qsizetype to)
{
    const SourceText &text = tree.text();
    const Extents extents(tree, children, from, to);
    const qsizetype first = std::min(from, to);
    const qsizetype count = std::max(from, to) - first + 1;
    QList<Node> nodes;
    QList<TextRange> places;
    for (const ExpectedChild &child : children.sliced(first, count)) {
        nodes.append(child.kept);
        places.append(extents.of(child.kept));
    }
    const bool endsLine = places.last().end == text.size() && text.bytes().endsWith('\n');
    if (endsLine)
        places.last().end -= text.bytes().endsWith("\r\n") ? 2 : 1;
    TextRange whole{places.first().begin, places.last().end};
    const QByteArray lineEnd = layout.lineEnding(places.first().begin);
    const QByteArray indent(layout.column(places.first().begin), ' ');
    QList<TextRange> contents = places;
    moveWithin(nodes, from - first, to - first);
    moveWithin(contents, from - first, to - first);
    QByteArray fresh;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype start = fresh.size();
        fresh += text.slice(contents[i]);
        if (const auto sealing = layout.sealingEdit(nodes[i])) {
            fresh.replace(start + sealing->range.begin - contents[i].begin, sealing->range.size(),
                          sealing->replacement);
        }
        if (i + 1 == count)
            break;
        const TextRange gap{places[i].end, places[i + 1].begin};
        fresh +=
            layout.keepsBlankLines(nodes[i]) ? lineEnd + indent : text.slice(gap).toByteArray();
    }
    if (layout.takesBlankLines(nodes.last(), whole.end)) {
        while (!endsLine && layout.nextLine(whole.end) > whole.end
               && layout.isLastOnLine(layout.nextLine(whole.end))
               && layout.nextLine(whole.end) < text.size())
            whole.end = layout.lineEnd(layout.nextLine(whole.end));
    }
    // A text that ends its last line, or keeps blank ones behind it, goes on doing so where the
    // file ends without a line end.
    const Node lastText = Layout::lastBlockScalar(nodes.last());
    if (lastText && !endsLine && whole.end == text.size()) {
        const qsizetype ends =
            lineEndsBehind(lastText.utf8(), "\n") - lineEndsBehind(fresh, lineEnd);
        fresh += lineEnd.repeated(std::max<qsizetype>(ends, 0));
    }
    return {{whole, fresh}};
}

} // namespace

Result<TextEdits> moveEntry(const SyntaxTree &tree, const Document &document,
                            const JsonPointer &pointer, qsizetype index)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const Node collection = node->parent();
    if (!collection || index < 0 || index >= collection.size())
        return std::unexpected(editError("yaml.no-such-value"_L1,
                                         Tr::tr("There is no place %1 to move to.").arg(index),
                                         Tr::tr("Choose a place among the siblings.")));
    EditPlan plan;
    plan.keepChildrenOf(collection);
    const auto begin = plan.children.begin();
    const auto current = std::ranges::find(plan.children, *node, &ExpectedChild::kept) - begin;
    if (current == index)
        return TextEdits();
    const QList<ExpectedChild> before = plan.children;
    moveWithin(plan.children, current, index);
    const bool isFlow = collection.style() == NodeStyle::Flow;
    QList<TextEdits> attempts;
    if (const auto lines = isFlow ? swapLines(tree, before, current, index) : std::nullopt)
        attempts.append(*lines);
    attempts.append(carry(tree, before, current, index));
    attempts.append(isFlow ? rotate(tree, before, current, index)
                           : rewrite(tree, Layout(tree), before, current, index));
    Result<TextEdits> edits;
    for (const TextEdits &attempt : std::as_const(attempts)) {
        plan.edits = attempt;
        edits = checked(tree, document, plan);
        if (edits)
            return edits;
    }
    // An alias would come before its anchor.
    const auto inUse = anchorInUse(document, *node);
    return inUse ? std::unexpected(*inUse) : edits;
}

} // namespace waymark::yaml
