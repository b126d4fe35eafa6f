// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

class QVBoxLayout;

namespace waymark::form {

/// Fields one below the other. Those that stay keep their widgets: identity is the pointer.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    FieldList(FormContext &context, int level, QWidget *parent);

    void setFields(const QList<FieldState> &fields, bool isStale);
    [[nodiscard]] const QList<FormPart *> &parts() const { return m_parts; }
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how);

private:
    FormContext &m_context;
    int m_level;
    QVBoxLayout *m_column;
    QList<FormPart *> m_parts; ///< in the order they are shown
};

} // namespace waymark::form
