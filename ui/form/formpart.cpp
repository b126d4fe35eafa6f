// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formpart.h"

#include "form/fieldrow.h"
#include "form/formtr.h"
#include "form/groupsection.h"
#include "form/listsection.h"
#include "theme/theme.h"

#include <QPainter>

namespace waymark::form {

namespace {

enum class PartKind { Row, Group, List };

PartKind partKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Group:
        return PartKind::Group;
    case FieldKind::Rows:
    case FieldKind::Items:
        return PartKind::List;
    default:
        return PartKind::Row;
    }
}

} // namespace

void FormPart::setState(const FieldState &state, bool isStale)
{
    m_state = state;
    present(isStale);
}

void FormPart::setHighlighted(bool highlighted)
{
    if (std::exchange(m_isHighlighted, highlighted) != highlighted)
        update();
}

void FormPart::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_isHighlighted)
        return;
    QPainter painter(this);
    const theme::Tokens &tokens = m_context.theme.tokens();
    QColor ground = tokens.accent;
    ground.setAlphaF(0.10F);
    painter.fillRect(rect(), ground);
    painter.fillRect(0, 0, 3, height(), tokens.accent);
}

FormPart *makeFormPart(FormContext &context, const FieldState &state, int level, QWidget *parent)
{
    switch (partKind(state.kind)) {
    case PartKind::Group:
        return new GroupSection(context, level, parent);
    case PartKind::List:
        return new ListSection(context, level, parent);
    case PartKind::Row:
        break;
    }
    return new FieldRow(context, parent);
}

QString helpOf(const FieldState &state)
{
    return state.isUnknown ? Tr::tr("Not part of this kind; kept as it is.")
                           : state.shape->facts.description;
}

bool canShow(const FormPart &part, const FieldState &state)
{
    return part.state().pointer == state.pointer
           && partKind(part.state().kind) == partKind(state.kind);
}

} // namespace waymark::form
