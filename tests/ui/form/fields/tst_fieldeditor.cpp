// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/fieldeditor.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QTest>

#include <memory>

namespace waymark::form {

namespace {

/// A field whose line says that it is left, as those of texts, dates and numbers do.
class LeftField final : public FieldEditor
{
public:
    explicit LeftField(int &left)
        : m_line(new QLineEdit(this))
    {
        connect(m_line, &QLineEdit::editingFinished, this, [&left] { ++left; });
    }
    void setState(const FieldState &) override {}
    [[nodiscard]] QWidget *target() override { return m_line; }

private:
    QLineEdit *m_line;
};

} // namespace

class tst_FieldEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsLeft();
    void saysNothingWhileItGoes();
};

void tst_FieldEditor::saysThatItIsLeft()
{
    int left = 0;
    LeftField field(left);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.target()->setFocus();
    QTRY_VERIFY(field.target()->hasFocus());
    QTest::keyClicks(field.target(), QStringLiteral("typed"));
    field.target()->clearFocus();
    QCOMPARE(left, 1);
}

void tst_FieldEditor::saysNothingWhileItGoes()
{
    int left = 0;
    auto field = std::make_unique<LeftField>(left);
    field->show();
    QVERIFY(QTest::qWaitForWindowActive(field.get()));
    field->target()->setFocus();
    QTRY_VERIFY(field->target()->hasFocus());
    QTest::keyClicks(field->target(), QStringLiteral("typed"));
    field.reset();
    QCOMPARE(left, 0);
}

WAYMARK_TEST(tst_FieldEditor)

} // namespace waymark::form

#include "tst_fieldeditor.moc"
