// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace waymark::yaml {

/// A value of YAML's core schema as plain data: what edits write and what tools outside the tree
/// ask for. Analysis doesn't copy documents into values, it reads nodes.
class Value
{
public:
    using Sequence = QList<Value>;
    using Mapping = QList<std::pair<QString, Value>>; ///< in the order of the text

    Value() = default; ///< null
    // NOLINTBEGIN(google-explicit-constructor): edits are written down as plain data.
    Value(bool boolean)
        : m_data(boolean)
    {}
    Value(qint64 integer)
        : m_data(integer)
    {}
    Value(double number)
        : m_data(number)
    {}
    Value(QString text)
        : m_data(std::move(text))
    {}
    Value(Sequence items)
        : m_data(std::move(items))
    {}
    Value(Mapping entries)
        : m_data(std::move(entries))
    {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    template<typename T>
    [[nodiscard]] const T *get() const
    {
        return std::get_if<T>(&m_data);
    }
    [[nodiscard]] const Sequence *sequence() const { return get<Sequence>(); }
    [[nodiscard]] const Mapping *mapping() const { return get<Mapping>(); }
    [[nodiscard]] const QString *string() const { return get<QString>(); }

    bool operator==(const Value &other) const;

private:
    std::variant<std::monostate, bool, qint64, double, QString, Sequence, Mapping> m_data;
};

} // namespace waymark::yaml
