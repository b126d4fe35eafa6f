// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QLineEdit>

#include <functional>

namespace waymark::widgets {

/// The text field over a table that narrows it while one types. Down and Enter lead into the rows,
/// Escape empties it.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `icon` stands at its beginning. `name` is what it is called by those who don't see it.
    FilterField(const theme::Theme &theme, const QString &icon, const QString &name,
                QWidget *parent = nullptr);

    /// Takes the focus, with all that stands in it selected.
    void enter();

Q_SIGNALS:
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// Ctrl+F and / call `enter` wherever the focus is in `list`.
void addFindKeys(QWidget &list, const std::function<void()> &enter);

} // namespace waymark::widgets
