// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowlinks.h"

#include "link/documentplace.h"
#include "settings/settings.h"
#include "shell/places.h"
#include "shell/windowbars.h"
#include "workspace/workspacesession.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr qsizetype longestName = 120; ///< of a workspace, in a sentence

} // namespace

WindowLinks::WindowLinks(const Parts &parts)
    : m_parts(parts)
{
    connect(&m_parts.places, &Places::linkRequested, this, &WindowLinks::copy);
    connect(&m_parts.places, &Places::workspaceMissed, this, &WindowLinks::offer);
}

void WindowLinks::open(const QString &text)
{
    const auto place = link::parsePlace(text);
    if (!place)
        return m_parts.bars.showError(place.error());
    if (m_parts.workspace.isOpen() || m_parts.workspace.isLoading())
        return m_parts.places.go(*place);
    if (const auto checked = m_parts.places.check(*place); !checked)
        return m_parts.bars.showError(checked.error());
    if (place->workspace.isEmpty())
        offerAny(*place);
    else
        offer(*place);
}

void WindowLinks::copy(link::Place place)
{
    // How it stands by itself needs no words.
    if (place.page == link::documentPage && place.value(u"view") == "both"_L1)
        place.set(u"view"_s, {});
    place.workspace = nameHere();
    const QString text = toLink(place);
    if (const auto read = link::parsePlace(text); !read)
        return m_parts.bars.showError(
            {u"link.not-possible"_s, tr("No link can lead to what is shown."), text,
             tr("Its file is outside of the workspace, or a name in it is one that links don't "
                "take.")});
    QGuiApplication::clipboard()->setText(text);
    m_parts.bars.showNotice(tr("Copied the link %1.").arg(text));
}

QString WindowLinks::nameHere() const
{
    const auto &snapshot = m_parts.workspace.snapshot();
    if (!snapshot)
        return {};
    // The title is in the repository, and so the same for everybody; a folder's name need not be.
    return snapshot->title.isEmpty() || snapshot->title.contains(u'/')
               ? QFileInfo(snapshot->folder).fileName()
               : snapshot->title;
}

QString WindowLinks::folderCalled(const QString &workspace) const
{
    if (workspace.startsWith(u'/'))
        return workspace;
    for (const QString &folder : m_parts.settings.recentWorkspaces()) {
        if (m_parts.settings.workspaceTitle(folder) == workspace
            || QFileInfo(folder).fileName() == workspace)
            return folder;
    }
    return {};
}

void WindowLinks::offer(const link::Place &place)
{
    offerFolder(place, folderCalled(place.workspace),
                tr("The link leads to the workspace “%1”, which isn't open here.")
                    .arg(place.workspace.left(longestName)),
                tr("Nothing was opened. What you have open now is closed first; what isn't saved "
                   "is asked about."));
}

void WindowLinks::offerAny(const link::Place &place)
{
    m_parts.places.wish(place);
    const QStringList recent = m_parts.settings.recentWorkspaces();
    offerFolder(place, recent.value(0), tr("The link doesn't say which workspace it is of."),
                tr("Open one, and what the link leads to is shown in it."));
}

void WindowLinks::offerFolder(const link::Place &place, const QString &folder, const QString &text,
                              const QString &detail)
{
    m_parts.bars.showOffer(text, detail,
                           folder.isEmpty() ? tr("Open folder…")
                                            : tr("Open %1").arg(folder.left(longestName)),
                           [this, place, folder] {
                               m_parts.places.wish(place);
                               if (folder.isEmpty())
                                   Q_EMIT folderChoiceRequested();
                               else
                                   Q_EMIT folderRequested(folder);
                           });
}

} // namespace waymark::shell
