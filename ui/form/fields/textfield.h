// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

class QLineEdit;
class QPlainTextEdit;

namespace waymark::widgets {
class Label;
class LinkButton;
} // namespace waymark::widgets

namespace waymark::form {

/// Text of one line.
class LineField final : public FieldEditor
{
    Q_OBJECT

public:
    LineField(const FieldShape &shape, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    QLineEdit *m_line;
    FieldState m_state;
};

/// Text of several lines; grows with it up to a height, then scrolls.
class LinesField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinesField(QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString typed() const;
    void fitHeight();

    QPlainTextEdit *m_edit;
    FieldState m_state;
    bool m_isShowing = false; ///< the text changes because of setState()
    int m_least = 3;          ///< lines
};

/// What can't be anything else.
class ConstantField final : public FieldEditor
{
    Q_OBJECT

public:
    ConstantField(const theme::Theme &theme, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    widgets::Label *m_text;
    widgets::LinkButton *m_write;
    yaml::Value m_value;
};

} // namespace waymark::form
