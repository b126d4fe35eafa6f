// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/layout.h"
#include "yaml/nodewalk.h"
#include "yaml/readercomparison.h"
#include "yaml/treedata.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

using Verdict = SecondOpinion::Verdict;

/// Children that stand side by side, `first` to `last`; or a whole root that isn't a collection.
struct Part
{
    Node collection;
    Node first;
    Node last;
};

bool isTrivia(char c)
{
    return isOf(c, Blank | LineEnd);
}

/// Without blanks and line ends at its ends; a stretch without anything else grows to the
/// characters beside it, which the edit brought together.
TextRange coreOf(const QByteArray &bytes, TextRange range)
{
    TextRange core = range;
    while (core.begin < core.end && isTrivia(bytes[core.begin]))
        ++core.begin;
    while (core.end > core.begin && isTrivia(bytes[core.end - 1]))
        --core.end;
    if (!core.isEmpty())
        return core;
    core = range;
    while (core.begin > 0 && isTrivia(bytes[core.begin - 1]))
        --core.begin;
    while (core.end < bytes.size() && isTrivia(bytes[core.end]))
        ++core.end;
    core.begin = std::max(core.begin - 1, qsizetype(0));
    core.end = std::min(core.end + 1, bytes.size());
    return core;
}

qsizetype beginOf(const Node &child)
{
    const Node key = child.key();
    return (key ? key : child).fullRange().begin;
}

/// The children of `collection` that `range` meets.
Part runIn(const Node &collection, TextRange range)
{
    Part part{collection, {}, {}};
    for (Node child = collection.firstChild(); child; child = child.nextSibling()) {
        // The dash of the next item stands before it, behind the end of this one.
        if (part.first && beginOf(child) >= range.end)
            break;
        const Node next = child.nextSibling();
        const qsizetype end = next ? beginOf(next) : collection.range().end + 1;
        if (!part.first && end <= range.begin)
            continue;
        if (!part.first)
            part.first = child;
        part.last = child;
    }
    return part;
}

Part partAround(const Node &root, TextRange range)
{
    if (root.size() == 0)
        return {{}, root, root};
    Part part = runIn(root, range);
    while (part.first && part.first == part.last && part.first.size() > 0
           && part.first.fullRange().contains(range)) {
        const Part inner = runIn(part.first, range);
        if (!inner.first)
            break;
        part = inner;
    }
    return part;
}

/// A part as a text of its own, and the events it must give.
class Lifted
{
public:
    Lifted(const SyntaxTree &tree, const Part &part)
        : m_tree(tree)
        , m_part(part)
    {}

