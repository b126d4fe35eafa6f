// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/kindentry.h"
#include "schema/library.h"

#include <QSet>

#include <functional>
#include <memory>
#include <mutex>

namespace waymark::schema {

/// The schemas of a workspace by kind: a value, cheap to copy, built once per snapshot.
class Registry
{
public:
    /// Makes a JSON Schema known by its `$id` and by `source`, for the `$ref`s of schemas that are
    /// added later. The tree, because what refers to it reads it long after the caller is done.
    void addResource(const yaml::SyntaxTree &schema, const QString &source);
    /// Where the `$ref`s of schemas that are added later lead beyond those.
    void setFallback(Library::Fallback fallback) { m_library.setFallback(std::move(fallback)); }
    /// Adds every served version of a CustomResourceDefinition; findings stand in the CRD's own
    /// text.
    Diagnostics addCrd(const yaml::Document &crd, const QString &source);
    /// Adds a JSON Schema (a document in JSON or YAML) for a kind. References are resolved against
    /// its `$id`, else against `source`.
    Diagnostics addSchema(const KindKey &key, const yaml::Document &schema, const QString &source);
    /// Adds a kind that was read elsewhere.
    void add(KindEntry entry);
    [[nodiscard]] bool isEmpty() const { return m_kinds.isEmpty(); }
    [[nodiscard]] bool contains(const KindKey &key) const { return m_kinds.contains(key); }
    /// Adds a kind that is compiled when it is first asked for; `make` is called once, by any
    /// thread.
    void addLater(const KindKey &key, std::function<KindEntry()> make);
    /// Adds what a RequestKind says of the kind it is for, whether that is known yet or not.
    void addRequestKind(const yaml::Document &requestKind);

    [[nodiscard]] const KindEntry *find(const KindKey &key) const { return share(key).get(); }
    /// The same, to keep beyond the registry's life; nullptr where the kind isn't known.
    [[nodiscard]] std::shared_ptr<const KindEntry> share(const KindKey &key) const;
    [[nodiscard]] QList<KindKey> keys() const; ///< by apiVersion, then kind; compiles none of them
    [[nodiscard]] QList<KindEntry> kinds() const;        ///< in the same order
    [[nodiscard]] QList<KindEntry> requestKinds() const; ///< those that the workspace defines
    /// For a document that `find` knows no kind of: what is wrong where its kind or apiVersion is
    /// likely a mistake, or one of the two is missing; nullopt where it is simply of another world.
    [[nodiscard]] std::optional<Diagnostic> unknownKind(const yaml::Document &document) const;
    /// A warning where the document's version is served, but on its way out.
    [[nodiscard]] std::optional<Diagnostic> deprecatedVersion(const yaml::Document &document) const;

private:
    /// A kind, compiled or still to be.
    struct Slot
    {
        std::once_flag once;
        std::function<KindEntry()> make;
        std::shared_ptr<const KindEntry> entry;
    };

    [[nodiscard]] static std::shared_ptr<const KindEntry> made(Slot &slot);

    Library m_library;
    QHash<KindKey, std::shared_ptr<Slot>> m_kinds;
    QHash<KindKey, std::shared_ptr<const FormHints>> m_hints;
    QSet<KindKey> m_requests; ///< defined by the workspace
};

} // namespace waymark::schema
