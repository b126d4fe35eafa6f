// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/statusline.h"

#include "shell/catalogage.h"
#include "theme/stylepaint.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int statusHeight = 26;
constexpr int statusGlyph = 14;

/// A longer name is cut in its middle; the tooltip has it whole.
constexpr int widestBranch = 320;

} // namespace

ProblemCounts::ProblemCounts(const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Show the problems of the workspace (Ctrl+Shift+M)"));
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    setCounts(0, 0);
}

void ProblemCounts::setCounts(int errors, int warnings)
{
    m_errors = errors;
    m_warnings = warnings;
    setAccessibleName(tr("%1, %2").arg(tr("%Ln error(s)", nullptr, errors),
                                       tr("%Ln warning(s)", nullptr, warnings)));
    updateGeometry();
    update();
}

QSize ProblemCounts::sizeHint() const
{
    const QLocale locale;
    return {2 * (statusGlyph + space::inside) + 12 + 2 * space::inside
                + fontMetrics().horizontalAdvance(locale.toString(m_errors))
                + fontMetrics().horizontalAdvance(locale.toString(m_warnings)),
            22};
}

void ProblemCounts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    if (underMouse())
        theme::drawPanel(painter, rect(), theme::mixed(tokens.window, tokens.text, 0.08), {});
    int left = space::inside;
    const auto add = [&](widgets::Status status, int count) {
        const auto shown = count > 0 ? status : widgets::Status::Unknown;
        painter.setOpacity(count > 0 ? 1 : 0.75);
        // Zero keeps the shape of its severity, in the colour of no news.
        theme::Tokens quiet = tokens;
        if (shown == widgets::Status::Unknown)
            quiet.bad = quiet.warning = tokens.unknown;
        widgets::paintStatus(painter,
                             QRectF(left, (height() - statusGlyph) / 2.0, statusGlyph, statusGlyph),
                             status, quiet);
        painter.setOpacity(1);
        left += statusGlyph + space::inside;
        const QString number = QLocale().toString(count);
        painter.setPen(count > 0 ? tokens.text : tokens.secondary);
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, number);
        left += fontMetrics().horizontalAdvance(number) + 12;
    };
    add(widgets::Status::Bad, m_errors);
    add(widgets::Status::Warning, m_warnings);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

StatusLine::StatusLine(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_branch(new QToolButton(this))
    , m_counts(new ProblemCounts(theme, this))
    , m_value(new Label(theme, Label::Role::Secondary, {}, this))
    , m_path(new Label(theme, Label::Role::Secondary, {}, this))
    , m_severity(new widgets::StatusGlyph(theme, widgets::Status::Bad, this))
    , m_finding(new Label(theme, Label::Role::Body, {}, this))
    , m_place(new Label(theme, Label::Role::Secondary, {}, this))
    , m_state(new Label(theme, Label::Role::Secondary, {}, this))
{
    setAccessibleName(tr("Status"));
    setFixedHeight(statusHeight);
    m_value->setElided(Qt::ElideLeft);
    m_path->setElided(Qt::ElideMiddle);
    m_finding->setElided();
    m_branch->setAutoRaise(true);
    m_branch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_branch->setIcon(theme.icon(u"vcs-branch"_s));
    m_branch->setIconSize({16, 16});
    m_branch->setMaximumWidth(widestBranch);
    connect(m_branch, &QToolButton::clicked, this,
            [this] { Q_EMIT branchRequested(m_branch->mapToGlobal(QPoint(0, 0))); });
    m_value->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (Label *figures : {m_place, m_state})
        figures->setFont(theme.numberFont());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::group, 1, space::group, 0);
    row->setSpacing(space::group);
    row->addWidget(m_branch);
    row->addWidget(m_counts);
    row->addWidget(m_path, 1);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(space::inside);
    finding->addWidget(m_severity);
    finding->addWidget(m_finding, 1);
    row->addLayout(finding, 1);
    row->addWidget(m_value);
    row->addWidget(m_place);
    row->addWidget(m_state);
    auto *age = new CatalogAge(theme, servers, this);
    connect(age, &CatalogAge::serversRequested, this, &StatusLine::serversRequested);
    row->addWidget(age);
    connect(m_counts, &QAbstractButton::clicked, this, &StatusLine::problemsRequested);
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_branch->setIcon(m_theme.icon(u"vcs-branch"_s));
        update();
    });
    setHead(std::nullopt, {}, std::nullopt);
    setFinding(std::nullopt);
}

void StatusLine::setHead(const std::optional<vcs::Head> &head, const QString &root,
                         std::optional<int> changes)
{
    m_branch->setVisible(head.has_value());
    if (!head)
        return;
    const bool isDetached = head->branch.isEmpty();
    const QString branch =
        isDetached
            ? tr("at %1").arg(head->commit.first(std::min<qsizetype>(8, head->commit.size())))
            : head->branch;
    const QString name = root.isEmpty() ? branch : tr("%1: %2").arg(root, branch);
    const QString count =
        changes.value_or(0) > 0 ? tr("%Ln change(s)", nullptr, *changes) : QString();
    const int room = widestBranch - 40 - fontMetrics().horizontalAdvance(count);
    const QString shown = fontMetrics().elidedText(name, Qt::ElideMiddle, room);
    m_branch->setText(
        QString(count.isEmpty() ? shown : tr("%1, %2").arg(shown, count)).replace(u'&', "&&"_L1));
    const QString all = count.isEmpty() ? name : tr("%1, %2").arg(name, count);
    m_branch->setToolTip(tr("%1. Click to switch to another branch").arg(all));
    m_branch->setAccessibleName(tr("Branch %1").arg(all));
}

void StatusLine::setCounts(int errors, int warnings)
{
    m_counts->setCounts(errors, warnings);
}

void StatusLine::setPath(const QString &path)
{
    m_path->setText(path);
}

void StatusLine::setState(int problems, std::chrono::microseconds analysis)
{
    const QString time =
        tr("%1 ms").arg(QLocale().toString(double(analysis.count()) / 1000, 'f', 1));
    m_state->setText(problems == 0
                         ? tr("No problems, %1").arg(time)
                         : tr("%1, %2").arg(tr("%Ln problem(s)", nullptr, problems), time));
    m_state->setToolTip(tr("How long the last analysis took"));
}

void StatusLine::setPlace(qsizetype line, qsizetype column, const QString &value)
{
    m_place->setText(tr("Line %L1, column %L2").arg(line + 1).arg(column + 1));
    m_value->setText(value);
}

void StatusLine::setFinding(const std::optional<Diagnostic> &finding)
{
    m_path->setVisible(!finding);
    m_severity->setVisible(finding.has_value());
    m_finding->setVisible(finding.has_value());
    if (!finding)
        return;
    m_severity->setStatus(widgets::statusOf(finding->severity));
    const bool isRepairable = !finding->fixes.isEmpty();
    m_finding->setText(
        isRepairable ? tr("%1 Alt+Enter: %2").arg(finding->message, finding->fixes.first().title)
                     : finding->message);
    m_finding->setToolTip(finding->next);
    m_finding->setAccessibleName(tr("At the caret: %1").arg(m_finding->text()));
}

void StatusLine::setCountsShown(bool shown)
{
    m_counts->setVisible(shown);
}

void StatusLine::clearDocument()
{
    for (Label *label : {m_path, m_place, m_state, m_value})
        label->setText({});
    setFinding(std::nullopt);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.tokens().border);
}

} // namespace waymark::shell
