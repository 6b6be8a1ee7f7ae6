// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/regions.h"

#include <algorithm>
#include <array>
#include <QList>
#include <QSet>
#include <vector>

namespace plumbline::leads {
namespace {

// Provinces; cities with districts; towns that many companies are named after. 吉林 and the like stand once.
constexpr auto names =
    u"中国 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    u"陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 "
    u"石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 "
    u"呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 "
    u"铁岭 "
    u"朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 "
    u"绥化 "
    u"南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 "
    u"合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 "
    u"宁德 "
    u"南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 "
    u"聊城 "
    u"滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 "
    u"宜昌 "
    u"襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 "
    u"韶关 "
    u"深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 "
    u"防城港 "
    u"钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 "
    u"广安 "
    u"达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 西安 铜川 宝鸡 咸阳 "
    u"渭南 "
    u"延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 "
    u"中卫 "
    u"乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 喀什 伊犁 石河子 "
    u"昆山 江阴 张家港 常熟 太仓 宜兴 丹阳 靖江 如皋 海门 启东 义乌 慈溪 余姚 诸暨 乐清 瑞安 温岭 海宁 桐乡 平湖 晋江 石狮 南安 "
    u"福清 "
    u"寿光 龙口 滕州 顺德 南海 浦东 萧山 余杭";

constexpr auto latinNames =
    u"china prc shanghai beijing shenzhen guangzhou tianjin chongqing hongkong hk taiwan suzhou hangzhou nanjing wuxi ningbo "
    u"chengdu wuhan xian xiamen fuzhou qingdao jinan dalian shenyang changsha zhengzhou hefei kunshan dongguan foshan zhuhai "
    u"jiangsu zhejiang guangdong shandong fujian sichuan hubei hunan europe asia usa us uk germany deutschland";

struct RegionNames {
    QSet<QString> all;
    QList<QStringView> chinese;                                  ///< by their first characters, of those the longest first
    std::vector<quint16> begins = std::vector<quint16>(0x10000); ///< by character: 1 + the first of `chinese`; most begin none

    RegionNames() : chinese(QStringView(names).split(u' '))
    {
        for (const QStringView list : {QStringView(names), QStringView(latinNames)}) {
            for (const QStringView name : list.split(u' '))
                all.insert(name.toString());
        }
        chinese.removeAll(QStringView());
        std::sort(chinese.begin(), chinese.end(),
                  [](QStringView a, QStringView b) { return a[0] != b[0] ? a[0] < b[0] : a.size() > b.size(); });
        for (qsizetype i = chinese.size() - 1; i >= 0; --i)
            begins[chinese[i][0].unicode()] = quint16(i + 1);
    }
};

const RegionNames &regions()
{
    static const RegionNames known;
    return known;
}

bool isName(QStringView text) { return regions().all.contains(QString::fromRawData(text.data(), text.size())); }

constexpr std::array suffixes{QStringView(u"特别行政区"), QStringView(u"维吾尔自治区"), QStringView(u"壮族自治区"),
                              QStringView(u"回族自治区"), QStringView(u"自治区"),       QStringView(u"省"),
                              QStringView(u"市"),         QStringView(u"地区"),         QStringView(u"新区"),
                              QStringView(u"区")};

/// 市 is no suffix in 上海市政.
qsizetype suffixAt(QStringView text)
{
    for (const QStringView word : {QStringView(u"市政"), QStringView(u"市场"), QStringView(u"市民"), QStringView(u"区块")}) {
        if (text.startsWith(word))
            return 0;
    }
    for (const QStringView suffix : suffixes) {
        if (text.startsWith(suffix))
            return suffix.size();
    }
    return 0;
}

qsizetype oneRegionAt(QStringView text)
{
    const RegionNames &known = regions();
    const int begin = text.isEmpty() ? 0 : known.begins[text[0].unicode()];
    if (begin == 0)
        return 0;
    for (qsizetype i = begin - 1; i < known.chinese.size() && known.chinese[i][0] == text[0]; ++i) {
        const QStringView name = known.chinese[i];
        if (text.startsWith(name))
            return name.size() + suffixAt(text.mid(name.size()));
    }
    return 0;
}

} // namespace

bool isRegion(QStringView text) { return isName(text) || (!text.isEmpty() && oneRegionAt(text) == text.size()); }

qsizetype leadingRegion(QStringView text)
{
    qsizetype length = 0;
    while (const qsizetype more = oneRegionAt(text.mid(length)))
        length += more;
    return length;
}

qsizetype trailingRegion(QStringView text)
{
    for (qsizetype length = std::min<qsizetype>(8, text.size()); length >= 2; --length) {
        if (isRegion(text.right(length)))
            return length;
    }
    return 0;
}

} // namespace plumbline::leads
