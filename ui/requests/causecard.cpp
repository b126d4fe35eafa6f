// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/causecard.h"

#include "requests/phasestatus.h"
#include "requests/timetext.h"
#include "theme/stylepaint.h"
#include "widgets/age.h"
#include "widgets/buttons.h"
#include "widgets/externallink.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int toneWidth = 4;
constexpr double toneShare = 0.07;

void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

CauseCard::CauseCard(const theme::Theme &theme, const RequestCause &cause, const QString &markdown,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_cause(cause)
    , m_markdown(markdown)
    , m_since(new Label(theme, Label::Role::Secondary, {}, this))
{
    setAccessibleName(tr("Cause"));
    auto *headline = new Label(theme, Label::Role::Section, cause.headline, this);
    headline->setAccessibleName(tr("How it stands"));
    headline->setWordWrap(true);
    auto *copy = new QPushButton(tr("Copy as Markdown"), this);
    connect(copy, &QPushButton::clicked, this, [this] { copyText(m_markdown); });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::related);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(headline, 1);
    head->addWidget(m_since);
    if (!cause.message.isEmpty()) {
        auto *message = new QPushButton(tr("Copy message"), this);
        connect(message, &QPushButton::clicked, this, [this] { copyText(m_cause.message); });
        head->addWidget(message);
    }
    head->addWidget(copy);
    texts->addLayout(head);
    addMessage(*texts);
    addNext(*texts);
    addSupport(*texts);
    auto *glyph = new widgets::StatusGlyph(theme, statusOf(cause.verdict), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::group + toneWidth, 12, space::group, 12);
    row->setSpacing(12);
    // In the middle of the first line, which is as high as its buttons.
    auto *beside = new QVBoxLayout;
    beside->addSpacing((copy->sizeHint().height() - glyph->sizeHint().height()) / 2);
    beside->addWidget(glyph);
    beside->addStretch(1);
    row->addLayout(beside);
    row->addLayout(texts, 1);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void CauseCard::addMessage(QBoxLayout &column)
{
    if (m_cause.message.isEmpty())
        return;
    auto *message = new Label(m_theme, Label::Role::Code, m_cause.message, this);
    message->setAccessibleName(tr("Message"));
    message->setWrapped();
    message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column.addWidget(message);
}

void CauseCard::addNext(QBoxLayout &column)
{
    for (const QString &sentence : m_cause.next) {
        auto *next = new Label(m_theme, Label::Role::Body, sentence, this);
        next->setWrapped();
        next->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column.addWidget(next);
    }
}

void CauseCard::addSupport(QBoxLayout &column)
{
    if (m_cause.support.isEmpty())
        return;
    const QUrl url = widgets::externalUrl(m_cause.supportAddress);
    if (!url.isValid()) {
        auto *text =
            new Label(m_theme, Label::Role::Secondary, tr("Ask in %1").arg(m_cause.support), this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return column.addWidget(text);
    }
    auto *link = new widgets::LinkButton(m_theme, tr("Ask in %1").arg(m_cause.support), this);
    link->setFlush();
    link->setToolTip(url.toDisplayString());
    connect(link, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
    column.addWidget(link, 0, Qt::AlignLeft);
}

void CauseCard::setNow(const QDateTime &now)
{
    if (!m_cause.since.isValid())
        return;
    m_since->setText(tr("for %1").arg(roughTime(seconds(m_cause.since.secsTo(now)))));
    m_since->setToolTip(tr("Since %1").arg(widgets::exactTime(m_cause.since)));
}

void CauseCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QColor tone = widgets::statusColour(tokens, statusOf(m_cause.verdict));
    theme::drawPanel(painter, rect(), theme::mixed(tokens.surface, tone, toneShare), tokens.border,
                     space::cardRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawRoundedRect(QRectF(0, 0, toneWidth, height()), toneWidth / 2.0, toneWidth / 2.0);
}

} // namespace waymark::requests
