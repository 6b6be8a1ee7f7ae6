// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/leads_file.h"

#include "core/base/civil_date.h"
#include "core/pipeline/definition_json.h"

#include <QFile>
#include <random>
#include <stdexcept>
#include <string_view>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *headers = "线索名称,客户名称,联系电话,来源,预算档,负责人,预算金额,行业,地区,下一步,备注,创建时间,阶段,编号";

/// Leads as a sales team's spreadsheet holds them: 180 bytes a row, most of it Chinese, 3 % of them twice.
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

} // namespace

QString leadsFile(const Wanted &wanted)
{
    const QString path = wanted.folder + u"/leads-%1.csv"_s.arg(wanted.deals);
    if (!QFile::exists(path)) {
        tell(u"writing %1 leads"_s.arg(wanted.deals));
        writeLeads(path + u".part"_s, wanted.deals);
        QFile::rename(path + u".part"_s, path);
    }
    return path;
}

} // namespace plumbline::bench
