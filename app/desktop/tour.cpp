// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "core/base/clock.h"
#include "core/base/fault.h"
#include "core/pipeline/board_query.h"
#include "core/pipeline/move_deal.h"
#include "core/records/change_record.h"
#include "core/records/create_record.h"
#include "core/records/log_activity.h"
#include "core/runtime/product.h"
#include "core/templates/sample_world.h"
#include "core/words/words.h"
#include "core/workspace/undo.h"
#include "core/workspace/workspace.h"
#include "ui/formula/formula_edit.h"
#include "ui/kit/screen.h"
#include "ui/leads/leads_routes.h"
#include "ui/shell/actions.h"
#include "ui/shell/desktop.h"
#include "ui/shell/first_run.h"
#include "ui/shell/main_window.h"

#include <cstdio>
#include <functional>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QThread>
#include <vector>

namespace plumbline::desktop {
namespace {

using namespace Qt::StringLiterals;
using ui::Desktop;
using ui::MainWindow;

constexpr int patienceMs = 20'000;

/// Until nothing is asked or done any more, and what was laid out is painted.
bool settle(const Desktop &desktop)
{
    const QDeadlineTimer deadline(patienceMs);
    int quiet = 0;
    while (quiet < 4 && !deadline.hasExpired()) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = !desktop.screen() || desktop.screen()->isSettled() ? quiet + 1 : 0;
        if (quiet < 4)
            QThread::msleep(5);
    }
    return quiet >= 4;
}

/// What the tour shows: a deal that is stuck, its customer, a contact of theirs.
struct Subjects {
    qint64 deal = 0;
    qint64 account = 0;
    qint64 contact = 0;
    qint64 won = 0;
    qint64 twin = 0; ///< a customer that is there twice
    qint64 otherTwin = 0;
};

Subjects subjectsOf(Workspace &workspace)
{
    return workspace.read([&](const Reader &reader) {
        Subjects subjects;
        pipeline::DealFilter idle;
        idle.onlyIdle = true;
        for (const pipeline::DealFilter &filter : {idle, pipeline::DealFilter()}) {
            const pipeline::BoardView board = pipeline::boardOf(reader, filter, 5, workspace.now());
            // One that has come some way, and whose gate asks for several things, shows most.
            size_t most = 0;
            for (const pipeline::BoardColumn &column : board.columns) {
                for (const pipeline::DealListRow &card : column.cards) {
                    const size_t lacks =
                        pipeline::judgeMove(reader, {card.deal, {}, {}, false}, workspace.now()).verdict.missing.size();
                    if (subjects.deal == 0 || lacks >= most) {
                        most = lacks;
                        subjects.deal = card.deal.n;
                    }
                }
            }
            if (subjects.deal != 0)
                break;
        }
        const auto numberIn = [&](const QByteArray &sql) { return reader.database().integer(sql); };
        const QByteArray deal = QByteArray::number(subjects.deal);
        subjects.account = numberIn("SELECT account FROM deal WHERE n = " + deal);
        subjects.contact = numberIn("SELECT min(n) FROM contact WHERE account = " + QByteArray::number(subjects.account));
        subjects.won = numberIn("SELECT max(d.n) FROM deal d JOIN stage s ON s.n = d.stage WHERE s.kind = 2");
        subjects.otherTwin = numberIn("SELECT max(b.n) FROM account a JOIN account b ON b.phone = a.phone AND b.n > a.n");
        subjects.twin = numberIn("SELECT min(a.n) FROM account a JOIN account b ON b.phone = a.phone AND a.n < b.n WHERE b.n = "
                                 + QByteArray::number(subjects.otherTwin));
        return subjects;
    });
}

/// As sales teams have them: GB18030, a title above, a sum below, a phone that Excel rounded, a row twice, a day that is none.
QString messyFile()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"华东线索 2026.csv"_s);
    QFile file(path);
    QStringEncoder gb("GB18030");
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray(gb(u"华东区线索跟进表;;;;;;\r\n;;;;;;\r\n"
                                 "线索编号;客户名称;联系人;电话;预算（万元）;预计成交日期;来源渠道\r\n"
                                 "L-001;苏州腾飞机械有限公司;王伟;13800001111;38.6;2026/3/15;展会\r\n"
                                 "L-002;宁波恒信电子有限公司;李静;1.38E+10;12;2026年4月1日;转介绍\r\n"
                                 "L-003;杭州宏达科技有限公司;陈磊;0571-8888 1234;25;46113;官网\r\n"
                                 "L-003;杭州宏达科技有限公司;陈磊;0571-8888 1234;25;46113;官网\r\n"
                                 "L-004;上海瑞丰物流有限公司;赵敏;13900002222;五十;2026/13/40;展会\r\n"
                                 "合计;;;;100.6;;\r\n"_s)));
    return path;
}

