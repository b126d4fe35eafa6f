// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QCache>
#include <QPixmap>
#include <QStaticText>
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
    struct LaidOut
    {
        QStaticText text;
        QFont font;
    };

    /// A text as it was laid out when it was last painted: a table says few words many times.
    [[nodiscard]] const QStaticText &laidOut(const QString &text, const QFont &font) const;
    void drawText(QPainter &painter, const QRect &room, int alignment, const QString &text,
                  Qt::TextElideMode elide) const;
    void drawStatus(QPainter &painter, const QRect &glyph, int status) const;

    const theme::Theme &m_theme;
    int m_rowHeight;
    mutable QCache<std::pair<QString, bool>, LaidOut> m_texts; ///< true: semibold
    mutable QCache<std::pair<int, qreal>, QPixmap> m_statuses; ///< by status and device pixels
};

} // namespace waymark::widgets
