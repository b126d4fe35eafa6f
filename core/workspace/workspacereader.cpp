// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspacereader.h"

#include "base/parallel.h"
#include "base/trace.h"
#include "catalog/extract.h"
#include "catalog/reffields.h"
#include "policy/policyset.h"
#include "schema/crddefinition.h"
#include "snapshot/skeletons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// True for documents that decide how others are checked.
bool decidesOnOthers(const yaml::Document &document)
{
    return schema::isCrd(document) || policy::PolicySet::wants(document)
           || (document.topLevel(u"kind") == "RequestKind"_L1
               && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1));
}

/// Whether a file may define kinds, describe them, name entities or be a Template. All others are
/// parsed when they are checked, and their trees don't stay.
bool mayMatterToOthers(const QByteArray &bytes, const catalog::EntityKinds &kinds)
{
    return kinds.mayBeIn(bytes) || bytes.contains("backstage.io/")
           || bytes.contains("CustomResourceDefinition") || bytes.contains("RequestKind")
           || bytes.contains("admissionregistration.k8s.io/") || bytes.contains("ExceptionRequest")
           || bytes.contains("policies.kyverno.io/");
}

/// What the snapshot before knows of the file, where its bytes are the same.
void takeKnown(ReadFile &file, std::shared_ptr<const snapshot::FileEntry> known)
{
    file.known = std::move(known);
    file.hash = file.known->hash;
    file.entities = file.known->entities;
    file.skeletons = file.known->skeletons;
    file.definesRules = file.known->definesRules;
}

/// What an earlier start found out, where the bytes are the same.
void takeKept(ReadFile &file, std::shared_ptr<const snapshot::FileEntry> kept)
{
    file.kept = std::move(kept);
    file.hash = file.kept->hash;
    file.entities = file.kept->entities;
    file.skeletons = file.kept->skeletons;
}

/// Whether the entities that were read before are those that the workspace says there are: its list
/// of kinds may be another now.
bool fits(const snapshot::FileEntry &before, const catalog::EntityKinds &kinds)
{
    if (before.isNamed) // all of its documents are taken, whatever the list says
        return true;
    return std::ranges::none_of(before.documents, [&](const snapshot::DocumentEntry &document) {
        if (document.name.isEmpty() || catalog::isEntityApiVersion(document.apiVersion))
            return false;
        return before.holdsEntity(document.index)
               != kinds.contains(document.apiVersion, document.kind);
    });
}

void readEntities(ReadFile &file, const ReadRequest &request, const FileSystem &files,
                  const std::stop_token &stop)
{
    const auto *tree = file.parsed(stop);
    if (tree == nullptr)
        return;
    const auto before = file.known ? file.known->entities : nullptr;
    file.isNamed =
        file.isNamed && std::ranges::any_of(tree->documents(), catalog::isOwnKindOfEntity);
    auto now =
        catalog::extract(*tree, request.pool, {file.path, &files, file.isNamed, &request.kinds});
    // What depends on it stays as it is, too.
    if (before && now && *before == *now)
        file.entities = before;
    else
        file.entities = std::move(now);
}

void readOne(ReadFile &file, const ReadRequest &request, const FileSystem &files,
             const std::stop_token &stop)
{
    auto known = request.previous ? request.previous->file(file.path) : nullptr;
    auto kept = request.cache != nullptr ? request.cache->find(file.path) : nullptr;
    // Asked before reading: a write in between leaves an older stamp, and the next load reads
    // again. Nobody writes a file without changing one of its times.
    file.stamp = files.stamp(file.path);
    if (file.isNamed || (kept && !fits(*kept, request.kinds)))
        kept = nullptr; // that start may have read it otherwise
    const auto takeAgain = [&] {
        const bool isSame = known->readsFiles.isEmpty() && known->isNamed == file.isNamed
                            && fits(*known, request.kinds);
        takeKnown(file, std::move(known));
        if (!isSame)
            readEntities(file, request, files, stop);
    };
    if (known && file.stamp && known->stamp == file.stamp)
        return takeAgain();
    if (kept && file.stamp && kept->stamp == file.stamp)
        return takeKept(file, std::move(kept));
    auto bytes = files.read(file.path, defaultReadLimit);
    if (!bytes) {
        file.failure = bytes.error();
        return;
    }
    if (known && known->packed.holds(*bytes))
        return takeAgain();
    if (request.hashes)
        file.hash = ReadCache::hashOf(*bytes);
    file.text = SourceText(*std::move(bytes));
    if (kept && kept->hash == file.hash)
        return takeKept(file, std::move(kept));
    if (!file.isNamed && !mayMatterToOthers(file.text->bytes(), request.kinds))
        return;
    const auto *tree = file.parsed(stop);
    if (tree == nullptr)
        return;
    readEntities(file, request, files, stop);
    for (const yaml::Document &document : tree->documents()) {
        file.skeletons += snapshot::skeletonFolders(document, file.path);
        file.definesRules = file.definesRules || decidesOnOthers(document);
    }
}

} // namespace

const yaml::SyntaxTree *ReadFile::parsed(const std::stop_token &stop)
{
    if (!tree)
        tree = yaml::SyntaxTree::parse(source(), stop);
    return tree ? &*tree : nullptr;
}

SourceText ReadFile::source() const
{
    if (text)
        return *text;
    return known ? known->text() : kept ? kept->text() : SourceText();
}

bool mayHoldOwnKinds(const ReadFile &file)
{
    const auto &before = file.known ? file.known : file.kept;
    const qsizetype entities = file.entities ? qsizetype(file.entities->entities.size()) : 0;
    if (file.tree)
        return file.tree->documents().size() != entities;
    if (before)
        return before->documents.size() != entities;
    return file.text && file.text->bytes().contains("apiVersion");
}

void readAsNamed(ReadFile &file, const ReadRequest &request, const FileSystem &files,
                 const std::stop_token &stop)
{
    file.isNamed = true;
    readEntities(file, request, files, stop);
    if (file.isNamed)
        file.kept = nullptr;
}

bool feedsPolicies(ReadFile &file, const policy::PolicySet &policies, const std::stop_token &stop)
{
    if (const auto &before = file.known ? file.known : file.kept) {
        return std::ranges::any_of(before->documents, [&](const snapshot::DocumentEntry &entry) {
            return policies.reads(entry.apiVersion, entry.kind);
        });
    }
    const bool mayRead =
        file.text && std::ranges::any_of(policies.kindsRead(), [&](const QString &kind) {
            return file.text->bytes().contains(kind.toUtf8());
        });
    const auto *tree = mayRead ? file.parsed(stop) : nullptr;
    return tree != nullptr
           && std::ranges::any_of(tree->documents(), [&](const yaml::Document &document) {
                  return policies.reads(document.topLevel(u"apiVersion"),
                                        document.topLevel(u"kind"));
              });
}

std::vector<ReadFile> readFiles(const ReadRequest &request, const FileSystem &files,
                                const std::stop_token &stop)
{
    const trace::Span span("workspace.readFiles");
    std::vector<ReadFile> read(request.files.size());
    parallelFor(
        qsizetype(read.size()),
        [&](qsizetype i) {
            const ListedFile &listed = request.files[std::size_t(i)];
            ReadFile &file = read[std::size_t(i)];
            file.path = request.roots[listed.root].path + u'/' + listed.relativePath;
            file.root = listed.root;
            file.relativePath = listed.relativePath;
            file.isNamed = listed.isNamed;
            readOne(file, request, files, stop);
            if (request.advanced)
                request.advanced();
        },
        stop);
    return read;
}

} // namespace waymark::workspace
