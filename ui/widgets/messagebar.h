// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/status.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace waymark::widgets {

class Label;

/// A strip over a page that says what happened, why, and what can be done about it.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    MessageBar(const theme::Theme &theme, Status status, QWidget *parent = nullptr);

    void setText(const QString &text, const QString &detail = {});
    [[nodiscard]] QString text() const;
    /// The caller connects it.
    QPushButton *addAction(const QString &text);
    /// A cross at the end that hides the bar.
    void setClosable();

Q_SIGNALS:
    /// The person has read it.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    Status m_status;
    StatusGlyph *m_glyph;
    Label *m_text;
    Label *m_detail;
    QHBoxLayout *m_actions;
};

} // namespace waymark::widgets
