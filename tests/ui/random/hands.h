// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chance.h"
#include "shell/workbench.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace waymark::random {

/// Somebody who knows nothing and tries everything: keys, clicks, drags, sizes, commands, and
/// other programs that change the files meanwhile.
class Hands final : public QObject
{
    Q_OBJECT

public:
    using MakeWorkbench = std::function<std::unique_ptr<shell::Workbench>()>;

    Hands(MakeWorkbench makeWorkbench, QStringList workspaces);
    ~Hands() override;

    /// Says what, and does it.
    void act(Chance &chance, const std::function<void(const QByteArray &)> &say);
    /// Ends the program where something is broken that shows only later.
    static void check();

private:
    using Say = std::function<void(const QByteArray &)>;

    static void write(QWidget *target, const QString &text);
    void press(Chance &chance, const Say &say);
    void type(Chance &chance, const Say &say);
    void click(Chance &chance, const Say &say);
    void drag(Chance &chance, const Say &say);
    void wheel(Chance &chance, const Say &say);
    void resize(Chance &chance, const Say &say);
    void command(Chance &chance, const Say &say);
    void palette(Chance &chance, const Say &say);
    void openFile(Chance &chance, const Say &say);
    void openWorkspace(Chance &chance, const Say &say);
    void undo(Chance &chance, const Say &say);
    void wait(Chance &chance, const Say &say);
    void restart();
    void endDialogs();
    void letGo();
    [[nodiscard]] shell::MainWindow &window() const { return m_workbench->window(); }
    /// Where events go: a menu, a dialog, the window.
    [[nodiscard]] QWindow *front() const;
    [[nodiscard]] QString folder() const;

    MakeWorkbench m_makeWorkbench;
    QStringList m_workspaces;
    std::unique_ptr<shell::Workbench> m_workbench;
    QTimer m_letGo;        ///< a drag runs a loop of its own
    QElapsedTimer m_began; ///< of the action
    bool m_isActing = false;
    int m_modalActions = 0;
};

} // namespace waymark::random
