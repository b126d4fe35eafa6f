// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/exceptionopening.h"

#include "assist/exceptiondraft.h"
#include "catalog/entityref.h"
#include "document/documentsession.h"
#include "shell/contentarea.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// Teams don't ask, people do.
QString personAmong(const QStringList &owners)
{
    for (const QString &owner : owners) {
        if (const auto parsed = catalog::parseRef(owner);
            parsed.isUsable() && parsed.ref.kind == "user"_L1)
            return parsed.ref.shortened({});
    }
    return {};
}

/// Where no file and no open text is in the way: a second wish is a document of its own.
QString freePath(const ContentArea &content, const snapshot::Snapshot &snapshot,
                 const QString &name)
{
    const auto *own = snapshot.ownRoot();
    const QString start = (own != nullptr ? own->path : snapshot.folder) + "/exceptions/"_L1 + name;
    QString path = start + ".yaml"_L1;
    for (int number = 2; snapshot.file(path) || content.hasTab(path); ++number)
        path = u"%1-%2.yaml"_s.arg(start).arg(number);
    return path;
}

} // namespace

void openExceptionDraft(ContentArea &content, const snapshot::Snapshot &snapshot,
                        const document::DocumentSession &session, const Diagnostic &finding,
                        const QStringList &owners, const QDate &today)
{
    const auto &analysis = session.analysis();
    const auto &documents = analysis->tree.documents();
    if (finding.document >= documents.size())
        return; // the text became shorter since
    const yaml::Document &document = documents[finding.document];
    const auto *kind = analysis->kindOf(document);
    const auto draft = assist::exceptionDraft(finding, document, kind ? kind->hints.get() : nullptr,
                                              personAmong(owners), today);
    const QString path = freePath(content, snapshot, draft.name);
    content.openNew(path, draft.text);
    content.openDocument(path, TextRange{draft.gap, draft.gap});
}

} // namespace waymark::shell
