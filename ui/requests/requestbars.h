// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/requestboard.h"

#include <QWidget>

class QPushButton;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::requests {

/// Over list and page: what makes them say less than there is. The loop stands still, a status
/// can't be read, Git doesn't run.
class RequestBars final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestBars(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `board` may be nullptr: nothing is known yet.
    void setBoard(const workspace::RequestBoard *board, bool isTrusted);

Q_SIGNALS:
    /// The loop shall run once, by hand.
    void loopRequested();
    void trustRequested();
    /// A submission that was begun on that branch shall be finished.
    void finishRequested(const QString &branch);

private:
    widgets::MessageBar *m_failure;
    widgets::MessageBar *m_untrusted;
    widgets::MessageBar *m_loop;
    widgets::MessageBar *m_unfinished;
    QPushButton *m_runLoop;
    QString m_branch; ///< of the submission that is offered to be finished
};

} // namespace waymark::requests
