// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/comparisonview.h"

#include "document/documenttr.h"
#include "document/fieldchangesmodel.h"
#include "editor/diff/diffview.h"
#include "theme/theme.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

ComparisonView::ComparisonView(const theme::Theme &theme, Pool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_stack(new QStackedLayout(this))
    , m_count(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_table(new widgets::TableView(theme, this))
    , m_empty(new widgets::EmptyState(theme, this))
    , m_model(new FieldChangesModel(this))
    , m_lines(new editor::DiffLines(theme, this))
{
    m_lines->setAccessibleName(Tr::tr("Changed lines"));
    build(m_lines);
}

ComparisonView::ComparisonView(document::DocumentSession &session, const theme::Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_pool(session.services().interactive)
    , m_stack(new QStackedLayout(this))
    , m_count(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_table(new widgets::TableView(theme, this))
    , m_empty(new widgets::EmptyState(theme, this))
    , m_model(new FieldChangesModel(this))
    , m_diff(new editor::DiffView(session, theme, this))
{
    connect(m_diff, &editor::DiffView::placeRequested, this, &ComparisonView::placeRequested);
    connect(m_diff, &editor::DiffView::closeRequested, this, &ComparisonView::closeRequested);
    connect(m_diff, &editor::DiffView::sideBySideChanged, this, &ComparisonView::sideBySideChanged);
    build(m_diff);
}

void ComparisonView::build(QWidget *lines)
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(Tr::tr("Changed fields"));
    m_table->setColumnWidths({{160, 3, 0}, {80, 2, 0}, {80, 2, 0}});
    auto *fields = new QWidget(this);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_count->setContentsMargins(theme::space::page, theme::space::related, 0,
                                theme::space::related);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"comparison"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(fields);
    split->addWidget(lines);
    split->setSizes({500, 500});
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_table);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT placeRequested(m_model->placeOf(index)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    showLines(m_model->placeOf(current));
            });
}

void ComparisonView::compare(const SourceText &before, const SourceText &after,
                             const std::shared_ptr<const analysis::Rules> &rules,
                             const QString &name)
{
    if (m_diff != nullptr)
        m_diff->compareWith(before, name);
    m_isComparing = true;
    m_task = inBackground(
        m_pool, this,
        [before, after, rules](std::stop_token stop) {
            auto compared = assist::compareTexts(before, after, rules, stop);
            return compared ? std::make_shared<const assist::Comparison>(*std::move(compared))
                            : nullptr;
        },
        [this](const std::shared_ptr<const assist::Comparison> &comparison) {
            if (comparison)
                show(comparison);
        });
}

void ComparisonView::show(std::shared_ptr<const assist::Comparison> comparison)
{
    m_isComparing = false;
    if (m_lines != nullptr)
        m_lines->setDifference({comparison->before.text(), comparison->after.text(),
                                comparison->lines, comparison->words});
    m_comparison = comparison;
    if (comparison->isSame()) {
        setExplanation(Tr::tr("Nothing differs"),
                       Tr::tr("Both texts are the same, byte for byte."));
    } else {
        const auto fields = int(comparison->fieldCount());
        m_count->setText(fields > 0 ? Tr::tr("%n field(s) changed", nullptr, fields)
                                    : Tr::tr("No field changed: only layout and comments differ."));
        m_model->setComparison(std::move(comparison));
        m_stack->setCurrentIndex(0);
    }
    Q_EMIT compared();
}

void ComparisonView::showLines(TextRange range)
{
    if (!m_comparison)
        return;
    const SourceText &text = m_comparison->after.text();
    const qsizetype line = text.lineAt(std::min(range.begin, text.size()));
    const auto hunk = std::ranges::find_if(m_comparison->lines, [&](const LineHunk &candidate) {
        return candidate.after.end() > line || candidate.after.first >= line;
    });
    if (hunk == m_comparison->lines.end())
        return;
    const auto number = int(hunk - m_comparison->lines.begin());
    if (m_lines != nullptr)
        m_lines->showHunk(number);
    else if (m_diff->hunks() == m_comparison->lines)
        m_diff->showChange(number);
}

void ComparisonView::setSideBySide(bool sideBySide)
{
    if (m_diff != nullptr)
        m_diff->setSideBySide(sideBySide);
}

void ComparisonView::setExplanation(const QString &title, const QString &text)
{
    m_task.cancel();
    m_isComparing = false;
    m_comparison.reset();
    m_model->setComparison(nullptr);
    m_empty->setTexts(title, text);
    m_empty->setActions({});
    m_stack->setCurrentWidget(m_empty);
}

} // namespace waymark::document
