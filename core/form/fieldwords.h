// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace waymark::form {

/// The words that a key is made of, in small letters: `clientIDRef` is client, id, ref.
[[nodiscard]] QStringList wordsOf(const QString &key);

/// `dataClassification` as a person would write it: `Data classification`. Abbreviations that
/// everybody writes large are: `caBundle` is `CA bundle`.
[[nodiscard]] QString titleOf(const QString &key);

/// A description without the marks of Markdown, which schemas are written in: a link is its text,
/// code and stress are their words. Lines that were broken to fit a source file become one; empty
/// lines and lists stay.
[[nodiscard]] QString plainText(const QString &markdown);

} // namespace waymark::form
