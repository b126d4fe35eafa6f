// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/blockparser.h"
#include "yaml/yamltr.h"

namespace waymark::yaml {

void BlockParser::reportIndent(Problem problem, const QList<qint32> &columns)
{
    if (m_isTabLine) // the tab was reported, and columns are a guess
        return;
    // A line at column 0 has no blanks to point at.
    const quint32 end = std::max(m_in.pos, m_in.lineStart + 1);
    auto *found = m_reporter.report(problem, m_in.range(m_in.lineStart, end));
    if (found == nullptr)
        return;
    for (const qint32 column : columns) {
        if (column == m_in.column())
            continue;
        found->fixes.append(fixOf(Tr::tr("Indent the line by %n space(s)", nullptr, int(column)),
                                  m_in.range(m_in.lineStart, m_in.pos), QByteArray(column, ' ')));
    }
}

void BlockParser::reportTab(quint32 from, const QByteArray &replacement)
{
    quint32 tab = from;
    while (tab < m_in.pos && m_in.text[tab] != '\t')
        ++tab;
    if (auto *found = m_reporter.report(Problem::TabIndent, m_in.range(tab, tab + 1))) {
        quint32 end = from;
        while (isBlank(m_in.text[end]))
            ++end;
        found->fixes.append(
            fixOf(Tr::tr("Replace the tab with spaces"), m_in.range(from, end), replacement, true));
    }
}

void BlockParser::requireOpening(const Candidate &at)
{
    const bool onKeyLine = m_lead == Lead::Key || m_lead == Lead::Marker;
    // Properties before a dash: they would belong to nobody.
    const bool isBehindProperties = !at.properties.isEmpty() && m_in.atIndicator('-');
    if (onKeyLine || isBehindProperties) {
        m_reporter.report(Problem::CollectionOnKeyLine, m_in.range(at.begin, at.begin + 1));
    } else if (!at.mayOpen) {
        quint32 blanks = at.begin;
        while (blanks > m_in.lineStart && isBlank(m_in.text[blanks - 1]))
            --blanks;
        const bool isLineStart = m_lead == Lead::LineStart;
        reportTab(blanks, isLineStart ? QByteArray(at.column, ' ') : QByteArray(" "));
    }
}

bool BlockParser::reopen(qint32 column, bool isDash)
{
    const Holder wanted = isDash ? Holder::Sequence : Holder::Mapping;
    size_t fitting = m_popped.size();
    while (fitting > 0 && m_popped[fitting - 1].holder != wanted)
        --fitting;
    if (fitting == 0)
        return false;
    const qint32 outer = top().indent;
    for (size_t i = m_popped.size(); i >= fitting; --i)
        m_frames.push_back(m_popped[i - 1]);
    m_popped.clear();
    reportIndent(Problem::BadIndent, outer < 0 ? QList{top().indent} : QList{top().indent, outer});
    top().entryIndent = column;
    if (m_frames.size() == 2)
        top().indent = column;
    return true;
}

void BlockParser::misplacedInMapping(qint32 column, bool isDash)
{
    Frame &frame = top();
    frame.entryIndent = column;
    if (!isDash)
        return reportIndent(Problem::BadIndent, {frame.indent});
    reportIndent(Problem::MisplacedItem, {});
    closeExplicitKey();
    // The items stay addressable as nodes, below a key that isn't there.
    frame.key = m_builder.missing(m_in.pos, {});
    m_builder.markDamaged(frame.key);
    m_builder.appendKey(frame.node, frame.last, frame.key);
    frame.slot = Slot::Value;
}

bool BlockParser::misplacedInSequence(qint32 column, bool isDash)
{
    Frame &frame = top();
    frame.entryIndent = column;
    if (isDash) {
        reportIndent(Problem::BadIndent, {frame.indent});
        return false;
    }
    const quint32 at = m_in.pos;
    if (m_in.peek() == '-' && m_in.next() != '-' && column == frame.indent) {
        if (auto *found = m_reporter.report(Problem::MissingSpaceAfterDash, m_in.range(at, at + 1)))
            found->fixes.append(
                fixOf(Tr::tr("Insert a space"), m_in.range(at + 1, at + 1), " ", true));
        entry();
        return true;
    }
    reportIndent(Problem::MissingDash, {frame.indent + 2});
    frame.slot = Slot::Item;
    return false;
}

bool BlockParser::misplaced(qint32 column, bool isDash)
{
    if (reopen(column, isDash))
        return false;
    switch (top().holder) {
    case Holder::Mapping:
        misplacedInMapping(column, isDash);
        return false;
    case Holder::Sequence:
        return misplacedInSequence(column, isDash);
    case Holder::Document:
        break;
    }
    trailingContent();
    return true;
}

void BlockParser::missingColon(quint32 key, quint32 begin, quint32 end)
{
    m_builder.markDamaged(key);
    const NodeData &node = m_builder.node(key);
    if ((node.flags & NodeData::Unclosed) == 0) {
        const QByteArrayView text(m_in.text + begin, end - begin);
        const qsizetype space = text.indexOf(' ');
        const quint32 at =
            space > 0 && node.style == NodeStyle::Plain ? begin + quint32(space) : end;
        QString shown = QString::fromUtf8(text.first(std::min(text.size(), qsizetype(60))));
        shown.truncate(shown.indexOf(QLatin1Char('\n')) < 0 ? shown.size()
                                                            : shown.indexOf(QLatin1Char('\n')));
        if (auto *found = m_reporter.report(Problem::MissingColon, m_in.range(begin, end), shown)) {
            found->fixes.append(
                fixOf(Tr::tr("Insert a colon"), m_in.range(at, at), at == end ? ": " : ":"));
        }
    }
    Frame &frame = top();
    m_builder.appendKey(frame.node, frame.last, key);
    frame.key = key;
    frame.slot = Slot::Value;
    m_lastEnd = end;
    m_lead = Lead::Key;
}

bool BlockParser::splitAtColon(ScalarToken &token)
{
    const QByteArrayView text(m_in.text + token.begin, token.end - token.begin);
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0)
        return false;
    const quint32 at = token.begin + quint32(colon);
    if (auto *found = m_reporter.report(Problem::MissingSpaceAfterColon, m_in.range(at, at + 1),
                                        QString::fromUtf8(text.first(colon)))) {
        found->fixes.append(fixOf(Tr::tr("Insert a space"), m_in.range(at + 1, at + 1), " ", true));
    }
    token.end = at;
    m_in.pos = at;
    return true;
}

