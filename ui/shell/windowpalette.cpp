// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowpalette.h"

#include "catalog/catalogplace.h"
#include "link/documentplace.h"
#include "shell/commandpalette.h"
#include "shell/places.h"
#include "shell/windowactions.h"
#include "snapshot/snapshot.h"
#include "workspace/workspacesession.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark::shell {

WindowPalette::WindowPalette(const Parts &parts)
    : m_parts(parts)
{
    m_parts.actions.add(u"go.command"_s, tr("Search or run a command"), {QKeySequence(u"Ctrl+K"_s)},
                        [this] { open(false); });
    m_parts.actions.add(u"go.document"_s, tr("Go to document or entity…"),
                        {QKeySequence(u"Ctrl+P"_s)}, [this] { open(true); });
}

void WindowPalette::enable()
{
    m_parts.actions.action(u"go.document"_s)->setEnabled(m_parts.workspace.isOpen());
}

void WindowPalette::open(bool onlyDocuments)
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(m_parts.services.theme, m_parts.services.interactive,
                                       m_parts.window);
        connect(m_palette, &CommandPalette::chosen, this, &WindowPalette::run);
        connect(m_palette, &CommandPalette::entityRequested, this,
                [this](const QString &name) { m_parts.places.go(catalog::entityPlace(name)); });
    }
    fill();
    m_palette->popUp(onlyDocuments);
}

bool WindowPalette::isSettled() const
{
    return m_palette == nullptr || m_palette->isSettled();
}

void WindowPalette::fill()
{
    auto items = std::make_shared<QList<PaletteItem>>();
    *items = m_parts.actions.paletteItems();
    for (PaletteItem &item : *items) {
        if (item.target.startsWith("page."_L1))
            item.kind = PaletteItem::Kind::Page;
    }
    m_palette->setItems(std::move(items), m_parts.workspace.snapshot());
}

void WindowPalette::run(const PaletteItem &item)
{
    if (item.kind == PaletteItem::Kind::Entity)
        return m_parts.places.go(catalog::entityPlace(item.target));
    if (item.kind != PaletteItem::Kind::Document)
        return m_parts.actions.action(item.target)->trigger();
    const auto &snapshot = m_parts.workspace.snapshot();
    if (const auto file = snapshot ? snapshot->file(item.target) : nullptr)
        m_parts.places.go(
            toPlace(link::DocumentPlace{.path = file->shownPath(), .line = int(item.line) + 1}));
}

} // namespace waymark::shell
