// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/backstagereplay.h"

#include <QCryptographicHash>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

QByteArray entityAt(int index, int count)
{
    if (index == count - 1)
        return R"({"apiVersion":"backstage.io/v1alpha1","kind":"Group","metadata":{"name":"team",)"
               R"("namespace":"default","uid":"u"},"spec":{"type":"team","children":[]},)"
               R"("relations":[]})";
    if (index == count - 2)
        return R"({"apiVersion":"backstage.io/v1alpha1","kind":"System","metadata":{"name":"shop",)"
               R"("namespace":"default"},"spec":{"owner":"team"},"relations":[]})";
    return R"({"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"c)"
           + QByteArray::number(index)
           + R"(","namespace":"default"},"spec":{"type":"service","lifecycle":"production",)"
             R"("owner":"team"},"relations":[{"type":"ownedBy","targetRef":"group:default/team"},)"
             R"({"type":"partOf","targetRef":"system:default/shop"}]})";
}

ServerReply json(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

ServerReply failure(int status)
{
    return json(status, R"({"error":{"name":"SomeError","message":"as the test wants it"},)"
                        R"("response":{"statusCode":)"
                            + QByteArray::number(status) + "}}");
}

} // namespace

BackstageReplay::BackstageReplay(int count)
    : m_count(count)
    , m_server([this](const ServerRequest &request) { return answer(request); })
{}

QList<int> BackstageReplay::answers() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answers;
}

void BackstageReplay::failNext(const QList<int> &statuses)
{
    const std::scoped_lock lock(m_mutex);
    m_failures = statuses;
}

void BackstageReplay::repeatForever()
{
    const std::scoped_lock lock(m_mutex);
    m_repeats = true;
}

ServerReply BackstageReplay::answer(const ServerRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    ServerReply reply;
    const int wanted = m_failures.isEmpty() ? 0 : m_failures.takeFirst();
    if (wanted == loginPage)
        reply = {.headers = {{"Content-Type", "text/html"}}, .body = "<html>{{ Log in</html>"};
    else if (wanted == halfAnAnswer)
        reply = {.body = QByteArray(1000, ' '), .fault = ServerReply::Fault::CloseInBody};
    else if (wanted == otherShape)
        reply = json(200, R"({"items": 3})");
    else if (wanted != 0)
        reply = failure(wanted);
    else if (request.header("authorization") != "Bearer token")
        reply = failure(401);
    else
        reply = answerWell(request);
    m_answers.append(reply.status);
    return reply;
}

ServerReply BackstageReplay::answerWell(const ServerRequest &request) const
{
    const QString path = request.url.path();
    if (path == "/api/catalog/entities/by-query"_L1)
        return page(request);
    if (path == "/api/catalog/entities/by-refs"_L1)
        return json(200, "{\"items\":[" + entityAt(1, m_count) + ",null]}");
    if (path == "/api/catalog/entity-facets"_L1)
        return json(200, R"({"facets":{"spec.type":[{"value":"website","count":3},)"
                         R"({"value":"service","count":7}]}})");
    if (path == "/api/catalog/validate-entity"_L1)
        return request.body.contains("Bad")
                   ? json(400, R"({"errors":[{"name":"InputError","message":"/kind is bad"}]})")
                   : json(200, {});
    if (path == "/api/catalog/refresh"_L1)
        return json(200, {});
    return failure(404);
}

ServerReply BackstageReplay::page(const ServerRequest &request) const
{
    const QUrlQuery query(request.url);
    const int limit = request.method == "POST" ? m_count : query.queryItemValue(u"limit"_s).toInt();
    const int first = query.queryItemValue(u"cursor"_s).toInt();
    const int last = std::min(first + limit, m_count);
    QByteArray body = "{\"items\":[";
    for (int i = first; i < last; ++i)
        body += (i > first ? "," : "") + entityAt(i, m_count);
    body += "],\"totalItems\":" + QByteArray::number(m_count) + ",\"pageInfo\":{";
    if (m_repeats)
        body += "\"nextCursor\":\"1\"";
    else if (last < m_count)
        body += "\"nextCursor\":\"" + QByteArray::number(last) + "\"";
    body += "}}";
    const QByteArray etag =
        "W/\"" + QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex() + '"';
    if (request.header("if-none-match") == etag)
        return {.status = 304, .headers = {{"ETag", etag}}};
    ServerReply reply = json(200, body);
    reply.headers.append({"ETag", etag});
    return reply;
}

} // namespace waymark::test
