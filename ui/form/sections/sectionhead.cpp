// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/sectionhead.h"

#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace waymark::form {

SectionHead::SectionHead(const theme::Theme &theme, int level, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_fold(widgets::iconButton(theme, u"go-down"_s, {}, this))
    , m_title(new widgets::Label(
          theme, level == 0 ? widgets::Label::Role::Section : widgets::Label::Role::Body, {}, this))
    , m_summary(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_fold->setFixedSize(theme::space::page, theme::space::page);
    QSizePolicy keepsPlace = m_fold->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_fold->setSizePolicy(keepsPlace);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fold, m_title})
        m_row->addWidget(widget);
    m_row->addSpacing(theme::space::related);
    m_summary->setElided();
    m_row->addWidget(m_summary, 1);
    setMinimumHeight(theme::space::row);
    setFocusProxy(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(!m_isOpen); });
}

void SectionHead::setTitle(const QString &title, const QString &summary)
{
    m_summary->setText(summary);
    if (m_title->text() == title)
        return;
    m_title->setText(title);
    describeFold();
}

void SectionHead::makeDamage()
{
    m_damage = new QWidget(this);
    auto *row = new QHBoxLayout(m_damage);
    row->setContentsMargins(0, 0, theme::space::related, 0);
    row->setSpacing(theme::space::inside);
    row->addWidget(new widgets::StatusGlyph(m_theme, widgets::Status::Warning, m_damage));
    row->addWidget(new widgets::Label(m_theme, widgets::Label::Role::Secondary,
                                      Tr::tr("Can't be read in part"), m_damage));
    m_row->insertWidget(m_row->indexOf(m_summary) + 1, m_damage);
}

void SectionHead::setDamage(const QString &why)
{
    if (m_damage == nullptr) {
        if (why.isEmpty())
            return;
        makeDamage();
    }
    m_damage->setVisible(!why.isEmpty());
    m_damage->setToolTip(why);
    m_damage->setAccessibleName(Tr::tr("%1 can't be read in part").arg(m_title->text()));
    m_damage->setAccessibleDescription(why);
}

void SectionHead::makeCount()
{
    m_glyph = new widgets::StatusGlyph(m_theme, widgets::Status::Bad, this);
    m_count = new widgets::Label(m_theme, widgets::Label::Role::Secondary, {}, this);
    m_count->setContentsMargins(theme::space::inside, 0, theme::space::related, 0);
    const int place = m_row->indexOf(m_summary) + 1;
    m_row->insertWidget(place, m_glyph);
    m_row->insertWidget(place + 1, m_count);
}

void SectionHead::setProblemCount(int count)
{
    if (m_glyph == nullptr) {
        if (count == 0)
            return;
        makeCount();
    }
    m_glyph->setVisible(count > 0);
    m_count->setVisible(count > 0);
    m_count->setText(Tr::tr("%n problem(s)", nullptr, count));
}

void SectionHead::setFoldable(bool foldable)
{
    m_isFoldable = foldable;
    m_fold->setVisible(foldable);
    setCursor(foldable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SectionHead::setOpen(bool open)
{
    if (std::exchange(m_isOpen, open) != open)
        describeFold();
}

void SectionHead::describeFold()
{
    m_fold->setIcon(m_theme.icon(m_isOpen ? u"arrow-down"_s : u"arrow-right"_s));
    const QString name = m_isOpen ? Tr::tr("Fold %1").arg(m_title->text())
                                  : Tr::tr("Unfold %1").arg(m_title->text());
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(name);
}

void SectionHead::addAction(QWidget *action)
{
    m_row->addWidget(action);
}

void SectionHead::addActionBefore(QWidget *other, QWidget *action)
{
    m_row->insertWidget(m_row->indexOf(other), action);
}

void SectionHead::mousePressEvent(QMouseEvent *event)
{
    if (m_isFoldable && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(!m_isOpen);
    else
        QWidget::mousePressEvent(event);
}

} // namespace waymark::form
