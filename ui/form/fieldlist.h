// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

#include <QTimer>

class QVBoxLayout;

namespace waymark::form {

/// Fields one below the other. Those that stay keep their widgets: identity is the pointer. Of many
/// new ones the first are made at once, the rest in slices between events.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    FieldList(FormContext &context, int level, QWidget *parent);

    void setFields(const QList<FieldState> &fields, bool isStale);
    /// Those that are made; in the order they are shown.
    [[nodiscard]] const QList<FormPart *> &parts() const { return m_parts; }
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how);

Q_SIGNALS:
    /// A part was made; `index` is its place.
    void made(waymark::form::FormPart *part, qsizetype index);

private:
    void makeSome();
    void makeUpTo(qsizetype count);
    void drop(FormPart *part);

    FormContext &m_context;
    int m_level;
    QVBoxLayout *m_column;
    QList<FieldState> m_fields;
    QList<FormPart *> m_parts; ///< of the first of `m_fields`
    QTimer m_slices;
    bool m_isStale = false;
};

} // namespace waymark::form
