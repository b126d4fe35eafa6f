// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/secretplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// Below the place of `cursor`, or itself: a reference to a secret.
std::optional<JsonPointer> referenceIn(const schema::Cursor &cursor, const QString &key,
                                       const JsonPointer &pointer)
{
    if (shapeOf(cursor, key).kind == FieldKind::Secret)
        return pointer;
    for (const QString &inner : cursor.properties()) {
        if (shapeOf(cursor.property(inner), inner).kind == FieldKind::Secret)
            return pointer.child(inner);
    }
    return std::nullopt;
}

std::optional<SecretPlace> ownForm(const FieldState &secret)
{
    const QList<schema::Choice> &choices = secret.shape->cursor.choices();
    for (qsizetype choice = 0; choice < choices.size(); ++choice) {
        for (int branch = 0; branch < choices[choice].branches.size(); ++branch) {
            QList<int> picks(choice + 1, -1);
            picks[choice] = branch;
            const auto place = referenceIn(secret.shape->open.withPicks(secret.node, picks),
                                           secret.pointer.last(), secret.pointer);
            if (place && branch != choices[choice].taken)
                return SecretPlace{*place, choice, branch};
        }
    }
    return std::nullopt;
}

} // namespace

bool holdsPlainSecret(const FieldState &state)
{
    return state.kind == FieldKind::Line && state.shape->flavour == LineFlavour::Password
           && !state.text.isEmpty() && !state.text.startsWith(u'$')
           && !state.text.startsWith("{{"_L1);
}

std::optional<SecretPlace> secretPlaceOf(const FormModel &model, const FieldState &secret)
{
    if (secret.pointer.isRoot())
        return std::nullopt;
    if (auto own = ownForm(secret))
        return own;
    const JsonPointer around = secret.pointer.parent();
    const FieldState parent = model.field(around);
    const yaml::Node object = parent.node ? parent.node.target() : parent.node;
    if (!object.isMapping())
        return std::nullopt;
    // Another form of the object may be the one that knows the reference.
    const schema::Cursor &open = parent.shape->open;
    const QString own = secret.pointer.last();
    QList<SecretPlace> named;
    QList<SecretPlace> others;
    qsizetype secrets = 0;
    for (const QString &key : open.properties()) {
        const schema::Cursor beside = open.property(key);
        secrets += shapeOf(beside, key).flavour == LineFlavour::Password ? 1 : 0;
        const auto place = key == own || object.value(key)
                               ? std::nullopt
                               : referenceIn(beside, key, around.child(key));
        if (place)
            (key.startsWith(own, Qt::CaseInsensitive) ? named : others).append({*place});
    }
    if (!named.isEmpty())
        return named.first();
    return secrets == 1 && others.size() == 1 ? std::optional(others.first()) : std::nullopt;
}

} // namespace waymark::form
