// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/writer.h"

#include "text/invisible.h"
#include "yaml/emitted.h"
#include "yaml/numbertext.h"
#include "yaml/resolve.h"

#include <algorithm>
#include <cmath>

namespace waymark::yaml {

namespace {

bool isHarmless(const QString &text)
{
    return std::ranges::all_of(text.toUcs4(),
                               [](uint c) { return Writer::isHarmless(char32_t(c)); });
}

bool isPlainSafe(const QString &text, bool inFlow)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || !isHarmless(text))
        return false;
    // A first character that no version gives a meaning; the others need quotes now or one day.
    const QChar first = text.front();
    const bool startsSafely = first.isLetterOrNumber() || first.unicode() >= 0x80
                              || QStringLiteral("_/.$(^+").contains(first);
    if (!startsSafely || text.startsWith(QLatin1String("...")))
        return false;
    if (text.contains(QLatin1String(": ")) || text.contains(QLatin1String(" #"))
        || text.endsWith(u':') || text.contains(QLatin1String("{{"))
        || text.contains(QLatin1String("{%")))
        return false;
    if (inFlow && std::ranges::any_of(text, [](QChar c) {
            return QStringLiteral(",[]{}?:\"").contains(c); // readers differ on `?` and `:` there
        }))
        return false;
    return !isTypedAnywhere(text.toUtf8());
}

QByteArray doubleQuoted(const QString &text)
{
    // Not `\N`: yaml-cpp reads it as a byte that isn't UTF-8.
    static constexpr std::pair<char32_t, const char *> named[] = {
        {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"},   {'\t', "\\t"},   {'\r', "\\r"},
        {'\b', "\\b"}, {0, "\\0"},     {0x2028, "\\L"}, {0x2029, "\\P"},
    };
    QByteArray out = "\"";
    for (const uint c : text.toUcs4()) {
        const auto *found =
            std::ranges::find(named, char32_t(c), [](const auto &pair) { return pair.first; });
        if (found != std::end(named))
            out += found->second;
        else if (Writer::isHarmless(char32_t(c)))
            out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1).toUtf8();
        else if (c <= 0xFF)
            out += "\\x" + QByteArray::number(c, 16).rightJustified(2, '0');
        else
            out += (c <= 0xFFFF ? "\\u" : "\\U")
                   + QByteArray::number(c, 16).rightJustified(c <= 0xFFFF ? 4 : 8, '0');
    }
    return out + '"';
}

QByteArray number(const Value &value)
{
    if (const QByteArray json = value.numberText(); !json.isEmpty())
        return yamlNumberText(json);
    const double special = *value.get<double>();
    if (std::isnan(special))
        return ".nan";
    return special < 0 ? "-.inf" : ".inf";
}

/// The first line that isn't empty begins with a blank: it doesn't show how far the text is
/// indented (8.1.1.1).
bool hidesIndent(const QString &text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u'\n'; });
    return first != text.end() && *first == u' ';
}

QByteArray literal(const QString &text, qsizetype column, qsizetype parent)
{
    const bool endsLine = text.endsWith(u'\n');
    const bool endsMore = text.endsWith(QLatin1String("\n\n"));
    QByteArray out = "|";
    if (hidesIndent(text))
        out += QByteArray::number(column - parent);
    out += endsMore ? "+" : endsLine ? "" : "-";
    const QStringList lines = (endsLine ? text.chopped(1) : text).split(u'\n');
    for (const QString &line : lines) {
        out += '\n';
        if (!line.isEmpty())
            out += QByteArray(column, ' ') + line.toUtf8();
    }
    return out;
}

} // namespace

bool Writer::isHarmless(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return false;
    // What can't be seen and no script needs, or reorders what is shown: visible as escapes only.
    const Disguise disguise = disguiseOf(c, U'\u0645', U'\u0645');
    if (disguise != Disguise::None && disguise != Disguise::Blank)
        return false;
    return c != 0xFFFD && (c & 0xFFFE) != 0xFFFE && (c < 0xD800 || c > 0xDFFF);
}

bool Writer::fitsLiteral(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const auto first = std::ranges::find_if_not(lines, &QString::isEmpty);
    if (lines.size() < 2 || first == lines.end() || first->front() == u'\t')
        return false;
    return std::ranges::all_of(lines, [](const QString &line) {
        const bool isOnlyBlanks = !line.isEmpty() && line.trimmed().isEmpty();
        QString rest = line;
        return !isOnlyBlanks && yaml::isHarmless(rest.remove(u'\t'));
    });
}

