// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

class QVBoxLayout;

namespace waymark::form {

class FieldList;
class HelpLine;
class ProblemLines;
class SectionHead;

/// An object inside the document: its fields, folded while it isn't set. The fields are made when
/// they are first shown.
class GroupSection final : public FormPart
{
    Q_OBJECT

public:
    GroupSection(FormContext &context, int level, QWidget *parent);

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;
    /// Instead of the field's own title, for items of a list.
    void setTitle(const QString &title) { m_title = title; }
    [[nodiscard]] SectionHead &head() const { return *m_head; }
    void setOpen(bool open);

protected:
    void present(bool isStale) override;

private:
    void showFields(bool isStale);
    [[nodiscard]] QString summary() const;

    int m_level;
    QString m_title;
    SectionHead *m_head;
    HelpLine *m_help;
    ProblemLines *m_problems;
    QVBoxLayout *m_body;
    FieldList *m_fields = nullptr;
    std::optional<bool> m_isOpen; ///< nullopt: nobody decided yet
};

} // namespace waymark::form
