// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/groupsection.h"

#include "form/fieldlist.h"
#include "form/formtr.h"
#include "form/helpline.h"
#include "form/problemlines.h"
#include "form/sectionhead.h"
#include "theme/theme.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::form {

GroupSection::GroupSection(FormContext &context, int level, QWidget *parent)
    : FormPart(context, parent)
    , m_level(level)
    , m_head(new SectionHead(context.theme, level, this))
    , m_help(new HelpLine(context.theme, this))
    , m_problems(new ProblemLines(context, this))
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_head);
    auto *inner = new QVBoxLayout;
    // The fields' own margin is as wide as the fold arrow; groups in groups go in one step more.
    inner->setContentsMargins(level == 0 ? 0 : theme::space::group, 0, 0, 0);
    m_help->setContentsMargins(theme::space::page, 0, 0, 0);
    m_problems->setContentsMargins(theme::space::page, 0, 0, 0);
    inner->setSpacing(theme::space::inside);
    inner->addWidget(m_help);
    inner->addWidget(m_problems);
    inner->addLayout(m_body);
    column->addLayout(inner);
    connect(m_head, &SectionHead::openRequested, this, &GroupSection::setOpen);
}

void GroupSection::setOpen(bool open)
{
    m_isOpen = open;
    present(false);
}

QString GroupSection::summary() const
{
    if (!m_state.isSet)
        return m_state.isRequired ? Tr::tr("Not set, required") : Tr::tr("Not set");
    if (m_head->isOpen())
        return {};
    // The first values tell folded items of a list apart.
    QStringList texts;
    for (const FieldState &field : m_context.model.fieldsOf(m_state)) {
        if (field.isSet && !field.text.isEmpty() && texts.size() < 3)
            texts << field.text;
    }
    return texts.join(u" \u00B7 ");
}

void GroupSection::present(bool isStale)
{
    const bool isOpen = m_isOpen.value_or(m_state.isSet || (m_state.isRequired && m_level == 0));
    m_head->setOpen(isOpen);
    const QString title = m_title.isEmpty() ? m_state.shape->title : m_title;
    m_head->setTitle(m_state.isRequired ? Tr::tr("%1 *").arg(title) : title, summary());
    const auto inside = m_context.model.problemsIn(m_state.pointer).size();
    m_head->setProblemCount(isOpen ? 0 : int(inside));
    m_help->setText(isOpen ? helpOf(m_state) : QString());
    m_problems->setProblems(isOpen && m_state.isSet ? FormModel::withoutMissing(m_state.problems)
                                                    : m_state.problems);
    if (isOpen)
        showFields(isStale);
    if (m_fields != nullptr)
        m_fields->setVisible(isOpen);
}

void GroupSection::showFields(bool isStale)
{
    if (m_fields == nullptr) {
        m_fields = new FieldList(m_context, m_level + 1, this);
        m_body->addWidget(m_fields);
    }
    m_fields->setFields(m_context.model.fieldsOf(m_state), isStale);
}

FormPart *GroupSection::reveal(const JsonPointer &pointer, Reveal how)
{
    if (!m_state.pointer.contains(pointer))
        return nullptr;
    if (pointer == m_state.pointer)
        return this;
    if (!m_head->isOpen() && how == Reveal::AsItIs)
        return this;
    if (!m_head->isOpen())
        setOpen(true);
    FormPart *found = m_fields != nullptr ? m_fields->reveal(pointer, how) : nullptr;
    return found != nullptr ? found : this;
}

void GroupSection::enter()
{
    if (m_fields != nullptr && !m_fields->parts().isEmpty())
        m_fields->parts().first()->enter();
}

} // namespace waymark::form
