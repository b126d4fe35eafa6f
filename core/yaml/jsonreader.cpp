// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/json.h"
#include "yaml/yamltr.h"

#include <jsoncons/json_reader.hpp>
#include <jsoncons/json_visitor.hpp>

#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr int deepestJson = 1'000;

/// Builds a value from what jsoncons reads.
class ValueBuilder final : public jsoncons::default_json_visitor
{
public:
    [[nodiscard]] Value take() { return std::move(m_result); }

private:
    struct Open
    {
        bool isMapping = false;
        QString key;
        Value::Sequence items;
        Value::Mapping entries;
    };

    void deliver(Value value)
    {
        if (m_open.empty())
            m_result = std::move(value);
        else if (m_open.back().isMapping)
            m_open.back().entries.append({m_open.back().key, std::move(value)});
        else
            m_open.back().items.append(std::move(value));
    }

    static QString textOf(const string_view_type &text)
    {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    bool open(bool isMapping)
    {
        m_open.push_back({isMapping, {}, {}, {}});
        return true;
    }

    bool close()
    {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        if (closed.isMapping)
            deliver(std::move(closed.entries));
        else
            deliver(std::move(closed.items));
        return true;
    }

    using Tag = jsoncons::semantic_tag;
    using Context = jsoncons::ser_context;

    bool visit_begin_object(Tag, const Context &, std::error_code &) override { return open(true); }
    bool visit_end_object(const Context &, std::error_code &) override { return close(); }
    bool visit_begin_array(Tag, const Context &, std::error_code &) override { return open(false); }
    bool visit_end_array(const Context &, std::error_code &) override { return close(); }
    bool visit_key(const string_view_type &name, const Context &, std::error_code &) override
    {
        m_open.back().key = textOf(name);
        return true;
    }
    bool visit_null(Tag, const Context &, std::error_code &) override
    {
        deliver({});
        return true;
    }
    bool visit_bool(bool value, Tag, const Context &, std::error_code &) override
    {
        deliver(value);
        return true;
    }
    bool visit_string(const string_view_type &value, Tag tag, const Context &,
                      std::error_code &) override
    {
        // Numbers beyond 64 bits come as texts, and those with a fraction or exponent.
        const bool isNumber = tag == Tag::bigint || tag == Tag::bigdec;
        deliver(isNumber ? Value::ofNumber(QByteArray(value.data(), qsizetype(value.size())))
                         : Value(textOf(value)));
        return true;
    }
    bool visit_int64(int64_t value, Tag, const Context &, std::error_code &) override
    {
        // Negative numbers alone come here.
        deliver(value == 0 ? Value::ofNumber("-0") : Value(qint64(value)));
        return true;
    }
    bool visit_uint64(uint64_t value, Tag, const Context &, std::error_code &) override
    {
        deliver(Value::ofNumber(QByteArray::number(quint64(value))));
        return true;
    }
    bool visit_double(double value, Tag, const Context &, std::error_code &) override
    {
        deliver(value);
        return true;
    }

    Value m_result;
    std::vector<Open> m_open;
};

} // namespace

Result<Value> valueFromJson(QByteArrayView json)
{
    jsoncons::json_options options;
    options.max_nesting_depth(deepestJson);
    options.lossless_number(true);
    ValueBuilder builder;
    std::error_code error;
    try {
        jsoncons::json_string_reader reader(std::string_view(json.data(), size_t(json.size())),
                                            builder, options);
        reader.read(error);
    } catch (const std::exception &) {
        error = std::make_error_code(std::errc::invalid_argument);
    }
    if (error) {
        return std::unexpected(
            Error{u"yaml.bad-json"_s,
                  Tr::tr("“%1” isn't JSON.")
                      .arg(QString::fromUtf8(json.first(std::min(json.size(), qsizetype(60))))),
                  {},
                  Tr::tr("Put texts in double quotes, as in '\"eu-central-1\"'.")});
    }
    return builder.take();
}

} // namespace waymark::yaml
