// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/diff/diffview.h"

#include "base/expensive.h"
#include "editor/editortr.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace space = theme::space;
using widgets::Label;

DiffView::DiffView(document::DocumentSession &session, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_latest(session.services().interactive, this, &DiffView::compare)
    , m_title(new Label(theme, Label::Role::Section, {}, this))
    , m_count(new Label(theme, Label::Role::Secondary, {}, this))
    , m_stack(new QStackedLayout)
    , m_lines(new DiffLines(theme, this))
    , m_equal(new Label(theme, Label::Role::Secondary, {}, this))
{
    setAccessibleName(Tr::tr("Difference"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::group, space::inside, space::related, space::inside);
    bar->setSpacing(space::related);
    setUpBar(theme, bar);
    column->addLayout(bar);
    column->addLayout(m_stack, 1);
    m_equal->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_lines);
    m_stack->addWidget(m_equal);
    m_latest.done = [this](const Output &output) {
        take(output);
    };
    connect(m_lines, &DiffLines::currentChanged, this, &DiffView::showState);
    connect(m_lines, &DiffLines::lineActivated, this, [this](qsizetype line) {
        const SourceText &text = m_session.text();
        Q_EMIT placeRequested(text.line(std::min(line, text.lineCount() - 1)));
    });
    connect(&session, &document::DocumentSession::textChanged, this, &DiffView::submit);
    connect(&session, &document::DocumentSession::loaded, this, &DiffView::submit);
    connect(&session, &document::DocumentSession::stateChanged, this, &DiffView::showState);
    setFocusProxy(m_lines);
}

DiffView::~DiffView() = default;

void DiffView::setUpBar(const theme::Theme &theme, QLayout *bar)
{
    const auto addButton = [&](const QString &icon, const QString &text) {
        auto *button = widgets::iconButton(theme, icon, text, this);
        bar->addWidget(button);
        return button;
    };
    bar->addWidget(m_title);
    bar->addWidget(m_count);
    static_cast<QHBoxLayout *>(bar)->addStretch(1);
    m_previous = addButton(u"go-up"_s, Tr::tr("Previous change (Shift+F7)"));
    m_next = addButton(u"go-down"_s, Tr::tr("Next change (F7)"));
    m_revert = new QPushButton(Tr::tr("Revert this change"), this);
    m_revert->setToolTip(Tr::tr("Ctrl+Alt+Z"));
    bar->addWidget(m_revert);
    m_sides = addButton(u"view-split-left-right"_s, Tr::tr("Side by side"));
    m_sides->setCheckable(true);
    auto *close = addButton(u"window-close"_s, Tr::tr("Close the difference (Esc)"));
    connect(m_previous, &QToolButton::clicked, this, &DiffView::previousChange);
    connect(m_next, &QToolButton::clicked, this, &DiffView::nextChange);
    connect(m_revert, &QPushButton::clicked, this, &DiffView::revertCurrent);
    connect(m_sides, &QToolButton::toggled, this, [this](bool sideBySide) {
        m_lines->setSideBySide(sideBySide);
        Q_EMIT sideBySideChanged(sideBySide);
    });
    connect(close, &QToolButton::clicked, this, &DiffView::closeRequested);
}

std::optional<DiffView::Output> DiffView::compare(const Input &input, std::stop_token stop)
{
    expensive();
    auto hunks = lineDifference(input.before, input.after, stop);
    if (!hunks)
        return std::nullopt;
    Output output{{input.before, input.after, *std::move(hunks), {}}, input.revision};
    for (const LineHunk &hunk : std::as_const(output.difference.hunks)) {
        if (stop.stop_requested())
            return std::nullopt;
        output.difference.words.append(
            wordDifference(input.before, rangeOf(input.before, hunk.before), input.after,
                           rangeOf(input.after, hunk.after)));
    }
    return output;
}

void DiffView::compareWith(const SourceText &before, const QString &name)
{
    m_before = before;
    m_name = name;
    m_title->setText(Tr::tr("Changes since %1").arg(name));
    submit();
}

void DiffView::submit()
{
    if (m_before && m_session.isLoaded())
        m_latest.submit({*m_before, m_session.text(), m_session.revision()});
    showState();
}

void DiffView::take(const Output &output)
{
    m_revision = output.revision;
    m_lines->setDifference(output.difference);
    const bool isEqual = output.difference.hunks.isEmpty();
    m_equal->setText(Tr::tr("The text is the same as %1.").arg(m_name));
    m_stack->setCurrentWidget(isEqual ? static_cast<QWidget *>(m_equal) : m_lines);
    showState();
    Q_EMIT compared();
}

const QList<LineHunk> &DiffView::hunks() const
{
    return m_lines->difference().hunks;
}

bool DiffView::isCurrent() const
{
    return m_revision == m_session.revision() && m_before
           && m_lines->difference().before == *m_before;
}

void DiffView::showState()
{
    const int count = int(hunks().size());
    const int current = m_lines->currentHunk();
    m_count->setText(count == 0 ? QString()
                                : Tr::tr("Change %1 of %2").arg(current + 1).arg(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    m_revert->setEnabled(count > 0 && isCurrent() && !m_session.isReadOnly());
}

void DiffView::setSideBySide(bool sideBySide)
{
    m_sides->setChecked(sideBySide);
}

bool DiffView::isSideBySide() const
{
    return m_sides->isChecked();
}

void DiffView::revertCurrent()
{
    const int current = m_lines->currentHunk();
    if (current < 0 || !isCurrent() || m_session.isReadOnly())
        return;
    const Difference &shown = m_lines->difference();
    m_session.closeUndoStep();
    m_session.apply(reverted(shown.hunks[current], shown.before, shown.after),
                    {EditOrigin::Source::Text, Tr::tr("Revert a change"), {}, 0, {}});
    m_session.closeUndoStep();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeRequested();
    if (event->key() == Qt::Key_F7)
        return event->modifiers().testFlag(Qt::ShiftModifier) ? previousChange() : nextChange();
    if (event->key() == Qt::Key_Z && event->modifiers() == (Qt::ControlModifier | Qt::AltModifier))
        return revertCurrent();
    QWidget::keyPressEvent(event);
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(QRect(0, m_lines->y() - 1, width(), 1), m_theme.tokens().border);
}

} // namespace waymark::editor
