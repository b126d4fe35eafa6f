// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formview.h"
#include "theme/theme.h"
#include "ui/support/opendocument.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

#include <memory>

namespace waymark::form::desk {

/// The rules of one made-up kind, `kind: Thing` of `x.io/v1`, whose document is this JSON Schema.
inline std::shared_ptr<const analysis::Rules> rulesOf(const QByteArray &schema,
                                                      const QByteArray &requestKind = {})
{
    auto rules = std::make_shared<analysis::Rules>();
    const auto tree = yaml::SyntaxTree::parse(SourceText(schema));
    rules->kinds.addSchema({QStringLiteral("x.io/v1"), QStringLiteral("Thing")},
                           tree->documents().first(), QStringLiteral("thing.json"));
    if (!requestKind.isEmpty()) {
        const auto kind = yaml::SyntaxTree::parse(SourceText(requestKind));
        rules->kinds.addRequestKind(kind->documents().first());
    }
    return rules;
}

/// A form over a document, used as a person uses it.
class FormDesk
{
public:
    FormDesk(const QByteArray &schema, const QByteArray &body, const QByteArray &requestKind = {})
        : open(begin + body, rulesOf(schema, requestKind))
        , findings(*open.session)
        , view(*open.session, findings, theme)
    {
        QObject::connect(&view, &FormView::undoRequested, open.session.get(),
                         &document::DocumentSession::undo);
        view.resize(760, 900);
        view.show();
        view.activateWindow();
        const bool isShown = QTest::qWaitForWindowActive(&view);
        Q_ASSERT(isShown);
        const bool isComplete =
            QTest::qWaitFor([this] { return view.isComplete(); }, waymark::test::longestWait);
        Q_ASSERT(isComplete);
    }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return waymark::test::named<Widget>(view, name);
    }
    /// The document without its first two lines.
    [[nodiscard]] QByteArray body() const { return open.bytes().sliced(begin.size()); }
    [[nodiscard]] bool isSettled()
    {
        // Where something is on its way the answer comes when this frame is long gone.
        const auto isIdle = std::make_shared<bool>(false);
        view.whenSettled([isIdle] { *isIdle = true; });
        return *isIdle && open.isAnalyzed() && view.isComplete();
    }
    /// Chooses an entry of the menu that is open.
    [[nodiscard]] bool choose(const QString &text) const
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (menu == nullptr)
            return false;
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&').startsWith(text)) {
                menu->close();
                action->trigger();
                return true;
            }
        }
        menu->close();
        return false;
    }

    static inline const QByteArray begin = "apiVersion: x.io/v1\nkind: Thing\n";

    theme::Theme theme{theme::Theme::Choice::Light};
    waymark::test::OpenDocument open;
    editor::LiveFindings findings;
    FormView view;
};

} // namespace waymark::form::desk
