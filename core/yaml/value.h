// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <type_traits>
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
        : m_data(Number{number, {}})
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

    /// A number by its text in JSON, which it keeps: `12.90`, `1e400`, 2^64. What 64 bits hold as
    /// it is written is a qint64, the rest shows as the nearest double.
    [[nodiscard]] static Value ofNumber(const QByteArray &json);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    template<typename T>
    [[nodiscard]] const T *get() const
    {
        if constexpr (std::is_same_v<T, double>) {
            const auto *number = std::get_if<Number>(&m_data);
            return number != nullptr ? &number->nearest : nullptr;
        } else {
            return std::get_if<T>(&m_data);
        }
    }
    /// A number as JSON spells it: the text it was made of, else the shortest that reads back the
    /// same. Empty for everything else, `.nan` and `.inf` included.
    [[nodiscard]] QByteArray numberText() const;
    [[nodiscard]] const Sequence *sequence() const { return get<Sequence>(); }
    [[nodiscard]] const Mapping *mapping() const { return get<Mapping>(); }
    [[nodiscard]] const QString *string() const { return get<QString>(); }

    /// A number that was made of a text, which a writer keeps.
    [[nodiscard]] bool isSpelt() const;

    /// Numbers by their value, exactly; an integer and a float are never the same.
    bool operator==(const Value &other) const;

private:
    /// What isn't a qint64.
    struct Number
    {
        double nearest = 0;
        QByteArray text; ///< in JSON; empty: `nearest` is all there is
        bool operator==(const Number &other) const;
    };

    std::variant<std::monostate, bool, qint64, Number, QString, Sequence, Mapping> m_data;
};

} // namespace waymark::yaml
