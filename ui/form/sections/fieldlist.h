// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/formpart.h"

class QVBoxLayout;

namespace waymark::form {

/// Fields one below the other. Those that stay keep their widgets: identity is the pointer. New
/// ones are made as long as the turn of the event loop has time for them, the rest in later turns.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    FieldList(FormContext &context, int level, QWidget *parent);

    void setFields(const QList<FieldState> &fields, bool isStale);
    /// In the order of the fields; nullptr where one isn't made yet.
    [[nodiscard]] const QList<FormPart *> &parts() const { return m_parts; }
    /// The first that is made; nullptr where none is.
    [[nodiscard]] FormPart *firstPart() const;
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how);

Q_SIGNALS:
    /// A part was made; `index` is its place.
    void made(waymark::form::FormPart *part, qsizetype index);

private:
    [[nodiscard]] bool makeNext();
    FormPart *make(qsizetype place);
    void drop(FormPart *part);

    FormContext &m_context;
    int m_level;
    QVBoxLayout *m_column;
    QList<FieldState> m_fields;
    QList<FormPart *> m_parts;
    qsizetype m_made = 0; ///< all parts before this one are made
    bool m_isStale = false;
};

} // namespace waymark::form
