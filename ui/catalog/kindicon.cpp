// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/kindicon.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

struct KindPicture
{
    QLatin1StringView kind;
    QLatin1StringView icon;
};

constexpr std::array pictures{
    KindPicture{"API"_L1, "code-context"_L1},      KindPicture{"Component"_L1, "package"_L1},
    KindPicture{"Domain"_L1, "globe"_L1},          KindPicture{"Group"_L1, "system-users"_L1},
    KindPicture{"Location"_L1, "folder-open"_L1},  KindPicture{"Resource"_L1, "server-database"_L1},
    KindPicture{"System"_L1, "view-list-tree"_L1}, KindPicture{"Template"_L1, "tools-wizard"_L1},
    KindPicture{"User"_L1, "user-identity"_L1},
};

} // namespace

QIcon kindIcon(const theme::Theme &theme, QStringView kind)
{
    for (const KindPicture &picture : pictures) {
        if (picture.kind == kind)
            return theme.icon(picture.icon);
    }
    return theme.icon(u"text-x-generic"_s);
}

} // namespace waymark::catalog
