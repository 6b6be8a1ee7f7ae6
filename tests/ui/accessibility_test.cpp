// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_world.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/leads/leads_routes.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace plumbline;
using namespace plumbline::tests;
using ui::Route;

namespace {

/// What takes keys or clicks and is not a part of another control.
bool isControl(const QWidget *widget)
{
    const QString name = widget->objectName();
    if (name.startsWith(QStringLiteral("qt_")))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QComboBox *>(widget);
}

QStringList unnamedControls(const QWidget &window)
{
    QStringList unnamed;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isControl(widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + QStringLiteral(" in ")
                           + widget->parentWidget()->objectName());
    }
    return unnamed;
}

} // namespace

TEST_CASE("every control of every page has an accessible name", "[ui][PIPE-14][PIPE-16]")
{
    WindowFixture fixture;
    REQUIRE(templates::addSampleWorld(fixture.facts().workspace()).ok());
    qint64 deal = 0;
    qint64 account = 0;
    qint64 contact = 0;
    fixture.facts().workspace().read([&](const Reader &reader) {
        deal = reader.database().integer("SELECT d.n FROM deal d JOIN stage s ON s.n = d.stage WHERE s.key = 'negotiation'");
        account = reader.database().integer("SELECT account FROM deal WHERE n = " + QByteArray::number(deal));
        contact = reader.database().integer("SELECT n FROM contact WHERE account = " + QByteArray::number(account));
        return Done{};
    });
    fixture.open({QStringLiteral("board")});
    std::vector<Route> pages{{QStringLiteral("board")},
                             {QStringLiteral("deals")},
                             {QStringLiteral("deal"), deal},
                             {QStringLiteral("gates")},
                             {QStringLiteral("import")},
                             {QStringLiteral("settings")},
                             {QStringLiteral("duplicates"), 0, QStringLiteral("deals")}};
    std::vector<Route> drawers{{QStringLiteral("deal"), deal},
                               {QStringLiteral("move"), deal},
                               {QStringLiteral("account"), account},
                               {QStringLiteral("contact"), contact},
                               {QStringLiteral("new.deal")},
                               {QStringLiteral("new.account")},
                               {QStringLiteral("new.contact")},
                               {QStringLiteral("history")},
                               {QStringLiteral("gate"), 0, QStringLiteral("negotiation")},
                               ui::compareRoute(entity::account, account, account == 1 ? 2 : 1)};
    const QString path = fixture.facts().folder() + QStringLiteral("/leads.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("title,stage,amount,expected_close\nA,nowhere,\"1,284.00\",03/04/2026\n");
    file.close();
    pages.push_back({QStringLiteral("import"), 0, path});
    drawers.push_back({QStringLiteral("new.reference"), 0, path});
    for (const Route &page : pages) {
        INFO("page " << page.page.toStdString());
        fixture.window().open(page);
        fixture.settle();
        CHECK(unnamedControls(fixture.window()).join(u'\n').toStdString() == "");
    }
    for (const Route &drawer : drawers) {
        INFO("drawer " << drawer.page.toStdString());
        fixture.window().open({QStringLiteral("board")});
        fixture.window().openDrawer(drawer);
        fixture.settle();
        CHECK(unnamedControls(fixture.window()).join(u'\n').toStdString() == "");
    }
}
