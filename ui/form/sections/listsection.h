// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/sectionpart.h"

class QPushButton;

namespace waymark::form {

class DropLine;
class FieldList;
class RowsField;
class RowTools;

/// A list or a map inside the document: a table where its items are flat, else a section each.
class ListSection final : public SectionPart
{
    Q_OBJECT

public:
    ListSection(FormContext &context, int level, QWidget *parent);

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;

protected:
    void present(bool isStale) override;
    [[nodiscard]] bool isOpenByItself() const override { return true; }
    void addActions(QMenu &menu) override;
    void previewChanged() override;
    [[nodiscard]] QString placeOf(const Diagnostic &problem) const override;

private:
    void showRows();
    void showTableProblems();
    void showItems(bool isStale);
    void makeItems();
    void prepareItem(FormPart &part);
    void addTools(FormPart &part);
    void connectDrag(RowTools &tools, FormPart &part);
    void showTools(FormPart &part, qsizetype place);
    void showRange(qsizetype from, qsizetype shown);
    /// In the whole list.
    [[nodiscard]] qsizetype indexOf(const FormPart &part) const;
    [[nodiscard]] qsizetype placeAt(const QPoint &global) const;
    void moveItem(qsizetype from, qsizetype to);
    void duplicateItem(qsizetype index);
    void removeItem(qsizetype index);
    void renameItem(qsizetype index);
    void addItem();
    [[nodiscard]] bool isMapping() const;
    [[nodiscard]] QString itemTitle(qsizetype index) const;
    [[nodiscard]] qsizetype count() const;

    QWidget *m_frame;
    QVBoxLayout *m_inside;
    QPushButton *m_add;
    RowsField *m_rows = nullptr;
    FieldList *m_items = nullptr;
    QList<FieldState> m_states; ///< of the items that are shown
    DropLine *m_drop = nullptr;
    qsizetype m_from = 0; ///< the first item that has a widget
    qsizetype m_shown;    ///< how many have one at most
    QPushButton *m_earlier = nullptr;
    QPushButton *m_more = nullptr;
    std::optional<JsonPointer> m_awaited; ///< an item to enter once it is there
};

} // namespace waymark::form
