// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/focusring.h"

#include "theme/stylepaint.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTextEdit>

namespace waymark::widgets {

namespace {

class Ring final : public QWidget
{
public:
    Ring(const theme::Theme &theme, QWidget *around)
        : QWidget(around)
        , m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(around->rect());
        show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        theme::drawFocusRing(painter, rect(), m_theme.tokens().accent);
    }

private:
    const theme::Theme &m_theme;
};

bool drawsNothing(const QWidget *focus)
{
    if (const auto *text = qobject_cast<const QTextEdit *>(focus))
        return text->isReadOnly() && text->frameShape() == QFrame::NoFrame;
    return qobject_cast<const QScrollArea *>(focus) != nullptr;
}

} // namespace

FocusRing::FocusRing(const theme::Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (before != nullptr)
            before->removeEventFilter(this);
        follow(now);
    });
}

void FocusRing::follow(QWidget *focus)
{
    delete m_ring;
    if (focus == nullptr || !drawsNothing(focus))
        return;
    m_ring = new Ring(m_theme, focus);
    focus->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_ring != nullptr && m_ring->parent() == watched)
        m_ring->setGeometry(static_cast<QWidget *>(watched)->rect());
    return false;
}

} // namespace waymark::widgets
