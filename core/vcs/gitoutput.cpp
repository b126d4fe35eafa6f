// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/gitoutput.h"

#include <QStringList>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// The records between NULs, without the empty one at the end.
QList<QByteArray> recordsOf(const QByteArray &output)
{
    auto records = output.split('\0');
    if (!records.isEmpty() && records.back().isEmpty())
        records.removeLast();
    return records;
}

/// `text` after its first `fields` fields, which spaces separate: a name, which may hold spaces.
QByteArray afterFields(const QByteArray &text, int fields)
{
    qsizetype at = 0;
    for (int i = 0; i < fields; ++i) {
        at = text.indexOf(' ', at) + 1;
        if (at == 0)
            return {};
    }
    return text.sliced(at);
}

ChangedFile::Kind kindOf(char letter)
{
    switch (letter) {
    case 'A':
    case 'C':
        return ChangedFile::Kind::Added;
    case 'D':
        return ChangedFile::Kind::Removed;
    case 'R':
        return ChangedFile::Kind::Renamed;
    case 'U':
        return ChangedFile::Kind::Conflict;
    default:
        return ChangedFile::Kind::Modified;
    }
}

/// Of the two letters "staged, not staged" the one that says more about the file on disk.
ChangedFile::Kind kindOfStatus(QByteArrayView letters)
{
    const char staged = letters.isEmpty() ? '.' : letters[0];
    const char unstaged = letters.size() > 1 ? letters[1] : '.';
    if (unstaged == 'D')
        return ChangedFile::Kind::Removed;
    return kindOf(staged == '.' ? unstaged : staged);
}

void readBranchLine(const QByteArray &line, WorkState &state)
{
    const auto valueAfter = [&line](QByteArrayView key) {
        return QString::fromUtf8(line.sliced(key.size()));
    };
    if (line.startsWith("# branch.head ")) {
        state.branch = valueAfter("# branch.head ");
        if (state.branch == "(detached)"_L1)
            state.branch.clear();
    } else if (line.startsWith("# branch.upstream ")) {
        state.upstream = valueAfter("# branch.upstream ");
    } else if (line.startsWith("# branch.ab ")) {
        const QStringList counts = valueAfter("# branch.ab ").split(u' ');
        state.ahead = qAbs(counts.value(0).toInt());
        state.behind = qAbs(counts.value(1).toInt());
    }
}

} // namespace

QList<Commit> parseLog(const QByteArray &output)
{
    QList<Commit> commits;
    for (const QByteArray &record : recordsOf(output)) {
        const QStringList fields = QString::fromUtf8(record).trimmed().split(u'\x1f');
        if (fields.size() != 5)
            continue;
        commits.append({fields[0], fields[1], fields[2],
                        QDateTime::fromString(fields[3], Qt::ISODate), fields[4]});
    }
    return commits;
}

QHash<QString, QDateTime> parseChangeTimes(const QByteArray &output)
{
    QHash<QString, QDateTime> times;
    QDateTime time;
    for (const QByteArray &record : recordsOf(output)) {
        if (record.startsWith('\x01')) {
            time = QDateTime::fromSecsSinceEpoch(record.sliced(1).trimmed().toLongLong(),
                                                 QTimeZone::UTC);
            continue;
        }
        // Git ends the line of the format before the first name.
        const QString path = QString::fromUtf8(record.startsWith('\n') ? record.sliced(1) : record);
        if (!path.isEmpty() && time.isValid() && !times.contains(path))
            times.insert(path, time);
    }
    return times;
}

QStringList parseWorkFiles(const QByteArray &output)
{
    QStringList files;
    QStringList removed;
    for (const QByteArray &record : recordsOf(output)) {
        if (record.size() > 2)
            (record.front() == 'R' ? removed : files).append(QString::fromUtf8(record.sliced(2)));
    }
    files.sort();
    files.removeDuplicates();
    removed.sort();
    files.removeIf([&](const QString &path) { return std::ranges::binary_search(removed, path); });
    return files;
}

QList<ChangedFile> parseNameStatus(const QByteArray &output)
{
    QList<ChangedFile> files;
    const auto records = recordsOf(output);
    for (qsizetype i = 0; i + 1 < records.size(); i += 2) {
        if (records[i].isEmpty())
            break;
        const char letter = records[i].front();
        const bool hasTwoNames = letter == 'R' || letter == 'C';
        if (hasTwoNames && i + 2 >= records.size())
            break;
        ChangedFile file{kindOf(letter), QString::fromUtf8(records[i + 1]), {}};
        if (hasTwoNames) {
            if (letter == 'R')
                file.from = file.path;
            file.path = QString::fromUtf8(records[i + 2]);
            ++i;
        }
        files.append(std::move(file));
    }
    return files;
}

WorkState parseStatus(const QByteArray &output)
{
    WorkState state;
    const auto records = recordsOf(output);
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QByteArray &record = records[i];
        if (record.startsWith("# ")) {
            readBranchLine(record, state);
            continue;
        }
        const char type = record.isEmpty() ? '\0' : record.front();
        const auto letters = QByteArrayView(record).sliced(qMin<qsizetype>(2, record.size()));
        if (type == '1')
            state.changes.append(
                {kindOfStatus(letters), QString::fromUtf8(afterFields(record, 8)), {}});
        else if (type == '2' && i + 1 < records.size())
            state.changes.append({kindOfStatus(letters), QString::fromUtf8(afterFields(record, 9)),
                                  QString::fromUtf8(records[++i])});
        else if (type == 'u')
            state.changes.append(
                {ChangedFile::Kind::Conflict, QString::fromUtf8(afterFields(record, 10)), {}});
        else if (type == '?')
            state.changes.append(
                {ChangedFile::Kind::Added, QString::fromUtf8(afterFields(record, 1)), {}});
    }
    return state;
}

QStringList parseTree(const QByteArray &output)
{
    QStringList paths;
    for (const QByteArray &record : recordsOf(output)) {
        // mode SP type SP object TAB path; 100644 and 100755 are regular files.
        const auto tab = record.indexOf('\t');
        if (tab > 0 && record.startsWith("100"))
            paths.append(QString::fromUtf8(record.sliced(tab + 1)));
    }
    return paths;
}

QHash<QString, QByteArray> parseBlobs(const QByteArray &output)
{
    QHash<QString, QByteArray> blobs;
    for (const QByteArray &record : recordsOf(output)) {
        const auto tab = record.indexOf('\t');
        const auto fields = record.first(std::max<qsizetype>(tab, 0)).split(' ');
        if (fields.size() == 3 && fields[0].startsWith("100"))
            blobs.insert(QString::fromUtf8(record.sliced(tab + 1)), QByteArray::fromHex(fields[2]));
    }
    return blobs;
}

QHash<QString, QByteArray> parseBatch(const QByteArray &output, const QStringList &asked)
{
    QHash<QString, QByteArray> blobs;
    qsizetype at = 0;
    for (const QString &name : asked) {
        const auto headerEnd = output.indexOf('\0', at);
        if (headerEnd < 0)
            break;
        // object SP type SP size, or NAME SP missing (or ambiguous).
        const QByteArray header = output.sliced(at, headerEnd - at);
        at = headerEnd + 1;
        const auto fields = header.split(' ');
        bool isNumber = false;
        const qsizetype size = fields.back().toLongLong(&isNumber);
        if (!isNumber || fields.size() != 3)
            continue;
        if (size < 0 || size > output.size() - at)
            break;
        if (fields[1] == "blob")
            blobs.insert(name, output.sliced(at, size));
        at += size + 1;
    }
    return blobs;
}

} // namespace waymark::vcs
