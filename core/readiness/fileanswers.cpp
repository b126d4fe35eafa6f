// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/fileanswers.h"

#include "readiness/readinesstr.h"
#include "vcs/ignorerules.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// What a glob begins with before the first sign that stands for something else.
QStringView literalPart(QStringView glob)
{
    qsizetype end = 0;
    while (end < glob.size() && !QStringView(u"*?[\\").contains(glob[end]))
        ++end;
    return glob.first(end);
}

bool isMarkup(const QString &path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1) || path.endsWith(".json"_L1);
}

} // namespace

bool mayMatch(const QString &glob, const QString &path)
{
    return path.startsWith(literalPart(glob));
}

bool FileAnswers::isThere(const QString &path) const
{
    const auto &paths = m_source.paths();
    if (std::ranges::binary_search(paths, path))
        return true;
    // A folder is there as long as something lies in it.
    const QString folder = path + u'/';
    const auto next = std::ranges::lower_bound(paths, folder);
    return next != paths.end() && next->startsWith(folder);
}

QStringList FileAnswers::matching(const QString &glob) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_matches.constFind(glob); known != m_matches.cend())
            return *known;
    }
    QStringList found;
    const QString prefix = literalPart(glob).toString();
    // Between two slashes `**` stands for no folder, too.
    const QString shorter = QString(glob).replace("/**/"_L1, "/"_L1);
    const auto &paths = m_source.paths();
    for (auto path = std::ranges::lower_bound(paths, prefix);
         path != paths.end() && path->startsWith(prefix); ++path) {
        if (prefix.size() == glob.size()
                ? *path == glob
                : vcs::matchesGlob(glob, *path) || vcs::matchesGlob(shorter, *path))
            found.append(*path);
    }
    const std::scoped_lock lock(m_mutex);
    m_matches.insert(glob, found);
    return found;
}

std::shared_ptr<const ReadFile> FileAnswers::content(const QString &path) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_contents.constFind(path); known != m_contents.cend())
            return *known;
    }
    std::shared_ptr<ReadFile> made;
    if (std::ranges::binary_search(m_source.paths(), path)) {
        made = std::make_shared<ReadFile>();
        auto bytes = m_source.read(path);
        if (!bytes) {
            made->problem = bytes.error().message;
        } else if (isMarkup(path)) {
            made->isDocument = true;
            made->tree = *yaml::SyntaxTree::parse(SourceText(*bytes));
            if (made->tree.hasErrors())
                made->problem = readiness::Tr::tr("It can't be read as YAML.");
        }
        made->bytes = bytes.value_or(QByteArray());
    }
    // Whoever came first stays: expressions look into the tree of the one that they were given.
    const std::scoped_lock lock(m_mutex);
    const auto known = m_contents.constFind(path);
    return known == m_contents.cend() ? *m_contents.insert(path, std::move(made)) : *known;
}

QByteArray FileAnswers::answerTo(FileQuestion::Kind kind, const QString &of) const
{
    switch (kind) {
    case FileQuestion::Kind::There:
        return isThere(of) ? "1"_ba : "0"_ba;
    case FileQuestion::Kind::Content:
        return m_source.stamp(of);
    case FileQuestion::Kind::Changed: {
        const auto time = m_source.changed(of);
        return time ? QByteArray::number(time->toSecsSinceEpoch()) : QByteArray();
    }
    case FileQuestion::Kind::Matching:
        break;
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_matchAnswers.constFind(of); known != m_matchAnswers.cend())
            return *known;
    }
    const QByteArray answer =
        QCryptographicHash::hash(matching(of).join(u'\0').toUtf8(), QCryptographicHash::Sha1);
    const std::scoped_lock lock(m_mutex);
    m_matchAnswers.insert(of, answer);
    return answer;
}

} // namespace waymark::readiness
