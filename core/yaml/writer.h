// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// How new text is to look; learned from the text around it.
struct WriteStyle
{
    NodeStyle strings = NodeStyle::Plain; ///< Plain, SingleQuoted or DoubleQuoted where possible
    NodeStyle keys = NodeStyle::Plain;
    qsizetype step = 2;      ///< of nested maps
    bool indentless = false; ///< lists at the column of their key
    bool literals = true;    ///< multi-line texts as `|`; else in double quotes
    bool emitter = true;     ///< yaml-cpp's emitter writes what it writes safely; else all is ours
};

/// Writes values as YAML that every reader of YAML 1.1 and 1.2 reads back the same. Lines are
/// separated by LF; the caller converts them and indents nothing. Texts in double quotes and maps
/// and lists without block scalars are written by yaml-cpp's emitter where that is safe
/// (`yaml/emitted.h`), byte for byte as they would be written here; the rest is our own.
class Writer
{
public:
    explicit Writer(const WriteStyle &style)
        : m_style(style)
    {}

    /// One line, for flow style or as the value behind a key.
    [[nodiscard]] QByteArray flow(const Value &value) const;
    [[nodiscard]] QByteArray key(const QString &text, bool inFlow) const;
    /// What stands behind `key:` of a map at `column`: ` text`, or a line end and lines.
    [[nodiscard]] QByteArray behindKey(const Value &value, qsizetype column) const;
    /// What stands behind `-` at `column`.
    [[nodiscard]] QByteArray behindDash(const Value &value, qsizetype column) const;
    /// As the content of a block whose first line is already indented to `column`.
    [[nodiscard]] QByteArray block(const Value &value, qsizetype column) const;
    /// A scalar; multi-line texts become block scalars with their content at `column`. `parent` is
    /// the column of the key or dash that it stands behind; without one (-1) texts whose first line
    /// begins with a blank are quoted, since their block would need a digit that counts from there.
    [[nodiscard]] QByteArray scalar(const Value &value, qsizetype column,
                                    qsizetype parent = -1) const;

    /// `text` in one of the quoting styles, or Plain where that is safe, else in double quotes.
    [[nodiscard]] static QByteArray string(const QString &text, NodeStyle wanted, bool inFlow,
                                           bool emitter = true);
    /// The style that `string` takes.
    [[nodiscard]] static NodeStyle styleOf(const QString &text, NodeStyle wanted, bool inFlow);
    /// Stands for itself in every style, in every version of YAML, and shows as what it is.
    [[nodiscard]] static bool isHarmless(char32_t c);
    /// Whether a literal block scalar holds `text` exactly in every reader, with a digit for its
    /// indent where the first line begins with a blank.
    [[nodiscard]] static bool fitsLiteral(const QString &text);

private:
    [[nodiscard]] QByteArray flowScalar(const Value &value, bool inFlow) const;
    [[nodiscard]] static bool isBlockCollection(const Value &value);

    WriteStyle m_style;
};

} // namespace waymark::yaml