struct Stop {
    QString name;
    std::function<void(Desktop &)> go;
    bool isOwnWindow = false; ///< a window beside the main one
};

std::vector<Stop> stopsFor(const Subjects &its)
{
    const auto page = [](const ui::Route &route) { return [route](Desktop &desktop) { desktop.window()->open(route); }; };
    const auto drawer = [](const ui::Route &under, const ui::Route &route) {
        return [under, route](Desktop &desktop) {
            desktop.window()->open(under);
            settle(desktop);
            desktop.window()->openDrawer(route);
        };
    };
    const auto action = [](const char *id) {
        return [id](Desktop &desktop) {
            desktop.window()->open({u"board"_s});
            settle(desktop);
            desktop.window()->actions().of(id)->trigger();
        };
    };
    // A condition of a gate while it is written.
    enum class Beside { Nothing, Proposals, Names };
    const auto formula = [](const QString &english, const QString &chinese, Beside beside) {
        return [english, chinese, beside](Desktop &desktop) {
            desktop.window()->open({u"gates"_s});
            settle(desktop);
            desktop.window()->openDrawer({u"gate"_s, 0, u"negotiation"_s});
            settle(desktop);
            auto *edit = desktop.window()->findChild<ui::FormulaEdit *>();
            if (!edit)
                return;
            edit->setText(desktop.screen()->language() == Language::Chinese ? chinese : english);
            settle(desktop);
            QKeyEvent key(QEvent::KeyPress, Qt::Key_Down, Qt::AltModifier);
            if (beside == Beside::Proposals)
                QApplication::sendEvent(edit->lines(), &key);
            if (beside == Beside::Names)
                desktop.window()->findChild<QPushButton *>(u"gate.insert"_s)->click();
        };
    };
    const ui::Route board{u"board"_s};
    return {
        {u"board"_s, page(board), false},
        {u"board-idle"_s, page({u"board"_s, 0, {}, {{u"idle"_s, u"1"_s}}}), false},
        {u"board-nothing-found"_s, page({u"board"_s, 0, {}, {{u"text"_s, u"zzzzz"_s}}}), false},
        {u"deals"_s, page({u"deals"_s}), false},
        {u"duplicates"_s, page({u"duplicates"_s}), false},
        {u"duplicates-contacts"_s, page({u"duplicates"_s, 0, u"contacts"_s}), false},
        {u"duplicates-deals"_s, page({u"duplicates"_s, 0, u"deals"_s}), false},
        {u"compare"_s, drawer(board, ui::compareRoute(entity::account, its.twin, its.otherTwin)), false},
        {u"deal"_s, page({u"deal"_s, its.deal}), false},
        {u"deal-won"_s, page({u"deal"_s, its.won}), false},
        {u"deal-drawer"_s, drawer(board, {u"deal"_s, its.deal}), false},
        {u"move-sheet"_s, drawer(board, {u"move"_s, its.deal}), false},
        {u"move-sheet-lost"_s, drawer(board, {u"move"_s, its.deal, u"lost"_s}), false},
        {u"account"_s, drawer(board, {u"account"_s, its.account}), false},
        {u"contact"_s, drawer(board, {u"contact"_s, its.contact}), false},
        {u"new-reference"_s, drawer({u"settings"_s}, {u"new.reference"_s, 0, messyFile()}), false},
        {u"new-deal"_s, drawer(board, {u"new.deal"_s}), false},
        {u"history"_s, drawer(board, {u"history"_s}), false},
        {u"export"_s, drawer({u"deals"_s}, {u"export"_s, its.deal, u"deals"_s}), false},
        {u"gates"_s, page({u"gates"_s}), false},
        {u"gate-right"_s,
         formula(u"budget >= 300000 AND (source = \"referral\" OR COUNT(activities, kind = \"demo\" AND held) >= 1)"_s,
                 u"预算 >= 30万 且 (来源 = \"转介绍\" 或 计数(跟进记录, 类型 = \"演示\" 且 已完成) >= 1)"_s, Beside::Names),
         false},
        {u"gate-wrong"_s,
         formula(u"bugdet >= 300000 AND NOT ISBLANK(expected_close)"_s, u"预祘 >= 30万 且 非 为空(预计成交日期)"_s,
                 Beside::Nothing),
         false},
        {u"gate-half"_s, formula(u"IF(budget >= 300000, "_s, u"如果(预算 >= 30万, "_s, Beside::Proposals), false},
        {u"import"_s, page({u"import"_s}), false},
        {u"import-file"_s,
         [](Desktop &desktop) {
             desktop.window()->open({u"import"_s, 0, messyFile()});
         },
         false},
        {u"settings"_s, page({u"settings"_s}), false},
        {u"palette"_s, action("show.palette"), false},
        {u"help"_s, action("help"), true},
        {u"help-formulas"_s,
         [](Desktop &desktop) {
             desktop.window()->open({u"gates"_s});
             settle(desktop);
             desktop.window()->actions().of("help")->trigger();
         },
         true},
        {u"shortcuts"_s, action("help.shortcuts"), true},
    };
}

