// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

#include "base/filesystem.h"
#include "base/writeerror.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::settings {

namespace {

constexpr qsizetype mostWorkspaces = 10;
constexpr qsizetype mostDocuments = 12;

/// A folder's path holds separators, which would nest groups.
QString groupOf(const QString &folder)
{
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"workspaces/"_s + QString::fromLatin1(hash);
}

QStringList withFirst(QStringList list, const QString &first, qsizetype most)
{
    list.removeAll(first);
    list.prepend(first);
    return list.first(std::min(list.size(), most));
}

} // namespace

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat)
{}

Result<void> Settings::sync()
{
    m_store.sync();
    if (m_store.status() != QSettings::AccessError)
        return {};
    // QSettings doesn't say why; the disk does, for a file of that size beside it.
    const QString path = m_store.fileName();
    const QString probe = path + ".new"_L1;
    constexpr int size = 16'384;
    auto written = makeFolderOf(probe);
    if (written)
        written = DiskFileSystem().write(probe, QByteArray(size, '\n'));
    QFile::remove(probe);
    if (written)
        return std::unexpected(writeError(path, 0));
    written.error().message.replace(probe, path);
    written.error().subject = path;
    return written;
}

WindowState Settings::window() const
{
    const WindowState unset;
    return {m_store.value("window/geometry").toByteArray(),
            m_store.value("window/showsProblems", unset.showsProblems).toBool(),
            m_store.value("window/showsInspector", unset.showsInspector).toBool()};
}

void Settings::setWindow(const WindowState &state)
{
    m_store.setValue("window/geometry", state.geometry);
    m_store.setValue("window/showsProblems", state.showsProblems);
    m_store.setValue("window/showsInspector", state.showsInspector);
}

editor::ViewOptions Settings::textView() const
{
    const editor::ViewOptions unset;
    return {m_store.value("text/zoom", unset.zoom).toInt(),
            m_store.value("text/wrapsLines", unset.wrapsLines).toBool(),
            m_store.value("text/showsOutline", unset.showsOutline).toBool(),
            m_store.value("text/comparesSideBySide", unset.comparesSideBySide).toBool()};
}

void Settings::setTextView(const editor::ViewOptions &options)
{
    m_store.setValue("text/zoom", options.zoom);
    m_store.setValue("text/wrapsLines", options.wrapsLines);
    m_store.setValue("text/showsOutline", options.showsOutline);
    m_store.setValue("text/comparesSideBySide", options.comparesSideBySide);
}

QList<int> Settings::splitter(const QString &name) const
{
    QList<int> sizes;
    for (const QString &part : m_store.value("panes/"_L1 + name).toStringList()) {
        bool isNumber = false;
        sizes << part.toInt(&isNumber);
        if (!isNumber || sizes.last() < 0)
            return {};
    }
    return sizes;
}

void Settings::setSplitter(const QString &name, const QList<int> &sizes)
{
    QStringList parts;
    for (const int size : sizes)
        parts << QString::number(size);
    m_store.setValue("panes/"_L1 + name, parts);
}

theme::Theme::Choice Settings::themeChoice() const
{
    const QString word = m_store.value("appearance/theme").toString();
    if (word == "light"_L1)
        return theme::Theme::Choice::Light;
    if (word == "dark"_L1)
        return theme::Theme::Choice::Dark;
    return theme::Theme::Choice::FollowDesktop;
}

void Settings::setThemeChoice(theme::Theme::Choice choice)
{
    switch (choice) {
    case theme::Theme::Choice::FollowDesktop:
        return m_store.remove("appearance/theme");
    case theme::Theme::Choice::Light:
        return m_store.setValue("appearance/theme", u"light"_s);
    case theme::Theme::Choice::Dark:
        return m_store.setValue("appearance/theme", u"dark"_s);
    }
}

QString Settings::language() const
{
    return m_store.value("appearance/language").toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store.setValue("appearance/language", language);
}

QStringList Settings::recentWorkspaces() const
{
    return m_store.value("workspaces/recent").toStringList();
}

