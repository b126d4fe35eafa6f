// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/facetbutton.h"

#include "catalog/browser/facetpopup.h"
#include "theme/stylepaint.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int buttonHeight = 24;
constexpr int sideMargin = 10;
constexpr int arrowRoom = 16;
constexpr int widestButton = 240;

} // namespace

FacetButton::FacetButton(const theme::Theme &theme, const QString &title, bool exclusive,
                         QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_isExclusive(exclusive)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::clicked, this, &FacetButton::openChoices);
    describe();
}

void FacetButton::setChoices(const QList<FacetChoice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    if (m_popup)
        m_popup->setChoices(m_choices, m_chosen);
    describe();
}

void FacetButton::setChosen(const QStringList &values)
{
    if (values == m_chosen)
        return;
    m_chosen = values;
    describe();
}

void FacetButton::setShowsTitleOnly()
{
    m_showsTitleOnly = true;
    describe();
}

void FacetButton::describe()
{
    setAccessibleName(text());
    const QString shown = shownText();
    setAccessibleDescription(m_chosen.isEmpty() ? tr("Any") : shown);
    setToolTip(m_chosen.isEmpty() ? QString() : shown);
    updateGeometry();
    update();
}

QString FacetButton::shownText() const
{
    if (m_chosen.isEmpty() || m_showsTitleOnly)
        return text();
    QStringList labels;
    for (const QString &value : m_chosen) {
        const auto choice = std::ranges::find(m_choices, value, &FacetChoice::value);
        labels << (choice != m_choices.end() ? choice->label : value.section(u'/', -1));
    }
    return u"%1: %2"_s.arg(text(), labels.join(", "_L1));
}

QSize FacetButton::sizeHint() const
{
    return {std::min(widestButton,
                     2 * sideMargin + arrowRoom + fontMetrics().horizontalAdvance(shownText())),
            buttonHeight};
}

void FacetButton::openChoices()
{
    m_popup = new FacetPopup(m_theme, text(), m_isExclusive, this);
    m_popup->setChoices(m_choices, m_chosen);
    connect(m_popup, &FacetPopup::chosenChanged, this, [this](const QStringList &values) {
        setChosen(values);
        Q_EMIT chosenChanged(values);
    });
    m_popup->popUpBelow(*this);
}

void FacetButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        return openChoices();
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !m_chosen.isEmpty()
        && !m_showsTitleOnly) {
        setChosen({});
        Q_EMIT chosenChanged({});
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FacetButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FacetButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void FacetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const bool isActive = !m_chosen.isEmpty() && !m_showsTitleOnly;
    const QColor fill = isActive ? tokens.selection : underMouse() ? tokens.raised : tokens.surface;
    theme::drawPanel(painter, rect(), fill, isActive ? tokens.accent : tokens.control,
                     buttonHeight / 2.0);
    const QRect room = rect().adjusted(sideMargin, 0, -sideMargin - arrowRoom, 0);
    painter.setPen(tokens.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(shownText(), Qt::ElideRight, room.width() + 1));
    theme::drawChevron(painter, QRect(width() - sideMargin - 8, 0, 8, height()), Qt::DownArrow,
                       tokens.secondary);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent, buttonHeight / 2.0);
}

} // namespace waymark::catalog
