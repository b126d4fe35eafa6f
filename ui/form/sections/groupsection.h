// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/sectionpart.h"

#include <QSet>

class QPushButton;

namespace waymark::form {

class FieldList;

/// Those of `fields` that the filter lets through, and whatever has a problem.
[[nodiscard]] QList<FieldState> filtered(const QList<FieldState> &fields, FieldFilter filter);

/// An object inside the document: its fields, folded while it isn't set. The fields are made when
/// they are first shown, and of very many only those that matter, until somebody wants the rest.
class GroupSection final : public SectionPart
{
    Q_OBJECT

public:
    GroupSection(FormContext &context, int level, QWidget *parent);

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;

protected:
    void present(bool isStale) override;
    [[nodiscard]] bool isOpenByItself() const override;

private:
    void showFields(bool isStale);
    void showAddition();
    void addField();
    [[nodiscard]] QString summary() const;

    FieldList *m_fields = nullptr;
    QPushButton *m_more = nullptr; ///< fields
    QPushButton *m_add = nullptr;  ///< a field under a name of one's own
    bool m_showsAll = false;
    QSet<JsonPointer> m_asked; ///< of many fields, those that somebody went to
};

} // namespace waymark::form
