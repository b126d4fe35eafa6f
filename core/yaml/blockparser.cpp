// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/blockparser.h"

namespace waymark::yaml {

quint32 BlockParser::parse(bool isBehindMarker)
{
    m_frames.assign(1, Frame{});
    m_popped.clear();
    m_pending = {};
    m_root = 0;
    m_lastEnd = m_in.pos;
    m_shift = 0;
    m_lead = Lead::Marker;
    bool atStart = !isBehindMarker;
    for (quint32 step = 1;; ++step) {
        if (step % 4096 == 0 && m_stop.stop_requested())
            return 0;
        const Gap gap = m_in.skipGap();
        const bool isLineStart = gap.newLine || std::exchange(atStart, false);
        if (m_in.atEnd() || (isLineStart && m_in.atDocumentEnd()))
            break;
        if (isLineStart)
            startLine(gap);
        else if (m_in.peek() == '#' || !isWaiting())
            trailingContent();
        else
            content(gap);
    }
    return close();
}

qint32 BlockParser::columnOf(const Gap &gap)
{
    m_shift = 0;
    m_isTabLine = gap.tab;
    if (!gap.tab)
        return m_in.column();
    qint32 column = 0;
    for (quint32 at = m_in.lineStart; at < m_in.pos; ++at)
        column += m_in.text[at] == '\t' ? m_indentStep : 1;
    m_shift = column - m_in.column();
    return column;
}

void BlockParser::closeTo(qint32 column, bool isDash)
{
    m_popped.clear();
    for (;;) {
        const Frame &frame = top();
        if (isWaiting() && frame.slot != Slot::Root) {
            // A list may stand at the column of its key.
            const bool isIndentless = isDash && frame.holder == Holder::Mapping;
            if (column > frame.entryIndent || (column == frame.entryIndent && isIndentless))
                return;
            fillMissing();
        }
        if (column < frame.indent) {
            popFrame();
            continue;
        }
        if (column > frame.indent || m_frames.size() < 3)
            return;
        const Frame &outer = m_frames[m_frames.size() - 2];
        const bool staysOpen = isDash == (frame.holder == Holder::Sequence);
        if (staysOpen || outer.indent != column || outer.holder == frame.holder)
            return;
        popFrame();
    }
}

void BlockParser::startLine(const Gap &gap)
{
    m_lead = Lead::LineStart;
    const qint32 column = columnOf(gap);
    const bool isDash = m_in.atIndicator('-');
    closeTo(column, isDash);
    if (isWaiting())
        return content(gap);
    if (gap.tab)
        reportTab(m_in.lineStart, QByteArray(column, ' '));
    const Frame &frame = top();
    const bool fits = frame.holder != Holder::Document && column == frame.indent
                      && isDash == (frame.holder == Holder::Sequence);
    if (!fits && misplaced(column, isDash))
        return;
    if (fits)
        top().entryIndent = column;
    if (isWaiting())
        content(gap);
    else
        entry();
}

void BlockParser::entry()
{
    Frame &frame = top();
    if (frame.holder == Holder::Sequence) {
        ++m_in.pos;
        m_lastEnd = m_in.pos;
        frame.slot = Slot::Item;
        m_lead = Lead::Indicator;
    } else if (m_in.atIndicator('?')) {
        closeExplicitKey();
        ++m_in.pos;
        m_lastEnd = m_in.pos;
        frame.slot = Slot::Key;
        m_lead = Lead::Indicator;
    } else if (m_in.atIndicator(':')) {
        if (!frame.isExplicit) {
            frame.key = m_builder.missing(m_in.pos, {});
            m_builder.appendKey(frame.node, frame.last, frame.key);
        }
        m_lead = frame.isExplicit ? Lead::Indicator : Lead::Key;
        frame.isExplicit = false;
        frame.slot = Slot::Value;
        ++m_in.pos;
        m_lastEnd = m_in.pos;
    } else {
        closeExplicitKey();
        implicitKey();
    }
}

void BlockParser::fill(quint32 id)
{
    Frame &frame = top();
    switch (frame.slot) {
    case Slot::None:
        break;
    case Slot::Root:
        m_root = id;
        break;
    case Slot::Item:
        m_builder.appendItem(frame.node, frame.last, id);
        frame.last = id;
        break;
    case Slot::Key:
        m_builder.appendKey(frame.node, frame.last, id);
        frame.key = id;
        frame.isExplicit = true;
        break;
    case Slot::Value:
        m_builder.appendValue(frame.key, id);
        frame.last = id;
        break;
    }
    frame.slot = Slot::None;
}

void BlockParser::fillMissing()
{
    fill(m_builder.missing(m_lastEnd, takePending()));
}

void BlockParser::closeExplicitKey()
{
    if (!top().isExplicit)
        return;
    top().isExplicit = false;
    top().slot = Slot::Value;
    fillMissing();
}

void BlockParser::popFrame()
{
    if (isWaiting())
        fillMissing();
    closeExplicitKey();
    m_builder.node(top().node).end = m_lastEnd;
    m_popped.push_back(top());
    m_frames.pop_back();
}

bool BlockParser::isTooDeep()
{
    if (qsizetype(m_frames.size()) <= m_depthLimit)
        return false;
    m_reporter.report(Problem::TooDeep, m_in.range(m_in.pos, m_in.pos + 1),
                      QString::number(m_depthLimit));
    fillMissing();
    const qint32 indent = parentIndent();
    while (!m_in.atEnd()) {
        m_in.skipLine();
        const quint32 lineEnd = m_in.pos;
        const quint32 lineStart = m_in.lineStart;
        const Gap gap = m_in.skipGap();
        if (m_in.atEnd() || m_in.atDocumentEnd() || qint32(gap.spaces) <= indent) {
            m_in.pos = lineEnd;
            m_in.lineStart = lineStart;
            break;
        }
    }
    return true;
}

void BlockParser::push(Frame frame)
{
    const qint32 outer = top().indent;
    if (outer >= 0 && frame.indent > outer && frame.indent - outer <= 8)
        m_indentStep = frame.indent - outer;
    frame.entryIndent = frame.indent;
    frame.slot = Slot::None;
    m_frames.push_back(frame);
}

quint32 BlockParser::close()
{
    while (m_frames.size() > 1)
        popFrame();
    if (isWaiting())
        fillMissing();
    return m_root;
}

} // namespace waymark::yaml
