// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jsoncons/json_encoder.hpp>

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace waymark {

/// Writes JSON in the order it is told; keeps jsoncons out of everything else.
class JsonWriter
{
public:
    JsonWriter()
        : m_encoder(m_text, options())
    {}

    void object(std::string_view key = {}) { named(key).begin_object(); }
    void endObject() { m_encoder.end_object(); }
    void array(std::string_view key = {}) { named(key).begin_array(); }
    void endArray() { m_encoder.end_array(); }
    void text(std::string_view key, const QString &value)
    {
        named(key).string_value(value.toStdString());
    }
    void number(std::string_view key, qsizetype value) { named(key).int64_value(value); }
    void decimal(std::string_view key, double value) { named(key).double_value(value); }
    void null(std::string_view key) { named(key).null_value(); }
    void boolean(std::string_view key, bool value) { named(key).bool_value(value); }

    [[nodiscard]] QByteArray result()
    {
        m_encoder.flush();
        return QByteArray::fromStdString(m_text) + '\n';
    }

private:
    using Encoder = jsoncons::basic_json_encoder<char, jsoncons::string_sink<std::string>>;

    static jsoncons::json_options options()
    {
        return jsoncons::json_options{}.indent_size(2).object_array_line_splits(
            jsoncons::line_split_kind::new_line);
    }

    Encoder &named(std::string_view key)
    {
        if (!key.empty())
            m_encoder.key(key);
        return m_encoder;
    }

    std::string m_text;
    Encoder m_encoder;
};

} // namespace waymark
