// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/renamepopup.h"

#include "form/formtr.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace waymark::form {

namespace {

constexpr int nameWidth = 240;

} // namespace

void askForName(QWidget *parent, const QPoint &place, const QString &name,
                std::function<void(const QString &)> taken)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *line = new QLineEdit(name, menu);
    line->setMinimumSize(nameWidth, theme::space::row);
    line->setAccessibleName(Tr::tr("New name of %1").arg(name));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(line);
    menu->addAction(action);
    QObject::connect(line, &QLineEdit::returnPressed, menu,
                     [menu, line, name, taken = std::move(taken)] {
                         const QString typed = line->text();
                         menu->close();
                         if (!typed.isEmpty() && typed != name)
                             taken(typed);
                     });
    menu->popup(place);
    line->selectAll();
    line->setFocus();
}

} // namespace waymark::form