/// The window with what floats over it (palette, popups).
QPixmap pictureOf(QWidget *window)
{
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != window && top->isVisible() && (top->windowFlags() & Qt::Popup) == Qt::Popup)
            painter.drawPixmap(top->mapToGlobal(QPoint()) - window->mapToGlobal(QPoint()), top->grab());
    }
    return picture;
}

QWidget *windowBeside(const QWidget *window)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != window && top->isVisible() && top->isWindow())
            return top;
    }
    return nullptr;
}

int say(const QString &text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    return 1;
}

/// A morning's work, so that the history has something to tell.
void work(Workspace &workspace)
{
    const auto deals = workspace.read([&](const Reader &reader) {
        pipeline::DealFilter all;
        std::vector<records::DealId> found;
        for (const pipeline::BoardColumn &column : pipeline::boardOf(reader, all, 3, workspace.now()).columns) {
            if (!column.cards.empty())
                found.push_back(column.cards.back().deal);
        }
        return found;
    });
    for (const records::DealId deal : deals) {
        const auto logged = records::logActivity(workspace, {.deal = deal,
                                                             .kind = records::ActivityKind::Call,
                                                             .answered = true,
                                                             .outcome = u"客户确认下周二上门，请带上报价。"_s});
        const auto changed = records::changeRecord(workspace, entity::deal, deal.n, {{u"next_step"_s, u"周二上门，带报价"_s}});
        Q_UNUSED(logged)
        Q_UNUSED(changed)
        pipeline::moveDeal(workspace, {deal, {}, {}, false});
    }
    const auto undone = undo(workspace);
    Q_UNUSED(undone)
}

/// Some customers and contacts a second time, as another person's list has them.
void doubles(Workspace &workspace)
{
    struct Known {
        QString name, phone, other;
    };
    const auto known = [&](const QByteArray &sql) {
        return workspace.read([&](const Reader &reader) {
            std::vector<Known> found;
            for (db::Statement rows = reader.database().prepare(sql); rows.step();)
                found.push_back({rows.text(0), rows.text(1), rows.text(2)});
            return found;
        });
    };
    const auto add = [&](int kind, const std::vector<records::TypedField> &typed) {
        const auto made = records::createRecord(workspace, kind, typed);
        Q_UNUSED(made)
    };
    int place = 0;
    for (const Known &its : known("SELECT a.name, a.phone, a.location FROM account a WHERE a.phone IS NOT NULL LIMIT 7")) {
        QString name = its.name;
        name.remove(u"有限公司"_s).remove(u"股份"_s);
        add(entity::account, {{u"name"_s, name},
                              {u"phone"_s, place % 3 == 1 ? u"0571-88886666"_s : its.phone},
                              {u"website"_s, u"www.example.cn"_s},
                              {u"location"_s, place % 2 == 0 ? u"浙江省杭州市滨江区江南大道 588 号"_s : its.other},
                              {u"tags"_s, u"展会名单"_s},
                              {u"notes"_s, u"展会上交换的名片，说下半年有采购计划，要先看样机。"_s}});
        if (++place % 4 == 0)
            add(entity::account, {{u"name"_s, name}, {u"phone"_s, its.phone}});
    }
    for (const Known &its : known("SELECT c.name, c.mobile, a.name FROM contact c JOIN account a ON a.n = c.account "
                                  "WHERE c.mobile IS NOT NULL LIMIT 5"))
        add(entity::contact, {{u"name"_s, its.name},
                              {u"mobile"_s, its.phone},
                              {u"account"_s, its.other},
                              {u"job_title"_s, u"采购经理"_s},
                              {u"wechat"_s, u"wx_%1"_s.arg(its.phone.right(6))}});
}

