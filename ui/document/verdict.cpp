// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/verdict.h"

#include "document/documenttr.h"

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

using analysis::Verdict;
using widgets::Status;

VerdictWords unchecked(Verdict::Gap gap)
{
    switch (gap) {
    case Verdict::Gap::None:
    case Verdict::Gap::NoKind:
        return {Status::Unknown, Tr::tr("Not checked: of no kind"),
                Tr::tr("It doesn't say by apiVersion and kind what it is; only its syntax is "
                       "checked. Click to choose a schema.")};
    case Verdict::Gap::UnknownKind:
        return {Status::Unknown, Tr::tr("Not checked: unknown kind"),
                Tr::tr("No schema of the workspace is for this kind; only its syntax is checked. "
                       "Click to choose a schema.")};
    case Verdict::Gap::NoSchema:
        return {Status::Unknown, Tr::tr("Not checked: no schema"),
                Tr::tr("The schema that it names can't be had; only its syntax is checked. Click "
                       "to choose another one.")};
    case Verdict::Gap::Binary:
        return {Status::Unknown, Tr::tr("Not checked: a binary file"),
                Tr::tr("There is no text in the file.")};
    case Verdict::Gap::RulesOff:
        return {Status::Unknown, Tr::tr("Not checked: rules off"),
                Tr::tr("The severities in waymark.yaml switch off some of what its schema says. A "
                       "cluster doesn't read them, and may refuse it.")};
    case Verdict::Gap::LeftAlone:
        return {Status::Unknown, Tr::tr("Not checked: as it asks"),
                Tr::tr("A comment in it asks for no schema; only its syntax is checked. Click to "
                       "choose one.")};
    }
    return {};
}

} // namespace

VerdictWords wordsFor(const Verdict &verdict)
{
    const QString rules = verdict.rules.join(", "_L1);
    const Status good = verdict.warnings > 0 ? Status::Warning : Status::Good;
    const QString noted = verdict.warnings > 0
                              ? Tr::tr("%n warning(s) to look at.", nullptr, verdict.warnings)
                              : QString();
    switch (verdict.state) {
    case Verdict::State::Empty:
        return {Status::Unknown, Tr::tr("Empty"), Tr::tr("The file holds no document yet.")};
    case Verdict::State::Unfilled:
        return {Status::Unknown, Tr::tr("%n left to fill", nullptr, verdict.left),
                Tr::tr("Nothing is wrong with what is there. Click for the next field that has to "
                       "be filled in; once the file is saved, what is empty then counts.")};
    case Verdict::State::NeedsChange:
        return {Status::Bad, Tr::tr("Needs a change (%1)").arg(verdict.errors),
                Tr::tr("%n error(s) must be repaired before this can be used.", nullptr,
                       verdict.errors)};
    case Verdict::State::NotOnPath:
        return {Status::Bad, Tr::tr("Not on this path: %1").arg(verdict.instead),
                Tr::tr("The platform does something else for this (%1): %2")
                    .arg(rules, verdict.instead)};
    case Verdict::State::NeedsException:
        return {
            Status::Bad, Tr::tr("Needs an exception: %1").arg(rules),
            Tr::tr("It follows its schema, but a policy denies it. Change what is marked, or ask "
                   "for an exception.")};
    case Verdict::State::SetAside:
        return {
            Status::Warning, Tr::tr("%n error(s) set aside", nullptr, verdict.setAside),
            Tr::tr("Comments in the file say why they don't count. A cluster reads no comments, "
                   "and may refuse it.")};
    case Verdict::State::Undecided:
        return {Status::Unknown, Tr::tr("Not checked: %1 can't be decided here").arg(rules),
                Tr::tr("It follows its schema; a cluster knows more than the workspace says.")};
    case Verdict::State::Excepted:
        return {Status::Info, Tr::tr("Allowed by an exception from %1").arg(rules), noted};
    case Verdict::State::Standard:
        return {good, Tr::tr("Standard: needs no platform review"), noted};
    case Verdict::State::NotChecked:
        return unchecked(verdict.gap);
    case Verdict::State::SchemaOnly:
        return {good, Tr::tr("Valid against its schema; rules not checked"),
                Tr::tr("No policies were read that could be for it.") + u' ' + noted};
    case Verdict::State::Valid:
        return {good, Tr::tr("Valid"), noted};
    }
    return {};
}

} // namespace waymark::document
