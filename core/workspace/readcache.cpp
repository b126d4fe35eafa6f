// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/readcache.h"

#include "base/expensive.h"
#include "base/log.h"
#include "base/parallel.h"
#include "base/trace.h"
#include "base/writeerror.h"
#include "catalog/placeholders.h"
#include "snapshot/packing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qsizetype writerSize = 20;
constexpr qsizetype checksumSize = sizeof(quint64);
/// Goes up with every change of what is written.
constexpr QByteArrayView formatVersion("WMRC4");

QByteArray sha1(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

/// Finds damage, at the speed of memory: a cache of 100,000 entities has 100 MB.
QByteArray checksumOf(QByteArrayView bytes)
{
    constexpr quint64 prime = 0x9E3779B97F4A7C15;
    quint64 sum = quint64(bytes.size()) * prime;
    const auto mix = [&sum](quint64 word) {
        sum = (sum ^ word) * prime;
        sum ^= sum >> 32;
    };
    qsizetype at = 0;
    for (; at + checksumSize <= bytes.size(); at += checksumSize)
        mix(qFromUnaligned<quint64>(bytes.data() + at));
    for (; at < bytes.size(); ++at)
        mix(quint8(bytes[at]));
    return QByteArray(reinterpret_cast<const char *>(&sum), checksumSize);
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

constexpr std::array documentTexts{
    &snapshot::DocumentEntry::apiVersion, &snapshot::DocumentEntry::kind,
    &snapshot::DocumentEntry::name,       &snapshot::DocumentEntry::space,
    &snapshot::DocumentEntry::title,      &snapshot::DocumentEntry::description,
    &snapshot::DocumentEntry::owner,      &snapshot::DocumentEntry::type,
    &snapshot::DocumentEntry::lifecycle,
};

/// Where the file has entities, its documents share their texts with them.
void addDocument(snapshot::Packer &packer, const snapshot::DocumentEntry &document,
                 catalog::StringPool *pool)
{
    for (const auto text : documentTexts) {
        if (pool != nullptr)
            packer.add(*pool, pool->intern(document.*text));
        else
            packer.add(document.*text);
    }
    packer.add(quint64(document.index));
    packer.add(quint64(document.line));
    packer.add(quint64(document.isRequest));
    packer.add(quint64(document.columns.size()));
    for (const auto &[name, text] : document.columns) {
        packer.add(name);
        packer.add(text);
    }
}

snapshot::DocumentEntry readDocument(snapshot::Unpacker &in, bool isPooled)
{
    snapshot::DocumentEntry document;
    for (const auto text : documentTexts)
        document.*text = isPooled ? in.pooledText() : in.text();
    document.index = int(in.number());
    document.line = qsizetype(in.number());
    document.isRequest = in.number() != 0;
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left) {
        const QString name = in.text();
        document.columns.append({name, in.text()});
    }
    return document;
}

void addStamp(snapshot::Packer &packer, const std::optional<FileStamp> &stamp)
{
    packer.add(quint64(stamp.has_value()));
    if (!stamp)
        return;
    for (const quint64 number : {stamp->device, stamp->inode, quint64(stamp->size),
                                 quint64(stamp->modified), quint64(stamp->changed)})
        packer.add(number);
}

std::optional<FileStamp> readStamp(snapshot::Unpacker &in)
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

enum FileFlag : quint8 { HasEntities = 1, HasSuppressions = 2, MayNameEntities = 4, IsPacked = 8 };

void addFile(snapshot::Packer &packer, const snapshot::FileEntry &file)
{
    packer.add(file.path);
    packer.add(file.hash);
    packer.add(quint64(
        (file.entities ? HasEntities : 0) | (file.hasSuppressions ? HasSuppressions : 0)
        | (file.mayNameEntities ? MayNameEntities : 0) | (file.packed.isPacked() ? IsPacked : 0)));
    packer.add(file.packed.bytes());
    addStamp(packer, file.stamp);
    if (file.entities)
        packer.add(*file.entities);
    packer.add(quint64(file.skeletons.size()));
    for (const QString &folder : file.skeletons)
        packer.add(folder);
    packer.add(quint64(file.documents.size()));
    for (const snapshot::DocumentEntry &document : file.documents)
        addDocument(packer, document, file.entities ? file.entities->pool.get() : nullptr);
    packer.add(file.own);
    packer.add(quint64(file.ownSuppressed.size()));
    for (const SuppressedFinding &suppressed : file.ownSuppressed) {
        packer.add(suppressed.finding);
        packer.add(suppressed.reason);
    }
}

/// nullptr for one that is damaged.
std::shared_ptr<const snapshot::FileEntry> readFile(snapshot::Unpacker in)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = in.text();
    file->hash = in.bytes();
    const quint64 flags = in.number();
    file->hasSuppressions = (flags & HasSuppressions) != 0;
    file->mayNameEntities = (flags & MayNameEntities) != 0;
    file->standsAlone = true;
    file->packed = PackedText::fromCache(in.bytes(), (flags & IsPacked) != 0);
    file->stamp = readStamp(in);
    if ((flags & HasEntities) != 0)
        file->entities = in.fragment();
    for (qsizetype left = in.count(); left > 0; --left)
        file->skeletons.append(in.text());
    const qsizetype documents = in.count();
    file->documents.reserve(documents);
    for (qsizetype left = documents; left > 0 && in.isGood(); --left)
        file->documents.append(readDocument(in, (flags & HasEntities) != 0));
    file->own = in.diagnostics();
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left) {
        Diagnostic finding = in.diagnostic();
        file->ownSuppressed.append({std::move(finding), in.text()});
    }
    file->suppressed = file->ownSuppressed;
    file->diagnostics = file->own;
    countProblems(file->documents, file->own);
    return in.isGood() ? file : nullptr;
}

