// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/fieldedit.h"
#include "schema/cursor.h"

namespace waymark::assist {

/// Which form of a value is taken instead of the one it has.
struct ChoiceRequest
{
    schema::Cursor cursor; ///< of the value, not bound to it
    yaml::Node value;      ///< invalid where nothing is set
    JsonPointer pointer;   ///< of the value
    QList<int> picks;      ///< the branches that were picked before
    qsizetype choice = 0;  ///< which of the cursor's choices
    int branch = 0;
    std::optional<yaml::Value> mark = {}; ///< of the discriminator, where a branch has several
};

/// What a switch does: keeps what still fits, and says what it can't keep.
struct ChoiceSwitch
{
    struct Dropped
    {
        JsonPointer pointer;
        QString text; ///< of a scalar; empty for others

        bool operator==(const Dropped &) const = default;
    };

    QList<FieldEdit> edits; ///< empty where the text need not change
    QList<Dropped> dropped;
};

/// Fields that both forms know stay where the new one accepts their values; a single value and a
/// list of one become each other.
[[nodiscard]] ChoiceSwitch switchOf(const ChoiceRequest &request);

} // namespace waymark::assist
