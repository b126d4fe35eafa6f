// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/instance.h"
#include "yaml/value.h"

#include <QStringList>

namespace waymark::schema {

/// What a person calls a place: the key, `services[0]` for an item, "the document" for the root.
[[nodiscard]] QString nameOf(yaml::Node place);

/// A value in a sentence: quoted text, a number as it is written, "a list"; long texts are cut.
[[nodiscard]] QString shown(yaml::Node value);
[[nodiscard]] QString shown(const yaml::Value &value);
[[nodiscard]] QString quoted(const QString &text);

/// "a whole number", "text or a list".
[[nodiscard]] QString typeWords(types::Mask mask);

/// "“a”, “b” and “c”" or, with `isChoice`, "or".
[[nodiscard]] QString joined(const QStringList &items, bool isChoice);
[[nodiscard]] QString joinedNames(const QList<QByteArray> &keys, bool isChoice);

/// A description's first paragraph on one line.
[[nodiscard]] QString firstParagraph(const QString &text);

} // namespace waymark::schema
