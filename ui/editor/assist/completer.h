// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/completion.h"
#include "document/documentsession.h"
#include "theme/theme.h"

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
    Completer(TextEditor &editor, document::DocumentSession &session, const theme::Theme &theme);
    ~Completer() override;

    void setEntities(std::shared_ptr<const assist::EntityNames> entities);
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
    void show(const assist::Completions &found);
    void accept();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] CompletionPopup &popup();

    TextEditor &m_editor;
    document::DocumentSession &m_session;
    const theme::Theme &m_theme;
    std::shared_ptr<const assist::EntityNames> m_entities;
    Latest<assist::CompletionInput, assist::Completions> m_latest;
    CompletionPopup *m_popup = nullptr; ///< made when it is first needed
    assist::Completions m_all;          ///< as they were found, but for where the word ends now
    qsizetype m_size = 0;               ///< of the text that they belong to
    assist::Completions m_found;        ///< those of them that are offered
    bool m_isWanted = false;            ///< to be asked for when the analysis is there
    bool m_isForced = false;            ///< asked for by the person
};

} // namespace waymark::editor
