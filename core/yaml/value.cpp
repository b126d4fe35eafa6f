// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/value.h"

namespace waymark::yaml {

// Not defaulted in the class: there the comparison of its lists would need the class to be
// complete, which moc and QVariant trip over.
bool Value::operator==(const Value &other) const
{
    return m_data == other.m_data;
}

} // namespace waymark::yaml
