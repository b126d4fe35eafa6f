// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/documentstructure.h"

#include "base/expensive.h"

namespace waymark::editor {

DocumentStructure::DocumentStructure(document::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outline(std::make_shared<yaml::Outline>())
    , m_latest(session.services().interactive, this, &DocumentStructure::work)
{
    m_latest.done = [this](Output output) {
        take(std::move(output));
    };
    connect(&session, &document::DocumentSession::analyzed, this, &DocumentStructure::submit);
    submit();
}

std::optional<DocumentStructure::Output> DocumentStructure::work(const Input &input,
                                                                 std::stop_token stop)
{
    expensive();
    const yaml::SyntaxTree &tree = input.analysis->tree;
    auto folds = yaml::foldRegions(tree, stop);
    if (!folds)
        return std::nullopt;
    Output output{input.analysis->revision, *std::move(folds), nullptr};
    if (input.wantsOutline) {
        auto outline = yaml::outlineOf(tree, stop);
        if (!outline)
            return std::nullopt;
        output.outline = std::make_shared<yaml::Outline>(*std::move(outline));
    }
    return output;
}

void DocumentStructure::submit()
{
    if (m_isActive && m_session.analysis()->revision > 0)
        m_latest.submit({m_session.analysis(), m_wantsOutline});
}

void DocumentStructure::take(Output output)
{
    if (output.revision == m_session.revision()) {
        m_folds = std::move(output.folds);
        Q_EMIT foldsChanged();
    }
    if (output.outline) {
        m_outline = std::move(output.outline);
        m_outlineRevision = output.revision;
        Q_EMIT outlineChanged();
    }
}

void DocumentStructure::setOutlineWanted(bool wanted)
{
    m_wantsOutline = wanted;
    if (wanted && !isOutlineCurrent())
        submit();
}

bool DocumentStructure::isOutlineCurrent() const
{
    return m_outlineRevision == m_session.revision();
}

} // namespace waymark::editor
