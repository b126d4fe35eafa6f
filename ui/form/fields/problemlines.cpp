// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/problemlines.h"

#include "assist/exceptiondraft.h"
#include "form/formtr.h"
#include "form/sections/flowlayout.h"
#include "theme/theme.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr size_t mostShown = 3;
constexpr qsizetype mostFixes = 3;

QString sentences(const Diagnostic &diagnostic, const QString &help)
{
    QStringList parts{diagnostic.message};
    if (!diagnostic.why.isEmpty() && !help.startsWith(diagnostic.why))
        parts << diagnostic.why;
    if (!diagnostic.next.isEmpty() && diagnostic.fixes.isEmpty())
        parts << diagnostic.next;
    return parts.join(u' ');
}

} // namespace

bool Notice::operator==(const Notice &other) const
{
    return status == other.status && text == other.text
           && std::ranges::equal(actions, other.actions, {}, &Action::title, &Action::title);
}

class ProblemLines::Line final : public QWidget
{
public:
    Line(FormContext &context, QWidget *parent)
        : QWidget(parent)
        , m_context(context)
        , m_glyph(new widgets::StatusGlyph(context.theme, widgets::Status::Bad, this))
        , m_text(new widgets::Label(context.theme, widgets::Label::Role::Body, {}, this))
        , m_fixes(new QWidget(this))
        , m_fixRow(new FlowLayout(m_fixes))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme::space::related);
        layout->addWidget(m_glyph, 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(theme::space::inside);
        column->addWidget(m_text);
        column->addWidget(m_fixes);
        layout->addLayout(column, 1);
        m_fixes->hide();
        m_text->setWrapped();
        m_text->setMinimumWidth(1);
    }

    void setText(widgets::Status status, const QString &text)
    {
        m_glyph->setStatus(status);
        m_text->setText(text);
    }

    void setFixes(const Diagnostic &diagnostic)
    {
        m_diagnostic = diagnostic;
        QList<Notice::Action> actions;
        const QList<Fix> fixes = m_context.model.isLocked() ? QList<Fix>() : diagnostic.fixes;
        for (const Fix &fix : fixes.first(std::min(fixes.size(), mostFixes))) {
            actions.append({fix.title, [this, title = fix.title] {
                                m_context.applyFix(m_diagnostic, title);
                            }});
        }
        if (m_context.requestException && assist::canBeExcepted(diagnostic))
            actions.append({Tr::tr("Request an exception…"), [this] {
                                m_context.requestException(Diagnostic(m_diagnostic));
                            }});
        setActions(actions);
    }

    void setActions(const QList<Notice::Action> &actions)
    {
        m_actions = actions;
        QStringList titles;
        for (const Notice::Action &action : actions)
            titles << action.title;
        if (m_titles == titles)
            return;
        m_titles = titles;
        while (QLayoutItem *item = m_fixRow->takeAt(0)) {
            if (QWidget *widget = item->widget()) {
                widget->hide();
                widget->deleteLater();
            }
            delete item;
        }
        for (qsizetype i = 0; i < titles.size(); ++i) {
            auto *button = new QPushButton(titles[i], m_fixes);
            button->setAccessibleName(titles[i]);
            // A copy: what it does may take the line away.
            connect(button, &QPushButton::clicked, this,
                    [this, i] { Notice::Action(m_actions.value(i)).run(); });
            m_fixRow->addWidget(button);
        }
        m_fixes->setVisible(!titles.isEmpty());
    }

private:
    FormContext &m_context;
    widgets::StatusGlyph *m_glyph;
    widgets::Label *m_text;
    QWidget *m_fixes;
    FlowLayout *m_fixRow;
    Diagnostic m_diagnostic;
    QList<Notice::Action> m_actions;
    QStringList m_titles; ///< of the actions that have a button
};

ProblemLines::ProblemLines(FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space::inside, 0, theme::space::inside);
    column->setSpacing(theme::space::related);
    hide();
}

ProblemLines::~ProblemLines() = default;

ProblemLines::Line &ProblemLines::line(size_t index)
{
    while (m_lines.size() <= index) {
        m_lines.push_back(new Line(m_context, this));
        layout()->addWidget(m_lines.back());
    }
    return *m_lines[index];
}

void ProblemLines::setProblems(const Diagnostics &problems)
{
    if (m_problems == problems)
        return;
    m_problems = problems;
    present();
}

void ProblemLines::setHelp(const QString &help)
{
    m_help = help;
}

void ProblemLines::setNotices(const QList<Notice> &notices)
{
    const bool isSame = m_notices == notices;
    m_notices = notices; // what they do may be meant for another state
    if (!isSame || !notices.isEmpty())
        present();
}

QString ProblemLines::sentencesOf(const Diagnostic &problem) const
{
    const QString place = m_places ? m_places(problem) : QString();
    const QString words = sentences(problem, m_help);
    return place.isEmpty() ? words : Tr::tr("%1: %2").arg(place, words);
}

void ProblemLines::present()
{
    size_t used = 0;
    for (const Notice &notice : std::as_const(m_notices)) {
        line(used).setText(notice.status, notice.text);
        line(used++).setActions(notice.actions);
    }
    const size_t mostUsed = used + mostShown;
    for (const Diagnostic &problem : std::as_const(m_problems)) {
        if (used == mostUsed) {
            line(used).setText(widgets::Status::Info,
                               Tr::tr("%n more problem(s) here", nullptr,
                                      int(m_problems.size() - qsizetype(mostShown))));
            line(used++).setFixes({});
            break;
        }
        line(used).setText(widgets::statusOf(problem.severity), sentencesOf(problem));
        line(used++).setFixes(problem);
    }
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < used);
    setVisible(used > 0);
}

QString ProblemLines::text() const
{
    QStringList parts;
    for (const Notice &notice : m_notices)
        parts << notice.text;
    for (const Diagnostic &problem : m_problems)
        parts << sentencesOf(problem);
    return parts.join(u' ');
}

} // namespace waymark::form
