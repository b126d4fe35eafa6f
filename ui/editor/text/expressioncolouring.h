// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressioncolours.h"
#include "document/documentsession.h"

#include <QObject>

namespace waymark::editor {

class LineHighlighter;
class TextFilling;
class TextMirror;

/// Colours the CEL expressions of an open text: looked for in the background after each analysis,
/// so that no key waits for it.
class ExpressionColouring final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    ExpressionColouring(document::DocumentSession &session, const TextMirror &mirror,
                        const TextFilling &filling, LineHighlighter &highlighter, QObject *parent);
    ~ExpressionColouring() override;

private:
    struct Found
    {
        quint64 revision = 0; ///< of the text
        std::vector<assist::ExpressionColour> colours;
    };

    void look();
    void show();

    document::DocumentSession &m_session;
    const TextMirror &m_mirror;
    LineHighlighter &m_highlighter;
    Found m_found;
    Latest<std::shared_ptr<const analysis::Analysis>, Found> m_latest;
};

} // namespace waymark::editor
