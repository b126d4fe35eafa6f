// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "editor/assist/livefindings.h"
#include "goldenpath/questionpages.h"
#include "snapshot/snapshot.h"

#include <QWidget>

namespace waymark::theme {
class Theme;
}
namespace waymark::form {
class FormView;
}

namespace waymark::paths {

/// One page of a path's questions: the form of a text that is in memory alone.
class AnswersForm final : public QWidget
{
    Q_OBJECT

public:
    AnswersForm(const goldenpath::QuestionPage &page, const snapshot::Snapshot &workspace,
                const document::DocumentSession::Services &services, const theme::Theme &theme,
                const QByteArray &answers, QWidget *parent = nullptr);
    ~AnswersForm() override;

    [[nodiscard]] const SourceText &text() const { return m_session.text(); }
    /// The workspace whose entities fields may name.
    void setWorkspace(const snapshot::Snapshot &workspace);
    /// Answers of a file in the place of those there are, as one step of undo.
    void replaceAnswers(const QByteArray &answers);
    /// The number of answers to give or to correct, of the newest text that was looked at.
    [[nodiscard]] qsizetype missing() const;
    /// Puts the focus into the first field that asks for something, else into the first one; once
    /// there are fields.
    void enter();
    /// From now on the form says which answers are missing, too.
    void insist();
    /// Once all that was typed is in the text.
    void whenSettled(std::function<void()> action);
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void changed();

private:
    void enterNow();
    /// Required fields that aren't there.
    [[nodiscard]] QList<JsonPointer> unanswered() const;

    goldenpath::QuestionPage m_page;
    document::DocumentSession m_session;
    editor::LiveFindings m_findings;
    form::FormView *m_form;
    bool m_isEntering = false; ///< as soon as the fields are there
};

} // namespace waymark::paths
