// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace waymark {
struct Diagnostic;
struct Fix;
struct FixChoice;
} // namespace waymark

namespace waymark::shell {

class ContentArea;
class WindowActions;

/// What can be done with open documents as a whole: save, close, step through them, repair them
/// from outside.
class DocumentActions final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    DocumentActions(WindowActions &actions, ContentArea &content);

    void enable();
    /// Opens the document and repairs one finding, once that is found in what it holds now.
    void applyFix(const QString &path, const Diagnostic &diagnostic, const Fix &fix);
    void fixEverywhere(const QString &path, const FixChoice &choice);

private:
    void save();

    WindowActions &m_actions;
    ContentArea &m_content;
};

} // namespace waymark::shell
