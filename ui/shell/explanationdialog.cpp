// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/explanationdialog.h"

#include "diagnostics/explanation.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QTextBrowser>

namespace waymark::shell {

namespace {

constexpr QSize wanted{640, 560};

} // namespace

ExplanationDialog::ExplanationDialog(const QString &code, QWidget *parent)
    : QDialog(parent)
{
    const auto page = explanationOf(code);
    setWindowTitle(page ? explanationTitle(*page) : code);
    auto *text = new QTextBrowser(this);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenExternalLinks(true);
    text->setAccessibleName(tr("Explanation of %1").arg(code));
    text->document()->setDocumentMargin(theme::space::group);
    text->setMarkdown(page ? *page : page.error().message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::space::related);
    column->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::space::group, 0, theme::space::group, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    resize(wanted.boundedTo(parent != nullptr ? parent->size() : wanted));
}

} // namespace waymark::shell
