// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "yaml/edit.h"

#include <QStringList>

#include <stop_token>

namespace waymark::assist {

/// One change of one value, as a form asks for it.
struct FieldEdit
{
    enum class Action {
        Set,       ///< `value` at `pointer`, made where it is missing
        Insert,    ///< `value` as a new item before `pointer`'s index; `-` for the end
        Remove,    ///< the entry or item; nothing where it is gone already
        Rename,    ///< the key of the entry to `name`
        Move,      ///< the item to `index`
        Duplicate, ///< a copy of the item behind it, comments with it
        Replace,   ///< the value by `yaml`, as it was typed; made where it is missing
        Uncomment, ///< takes the `#` from the comment at byte `index`
        Copy,      ///< writes out what the first alias on the way stands for
    };

    Action action = Action::Set;
    JsonPointer pointer;
    yaml::Value value = {};
    QString name = {};
    qsizetype index = 0;
    QByteArray yaml = {};
    /// `order[i]`: names of the object at depth i in the schema's order, so that new entries stand
    /// where a reader looks for them. May be shorter than the pointer.
    QList<QStringList> order = {};
    yaml::Quotes quotes = yaml::Quotes::Kept;
};

/// The smallest edits that make all `changes`, one after the other, of one document of the file.
/// One change costs a parse of the text, each further one another. Any thread but the UI's.
[[nodiscard]] Result<TextEdits> editsFor(const yaml::SyntaxTree &tree, int document,
                                         const QList<FieldEdit> &changes,
                                         std::stop_token stop = {});

/// The name in front of which a new entry `key` of `parent` goes, so that `order` holds; empty for
/// the end.
[[nodiscard]] QString nextInOrder(const yaml::Node &parent, const QStringList &order,
                                  const QString &key);

/// Lines that edits take away and put in, for somebody who looks before they are made.
struct EditPreview
{
    struct Hunk
    {
        qsizetype line = 0; ///< of the text before, from 0
        QStringList removed;
        QStringList added;

        bool operator==(const Hunk &) const = default;
    };

    QList<Hunk> hunks; ///< by place; empty when nothing changes
    bool operator==(const EditPreview &) const = default;
};

[[nodiscard]] EditPreview previewOf(const SourceText &text, const TextEdits &edits,
                                    std::stop_token stop = {});

} // namespace waymark::assist