NodeStyle Writer::styleOf(const QString &text, NodeStyle wanted, bool inFlow)
{
    const bool isPossible = (wanted == NodeStyle::Plain && isPlainSafe(text, inFlow))
                            || (wanted == NodeStyle::SingleQuoted && yaml::isHarmless(text));
    return isPossible ? wanted : NodeStyle::DoubleQuoted;
}

QByteArray Writer::string(const QString &text, NodeStyle wanted, bool inFlow, bool emitter)
{
    switch (styleOf(text, wanted, inFlow)) {
    case NodeStyle::Plain:
        return text.toUtf8();
    case NodeStyle::SingleQuoted: {
        QString inner = text;
        inner.replace(u'\'', QLatin1String("''"));
        return '\'' + inner.toUtf8() + '\'';
    }
    default:
        break;
    }
    const auto emitted = emitter ? emittedDoubleQuoted(text) : std::nullopt;
    return emitted ? *emitted : doubleQuoted(text);
}

QByteArray Writer::flowScalar(const Value &value, bool inFlow) const
{
    if (const auto *boolean = value.get<bool>())
        return *boolean ? "true" : "false";
    if (value.get<qint64>() != nullptr || value.get<double>() != nullptr)
        return number(value);
    if (const auto *text = value.string())
        return string(*text, m_style.strings, inFlow, m_style.emitter);
    return "null";
}

QByteArray Writer::flow(const Value &value) const
{
    // Depth is bounded by the value, which is ours or was bounded when it was parsed.
    if (const auto *items = value.sequence()) {
        QByteArrayList parts;
        for (const Value &item : *items)
            parts.append(flow(item));
        return '[' + parts.join(", ") + ']';
    }
    if (const auto *entries = value.mapping()) {
        QByteArrayList parts;
        for (const auto &[name, entry] : *entries)
            parts.append(key(name, true) + ": " + flow(entry));
        return '{' + parts.join(", ") + '}';
    }
    return flowScalar(value, true);
}

QByteArray Writer::key(const QString &text, bool inFlow) const
{
    return string(text, m_style.keys, inFlow, m_style.emitter);
}

bool Writer::isBlockCollection(const Value &value)
{
    const bool isList = value.sequence() != nullptr && !value.sequence()->isEmpty();
    return isList || (value.mapping() != nullptr && !value.mapping()->isEmpty());
}

QByteArray Writer::scalar(const Value &value, qsizetype column, qsizetype parent) const
{
    if (value.sequence() != nullptr || value.mapping() != nullptr)
        return flow(value); // `[]` or `{}`
    const auto *text = value.string();
    const bool isCountable = parent >= 0 && column - parent <= 9;
    if (text != nullptr && m_style.literals && fitsLiteral(*text)
        && (isCountable || !hidesIndent(*text)))
        return literal(*text, column, parent);
    return flowScalar(value, false);
}

QByteArray Writer::behindKey(const Value &value, qsizetype column) const
{
    if (!isBlockCollection(value))
        return ' ' + scalar(value, column + m_style.step, column);
    const bool isFlush = value.sequence() != nullptr && m_style.indentless;
    const qsizetype inner = isFlush ? column : column + m_style.step;
    return '\n' + QByteArray(inner, ' ') + block(value, inner);
}

QByteArray Writer::behindDash(const Value &value, qsizetype column) const
{
    if (!isBlockCollection(value))
        return ' ' + scalar(value, column + 2, column);
    return ' ' + block(value, column + 2);
}

QByteArray Writer::block(const Value &value, qsizetype column) const
{
    if (!isBlockCollection(value))
        return scalar(value, column);
    if (m_style.emitter) {
        if (auto emitted = emittedBlock(value, m_style))
            return emitted->replace("\n", QByteArray('\n' + QByteArray(column, ' ')));
    }
    QByteArrayList lines;
    if (const auto *items = value.sequence()) {
        for (const Value &item : *items)
            lines.append('-' + behindDash(item, column));
    } else {
        for (const auto &[name, entry] : *value.mapping())
            lines.append(key(name, false) + ':' + behindKey(entry, column));
    }
    return lines.join('\n' + QByteArray(column, ' '));
}

} // namespace waymark::yaml
