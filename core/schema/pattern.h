// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <memory>

namespace waymark::schema {

/// A regular expression of a schema. None can hang or crash the program: plain patterns are a table
/// (`asciipattern.h`), RE2 is linear, PCRE2 has a limit. Any thread.
class Pattern
{
public:
    enum class Flavour : quint8 {
        Re2,  ///< of a CustomResourceDefinition: what Go's regexp takes
        Ecma, ///< of every other schema: ECMA-262 with the flag `u`
    };
    enum class Match : quint8 { No, Yes, GaveUp };

    /// The error is the engine's own words, in English.
    [[nodiscard]] static std::expected<Pattern, QString> compile(const QString &text,
                                                                 Flavour flavour);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Anywhere in `subject`, as JSON Schema asks.
    [[nodiscard]] Match match(QByteArrayView subject) const;

private:
    struct Engine;

    QString m_text;
    std::shared_ptr<const Engine> m_engine;
};

/// An ECMA-262 pattern in the words of PCRE2, or why there is none. `isStrict` refuses what only
/// other dialects know, such as `(?i)` and `(?P<name>`.
[[nodiscard]] std::expected<QString, QString> ecmaToPcre(QStringView pattern,
                                                         bool isStrict = false);

} // namespace waymark::schema