void Settings::addRecentWorkspace(const QString &folder, const QString &title)
{
    m_store.setValue("workspaces/recent", withFirst(recentWorkspaces(), folder, mostWorkspaces));
    m_store.setValue(groupOf(folder) + "/title"_L1, title);
}

QString Settings::workspaceTitle(const QString &folder) const
{
    return m_store.value(groupOf(folder) + "/title"_L1).toString();
}

void Settings::forgetWorkspace(const QString &folder)
{
    QStringList left = recentWorkspaces();
    left.removeAll(folder);
    m_store.setValue("workspaces/recent", left);
    m_store.remove(groupOf(folder));
}

bool Settings::isTrusted(const QString &folder) const
{
    return m_store.value(groupOf(folder) + "/trusted"_L1, false).toBool();
}

void Settings::setTrusted(const QString &folder, bool trusted)
{
    m_store.setValue(groupOf(folder) + "/trusted"_L1, trusted);
}

std::optional<bool> Settings::opensAlone(const QString &folder) const
{
    const QVariant kept = m_store.value(groupOf(folder) + "/opensAlone"_L1);
    return kept.isValid() ? std::optional(kept.toBool()) : std::nullopt;
}

void Settings::setOpensAlone(const QString &folder, bool alone)
{
    m_store.setValue(groupOf(folder) + "/opensAlone"_L1, alone);
}

Session Settings::session(const QString &folder) const
{
    const QString group = groupOf(folder);
    Session session;
    session.page = m_store.value(group + "/page"_L1).toString();
    // Versions before links kept the paths of the tabs.
    session.documents =
        m_store.value(group + "/places"_L1, m_store.value(group + "/tabs"_L1)).toStringList();
    for (const QVariant &state : m_store.value(group + "/tabStates"_L1).toList())
        session.states << state.toByteArray();
    session.states.resize(session.documents.size());
    session.current = m_store.value(group + "/currentTab"_L1, -1).toInt();
    return session;
}

void Settings::setSession(const QString &folder, const Session &session)
{
    const QString group = groupOf(folder);
    QVariantList states;
    for (const QByteArray &state : session.states)
        states << state;
    m_store.setValue(group + "/page"_L1, session.page);
    m_store.setValue(group + "/places"_L1, session.documents);
    m_store.setValue(group + "/tabStates"_L1, states);
    m_store.setValue(group + "/currentTab"_L1, session.current);
    m_store.remove(group + "/tabs"_L1);
}

QStringList Settings::recentDocuments(const QString &folder) const
{
    return m_store.value(groupOf(folder) + "/documents"_L1).toStringList();
}

void Settings::addRecentDocument(const QString &folder, const QString &path)
{
    m_store.setValue(groupOf(folder) + "/documents"_L1,
                     withFirst(recentDocuments(folder), path, mostDocuments));
}

QStringList Settings::starredEntities(const QString &folder) const
{
    return m_store.value(groupOf(folder) + "/starred"_L1).toStringList();
}

void Settings::setStarredEntities(const QString &folder, const QStringList &names)
{
    m_store.setValue(groupOf(folder) + "/starred"_L1, names);
}

QList<QByteArray> Settings::savedViews(const QString &folder) const
{
    QList<QByteArray> views;
    for (const QVariant &view : m_store.value(groupOf(folder) + "/catalogViews"_L1).toList())
        views << view.toByteArray();
    return views;
}

void Settings::setSavedViews(const QString &folder, const QList<QByteArray> &views)
{
    QVariantList kept;
    for (const QByteArray &view : views)
        kept << view;
    m_store.setValue(groupOf(folder) + "/catalogViews"_L1, kept);
}

QByteArray Settings::catalogView() const
{
    return m_store.value("catalog/view").toByteArray();
}

void Settings::setCatalogView(const QByteArray &view)
{
    m_store.setValue("catalog/view", view);
}

QString Settings::myself(const QString &folder) const
{
    return m_store.value(groupOf(folder) + "/myself"_L1).toString();
}

void Settings::setMyself(const QString &folder, const QString &name)
{
    m_store.setValue(groupOf(folder) + "/myself"_L1, name);
}

} // namespace waymark::settings
