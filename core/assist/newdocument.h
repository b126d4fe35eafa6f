// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/registry.h"

#include <QByteArray>

namespace waymark::assist {

/// A value that a new document begins with.
struct Prefilled
{
    JsonPointer field;
    yaml::Value value;

    bool operator==(const Prefilled &) const = default;
};

/// The first text of a document of a kind: its required fields with what is known of them, else
/// their defaults, empty where the schema has none; and what is known beyond them. What is missing
/// still is then found by the analysis, as in any other document.
[[nodiscard]] QByteArray newDocumentText(const schema::KindEntry &kind, const QString &name,
                                         const QList<Prefilled> &known = {});

/// The text of `waymark.yaml` for a workspace of one folder.
[[nodiscard]] QByteArray newWorkspaceText(const QString &title);

/// A name for a document of some words: a DNS label, cut where it would be too long. Empty where no
/// letter or digit is left.
[[nodiscard]] QString labelFrom(const QString &words);

/// What is wrong with a name for a document, translated; empty for a good one. Names are DNS
/// labels, as Kubernetes asks for.
[[nodiscard]] QString nameProblem(const QString &name);

} // namespace waymark::assist
