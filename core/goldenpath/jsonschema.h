// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/schema.h"

#include <QByteArray>

namespace waymark::goldenpath {

/// A schema of draft 7 as the scaffolder reads the pages of a template and the inputs of actions,
/// and values that come from elsewhere than a file. Any thread.
class JsonSchema
{
public:
    explicit JsonSchema(const QByteArray &json);

    /// Errors alone; the ranges mean nothing, the pointers do.
    [[nodiscard]] Diagnostics findingsIn(const QByteArray &json, std::stop_token stop = {}) const;
    [[nodiscard]] bool accepts(const QByteArray &json, std::stop_token stop = {}) const;
    /// What is wrong with the schema itself.
    [[nodiscard]] const Diagnostics &faults() const { return m_faults; }

private:
    schema::Schema m_schema;
    Diagnostics m_faults;
};

} // namespace waymark::goldenpath
