// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/headerfeed.h"

#include "document/documentheader.h"
#include "document/documenttr.h"
#include "document/verdict.h"
#include "editor/editorpane.h"
#include "form/formview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

QString nameOf(const yaml::Document &document)
{
    return document.root.at(JsonPointer({u"metadata"_s, u"name"_s})).text();
}

} // namespace

HeaderFeed::HeaderFeed(DocumentHeader &header, const Sources &sources, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_from(sources)
{
    DocumentSession &session = m_from.session;
    connect(&session, &DocumentSession::stateChanged, this, &HeaderFeed::showState);
    connect(&session, &DocumentSession::loaded, this, &HeaderFeed::showDocument);
    connect(&session, &DocumentSession::pathChanged, this, &HeaderFeed::showDocument);
    connect(&session, &DocumentSession::analyzed, this, &HeaderFeed::showDocument);
    connect(&m_from.findings, &editor::LiveFindings::changed, this, &HeaderFeed::showVerdict);
    connect(&session, &DocumentSession::findingsChanged, this, &HeaderFeed::showVerdict);
    showState();
    showDocument();
}

void HeaderFeed::showState()
{
    const DocumentSession &session = m_from.session;
    const auto *undo = session.history().undoStep();
    const auto *redo = session.history().redoStep();
    m_header.setHistory(undo != nullptr ? undo->origin.label : QString(),
                        redo != nullptr ? redo->origin.label : QString(), undo != nullptr,
                        redo != nullptr);
    m_header.setSave(session.state().maySave(), session.isModified());
}

QStringList HeaderFeed::names() const
{
    QStringList names;
    // A text that is shown in pages may hold a hundred thousand.
    if (m_from.pane.isPaged())
        return names;
    for (const yaml::Document &document : m_from.session.analysis()->fields().tree.documents()) {
        const QString name = nameOf(document);
        names << (name.isEmpty() ? Tr::tr("Document %1").arg(document.index + 1)
                                 : Tr::tr("%1 (%2)").arg(name, document.topLevel(u"kind")));
    }
    return names;
}

void HeaderFeed::showDocument()
{
    const auto &documents = m_from.session.analysis()->fields().tree.documents();
    const int current = std::min(m_from.form.document(), std::max(0, int(documents.size()) - 1));
    if (current != m_from.form.document())
        m_from.form.setDocument(current);
    const QString file = m_from.session.path().section(u'/', -1);
    if (current < documents.size()) {
        const QString name = nameOf(documents[current]);
        m_header.setTitle(name.isEmpty() ? file : name, documents[current].topLevel(u"kind"));
    } else {
        m_header.setTitle(file, {});
    }
    m_header.setDocuments(names(), current);
    showVerdict();
}

void HeaderFeed::showVerdict()
{
    m_header.setVerdict(analysis::verdictOf(*m_from.session.analysis(), m_from.form.document(),
                                            m_from.findings.shown(), m_from.session.heard().gaps));
}

} // namespace waymark::document
