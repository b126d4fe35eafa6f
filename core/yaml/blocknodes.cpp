// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/blockparser.h"

namespace waymark::yaml {

namespace {

constexpr quint32 longestKey = 1024; // YAML 1.2.2 section 7.4.2, in characters

} // namespace

void BlockParser::content(const Gap &gap)
{
    Candidate at;
    at.begin = m_in.pos;
    at.line = m_in.lineStart;
    at.column = m_in.column() + m_shift;
    at.mayOpen = (m_lead == Lead::LineStart || m_lead == Lead::Indicator) && !gap.tab;
    const char byte = m_in.peek();
    if (byte == '&' || byte == '!') {
        at.properties = m_properties.read();
        m_lastEnd = m_properties.lastEnd();
        if (m_in.atEnd() || isLineEnd(m_in.peek())
            || (m_in.peek() == '#' && isBlank(m_in.text[m_in.pos - 1]))) {
            m_pending = m_properties.merged(m_pending, at.properties);
            return;
        }
    }
    const bool isTabbed = gap.tab && m_lead == Lead::LineStart;
    if (isTabbed && qint32(gap.spaces) <= parentIndent()) {
        reportTab(m_in.lineStart, QByteArray(at.column, ' '));
        at.mayOpen = true; // one report is enough
    }
    if (m_in.atIndicator('-'))
        return openSequence(at);
    if (m_in.atIndicator('?') || m_in.atIndicator(':')) {
        if (openMapping(at))
            at.properties.isEmpty() ? entry() : implicitKey(at.properties);
        return;
    }
    switch (m_in.peek()) {
    case '*':
        return aliasContent(at);
    case '|':
    case '>':
        return blockScalarContent(at);
    case '"':
    case '\'':
        return quotedContent(at);
    case '[':
    case '{':
        return m_in.templateEnd(m_in.pos) != 0 ? plainContent(at) : flowContent(at);
    default:
        return plainContent(at);
    }
}

void BlockParser::openSequence(const Candidate &at)
{
    requireOpening(at);
    m_pending = m_properties.merged(m_pending, at.properties);
    if (isTooDeep())
        return;
    const quint32 id =
        m_builder.collection(NodeKind::Sequence, NodeStyle::Block, m_in.pos, takePending());
    fill(id);
    push({.node = id, .indent = m_in.column() + m_shift, .holder = Holder::Sequence});
    entry();
}

bool BlockParser::openMapping(const Candidate &at)
{
    requireOpening(at);
    if (isTooDeep())
        return false;
    const quint32 id =
        m_builder.collection(NodeKind::Mapping, NodeStyle::Block, at.begin, takePending());
    fill(id);
    push({.node = id, .indent = at.column, .holder = Holder::Mapping});
    return true;
}

bool BlockParser::atColon() const
{
    return m_in.peek() == ':' && m_in.isSpaceAt(m_in.pos + 1);
}

void BlockParser::startValue(quint32 key, quint32 keyLine)
{
    const NodeData &node = m_builder.node(key);
    if (m_in.lineStart != keyLine)
        m_reporter.report(Problem::MultiLineKey, m_in.range(node.begin, node.end));
    else if (m_in.pos - node.begin > longestKey
             && QString::fromUtf8(m_in.text + node.begin, m_in.pos - node.begin).size()
                    > qsizetype(longestKey)) {
        m_reporter.report(Problem::LongKey, m_in.range(node.begin, node.end));
    }
    Frame &frame = top();
    m_builder.appendKey(frame.node, frame.last, key);
    frame.key = key;
    frame.slot = Slot::Value;
    ++m_in.pos;
    m_lastEnd = m_in.pos;
    m_lead = Lead::Key;
}

void BlockParser::checkReserved(const ScalarToken &token)
{
    const char byte = m_in.text[token.begin];
    if (byte == '\0' || !QByteArrayView(",]}@`%|>").contains(byte))
        return;
    if (byte == ']' || byte == '}')
        m_reporter.report(Problem::UnexpectedBracket, m_in.range(token.begin, token.begin + 1),
                          QString(QLatin1Char(byte)));
    else
        reportReserved(m_in, m_reporter, token);
}

void BlockParser::plainContent(const Candidate &at)
{
    ScalarToken token = m_in.plainBlock(parentIndent());
    checkReserved(token);
    // A lone word above the line of a key was to become a key itself.
    const bool lacksColon = token.interrupted && at.mayOpen;
    if (!token.beforeColon && !lacksColon) {
        m_lastEnd = token.end;
        return fill(m_builder.scalar(token, m_properties.merged(takePending(), at.properties)));
    }
    if (token.beforeColon && m_lead == Lead::Key)
        return secondColon(at, token.begin, NodeStyle::Plain);
    if (!openMapping(at))
        return;
    const bool hasColon = token.beforeColon || splitAtColon(token);
    const quint32 key = m_builder.scalar(token, at.properties);
    if (hasColon)
        startValue(key, at.line);
    else
        missingColon(key, token.begin, token.end);
}

void BlockParser::quotedContent(const Candidate &at)
{
    const ScalarToken token = m_in.quoted(parentIndent());
    m_lastEnd = token.end;
    m_in.skipBlanks();
    // As with plain texts: a lone word above the line of a key was to become a key itself.
    if (token.unclosed && at.mayOpen && m_in.isEntryBelow(at.column)) {
        if (openMapping(at))
            missingColon(m_builder.scalar(token, at.properties), token.begin, token.end);
        return;
    }
    if (!atColon())
        return fill(m_builder.scalar(token, m_properties.merged(takePending(), at.properties)));
    if (m_lead == Lead::Key && m_in.lineStart == at.line)
        return secondColon(at, token.begin, token.style);
    if (openMapping(at))
        startValue(m_builder.scalar(token, at.properties), at.line);
}

void BlockParser::aliasContent(const Candidate &at)
{
    const quint32 begin = m_in.pos;
    m_in.pos = m_in.nameEnd(begin + 1);
    m_lastEnd = m_in.pos;
    const quint32 id = m_builder.alias(begin, m_in.pos);
    m_in.skipBlanks();
    const bool isKey = atColon() && m_lead != Lead::Key;
    if (!at.properties.isEmpty() || (!isKey && !m_pending.isEmpty()))
        m_reporter.report(Problem::AliasWithProperty, m_in.range(begin, m_lastEnd));
    if (!isKey) {
        takePending();
        return fill(id);
    }
    if (openMapping(at))
        startValue(id, at.line);
}

void BlockParser::flowContent(const Candidate &at)
{
    // Properties on an earlier line belong to the map, if this turns out to be its first key.
    const PropertyData outer = takePending();
    const PropertyData &likely = at.properties.isEmpty() ? outer : at.properties;
    const quint32 id = m_flow.parse(parentIndent(), qsizetype(m_frames.size()), likely);
    m_lastEnd = m_builder.node(id).end;
    m_in.skipBlanks();
    if (!atColon() || m_lead == Lead::Key) {
        if (!outer.isEmpty() && !at.properties.isEmpty())
            m_builder.setProperties(id, m_properties.merged(outer, at.properties));
        return fill(id);
    }
    m_pending = outer;
    if (!openMapping(at))
        return;
    if (!outer.isEmpty())
        m_builder.setProperties(id, at.properties);
    startValue(id, at.line);
}

void BlockParser::blockScalarContent(const Candidate &at)
{
    const auto properties = m_properties.merged(takePending(), at.properties);
    const ScalarToken token = m_in.blockScalar(parentIndent());
    m_lastEnd = token.end;
    fill(m_builder.scalar(token, properties));
}

quint32 BlockParser::keyNode(const PropertyData &properties, bool &isSplit)
{
    const quint32 begin = m_in.pos;
    const char byte = m_in.peek();
    if (byte == '*') {
        m_in.pos = m_in.nameEnd(begin + 1);
        if (!properties.isEmpty())
            m_reporter.report(Problem::AliasWithProperty, m_in.range(begin, m_in.pos));
        return m_builder.alias(begin, m_in.pos);
    }
    if (byte == '"' || byte == '\'')
        return m_builder.scalar(m_in.quoted(top().indent), properties);
    if ((byte == '[' || byte == '{') && m_in.templateEnd(begin) == 0)
        return m_flow.parse(top().indent, qsizetype(m_frames.size()), properties);
    ScalarToken token = m_in.plainKey();
    checkReserved(token);
    if (!token.beforeColon)
        isSplit = splitAtColon(token);
    return m_builder.scalar(token, properties);
}

void BlockParser::implicitKey(PropertyData properties)
{
    const quint32 begin = m_in.pos;
    const quint32 line = m_in.lineStart;
    if (properties.isEmpty())
        properties = m_properties.read();
    if (m_in.pos > begin || !properties.isEmpty()) // a name may have been missing
        m_lastEnd = m_properties.lastEnd();
    bool isSplit = false;
    const bool isEmpty = m_in.atEnd() || isLineEnd(m_in.peek()) || m_in.peek() == '#' || atColon();
    const quint32 key =
        isEmpty ? m_builder.missing(m_lastEnd, properties) : keyNode(properties, isSplit);
    m_lastEnd = std::max(m_lastEnd, m_builder.node(key).end);
    m_in.skipBlanks();
    if (isSplit || atColon())
        return startValue(key, line);
    if (m_in.peek() == ':') {
        m_reporter.report(Problem::MissingSpaceAfterColon, m_in.range(m_in.pos, m_in.pos + 1));
        return startValue(key, line);
    }
    missingColon(key, begin, m_lastEnd);
}

} // namespace waymark::yaml
