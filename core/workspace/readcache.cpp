// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/readcache.h"

#include "base/trace.h"
#include "workspace/packing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qsizetype checksumSize = 20;
/// Goes up with every change of what is written.
constexpr QByteArrayView formatVersion("WMRC2");

QByteArray sha1(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

/// Another build may check otherwise, another language says it otherwise.
QByteArray writtenBy(const FileSystem &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(formatVersion);
    hash.addData(WAYMARK_VERSION);
    hash.addData(QLocale().name().toUtf8());
    if (QCoreApplication::instance() != nullptr) {
        const auto program = files.stamp(QCoreApplication::applicationFilePath());
        if (program) {
            for (const qint64 number : {program->size, program->modified})
                hash.addData(QByteArray::number(number).append(' '));
        }
    }
    return hash.result();
}

void addDocument(Packer &packer, const DocumentEntry &document)
{
    for (const QString *text :
         {&document.apiVersion, &document.kind, &document.name, &document.space, &document.title,
          &document.description, &document.owner, &document.type, &document.lifecycle})
        packer.add(*text);
    packer.add(quint64(document.index));
    packer.add(quint64(document.line));
    packer.add(quint64(document.isRequest));
    packer.add(quint64(document.columns.size()));
    for (const auto &[name, text] : document.columns) {
        packer.add(name);
        packer.add(text);
    }
}

DocumentEntry readDocument(Unpacker &in)
{
    DocumentEntry document;
    for (QString *text :
         {&document.apiVersion, &document.kind, &document.name, &document.space, &document.title,
          &document.description, &document.owner, &document.type, &document.lifecycle})
        *text = in.text();
    document.index = int(in.number());
    document.line = qsizetype(in.number());
    document.isRequest = in.number() != 0;
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left) {
        const QString name = in.text();
        document.columns.append({name, in.text()});
    }
    return document;
}

void addStamp(Packer &packer, const std::optional<FileStamp> &stamp)
{
    packer.add(quint64(stamp.has_value()));
    if (!stamp)
        return;
    for (const quint64 number : {stamp->device, stamp->inode, quint64(stamp->size),
                                 quint64(stamp->modified), quint64(stamp->changed)})
        packer.add(number);
}

std::optional<FileStamp> readStamp(Unpacker &in)
{
    if (in.number() == 0)
        return std::nullopt;
    FileStamp stamp;
    stamp.device = in.number();
    stamp.inode = in.number();
    stamp.size = qint64(in.number());
    stamp.modified = qint64(in.number());
    stamp.changed = qint64(in.number());
    return stamp;
}

void addFile(Packer &packer, const ReadCache::Kept &kept)
{
    const FileEntry &file = *kept.file;
    packer.add(file.path);
    packer.add(kept.hash);
    addStamp(packer, file.stamp);
    packer.add(quint64(file.entities != nullptr));
    if (file.entities)
        packer.add(*file.entities);
    packer.add(quint64(file.skeletons.size()));
    for (const QString &folder : file.skeletons)
        packer.add(folder);
    packer.add(quint64(file.documents.size()));
    for (const DocumentEntry &document : file.documents)
        addDocument(packer, document);
    packer.add(file.own);
    packer.add(quint64(file.suppressed.size()));
    for (const SuppressedFinding &suppressed : file.suppressed) {
        packer.add(suppressed.finding);
        packer.add(suppressed.reason);
    }
}

ReadCache::Kept readFile(Unpacker &in)
{
    auto file = std::make_shared<FileEntry>();
    file->path = in.text();
    const QByteArray hash = in.bytes();
    file->stamp = readStamp(in);
    if (in.number() != 0)
        file->entities = in.fragment();
    for (qsizetype left = in.count(); left > 0; --left)
        file->skeletons.append(in.text());
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left)
        file->documents.append(readDocument(in));
    file->own = in.diagnostics();
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left) {
        Diagnostic finding = in.diagnostic();
        file->suppressed.append({std::move(finding), in.text()});
    }
    file->diagnostics = file->own;
    countProblems(file->documents, file->own);
    return {std::move(file), hash};
}

} // namespace

QString ReadCache::pathFor(const QString &folder, const QString &cacheFolder)
{
    return cacheFolder + "/workspaces/"_L1
           + QString::fromLatin1(sha1(folder.toUtf8()).toHex().first(20)) + ".read"_L1;
}

QByteArray ReadCache::hashOf(const QByteArray &bytes)
{
    return sha1(bytes);
}

std::shared_ptr<const ReadCache> ReadCache::load(const QString &path, const FileSystem &files,
                                                 const std::shared_ptr<catalog::StringPool> &pool)
{
    const trace::Span span("workspace.readCache");
    const auto bytes = files.read(path, defaultReadLimit);
    if (!bytes || bytes->size() < 2 * checksumSize)
        return nullptr;
    const QByteArray content = bytes->sliced(2 * checksumSize);
    if (bytes->first(checksumSize) != writtenBy(files)
        || bytes->sliced(checksumSize, checksumSize) != sha1(content))
        return nullptr;
    Unpacker in(content, pool);
    auto cache = std::make_shared<ReadCache>();
    cache->m_rulesDigest = in.bytes();
    for (bool more = in.number() != 0; more && in.isGood(); more = in.number() != 0) {
        const Kept kept = readFile(in);
        cache->m_files.insert(kept.file->path, kept);
    }
    return in.isGood() ? cache : nullptr;
}

const ReadCache::Kept *ReadCache::find(const QString &path) const
{
    const auto found = m_files.constFind(path);
    return found == m_files.cend() ? nullptr : &*found;
}

bool ReadCache::mayKeep(const FileEntry &file, const Bindings &bindings)
{
    // The schema of a binding may change; one by kind may be for any file.
    const bool isBound = bindings.namesFile(file.path)
                         || std::ranges::any_of(bindings.all(), [](const SchemaBinding &binding) {
                                return binding.documents.has_value();
                            });
    if (file.definesRules || isBound || (file.entities && !Packer::canPack(*file.entities)))
        return false;
    // A schema that the text names may change, and so may the file a placeholder names.
    constexpr std::array marks{"$schema", "$text", "$json", "$yaml", "$openapi", "$asyncapi"};
    const QByteArray &bytes = file.text.bytes();
    return std::ranges::none_of(marks, [&](const char *mark) { return bytes.contains(mark); })
           && std::ranges::none_of(file.documents, [](const DocumentEntry &document) {
                  return document.kind.compare("Location"_L1, Qt::CaseInsensitive) == 0;
              });
}

Result<void> ReadCache::save(const QString &path, const std::vector<Kept> &kept,
                             const QByteArray &rulesDigest, const FileSystem &files)
{
    const trace::Span span("workspace.saveCache");
    Packer packer;
    packer.add(rulesDigest);
    for (const Kept &file : kept) {
        packer.add(quint64{1});
        addFile(packer, file);
    }
    packer.add(quint64{0});
    const QByteArray content = packer.packed();
    QDir().mkpath(QFileInfo(path).path());
    return files.write(path, writtenBy(files) + sha1(content) + content);
}

} // namespace waymark::workspace
