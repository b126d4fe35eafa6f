// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/linearengine.h"

#include "base/latelibrary.h"

using namespace Qt::StringLiterals;

namespace waymark {

std::expected<std::unique_ptr<const LinearEngine>, QString> makeLinearEngine(const QString &pattern)
{
    static const auto found = lateFunction(u"waymark-re2"_s, "waymarkMakeLinearEngine");
    if (!found)
        return std::unexpected(found.error().message);
    using Make = const LinearEngine *(*)(QByteArrayView, QString *);
    QString error;
    std::unique_ptr<const LinearEngine> engine(
        reinterpret_cast<Make>(*found)(pattern.toUtf8(), &error));
    if (!engine)
        return std::unexpected(error);
    return engine;
}

} // namespace waymark
