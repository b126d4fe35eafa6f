// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "page/pagestate.h"
#include "text/textrange.h"

#include <QWidget>

namespace waymark::page {

/// What every page has, and, as its signals, all that one may ask of the window. A page knows no
/// other page: it asks the window to go to a place.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);
    ~Page() override;

    /// What the window knows changed. The same again does nothing.
    void setState(const PageState &state);
    [[nodiscard]] const PageState &state() const { return m_state; }

    /// What it shows, exactly: `go(place())` changes nothing.
    [[nodiscard]] virtual link::Place place() const = 0;
    /// Shows a place of this page, which its grammar has taken.
    virtual void go(const link::Place &place) = 0;
    /// From a part of the page to the whole, as that stands.
    virtual void showWhole() {}
    /// Where keys go when the page comes to the front.
    virtual void focus() { setFocus(); }
    virtual void focusFilter() { focus(); }
    /// It shows the newest of what it was told.
    [[nodiscard]] virtual bool isSettled() const = 0;
    /// Something changed beyond what the state tells, such as a branch: looks again.
    virtual void lookAgain() {}

Q_SIGNALS:
    /// Something else of it is in front: a place to come back to.
    void moved();
    /// Still the same place, which `place()` says better now: a filter was typed.
    void refined();

    void goRequested(const waymark::link::Place &place);
    void openRequested(const QString &path, waymark::TextRange range);
    /// A document that isn't there yet, with its first text.
    void fileRequested(const QString &path, const QByteArray &text);
    /// The dialog that writes a request's first text.
    void newRequestRequested();
    /// The same, for a request that begins as that document of a file does.
    void requestLikeRequested(const QString &path, int document);
    /// The sheet that hands files with requests in; absolute paths.
    void submitRequested(const QStringList &paths);
    /// The same for a submission that was begun on that branch, and didn't come to its end.
    void finishSubmissionRequested(const QString &branch);
    /// Everything that is wrong in the workspace.
    void problemsRequested();
    /// Git may run in this workspace, and its servers may be asked.
    void trustRequested();
    /// Who one is, or one's team, as a canonical name; empty: whom Git knows.
    void myselfChosen(const QString &canonical);
    /// A file that decides what belongs to the workspace was written.
    void reloadRequested();
    /// Reading the workspace shall stop.
    void stopRequested();
    /// The link of a place shall be on the clipboard.
    void linkRequested(const waymark::link::Place &place);
    /// A place can't be shown as it was asked for.
    void failed(const waymark::Error &error);

protected:
    /// `state()` is another than `before`.
    virtual void showState(const PageState &before) = 0;

private:
    PageState m_state;
};

} // namespace waymark::page
