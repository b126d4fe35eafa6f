// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entityref.h"
#include "catalog/relation.h"
#include "catalog/valueindex.h"
#include "text/textrange.h"

#include <QDateTime>
#include <QStringList>

#include <span>
#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;
struct Part;

/// Where entities come from.
struct Origin
{
    enum class Kind { Folder, Server };

    Kind kind = Kind::Folder;
    QString name;           ///< what people call it
    QString place;          ///< a folder, or the server's address
    QDateTime asOf;         ///< of a server: when the answer was fetched
    bool isOffline = false; ///< a server that couldn't be asked now: `asOf` is the kept copy's

    bool operator==(const Origin &) const = default;
};

/// An entity's relation to one that is there.
struct Relation
{
    RelationType type;
    EntityId target;

    auto operator<=>(const Relation &) const = default;
};

/// A relation that a field states to one that isn't there.
struct MissingRelation
{
    RelationType type;
    StringId target; ///< its canonical name

    auto operator<=>(const MissingRelation &) const = default;
};

struct Link
{
    QString url;
    QString title; ///< may be empty
    QString icon;
    QString type; ///< such as `runbook`
};

/// A field that names another entity.
struct Reference
{
    const RefField *field;
    QString text;               ///< as it is written
    EntityId target = noEntity; ///< noEntity: there is none
    TextRange range;            ///< in the file
    int index = 0;              ///< in its array
};

/// One entity of a snapshot: three words, by value; valid as long as the snapshot. A default-made
/// one stands for "no such entity" and must only be asked whether it is valid. Texts are references
/// into the snapshot's pool: asking costs nothing.
class Entity
{
public:
    Entity() = default;
    Entity(const CatalogSnapshot *snapshot, EntityId id);

    [[nodiscard]] bool isValid() const { return m_snapshot != nullptr; }
    explicit operator bool() const { return isValid(); }
    [[nodiscard]] EntityId id() const { return m_id; }

    [[nodiscard]] const QString &apiVersion() const { return text(m_data->apiVersion); }
    [[nodiscard]] const QString &kind() const { return text(m_data->kind); }
    [[nodiscard]] const QString &space() const { return text(m_data->space); }
    [[nodiscard]] const QString &name() const { return text(m_data->name); }
    /// `component:default/payments`: what is compared and sent.
    [[nodiscard]] const QString &canonical() const { return text(m_data->canonical); }
    [[nodiscard]] EntityRef ref() const { return {kind(), space(), name()}; }
    /// `metadata.title`, or the display name of a person or team; may be empty.
    [[nodiscard]] const QString &title() const { return text(m_data->title); }
    /// The title, or the name where there is none.
    [[nodiscard]] const QString &label() const { return m_data->title != 0 ? title() : name(); }
    [[nodiscard]] const QString &description() const { return text(m_data->description); }
    [[nodiscard]] const QString &type() const { return text(m_data->type); }
    [[nodiscard]] const QString &lifecycle() const { return text(m_data->lifecycle); }

    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] QList<Link> links() const;
    /// In the order of the text.
    [[nodiscard]] QList<std::pair<QString, QString>> annotations() const;
    [[nodiscard]] QList<std::pair<QString, QString>> labels() const;
    /// Empty where it isn't set.
    [[nodiscard]] QString annotation(QStringView name) const;
    /// Any value by its path, whatever its case: `spec.profile.email`. Empty where there is none,
    /// or where it is longer than 200 characters.
    [[nodiscard]] QString value(QStringView path) const;
    /// All values of an array, too.
    [[nodiscard]] QStringList values(QStringView path) const;
    /// What a Location points at.
    [[nodiscard]] QStringList targets() const;

    /// By type, then the target's place in the snapshot.
    [[nodiscard]] std::span<const Relation> relations() const;
    [[nodiscard]] std::span<const Relation> relations(RelationType type) const;
    /// By type; those that its own fields state to what isn't there. None while more is being read.
    [[nodiscard]] std::vector<MissingRelation> missing() const;
    /// The first owner; noEntity where it isn't set or isn't there.
    [[nodiscard]] EntityId owner() const { return firstTarget(RelationType::OwnedBy); }
    /// The owner's name, short; also where no such entity is there. Empty when not set.
    [[nodiscard]] QString ownerText() const { return refText("owner"); }
    /// The system it is part of; noEntity where it isn't set or isn't there.
    [[nodiscard]] EntityId system() const;
    [[nodiscard]] QString systemText() const { return refText("system"); }
    /// Every field that names another entity, in the order of the fields.
    [[nodiscard]] QList<Reference> references() const;

    [[nodiscard]] const Origin &origin() const;
    /// Index in `CatalogSnapshot::origins()`.
    [[nodiscard]] int originIndex() const;
    /// Absolute; of a server's entity, the address of the file it was read from (may be empty).
    [[nodiscard]] const QString &path() const;
    [[nodiscard]] const QString &relativePath() const;
    [[nodiscard]] int document() const { return int(m_data->document); } ///< in the file, from 0
    [[nodiscard]] qsizetype line() const { return m_data->line; }        ///< from 0
    [[nodiscard]] TextRange range() const { return m_data->place.range(); }
    [[nodiscard]] TextRange nameRange() const { return m_data->nameAt.range(); }

    /// Findings in its document, those that other files cause included.
    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const;
    /// Another entity of the same name came first: this one isn't found by its name.
    [[nodiscard]] bool isShadowed() const;
    /// Shadowed, and what a server says of an entity that is known from elsewhere already: no
    /// mistake, and not listed for itself. `sayingsOf()` compares the two.
    [[nodiscard]] bool isCopy() const;

    /// Its catalog is still being read: relations and problems aren't known yet.
    [[nodiscard]] bool isPreliminary() const;

    [[nodiscard]] const EntityData &data() const { return *m_data; }
    [[nodiscard]] const Fragment &fragment() const;
    /// Which file it is of: index in `CatalogSnapshot::parts()`.
    [[nodiscard]] quint32 part() const;

private:
    [[nodiscard]] const QString &text(StringId id) const;
    [[nodiscard]] EntityId firstTarget(RelationType type) const;
    [[nodiscard]] QString refText(const char *field) const;

    const CatalogSnapshot *m_snapshot = nullptr;
    const EntityData *m_data = nullptr;
    EntityId m_id = noEntity;
};

} // namespace waymark::catalog
