// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/events.h"

#include "yaml/nodewalk.h"
#include "yaml/properties.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

namespace {

QByteArray percentDecoded(QByteArrayView text)
{
    return QByteArray::fromPercentEncoding(text.toByteArray());
}

QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char byte : text) {
        switch (byte) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        default:
            out += byte;
        }
    }
    return out;
}

char styleLetter(NodeStyle style)
{
    switch (style) {
    case NodeStyle::SingleQuoted:
        return '\'';
    case NodeStyle::DoubleQuoted:
        return '"';
    case NodeStyle::Literal:
        return '|';
    case NodeStyle::Folded:
        return '>';
    default:
        return ':';
    }
}

class EventWriter
{
public:
    explicit EventWriter(const SyntaxTree &tree)
        : m_tree(tree)
    {}

    QByteArray write()
    {
        m_out = "+STR\n";
        for (const Document &document : m_tree.documents()) {
            const DocumentData &data = TreeData::of(document.root)->details[document.index];
            m_out += data.hasStart ? "+DOC ---\n" : "+DOC\n";
            walk(document.root, [&](const Node &node, bool isEnd) {
                if (isEnd)
                    end(node);
                else
                    start(node, document);
            });
            m_out += data.hasEnd ? "-DOC ...\n" : "-DOC\n";
        }
        return m_out + "-STR\n";
    }

private:
    void start(const Node &node, const Document &document)
    {
        const bool isFlow = node.style() == NodeStyle::Flow;
        switch (node.kind()) {
        case NodeKind::Alias:
            m_out += "=ALI " + m_tree.text().slice(node.range()).toByteArray() + '\n';
            return;
        case NodeKind::Mapping:
            m_out += isFlow ? "+MAP {}" : "+MAP";
            break;
        case NodeKind::Sequence:
            m_out += isFlow ? "+SEQ []" : "+SEQ";
            break;
        default:
            m_out += "=VAL";
        }
        if (!node.anchor().isEmpty())
            m_out += " &" + node.anchor().toByteArray();
        const QByteArray tag = resolvedTag(node, document);
        if (!tag.isEmpty())
            m_out += " <" + tag + '>';
        if (!node.isMapping() && !node.isSequence())
            m_out += ' ' + QByteArray(1, styleLetter(node.style())) + escaped(node.utf8());
        m_out += '\n';
    }

    void end(const Node &node) { m_out += node.isMapping() ? "-MAP\n" : "-SEQ\n"; }

    const SyntaxTree &m_tree;
    QByteArray m_out;
};

} // namespace

QByteArray resolvedTag(const Node &node, const Document &document)
{
    const QByteArrayView tag = node.tag();
    if (tag.startsWith("!<"))
        return tag.sliced(2).chopped(tag.endsWith('>') ? 1 : 0).toByteArray();
    if (tag.isEmpty() || tag == "!")
        return tag.toByteArray();
    const qsizetype length = tagHandleLength(tag);
    const QByteArray suffix = percentDecoded(tag.sliced(length));
    for (const TagHandle &known : TreeData::of(node)->details[document.index].handles) {
        if (known.handle == tag.first(length))
            return known.prefix + suffix;
    }
    if (tag.startsWith("!!"))
        return "tag:yaml.org,2002:" + suffix;
    return '!' + percentDecoded(tag.sliced(1));
}

QByteArray eventStream(const SyntaxTree &tree)
{
    return EventWriter(tree).write();
}

} // namespace waymark::yaml
