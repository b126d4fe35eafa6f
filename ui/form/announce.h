// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace waymark::form {

/// Screen readers say it, wherever the focus is.
void announce(QWidget &speaker, const QString &text);

} // namespace waymark::form
