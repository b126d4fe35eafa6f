// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/expressioncolouring.h"

#include "editor/text/linehighlighter.h"
#include "editor/text/textfilling.h"
#include "editor/text/textmirror.h"

#include <utility>

namespace waymark::editor {

ExpressionColouring::ExpressionColouring(document::DocumentSession &session,
                                         const TextMirror &mirror, const TextFilling &filling,
                                         LineHighlighter &highlighter, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_mirror(mirror)
    , m_highlighter(highlighter)
    , m_latest(session.services().interactive, this,
               [](const std::shared_ptr<const analysis::Analysis> &analysis,
                  std::stop_token stop) -> std::optional<Found> {
                   auto colours = assist::expressionColours(analysis->tree, std::move(stop));
                   return colours ? std::optional(Found{analysis->revision, *std::move(colours)})
                                  : std::nullopt;
               })
{
    m_latest.done = [this](Found found) {
        m_found = std::move(found);
        show();
    };
    connect(&session, &document::DocumentSession::analyzed, this, &ExpressionColouring::look);
    connect(&filling, &TextFilling::completed, this, &ExpressionColouring::show);
    look();
}

ExpressionColouring::~ExpressionColouring() = default;

void ExpressionColouring::look()
{
    if (m_session.analysis()->revision == m_session.revision())
        m_latest.submit(m_session.analysis());
}

void ExpressionColouring::show()
{
    // What was typed meanwhile moved the colours that are there; the next look corrects them.
    if (m_found.revision != m_session.revision() || !(m_mirror.text() == m_session.text()))
        return;
    std::vector<ColourSpan> spans;
    spans.reserve(m_found.colours.size());
    for (const assist::ExpressionColour &colour : m_found.colours)
        spans.push_back({m_mirror.positionOf(colour.range.begin),
                         m_mirror.positionOf(colour.range.end), colour.word});
    m_highlighter.setOverlay(spans);
}

} // namespace waymark::editor
