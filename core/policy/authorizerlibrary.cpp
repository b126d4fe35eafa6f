// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/admissionrequest.h"
#include "policy/foreignvalue.h"
#include "policy/kuberneteslibraries.h"

namespace waymark::policy {

namespace {

constexpr quint64 costOfAsking = 350'000; // two fit into one expression

quint64 costOfCheck(std::span<const cel::Value> /*args*/, const cel::Value & /*result*/)
{
    return costOfAsking;
}

/// A list, the text gone through, and a requirement for every second character.
quint64 costOfSelector(std::span<const cel::Value> args, const cel::Value & /*result*/)
{
    constexpr quint64 ofList = 10;
    constexpr quint64 ofRequirement = 50;
    const quint64 length = cel::sizeForCost(args[1]);
    return ofList + cel::costOf(length) + cel::costOf(length, 0.5) * ofRequirement;
}

/// What is asked, as far as it was built up.
struct AuthorizerQuestion
{
    const AuthorizerAnswers *answers = nullptr;
    QByteArrayView account;
    QByteArrayView path;
    QByteArrayView group;
    QByteArrayView resource;
    QByteArrayView subResource;
    QByteArrayView space;
    QByteArrayView name;
    QByteArrayView fieldSelector;
    QByteArrayView labelSelector;

    bool operator==(const AuthorizerQuestion &) const = default;
};

#define AUTHORIZATION "kubernetes.authorization."
struct AuthorizerItself : AuthorizerQuestion
{
    static constexpr QByteArrayView typeName{AUTHORIZATION "Authorizer"};
};
struct AuthorizerPath : AuthorizerQuestion
{
    static constexpr QByteArrayView typeName{AUTHORIZATION "PathCheck"};
};
struct AuthorizerGroup : AuthorizerQuestion
{
    static constexpr QByteArrayView typeName{AUTHORIZATION "GroupCheck"};
};
struct AuthorizerResource : AuthorizerQuestion
{
    static constexpr QByteArrayView typeName{AUTHORIZATION "ResourceCheck"};
};
struct AuthorizerDecision
{
    static constexpr QByteArrayView typeName{AUTHORIZATION "Decision"};
    bool isAllowed = false;
    QByteArrayView reason;
    QByteArrayView error;

