// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/story.h"

#include "demo/demotr.h"
#include "yaml/syntaxtree.h"

#include <QDir>
#include <QDirIterator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark::demo {

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr qsizetype dateLength = 10;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `2026-11-23` at `at`, with neither digit nor dash beside it.
bool isDateAt(QByteArrayView bytes, qsizetype at)
{
    const auto borders = [](char c) {
        return isDigit(c) || c == '-';
    };
    if (at + dateLength > bytes.size() || (at > 0 && borders(bytes[at - 1]))
        || (at + dateLength < bytes.size() && borders(bytes[at + dateLength])))
        return false;
    for (qsizetype i = 0; i < dateLength; ++i) {
        const bool isDash = i == 4 || i == 7;
        if (isDash ? bytes[at + i] != '-' : !isDigit(bytes[at + i]))
            return false;
    }
    return true;
}

QDate dateOf(const yaml::Node &node)
{
    return QDate::fromString(node.text(), Qt::ISODate);
}

class StoryReader
{
public:
    StoryReader(const QString &source, QDate today, const FileSystem &files)
        : m_source(source)
        , m_today(today)
        , m_files(files)
    {}

    Result<Story> read()
    {
        const auto bytes = m_files.read(m_source + "/story.yaml"_L1, largestFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        m_story = tree->documents().isEmpty() ? yaml::Node() : tree->documents().first().root;
        m_days = dateOf(m_story.value(u"anchor")).daysTo(m_today);
        m_first = dateOf(m_story.value(u"dates").value(u"from"));
        m_last = dateOf(m_story.value(u"dates").value(u"to"));
        if (!m_first.isValid() || !m_last.isValid())
            fail(Tr::tr("it lacks the dates to move"));
        readBranch(m_story.value(u"main"), u"main"_s, {});
        for (auto branch = m_story.value(u"branches").firstChild(); branch;
             branch = branch.nextSibling())
            readBranch(branch.value(u"commits"), branch.value(u"name").text(), u"main"_s);
        const QString reader = m_story.value(u"reader").text();
        if (nameOf(reader).isEmpty())
            fail(Tr::tr("its reader is none of its people"));
        if (!m_problem.isEmpty())
            return std::unexpected(
                Error{u"demo.broken-story"_s,
                      Tr::tr("The demonstration workspace can't be made: %1.").arg(m_problem),
                      m_source + "/story.yaml"_L1, Tr::tr("Install Waymark again.")});
        return Story{std::move(m_commits), nameOf(reader), mailOf(reader)};
    }

private:
    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    [[nodiscard]] QString nameOf(const QString &person) const
    {
        return m_story.value(u"people").value(person).text();
    }

    [[nodiscard]] QString mailOf(const QString &person) const
    {
        return person + u'@' + m_story.value(u"mailDomain").text();
    }

    void readBranch(const yaml::Node &commits, const QString &branch, const QString &startsAt)
    {
        for (auto node = commits.firstChild(); node; node = node.nextSibling()) {
            const QString author = node.value(u"author").text();
            const QTime time = QTime::fromString(node.value(u"time").text(), u"HH:mm"_s);
            const auto day = node.value(u"day").toInteger();
            if (!day || !time.isValid())
                fail(Tr::tr("a commit of %1 has no day and time").arg(branch));
            m_commits.append({branch, nameOf(author), mailOf(author),
                              QDateTime(m_today.addDays(day.value_or(0)), time, QTimeZone::UTC),
                              node.value(u"message").text(), startsAt, node.value(u"tag").text(),
                              changesOf(node)});
        }
    }

    QList<std::pair<QString, std::optional<QByteArray>>> changesOf(const yaml::Node &commit)
    {
        m_changes.clear();
        for (auto item = commit.value(u"remove").firstChild(); item; item = item.nextSibling())
            m_changes.append({item.text(), std::nullopt});
        for (auto item = commit.value(u"files").firstChild(); item; item = item.nextSibling()) {
            const QString path = item.text();
            if (path.endsWith(u'/'))
                addFolder(m_source + "/template/"_L1, path);
            else
                addFile(m_source + "/template/"_L1, path);
        }
        const QString overlay = commit.value(u"overlay").text();
        if (!overlay.isEmpty())
            addFolder(m_source + u'/' + overlay + u'/', {});
        return m_changes;
    }

    void addFolder(const QString &base, const QString &below)
    {
        QDirIterator found(base + below, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QStringList paths;
        while (found.hasNext())
            paths.append(found.next().sliced(base.size()));
        if (paths.isEmpty())
            fail(Tr::tr("the folder %1 isn't there").arg(base + below));
        paths.sort();
        for (const QString &path : paths)
            addFile(base, path);
    }

    void addFile(const QString &base, const QString &path)
    {
        const auto bytes = m_files.read(base + path, largestFile);
        if (bytes)
            m_changes.append({path, withMovedDates(*bytes, m_first, m_last, m_days)});
        else
            fail(bytes.error().message);
    }

    QString m_source;
    QDate m_today;
    const FileSystem &m_files;
    yaml::Node m_story;
    qint64 m_days = 0;
    QDate m_first;
    QDate m_last;
    QString m_problem;
    QList<vcs::ImportedCommit> m_commits;
    QList<std::pair<QString, std::optional<QByteArray>>> m_changes;
};

} // namespace

QByteArray withMovedDates(const QByteArray &bytes, QDate first, QDate last, qint64 days)
{
    QByteArray moved = bytes;
    for (qsizetype at = 0; at + dateLength <= moved.size(); ++at) {
        if (!isDigit(moved[at]) || !isDateAt(moved, at))
            continue;
        const QDate date =
            QDate::fromString(QString::fromLatin1(moved.sliced(at, dateLength)), Qt::ISODate);
        if (date.isValid() && first <= date && date <= last)
            moved.replace(at, dateLength, date.addDays(days).toString(Qt::ISODate).toLatin1());
        at += dateLength - 1;
    }
    return moved;
}

Result<Story> readStory(const QString &source, QDate today, const FileSystem &files)
{
    return StoryReader(source, today, files).read();
}

} // namespace waymark::demo
