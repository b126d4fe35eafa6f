// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/expressionscope.h"

#include "policy/crdrules.h"
#include "policy/kubernetesdialect.h"
#include "policy/serverobjects.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr cel::TypeData authorizerType{cel::TypeKind::Foreign,
                                       "kubernetes.authorization.Authorizer"};
constexpr cel::TypeData checkType{cel::TypeKind::Foreign, "kubernetes.authorization.ResourceCheck"};

cel::Type typeOfKind(const schema::KindEntry *kind, const QString &name, DeclaredTypes &types)
{
    return kind == nullptr || kind->schema.isEmpty()
               ? &cel::types::dyn
               : types.typeOf(SchemaPlace::ofKind(schema::Cursor(kind->schema)), name);
}

} // namespace

TypedScope::Look TypedScope::look(QByteArrayView source) const
{
    Look look{cel::parse(source, environment->dialect().parsing), {}};
    const bool isRule = environment->variable("self") >= 0;
    if (isRule) {
        for (QByteArray &name : look.parsed.ast.names)
            name = unescapedName(name);
    }
    look.checked = cel::check(look.parsed.ast, *environment);
    return look;
}

TypedScope scopeOfRule(const SchemaPlace &place, const QString &name, bool optionalOldSelf)
{
    TypedScope scope{.kind = name, .types = std::make_unique<DeclaredTypes>(), .environment = {}};
    cel::Type self = scope.types->typeOf(place, name);
    if (self == nullptr)
        self = &cel::types::dyn;
    const cel::Type old = optionalOldSelf ? scope.types->optionalOf(self) : self;
    scope.environment = std::make_unique<cel::Environment>(
        kubernetesDialect(), std::vector<cel::Variable>{{"self", self}, {"oldSelf", old}},
        scope.types.get());
    return scope;
}

TypedScope scopeOfPolicy(const AdmissionPolicy &policy, ExpressionSlot slot, qsizetype variables,
                         const MatchedKind *kind, const schema::Registry &kinds)
{
    TypedScope scope{.types = std::make_unique<DeclaredTypes>(), .environment = {}};
    DeclaredTypes &types = *scope.types;
    cel::Type object = &cel::types::dyn;
    if (kind != nullptr) {
        scope.kind = kind->kind->key.kind;
        scope.isCheckedByServer = kind->isCheckedByServer;
        object = typeOfKind(kind->kind.get(), scope.kind, types);
    }
    std::vector<cel::Variable> named{{"object", object},
                                     {"oldObject", object},
                                     {"request", types.typeOf(requestSchema(), u"request"_s)},
                                     {"authorizer", &authorizerType},
                                     {"authorizer.requestResource", &checkType}};
    named.push_back({"namespaceObject", types.typeOf(namespaceSchema(), u"namespaceObject"_s)});
    if (policy.hasParams()) {
        // What a ConfigMap holds is for the platform to say: nothing requires any of its keys, and
        // to ask for each before it is read would say no more than what is bound as parameters.
        const schema::KindKey given{policy.paramApiVersion, policy.paramKind};
        const auto params =
            given == schema::KindKey{u"v1"_s, u"ConfigMap"_s} ? nullptr : kinds.share(given);
        // A policy may be for the kind of its own parameters.
        named.push_back({"params", typeOfKind(params.get(), u"params"_s, types)});
    }
    if (slot != ExpressionSlot::MatchCondition) {
        scope.variables = types.emptyObject(u"variables"_s);
        named.push_back({"variables", scope.variables});
    }
    scope.environment =
        std::make_unique<cel::Environment>(kubernetesDialect(), std::move(named), &types);
    if (slot == ExpressionSlot::MatchCondition)
        return scope;
    for (const NamedExpression &variable : policy.variables.first(variables)) {
        const TypedScope::Look look = scope.look(variable.expression.source);
        const cel::Type type = look.isGood() ? look.type() : &cel::types::dyn;
        types.addField(scope.variables, variable.name, type, look.checked.pool);
    }
    return scope;
}

} // namespace waymark::policy
