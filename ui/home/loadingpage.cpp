// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/loadingpage.h"

#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace waymark::home {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int widestBar = 440;

} // namespace

LoadingPage::LoadingPage(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(theme, Label::Role::Section, {}, this))
    , m_text(new Label(theme, Label::Role::Secondary, {}, this))
    , m_bar(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_other(new widgets::LinkButton(theme, tr("Open another folder…"), this))
{
    setFocusProxy(m_button);
    m_text->setFont(theme.numberFont());
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(widestBar, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::related);
    column->addStretch(2);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_text)})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addSpacing(space::related);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isStopped)
            Q_EMIT retryRequested();
        else
            Q_EMIT cancelRequested();
    });
    connect(m_other, &QAbstractButton::clicked, this, &LoadingPage::openFolderRequested);
}

void LoadingPage::showReading(const QString &folder)
{
    m_isStopped = false;
    m_title->setText(tr("Reading %1").arg(folder.section(u'/', -1)));
    m_title->setToolTip(folder);
    m_bar->show();
    m_button->setText(tr("Cancel"));
    m_other->hide();
    setAccessibleName(m_title->text());
    setProgress({});
}

void LoadingPage::setProgress(const Progress &progress)
{
    if (m_isStopped)
        return;
    const bool isKnown = progress.total > 0;
    m_bar->setRange(0, isKnown ? 1000 : 0);
    m_bar->setValue(isKnown ? int(progress.done * 1000 / progress.total) : 0);
    if (!isKnown)
        m_text->setText(tr("Looking for files"));
    else if (progress.done < progress.total)
        m_text->setText(tr("%L1 of %L2 files").arg(progress.done).arg(progress.total));
    else
        m_text->setText(tr("Checking %Ln files", nullptr, int(progress.total)));
    m_bar->setAccessibleName(m_text->text());
}

void LoadingPage::showStopped(const QString &folder)
{
    m_isStopped = true;
    m_title->setText(tr("Reading %1 was stopped").arg(folder.section(u'/', -1)));
    m_text->setText(tr("It can be used once all of it is read."));
    m_bar->hide();
    m_button->setText(tr("Read it again"));
    m_other->show();
    setAccessibleName(m_title->text());
}

} // namespace waymark::home
