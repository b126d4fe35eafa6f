// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/flowparser.h"

#include "yaml/yamltr.h"

using namespace Qt::StringLiterals;

namespace waymark::yaml {

quint32 FlowParser::parse(qint32 parentIndent, qsizetype depth, const PropertyData &properties)
{
    m_frames.clear();
    m_parentIndent = parentIndent;
    m_depth = depth;
    m_pendingProperties = properties;
    m_frames.push_back({}); // takes the outermost collection as its pending node
    open();
    while (m_frames.size() > 1) {
        const quint32 behind = m_in.pos;
        const quint32 line = m_in.lineStart;
        const Gap gap = m_in.skipGap();
        if (m_in.atEnd() || (gap.newLine && resumesBlock(gap))) {
            m_in.pos = behind;
            m_in.lineStart = line;
            closeUnclosed();
            break;
        }
        step();
    }
    return m_frames.front().pending;
}

bool FlowParser::resumesBlock(const Gap &gap)
{
    if (m_in.atDocumentEnd())
        return true;
    if (m_parentIndent < 0)
        return false;
    const char byte = m_in.peek();
    const bool isCloser = byte == ']' || byte == '}';
    if (m_in.atIndicator('-'))
        return true;
    if (qint32(gap.spaces) > m_parentIndent)
        return false;
    if (!isCloser && m_in.looksLikeEntry(m_in.pos))
        return true;
    const Problem problem = gap.tab    ? Problem::TabIndent
                            : isCloser ? Problem::CloserIndent
                                       : Problem::BadFlowIndent;
    const quint32 end = std::max(m_in.pos, m_in.lineStart + 1);
    const auto range = m_in.range(m_in.lineStart, end);
    if (auto *found = m_reporter.report(problem, range)) {
        found->fixes.append(fixOf(Tr::tr("Indent the line"), m_in.range(m_in.lineStart, m_in.pos),
                                  QByteArray(m_parentIndent + 2, ' '), true));
    }
    return false;
}

void FlowParser::step()
{
    const char byte = m_in.peek();
    const bool isIndicator =
        m_in.isSpaceAt(m_in.pos + 1) || isOf(m_in.text[m_in.pos + 1], FlowIndicator);
    switch (byte) {
    case ',':
        return comma();
    case ']':
    case '}':
        return close(byte);
    case '?':
        return isIndicator ? explicitKey() : content();
    case ':': {
        const bool isAdjacent = top().state == State::Node && top().isJsonKey;
        return isIndicator || isAdjacent ? colon() : content();
    }
    case '#':
        m_reporter.report(Problem::MissingSpaceBeforeComment, m_in.range(m_in.pos, m_in.pos + 1));
        return m_in.skipLine();
    default:
        return content();
    }
}

quint32 FlowParser::missing()
{
    return m_builder.missing(m_lastEnd, takeProperties());
}

void FlowParser::finishEntry()
{
    Frame &frame = top();
    if (frame.state == State::Entry && !m_pendingProperties.isEmpty())
        place(missing(), false, m_in.lineStart);
    if (frame.state == State::ExplicitKey)
        place(missing(), false, m_in.lineStart);
    if (frame.state == State::Node) {
        if (frame.isMapping) {
            if (!frame.isExplicit)
                checkLoneKey(frame.pending);
            m_builder.appendKey(frame.node, frame.last, frame.pending);
            frame.key = frame.pending;
            frame.state = State::Value;
        } else {
            m_builder.appendItem(frame.node, frame.last, frame.pending);
            frame.last = frame.pending;
        }
    }
    if (frame.state == State::Value) {
        frame.last = missing();
        m_builder.appendValue(frame.key, frame.last);
    }
    frame.state = State::Done;
    frame.isExplicit = false;
    if (frame.isPair)
        closePair();
}

/// `{disktype:ssd}`: hardly anybody means one key with a colon in it and no value.
void FlowParser::checkLoneKey(quint32 id)
{
    const NodeData &key = m_builder.node(id);
    const QByteArrayView text(m_in.text + key.begin, key.end - key.begin);
    const qsizetype colon = text.indexOf(':');
    const bool isPlainWord = key.kind == NodeKind::Scalar && key.style == NodeStyle::Plain
                             && (key.flags & (NodeData::IsTemplate | NodeData::Damaged)) == 0;
    // `http://example.com` is one text, wherever it stands.
    if (!isPlainWord || colon <= 0 || colon + 1 == text.size()
        || text.sliced(colon + 1).startsWith("//") || text.contains('\n'))
        return;
    const quint32 behind = key.begin + quint32(colon) + 1;
    if (auto *found = m_reporter.report(Problem::ColonInsideKey, m_in.range(key.begin, key.end),
                                        QString::fromUtf8(text)))
        found->fixes.append(fixOf(Tr::tr("Insert a space"), m_in.range(behind, behind), " "));
}

void FlowParser::closePair()
{
    m_builder.node(top().node).end = m_lastEnd;
    m_frames.pop_back();
    top().state = State::Done;
}

void FlowParser::comma()
{
    const quint32 at = m_in.pos++;
    const bool isEmpty = top().state == State::Entry && m_pendingProperties.isEmpty();
    if (isEmpty) {
        if (auto *found = m_reporter.report(Problem::ExtraComma, m_in.range(at, at + 1)))
            found->fixes.append(
                fixOf(Tr::tr("Delete the comma"), m_in.range(at, at + 1), {}, true));
        return;
    }
    finishEntry();
    m_lastEnd = m_in.pos;
    top().state = State::Entry;
}

void FlowParser::settle()
{
    if (top().state != State::Done
        && (top().state != State::Entry || !m_pendingProperties.isEmpty()))
        finishEntry();
    if (top().isPair)
        closePair();
}

void FlowParser::pop()
{
    m_builder.node(top().node).end = m_lastEnd;
    m_frames.pop_back();
}

void FlowParser::reportUnclosed(quint32 insertAt)
{
    NodeData &node = m_builder.node(top().node);
    node.flags |= NodeData::Unclosed | NodeData::Damaged;
    const bool isMapping = top().isMapping;
    if (auto *found =
            m_reporter.report(Problem::UnclosedFlow, m_in.range(node.begin, node.begin + 1),
                              isMapping ? u"{"_s : u"["_s)) {
        found->fixes.append(fixOf(Tr::tr("Close the bracket"), m_in.range(insertAt, insertAt),
                                  isMapping ? "}" : "]"));
    }
}

void FlowParser::close(char bracket)
{
    const auto closes = [&](const Frame &frame) {
        return frame.node != 0 && !frame.isPair && frame.isMapping == (bracket == '}');
    };
    size_t match = m_frames.size();
    while (match > 0 && !closes(m_frames[match - 1]))
        --match;
    if (match == 0) {
        m_reporter.report(Problem::UnexpectedBracket, m_in.range(m_in.pos, m_in.pos + 1),
                          QString(QLatin1Char(bracket)));
        ++m_in.pos;
        return;
    }
    for (settle(); m_frames.size() > match; settle()) {
        reportUnclosed(m_lastEnd);
        pop();
    }
    ++m_in.pos;
    m_lastEnd = m_in.pos;
    pop();
}

void FlowParser::startPair(quint32 begin, bool isExplicit)
{
    const quint32 pair = m_builder.collection(NodeKind::Mapping, NodeStyle::Flow, begin, {});
    Frame &sequence = top();
    m_builder.appendItem(sequence.node, sequence.last, pair);
    sequence.last = pair;
    Frame frame{.node = pair};
    frame.isMapping = true;
    frame.isPair = true;
    frame.isExplicit = isExplicit;
    frame.pending = sequence.pending;
    frame.pendingLine = sequence.pendingLine;
    m_frames.push_back(frame);
}

void FlowParser::explicitKey()
{
    if (top().state == State::Node || top().state == State::Done) {
        m_reporter.report(Problem::MissingComma, m_in.range(m_in.pos, m_in.pos + 1));
        finishEntry();
    }
    if (!top().isMapping)
        startPair(m_in.pos, true);
    top().state = State::ExplicitKey;
    top().isExplicit = true;
    ++m_in.pos;
    m_lastEnd = m_in.pos;
}

void FlowParser::colon()
{
    State state = top().state;
    if (state == State::Value || state == State::Done) {
        m_reporter.report(Problem::UnexpectedColon, m_in.range(m_in.pos, m_in.pos + 1));
        ++m_in.pos;
        return;
    }
    if (state == State::Node && !top().isMapping) {
        const NodeData &key = m_builder.node(top().pending);
        const quint32 begin =
            key.properties != 0 ? m_builder.properties(top().pending).begin() : key.begin;
        if (top().pendingLine != m_in.lineStart)
            m_reporter.report(Problem::MultiLineKey, m_in.range(key.begin, key.end));
        startPair(begin, false);
    } else if (state == State::Entry && !top().isMapping) {
        startPair(m_in.pos, false);
    }
    if (state != State::Node) {
        m_lastEnd = std::max(m_lastEnd, m_in.pos);
        top().pending = missing();
    }
    Frame &frame = top();
    m_builder.appendKey(frame.node, frame.last, frame.pending);
    frame.key = frame.pending;
    frame.state = State::Value;
    ++m_in.pos;
    m_lastEnd = m_in.pos;
}

void FlowParser::place(quint32 id, bool isJsonKey, quint32 line)
{
    Frame &frame = top();
    if (frame.state == State::Value) {
        m_builder.appendValue(frame.key, id);
        frame.last = id;
        frame.state = State::Done;
        return;
    }
    frame.pending = id;
    frame.pendingLine = line;
    frame.isJsonKey = isJsonKey;
    frame.state = State::Node;
}

void FlowParser::content()
{
    if (top().state == State::Node || top().state == State::Done) {
        if (auto *found =
                m_reporter.report(Problem::MissingComma, m_in.range(m_in.pos, m_in.pos + 1)))
            found->fixes.append(
                fixOf(Tr::tr("Insert a comma"), m_in.range(m_lastEnd, m_lastEnd), ","));
        finishEntry();
        top().state = State::Entry;
    }
    const quint32 begin = m_in.pos;
    const quint32 line = m_in.lineStart;
    const char byte = m_in.peek();
    if (byte == '&' || byte == '!') {
        m_pendingProperties = m_properties.merged(m_pendingProperties, m_properties.read());
        m_lastEnd = m_properties.lastEnd();
    } else if (byte == '*') {
        m_in.pos = m_in.nameEnd(begin + 1);
        if (!takeProperties().isEmpty())
            m_reporter.report(Problem::AliasWithProperty, m_in.range(begin, m_in.pos));
        m_lastEnd = m_in.pos;
        place(m_builder.alias(begin, m_in.pos), false, line);
    } else if ((byte == '[' || byte == '{') && m_in.templateEnd(begin) == 0) {
        open();
    } else if (byte == '-'
               && (m_in.isSpaceAt(begin + 1) || isOf(m_in.text[begin + 1], FlowIndicator))) {
        m_reporter.report(Problem::UnexpectedContent, m_in.range(begin, begin + 1));
        ++m_in.pos;
    } else {
        const bool isQuoted = byte == '"' || byte == '\'';
        const ScalarToken token =
            isQuoted ? m_in.quoted(m_parentIndent) : m_in.plainFlow(m_parentIndent);
        if (byte != '\0' && QByteArrayView("|>@`%").contains(byte))
            reportReserved(m_in, m_reporter, token);
        m_lastEnd = token.end;
        place(m_builder.scalar(token, takeProperties()), isQuoted, line);
    }
}

void FlowParser::open()
{
    const bool isMapping = m_in.peek() == '{';
    const quint32 begin = m_in.pos;
    const quint32 line = m_in.lineStart;
    if (m_depth + qsizetype(m_frames.size()) > m_depthLimit)
        return skipTooDeep();
    const quint32 id = m_builder.collection(isMapping ? NodeKind::Mapping : NodeKind::Sequence,
                                            NodeStyle::Flow, begin, takeProperties());
    place(id, true, line);
    Frame frame{.node = id};
    frame.isMapping = isMapping;
    m_frames.push_back(frame);
    ++m_in.pos;
    m_lastEnd = m_in.pos;
}

void FlowParser::skipTooDeep()
{
    m_reporter.report(Problem::TooDeep, m_in.range(m_in.pos, m_in.pos + 1),
                      QString::number(m_depthLimit));
    const quint32 begin = m_in.pos;
    qsizetype open = 0;
    while (!m_in.atEnd()) {
        const char byte = m_in.peek();
        if (isLineEnd(byte)) {
            m_in.consumeLineEnd();
            if (m_in.atDocumentEnd())
                break;
            continue;
        }
        ++m_in.pos;
        if (byte == '[' || byte == '{')
            ++open;
        else if ((byte == ']' || byte == '}') && --open == 0)
            break;
    }
    m_lastEnd = begin;
    const quint32 id = missing();
    m_builder.markDamaged(id);
    place(id, false, m_in.lineStart);
}

void FlowParser::closeUnclosed()
{
    for (settle(); m_frames.size() > 1; settle()) {
        reportUnclosed(m_lastEnd);
        pop();
    }
}

} // namespace waymark::yaml
