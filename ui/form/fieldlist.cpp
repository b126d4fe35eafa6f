// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldlist.h"

#include "theme/theme.h"

#include <QBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace waymark::form {

namespace {

constexpr int rowsInSlice = 4; ///< about 4 ms

} // namespace

FieldList::FieldList(FormContext &context, int level, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_level(level)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(level == 0 ? theme::space::group : theme::space::inside);
    m_slices.setSingleShot(true);
    m_slices.setInterval(0ms);
    connect(&m_slices, &QTimer::timeout, this, &FieldList::makeSome);
}

void FieldList::drop(FormPart *part)
{
    part->hide();
    m_column->removeWidget(part);
    part->deleteLater();
}

void FieldList::setFields(const QList<FieldState> &fields, bool isStale)
{
    m_fields = fields;
    m_isStale = isStale;
    QList<FormPart *> old = std::exchange(m_parts, {});
    for (qsizetype place = 0; place < fields.size(); ++place) {
        const FieldState &field = fields[place];
        const auto found =
            std::ranges::find_if(old, [&](const FormPart *part) { return canShow(*part, field); });
        const bool isNew = found == old.end();
        if (isNew && m_context.budget <= 0)
            break;
        FormPart *part = nullptr;
        if (isNew) {
            --m_context.budget;
            part = makeFormPart(m_context, field, m_level, this);
        } else {
            part = *found;
            old.erase(found);
        }
        if (m_column->indexOf(part) != int(place))
            m_column->insertWidget(int(place), part);
        m_parts.append(part);
        if (isNew)
            Q_EMIT made(part, place);
        if (isNew || part->state().shape != field.shape || !(part->state() == field)
            || part->state().node != field.node)
            part->setState(field, isStale);
        part->setVisible(true);
    }
    for (FormPart *part : std::as_const(old))
        drop(part);
    if (m_parts.size() < m_fields.size())
        m_slices.start();
    else
        m_slices.stop();
}

void FieldList::makeSome()
{
    m_context.budget = rowsInSlice;
    makeUpTo(std::min(m_fields.size(), m_parts.size() + rowsInSlice));
    if (m_parts.size() < m_fields.size())
        m_slices.start();
}

void FieldList::makeUpTo(qsizetype count)
{
    while (m_parts.size() < count) {
        const qsizetype place = m_parts.size();
        --m_context.budget;
        FormPart *part = makeFormPart(m_context, m_fields[place], m_level, this);
        m_column->insertWidget(int(place), part);
        m_parts.append(part);
        Q_EMIT made(part, place);
        part->setState(m_fields[place], m_isStale);
        part->setVisible(true);
    }
}

FormPart *FieldList::reveal(const JsonPointer &pointer, Reveal how)
{
    // What isn't made yet is made when somebody wants to go there.
    for (qsizetype i = m_parts.size(); how == Reveal::Unfold && i < m_fields.size(); ++i) {
        if (!m_fields[i].pointer.contains(pointer))
            continue;
        makeUpTo(i + 1);
        break;
    }
    for (FormPart *part : std::as_const(m_parts)) {
        if (FormPart *found = part->reveal(pointer, how))
            return found;
    }
    return nullptr;
}

} // namespace waymark::form
