// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonconsverdict.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

#include <exception>

namespace waymark::schema::test {

namespace jsonschema = jsoncons::jsonschema;

struct JsonconsSchema::Data
{
    jsonschema::json_schema<jsoncons::json> schema;
};

JsonconsSchema::JsonconsSchema(const QByteArray &schema, bool isDraft7, const Fetch &fetch)
{
    const auto resolve = [&](const jsoncons::uri &uri) {
        const QByteArray text = fetch(QByteArray::fromStdString(uri.string()));
        return text.isEmpty() ? jsoncons::json::null() : jsoncons::json::parse(text.toStdString());
    };
    try {
        const auto options = jsonschema::evaluation_options{}.default_version(
            isDraft7 ? jsonschema::schema_version::draft7()
                     : jsonschema::schema_version::draft202012());
        auto compiled = jsonschema::make_json_schema(jsoncons::json::parse(schema.toStdString()),
                                                     resolve, options);
        m_data = std::make_unique<Data>(std::move(compiled));
    } catch (const std::exception &) {
        m_data.reset();
    }
}

JsonconsSchema::~JsonconsSchema() = default;

std::optional<bool> JsonconsSchema::accepts(const QByteArray &document) const
{
    try {
        return m_data->schema.is_valid(jsoncons::json::parse(document.toStdString()));
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

std::function<bool()> JsonconsSchema::judgeOf(const QByteArray &document) const
{
    try {
        const auto parsed =
            std::make_shared<const jsoncons::json>(jsoncons::json::parse(document.toStdString()));
        return [parsed, data = m_data.get()] {
            return data->schema.is_valid(*parsed);
        };
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace waymark::schema::test