    /// False where it can't be judged alone.
    bool lift(qsizetype limit)
    {
        const Layout layout(m_tree);
        const bool isFlow = m_part.collection.style() == NodeStyle::Flow;
        const qsizetype begin =
            m_part.collection ? layout.entryBegin(m_part.first) : m_part.first.fullRange().begin;
        const qsizetype last = m_part.last.fullRange().end;
        const bool isNothing = !m_part.collection && begin == last;
        if (begin < 0 || last < begin || last - begin > limit || isNothing)
            return false;
        collectEvents();
        if (!m_isWhole || (m_part.collection && m_part.collection.isDamaged()))
            return false;
        const QByteArray content =
            m_tree.text().slice({begin, isFlow ? last : linesBehind(layout, last)}).toByteArray();
        // Lines that our parser leaves to the template engine are text to yaml-cpp.
        const bool isTemplate = TreeData::of(m_part.first)->readsTemplates
                                && (content.contains("{{") || content.contains("{%"));
        if (isTemplate)
            return false;
        if (isFlow) {
            const bool isMapping = m_part.collection.isMapping();
            m_text = (isMapping ? '{' : '[') + flowDeclarations(isMapping) + content
                     + (isMapping ? " }" : " ]") + '\n';
        } else {
            const QByteArray indent(m_part.collection ? layout.column(begin) : 0, ' ');
            m_text = blockDeclarations(indent) + indent + content;
        }
        return true;
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const ExpectedEvents &events() const { return m_events; }

private:
    void collectEvents()
    {
        ExpectedEvents content;
        for (Node child = m_part.first; child; child = child.nextSibling()) {
            if (const Node key = child.key())
                appendEvents(content, key);
            appendEvents(content, child);
            if (child == m_part.last)
                break;
        }
        for (const ExpectedEvent &event : std::as_const(content))
            look(event.node);
        using Kind = ExpectedEvent::Kind;
        m_events.append({Kind::Document, {}});
        const bool isMapping = m_part.collection.isMapping();
        if (m_part.collection)
            m_events.append({isMapping ? Kind::Mapping : Kind::Sequence, {}});
        for (const Node &target : std::as_const(m_outside)) {
            if (isMapping)
                m_events.append({Kind::AnchorKey, target});
            m_events.append({Kind::Anchor, target});
        }
        m_events += content;
        if (m_part.collection)
            m_events.append({Kind::End, {}});
    }

    void look(const Node &node)
    {
        // Explicit keys without text are for the whole text to judge.
        const bool isEmptyKey = node.isKey() && node.kind() == NodeKind::Missing;
        m_isWhole = m_isWhole && !node.isDamaged() && !node.isTemplate() && !isEmptyKey;
        const Node target = node.target();
        if (node.kind() != NodeKind::Alias)
            return;
        m_isWhole = m_isWhole && target && m_part.collection;
        if (m_isWhole && target.fullRange().begin < beginOf(m_part.first)
            && !m_outside.contains(target))
            m_outside.append(target);
    }

    /// With the blank lines behind: a block scalar may keep them.
    [[nodiscard]] qsizetype linesBehind(const Layout &layout, qsizetype end) const
    {
        const QByteArray &bytes = m_tree.text().bytes();
        const bool isBehindLine = end > 0 && isLineEnd(bytes[end - 1]);
        qsizetype at = isBehindLine ? end : layout.nextLine(end);
        while (at < bytes.size() && layout.isLastOnLine(at) && layout.nextLine(at) > at)
            at = layout.nextLine(at);
        return at;
    }

    [[nodiscard]] QByteArray flowDeclarations(bool isMapping) const
    {
        QByteArray text;
        for (qsizetype i = 0; i < m_outside.size(); ++i) {
            const QByteArray key =
                isMapping ? "\"anchor " + QByteArray::number(i) + "\": " : QByteArray();
            text += key + '&' + m_outside[i].anchor().toByteArray() + " ~, ";
        }
        return text;
    }

    [[nodiscard]] QByteArray blockDeclarations(const QByteArray &indent) const
    {
        QByteArray text;
        for (qsizetype i = 0; i < m_outside.size(); ++i) {
            const QByteArray lead = m_part.collection.isMapping()
                                        ? "\"anchor " + QByteArray::number(i) + "\": "
                                        : QByteArray("- ");
            text += indent + lead + '&' + m_outside[i].anchor().toByteArray() + " ~\n";
        }
        return text;
    }

    const SyntaxTree &m_tree;
    const Part &m_part;
    QByteArray m_text;
    ExpectedEvents m_events;
    QList<Node> m_outside; ///< anchors before the part that it repeats
    bool m_isWhole = true; ///< nothing in it depends on what stands around it
};

} // namespace

SecondOpinion secondOpinionOn(const SyntaxTree &tree, TextRange touched, qsizetype limit)
{
    const SecondOpinion notAsked{Verdict::NotAsked, {}, 0};
    if (touched.begin < 0 || touched.end > tree.text().size())
        return notAsked;
    const TextRange range = coreOf(tree.text().bytes(), touched);
    const Document *document = tree.documentAt(range.begin);
    if (document == nullptr || document->root.isDamaged())
        return notAsked;
    if (!TreeData::of(document->root)->details[document->index].handles.isEmpty())
        return notAsked;
    const Part part = partAround(document->root, range);
    if (!part.first)
        return notAsked;
    Lifted lifted(tree, part);
    if (!lifted.lift(limit))
        return notAsked;
    return compareReadings(tree, lifted.text(), lifted.events());
}

} // namespace waymark::yaml
