// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"

#include <QWidget>

class QPushButton;

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
    DocumentBars(document::DocumentSession &session, const theme::Theme &theme,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// Lines that both sides changed wait for a decision.
    void decisionRequested();
    void placeRequested(waymark::TextRange range);
    void saveElsewhereRequested();

private:
    void makeOutsideBars();
    void makeDiskBars();
    void showState();
    void showMerged(int stretches, TextRange first);
    void showEncoding();
    void showFailure(const Error &error);
    void showNotice(const Error &notice);

    document::DocumentSession &m_session;
    widgets::MessageBar *m_changed;
    widgets::MessageBar *m_merged;
    widgets::MessageBar *m_missing;
    QPushButton *m_follow = nullptr;
    widgets::MessageBar *m_readOnly;
    widgets::MessageBar *m_encoding;
    TextRange m_mergedPlace; ///< in the current text
    widgets::MessageBar *m_failed;
    widgets::MessageBar *m_notice;
};

} // namespace waymark::document