/// Tells one state of a file from another. One without a stamp is read again by its hash, at every
/// start until it has one.
QByteArray markOf(const snapshot::FileEntry &file)
{
    return file.hash + (file.stamp ? QByteArray::number(file.stamp->changed) : "-"_ba);
}

QByteArray contentDigest(const ReadCache::Entries &kept)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const auto &file : kept) {
        hash.addData(file->path.toUtf8());
        hash.addData(markOf(*file));
    }
    return hash.result();
}

QHash<QString, QByteArray> marksOf(const ReadCache::Entries &kept)
{
    QHash<QString, QByteArray> marks;
    marks.reserve(kept.size());
    for (const auto &file : kept)
        marks.insert(file->path, markOf(*file));
    return marks;
}

void addDigests(snapshot::Packer &packer, const snapshot::CacheDigests &digests)
{
    for (const QByteArray &digest : {digests.rules, digests.entities, digests.content})
        packer.add(digest);
}

snapshot::CacheDigests readDigests(snapshot::Unpacker &in)
{
    snapshot::CacheDigests digests;
    for (QByteArray *digest : {&digests.rules, &digests.entities, &digests.content})
        *digest = in.bytes();
    return digests;
}

void addFiles(snapshot::Packer &packer, const ReadCache::Entries &entries)
{
    packer.add(quint64(entries.size()));
    for (const auto &file : entries) {
        packer.beginPart();
        addFile(packer, *file);
        packer.endPart();
    }
}

/// nullopt where one of them is damaged.
std::optional<ReadCache::Entries> readEntries(snapshot::Unpacker &in)
{
    std::vector<snapshot::Unpacker> parts;
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left)
        parts.push_back(in.part());
    ReadCache::Entries read(qsizetype(parts.size()));
    auto *const places = read.data();
    parallelFor(qsizetype(parts.size()),
                [&](qsizetype i) { places[i] = readFile(parts[std::size_t(i)]); });
    if (!in.isGood() || read.contains(nullptr))
        return std::nullopt;
    return read;
}

/// What was written, without what guards it; empty for a file that can't be used.
QByteArray readContent(const QString &path, const FileSystem &files)
{
    const auto bytes = files.read(path, defaultReadLimit);
    if (!bytes || bytes->size() < writerSize + checksumSize)
        return {};
    const QByteArray content = bytes->sliced(writerSize + checksumSize);
    return bytes->first(writerSize) == writtenBy(files)
                   && bytes->sliced(writerSize, checksumSize) == checksumOf(content)
               ? content
               : QByteArray();
}

Result<void> writeContent(const QString &path, const QByteArray &content, const FileSystem &files)
{
    if (auto made = makeFolderOf(path); !made)
        return made;
    return files.write(path, writtenBy(files) + checksumOf(content) + content);
}

/// What changed since the large file was written; nullopt where that is so much that all of it is
/// to be written.
std::optional<ReadCache::Entries> changedSince(const snapshot::KeptFiles &kept,
                                               const ReadCache::Entries &chosen,
                                               const snapshot::CacheDigests &now)
{
    constexpr qsizetype share = 8;
    if (kept.large.rules != now.rules)
        return std::nullopt;
    const bool sameEntities = kept.large.entities == now.entities;
    ReadCache::Entries changed;
    for (const auto &file : chosen) {
        const auto mark = kept.inLarge.constFind(file->path);
        if (mark == kept.inLarge.cend() || *mark != markOf(*file)
            || (!sameEntities && file->mayNameEntities))
            changed.append(file);
    }
    return changed.size() <= kept.inLarge.size() / share ? std::optional(changed) : std::nullopt;
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
    const QByteArray content = readContent(path, files);
    if (content.isEmpty())
        return nullptr;
    snapshot::Unpacker in(content, pool);
    auto kept = std::make_shared<snapshot::KeptFiles>();
    kept->large = kept->digests = readDigests(in);
    const auto read = readEntries(in);
    if (!read)
        return nullptr;
    auto cache = std::make_shared<ReadCache>();
    kept->inLarge = marksOf(*read);
    cache->m_kept = kept;
    cache->m_files.reserve(read->size());
    for (const auto &file : *read)
        cache->m_files.insert(file->path, file);
    const QByteArray newer = readContent(newerPath(path), files);
    if (!newer.isEmpty())
        cache->addNewer(newer, pool);
    return cache;
}

