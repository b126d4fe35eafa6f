// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/retry.h"

#include "net/nettr.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::net {

namespace {

bool isWorthRepeating(const HttpRequest &request, int status)
{
    if (status == 429 || status == 503)
        return true;
    return request.method == "GET" && (status == 502 || status == 504);
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response,
                                                    const QDateTime &now)
{
    const QByteArray value = response.header("retry-after").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!at.isValid())
        return std::nullopt;
    at.setTimeZone(QTimeZone::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(at)));
}

Result<HttpResponse> sendPatiently(const HttpClient &client, const HttpRequest &request,
                                   const RetryPolicy &policy, const Waiting &wait,
                                   std::stop_token stop)
{
    auto backOff = policy.firstWait;
    for (int attempt = 1;; ++attempt) {
        auto response = client.send(request, stop);
        if (!response || attempt >= policy.attempts || !isWorthRepeating(request, response->status))
            return response;
        const auto asked = retryAfter(*response, QDateTime::currentDateTimeUtc());
        if (asked && *asked > policy.longestWait)
            return response;
        if (!wait(asked.value_or(std::min(backOff, policy.longestWait)), stop))
            return std::unexpected(Error{
                u"net.stopped"_s, Tr::tr("The request was stopped."), request.url.host(), {}});
        backOff *= 2;
    }
}

} // namespace waymark::net
