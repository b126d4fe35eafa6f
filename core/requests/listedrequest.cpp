// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/listedrequest.h"

#include "base/expensive.h"
#include "catalog/codeowners.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

QStringList codeOwnersOf(const snapshot::Snapshot &snapshot, const snapshot::FileEntry &file)
{
    const auto owners = snapshot.codeOwners.constFind(file.root);
    if (owners == snapshot.codeOwners.cend() || !file.path.startsWith(owners->folder + u'/'))
        return {};
    const auto rules = owners->rules.rulesFor(file.path.sliced(owners->folder.size() + 1));
    QStringList names;
    for (const QString &owner : catalog::ownersOf(rules))
        names.append(catalog::catalogNameOf(owner));
    return names;
}

void addProblems(ListedRequest &request, const SourceText &text)
{
    for (const Diagnostic &found : request.file->diagnostics) {
        if (found.document != request.document || found.severity == Severity::Info)
            continue;
        request.problems.append({found.severity, found.message, found.next, found.range,
                                 text.lineAt(found.range.begin)});
    }
    std::ranges::stable_sort(request.problems, std::ranges::greater(), &TextProblem::severity);
}

/// Of a kind that no RequestKind describes.
RequestRow plainRow(const std::shared_ptr<const snapshot::FileEntry> &file,
                    const snapshot::DocumentEntry &entry)
{
    RequestRow row;
    row.id = {{entry.apiVersion, entry.kind},
              entry.space.isEmpty() ? u"default"_s : entry.space,
              entry.name};
    row.phase = entry.errors > 0 ? Phase::Invalid : Phase::Unknown;
    row.owner = entry.owner;
    row.file = file->shownPath();
    row.line = entry.line;
    return row;
}

QString scalarAt(const yaml::Document &document, const JsonPointer &pointer)
{
    return document.root.at(pointer).target().text().trimmed().toLower();
}

} // namespace

QList<ListedRequest> listedRequests(const QList<RequestRow> &rows,
                                    const snapshot::Snapshot &snapshot, const QStringList &leftOut)
{
    expensive();
    QList<ListedRequest> all;
    QSet<std::pair<QString, int>> seen;
    for (const RequestRow &row : rows) {
        ListedRequest request{.row = row};
        if (row.text) {
            request.file = row.text->file;
            request.document = row.text->document;
            request.offset = row.text->node().root.fullRange().begin;
            addProblems(request, row.text->tree.text());
            seen.insert({request.file->path, request.document});
        }
        request.wait =
            waitOf(row, request.file ? codeOwnersOf(snapshot, *request.file) : QStringList());
        all.append(std::move(request));
    }
    for (const auto &file : snapshot.files) {
        const bool isLeftOut = std::ranges::any_of(
            leftOut, [&](const QString &folder) { return file->path.startsWith(folder + u'/'); });
        for (int i = 0; !isLeftOut && i < file->documents.size(); ++i) {
            const auto &entry = file->documents[i];
            if (!entry.isRequest || seen.contains({file->path, i}))
                continue;
            ListedRequest request{.row = plainRow(file, entry), .file = file, .document = i};
            const SourceText text = file->text();
            request.offset = text.line(entry.line).begin;
            addProblems(request, text);
            request.wait = waitOf(request.row, {});
            all.append(std::move(request));
        }
    }
    return all;
}

QString environmentClassOf(const RequestRow &row)
{
    if (!row.text)
        return {};
    const yaml::Document &document = row.text->node();
    static const std::array<JsonPointer, 7> places{
        JsonPointer({u"metadata"_s, u"labels"_s, u"waymark.dev/environment-class"_s}),
        JsonPointer({u"metadata"_s, u"labels"_s, u"environment"_s}),
        JsonPointer({u"spec"_s, u"environmentClass"_s}),
        JsonPointer({u"spec"_s, u"environment"_s}),
        JsonPointer({u"spec"_s, u"stage"_s}),
        JsonPointer({u"spec"_s, u"tier"_s}),
        JsonPointer({u"spec"_s, u"class"_s}),
    };
    QString first;
    for (const JsonPointer &place : places) {
        const QString text = scalarAt(document, place);
        if (text == "prod"_L1 || text == "production"_L1 || text == "live"_L1)
            return productionClass;
        if (first.isEmpty())
            first = text;
    }
    return first;
}

bool isFailing(const RequestRow &row)
{
    switch (row.phase) {
    case Phase::Failed:
    case Phase::RetireFailed:
    case Phase::Degraded:
        return true;
    case Phase::Invalid:
        return row.status.has_value(); // else it is a text that nobody has agreed on
    default:
        return !row.cause.isEmpty();
    }
}

} // namespace waymark::requests
