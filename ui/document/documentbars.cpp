// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentbars.h"

#include "document/documenttr.h"
#include "theme/theme.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

DocumentBars::DocumentBars(workspace::DocumentSession &session, const theme::Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_changed(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_missing(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_readOnly(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_failed(new widgets::MessageBar(theme, widgets::Status::Bad, this))
    , m_notice(new widgets::MessageBar(theme, widgets::Status::Info, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (widgets::MessageBar *bar : {m_failed, m_notice, m_changed, m_missing, m_readOnly}) {
        column->addWidget(bar);
        bar->hide();
    }
    m_changed->setText(
        Tr::tr("Another program changed this file while you were editing it."),
        Tr::tr("Reload takes the file's text as a step that undo takes back. Keeping yours "
               "overwrites the file."));
    connect(m_changed->addAction(Tr::tr("Reload")), &QPushButton::clicked, &session,
            &workspace::DocumentSession::reload);
    connect(m_changed->addAction(Tr::tr("Keep mine and save")), &QPushButton::clicked, &session,
            &workspace::DocumentSession::saveOver);
    m_missing->setText(Tr::tr("This file was deleted or moved."),
                       Tr::tr("The text is still here. Saving writes the file again."));
    connect(m_missing->addAction(Tr::tr("Save again")), &QPushButton::clicked, &session,
            &workspace::DocumentSession::saveOver);
    m_readOnly->setText(Tr::tr("This file is read-only."),
                        Tr::tr("Make it writable on disk to edit it here."));
    m_failed->setClosable();
    m_notice->setClosable();
    connect(&session, &workspace::DocumentSession::stateChanged, this, &DocumentBars::showState);
    connect(&session, &workspace::DocumentSession::failed, this, &DocumentBars::showFailure);
    connect(&session, &workspace::DocumentSession::saved, m_failed, &QWidget::hide);
    connect(&session, &workspace::DocumentSession::loaded, m_failed, &QWidget::hide);
    connect(&session, &workspace::DocumentSession::saved, m_notice, &QWidget::hide);
    connect(&session, &workspace::DocumentSession::noticed, this, &DocumentBars::showNotice);
    showState();
}

void DocumentBars::showState()
{
    using DiskState = workspace::DocumentSession::DiskState;
    m_changed->setVisible(m_session.diskState() == DiskState::Changed);
    m_missing->setVisible(m_session.diskState() == DiskState::Missing);
    m_readOnly->setVisible(m_session.isReadOnly());
}

void DocumentBars::showFailure(const Error &error)
{
    // That the disk holds something else has a bar with the ways out.
    if (error.code == "workspace.changed-on-disk"_L1)
        return;
    m_failed->setText(error.message, error.next);
    m_failed->show();
}

void DocumentBars::showNotice(const Error &notice)
{
    m_notice->setText(notice.message, notice.next);
    m_notice->show();
}

} // namespace waymark::document
