// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace waymark::widgets {

/// What Tab stops at inside of `root`, in the order in which it is laid out: widgets that came
/// later stand where they are seen, not at the end. `also` is in it wherever it stands, so that one
/// can go on from it.
[[nodiscard]] QList<QWidget *> tabStops(QWidget &root, const QWidget *also = nullptr);

/// The stop after or before `from`, which needn't be one; nullptr at the ends.
[[nodiscard]] QWidget *neighbourOf(const QList<QWidget *> &stops, const QWidget *from,
                                   bool forward);

} // namespace waymark::widgets
