// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/testsuite.h"

#include "policy/exception.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr std::array stateNames{
    std::pair{RuleState::NotMatched, "not-matched"_L1},
    std::pair{RuleState::ConditionFalse, "condition-false"_L1},
    std::pair{RuleState::Passed, "passed"_L1},
    std::pair{RuleState::Excepted, "excepted"_L1},
    std::pair{RuleState::Undecidable, "undecidable"_L1},
    std::pair{RuleState::Audited, "audited"_L1},
    std::pair{RuleState::Warned, "warned"_L1},
    std::pair{RuleState::Denied, "denied"_L1},
    std::pair{RuleState::Error, "error"_L1},
};

QString suiteText(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

QStringList suiteTexts(yaml::Node list)
{
    QStringList texts;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling())
        texts.append(item.target().text());
    return texts;
}

Expectation expectationOf(yaml::Node node)
{
    const QString rule = suiteText(node, u"rule");
    const qsizetype sign = rule.lastIndexOf(u'#');
    bool isNumber = false;
    const int validation = sign < 0 ? -1 : rule.sliced(sign + 1).toInt(&isNumber);
    return {.policy = isNumber ? rule.first(sign) : rule,
            .validation = isNumber ? validation : -1,
            .binding = suiteText(node, u"binding"),
            .state = stateNamed(suiteText(node, u"state")).value_or(RuleState::Passed),
            .message = suiteText(node, u"message"),
            .condition = suiteText(node, u"condition"),
            .exception = suiteText(node, u"exception"),
            .fields = suiteTexts(node.value(u"fields")),
            .range = node.value(u"state").range()};
}

} // namespace

QString stateName(RuleState state)
{
    return std::ranges::find(stateNames, state, [](const auto &row) { return row.first; })->second;
}

std::optional<RuleState> stateNamed(const QString &name)
{
    const auto *const found =
        std::ranges::find(stateNames, name, [](const auto &row) { return row.second; });
    return found == stateNames.end() ? std::nullopt : std::optional(found->first);
}

QString Expectation::rule() const
{
    return validation < 0 ? policy : u"%1#%2"_s.arg(policy).arg(validation);
}

bool isSuite(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "PolicyTest"_L1
           && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
}

TestSuite readSuite(const yaml::SyntaxTree &tree, const yaml::Document &document,
                    const QString &path)
{
    const yaml::Node spec = document.root.value(u"spec").target();
    TestSuite suite{.path = path,
                    .name = suiteText(document.root.value(u"metadata").target(), u"name"),
                    .tree = tree,
                    .document = document.index,
                    .now = policy::instantOf(suiteText(spec, u"now")),
                    .untested = suiteTexts(spec.value(u"untested")),
                    .untestedRange = spec.value(u"untested").key().range(),
                    .cases = {}};
    const yaml::Node cases = spec.value(u"cases").target();
    for (yaml::Node item = cases.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node one = item.target();
        TestCase made{suiteText(one, u"name"), one.value(u"name").range(), one, {}};
        const yaml::Node expectations = one.value(u"expect").target();
        for (yaml::Node each = expectations.firstChild(); each; each = each.nextSibling())
            made.expectations.append(expectationOf(each.target()));
        suite.cases.append(made);
    }
    return suite;
}

} // namespace waymark::rehearsal
