// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::schema::formats {

namespace {

using CodePoints = std::vector<char32_t>;

bool isIn(char32_t c, std::initializer_list<char32_t> set)
{
    return std::ranges::find(set, c) != set.end();
}

/// RFC 5892, section 2.6: what the categories alone would decide wrongly.
bool isException(char32_t c, bool &isAllowed)
{
    isAllowed = isIn(c, {0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007});
    return isAllowed
           || isIn(c,
                   {0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B});
}

bool isAllowedAlone(char32_t c)
{
    bool isAllowed = false;
    if (isException(c, isAllowed))
        return isAllowed;
    if (c == U'-')
        return true;
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Other:
    case QChar::Letter_Modifier:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
        return true;
    default:
        return c < 0x80 && QChar::category(c) == QChar::Letter_Uppercase;
    }
}

bool hasVirama(const CodePoints &label, size_t before)
{
    // Combining class 9 marks a virama in every script that joins.
    return before > 0 && QChar::combiningClass(label[before - 1]) == 9;
}

/// RFC 5892, appendix A: characters that only some neighbours allow. 1, 0, or -1 for the others.
int allowedByNeighbours(const CodePoints &label, size_t i)
{
    const char32_t c = label[i];
    const char32_t next = i + 1 < label.size() ? label[i + 1] : 0;
    const char32_t previous = i > 0 ? label[i - 1] : 0;
    const auto hasScript = [&](std::initializer_list<QChar::Script> scripts) {
        return std::ranges::any_of(label, [&](char32_t other) {
            return std::ranges::find(scripts, QChar::script(other)) != scripts.end();
        });
    };
    switch (c) {
    case 0x200C: // between joining letters as well, which need a table of joining types
    case 0x200D:
        return hasVirama(label, i) ? 1 : 0;
    case 0xB7:
        return previous == U'l' && next == U'l' ? 1 : 0;
    case 0x375:
        return next != 0 && QChar::script(next) == QChar::Script_Greek ? 1 : 0;
    case 0x5F3:
    case 0x5F4:
        return previous != 0 && QChar::script(previous) == QChar::Script_Hebrew ? 1 : 0;
    case 0x30FB:
        return hasScript({QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Han}) ? 1
                                                                                              : 0;
    default:
        break;
    }
    const auto holdsAny = [&](char32_t first, char32_t last) {
        return std::ranges::any_of(label,
                                   [&](char32_t other) { return first <= other && other <= last; });
    };
    if (c >= 0x660 && c <= 0x669)
        return holdsAny(0x6F0, 0x6F9) ? 0 : 1;
    if (c >= 0x6F0 && c <= 0x6F9)
        return holdsAny(0x660, 0x669) ? 0 : 1;
    return -1;
}

/// RFC 5891, section 5.4: a label as people read it.
bool isUnicodeLabel(const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'-') || text.endsWith(u'-'))
        return false;
    if (text.size() > 3 && text[2] == u'-' && text[3] == u'-')
        return false;
    const QList<uint> units = text.toUcs4();
    const CodePoints label(units.begin(), units.end());
    if (QChar::isMark(label[0]))
        return false;
    for (size_t i = 0; i < label.size(); ++i) {
        const int decided = allowedByNeighbours(label, i);
        if (decided == 0 || (decided < 0 && !isAllowedAlone(label[i])))
            return false;
    }
    return true;
}

bool isLabel(const QString &label)
{
    if (label.startsWith("xn--"_L1, Qt::CaseInsensitive)) {
        const QString decoded = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
        const bool isCanonical =
            QUrl::toAce(decoded, QUrl::IgnoreIDNWhitelist) == label.toLower().toLatin1();
        return label.size() <= 63 && isCanonical && isUnicodeLabel(decoded);
    }
    const bool isAscii = std::ranges::all_of(label, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return label.size() <= 63 && isUnicodeLabel(label);
    const QByteArray ace = QUrl::toAce(label, QUrl::IgnoreIDNWhitelist);
    return !ace.isEmpty() && ace.size() <= 63 && isUnicodeLabel(label);
}

} // namespace

// RFC 5890, section 2.3.2.3.
bool idnHostname(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (const char16_t dot : {u'\u3002', u'\uFF0E', u'\uFF61'}) // RFC 3490, section 3.1
        text.replace(QChar(dot), u'.');
    if (text.isEmpty())
        return false;
    const QStringList labels = text.split(u'.');
    return text.size() <= 253 && std::ranges::all_of(labels, isLabel);
}

} // namespace waymark::schema::formats
