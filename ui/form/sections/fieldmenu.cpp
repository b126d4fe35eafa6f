// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// What can be done with a field besides typing into it: the menu of FieldRow.
#include "form/formtr.h"
#include "form/sections/fieldrow.h"
#include "form/sections/renamepopup.h"

#include <QDesktopServices>
#include <QMenu>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype mostExamples = 3;

/// What a person may open in a browser or a mail program.
QUrl addressOf(const FieldState &state)
{
    const QUrl url = state.shape->flavour == LineFlavour::Email && !state.text.isEmpty()
                         ? QUrl(u"mailto:"_s + state.text)
                         : QUrl(state.text, QUrl::StrictMode);
    const bool isKnown =
        url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1;
    return url.isValid() && isKnown ? url : QUrl();
}

} // namespace

bool FieldRow::hasMenu() const
{
    const FieldShape &shape = *m_state.shape;
    if (m_state.isReadOnly)
        return m_state.isSet;
    return m_state.isSet || shape.facts.defaultValue || shape.facts.isNullable
           || !shape.facts.examples.isEmpty();
}

void FieldRow::openMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void FieldRow::fillMenu(QMenu &menu)
{
    if (!m_state.isDamaged && !m_state.isReadOnly && !m_state.isShared)
        addValueActions(menu);
    addPlaceActions(menu);
}

void FieldRow::addValueActions(QMenu &menu)
{
    const auto &facts = m_state.shape->facts;
    const auto set = [this](const yaml::Value &value) {
        return [this, value] {
            takeEntered(value);
        };
    };
    if (!m_state.isSet && facts.defaultValue)
        menu.addAction(Tr::tr("&Write out the default (%1)").arg(displayOf(*facts.defaultValue)),
                       this, set(*facts.defaultValue));
    for (const yaml::Value &example :
         facts.examples.first(std::min(facts.examples.size(), mostExamples))) {
        const QString text = displayOf(example);
        if (!text.isEmpty() && text != m_state.text)
            menu.addAction(Tr::tr("Use the example %1").arg(text), this, set(example));
    }
    if (facts.isNullable && !m_state.isNull)
        menu.addAction(Tr::tr("Set to &null"), this, set({}));
    if (m_state.isSet && (!m_state.isRequired || facts.defaultValue))
        menu.addAction(
            facts.defaultValue
                ? Tr::tr("&Reset to the default (%1)").arg(displayOf(*facts.defaultValue))
                : Tr::tr("&Remove from the document"),
            this, [this] { propose(proposal(Proposal::Action::Remove, {})); });
    const bool isMapKey = m_state.isSet && !m_state.pointer.isRoot() && m_state.node.key()
                          && !m_state.isRequired && (m_state.isUnknown || m_tools != nullptr);
    if (isMapKey)
        menu.addAction(Tr::tr("Rena&me"), this, [this] {
            askForName(this, m_more->mapToGlobal(QPoint(0, m_more->height())),
                       m_state.pointer.last(), [this](const QString &name) {
                           Proposal change = proposal(Proposal::Action::Rename, {});
                           change.name = name;
                           change.label = Tr::tr("Rename %1").arg(m_state.pointer.last());
                           change.mergeKey.clear();
                           propose(change);
                       });
        });
    if (m_state.kind == FieldKind::Line && m_state.shape->facts.type == schema::ValueType::String
        && m_state.shape->flavour == LineFlavour::Text)
        menu.addAction(m_isLong ? Tr::tr("Type in one &line") : Tr::tr("Type in several &lines"),
                       this, [this] {
                           m_isLong = !m_isLong;
                           m_shape.reset();
                           m_presented.reset();
                           present(false);
                       });
}

void FieldRow::addPlaceActions(QMenu &menu)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    if (const QUrl url = addressOf(m_state); !url.isEmpty())
        menu.addAction(Tr::tr("&Open %1").arg(url.toDisplayString(QUrl::RemoveUserInfo)), this,
                       [url] { QDesktopServices::openUrl(url); });
    if (!m_state.isReadOnly)
        addPreviewAction(menu);
    if (m_state.isSet)
        menu.addAction(Tr::tr("Show in the &text"), this,
                       [this] { m_context.showInText(m_state.pointer); });
}

} // namespace waymark::form
