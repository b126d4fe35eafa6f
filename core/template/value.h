// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace waymark::templates {

class Value;
struct Callable;

/// Text that a filter or a macro marked as not to be escaped; compared by identity.
struct SafeText
{
    QString text;
};

/// `r/source/flags`; compared by identity.
struct Regex
{
    QString source;
    QString flags;
    qsizetype lastIndex = 0; ///< of `g` and `y`, moved by `test` and `replace`
};

using Items = std::vector<Value>;

/// In how many lists and objects at most something is held, one in another. A run raises it where
/// it puts something somewhere; see `mayHold`.
class HeldDepth
{
public:
    [[nodiscard]] int get() const { return m_depth.load(std::memory_order_relaxed); }
    /// False: it is as deep already.
    bool raise(int depth) const
    {
        if (get() >= depth)
            return false;
        m_depth.store(qint16(depth), std::memory_order_relaxed);
        return true;
    }

private:
    mutable std::atomic<qint16> m_depth = 0;
};

struct List;
using Entry = std::pair<QString, Value>;

/// Keys in JavaScript's order: array indexes by number, then the others as they were added. Never
/// changes once a value holds it.
class Object
{
public:
    Object() = default;
    explicit Object(std::vector<Entry> entries);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// nullptr: there is no such key.
    [[nodiscard]] const Value *find(QStringView key) const;
    [[nodiscard]] const HeldDepth &held() const { return m_held; }

private:
    std::vector<Entry> m_entries;
    std::vector<quint32> m_sorted; ///< by key, where there are many
    HeldDepth m_held;
};

/// What a template computes with: JSON's values with JavaScript's undefined, numbers and identity
/// of containers. A copy shares the container; lists are changed in place by methods such as
/// `push`, which a run does only to lists of its own. Any thread may read.
class Value
{
public:
    enum class Kind : quint8 {
        Undefined,
        Null,
        Boolean,
        Number,
        Text,
        Safe,
        List,
        Object,
        Regex,
        Callable, ///< a macro or function; lives no longer than the run that made it
    };

    Value() = default; ///< undefined
    // NOLINTBEGIN(google-explicit-constructor): values are written down as plain data.
    Value(std::nullptr_t)
        : m_data(nullptr)
    {}
    Value(bool boolean)
        : m_data(boolean)
    {}
    Value(double number)
        : m_data(number)
    {}
    Value(int number)
        : m_data(double(number))
    {}
    Value(QString text)
        : m_data(std::move(text))
    {}
    Value(Items items);
    Value(std::vector<Entry> entries)
        : m_data(std::shared_ptr<const templates::Object>(
              std::make_shared<templates::Object>(std::move(entries))))
    {}
    Value(std::shared_ptr<templates::Regex> regex)
        : m_data(std::move(regex))
    {}
    Value(std::shared_ptr<templates::Callable> callable)
        : m_data(std::move(callable))
    {}
    // NOLINTEND(google-explicit-constructor)
    Value(const char *) = delete;
    [[nodiscard]] static Value safe(QString text)
    {
        Value made;
        made.m_data = std::make_shared<const SafeText>(std::move(text));
        return made;
    }

    [[nodiscard]] Kind kind() const { return Kind(m_data.index()); }
    [[nodiscard]] bool is(Kind kind) const { return this->kind() == kind; }
    [[nodiscard]] bool isUndefined() const { return is(Kind::Undefined); }
    [[nodiscard]] bool isNull() const { return is(Kind::Null); }
    [[nodiscard]] bool isNullish() const { return m_data.index() < 2; }

    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_data); }
    [[nodiscard]] const double *number() const { return std::get_if<double>(&m_data); }
    [[nodiscard]] const QString *plainText() const { return std::get_if<QString>(&m_data); }
    /// Of a text, marked safe or not; else nullptr.
    [[nodiscard]] const QString *text() const;
    /// nullptr where it is no list. Shared with every copy of the value.
    [[nodiscard]] Items *list() const;
    [[nodiscard]] const templates::Object *object() const;
    [[nodiscard]] templates::Regex *regex() const;
    [[nodiscard]] const std::shared_ptr<templates::Callable> *callable() const;
    /// nullptr for what holds nothing: all but lists, objects and functions.
    [[nodiscard]] const HeldDepth *held() const;

    /// JavaScript's `===`: containers by identity, NaN unequal to itself.
    [[nodiscard]] bool isSameAs(const Value &other) const;
    /// By content, all the way down; for callers and tests, not for templates.
    bool operator==(const Value &other) const;

private:
    // The alternatives stand in the order of Kind.
    std::variant<std::monostate, std::nullptr_t, bool, double, QString,
                 std::shared_ptr<const SafeText>, std::shared_ptr<List>,
                 std::shared_ptr<const templates::Object>, std::shared_ptr<templates::Regex>,
                 std::shared_ptr<templates::Callable>>
        m_data;
};

struct List
{
    Items items;
    HeldDepth held = {};
};

inline Value::Value(Items items)
    : m_data(std::make_shared<List>(std::move(items)))
{}

/// The same data with lists of its own.
[[nodiscard]] Value cloned(const Value &value);

/// `0`, `1`, ... below 2^32 - 1, as JavaScript spells array indexes; nullopt for anything else.
[[nodiscard]] std::optional<quint32> arrayIndex(QStringView key);

} // namespace waymark::templates
