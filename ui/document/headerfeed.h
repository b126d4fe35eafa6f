// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"

#include <QObject>

namespace waymark::editor {
class EditorPane;
class LiveFindings;
} // namespace waymark::editor
namespace waymark::form {
class FormView;
}

namespace waymark::document {

class DocumentHeader;

/// Tells the header of a dual view what the session, the document in front and its findings say.
class HeaderFeed final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        DocumentSession &session;
        editor::LiveFindings &findings;
        form::FormView &form;
        editor::EditorPane &pane;
    };

    /// None of the sources is owned; they outlive it.
    HeaderFeed(DocumentHeader &header, const Sources &sources, QObject *parent);

    /// Another document of the file is in front, or there are others.
    void showDocument();

private:
    void showState();
    void showVerdict();
    [[nodiscard]] QStringList names() const;

    DocumentHeader &m_header;
    Sources m_from;
};

} // namespace waymark::document
