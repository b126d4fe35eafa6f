// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/properties.h"

#include <algorithm>

namespace waymark::yaml {

qsizetype tagHandleLength(QByteArrayView tag)
{
    const qsizetype second = tag.sliced(1).indexOf('!');
    return second < 0 ? 1 : second + 2;
}

PropertyData PropertyReader::read()
{
    PropertyData properties;
    for (;;) {
        if (m_in.peek() == '&')
            readAnchor(properties);
        else if (m_in.peek() == '!')
            readTag(properties);
        else
            return properties;
        m_lastEnd = m_in.pos;
        m_in.skipBlanks();
    }
}

void PropertyReader::readAnchor(PropertyData &properties)
{
    const quint32 begin = m_in.pos;
    m_in.pos = m_in.nameEnd(begin + 1);
    if (m_in.pos == begin + 1) {
        m_reporter.report(Problem::MissingName, m_in.range(begin, m_in.pos), QStringLiteral("&"));
        return;
    }
    if (properties.hasAnchor()) {
        m_reporter.report(Problem::DuplicateProperty, m_in.range(begin, m_in.pos));
        return;
    }
    properties.anchorBegin = begin;
    properties.anchorEnd = m_in.pos;
}

void PropertyReader::readTag(PropertyData &properties)
{
    const quint32 begin = m_in.pos;
    m_in.pos = m_in.tagEnd(begin);
    const TextRange range = m_in.range(begin, m_in.pos);
    if (properties.hasTag()) {
        m_reporter.report(Problem::DuplicateProperty, range);
        return;
    }
    properties.tagBegin = begin;
    properties.tagEnd = m_in.pos;
    checkTag(QByteArrayView(m_in.text + begin, range.size()), range);
}

void PropertyReader::checkTag(QByteArrayView tag, TextRange range)
{
    const bool isVerbatim = tag.startsWith("!<");
    // What follows a tag is separated from it, except by the commas of flow style.
    const bool touches =
        !m_in.isSpaceAt(m_in.pos) && m_in.peek() != ',' && m_in.peek() != ']' && m_in.peek() != '}';
    if (touches || (isVerbatim && (!tag.endsWith('>') || tag.size() < 4))) {
        m_reporter.report(Problem::BadTag, range);
        return;
    }
    const qsizetype length = tagHandleLength(tag);
    if (isVerbatim || length == 1)
        return;
    const QByteArrayView handle = tag.first(length);
    const bool isDeclared =
        handle == "!!" || std::ranges::any_of(m_handles, [&](const auto &known) {
            return known.handle == handle;
        });
    if (tag.size() == length)
        m_reporter.report(Problem::BadTag, range);
    else if (!isDeclared)
        m_reporter.report(Problem::UnknownTagHandle, range, QString::fromUtf8(handle));
}

PropertyData PropertyReader::merged(const PropertyData &first, const PropertyData &second)
{
    PropertyData both = first;
    if (first.hasAnchor() && second.hasAnchor()) {
        m_reporter.report(Problem::DuplicateProperty,
                          m_in.range(second.anchorBegin, second.anchorEnd));
    } else if (second.hasAnchor()) {
        both.anchorBegin = second.anchorBegin;
        both.anchorEnd = second.anchorEnd;
    }
    if (first.hasTag() && second.hasTag()) {
        m_reporter.report(Problem::DuplicateProperty, m_in.range(second.tagBegin, second.tagEnd));
    } else if (second.hasTag()) {
        both.tagBegin = second.tagBegin;
        both.tagEnd = second.tagEnd;
    }
    return both;
}

} // namespace waymark::yaml
