// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace waymark::widgets {

/// Paints cells from the tokens: one quiet ground for a row, a bar of the accent at the selected
/// one, a status before the text and a detail after it.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const theme::Theme &theme, int rowHeight, QObject *parent);

    void setRowHeight(int height) { m_rowHeight = height; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const theme::Theme &m_theme;
    int m_rowHeight;
};

} // namespace waymark::widgets
