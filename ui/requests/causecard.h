// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestcause.h"
#include "theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

/// What a request's page begins with: how it stands, the whole message of what is wrong, what is
/// next and whom to ask.
class CauseCard final : public QWidget
{
    Q_OBJECT

public:
    /// `markdown`: all of it, for the clipboard.
    CauseCard(const theme::Theme &theme, const RequestCause &cause, const QString &markdown,
              QWidget *parent = nullptr);

    /// Times go by.
    void setNow(const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addMessage(QBoxLayout &column);
    void addNext(QBoxLayout &column);
    void addSupport(QBoxLayout &column);

    const theme::Theme &m_theme;
    const RequestCause m_cause;
    const QString m_markdown;
    widgets::Label *m_since;
};

} // namespace waymark::requests
