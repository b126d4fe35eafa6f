// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// A place in a document's value (RFC 6901). Segments are stored unescaped.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QStringList segments)
        : m_segments(std::move(segments))
    {}

    /// `/spec/services/0`; the empty string is the whole document. nullopt if it doesn't start with
    /// `/` or has a `~` that isn't `~0` or `~1`.
    [[nodiscard]] static std::optional<JsonPointer> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    /// As a person reads it: `spec.services[0].name`.
    [[nodiscard]] QString toDisplay() const;
    /// Reads what `toDisplay()` writes, and pointers; a number between dots is an index too.
    /// nullopt for a bracket or quotation mark that isn't closed.
    [[nodiscard]] static std::optional<JsonPointer> parseDisplay(QStringView text);

    [[nodiscard]] const QStringList &segments() const { return m_segments; }
    [[nodiscard]] bool isRoot() const { return m_segments.isEmpty(); }
    [[nodiscard]] qsizetype depth() const { return m_segments.size(); }
    /// Must not be called on the root.
    [[nodiscard]] const QString &last() const { return m_segments.last(); }
    [[nodiscard]] JsonPointer parent() const
    {
        return JsonPointer(m_segments.sliced(0, depth() - 1));
    }
    [[nodiscard]] JsonPointer child(const QString &key) const;
    [[nodiscard]] JsonPointer child(qsizetype index) const { return child(QString::number(index)); }
    /// True for itself too.
    [[nodiscard]] bool contains(const JsonPointer &other) const;

    bool operator==(const JsonPointer &) const = default;

private:
    friend size_t qHash(const JsonPointer &pointer, size_t seed = 0)
    {
        return qHash(pointer.m_segments, seed);
    }

    QStringList m_segments;
};

} // namespace waymark
