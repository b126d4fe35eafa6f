// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/fieldlist.h"

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

void FieldList::drop(FormPart *part)
{
    part->hide();
    m_column->removeWidget(part);
    part->deleteLater();
}

void FieldList::setFields(const QList<FieldState> &fields, bool isStale)
{
    m_isStale = isStale;
    m_fields = fields;
    QList<FormPart *> old = std::exchange(m_parts, QList<FormPart *>(fields.size(), nullptr));
    old.removeAll(nullptr);
    m_made = 0;
    for (qsizetype place = 0; place < fields.size(); ++place) {
        const auto found = std::ranges::find_if(
            old, [&](const FormPart *part) { return canShow(*part, fields[place]); });
        if (found == old.end())
            continue;
        m_parts[place] = *found;
        old.erase(found);
    }
    for (FormPart *part : std::as_const(old))
        drop(part);
    int row = 0;
    for (qsizetype place = 0; place < m_parts.size(); ++place) {
        FormPart *part = m_parts[place];
        if (part == nullptr && !m_context.slices.isOver())
            part = make(place);
        if (part == nullptr)
            continue;
        if (m_column->indexOf(part) != row)
            m_column->insertWidget(row, part);
        ++row;
        // Parts look themselves whether anything is new: a finding may be, deep inside.
        part->setState(fields[place], isStale);
        part->setVisible(true);
    }
    if (m_parts.contains(nullptr))
        m_context.slices.later(this, [this] { return makeNext(); });
}

FormPart *FieldList::make(qsizetype place)
{
    FormPart *part = makeFormPart(m_context, m_fields[place], m_level, this);
    const auto before =
        std::ranges::count_if(m_parts.first(place), [](const FormPart *made) { return made; });
    m_column->insertWidget(int(before), part);
    m_parts[place] = part;
    Q_EMIT made(part, place);
    part->setState(m_fields[place], m_isStale);
    part->setVisible(true);
    return part;
}

bool FieldList::makeNext()
{
    while (m_made < m_parts.size() && m_parts[m_made] != nullptr)
        ++m_made;
    if (m_made < m_parts.size())
        make(m_made);
    return m_parts.contains(nullptr);
}

FormPart *FieldList::firstPart() const
{
    const auto first = std::ranges::find_if(m_parts, [](const FormPart *part) { return part; });
    return first == m_parts.end() ? nullptr : *first;
}

FormPart *FieldList::reveal(const JsonPointer &pointer, Reveal how)
{
    for (qsizetype place = 0; place < m_parts.size(); ++place) {
        // What isn't made yet is made when somebody wants to go there.
        if (m_parts[place] == nullptr && how == Reveal::Unfold
            && m_fields[place].pointer.contains(pointer))
            make(place);
        if (m_parts[place] == nullptr)
            continue;
        if (FormPart *found = m_parts[place]->reveal(pointer, how))
            return found;
    }
    return nullptr;
}

} // namespace waymark::form
