// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/writer.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

namespace waymark::yaml {

namespace {

constexpr qsizetype emittedStep = 2;

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

} // namespace waymark::yaml

using EmittedText = std::optional<QByteArray>;

extern "C" {

Q_DECL_EXPORT void waymarkEmitDoubleQuoted(const QString &text, EmittedText &emitted)
{
    YAML::Emitter out;
    out << YAML::DoubleQuoted << text.toStdString();
    if (out.good())
        emitted = QByteArray(out.c_str(), qsizetype(out.size()));
}

Q_DECL_EXPORT void waymarkEmitBlock(const waymark::yaml::Value &value,
                                    const waymark::yaml::WriteStyle &style, EmittedText &emitted)
{
    waymark::yaml::BlockEmitter emitter(style);
    emitter.write(value);
    emitted = emitter.text();
}

} // extern "C"
