// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formlayout.h"
#include "form/sections/formpart.h"

class QVBoxLayout;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

class ChoicePart;
class FieldList;
class HelpLine;
class SectionHead;

/// One section of the page: a head, where it has one, over its fields.
class PageSection final : public QWidget
{
    Q_OBJECT

public:
    PageSection(FormContext &context, const FormLayout::Section &section, QWidget *parent);

    [[nodiscard]] bool canShow(const FormLayout::Section &section) const;
    void setSection(const FormLayout::Section &section, bool isStale);
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how);

private:
    void present(bool isStale);
    void setOpen(bool open);

    FormContext &m_context;
    FormLayout::Section m_section;
    SectionHead *m_head;
    HelpLine *m_help;
    FieldList *m_fields;
    std::optional<bool> m_isOpen;
};

/// The whole page: what the document is, what is wrong with it as a whole, and its sections.
class FormPage final : public QWidget
{
    Q_OBJECT

public:
    FormPage(FormContext &context, QWidget *parent);

    void setLayoutOf(const FormLayout &layout, bool isStale);
    void setRefusal(const QString &text);
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how);

private:
    void showLinks(const QList<schema::FormLink> &links);

    FormContext &m_context;
    QVBoxLayout *m_column;
    widgets::Label *m_title;
    HelpLine *m_description;
    QWidget *m_links;
    QStringList m_linked; ///< addresses that have a button
    ProblemLines *m_problems;
    QList<ChoicePart *> m_forms; ///< of the objects that are spread over the page
    QVBoxLayout *m_body;
    QList<PageSection *> m_sections;
};

} // namespace waymark::form
