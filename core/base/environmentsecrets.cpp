// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/environmentsecrets.h"

#include "base/basetr.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

std::unexpected<Error> readOnly(const QString &name)
{
    return std::unexpected(Error{
        u"secret.read-only"_s, Tr::tr("Tokens are taken from the environment here."), name,
        Tr::tr("Set the variable %1 where the command is started.").arg(secretVariable(name))});
}

} // namespace

QString secretVariable(const QString &name)
{
    // The part behind the first slash is an address, whose host tells servers apart.
    const QUrl address(name.sliced(name.indexOf(u'/') + 1));
    const QString subject = address.host().isEmpty() ? name : address.host();
    QString variable = u"WAYMARK_TOKEN_"_s;
    for (const QChar letter : subject)
        variable += letter.unicode() < 128 && letter.isLetterOrNumber() ? letter.toUpper() : u'_';
    return variable;
}

Result<std::optional<QByteArray>> EnvironmentSecrets::read(const QString &name,
                                                           std::stop_token) const
{
    const QByteArray variable = secretVariable(name).toLatin1();
    for (const char *asked : {variable.constData(), "WAYMARK_TOKEN"}) {
        if (const QByteArray secret = qgetenv(asked).trimmed(); !secret.isEmpty())
            return secret;
    }
    return std::nullopt;
}

Result<void> EnvironmentSecrets::write(const QString &name, const QByteArray &, std::stop_token)
{
    return readOnly(name);
}

Result<void> EnvironmentSecrets::remove(const QString &name, std::stop_token)
{
    return readOnly(name);
}

} // namespace waymark
