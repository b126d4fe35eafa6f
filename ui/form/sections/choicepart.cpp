// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/choicepart.h"

#include "form/fields/choicebar.h"
#include "form/fields/previewlines.h"
#include "theme/theme.h"

#include <QBoxLayout>

namespace waymark::form {

ChoicePart::ChoicePart(FormContext &context, QWidget *parent)
    : FormPart(context, parent)
    , m_forms(new ChoiceBar(context.theme, this))
    , m_problems(new ProblemLines(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::page, theme::space::inside, 0, theme::space::inside);
    column->addWidget(m_forms);
    column->addWidget(m_problems);
    connect(m_forms, &ChoiceBar::taken, this,
            [this](qsizetype choice, int branch) { takeForm(m_state, choice, branch); });
}

void ChoicePart::present(bool isStale)
{
    Q_UNUSED(isStale);
    m_forms->setState(m_state);
    notify();
    setVisible(!m_forms->isHidden());
}

PreviewLines *ChoicePart::previewLines()
{
    if (m_preview == nullptr) {
        m_preview = new PreviewLines(m_context.theme, this);
        connectPreview(*m_preview);
        static_cast<QBoxLayout *>(layout())->insertWidget(1, m_preview);
    }
    return m_preview;
}

void ChoicePart::showNotices(const QList<Notice> &notices)
{
    m_problems->setNotices(notices);
}

FormPart *ChoicePart::reveal(const JsonPointer &pointer, Reveal)
{
    return pointer == m_state.pointer && !isHidden() ? this : nullptr;
}

void ChoicePart::enter()
{
    m_forms->setFocus(Qt::OtherFocusReason);
}

void ChoicePart::setTools(QWidget *tools)
{
    delete tools; // no list has it as an item
}

} // namespace waymark::form
