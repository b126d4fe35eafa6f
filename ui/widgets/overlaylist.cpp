// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overlaylist.h"

#include "widgets/rowdelegate.h"

#include <QKeyEvent>

#include <algorithm>

namespace waymark::widgets {

OverlayList::OverlayList(const theme::Theme &theme, int rowHeight, QWidget *parent)
    : QListView(parent)
    , m_rowHeight(rowHeight)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new RowDelegate(theme, rowHeight, this));
}

void OverlayList::choose(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void OverlayList::moveBy(int rows)
{
    if (const int count = model()->rowCount(); count > 0)
        choose(std::clamp(currentIndex().row() + rows, 0, count - 1));
}

bool OverlayList::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    const int page = std::max(1, height() / m_rowHeight);
    switch (event.key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(page);
        return true;
    case Qt::Key_PageUp:
        moveBy(-page);
        return true;
    default:
        return false;
    }
}

} // namespace waymark::widgets
