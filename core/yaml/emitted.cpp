// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/emitted.h"

#include "base/latelibrary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr qsizetype emittedStep = 2;
constexpr qsizetype longestEmittedKey = 500; // beyond 1,024 bytes the emitter changes to `? key`

bool isEscapedWell(const QString &text)
{
    return std::ranges::all_of(text.toUcs4(), [](uint c) {
        return c == '\n' || c == '\t' || c == '\r' || c == '\b' || Writer::isHarmless(char32_t(c));
    });
}

/// Whether the emitter leaves a plain text plain: it quotes more than it must.
bool isLeftPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.isLetterOrNumber() || QLatin1String(" -_./:+,()@").contains(c);
    });
}

/// Whether the emitter may write all of a value.
class Trust
{
public:
    explicit Trust(const WriteStyle &style)
        : m_style(style)
    {}

    [[nodiscard]] bool holds(const Value &value) const
    {
        // Depth is bounded by the value, which is ours or was bounded when it was parsed.
        if (const auto *entries = value.mapping()) {
            return std::ranges::all_of(*entries, [this](const auto &entry) {
                const auto *list = entry.second.sequence();
                const bool isList = list != nullptr && !list->isEmpty();
                return holdsText(entry.first, m_style.keys)
                       && entry.first.size() <= longestEmittedKey && !(isList && m_style.indentless)
                       && holds(entry.second);
            });
        }
        if (const auto *items = value.sequence())
            return std::ranges::all_of(*items, [this](const Value &item) {
                // It starts a list in a list on a line of its own.
                return (!item.sequence() || item.sequence()->isEmpty()) && holds(item);
            });
        const auto *text = value.string();
        return text == nullptr
               || (holdsText(*text, m_style.strings)
                   && !(m_style.literals && Writer::fitsLiteral(*text)));
    }

private:
    static bool holdsText(const QString &text, NodeStyle wanted)
    {
        const bool isPlain = Writer::styleOf(text, wanted, false) == NodeStyle::Plain;
        return isPlain ? isLeftPlain(text) : isEscapedWell(text);
    }

    const WriteStyle &m_style;
};

} // namespace

std::optional<QByteArray> emittedDoubleQuoted(const QString &text)
{
    // Without the library everything is our own.
    static const auto found = lateFunction(u"waymark-yaml"_s, "waymarkEmitDoubleQuoted");
    if (!found || !isEscapedWell(text))
        return std::nullopt;
    using Emit = void (*)(const QString &, std::optional<QByteArray> &);
    std::optional<QByteArray> emitted;
    reinterpret_cast<Emit>(*found)(text, emitted);
    return emitted;
}

std::optional<QByteArray> emittedBlock(const Value &value, const WriteStyle &style)
{
    if (style.step != emittedStep || !Trust(style).holds(value))
        return std::nullopt;
    static const auto found = lateFunction(u"waymark-yaml"_s, "waymarkEmitBlock");
    if (!found)
        return std::nullopt;
    using Emit = void (*)(const Value &, const WriteStyle &, std::optional<QByteArray> &);
    std::optional<QByteArray> emitted;
    reinterpret_cast<Emit>(*found)(value, style, emitted);
    return emitted;
}

} // namespace waymark::yaml
