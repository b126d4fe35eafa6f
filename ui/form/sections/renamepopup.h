// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QPoint;
class QWidget;

namespace waymark::form {

/// Asks for a name in a line over the form; Enter takes it. `taken` isn't called for the old name
/// or none.
void askForName(QWidget *parent, const QPoint &place, const QString &name,
                std::function<void(const QString &)> taken);

} // namespace waymark::form
