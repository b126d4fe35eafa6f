// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/snapshot.h"

namespace waymark::snapshot {

namespace {

DocumentEntry entryOf(const yaml::Document &document, const SourceText &text,
                      const analysis::KindOfDocument &kind, bool withColumns)
{
    const yaml::Node metadata = document.root.value(u"metadata");
    const yaml::Node spec = document.root.value(u"spec");
    DocumentEntry entry;
    entry.apiVersion = document.topLevel(u"apiVersion");
    entry.kind = document.topLevel(u"kind");
    entry.name = metadata.value(u"name").text();
    entry.space = metadata.value(u"namespace").text();
    entry.title = metadata.value(u"title").text();
    entry.description = metadata.value(u"description").text();
    entry.owner = spec.value(u"owner").text();
    entry.type = spec.value(u"type").text();
    entry.lifecycle = spec.value(u"lifecycle").text();
    entry.index = document.index;
    entry.line = text.lineAt(document.root.fullRange().begin);
    entry.isRequest = kind && kind->isRequest;
    if (!kind || !withColumns)
        return entry;
    for (const schema::PrinterColumn &column : kind->columns) {
        if (column.priority == 0)
            entry.columns.append({column.name, schema::columnText(column, document.root)});
    }
    return entry;
}

} // namespace

QList<DocumentEntry> documentEntries(const yaml::SyntaxTree &tree,
                                     const QList<analysis::KindOfDocument> &kinds,
                                     const Diagnostics &diagnostics, bool withColumns)
{
    QList<DocumentEntry> entries;
    entries.reserve(tree.documents().size()); // a list that grows takes twice what it holds
    for (const yaml::Document &document : tree.documents())
        entries.append(entryOf(document, tree.text(), kinds.value(document.index), withColumns));
    countProblems(entries, diagnostics);
    return entries;
}

void shareTexts(QList<DocumentEntry> &entries, catalog::StringPool &pool)
{
    for (DocumentEntry &entry : entries) {
        for (QString *text :
             {&entry.apiVersion, &entry.kind, &entry.name, &entry.space, &entry.title,
              &entry.description, &entry.owner, &entry.type, &entry.lifecycle})
            *text = pool.text(pool.intern(*text));
    }
    entries.squeeze();
}

void countProblems(QList<DocumentEntry> &entries, const Diagnostics &diagnostics)
{
    for (DocumentEntry &entry : entries)
        entry.errors = entry.warnings = 0;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.document < 0 || diagnostic.document >= entries.size())
            continue;
        DocumentEntry &entry = entries[diagnostic.document];
        entry.errors += diagnostic.severity == Severity::Error ? 1 : 0;
        entry.warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
    }
}

} // namespace waymark::snapshot
