// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/answersform.h"

#include "assist/entitychoices.h"
#include "form/formview.h"
#include "paths/pathstr.h"

#include <QBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::paths {

AnswersForm::AnswersForm(const goldenpath::QuestionPage &page, const snapshot::Snapshot &workspace,
                         const document::DocumentSession::Services &services,
                         const theme::Theme &theme, const QByteArray &answers, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_session({}, goldenpath::answerRules(page, workspace.rules), services)
    , m_findings(m_session)
    , m_form(new form::FormView(m_session, m_findings, theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(&m_session, &document::DocumentSession::analyzed, this, &AnswersForm::changed);
    // The form presents the same analysis first.
    connect(
        &m_session, &document::DocumentSession::analyzed, this,
        [this] {
            const bool isNewest = m_session.analysis()->revision == m_session.revision();
            if (isNewest && std::exchange(m_isEntering, false))
                enterNow();
        },
        Qt::QueuedConnection);
    connect(m_form, &form::FormView::undoRequested, &m_session, &document::DocumentSession::undo);
    connect(m_form, &form::FormView::redoRequested, &m_session, &document::DocumentSession::redo);
    m_form->setEntities(assist::entityChoicesOf(workspace.catalog));
    m_session.forgiveGaps();
    m_session.startNew(goldenpath::completedAnswers(page, answers));
}

AnswersForm::~AnswersForm()
{
    // It refers to session and findings, which go before children do.
    delete m_form;
}

void AnswersForm::setWorkspace(const snapshot::Snapshot &workspace)
{
    m_session.setRules(goldenpath::answerRules(m_page, workspace.rules));
    m_form->setEntities(assist::entityChoicesOf(workspace.catalog));
}

void AnswersForm::replaceAnswers(const QByteArray &answers)
{
    m_session.closeUndoStep();
    m_session.apply({{{0, m_session.text().size()}, goldenpath::completedAnswers(m_page, answers)}},
                    {EditOrigin::Source::File, paths::Tr::tr("Open answers"), {}, 0, {}});
    m_session.closeUndoStep();
}

qsizetype AnswersForm::missing() const
{
    qsizetype count = 0;
    for (const Diagnostic &found : m_session.analysis()->diagnostics) {
        if (found.severity != Severity::Error)
            continue;
        // One finding names all that an object lacks.
        const bool isOfPage = found.code == "schema.required"_L1 && found.pointer.isRoot();
        count += isOfPage ? std::max<qsizetype>(1, unanswered().size()) : 1;
    }
    return count;
}

QList<JsonPointer> AnswersForm::unanswered() const
{
    QList<JsonPointer> fields;
    const form::FormModel &model = m_form->model();
    if (model.isEmpty())
        return fields;
    for (const QString &name : m_page.names) {
        const form::FieldState field = model.field(JsonPointer({name}));
        if (field.isRequired && !field.isSet)
            fields.append(field.pointer);
    }
    return fields;
}

void AnswersForm::insist()
{
    m_session.insist();
}

void AnswersForm::enter()
{
    if (m_session.analysis()->revision == m_session.revision())
        enterNow();
    else
        m_isEntering = true;
}

void AnswersForm::enterNow()
{
    const Diagnostics &found = m_session.analysis()->diagnostics;
    const auto first = std::ranges::find_if(found, [](const Diagnostic &each) {
        return each.severity == Severity::Error && !each.pointer.isRoot();
    });
    const QList<JsonPointer> open = unanswered();
    if (first != found.end())
        m_form->enterField(first->pointer);
    else if (!open.isEmpty())
        m_form->enterField(open.front());
    else if (!m_page.names.isEmpty())
        m_form->enterField(JsonPointer({m_page.names.front()}));
}

void AnswersForm::whenSettled(std::function<void()> action)
{
    m_form->whenSettled(std::move(action));
}

bool AnswersForm::isSettled() const
{
    return m_form->isSettled() && m_session.analysis()->revision == m_session.revision();
}

} // namespace waymark::paths
