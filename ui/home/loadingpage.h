// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/loader.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace waymark::widgets {
class Label;
class LinkButton;
} // namespace waymark::widgets

namespace waymark::home {

/// What shows while a workspace is read for the first time: how far it is, and how to stop; after
/// that how to go on.
class LoadingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingPage(const theme::Theme &theme, QWidget *parent = nullptr);

    void showReading(const QString &folder);
    void setProgress(const Progress &progress);
    void showStopped(const QString &folder);

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();
    void openFolderRequested();

private:
    bool m_isStopped = false;
    widgets::Label *m_title;
    widgets::Label *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button; ///< stops, or goes on
    widgets::LinkButton *m_other;
};

} // namespace waymark::home
