// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiler.h"
#include "schema/registry.h"
#include "schema/schema.h"

#include <QByteArray>
#include <QString>

namespace waymark::schema::test {

/// A parsed text; keep it as long as what was made from it.
[[nodiscard]] yaml::SyntaxTree parsed(const QByteArray &text);
[[nodiscard]] yaml::Document documentOf(const yaml::SyntaxTree &tree);

/// A JSON Schema in YAML; the test fails where it has mistakes.
[[nodiscard]] Schema schemaOf(const QByteArray &text);
/// The first kind of a CustomResourceDefinition whose `openAPIV3Schema` has these properties below
/// `spec`, indented by nothing.
[[nodiscard]] Schema crdWithSpec(const QByteArray &specSchema, Diagnostics *found = nullptr);

/// All findings of a document.
[[nodiscard]] Diagnostics findingsIn(const Schema &schema, const QByteArray &text);

/// The text after the edits of a fix.
[[nodiscard]] QByteArray applied(const QByteArray &text, const Fix &fix);

/// Empty where it can't be read.
[[nodiscard]] QByteArray fileContent(const QString &path);
/// The lines of a list in tests/data/schema, without comments.
[[nodiscard]] QStringList listed(const QString &name);

} // namespace waymark::schema::test
