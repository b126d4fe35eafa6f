// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "theme/theme.h"

#include <QList>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::shell {

/// Messages over the whole content: a workspace that isn't trusted, what couldn't be read, what
/// went wrong.
class WindowBars final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowBars(const theme::Theme &theme, QWidget *parent = nullptr);

    void setRestricted(bool restricted);
    /// More is open than was asked for; an empty text hides the bar.
    void setSurrounding(const QString &text, const QString &detail);
    /// What was said of one workspace is nothing to the next.
    void forgetWorkspace();
    /// Files and folders of the workspace that couldn't be read; empty hides the bar.
    void setFailures(const QList<Error> &failures);
    /// So many documents of an earlier run wait to be restored; 0 hides the bar.
    void setUnsaved(int documents);
    /// What was pushed, with the offer to have servers read it; an empty text hides the bar.
    void setPushed(const QString &text, const QString &detail);
    /// Something went well; empty hides the bar.
    void showNotice(const QString &text);
    void showError(const Error &error);
    /// Something can be done instead: a click on `action` hides the bar and calls `act`.
    void showOffer(const QString &text, const QString &detail, const QString &action,
                   std::function<void()> act);
    void hideOffer();

Q_SIGNALS:
    void trustRequested();
    void aloneRequested();
    void surroundingAccepted();
    void retryRequested();
    void unsavedReviewRequested();
    void refreshRequested();

private:
    const theme::Theme &m_theme;
    QVBoxLayout *m_column;
    widgets::MessageBar *m_restricted;
    widgets::MessageBar *m_surrounding;
    widgets::MessageBar *m_unsaved;
    widgets::MessageBar *m_failures;
    widgets::MessageBar *m_pushed;
    widgets::MessageBar *m_notice;
    widgets::MessageBar *m_error;
    widgets::MessageBar *m_offer = nullptr; ///< made when first shown
    QPushButton *m_offerButton = nullptr;
    std::function<void()> m_offered;
};

} // namespace waymark::shell