void ReadCache::addNewer(const QByteArray &content,
                         const std::shared_ptr<catalog::StringPool> &pool)
{
    snapshot::Unpacker in(content, pool);
    const snapshot::CacheDigests of = readDigests(in);
    const snapshot::CacheDigests now = readDigests(in);
    const auto read = of == m_kept->large ? readEntries(in) : std::nullopt;
    if (!read)
        return;
    // What was found out with other entities; the small one has all that may name some.
    if (now.entities != of.entities)
        m_files.removeIf([](const auto &each) { return each.value()->mayNameEntities; });
    for (const auto &file : *read)
        m_files.insert(file->path, file);
    auto kept = std::make_shared<snapshot::KeptFiles>(*m_kept);
    kept->digests = now;
    m_kept = std::move(kept);
}

std::shared_ptr<const snapshot::FileEntry> ReadCache::find(const QString &path) const
{
    return m_files.value(path);
}

bool ReadCache::mayKeep(const snapshot::FileEntry &file, const QByteArray &bytes,
                        const analysis::Bindings &bindings)
{
    // The schema of a binding may change; one by kind may be for any file.
    const bool isBound =
        bindings.namesFile(file.path)
        || std::ranges::any_of(bindings.all(), [](const analysis::SchemaBinding &binding) {
               return binding.documents.has_value();
           });
    if (file.definesRules || isBound
        || (file.entities && !snapshot::Packer::canPack(*file.entities)))
        return false;
    // A schema that the text names may change, and so may the file a placeholder names.
    return !(bytes.contains('$')
             && (bytes.contains("$schema") || catalog::mayHoldPlaceholders(bytes)))
           && std::ranges::none_of(file.documents, [](const snapshot::DocumentEntry &document) {
                  return document.kind.compare("Location"_L1, Qt::CaseInsensitive) == 0;
              });
}

Result<void> ReadCache::save(const QString &path, const Entries &entries,
                             const snapshot::CacheDigests &digests, const FileSystem &files)
{
    const trace::Span span("workspace.saveCache");
    snapshot::Packer packer;
    addDigests(packer, digests);
    addFiles(packer, entries);
    return writeContent(path, packer.packed(), files);
}

Result<void> ReadCache::saveNewer(const QString &path, const Entries &entries,
                                  const snapshot::CacheDigests &digests,
                                  const snapshot::CacheDigests &of, const FileSystem &files)
{
    const trace::Span span("workspace.saveNewerCache");
    snapshot::Packer packer;
    addDigests(packer, of);
    addDigests(packer, digests);
    addFiles(packer, entries);
    return writeContent(newerPath(path), packer.packed(), files);
}

std::shared_ptr<const snapshot::KeptFiles>
keepForNextStart(const snapshot::Snapshot &snapshot,
                 std::shared_ptr<const snapshot::KeptFiles> kept, const QString &cacheFolder,
                 const FileSystem &files)
{
    expensive();
    ReadCache::Entries chosen;
    for (const auto &file : snapshot.files) {
        if (file->standsAlone && !file->hash.isEmpty())
            chosen.append(file);
    }
    const snapshot::CacheDigests digests{snapshot.rules->lastingDigest,
                                         snapshot.rules->entitiesDigest, contentDigest(chosen)};
    if (kept && digests == kept->digests)
        return kept;
    const QString path = ReadCache::pathFor(snapshot.folder, cacheFolder);
    const auto changed = kept ? changedSince(*kept, chosen, digests) : std::nullopt;
    const auto saved = changed ? ReadCache::saveNewer(path, *changed, digests, kept->large, files)
                               : ReadCache::save(path, chosen, digests, files);
    if (!saved) {
        log::warning("workspace", saved.error().message);
        return kept;
    }
    if (!changed)
        return std::make_shared<const snapshot::KeptFiles>(
            snapshot::KeptFiles{digests, digests, marksOf(chosen)});
    auto next = std::make_shared<snapshot::KeptFiles>(*kept);
    next->digests = digests;
    return next;
}

} // namespace waymark::workspace
