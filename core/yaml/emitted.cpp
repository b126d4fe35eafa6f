// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/emitted.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>

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

class BlockEmitter
{
public:
    explicit BlockEmitter(const WriteStyle &style)
        : m_style(style)
    {
        m_out.SetIndent(size_t(emittedStep));
        m_out.SetNullFormat(YAML::LowerNull);
    }

    void write(const Value &value)
    {
        if (const auto *entries = value.mapping()) {
            if (entries->isEmpty()) // else on a line of its own, as in block style
                m_out << YAML::Flow;
            m_out << YAML::BeginMap;
            for (const auto &[name, entry] : *entries) {
                m_out << YAML::Key;
                writeText(name, m_style.keys);
                m_out << YAML::Value;
                write(entry);
            }
            m_out << YAML::EndMap;
        } else if (const auto *items = value.sequence()) {
            if (items->isEmpty())
                m_out << YAML::Flow;
            m_out << YAML::BeginSeq;
            for (const Value &item : *items)
                write(item);
            m_out << YAML::EndSeq;
        } else if (const auto *text = value.string()) {
            writeText(*text, m_style.strings);
        } else if (value.isNull()) {
            m_out << YAML::Null;
        } else {
            // Numbers as we spell them: a float has a point in every reader.
            m_out << Writer(m_style).flow(value).toStdString();
        }
    }

    [[nodiscard]] std::optional<QByteArray> text() const
    {
        if (!m_out.good())
            return std::nullopt;
        return QByteArray(m_out.c_str(), qsizetype(m_out.size()));
    }

private:
    void writeText(const QString &text, NodeStyle wanted)
    {
        switch (Writer::styleOf(text, wanted, false)) {
        case NodeStyle::Plain:
            break;
        case NodeStyle::SingleQuoted:
            m_out << YAML::SingleQuoted;
            break;
        default:
            m_out << YAML::DoubleQuoted;
        }
        m_out << text.toStdString();
    }

    const WriteStyle &m_style;
    YAML::Emitter m_out;
};

} // namespace

std::optional<QByteArray> emittedDoubleQuoted(const QString &text)
{
    if (!isEscapedWell(text))
        return std::nullopt;
    YAML::Emitter out;
    out << YAML::DoubleQuoted << text.toStdString();
    if (!out.good())
        return std::nullopt;
    return QByteArray(out.c_str(), qsizetype(out.size()));
}

std::optional<QByteArray> emittedBlock(const Value &value, const WriteStyle &style)
{
    if (style.step != emittedStep || !Trust(style).holds(value))
        return std::nullopt;
    BlockEmitter emitter(style);
    emitter.write(value);
    return emitter.text();
}

} // namespace waymark::yaml
