// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"

#include <stop_token>

namespace waymark::form {

struct FieldQuestion
{
    std::shared_ptr<const analysis::Analysis> analysis;
    int document = 0;
    QString text;
};

struct FoundFields
{
    QString text;
    QList<JsonPointer> places; ///< in the order of the form
};

/// The fields whose title or key holds the text, whether they are set or not; those that nothing
/// has unfolded yet, too. nullopt when stopped. Any thread.
[[nodiscard]] std::optional<FoundFields> findFields(const FieldQuestion &question,
                                                    std::stop_token stop);

} // namespace waymark::form
