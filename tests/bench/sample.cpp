// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/sample.h"

#include "core/db/migrator.h"
#include "core/pipeline/nouns.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/account.h"
#include "core/records/activity.h"
#include "core/records/deal.h"
#include "core/records/person.h"
#include "core/runtime/product.h"
#include "core/workspace/store.h"
#include "tests/bench/bare_sqlite.h"

#include <QFile>
#include <random>
#include <stdexcept>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

/// Part of the names of kept workspaces: raise it with every change of what is built.
constexpr int recipe = 1;

constexpr int owners = 40;
constexpr Moment now{1'772'413'200'000}; // Monday, 2026-03-02, 09:00 in Asia/Shanghai

/// The same sequence on every machine: std distributions are not.
class Dice
{
public:
    qint64 below(qint64 bound) { return qint64(m_engine() % quint64(bound)); }
    bool percent(int chance) { return below(100) < chance; }
    QString one(const QStringList &list) { return list[below(list.size())]; }

private:
    std::mt19937_64 m_engine{20260302};
};

const QStringList surnames{u"王"_s, u"李"_s, u"张"_s, u"刘"_s, u"陈"_s, u"杨"_s,  u"赵"_s,
                           u"黄"_s, u"周"_s, u"吴"_s, u"徐"_s, u"孙"_s, u"欧阳"_s};
const QStringList givenNames{u"伟"_s, u"敏"_s, u"静"_s,   u"秀英"_s, u"丽"_s,   u"强"_s,
                             u"磊"_s, u"洋"_s, u"建国"_s, u"子涵"_s, u"思远"_s, u"雨桐"_s};
const QStringList cities{u"苏州"_s, u"上海"_s, u"深圳"_s, u"杭州"_s,   u"成都"_s,
                         u"武汉"_s, u"西安"_s, u"青岛"_s, u"哈尔滨"_s, u"佛山"_s};
const QStringList brands{u"腾飞"_s, u"宏达"_s, u"恒信"_s, u"华瑞"_s, u"鼎盛"_s, u"中科"_s,
                         u"金桥"_s, u"远洋"_s, u"天成"_s, u"博雅"_s, u"瑞丰"_s, u"新城"_s};
const QStringList trades{u"机械"_s, u"科技"_s, u"电子"_s, u"医疗器械"_s, u"精密制造"_s, u"教育"_s, u"物流"_s, u"建材"_s};
const QStringList projects{u"智能仓储项目"_s, u"设备更新"_s,     u"产线改造"_s,     u"数据平台"_s,
                           u"年度采购"_s,     u"质量追溯系统"_s, u"园区能耗管理"_s, u"ERP 升级"_s};
const QStringList nextSteps{u"电话回访确认需求"_s, u"发送报价单"_s, u"安排现场演示"_s, u"约技术负责人开会"_s, u"跟进合同审批"_s};
const QStringList outcomes{u"客户对方案很感兴趣要报价"_s, u"约下周三上午到现场看设备"_s, u"预算已批等采购部走流程"_s,
                           u"对接人出差，下周再联系他"_s};
const QStringList sources{u"marketing"_s,  u"referral"_s, u"self_developed"_s, u"website"_s,
                          u"exhibition"_s, u"call_in"_s,  u"partner"_s};
const QStringList bands{u"under_100k"_s, u"100k_500k"_s, u"500k_1m"_s, u"1m_3m"_s, u"over_3m"_s, u"unknown"_s};
const QStringList industries{u"manufacturing"_s, u"software"_s, u"technology"_s, u"medical"_s,
                             u"education"_s,     u"retail"_s,   u"finance"_s,    u"construction"_s};
const QStringList regions{u"east"_s, u"south"_s, u"north"_s, u"central"_s, u"southwest"_s, u"northwest"_s, u"northeast"_s};
const QStringList phonePrefixes{u"138"_s, u"139"_s, u"186"_s, u"159"_s, u"177"_s};

QString phone(Dice &dice) { return dice.one(phonePrefixes) + QString::number(10'000'000 + dice.below(90'000'000)); }

void addOwners(Edit &edit, Dice &dice)
{
    for (int i = 0; i < owners; ++i) {
        records::Person person;
        person.name = dice.one(surnames) + dice.one(givenNames);
        person.mobile = phone(dice);
        add(edit, person);
    }
}

void addAccounts(Edit &edit, Dice &dice, qint64 count)
{
    for (qint64 i = 0; i < count; ++i) {
        records::Account account;
        account.name = dice.one(cities) + dice.one(brands) + dice.one(trades) + u"有限公司"_s;
        account.industry = dice.one(industries);
        account.region = dice.one(regions);
        account.phone = phone(dice);
        add(edit, account);
    }
}

