// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/completion.h"
#include "workspace/documentsession.h"

#include <QObject>

class QKeyEvent;

namespace waymark::editor {

class CompletionPopup;
class TextEditor;

/// Offers completions while a person types: asks for them in the background once the newest text is
/// analysed, filters them as typing goes on, and writes the accepted one as one step of undo.
class Completer final : public QObject
{
    Q_OBJECT

public:
    Completer(TextEditor &editor, workspace::DocumentSession &session, const theme::Theme &theme);
    ~Completer() override;

    void setEntities(std::shared_ptr<const workspace::EntityNames> entities);
    /// The person asked for them: they come even where nothing is typed.
    void open();
    void close();
    [[nodiscard]] bool isOpen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped(const QString &typed);
    void ask();
    void follow();
    void show(const workspace::Completions &found);
    void accept();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] CompletionPopup &popup();

    TextEditor &m_editor;
    workspace::DocumentSession &m_session;
    const theme::Theme &m_theme;
    std::shared_ptr<const workspace::EntityNames> m_entities;
    Latest<workspace::CompletionInput, workspace::Completions> m_latest;
    CompletionPopup *m_popup = nullptr; ///< made when it is first needed
    workspace::Completions m_all;       ///< as they were found, but for where the word ends now
    qsizetype m_size = 0;               ///< of the text that they belong to
    workspace::Completions m_found;     ///< those of them that are offered
    bool m_isWanted = false;            ///< to be asked for when the analysis is there
    bool m_isForced = false;            ///< asked for by the person
};

} // namespace waymark::editor
