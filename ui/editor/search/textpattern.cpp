// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/search/textpattern.h"

#include "editor/text/displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

bool isPrintableAscii(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7F;
}

/// Stand-ins are beyond ASCII, so ASCII text that counts letter by letter stands as it is in the
/// bytes; looking for it there first spares most lines of a large text the conversion.
QByteArray needleOf(const TextPattern &pattern)
{
    const bool isLiteral = !pattern.isRegularExpression && pattern.isCaseSensitive;
    return isLiteral && std::ranges::all_of(pattern.text, isPrintableAscii)
               ? pattern.text.toLatin1()
               : QByteArray();
}

} // namespace

TextMatcher::TextMatcher(const TextPattern &pattern)
    : m_pattern(pattern)
    , m_needle(needleOf(pattern))
{
    QString expression =
        pattern.isRegularExpression ? pattern.text : QRegularExpression::escape(pattern.text);
    if (pattern.isWholeWord)
        expression = u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(expression);
    m_expression = QRegularExpression(
        expression, QRegularExpression::UseUnicodePropertiesOption
                        | (pattern.isCaseSensitive ? QRegularExpression::NoPatternOption
                                                   : QRegularExpression::CaseInsensitiveOption));
}

bool TextMatcher::isUsable() const
{
    return !m_pattern.text.isEmpty() && m_expression.isValid();
}

QString TextMatcher::error() const
{
    return m_expression.isValid() ? QString() : m_expression.errorString();
}

void TextMatcher::find(const SourceText &text, qsizetype line, qsizetype most,
                       QList<TextRange> &found) const
{
    const TextRange range = text.line(line);
    const QByteArrayView bytes = text.slice(range);
    if (!m_needle.isEmpty() && !bytes.contains(m_needle))
        return;
    const QString shown = displayOf(bytes);
    // Each match goes on from the one before: a line of a hundred megabytes is walked once.
    Walked at;
    const auto offsetOf = [&](qsizetype units) {
        const Walked step = walk(bytes.sliced(at.bytes), units - at.units);
        at = {at.bytes + step.bytes, at.units + step.units};
        return range.begin + at.bytes;
    };
    auto matches = m_expression.globalMatch(shown);
    while (matches.hasNext() && found.size() < most) {
        const auto match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        const qsizetype begin = offsetOf(match.capturedStart());
        const TextRange place{begin, offsetOf(match.capturedEnd())};
        if (m_pattern.scope.isEmpty() || m_pattern.scope.contains(place))
            found.append(place);
    }
}

QString TextMatcher::replacementFor(const SourceText &text, TextRange match,
                                    const QString &written) const
{
    if (!m_pattern.isRegularExpression)
        return written;
    // In its line, so that what stands around the match counts as it did in the search.
    const TextRange range = text.line(text.lineAt(match.begin));
    const QString shown = displayOf(text.slice(range));
    const qsizetype column = text.utf16Position(match.begin).column;
    const auto groups = m_expression.match(shown, column, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
    QString fresh;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written[i];
        const QChar next = i + 1 < written.size() ? written[i + 1] : QChar();
        if ((c != u'\\' && c != u'$') || next.isNull()) {
            fresh += c;
            continue;
        }
        if (next >= u'0' && next <= u'9')
            fresh += groups.captured(next.digitValue());
        else if (c == u'\\' && (next == u'n' || next == u't'))
            fresh += next == u'n' ? u'\n' : u'\t';
        else if (c == u'\\')
            fresh += next;
        else
            fresh += c;
        const bool isPlainDollar = c == u'$' && !next.isDigit();
        i += isPlainDollar ? 0 : 1;
    }
    return fresh;
}

} // namespace waymark::editor
