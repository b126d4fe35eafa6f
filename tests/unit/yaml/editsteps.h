// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/edit.h"

#include <functional>

namespace waymark::test {

/// One edit of one document, to be tried on a text.
using EditStep = std::function<Result<TextEdits>(const yaml::SyntaxTree &, const yaml::Document &)>;

[[nodiscard]] EditStep set(const QString &pointer, const yaml::Value &value);
[[nodiscard]] EditStep insert(const QString &pointer, const yaml::Value &value,
                              const QString &before = {});
[[nodiscard]] EditStep remove(const QString &pointer);
[[nodiscard]] EditStep rename(const QString &pointer, const QString &name);
[[nodiscard]] EditStep move(const QString &pointer, qsizetype index);
[[nodiscard]] EditStep duplicate(const QString &pointer);
[[nodiscard]] EditStep subtree(const QString &pointer, const QByteArray &yaml);
[[nodiscard]] EditStep comment(const QString &pointer);
[[nodiscard]] EditStep commentIn(qsizetype offset);
[[nodiscard]] EditStep copy(const QString &pointer);
/// The same on another document than the first.
[[nodiscard]] EditStep in(int document, const EditStep &step);

/// Columns "before", "step", "after" for `row`; "after" is a text, or the code of the error.
void addEditColumns();
void row(const char *name, const QByteArray &before, const EditStep &step, const QByteArray &after);
void refusal(const char *name, const QByteArray &before, const EditStep &step, const char *code);
/// Does the current row's step and compares; undoing it must give the bytes back.
void checkRow();

} // namespace waymark::test
