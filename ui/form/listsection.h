// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace waymark::form {

class FieldList;
class GroupSection;
class HelpLine;
class ProblemLines;
class RowsField;
class SectionHead;

/// A list or a map: a table where the items are flat, else a foldable group for each.
class ListSection final : public FormPart
{
    Q_OBJECT

public:
    ListSection(FormContext &context, int level, QWidget *parent);

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;

protected:
    void present(bool isStale) override;

private:
    void showRows();
    void showItems(bool isStale);
    void addTools(GroupSection &item, qsizetype index, qsizetype count);
    void addItem();
    void setOpen(bool open);
    void openColumns();

    int m_level;
    SectionHead *m_head;
    HelpLine *m_help;
    QVBoxLayout *m_body;
    QWidget *m_frame;
    QVBoxLayout *m_inside;
    ProblemLines *m_problems;
    QPushButton *m_add;
    QToolButton *m_columns;
    RowsField *m_rows = nullptr;
    FieldList *m_items = nullptr;
    qsizetype m_shown; ///< how many items have widgets at most
    QPushButton *m_more = nullptr;
    std::optional<bool> m_isOpen;
};

} // namespace waymark::form
