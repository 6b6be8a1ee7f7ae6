// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/leads_file.h"

#include "core/base/civil_date.h"
#include "core/pipeline/definition_json.h"
#include "tests/bench/bare_sqlite.h"

#include <charconv>
#include <ctime>
#include <QFile>
#include <random>
#include <sqlite3.h>
#include <string_view>
#include <unordered_map>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *headers = "线索名称,客户名称,联系电话,来源,预算档,负责人,预算金额,行业,地区,下一步,备注,创建时间,阶段,编号";
constexpr int columns = 14;

void writeLeads(const QString &path, qint64 rows)
{
    std::mt19937_64 engine{20261122};
    const auto below = [&](quint64 bound) { return engine() % bound; };
    const auto one = [&](const auto &list) { return std::string_view(list[below(std::size(list))]); };
    constexpr const char *cities[] = {"苏州", "上海", "深圳", "杭州", "成都", "武汉", "西安", "青岛", "宁波", "佛山", "无锡"};
    constexpr const char *brands[] = {"腾飞", "宏达", "恒信", "华瑞", "鼎盛", "中科",
                                      "金桥", "远洋", "天成", "博雅", "瑞丰", "Zenith"};
    constexpr const char *trades[] = {"机械", "科技", "电子", "医疗器械", "精密制造", "教育", "物流", "建材"};
    constexpr const char *projects[] = {"智能仓储项目", "设备更新", "产线改造", "数据平台", "年度采购", "ERP 升级"};
    constexpr const char *sources[] = {"marketing", "referral", "self_developed", "website", "exhibition", "call_in", "partner"};
    constexpr const char *bands[] = {"under_100k", "100k_500k", "500k_1m", "1m_3m", "over_3m", "unknown"};
    constexpr const char *industries[] = {"manufacturing", "software", "technology", "medical", "education", "retail"};
    constexpr const char *regions[] = {"east", "south", "north", "central", "southwest", "northwest", "northeast"};
    constexpr const char *owners[] = {"王伟", "李敏", "张静", "刘强", "陈磊", "杨洋", "赵建国", "黄子涵", "周思远", "吴雨桐"};
    constexpr const char *steps[] = {"电话回访确认需求", "发送报价单", "安排现场演示", "约技术负责人开会", "跟进合同审批", ""};
    constexpr const char *notes[] = {"客户对方案很感兴趣，要报价", "\"约下周三上午到现场看设备,带上李工\"",
                                     "预算已批，等采购部走流程", ""};
    constexpr const char *prefixes[] = {"138", "139", "186", "159", "177"};
    const auto stages = [] {
        std::vector<std::string> names;
        const auto standard = pipeline::shippedPipeline(u"standard"_s);
        for (const auto &stage : standard->stages)
            names.push_back(stage.key.toStdString());
        return names;
    }();

    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the leads");
    std::string text = headers;
    text += "\r\n";
    std::string before;
    for (qint64 i = 0; i < rows; ++i) {
        if (i > 0 && below(100) < 3) {
            text += before;
        } else {
            before.clear();
            const auto add = [&](std::string_view cell) { before.append(cell).push_back(','); };
            before.append(one(brands)).append(one(trades));
            add(one(projects));
            before.append(one(cities))
                .append(one(brands))
                .append(one(trades))
                .append(std::to_string(below(quint64(rows / 50 + 1))));
            add("有限公司");
            before.append(one(prefixes));
            add(std::to_string(10'000'000 + below(90'000'000)));
            add(one(sources));
            add(one(bands));
            add(one(owners));
            add(below(2) ? std::to_string((1 + below(5'000)) * 1000) + ".00" : std::string());
            add(one(industries));
            add(one(regions));
            add(one(steps));
            add(one(notes));
            add(toIso(CivilDate{qint32(19'800 + below(700))}).toStdString());
            add(stages[below(stages.size() - 2)]);
            before.append("XS").append(std::to_string(10'000'000 + i)).append("\r\n");
            text += before;
        }
        if (text.size() > 1 << 20) {
            file.write(text.data(), qint64(text.size()));
            text.clear();
        }
    }
    file.write(text.data(), qint64(text.size()));
}

void bind(sqlite3_stmt *statement, int index, std::string_view text)
{
    if (text.empty())
        sqlite3_bind_null(statement, index);
    else
        sqlite3_bind_text(statement, index, text.data(), int(text.size()), SQLITE_STATIC);
}

/// The cells of one record; the buffer keeps what had to be unquoted.
const char *cellsOf(const char *at, const char *end, std::vector<std::string_view> &cells, std::vector<std::string> &unquoted)
{
    cells.clear();
    unquoted.clear();
    while (true) {
        if (*at == '"') {
            std::string cell;
            ++at;
            while (at < end && (*at != '"' || (at + 1 < end && at[1] == '"'))) {
                at += *at == '"';
                cell += *at++;
            }
            ++at;
            unquoted.push_back(std::move(cell));
            cells.push_back(unquoted.back());
        } else {
            const char *begin = at;
            while (at < end && *at != ',' && *at != '\r')
                ++at;
            cells.emplace_back(begin, size_t(at - begin));
        }
        if (at >= end || *at == '\r')
            return std::min(at + 2, end);
        ++at;
    }
}

/// What is in a table already, by what tells its rows apart.
struct Known {
    std::unordered_map<std::string, qint64> numbers;
    qint64 last = 0;
};

Known knownIn(BareSqlite &database, const QByteArray &table, const QByteArray &column)
{
    Known known;
    known.last = database.integer("SELECT max(n) FROM " + table);
    sqlite3_stmt *rows = database.prepare("SELECT " + column + ", n FROM " + table + " WHERE " + column + " IS NOT NULL");
    while (sqlite3_step(rows) == SQLITE_ROW)
        known.numbers.emplace(reinterpret_cast<const char *>(sqlite3_column_text(rows, 0)), sqlite3_column_int64(rows, 1));
    sqlite3_reset(rows);
    return known;
}

} // namespace

QString leadsFile(const Wanted &wanted, qint64 rows)
{
    const QString path = wanted.folder + u"/leads-%1.csv"_s.arg(rows);
    if (!QFile::exists(path)) {
        tell(u"writing %1 leads"_s.arg(rows));
        writeLeads(path + u".part"_s, rows);
        QFile::rename(path + u".part"_s, path);
    }
    return path;
}

qint64 importBare(const QString &path, const QString &leads, BareIndexes indexesWanted)
{
    BareSqlite database(path);
    QFile file(leads);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read the leads");
    const char *at = reinterpret_cast<const char *>(file.map(0, file.size()));
    const char *end = at + file.size();
    database.execute("BEGIN IMMEDIATE");
    std::vector<QByteArray> indexes;
    if (indexesWanted == BareIndexes::Last) {
        sqlite3_stmt *list = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                                              "AND tbl_name IN ('deal', 'account', 'person', 'stay')");
        QByteArrayList names;
        while (sqlite3_step(list) == SQLITE_ROW) {
            names.append(reinterpret_cast<const char *>(sqlite3_column_text(list, 0)));
            indexes.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(list, 1)));
        }
        sqlite3_reset(list);
        for (const QByteArray &name : names)
            database.execute("DROP INDEX " + name);
    }
    std::unordered_map<std::string, qint64> stages;
    sqlite3_stmt *stage = database.prepare("SELECT key, n FROM stage");
    while (sqlite3_step(stage) == SQLITE_ROW)
        stages.emplace(reinterpret_cast<const char *>(sqlite3_column_text(stage, 0)), sqlite3_column_int64(stage, 1));
    sqlite3_reset(stage);

    sqlite3_stmt *deal = database.prepare(
        "INSERT INTO deal (id, title, account, handle, source, budget_band, owner, budget_minor, budget_currency, industry, "
        "region, next_step, notes, arrived_at, reference, pipeline, stage, entered_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'CNY', ?9, ?10, ?11, ?12, ?13, ?14, 1, ?15, ?13)");
    sqlite3_stmt *account = database.prepare("INSERT INTO account (n, id, name) VALUES (?1, ?2, ?3)");
    sqlite3_stmt *person = database.prepare("INSERT INTO person (n, id, name) VALUES (?1, ?2, ?3)");
    sqlite3_stmt *stay =
        database.prepare("INSERT INTO stay (id, deal, stage, version, entered_at, imported) VALUES (?1, ?2, ?3, 1, ?4, 1)");
    std::mt19937_64 engine{std::random_device{}()};
    quint64 ids = 0;
    const auto bindId = [&](sqlite3_stmt *statement, int index) {
        quint64 id[2] = {__builtin_bswap64(0x0199'0000'0000'7000ULL + ++ids), engine()};
        sqlite3_bind_blob(statement, index, id, 16, SQLITE_TRANSIENT);
    };
    Known accounts = knownIn(database, "account", "name");
    Known people = knownIn(database, "person", "name");
    const auto numberOf = [&](Known &known, sqlite3_stmt *insert, std::string_view name) {
        const auto [found, isNew] = known.numbers.try_emplace(std::string(name), known.last + 1);
        if (isNew) {
            sqlite3_bind_int64(insert, 1, ++known.last);
            bindId(insert, 2);
            bind(insert, 3, name);
            run(insert);
        }
        return found->second;
    };
    Known deals = knownIn(database, "deal", "reference");
    std::vector<std::string_view> cells;
    std::vector<std::string> unquoted;
    unquoted.reserve(columns);
    at = cellsOf(at, end, cells, unquoted);
    qint64 read = 0;
    while (at < end) {
        at = cellsOf(at, end, cells, unquoted);
        ++read;
        if (!deals.numbers.try_emplace(std::string(cells[13]), deals.last + 1).second)
            continue;
        bindId(deal, 1);
        bind(deal, 2, cells[0]);
        sqlite3_bind_int64(deal, 3, numberOf(accounts, account, cells[1]));
        bind(deal, 4, cells[2]);
        bind(deal, 5, cells[3]);
        bind(deal, 6, cells[4]);
        sqlite3_bind_int64(deal, 7, numberOf(people, person, cells[5]));
        if (cells[6].empty()) {
            sqlite3_bind_null(deal, 8);
        } else {
            double amount = 0;
            std::from_chars(cells[6].data(), cells[6].data() + cells[6].size(), amount);
            sqlite3_bind_int64(deal, 8, qint64(amount * 100 + 0.5));
        }
        bind(deal, 9, cells[7]);
        bind(deal, 10, cells[8]);
        bind(deal, 11, cells[9]);
        bind(deal, 12, cells[10]);
        const auto number = [&](size_t from, size_t size) {
            int value = 0;
            std::from_chars(cells[11].data() + from, cells[11].data() + from + size, value);
            return value;
        };
        const qint64 arrived = qint64(civilDate(number(0, 4), number(5, 2), number(8, 2))->day) * 86'400'000 - 8 * 3'600'000;
        sqlite3_bind_int64(deal, 13, arrived);
        bind(deal, 14, cells[13]);
        const qint64 stageN = stages[std::string(cells[12])];
        sqlite3_bind_int64(deal, 15, stageN);
        run(deal);
        bindId(stay, 1);
        sqlite3_bind_int64(stay, 2, ++deals.last);
        sqlite3_bind_int64(stay, 3, stageN);
        sqlite3_bind_int64(stay, 4, arrived);
        run(stay);
    }
    for (const QByteArray &index : indexes)
        database.execute(index);
    database.execute("COMMIT");
    return read;
}

Spent spentBy(const std::function<void()> &work)
{
    const auto processor = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    };
    const double before = processor();
    const double clock = microseconds(work) / 1e6;
    return {clock, processor() - before};
}

} // namespace plumbline::bench
