// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

bool isAcronym(const QString &word)
{
    static const QStringList acronyms{
        u"acl"_s,  u"acme"_s, u"ai"_s,    u"api"_s, u"arn"_s,  u"aws"_s,  u"ca"_s,   u"cel"_s,
        u"ci"_s,   u"cidr"_s, u"cors"_s,  u"cpu"_s, u"crd"_s,  u"csrf"_s, u"css"_s,  u"csv"_s,
        u"db"_s,   u"dns"_s,  u"eks"_s,   u"gb"_s,  u"gcp"_s,  u"gke"_s,  u"gpu"_s,  u"grpc"_s,
        u"html"_s, u"http"_s, u"https"_s, u"iam"_s, u"id"_s,   u"ip"_s,   u"json"_s, u"jwks"_s,
        u"jwt"_s,  u"kms"_s,  u"ldap"_s,  u"mb"_s,  u"mtls"_s, u"nfs"_s,  u"oci"_s,  u"oidc"_s,
        u"os"_s,   u"pem"_s,  u"pvc"_s,   u"qos"_s, u"ram"_s,  u"s3"_s,   u"saml"_s, u"sdk"_s,
        u"sla"_s,  u"slo"_s,  u"smtp"_s,  u"sni"_s, u"sql"_s,  u"ssh"_s,  u"ssl"_s,  u"tcp"_s,
        u"tls"_s,  u"ttl"_s,  u"udp"_s,   u"ui"_s,  u"uid"_s,  u"uri"_s,  u"url"_s,  u"utc"_s,
        u"uuid"_s, u"vm"_s,   u"vpc"_s,   u"xml"_s, u"yaml"_s};
    return acronyms.contains(word);
}

bool isSeparator(QChar c)
{
    return c == u'_' || c == u'-' || c == u'.' || c == u' ' || c == u'/';
}

/// A large letter after a small one, or the last of several before a small one.
bool beginsWord(const QString &key, qsizetype i)
{
    if (i == 0 || !key[i].isUpper())
        return false;
    const bool isLast = i + 1 < key.size() && key[i + 1].isLower();
    // The plural of an abbreviation isn't a word: `targetIPs`.
    const bool isPlural =
        isLast && key[i + 1] == u's' && (i + 2 == key.size() || key[i + 2].isUpper());
    return !key[i - 1].isUpper() || (isLast && !isPlural);
}

} // namespace

QStringList wordsOf(const QString &key)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << word.toLower();
        word.clear();
    };
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (beginsWord(key, i))
            end();
        if (isSeparator(key[i]))
            end();
        else
            word += key[i];
    }
    end();
    return words;
}

QString titleOf(const QString &key)
{
    QStringList words = wordsOf(key);
    for (QString &word : words) {
        if (isAcronym(word))
            word = word.toUpper();
        else if (word.endsWith(u's') && isAcronym(word.chopped(1)))
            word = word.chopped(1).toUpper() + u's';
    }
    if (words.isEmpty())
        return key;
    words[0][0] = words[0][0].toUpper();
    return words.join(u' ');
}

QString plainText(const QString &markdown)
{
    static const QRegularExpression broken(u"(?<!\\n)\\n(?!\\n|[ \\t]*[-*] )[ \\t]*"_s);
    static const QRegularExpression link(u"!?\\[([^\\]\\n]+)\\]\\([^)\\s]*\\)"_s);
    static const QRegularExpression code(u"`+([^`\\n]+)`+"_s);
    static const QRegularExpression strong(u"\\*\\*([^*\\n]+)\\*\\*"_s);
    QString text = markdown;
    return text.replace(broken, u" "_s)
        .replace(link, u"\\1"_s)
        .replace(code, u"\\1"_s)
        .replace(strong, u"\\1"_s)
        .trimmed();
}

} // namespace waymark::form
