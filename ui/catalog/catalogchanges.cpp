// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/catalogpage.h"
#include "catalog/changes/changedialog.h"
#include "catalog/changes/descriptordialog.h"
#include "catalog/entity/entitypage.h"
#include "catalog/refactor.h"
#include "snapshot/mentions.h"
#include "widgets/messagebar.h"

#include <QInputDialog>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Groups first, then people, each as a document of the default namespace writes it.
QStringList possibleOwners(const CatalogSnapshot &catalog)
{
    QStringList groups;
    QStringList people;
    for (EntityId id = 0; id < EntityId(catalog.size()); ++id) {
        const Entity entity = catalog.entity(id);
        if (entity.kind() == "Group"_L1)
            groups << entity.ref().shortened(u"Group");
        else if (entity.kind() == "User"_L1)
            people << entity.ref().shortened(u"Group");
    }
    groups.sort();
    people.sort();
    return groups + people;
}

} // namespace

ChangeDialog *CatalogPage::open(ChangeDialog *dialog)
{
    m_dialog = dialog;
    connect(dialog, &ChangeDialog::applied, this, &CatalogPage::showChanged);
    dialog->open();
    return dialog;
}

void CatalogPage::rename(const QString &canonical)
{
    const Entity entity = m_snapshot ? m_snapshot->catalog->findCanonical(canonical) : Entity();
    if (!entity)
        return;
    const ChangeDialog::Texts texts{
        tr("Rename %1").arg(entity.name()),
        tr("Every reference to it follows, in every file of the workspace."), tr("New name"),
        entity.name(), tr("Rename in %1")};
    auto *dialog = open(new ChangeDialog(
        m_services, texts, {},
        [snapshot = m_snapshot, id = entity.id()](const QString &name, std::stop_token stop) {
            return snapshot::planRename(*snapshot, id, name, std::move(stop));
        },
        m_snapshot->folder, this));
    connect(dialog, &ChangeDialog::applied, this,
            [this, ref = entity.ref(), dialog = QPointer(dialog)] {
                // The page follows the entity to its new name.
                if (dialog != nullptr && m_entity->entity() == ref.canonical())
                    m_renamedTo = EntityRef{ref.kind, ref.space, dialog->input()}.canonical();
            });
}

void CatalogPage::moveOwnership(const QStringList &canonical)
{
    if (!m_snapshot)
        return;
    std::vector<EntityId> entities;
    std::vector<EntityId> movable;
    for (const QString &name : canonical) {
        const Entity entity = m_snapshot->catalog->findCanonical(name);
        if (!entity)
            continue;
        entities.push_back(entity.id());
        if (canMoveOwner(entity))
            movable.push_back(entity.id());
    }
    if (movable.empty())
        return;
    const QString what = movable.size() == 1 ? m_snapshot->catalog->entity(movable.front()).label()
                                             : tr("%Ln entity(s)", nullptr, int(movable.size()));
    const ChangeDialog::Texts texts{
        tr("Move ownership of %1").arg(what),
        tr("Their field spec.owner changes, all files together. What has no such field stays as it "
           "is, and is named here."),
        tr("New owner"),
        {},
        {}};
    open(new ChangeDialog(
        m_services, texts, possibleOwners(*m_snapshot->catalog),
        [snapshot = m_snapshot, entities](const QString &owner, std::stop_token stop) {
            return planOwner(*snapshot->catalog, entities, owner, snapshot::textsOf(*snapshot),
                             stop);
        },
        m_snapshot->folder, this));
}

void CatalogPage::showChanged(const ChangeSet &changes)
{
    m_error->hide();
    m_notice->setText(
        tr("%1: done in %2.")
            .arg(changes.title, tr("%Ln file(s)", nullptr, int(changes.files.size()))));
    m_services.changes.add(changes);
    m_undoButton->show();
    m_notice->show();
}

void CatalogPage::describeFolder()
{
    if (!m_snapshot)
        return;
    auto *dialog = new DescriptorDialog(m_services, m_snapshot->catalog, m_snapshot->folder, this);
    connect(dialog, &DescriptorDialog::created, this, &CatalogPage::fileRequested);
    dialog->open();
}

void CatalogPage::chooseTeam()
{
    if (!m_snapshot)
        return;
    const QStringList owners = possibleOwners(*m_snapshot->catalog);
    if (owners.isEmpty()) {
        m_error->setText(tr("The catalog has no teams and no people."),
                         tr("Describe them as Group and User entities first."));
        return m_error->show();
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose my team"));
    dialog->setLabelText(tr("Who you are, or your team. “My team's” and Home follow it."));
    dialog->setOkButtonText(tr("Use it"));
    dialog->setComboBoxItems(QStringList{tr("The person with Git's e-mail address")} + owners);
    dialog->setComboBoxEditable(true);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, owners](const QString &text) {
        const auto parsed = parseRef(text, {u"group"_s, u"default"_s});
        Q_EMIT myselfChosen(owners.contains(text) && parsed.isUsable() ? parsed.ref.canonical()
                                                                       : QString());
    });
    dialog->open();
}

} // namespace waymark::catalog
