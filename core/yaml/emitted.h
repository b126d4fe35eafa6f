// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/writer.h"

#include <optional>

namespace waymark::yaml {

// What yaml-cpp's emitter writes for us. It is asked only for what it writes safely; which that is
// was measured on 0.8 and is measured again by `tst_Emitted`:
//
// - Left plain by it, the texts `true`, `yes`, `1e3`, `2026-01-01`, `<<` change their type. So it
//   is told for each text whether to write it plain or in which quotes.
// - Three of four literal block scalars it writes read back differently: those are our own.
// - In double quotes it leaves U+2028, U+2029, U+007F and the marks that reorder text unescaped,
//   which YAML 1.1 readers or people take for something else: such texts are our own.
// - It can't put a list at the column of its key, and in steps other than 2 it pads dashes and
//   colons to the step (`x:  1`), and it starts a list in a list on a line of its own: such
//   layouts are our own.
// - It quotes some texts that every reader takes plain, addresses with `&` for instance: own too.

/// `text` in double quotes; nullopt where it has characters that the emitter doesn't escape.
[[nodiscard]] std::optional<QByteArray> emittedDoubleQuoted(const QString &text);

/// A map or list with entries in block style, starting at column 0, lines separated by LF; nullopt
/// where `style` or a text in it is outside of what the emitter is trusted with.
[[nodiscard]] std::optional<QByteArray> emittedBlock(const Value &value, const WriteStyle &style);

} // namespace waymark::yaml
