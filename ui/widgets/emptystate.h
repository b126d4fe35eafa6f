// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace waymark::widgets {

class Label;
class LinkButton;

/// What stands where there are no rows: what this place is for and the one thing to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// One primary button and one link at most; empty texts hide them.
    void setActions(const QString &primary, const QString &link = {});

Q_SIGNALS:
    void primaryTriggered();
    void linkTriggered();

private:
    Label *m_title;
    Label *m_text;
    QPushButton *m_primary;
    LinkButton *m_link;
};

} // namespace waymark::widgets
