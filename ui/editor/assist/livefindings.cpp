// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/livefindings.h"

#include "analysis/heldline.h"
#include "diagnostics/movedfindings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr std::chrono::milliseconds pauseOfTyping{300};

/// The same finding, whatever its words and its place are now.
bool isSame(const Diagnostic &a, const Diagnostic &b)
{
    return a.code == b.code && a.pointer == b.pointer && a.document == b.document
           && a.rule == b.rule;
}

} // namespace

LiveFindings::LiveFindings(document::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &LiveFindings::refresh);
    connect(&session, &document::DocumentSession::analyzed, this, &LiveFindings::takeAnalysis);
    connect(&session, &document::DocumentSession::findingsChanged, this,
            &LiveFindings::takeAnalysis);
    connect(&session, &document::DocumentSession::textChanged, this,
            [this](const TextEdits &edits, const SourceText &, const EditOrigin &origin) {
                takeEdits(edits, origin);
            });
    connect(&session, &document::DocumentSession::loaded, this, [this] {
        m_changes.clear();
        m_all.clear();
        release();
    });
    if (session.analysis()->revision > 0)
        takeAnalysis();
}

Diagnostics LiveFindings::touching(TextRange range) const
{
    Diagnostics found;
    std::ranges::copy_if(m_shown, std::back_inserter(found), [&](const Diagnostic &diagnostic) {
        return diagnostic.range.begin <= range.end && range.begin <= diagnostic.range.end;
    });
    return found;
}

Diagnostics LiveFindings::startingIn(TextRange line) const
{
    Diagnostics found;
    // They are sorted by place, and the gutter asks for every visible line.
    auto at = std::ranges::lower_bound(
        m_shown, line.begin, {}, [](const Diagnostic &finding) { return finding.range.begin; });
    for (; at != m_shown.end(); ++at) {
        const qsizetype begin = at->range.begin;
        if (begin >= line.end && !(begin == line.end && line.end == m_session.text().size()))
            break;
        found.append(*at);
    }
    return found;
}

std::optional<Diagnostic> LiveFindings::at(qsizetype offset) const
{
    const SourceText &text = m_session.text();
    const TextRange line = text.fullLine(text.lineAt(offset));
    const Diagnostics near = touching(line);
    std::optional<Diagnostic> first;
    for (const Diagnostic &finding : near) {
        const qsizetype begin = finding.range.begin;
        if (begin < line.begin || (begin >= line.end && line.end < text.size()))
            continue;
        if (begin <= offset && offset <= finding.range.end)
            return finding;
        if (!first)
            first = finding;
    }
    return first;
}

void LiveFindings::takeEdits(const TextEdits &edits, const EditOrigin &origin)
{
    m_changes.push_back({m_session.revision(), edits});
    moveFindings(m_all, edits);
    moveFindings(m_shown, edits);
    const bool isTyped =
        origin.source == EditOrigin::Source::Text || origin.source == EditOrigin::Source::Form;
    if (!isTyped || edits.isEmpty())
        return;
    m_quietLine = m_session.text().lineAt(edits.last().range.begin);
    m_pause.start();
}

void LiveFindings::takeAnalysis()
{
    const auto &analysis = *m_session.analysis();
    while (!m_changes.empty() && m_changes.front().revision <= analysis.revision)
        m_changes.pop_front();
    m_all = m_session.heard().findings;
    for (const Change &change : m_changes)
        moveFindings(m_all, change.edits);
    refresh();
    leaveHeldLine();
}

bool LiveFindings::isQuiet(const Diagnostic &diagnostic) const
{
    if (!m_pause.isActive() || m_session.text().lineAt(diagnostic.range.begin) != m_quietLine)
        return false;
    return std::ranges::none_of(m_shown,
                                [&](const Diagnostic &shown) { return isSame(shown, diagnostic); });
}

void LiveFindings::refresh()
{
    Diagnostics next;
    std::ranges::copy_if(m_all, std::back_inserter(next),
                         [this](const Diagnostic &diagnostic) { return !isQuiet(diagnostic); });
    if (next == m_shown)
        return;
    m_shown = std::move(next);
    Q_EMIT changed();
}

void LiveFindings::leaveHeldLine()
{
    const auto &analysis = *m_session.analysis();
    if (m_caretLine < 0 || !analysis.held || analysis.revision != m_session.revision())
        return;
    if (m_session.text().lineAt(analysis.held->now.begin) != m_caretLine)
        m_session.releaseHeldLine();
}

void LiveFindings::setCaretLine(qsizetype line)
{
    m_caretLine = line;
    leaveHeldLine();
    if (m_pause.isActive() && line != m_quietLine)
        release();
}

void LiveFindings::release()
{
    m_pause.stop();
    refresh();
}

void LiveFindings::apply(const Diagnostic &diagnostic, const QString &title)
{
    const auto current = std::ranges::find_if(
        m_shown, [&](const Diagnostic &shown) { return isSame(shown, diagnostic); });
    if (current == m_shown.end())
        return;
    const auto fix = std::ranges::find(current->fixes, title, &Fix::title);
    if (fix == current->fixes.end())
        return;
    const TextEdits edits = fix->edits;
    const EditOrigin origin{
        EditOrigin::Source::Fix, title, diagnostic.pointer, diagnostic.document, {}};
    m_session.closeUndoStep();
    m_session.apply(edits, origin);
    m_session.closeUndoStep();
}

void LiveFindings::applyEverywhere(const FixChoice &choice)
{
    m_session.fixEverywhere(choice);
}

} // namespace waymark::editor
