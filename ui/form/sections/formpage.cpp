// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/formpage.h"

#include "form/fields/helpline.h"
#include "form/formtr.h"
#include "form/sections/choicepart.h"
#include "form/sections/fieldlist.h"
#include "form/sections/flowlayout.h"
#include "form/sections/groupsection.h"
#include "form/sections/sectionhead.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

PageSection::PageSection(FormContext &context, const FormLayout::Section &section, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_section(section)
    , m_head(new SectionHead(context.theme, 0, this))
    , m_help(new HelpLine(context.theme, this))
    , m_fields(new FieldList(context, section.isLoose || section.isOnePart ? 0 : 1, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_head);
    column->addWidget(m_help);
    column->addWidget(m_fields);
    m_help->setContentsMargins(theme::space::page, 0, 0, 0);
    m_head->setTitle(section.title, {});
    m_head->setVisible(!section.title.isEmpty() && !section.isOnePart);
    connect(m_head, &SectionHead::openRequested, this, &PageSection::setOpen);
    connect(m_fields, &FieldList::made, this, [this](FormPart *part, qsizetype) {
        auto *inner = qobject_cast<SectionPart *>(part);
        if (inner == nullptr || !m_section.isOnePart)
            return;
        inner->setTitle(m_section.title);
        inner->setIntroduction(m_section.description);
        if (m_section.isCollapsed)
            inner->setOpenAtFirst(false);
    });
}

bool PageSection::canShow(const FormLayout::Section &section) const
{
    return m_section.title == section.title && m_section.isLoose == section.isLoose
           && m_section.isOnePart == section.isOnePart;
}

void PageSection::setSection(const FormLayout::Section &section, bool isStale)
{
    m_section = section;
    present(isStale);
}

void PageSection::present(bool isStale)
{
    const QList<FieldState> fields = filtered(m_section.fields, m_context.filter);
    setVisible(!fields.isEmpty());
    if (fields.isEmpty())
        return;
    const bool hasHead = !m_head->isHidden();
    const bool mayBeFolded = hasHead && (m_section.isCollapsed || m_isOpen);
    qsizetype problems = 0;
    for (const FieldState &field : mayBeFolded ? m_section.fields : QList<FieldState>())
        problems += m_context.model.problemsIn(field.pointer).size();
    const bool opensItself =
        !m_section.isCollapsed || problems > 0 || m_context.filter != FieldFilter::All;
    const bool isOpen = !hasHead || m_isOpen.value_or(opensItself);
    m_head->setOpen(isOpen);
    m_head->setProblemCount(isOpen ? 0 : int(problems));
    m_help->setText(isOpen && hasHead ? m_section.description : QString());
    m_fields->setVisible(isOpen);
    if (isOpen)
        m_fields->setFields(fields, isStale);
}

void PageSection::setOpen(bool open)
{
    m_isOpen = open;
    present(false);
}

FormPart *PageSection::reveal(const JsonPointer &pointer, Reveal how)
{
    const bool isHere = std::ranges::any_of(
        m_section.fields, [&](const FieldState &field) { return field.pointer.contains(pointer); });
    if (!isHere || (isHidden() && how != Reveal::Unfold))
        return nullptr;
    if (m_fields->isHidden()) {
        if (how != Reveal::Unfold)
            return nullptr;
        setOpen(true);
    }
    return m_fields->reveal(pointer, how);
}

FormPage::FormPage(FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_title(new widgets::Label(context.theme, widgets::Label::Role::Section, {}, this))
    , m_description(new HelpLine(context.theme, this))
    , m_links(new QWidget(this))
    , m_problems(new ProblemLines(context, this))
    , m_body(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::inside);
    m_title->setIndent(theme::space::page);
    m_description->setContentsMargins(theme::space::page, 0, 0, theme::space::inside);
    m_problems->setContentsMargins(theme::space::page, 0, 0, 0);
    auto *links = new FlowLayout(m_links);
    links->setContentsMargins(theme::space::page - theme::space::inside, 0, 0, 0);
    m_links->hide();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_description, m_links, m_problems})
        m_column->addWidget(widget);
    for (int i = 0; i < 2; ++i) {
        m_forms << new ChoicePart(context, this);
        m_column->addWidget(m_forms.last());
        m_forms.last()->hide();
    }
    m_column->addLayout(m_body);
    m_column->addStretch();
    m_body->setSpacing(theme::space::group);
}

void FormPage::setLayoutOf(const FormLayout &layout, bool isStale)
{
    m_title->setText(layout.title);
    m_description->setText(layout.description);
    showLinks(layout.links);
    m_problems->setProblems(layout.problems);
    for (qsizetype i = 0; i < m_forms.size(); ++i) {
        if (i < layout.spread.size())
            m_forms[i]->setState(layout.spread[i], isStale);
        else
            m_forms[i]->hide();
    }
    QList<PageSection *> old = std::exchange(m_sections, {});
    for (const FormLayout::Section &section : layout.sections) {
        const auto found = std::ranges::find_if(
            old, [&](const PageSection *shown) { return shown->canShow(section); });
        PageSection *view = nullptr;
        if (found != old.end()) {
            view = *found;
            old.erase(found);
        } else {
            view = new PageSection(m_context, section, this);
        }
        if (m_body->indexOf(view) != int(m_sections.size()))
            m_body->insertWidget(int(m_sections.size()), view);
        m_sections.append(view);
        view->setSection(section, isStale);
    }
    for (PageSection *gone : std::as_const(old)) {
        gone->hide();
        m_body->removeWidget(gone);
        gone->deleteLater();
    }
}

void FormPage::showLinks(const QList<schema::FormLink> &links)
{
    QStringList addresses;
    for (const schema::FormLink &link : links)
        addresses << link.title + u' ' + link.url;
    if (addresses == m_linked)
        return;
    m_linked = addresses;
    qDeleteAll(m_links->findChildren<widgets::LinkButton *>(Qt::FindDirectChildrenOnly));
    for (const schema::FormLink &link : links) {
        auto *button = new widgets::LinkButton(m_context.theme, link.title, m_links);
        button->setAccessibleName(link.title);
        button->setToolTip(link.url);
        connect(button, &QAbstractButton::clicked, this,
                [url = link.url] { QDesktopServices::openUrl(QUrl(url)); });
        m_links->layout()->addWidget(button);
    }
    m_links->setVisible(!links.isEmpty());
}

void FormPage::setRefusal(const QString &text)
{
    m_problems->setNotices(text.isEmpty() ? QList<Notice>()
                                          : QList<Notice>{{widgets::Status::Warning, text}});
}

FormPart *FormPage::reveal(const JsonPointer &pointer, Reveal how)
{
    for (ChoicePart *forms : std::as_const(m_forms)) {
        if (FormPart *part = forms->reveal(pointer, how))
            return part;
    }
    for (PageSection *section : std::as_const(m_sections)) {
        if (FormPart *part = section->reveal(pointer, how))
            return part;
    }
    return nullptr;
}

} // namespace waymark::form
