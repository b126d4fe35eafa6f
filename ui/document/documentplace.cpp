// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentplace.h"

#include "document/documentview.h"
#include "editor/editorpane.h"

#include <algorithm>

namespace waymark::document {

using link::DocumentPlace;

namespace {

bool isAnalysed(const DocumentSession &session)
{
    return session.isLoaded() && session.analysis()->revision == session.revision();
}

/// Where the key of a value stands, or of what is left above it.
TextRange rangeOf(const analysis::Analysis &analysis, const yaml::Document &document,
                  JsonPointer pointer)
{
    while (!pointer.isRoot()) {
        if (const yaml::Node node = document.root.at(pointer))
            return analysis.inText({node.entryRange().begin, node.entryRange().begin});
        pointer = pointer.parent();
    }
    const qsizetype begin = analysis.inText(document.range).begin;
    return {begin, begin};
}

} // namespace

DocumentPlace placeIn(const DocumentView &view)
{
    const DocumentSession &session = view.session();
    DocumentPlace place{.view = DocumentPlace::View(view.mode())};
    if (!session.isLoaded())
        return place;
    if (view.mode() != DocumentView::Mode::Text && view.fieldInFocus()) {
        place.document = view.documentNumber();
        place.pointer = *view.fieldInFocus();
        return place;
    }
    const qsizetype caret = view.textPane().editor().caretOffset();
    if (isAnalysed(session)) {
        const analysis::Analysis &analysis = *session.analysis();
        const yaml::SyntaxTree &tree = analysis.fields().tree;
        const qsizetype offset = analysis.inFields(caret);
        if (const yaml::Document *document = tree.documentAt(offset)) {
            place.document = document->index;
            place.pointer = tree.pointerAt(offset);
        }
    }
    if (place.pointer.isRoot())
        place.line = int(session.text().lineAt(caret)) + 1;
    return place;
}

bool showPlace(DocumentView &view, const DocumentPlace &place)
{
    const DocumentSession &session = view.session();
    const bool needsAnalysis = place.document > 0 || !place.pointer.isRoot();
    if (!session.isLoaded() || (needsAnalysis && !isAnalysed(session)))
        return false;
    // Who comes back to where the caret still is keeps it, and what is scrolled to.
    DocumentPlace now = placeIn(view);
    now.path = place.path;
    if (now == place)
        return true;
    if (place.view)
        view.setMode(DocumentView::Mode(*place.view));
    if (needsAnalysis) {
        const auto &documents = session.analysis()->fields().tree.documents();
        if (documents.isEmpty())
            return true;
        const int number = std::min(place.document, int(documents.size()) - 1);
        if (number != view.documentNumber())
            view.showDocumentNumber(number);
        const TextRange range = rangeOf(*session.analysis(), documents[number], place.pointer);
        // Where only the form shows, the caret waits there in the text.
        if (view.mode() == DocumentView::Mode::Form)
            view.textPane().editor().select(range);
        view.showPlace(range);
    } else if (place.line) {
        const auto last = session.text().lineCount() - 1;
        const qsizetype begin =
            session.text().line(std::min(qsizetype(*place.line) - 1, last)).begin;
        view.showPlace({begin, begin});
    }
    return true;
}

} // namespace waymark::document
