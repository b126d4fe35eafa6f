// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/environment.h"

#include <QStringList>

namespace waymark::assist {

/// A function or macro as people are shown it.
struct OfferedFunction
{
    QByteArray name;        ///< `startsWith`, `sets.contains`
    QStringList signatures; ///< of the overloads in question
    int since = 0;          ///< the first Kubernetes 1.x that takes it in new expressions; 0: any
    QByteArray call;        ///< what is written for it; it can be read as it stands
    TextRange selection;    ///< in `call`: what a person fills in
};

/// Those that go behind a dot after a value of that type; nullptr: those that begin an expression,
/// those in a namespace (`sets.contains`) by their whole names. `root` is what `has()` begins with.
[[nodiscard]] QList<OfferedFunction> functionsFor(const cel::Environment &environment,
                                                  cel::Type target, const QByteArray &root = {});
/// The one of that name; without signatures where there is none. With a target where that isn't
/// nullptr.
[[nodiscard]] OfferedFunction functionNamed(const cel::Environment &environment,
                                            const QByteArray &name, cel::Type target);
/// What is said of it: signatures, what it does, since when. Plain text in paragraphs.
[[nodiscard]] QString wordsOf(const OfferedFunction &function);
[[nodiscard]] QString versionWords(const OfferedFunction &function);

} // namespace waymark::assist
