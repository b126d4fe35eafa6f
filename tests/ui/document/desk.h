// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentview.h"
#include "editor/text/texteditor.h"
#include "ui/support/opendocument.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

namespace waymark::document {

/// A document open in a shown view, used as a person uses it.
struct Desk
{
    /// The verdict on a request in which nothing is wrong.
    static inline const QString fine =
        QStringLiteral("Valid against its schema; rules not checked");

    explicit Desk(const QByteArray &bytes)
        : open(bytes)
        , view(*open.session, theme)
    {
        view.resize(1300, 900);
        view.show();
        view.activateWindow();
        const bool isShown = QTest::qWaitForWindowActive(&view);
        Q_ASSERT(isShown);
        text().setFocus();
        // Rows of a form are made in turns; one that takes seconds is used while it is made.
        [[maybe_unused]] const bool isComplete =
            QTest::qWaitFor([this] { return view.isComplete(); }, 2'000);
    }

    [[nodiscard]] editor::TextEditor &text() const
    {
        return *view.findChild<editor::TextEditor *>();
    }
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return test::named<Widget>(view, name);
    }
    [[nodiscard]] const QByteArray &bytes() const { return open.bytes(); }
    [[nodiscard]] TextRange rangeOf(const QByteArray &piece) const
    {
        const qsizetype begin = bytes().indexOf(piece);
        return {begin, begin + piece.size()};
    }
    [[nodiscard]] QString verdict() const
    {
        for (const auto *button : view.findChildren<QToolButton *>()) {
            const QString name = button->accessibleName();
            if (name.startsWith(QLatin1StringView("Needs"))
                || name.startsWith(QLatin1StringView("Not checked"))
                || name.startsWith(QLatin1StringView("Valid")))
                return name;
        }
        return {};
    }
    void undoAll()
    {
        // Bounded: a widget that keeps the key for itself is a failure, not an endless test.
        for (int steps = 0; steps < 200 && open.session->history().canUndo(); ++steps) {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus != nullptr ? focus : &text(), Qt::Key_Z, Qt::ControlModifier);
        }
        if (open.session->history().canUndo())
            qWarning() << "undo is kept by" << QApplication::focusWidget();
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    DocumentView view;
};

} // namespace waymark::document
