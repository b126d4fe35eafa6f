// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/documentsession.h"

#include <QWidget>

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class MessageBar;
}

namespace waymark::document {

/// What stands between a document and the disk, each with what can be done about it.
class DocumentBars final : public QWidget
{
    Q_OBJECT

public:
    DocumentBars(workspace::DocumentSession &session, const theme::Theme &theme,
                 QWidget *parent = nullptr);

private:
    void showState();
    void showFailure(const Error &error);
    void showNotice(const Error &notice);

    workspace::DocumentSession &m_session;
    widgets::MessageBar *m_changed;
    widgets::MessageBar *m_missing;
    widgets::MessageBar *m_readOnly;
    widgets::MessageBar *m_failed;
    widgets::MessageBar *m_notice;
};

} // namespace waymark::document
