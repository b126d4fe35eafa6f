// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "document/documentviewparts.h"
#include "form/announce.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::document {

void DocumentView::followCaret()
{
    const qsizetype offset = m_parts->editor().caretOffset();
    const auto [line, column] = m_parts->session.text().utf16Position(offset);
    if (m_parts->isCurrent() && m_parts->editor().hasFocus()) {
        const auto &analysis = *m_parts->session.analysis();
        const auto *document = analysis.fields().tree.documentAt(analysis.inFields(offset));
        if (document != nullptr)
            showDocumentOf(*document);
    }
    const JsonPointer pointer = m_parts->pairing.followCaret();
    Q_EMIT placeChanged(line, column, pointer);
    noteFinding();
}

qsizetype DocumentView::caretOffset() const
{
    if (m_parts->mode != Mode::Text && fieldInFocus()) {
        if (const auto entry = m_parts->pairing.entryOf(*fieldInFocus()))
            return entry->begin;
    }
    return m_parts->editor().caretOffset();
}

void DocumentView::enterFieldAtCaret()
{
    if (!m_parts->isCurrent())
        return;
    const auto &analysis = *m_parts->session.analysis();
    const qsizetype offset = analysis.inFields(m_parts->editor().caretOffset());
    if (const auto *document = analysis.fields().tree.documentAt(offset)) {
        showDocumentOf(*document);
        m_parts->form->enterField(analysis.fields().tree.pointerAt(offset));
    }
    if (m_parts->form->hasFocus())
        m_parts->form->enterFields();
}

const std::optional<Diagnostic> &DocumentView::findingAtCaret() const
{
    return m_parts->finding;
}

void DocumentView::noteFinding()
{
    const auto finding = m_parts->findings.at(m_parts->editor().caretOffset());
    const auto before = std::exchange(m_parts->finding, finding);
    if (before == finding)
        return;
    // Whoever listens can't see squiggles. Words that quote the value change with every letter.
    const bool isSaid =
        before && finding && before->code == finding->code && before->pointer == finding->pointer;
    if (finding && !isSaid && m_parts->editor().hasFocus())
        form::announce(m_parts->editor(), finding->message);
    Q_EMIT findingAtCaretChanged();
}

void DocumentView::showDocumentOf(const yaml::Document &document)
{
    if (document.index == m_parts->form->document())
        return;
    m_parts->form->setDocument(document.index);
    m_parts->checklist->look();
    m_parts->feed.showDocument();
}

int DocumentView::documentNumber() const
{
    return m_parts->form->document();
}

const std::optional<JsonPointer> &DocumentView::fieldInFocus() const
{
    return m_parts->pairing.field();
}

void DocumentView::showDocumentNumber(int number)
{
    m_parts->form->setDocument(number);
    m_parts->checklist->look();
    const auto &analysis = *m_parts->session.analysis();
    const auto &documents = analysis.fields().tree.documents();
    if (number < documents.size() && m_parts->isCurrent()) {
        const qsizetype begin = analysis.inText(documents[number].range).begin;
        m_parts->editor().select({begin, begin});
    }
    m_parts->feed.showDocument();
}

void DocumentView::showInText(const JsonPointer &pointer)
{
    if (m_parts->mode == Mode::Form)
        setMode(Mode::Both);
    if (const auto range = m_parts->pairing.valueOf(pointer))
        m_parts->pane->showPlace(*range);
}

void DocumentView::showPlace(TextRange range)
{
    if (showsChanges())
        setChangesShown(false);
    if (m_parts->mode != Mode::Form)
        return m_parts->pane->showPlace(range);
    const auto &analysis = *m_parts->session.analysis();
    m_parts->form->enterField(analysis.fields().tree.pointerAt(analysis.inFields(range.begin)));
}

void DocumentView::showNextProblem()
{
    const Diagnostics &shown = m_parts->findings.shown();
    if (shown.isEmpty())
        return enterGap();
    const qsizetype caret = m_parts->editor().caretOffset();
    const auto next = std::ranges::find_if(
        shown, [&](const Diagnostic &finding) { return finding.range.begin > caret; });
    showPlace(next == shown.end() ? shown.first().range : next->range);
}

void DocumentView::enterGap()
{
    m_parts->wantedGap.reset();
    if (!m_parts->isCurrent())
        m_parts->wantedGap = {m_parts->session.revision(), window()->focusWidget()};
    const auto &gaps = m_parts->session.heard().gaps;
    if (m_parts->wantedGap || gaps.isEmpty())
        return;
    if (showsChanges())
        setChangesShown(false);
    const qsizetype caret = m_parts->editor().caretOffset();
    const auto next =
        std::ranges::find_if(gaps, [&](const auto &gap) { return gap.range.begin > caret; });
    const analysis::FieldGap gap = next == gaps.end() ? gaps.first() : *next;
    if (m_parts->mode == Mode::Text)
        return showPlace(gap.range);
    m_parts->form->setDocument(gap.document);
    m_parts->form->enterField(gap.pointer);
}

void DocumentView::enterWantedGap()
{
    if (!m_parts->isCurrent())
        return;
    const auto wanted = std::exchange(m_parts->wantedGap, std::nullopt);
    if (wanted && wanted->revision == m_parts->session.revision()
        && (wanted->focus == nullptr || wanted->focus == window()->focusWidget()))
        enterGap();
}

} // namespace waymark::document
