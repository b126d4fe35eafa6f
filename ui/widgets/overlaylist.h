// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QListView>

namespace waymark::widgets {

/// The list of a small panel over the window, such as the palette: rows of the look of all tables,
/// moved through by keys that somebody else has the focus for.
class OverlayList final : public QListView
{
    Q_OBJECT

public:
    OverlayList(const theme::Theme &theme, int rowHeight, QWidget *parent);

    /// Takes Up, Down and the page keys; false for any other.
    bool takeKey(const QKeyEvent &event);
    /// Selects a row, if there is one.
    void choose(int row);

private:
    void moveBy(int rows);

    int m_rowHeight;
};

} // namespace waymark::widgets
