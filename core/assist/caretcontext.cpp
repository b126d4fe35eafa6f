// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/caretcontext.h"

#include "assist/caretline.h"
#include "yaml/layout.h"

#include <algorithm>

namespace waymark::assist {

namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::NodeStyle;

bool isCollection(const Node &node)
{
    return node.isMapping() || node.isSequence();
}

/// The value that `pointer` would be of, where the map or list isn't written yet.
bool isOpen(const Node &value)
{
    return value.kind() == NodeKind::Missing;
}

class CaretFinder
{
public:
    CaretFinder(const yaml::SyntaxTree &tree, qsizetype offset)
        : m_tree(tree)
        , m_text(tree.text())
        , m_layout(tree)
        , m_offset(offset)
        , m_line(caretLineOf(tree.text(), tree.text().lineAt(offset)))
    {}

    CaretContext run()
    {
        if (const yaml::Document *document = m_tree.documentAt(m_offset))
            m_found.document = document->index;
        const Node inner = m_tree.nodeAt(m_offset);
        if (isInsideText(inner) || isInComment())
            return {};
        if (const Node flow = flowAround(inner))
            inFlow(flow);
        else
            inBlock();
        if (!m_found.takesNothing())
            takeToken();
        return m_found;
    }

private:
    [[nodiscard]] Node root() const
    {
        const auto &documents = m_tree.documents();
        return documents.isEmpty() ? Node() : documents[m_found.document].root;
    }

    [[nodiscard]] bool isInComment() const
    {
        return m_line.comment >= 0 && m_offset > m_line.comment;
    }

    [[nodiscard]] bool isInsideText(const Node &node) const
    {
        if (!node.isScalar())
            return false;
        const TextRange range = node.range();
        const bool isBlockText =
            node.style() == NodeStyle::Literal || node.style() == NodeStyle::Folded;
        if (isBlockText)
            return m_offset > range.begin;
        return m_text.lineAt(range.begin) != m_text.lineAt(range.end) && m_offset > range.begin;
    }

    [[nodiscard]] Node flowAround(Node node) const
    {
        while (node) {
            const TextRange range = node.range();
            if (isCollection(node) && node.style() == NodeStyle::Flow && range.begin < m_offset) {
                const char last = m_text.bytes()[range.end - 1];
                const bool isClosed = last == '}' || last == ']';
                if (m_offset < range.end || (!isClosed && m_offset == range.end))
                    return node;
            }
            node = node.parent();
        }
        return {};
    }

    // --- block style

    void inBlock()
    {
        const bool isBehindColon = m_line.colon >= 0 && m_offset > m_line.colon;
        if (isBehindColon)
            return valueBehindColon();
        if (!m_line.isBlank() && !m_line.isComment() && m_offset < m_line.content
            && m_line.content < m_line.line.end)
            return; // in the indent of something
        if (!m_line.dashes.empty() && m_offset <= m_line.dashes.back())
            return;
        // Directly behind the dash a blank has to come first.
        m_found.needsBlank = !m_line.dashes.empty() && m_offset == m_line.dashes.back() + 1
                             && m_line.content == m_line.line.end;
        const bool isEmpty = m_line.content >= m_line.line.end || m_line.isComment();
        m_found.token =
            isEmpty ? TextRange{m_offset, m_offset}
                    : TextRange{m_line.content, m_line.colon >= 0 ? m_line.colon : m_line.end};
        m_found.token.end = std::max(m_found.token.end, m_found.token.begin);
        if (m_offset > m_found.token.end)
            return; // behind a finished word
        m_found.hasColon = m_line.colon >= 0;
        m_found.column = m_line.column(m_found.token.begin) + (m_found.needsBlank ? 1 : 0);
        if (m_line.dashes.empty())
            findParent();
        else
            findList();
        if (m_found.hasColon)
            m_found.takesValue = false;
    }

    void valueBehindColon()
    {
        const Node key = m_tree.nodeAt(m_line.content);
        if (!key.isKey())
            return;
        const char first = m_line.value < m_line.end ? m_text.bytes()[m_line.value] : ' ';
        if (QByteArrayView("|>&*!{[").contains(first))
            return;
        const Node value = key.entryValue();
        const bool isBelow = isCollection(value);
        if (isBelow)
            return;
        m_found.takesValue = true;
        m_found.value = value.pointer();
        m_found.around = value.parent();
        m_found.needsBlank = m_offset == m_line.colon + 1;
        m_found.token = m_line.value < m_line.end ? TextRange{m_line.value, m_line.end}
                                                  : TextRange{m_offset, m_offset};
        m_found.column = m_line.column(m_line.content);
        m_found.blanksBefore = m_found.token.begin - m_line.colon - 1;
        if (m_offset < m_found.token.begin || m_offset > m_found.token.end)
            m_found = CaretContext{.document = m_found.document};
    }

    void asKeyOf(const Node &mapping, const JsonPointer &pointer)
    {
        m_found.takesKey = true;
        m_found.collection = pointer;
        m_found.siblings = mapping.isMapping() ? mapping : Node();
        m_found.around = mapping;
    }

    /// What stands alone below a key or behind a dash.
    void asContentOf(const Node &value, const JsonPointer &pointer)
    {
        asKeyOf(value, pointer);
        m_found.takesValue = true;
        m_found.value = pointer;
        m_found.isOwnLine = m_line.dashes.empty();
    }

