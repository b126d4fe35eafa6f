// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QComboBox;

namespace waymark::widgets {

/// Says what a combo box is. On Linux, Qt tells its value to screen readers as its name, whatever
/// its accessible name is, so it stands in the description too.
void nameCombo(QComboBox &box, const QString &name);

} // namespace waymark::widgets
