// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowtools.h"

#include "form/formtr.h"
#include "form/rows/draggrip.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::form {

RowTools::RowTools(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_grip(new DragGrip(theme, this))
    , m_rename(widgets::iconButton(theme, u"edit-rename"_s, {}, this))
    , m_duplicate(widgets::iconButton(theme, u"edit-duplicate"_s, {}, this))
    , m_up(widgets::iconButton(theme, u"arrow-up"_s, {}, this))
    , m_down(widgets::iconButton(theme, u"arrow-down"_s, {}, this))
    , m_remove(widgets::iconButton(theme, u"edit-delete"_s, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_grip);
    m_rename->hide();
    for (QToolButton *button : {m_rename, m_duplicate, m_up, m_down, m_remove}) {
        button->setFixedSize(theme::space::compactRow, theme::space::compactRow);
        row->addWidget(button);
    }
    connect(m_grip, &DragGrip::moved, this, &RowTools::dragged);
    connect(m_grip, &DragGrip::dropped, this, &RowTools::dropped);
    connect(m_grip, &DragGrip::cancelled, this, &RowTools::dragCancelled);
    connect(m_rename, &QToolButton::clicked, this, &RowTools::renameRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &RowTools::duplicateRequested);
    connect(m_up, &QToolButton::clicked, this, &RowTools::upRequested);
    connect(m_down, &QToolButton::clicked, this, &RowTools::downRequested);
    connect(m_remove, &QToolButton::clicked, this, &RowTools::removeRequested);
    setFixedSize(sizeHint());
}

void RowTools::setRow(const QString &title, bool isFirst, bool isLast, bool hasOrder)
{
    const auto name = [&](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_duplicate, Tr::tr("Duplicate %1").arg(title));
    name(m_up, Tr::tr("Move %1 up").arg(title));
    name(m_down, Tr::tr("Move %1 down").arg(title));
    name(m_remove, Tr::tr("Remove %1").arg(title));
    name(m_rename, Tr::tr("Rename %1").arg(title));
    m_grip->setToolTip(Tr::tr("Drag %1 to another place").arg(title));
    m_grip->setVisible(hasOrder && !(isFirst && isLast));
    m_duplicate->setVisible(hasOrder);
    m_up->setVisible(hasOrder);
    m_down->setVisible(hasOrder);
    m_up->setEnabled(!isFirst);
    m_down->setEnabled(!isLast);
}

void RowTools::setRenamable(bool renamable)
{
    m_rename->setVisible(renamable);
    setFixedSize(sizeHint());
}

} // namespace waymark::form
