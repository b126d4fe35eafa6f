// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/servernotice.h"

#include "policy/policytr.h"

namespace waymark::policy {

QString noticeText(ServerNotice notice, const QString &kinds)
{
    switch (notice) {
    case ServerNotice::Refuses:
        return Tr::tr("A server would refuse what contains this expression.");
    case ServerNotice::Warns:
        return Tr::tr("A server would only warn of it, in the policy's status; the expression then "
                      "fails for each %1.")
            .arg(kinds);
    case ServerNotice::Unnoticed:
        break;
    }
    return Tr::tr("A server would not notice it; the expression then fails for each %1.")
        .arg(kinds);
}

} // namespace waymark::policy