records::Deal someDeal(Dice &dice, qint64 number, qint64 accounts, pipeline::PipelineId pipeline)
{
    records::Deal deal;
    deal.title = dice.one(brands) + dice.one(trades) + dice.one(projects);
    if (number % 3 == 0)
        deal.reference = u"XS-%1"_s.arg(number, 7, 10, QChar(u'0'));
    deal.account = records::AccountId(1 + dice.below(accounts));
    deal.handle = phone(dice);
    deal.source = dice.one(sources);
    deal.budgetBand = dice.one(bands);
    deal.owner = records::PersonId(1 + dice.below(owners));
    if (dice.percent(50))
        deal.amount = Money{(1 + dice.below(5'000)) * 100'000, "CNY"};
    deal.industry = dice.one(industries);
    deal.region = dice.one(regions);
    if (dice.percent(30)) {
        deal.nextStep = dice.one(nextSteps);
        deal.nextStepOn = CivilDate{qint32(20'514 + dice.below(30))};
    }
    deal.pipeline = pipeline;
    deal.arrivedAt = now - days(1 + dice.below(700)) - minutes(dice.below(1'440));
    return deal;
}

void addStay(Edit &edit, Dice &dice, records::DealId id, const records::Deal &deal, const pipeline::LoadedPipeline &pipeline,
             bool open)
{
    std::vector<QString> stages;
    for (const pipeline::StageDefinition &stage : pipeline.definition.stages) {
        if ((stage.kind == pipeline::StageKind::Open) == open)
            stages.push_back(stage.key);
    }
    pipeline::Stay stay;
    stay.deal = id;
    stay.stage = pipeline.stageIds.value(stages[size_t(dice.below(qint64(stages.size())))]);
    stay.version = pipeline.version;
    stay.enteredAt = std::min(now, *deal.arrivedAt + hours(dice.below(24 * 200)));
    stay.enteredBy = edit.actor();
    stay.imported = true;
    add(edit, stay);
}

bool fits(const QString &path, qint64 deals)
{
    if (!QFile::exists(path))
        return false;
    BareSqlite file(path);
    return file.integer("PRAGMA user_version") == db::latestVersion() && file.integer("SELECT count(*) FROM deal") == deals;
}

void fillDeals(Edit &edit, qint64 deals, int openPercent)
{
    Dice dice;
    const qint64 accounts = std::max<qint64>(1, deals / 5);
    const auto pipeline = pipeline::defaultPipeline(edit.reader());
    addOwners(edit, dice);
    addAccounts(edit, dice, accounts);
    for (qint64 i = 0; i < deals; ++i) {
        const records::Deal deal = someDeal(dice, i, accounts, pipeline.id);
        addStay(edit, dice, add(edit, deal), deal, pipeline, dice.percent(openPercent));
    }
}

void fillActivities(Edit &edit, qint64 activities, bool withOutcomes)
{
    Dice dice;
    const qint64 deals = std::max<qint64>(1, activities / 10);
    addOwners(edit, dice);
    for (qint64 i = 0; i < deals; ++i) {
        records::Deal deal;
        deal.title = dice.one(brands) + dice.one(projects);
        add(edit, deal);
    }
    Moment at = now - days(700);
    for (qint64 i = 0; i < activities; ++i) {
        at = at + minutes(dice.below(60));
        records::Activity activity;
        activity.deal = records::DealId(1 + dice.below(deals));
        activity.person = records::PersonId(1 + dice.below(owners));
        activity.kind = records::ActivityKind(1 + dice.below(5));
        activity.direction = records::Direction(dice.below(2));
        activity.answered = dice.percent(40);
        activity.happenedAt = at;
        activity.recordedAt = at + minutes(dice.below(120));
        if (withOutcomes && i % 3 == 0)
            activity.outcome = dice.one(outcomes);
        add(edit, activity);
    }
}

void importInto(Workspace &workspace, const QString &label, const std::function<void(Edit &)> &fill)
{
    valueOf(workspace.edit(EditHeader(Phrase::verbatim(label), EditKind::Import), [&](Edit &edit) -> Result<Done> {
        fill(edit);
        return Done{};
    }));
}

} // namespace

Sample::Sample() : m_clock(std::make_unique<FixedClock>(now)), m_product(std::make_unique<Product>(valueOf(runtime::product())))
{}

WorkspaceOptions Sample::options() const
{
    WorkspaceOptions options;
    options.clock = m_clock.get();
    options.actor = u"李敏"_s;
    return options;
}

Sample Sample::create(const QString &path)
{
    removeFiles(path);
    Sample sample;
    sample.m_workspace = valueOf(Workspace::create(path, *sample.m_product, sample.options(), {"Asia/Shanghai", "CNY"}));
    return sample;
}

Sample Sample::open(const QString &path)
{
    Sample sample;
    sample.m_workspace = valueOf(Workspace::open(path, *sample.m_product, sample.options()));
    return sample;
}

Sample sampleDeals(const Wanted &wanted, qint64 deals, int openPercent)
{
    const QString path = wanted.folder + u"/deals-%1-%2-r%3.plumbline"_s.arg(deals).arg(openPercent).arg(recipe);
    if (fits(path, deals))
        return Sample::open(path);
    tell(u"building %1 deals in %2"_s.arg(deals).arg(path));
    Sample sample = Sample::create(path);
    const double us = microseconds(
        [&] { importInto(sample.workspace(), u"线索.csv"_s, [&](Edit &edit) { fillDeals(edit, deals, openPercent); }); });
    sample.workspace().rest();
    tell(u"  %1 s, %2 µs a deal with its stay"_s.arg(us / 1e6, 0, 'f', 1).arg(us / double(deals), 0, 'f', 1));
    return sample;
}

Sample sampleActivities(const Wanted &wanted, qint64 activities, bool withOutcomes)
{
    Sample sample = Sample::create(wanted.folder + u"/activities.plumbline"_s);
    importInto(sample.workspace(), u"跟进记录.csv"_s, [&](Edit &edit) { fillActivities(edit, activities, withOutcomes); });
    return sample;
}

void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace plumbline::bench
