// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/listedrequest.h"

namespace waymark::requests {

/// What the page of a request begins with: how it stands, why, and what is to be done about it.
struct RequestCause
{
    enum class Verdict {
        Working, ///< nothing is wrong, and it isn't there yet
        Stuck,   ///< nothing more comes of it before an error is dealt with
        Waiting, ///< somebody has to do something
        Fine,    ///< there is nothing to do
        Ending,  ///< it is there, and its time runs out or is over
        Over,    ///< it was taken away
        Unknown, ///< nobody says
    };

    Verdict verdict = Verdict::Unknown;
    QString headline; ///< the verdict in a sentence, without a full stop
    QString message;  ///< what is wrong, whole, in the words of who found it; empty: nothing is
    QDateTime since;  ///< invalid: nobody knows
    QStringList next; ///< sentences: what to do, the first thing first
    QString support;  ///< whom to ask, with when they answer; empty: the kind names nobody
    QString supportAddress;

    bool operator==(const RequestCause &) const = default;
};

/// `loopProblem`: why nothing is fulfilled at all, where that is so.
[[nodiscard]] RequestCause requestCauseOf(const ListedRequest &request,
                                          const std::optional<Error> &loopProblem,
                                          const QDateTime &now);

/// All of it as Markdown, for a ticket or a chat: the message stands in it byte for byte.
[[nodiscard]] QString requestMarkdown(const ListedRequest &request, const RequestCause &cause);

} // namespace waymark::requests
