// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::widgets {

/// A text of a document or server for a tooltip. Qt reads a tooltip that looks like HTML as HTML,
/// pictures included; this one stays the text that it is, with its lines wrapped.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace waymark::widgets
