// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QDateTime>

namespace waymark::objectstatus {

/// How an object in a cluster stands, in one vocabulary for all tools that judge.
enum class Health {
    Ready,       ///< it does what it is for
    Progressing, ///< on its way; nothing says that it won't get there
    Suspended,   ///< somebody has stopped it on purpose
    Degraded,    ///< it failed, or doesn't work as it should
    Deleting,    ///< it is being taken away; that may hang, too
    NotAssessed, ///< nothing in it says how it stands, which is no good news and no bad
};

[[nodiscard]] QString healthName(Health health); ///< `ready`, ...

/// What an object says of itself.
struct Standing
{
    Health health = Health::NotAssessed;
    /// What decided, in its tool's own words where it has some (`Ready=False`, `Synced OutOfSync`),
    /// else in the reader's language.
    QString said;
    QString reason;  ///< CamelCase, of the condition that decided; may be empty
    QString message; ///< of the same, whole
    QDateTime since; ///< when that began, in UTC; invalid: nobody says
    /// What speaks against the verdict, such as a condition of an older generation.
    QString contradiction;

    bool operator==(const Standing &) const = default;
};

/// Judges one object (`kubectl get -o yaml` or `-o json`). The order is that of kstatus
/// (kubernetes-sigs/cli-utils, `pkg/kstatus/status`): its deletion; a generation that nobody has
/// looked at yet; what its kind says (built-in kinds, Argo CD, Flux, Crossplane, Kratix); its
/// conditions; the word for its phase. An object without a status is only ready where its kind has
/// none. Never fails: what can't be read says nothing.
[[nodiscard]] Standing standingOf(const yaml::Node &object);

} // namespace waymark::objectstatus
