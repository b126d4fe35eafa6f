// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/formpart.h"

namespace waymark::form {

class ChoiceBar;

/// The forms of an object whose fields are the page itself, so that it has no section of its own.
class ChoicePart final : public FormPart
{
    Q_OBJECT

public:
    ChoicePart(FormContext &context, QWidget *parent);

    /// Its fields stand elsewhere.
    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;
    void setTools(QWidget *tools) override;

protected:
    void present(bool isStale) override;
    void showNotices(const QList<Notice> &notices) override;
    [[nodiscard]] PreviewLines *previewLines() override;

private:
    ChoiceBar *m_forms;
    PreviewLines *m_preview = nullptr;
    ProblemLines *m_problems;
};

} // namespace waymark::form
