// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldlist.h"

#include "theme/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace waymark::form {

FieldList::FieldList(FormContext &context, int level, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_level(level)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(level == 0 ? theme::space::group : theme::space::inside);
}

void FieldList::setFields(const QList<FieldState> &fields, bool isStale)
{
    QList<FormPart *> old = std::exchange(m_parts, {});
    for (const FieldState &field : fields) {
        const auto found =
            std::ranges::find_if(old, [&](const FormPart *part) { return canShow(*part, field); });
        FormPart *part = nullptr;
        if (found != old.end()) {
            part = *found;
            old.erase(found);
        } else {
            part = makeFormPart(m_context, field, m_level, this);
        }
        const int place = int(m_parts.size());
        if (m_column->indexOf(part) != place)
            m_column->insertWidget(place, part);
        m_parts.append(part);
        if (part->state().shape != field.shape || !(part->state() == field)
            || part->state().node != field.node)
            part->setState(field, isStale);
        part->setVisible(true);
    }
    for (FormPart *part : std::as_const(old)) {
        part->hide();
        m_column->removeWidget(part);
        part->deleteLater();
    }
}

FormPart *FieldList::reveal(const JsonPointer &pointer, Reveal how)
{
    for (FormPart *part : std::as_const(m_parts)) {
        if (FormPart *found = part->reveal(pointer, how))
            return found;
    }
    return nullptr;
}

} // namespace waymark::form