void BlockParser::secondColon(const Candidate &at, quint32 begin, NodeStyle style)
{
    const quint32 colon = m_in.pos;
    // The rest of the line is taken as one text: that is what was meant more often than not.
    while (!m_in.atEnd() && !isLineEnd(m_in.peek())
           && !(m_in.peek() == '#' && isBlank(m_in.text[m_in.pos - 1])))
        ++m_in.pos;
    quint32 end = m_in.pos;
    while (end > begin && isBlank(m_in.text[end - 1]))
        --end;
    const QByteArray text(m_in.text + begin, end - begin);
    if (auto *found = m_reporter.report(Problem::UnexpectedColon, m_in.range(colon, colon + 1))) {
        if (style == NodeStyle::Plain && !text.contains('\'')) {
            found->fixes.append(fixOf(Tr::tr("Put the text in quotes"), m_in.range(begin, end),
                                      '\'' + text + '\''));
        }
    }
    ScalarToken token{.begin = begin, .end = end};
    const quint32 id = m_builder.scalar(token, m_properties.merged(takePending(), at.properties));
    m_builder.markDamaged(id);
    m_lastEnd = end;
    fill(id);
}

void BlockParser::trailingContent()
{
    const quint32 begin = m_in.pos;
    if (m_in.peek() == '#') {
        if (auto *found =
                m_reporter.report(Problem::MissingSpaceBeforeComment, m_in.range(begin, begin + 1)))
            found->fixes.append(
                fixOf(Tr::tr("Insert a space"), m_in.range(begin, begin), " ", true));
        return m_in.skipLine();
    }
    m_in.skipLine();
    quint32 end = m_in.pos;
    while (end > begin + 1 && isBlank(m_in.text[end - 1]))
        --end;
    m_reporter.report(Problem::UnexpectedContent, m_in.range(begin, end));
}

} // namespace waymark::yaml
