// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/questions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

struct QuestionTr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::shell)
};

} // namespace

void askToSave(QWidget *parent, const QStringList &fileNames,
               std::function<void(SaveAnswer)> answered, Discarded discarded)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const bool isOne = fileNames.size() == 1;
    box->setText(isOne ? QuestionTr::tr("%1 has changes that aren't saved.").arg(fileNames.first())
                       : QuestionTr::tr("%Ln document(s) have changes that aren't saved.", nullptr,
                                        int(fileNames.size())));
    if (discarded == Discarded::ComesBack)
        box->setInformativeText(QuestionTr::tr(
            "“Reopen closed document” brings discarded changes back until the window is closed."));
    else
        box->setInformativeText(isOne
                                    ? QuestionTr::tr("Discarded changes can't be brought back.")
                                    : QuestionTr::tr("%1. Discarded changes can't be brought back.")
                                          .arg(fileNames.join(u", "_s)));
    auto *save = box->addButton(isOne ? QuestionTr::tr("Save %1").arg(fileNames.first())
                                      : QuestionTr::tr("Save all"),
                                QMessageBox::AcceptRole);
    auto *discard = box->addButton(QuestionTr::tr("Discard changes"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(QuestionTr::tr("Keep open"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::finished, box,
                     [box, save, discard, answered = std::move(answered)] {
                         const auto *clicked = box->clickedButton();
                         answered(clicked == save      ? SaveAnswer::Save
                                  : clicked == discard ? SaveAnswer::Discard
                                                       : SaveAnswer::KeepOpen);
                     });
    box->open();
}

void askBefore(QWidget *parent, const QString &question, const QString &detail, const QString &verb,
               std::function<void()> agreed)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(question);
    box->setInformativeText(detail);
    auto *yes = box->addButton(verb, QMessageBox::DestructiveRole);
    auto *no = box->addButton(QuestionTr::tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, box, [box, yes, agreed = std::move(agreed)] {
        if (box->clickedButton() == yes)
            agreed();
    });
    box->open();
}

} // namespace waymark::shell
