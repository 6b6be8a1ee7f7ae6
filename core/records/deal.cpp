// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/deal.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Deal;

template <> const Table<Deal> &plumbline::tableOf<Deal>()
{
    static const Table<Deal> table{
        {entity::deal, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), {}, 0, "stage entered_at"},
        {
            field(1, "title", QT_TRANSLATE_NOOP("fields", "Title"), &Deal::title)
                .synonyms({u"名称"_s, u"线索名称"_s, u"商机名称"_s, u"标题"_s, u"项目名称"_s, u"deal"_s, u"opportunity"_s,
                           u"name"_s, u"subject"_s}),
            field(2, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Deal::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"外部编号"_s, u"线索编号"_s, u"商机编号"_s, u"opportunity_id"_s, u"deal_id"_s, u"id"_s}),
            field(3, "account", QT_TRANSLATE_NOOP("fields", "Customer"), &Deal::account)
                .synonyms(
                    {u"客户"_s, u"客户名称"_s, u"公司"_s, u"公司名称"_s, u"单位"_s, u"account"_s, u"company"_s, u"customer"_s}),
            field(4, "contact", QT_TRANSLATE_NOOP("fields", "Contact"), &Deal::contact).synonyms({u"联系人"_s}),
            field(5, "handle", QT_TRANSLATE_NOOP("fields", "Phone or other handle"), &Deal::handle)
                .limit(200)
                .synonyms({u"电话"_s, u"联系电话"_s, u"手机"_s, u"联系方式"_s, u"phone"_s, u"mobile"_s, u"contact phone"_s,
                           u"email"_s, u"微信"_s}),
            field(6, "source", QT_TRANSLATE_NOOP("fields", "Source"), &Deal::source)
                .choice("source")
                .synonyms({u"来源"_s, u"线索来源"_s, u"来源渠道"_s, u"渠道"_s, u"获客渠道"_s, u"lead_source"_s}),
            field(7, "budget_band", QT_TRANSLATE_NOOP("fields", "Budget band"), &Deal::budgetBand)
                .choice("budget_band")
                .synonyms({u"预算档"_s, u"预算区间"_s, u"预算范围"_s}),
            field(8, "owner", QT_TRANSLATE_NOOP("fields", "Owner"), &Deal::owner)
                .synonyms({u"负责人"_s, u"销售"_s, u"销售人员"_s, u"跟进人"_s, u"owner"_s, u"sales_agent"_s, u"agent"_s,
                           u"sales rep"_s}),
            field(9, "amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Deal::amount)
                .synonyms({u"金额"_s, u"合同金额"_s, u"预计金额"_s, u"close_value"_s, u"value"_s}),
            field(10, "budget", QT_TRANSLATE_NOOP("fields", "Budget"), &Deal::budget).synonyms({u"预算"_s, u"预算金额"_s}),
            field(11, "expected_close", QT_TRANSLATE_NOOP("fields", "Expected close"), &Deal::expectedClose)
                .synonyms({u"预计成交日期"_s, u"预计签约日期"_s, u"预计成交"_s, u"expected close date"_s}),
            field(12, "decision_chain", QT_TRANSLATE_NOOP("fields", "Decision chain"), &Deal::decisionChain)
                .codes(records::decisionChains())
                .synonyms({u"决策链"_s, u"决策链类型"_s}),
            field(13, "pain_points", QT_TRANSLATE_NOOP("fields", "Pain points"), &Deal::painPoints)
                .choice("pain_point")
                .synonyms({u"痛点"_s, u"客户痛点"_s}),
            field(14, "decision_factors", QT_TRANSLATE_NOOP("fields", "Decision factors"), &Deal::decisionFactors)
                .choice("decision_factor")
                .synonyms({u"决策因素"_s}),
            field(15, "competitors", QT_TRANSLATE_NOOP("fields", "Competitors"), &Deal::competitors)
                .choice("competitor")
                .synonyms({u"竞品"_s, u"竞争对手"_s}),
            field(16, "industry", QT_TRANSLATE_NOOP("fields", "Industry"), &Deal::industry)
                .choice("industry")
                .synonyms({u"行业"_s, u"sector"_s}),
            field(17, "region", QT_TRANSLATE_NOOP("fields", "Region"), &Deal::region)
                .choice("region")
                .synonyms({u"地区"_s, u"大区"_s, u"区域"_s}),
            field(18, "customer_size", QT_TRANSLATE_NOOP("fields", "Customer size"), &Deal::customerSize)
                .choice("customer_size")
                .synonyms({u"客户规模"_s}),
            field(19, "deal_kind", QT_TRANSLATE_NOOP("fields", "Deal kind"), &Deal::dealKind)
                .codes(records::dealKinds())
                .synonyms({u"商机类型"_s, u"类型"_s}),
            field(20, "referred_by", QT_TRANSLATE_NOOP("fields", "Referred by"), &Deal::referredBy)
                .synonyms({u"转介绍"_s, u"推荐人"_s}),
            field(21, "contract_end", QT_TRANSLATE_NOOP("fields", "Contract end"), &Deal::contractEnd)
                .synonyms({u"合同到期"_s, u"合同到期日"_s}),
            field(22, "next_step", QT_TRANSLATE_NOOP("fields", "Next step"), &Deal::nextStep)
                .synonyms({u"下一步"_s, u"下一步计划"_s}),
            field(23, "next_step_on", QT_TRANSLATE_NOOP("fields", "Next step on"), &Deal::nextStepOn)
                .synonyms({u"下一步日期"_s, u"下次跟进"_s, u"下次跟进日期"_s}),
            field(24, "minutes_summary", QT_TRANSLATE_NOOP("fields", "Minutes summary"), &Deal::minutesSummary)
                .notes()
                .synonyms({u"会议纪要"_s, u"纪要"_s, u"纪要摘要"_s}),
            field(25, "signed_on", QT_TRANSLATE_NOOP("fields", "Signed on"), &Deal::signedOn)
                .synonyms({u"签约日期"_s, u"签约"_s, u"signing date"_s}),
            field(26, "loss_reason", QT_TRANSLATE_NOOP("fields", "Loss reason"), &Deal::lossReason)
                .choice("loss_reason")
                .synonyms({u"输单原因"_s, u"丢单原因"_s}),
            field(27, "tags", QT_TRANSLATE_NOOP("fields", "Tags"), &Deal::tags).choice("tag").synonyms({u"标签"_s}),
            field(28, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Deal::notes)
                .notes()
                .synonyms({u"备注"_s, u"说明"_s, u"描述"_s, u"description"_s}),
            field(29, "pipeline", QT_TRANSLATE_NOOP("fields", "Pipeline"), &Deal::pipeline).internal(),
            field(30, "arrived_at", QT_TRANSLATE_NOOP("fields", "Arrived at"), &Deal::arrivedAt)
                .synonyms({u"创建时间"_s, u"创建日期"_s, u"到达时间"_s, u"created"_s, u"created at"_s}),
        }};
    return table;
}

namespace plumbline::records {

const CodeList &decisionChains()
{
    static const CodeList list{
        {1, "founder", QT_TRANSLATE_NOOP("codes", "Founder decides")},
        {2, "procurement", QT_TRANSLATE_NOOP("codes", "Procurement director")},
        {3, "committee", QT_TRANSLATE_NOOP("codes", "Technical committee")},
    };
    return list;
}

const CodeList &dealKinds()
{
    static const CodeList list{
        {1, "new", QT_TRANSLATE_NOOP("codes", "New")},
        {2, "renewal", QT_TRANSLATE_NOOP("codes", "Renewal")},
        {3, "upsell", QT_TRANSLATE_NOOP("codes", "Upsell")},
    };
    return list;
}

} // namespace plumbline::records