    /// The lines above up to the first that the caret's line can belong to. False ends the search.
    template<typename Visit>
    void above(Visit visit)
    {
        for (qsizetype number = m_text.lineAt(m_offset) - 1; number >= 0; --number) {
            const TextRange range = m_text.line(number);
            const QByteArrayView bytes = m_text.slice(range);
            if (bytes.startsWith("---") || bytes.startsWith("..."))
                break;
            const auto *content =
                std::ranges::find_if_not(bytes, [](char c) { return c == ' ' || c == '\t'; });
            // Deeper lines can't hold this one; most lines of a long list end here.
            if (content == bytes.end() || *content == '#'
                || content - bytes.begin() > m_found.column)
                continue;
            if (!visit(caretLineOf(m_text, number)))
                return;
        }
        asRoot();
    }

    void asRoot()
    {
        const Node top = root();
        if (!m_line.dashes.empty() || top.isSequence())
            return;
        asKeyOf(top, {});
    }

    void findParent()
    {
        above([this](const CaretLine &line) {
            const qsizetype column = line.column(line.content);
            if (column > m_found.column) {
                // Between a dash and its content nothing can stand.
                return line.dashes.empty() || line.column(line.dashes.back()) >= m_found.column;
            }
            const Node key = m_tree.nodeAt(line.content);
            if (!key.isKey() || key.fullRange().begin != line.content) {
                const bool isEmptyItem = !line.dashes.empty() && line.content == line.line.end;
                if (isEmptyItem && isOpen(key))
                    asContentOf(key, key.pointer());
                return false;
            }
            if (column == m_found.column) {
                const Node mapping = key.parent();
                asKeyOf(mapping, mapping.pointer());
                return false;
            }
            const Node value = key.entryValue();
            if (isOpen(value) || m_text.lineAt(value.range().begin) > m_text.lineAt(line.content))
                asContentOf(value, value.pointer());
            return false;
        });
    }

    void findList()
    {
        const qsizetype dash = m_line.column(m_line.dashes.back());
        if (m_line.dashes.size() > 1)
            return;
        above([this, dash](const CaretLine &line) {
            if (!line.dashes.empty() && line.column(line.dashes.front()) == dash) {
                Node item = m_tree.nodeAt(std::min(line.content, line.line.end));
                item = item.isKey() ? item.entryValue() : item;
                while (item
                       && !(item.parent().isSequence()
                            && m_layout.column(m_layout.entryBegin(item)) == dash))
                    item = item.parent();
                if (item)
                    asItemOf(item.parent());
                return false;
            }
            const qsizetype column = line.column(line.content);
            if (column > dash)
                return line.dashes.empty() || line.column(line.dashes.front()) > dash;
            const Node key = m_tree.nodeAt(line.content);
            if (!key.isKey())
                return false;
            asItemOf(key.entryValue());
            return false;
        });
    }

    void asItemOf(const Node &list)
    {
        if (isOpen(list) || !list.isSequence())
            return asContentOf({}, list.pointer().child(qsizetype{0}));
        qsizetype index = 0;
        Node item = list.firstChild();
        Node own;
        for (; item; item = item.nextSibling()) {
            const qsizetype begin = m_layout.entryBegin(item);
            if (begin >= m_line.line.end)
                break;
            if (begin >= m_line.line.begin)
                own = item;
            else
                ++index;
        }
        asContentOf(own, list.pointer().child(index));
        m_found.around = list;
    }

    // --- flow style

    void inFlow(const Node &flow)
    {
        const QByteArray &bytes = m_text.bytes();
        m_found.isInFlow = true;
        m_found.around = flow;
        // From the last child that ends before the caret on there are only indicators and blanks.
        Node own;
        qsizetype index = 0;
        for (Node child = flow.firstChild(); child; child = child.nextSibling()) {
            const TextRange entry = child.entryRange();
            if (entry.begin > m_offset)
                break;
            own = child;
            if (entry.end < m_offset
                && bytes.sliced(entry.end, m_offset - entry.end).contains(',')) {
                own = {};
                ++index;
            } else if (!flow.isMapping() && child.nextSibling()
                       && child.nextSibling().entryRange().begin <= m_offset) {
                ++index;
            }
        }
        m_found.column = 0;
        if (flow.isSequence()) {
            m_found.takesValue = true;
            m_found.value = flow.pointer().child(index);
            m_found.token = own && own.isScalar() ? own.range() : TextRange{m_offset, m_offset};
            return;
        }
        const Node key = own ? own.key() : Node();
        const bool isInKey = !key || m_offset <= key.range().end;
        if (isInKey) {
            m_found.token = key ? key.range() : TextRange{m_offset, m_offset};
            m_found.hasColon = key && bytes.sliced(key.range().end).trimmed().startsWith(':');
            asKeyOf(flow, flow.pointer());
            return;
        }
        const bool isText = own.isScalar() && !own.range().isEmpty();
        m_found.takesValue = isText || isOpen(own);
        m_found.value = own.pointer();
        m_found.needsBlank = bytes[m_offset - 1] == ':';
        m_found.token = isText ? own.range() : TextRange{m_offset, m_offset};
        if (m_offset < m_found.token.begin || m_offset > m_found.token.end)
            m_found.takesValue = false;
    }

    // --- both

    void takeToken()
    {
        QByteArrayView written = m_text.slice({m_found.token.begin, m_offset});
        if (written.startsWith('"') || written.startsWith('\'')) {
            m_found.quotes =
                written.startsWith('"') ? NodeStyle::DoubleQuoted : NodeStyle::SingleQuoted;
            written = written.sliced(1);
        }
        m_found.typed = QString::fromUtf8(written);
    }

    const yaml::SyntaxTree &m_tree;
    const SourceText &m_text;
    yaml::Layout m_layout;
    qsizetype m_offset;
    CaretLine m_line;
    CaretContext m_found;
};

} // namespace

CaretContext caretContextAt(const yaml::SyntaxTree &tree, qsizetype offset)
{
    return CaretFinder(tree, std::clamp<qsizetype>(offset, 0, tree.text().size())).run();
}

} // namespace waymark::assist
