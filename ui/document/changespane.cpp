// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/changespane.h"

#include "document/comparisonview.h"
#include "document/documenttr.h"
#include "theme/theme.h"
#include "widgets/comboname.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace space = theme::space;

ChangesPane::ChangesPane(document::DocumentSession &session, const theme::Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_committed(new CommittedVersion(session, this))
    , m_against(new QComboBox(this))
    , m_comparison(new ComparisonView(session, theme, this))
{
    widgets::nameCombo(*m_against, Tr::tr("Compare with"));
    m_against->addItem(Tr::tr("the saved text"));
    m_against->addItem(Tr::tr("the last commit"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::page, space::related, space::group, 0);
    row->setSpacing(space::related);
    row->addWidget(
        new widgets::Label(theme, widgets::Label::Role::Section, Tr::tr("Changes"), this));
    row->addSpacing(space::related);
    row->addWidget(
        new widgets::Label(theme, widgets::Label::Role::Secondary, Tr::tr("compared with"), this));
    row->addWidget(m_against);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_comparison, 1);
    setFocusProxy(m_comparison);
    connect(m_against, &QComboBox::currentIndexChanged, this, &ChangesPane::refresh);
    connect(m_comparison, &ComparisonView::closeRequested, this, &ChangesPane::closeRequested);
    connect(m_comparison, &ComparisonView::placeRequested, this, &ChangesPane::placeRequested);
    connect(&session, &document::DocumentSession::analyzed, this, &ChangesPane::refresh);
    connect(m_comparison, &ComparisonView::sideBySideChanged, this,
            &ChangesPane::sideBySideChanged);
    connect(&session, &document::DocumentSession::saved, this, &ChangesPane::refresh);
    connect(m_committed, &CommittedVersion::changed, this, &ChangesPane::refresh);
}

void ChangesPane::setCommittedText(CommittedText committed)
{
    m_committed->setSource(std::move(committed));
}

void ChangesPane::setSideBySide(bool sideBySide)
{
    m_comparison->setSideBySide(sideBySide);
}

void ChangesPane::setAgainst(Against against)
{
    m_against->setCurrentIndex(int(against));
}

ChangesPane::Against ChangesPane::against() const
{
    return Against(m_against->currentIndex());
}

bool ChangesPane::isSettled() const
{
    return !m_committed->isReading() && m_comparison->isSettled();
}

void ChangesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChangesPane::refresh()
{
    // What nobody sees costs nothing; showing it starts over.
    if (!isVisible() || !m_session.isLoaded())
        return;
    if (against() == Against::Saved) {
        if (!m_session.onDisk())
            return m_comparison->setExplanation(
                Tr::tr("Not saved yet"), Tr::tr("All of this document is new; save it first."));
        return m_comparison->compare(SourceText(*m_session.onDisk()), m_session.text(),
                                     m_session.analysis()->rules, Tr::tr("the last save"));
    }
    compareCommitted();
}

void ChangesPane::compareCommitted()
{
    if (!m_committed->hasSource())
        return m_comparison->setExplanation(Tr::tr("No history here"),
                                            Tr::tr("This folder isn't in a Git work tree."));
    const auto &state = m_committed->state();
    if (!state)
        return;
    if (!*state)
        return m_comparison->setExplanation(Tr::tr("The last commit can't be read"),
                                            state->error().message + u' ' + state->error().next);
    const auto before = m_committed->text();
    if (!before)
        return m_comparison->setExplanation(Tr::tr("Not committed yet"),
                                            Tr::tr("Git knows no earlier version of this file."));
    m_comparison->compare(*before, m_session.text(), m_session.analysis()->rules,
                          Tr::tr("the last commit"));
}

} // namespace waymark::document
