// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentbars.h"

#include "document/documenttr.h"
#include "text/binary.h"
#include "theme/theme.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

DocumentBars::DocumentBars(document::DocumentSession &session, const theme::Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_changed(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_merged(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_missing(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_readOnly(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_encoding(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_failed(new widgets::MessageBar(theme, widgets::Status::Bad, this))
    , m_notice(new widgets::MessageBar(theme, widgets::Status::Info, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (widgets::MessageBar *bar :
         {m_failed, m_notice, m_changed, m_merged, m_missing, m_readOnly, m_encoding}) {
        column->addWidget(bar);
        bar->hide();
    }
    makeOutsideBars();
    makeDiskBars();
    connect(&session, &document::DocumentSession::stateChanged, this, &DocumentBars::showState);
    connect(&session, &document::DocumentSession::failed, this, &DocumentBars::showFailure);
    for (QWidget *bar : {m_failed, m_notice, m_merged})
        connect(&session, &document::DocumentSession::saved, bar, &QWidget::hide);
    connect(&session, &document::DocumentSession::loaded, m_failed, &QWidget::hide);
    connect(&session, &document::DocumentSession::loaded, this, &DocumentBars::showEncoding);
    connect(&session, &document::DocumentSession::noticed, this, &DocumentBars::showNotice);
    showState();
    if (session.isLoaded())
        showEncoding();
}

void DocumentBars::makeOutsideBars()
{
    m_changed->setText(Tr::tr("Another program changed lines that you were editing."),
                       Tr::tr("Everything else is merged. Reload takes the file's text as a step "
                              "that undo takes back; keeping yours overwrites the file."));
    connect(m_changed->addAction(Tr::tr("Decide line by line…")), &QPushButton::clicked, this,
            &DocumentBars::decisionRequested);
    connect(m_changed->addAction(Tr::tr("Reload")), &QPushButton::clicked, &m_session,
            &document::DocumentSession::reload);
    connect(m_changed->addAction(Tr::tr("Keep mine and save")), &QPushButton::clicked, &m_session,
            &document::DocumentSession::saveOver);
    connect(m_merged->addAction(Tr::tr("Show")), &QPushButton::clicked, this,
            [this] { Q_EMIT placeRequested(m_mergedPlace); });
    m_merged->setClosable();
    connect(&m_session, &document::DocumentSession::mergedFromDisk, this,
            &DocumentBars::showMerged);
    connect(&m_session, &document::DocumentSession::textChanged, this,
            [this](const TextEdits &edits) { m_mergedPlace = movedThrough(m_mergedPlace, edits); });
}

void DocumentBars::makeDiskBars()
{
    m_follow = m_missing->addAction(Tr::tr("Go on with the moved file"));
    connect(m_follow, &QPushButton::clicked, &m_session,
            [this] { m_session.followTo(m_session.movedTo()); });
    connect(m_missing->addAction(Tr::tr("Save again")), &QPushButton::clicked, &m_session,
            &document::DocumentSession::saveOver);
    connect(m_missing->addAction(Tr::tr("Save elsewhere…")), &QPushButton::clicked, this,
            &DocumentBars::saveElsewhereRequested);
    connect(m_readOnly->addAction(Tr::tr("Save elsewhere…")), &QPushButton::clicked, this,
            &DocumentBars::saveElsewhereRequested);
    connect(m_failed->addAction(Tr::tr("Save elsewhere…")), &QPushButton::clicked, this,
            &DocumentBars::saveElsewhereRequested);
    m_failed->setClosable();
    m_notice->setClosable();
    m_encoding->setClosable();
}

void DocumentBars::showState()
{
    m_changed->setVisible(m_session.diskState() == DiskState::Changed);
    m_missing->setVisible(m_session.diskState() == DiskState::Missing);
    const QString &moved = m_session.movedTo();
    m_follow->setVisible(!moved.isEmpty());
    m_missing->setText(moved.isEmpty() ? Tr::tr("This file was deleted or moved.")
                                       : Tr::tr("This file was moved to %1.").arg(moved),
                       Tr::tr("The text is still here. Saving writes the file again."));
    const FileAccess access = m_session.access();
    m_readOnly->setVisible(access != FileAccess::Writable);
    if (isBinary(m_session.text().bytes()))
        m_readOnly->setText(Tr::tr("This is a binary file: there is no text in it to edit."),
                            Tr::tr("Its bytes are shown as far as they stand for letters, and stay "
                                   "as they are."));
    else if (access == FileAccess::ReadOnly)
        m_readOnly->setText(Tr::tr("This file is read-only."),
                            Tr::tr("Make it writable on disk to edit it here, or go on with a copy "
                                   "elsewhere."));
    else
        m_readOnly->setText(Tr::tr("The folder of this file is read-only."),
                            Tr::tr("You can edit the text, but only save it elsewhere."));
}

void DocumentBars::showMerged(int stretches, TextRange first)
{
    m_mergedPlace = first;
    m_merged->setText(
        Tr::tr("Another program changed this file at %n place(s); that is in your text now.",
               nullptr, stretches),
        Tr::tr("Nothing of yours was touched. Undo takes it back; it isn't saved yet."));
    m_merged->show();
}

void DocumentBars::showEncoding()
{
    const SourceText &text = m_session.text();
    const qsizetype at = m_session.firstInvalidUtf8();
    const bool isSaid = at >= 0 && !isBinary(text.bytes());
    m_encoding->setVisible(isSaid);
    if (isSaid)
        m_encoding->setText(
            Tr::tr("This file isn't all UTF-8, first at line %1.").arg(text.lineAt(at) + 1),
            Tr::tr("Such bytes are shown as � and kept as they are; the rest can be edited."));
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
