// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace waymark::schema::test {

/// What jsoncons says: another implementation, for a second opinion.
class JsonconsSchema
{
public:
    /// The text of a schema by its address; empty where nothing is known.
    using Fetch = std::function<QByteArray(const QByteArray &uri)>;

    /// `isDraft7` where the schema doesn't say; 2020-12 otherwise.
    JsonconsSchema(const QByteArray &schema, bool isDraft7, const Fetch &fetch);
    ~JsonconsSchema();

    /// False where jsoncons can't compile the schema.
    [[nodiscard]] bool isUsable() const { return m_data != nullptr; }
    /// nullopt where it gives up.
    [[nodiscard]] std::optional<bool> accepts(const QByteArray &document) const;

    /// Judges a document that it has parsed already: for measuring.
    [[nodiscard]] std::function<bool()> judgeOf(const QByteArray &document) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace waymark::schema::test
