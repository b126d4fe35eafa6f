// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/comboname.h"

#include <QComboBox>

namespace waymark::widgets {

void nameCombo(QComboBox &box, const QString &name)
{
    box.setAccessibleName(name);
    box.setAccessibleDescription(name);
}

} // namespace waymark::widgets