    bool operator==(const AuthorizerDecision &) const = default;
};

cel::Value ofPath(const cel::Call &call)
{
    const auto *asked = foreignOf<AuthorizerItself>(call[0]);
    if (asked == nullptr || call.size() != 2 || !call[1].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    AuthorizerPath question{*asked};
    question.path = call[1].text();
    return newForeign(question, call.arena);
}

cel::Value ofGroup(const cel::Call &call)
{
    const auto *asked = foreignOf<AuthorizerItself>(call[0]);
    if (asked == nullptr || call.size() != 2 || !call[1].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    AuthorizerGroup question{*asked};
    question.group = call[1].text();
    return newForeign(question, call.arena);
}

cel::Value ofServiceAccount(const cel::Call &call)
{
    const auto *asked = foreignOf<AuthorizerItself>(call[0]);
    if (asked == nullptr || call.size() != 3 || !call[1].is(cel::Kind::String)
        || !call[2].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    AuthorizerItself question = *asked;
    const QByteArray account = call[1].text().toByteArray() + '/' + call[2].text();
    question.account = {call.arena.copy(account), account.size()};
    return newForeign(question, call.arena);
}

cel::Value ofResource(const cel::Call &call)
{
    const auto *asked = foreignOf<AuthorizerGroup>(call[0]);
    if (asked == nullptr || call.size() != 2 || !call[1].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    AuthorizerResource question{*asked};
    question.resource = call[1].text();
    return newForeign(question, call.arena);
}

template<QByteArrayView AuthorizerQuestion::*Part>
cel::Value withPart(const cel::Call &call)
{
    const auto *asked = foreignOf<AuthorizerResource>(call[0]);
    if (asked == nullptr || call.size() != 2 || !call[1].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    AuthorizerResource question = *asked;
    question.*Part = call[1].text();
    return newForeign(question, call.arena);
}

bool isAbout(const QByteArray &answer, QByteArrayView asked)
{
    return answer.isEmpty() || answer == "*" || answer == asked;
}

bool isAnswerTo(const AuthorizerAnswer &answer, const AuthorizerQuestion &question,
                QByteArrayView verb)
{
    const bool isForPath = !answer.path.isEmpty();
    return isForPath == !question.path.isEmpty() && isAbout(answer.path, question.path)
           && isAbout(answer.verb, verb) && isAbout(answer.group, question.group)
           && isAbout(answer.resource, question.resource)
           && isAbout(answer.subResource, question.subResource)
           && isAbout(answer.space, question.space) && isAbout(answer.name, question.name)
           && QByteArrayView(answer.serviceAccount) == question.account;
}

cel::Value checked(const cel::Call &call)
{
    const AuthorizerQuestion *asked = foreignOf<AuthorizerResource>(call[0]);
    if (asked == nullptr)
        asked = foreignOf<AuthorizerPath>(call[0]);
    if (asked == nullptr || call.size() != 2 || !call[1].is(cel::Kind::String))
        return cel::noOverload(call.arena);
    for (const AuthorizerAnswer &answer : *asked->answers) {
        if (isAnswerTo(answer, *asked, call[1].text()))
            return newForeign(AuthorizerDecision{answer.isAllowed, answer.reason, answer.error},
                              call.arena);
    }
    return cel::Value::unknown("authorizer");
}

cel::Value isAllowed(const cel::Call &call)
{
    const auto *decision = foreignOf<AuthorizerDecision>(call[0]);
    return decision == nullptr ? cel::noOverload(call.arena) : cel::Value::of(decision->isAllowed);
}

cel::Value hasErrored(const cel::Call &call)
{
    const auto *decision = foreignOf<AuthorizerDecision>(call[0]);
    return decision == nullptr ? cel::noOverload(call.arena)
                               : cel::Value::of(!decision->error.isEmpty());
}

template<QByteArrayView AuthorizerDecision::*Text>
cel::Value textOfDecision(const cel::Call &call)
{
    const auto *decision = foreignOf<AuthorizerDecision>(call[0]);
    return decision == nullptr ? cel::noOverload(call.arena)
                               : cel::newString((decision->*Text).toByteArray(), call.arena);
}

} // namespace

// Where nobody gives answers their first argument is unknown, and they don't run.

const cel::Library &authorizerLibrary()
{
    static const cel::Library library({
        {"path",
         ofPath,
         {{"authorizer_path", AUTHORIZATION "Authorizer.(string) -> " AUTHORIZATION "PathCheck"}}},
        {"group",
         ofGroup,
         {{"authorizer_group",
           AUTHORIZATION "Authorizer.(string) -> " AUTHORIZATION "GroupCheck"}}},
        {"serviceAccount",
         ofServiceAccount,
         {{"authorizer_serviceaccount",
           AUTHORIZATION "Authorizer.(string, string) -> " AUTHORIZATION "Authorizer"}}},
        {"resource",
         ofResource,
         {{"groupcheck_resource",
           AUTHORIZATION "GroupCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"subresource",
         withPart<&AuthorizerQuestion::subResource>,
         {{"resourcecheck_subresource",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"namespace",
         withPart<&AuthorizerQuestion::space>,
         {{"resourcecheck_namespace",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"name",
         withPart<&AuthorizerQuestion::name>,
         {{"resourcecheck_name",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"check",
         checked,
         {{"pathcheck_check", AUTHORIZATION "PathCheck.(string) -> " AUTHORIZATION "Decision",
           costOfCheck},
          {"resourcecheck_check",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "Decision", costOfCheck}}},
        {"allowed", isAllowed, {{"decision_allowed", AUTHORIZATION "Decision.() -> bool"}}},
        {"reason",
         textOfDecision<&AuthorizerDecision::reason>,
         {{"decision_reason", AUTHORIZATION "Decision.() -> string"}}},
        {"errored", hasErrored, {{"decision_errored", AUTHORIZATION "Decision.() -> bool"}}},
        {"error",
         textOfDecision<&AuthorizerDecision::error>,
         {{"decision_error", AUTHORIZATION "Decision.() -> string"}}},
    });
    return library;
}

const cel::Library &authorizerSelectorsLibrary()
{
    static const cel::Library library({
        {"fieldSelector",
         withPart<&AuthorizerQuestion::fieldSelector>,
         {{"authorizer_fieldselector",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck",
           costOfSelector}}},
        {"labelSelector",
         withPart<&AuthorizerQuestion::labelSelector>,
         {{"authorizer_labelselector",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck",
           costOfSelector}}},
    });
    return library;
#undef AUTHORIZATION
}

cel::Value authorizerOf(const AdmissionRequest &request, cel::Arena &arena)
{
    if (!request.authorizer)
        return cel::Value::unknown("authorizer");
    AuthorizerItself authorizer;
    authorizer.answers = request.authorizer.get();
    return newForeign(authorizer, arena);
}

cel::Value requestResourceOf(const AdmissionRequest &request, cel::Arena &arena)
{
    if (!request.authorizer)
        return cel::Value::unknown("authorizer");
    const auto kept = [&](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        return QByteArrayView(arena.copy(utf8), utf8.size());
    };
    AuthorizerResource question;
    question.answers = request.authorizer.get();
    question.group = kept(request.resource.group);
    question.resource = kept(request.resource.plural);
    question.subResource = kept(request.resource.subResource);
    question.space = kept(request.space);
    question.name = kept(request.name);
    return newForeign(question, arena);
}

} // namespace waymark::policy