/// A copy of what is shown, so that a tour changes nobody's work; or a sample world.
Result<QString> workspaceForTour(const QString &given, const QString &folder, const Clock &clock)
{
    const QString path = folder + u"/"_s + (given.isEmpty() ? u"华东销售部.plumbline"_s : QFileInfo(given).fileName());
    const auto product = runtime::product();
    WorkspaceOptions options;
    options.clock = &clock;
    options.actor = u"Plumbline"_s;
    if (!given.isEmpty()) {
        auto source = Workspace::openForReading(given, *product, options);
        if (!source.ok())
            return source.refusal();
        (*source)->backupTo(path);
        return path;
    }
    auto made = Workspace::create(path, *product, options);
    if (!made.ok())
        return made.refusal();
    if (const auto sample = templates::addSampleWorld(**made); !sample.ok())
        return sample.refusal();
    const QString person =
        (*made)->read([](const Reader &reader) { return reader.database().text("SELECT name FROM person ORDER BY n LIMIT 1"); });
    (*made)->setSetting(Desktop::actorKey(), person);
    (*made)->setActor(person);
    work(**made);
    doubles(**made);
    return path;
}

} // namespace

int tour(const QString &folder, const QString &workspace, const Clock &clock)
{
    const QTemporaryDir scratch;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.filePath(u"settings"_s));
    if (!QDir().mkpath(folder))
        return say(u"The folder %1 cannot be made."_s.arg(folder));
    QString path;
    try {
        const auto made = workspaceForTour(workspace, scratch.path(), clock);
        if (!made.ok())
            return say(Words(Language::English).say(made.refusal().phrase));
        path = *made;
    } catch (const Fault &fault) {
        return say(fault.detail());
    }

    Desktop desktop(clock);
    int pictures = 0;
    bool allSettled = true;
    const auto keep = [&](const QPixmap &picture, const QString &name) {
        const QString file = QDir(folder).filePath(name + u".png"_s);
        if (picture.save(file))
            ++pictures;
        else
            say(u"%1 cannot be written."_s.arg(file));
    };
    desktop.preferences().setAppearance(ui::Appearance::Light);
    for (const auto &[size, sizeName] :
         {std::pair{QSize(1440, 900), u"1440x900"_s}, std::pair{QSize(1280, 720), u"1280x720"_s}}) {
        for (const Language language : {Language::Chinese, Language::English}) {
            for (const bool dark : {false, true}) {
                const QString suffix = u"-%1-%2-%3"_s.arg(codeOf(language), dark ? u"dark"_s : u"light"_s, sizeName);
                desktop.preferences().setLanguage(language);
                desktop.preferences().setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
                desktop.refresh();
                if (!desktop.window()) {
                    desktop.showFirstRun();
                    desktop.firstRun()->resize(size);
                    allSettled = settle(desktop) && allSettled;
                    keep(pictureOf(desktop.firstRun()), u"first-run"_s + suffix);
                    const auto opened = desktop.openWorkspace(path);
                    if (!opened.ok())
                        return say(Words(Language::English).say(opened.refusal().phrase));
                } else {
                    ui::FirstRun first(desktop, {});
                    first.resize(size);
                    first.show();
                    allSettled = settle(desktop) && allSettled;
                    keep(pictureOf(&first), u"first-run"_s + suffix);
                }
                desktop.window()->resize(size);
                static const Subjects subjects = subjectsOf(desktop.screen()->workspace());
                for (const Stop &stop : stopsFor(subjects)) {
                    desktop.window()->activateWindow();
                    stop.go(desktop);
                    allSettled = settle(desktop) && allSettled;
                    // A message of the page before would lie over this one.
                    if (auto *close = desktop.window()->findChild<QAbstractButton *>(u"shell.toast.close"_s);
                        close && close->isVisible()) {
                        close->click();
                        settle(desktop);
                    }
                    QWidget *beside = windowBeside(desktop.window());
                    keep(stop.isOwnWindow && beside ? beside->grab() : pictureOf(desktop.window()), stop.name + suffix);
                    if (beside)
                        beside->close();
                    settle(desktop);
                }
            }
        }
    }
    std::printf("%d pictures in %s\n", pictures, qUtf8Printable(QDir(folder).absolutePath()));
    return allSettled && pictures > 0 ? 0 : 1;
}

} // namespace plumbline::desktop
