// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_deal.h"

#include "core/pipeline/move_deal.h"
#include "core/templates/sample_diary.h"
#include "core/templates/small_pdf.h"

#include <algorithm>

namespace plumbline::templates {
namespace {

using namespace Qt::StringLiterals;
using pipeline::StageKind;
using records::ActivityKind;

constexpr qint64 workDays(qint64 count) { return count * minutesOfWorkDay; }

/// How often what is planted happens, in thousandths.
constexpr int stuckWithSlowSellerInStickyStage = 360;
constexpr int stuckWithSlowSeller = 60;
constexpr int stuckInStickyStage = 60;
constexpr int stuckElsewhere = 9;
constexpr int softRequirementLeftOut = 100;
constexpr int reopens = 70;
constexpr int carriedOver = 400;

class Life
{
public:
    Life(const SampleScene &scene, Chance &chance, qint64 arrival, size_t customer, size_t seller, QSet<QString> &titles)
        : m_scene(scene),
          m_words(scene.words),
          m_chance(chance),
          m_customer(scene.cast.customers[customer]),
          m_seller(seller),
          m_entered(arrival),
          m_titles(titles),
          m_product(chooseProduct()),
          m_texts(scene.words, chance, m_customer, scene.words.products[m_product].shortName),
          m_diary(scene, chance, m_texts, m_customer)
    {}

    SampleDeal run()
    {
        begin();
        bringStaysOver();
        while (liveStage()) {
        }
        handOver();
        finish();
        m_deal.activities = m_diary.takeByTime();
        return std::move(m_deal);
    }

private:
    // Who and when.

    const SampleStage &here() const { return m_scene.stages[m_stage]; }
    qint64 until() const { return m_scene.period.until; }
    Moment at(qint64 minute) const { return m_scene.time.momentOf(minute); }

    const Seller &holderAt(qint64 minute) const
    {
        const Seller &first = m_scene.cast.sellers[m_seller];
        return first.leavesAt && minute >= *first.leavesAt ? m_scene.cast.sellers[first.successor] : first;
    }

    qint64 within(qint64 from, qint64 to)
    {
        return to - from <= 2 ? from + (to - from) / 2 : from + 1 + m_chance.below(int(std::min<qint64>(to - from - 1, 1 << 30)));
    }

    /// A choice that the workspace has.
    QString known(const char *list, const QString &key) const
    {
        const records::Choice *choice = m_scene.choices.find(QString::fromLatin1(list), key);
        return choice && !choice->retired ? choice->key : QString();
    }

    // The beginning.

    /// What fits the customer's purse; who renews, renews the service.
    size_t chooseProduct()
    {
        m_kind = dealKind();
        m_target = m_chance.logNormal(m_words.sizes[m_customer.size].medianAmount, 620);
        std::vector<int> weights;
        for (const auto &product : m_words.products) {
            const qint64 pieces = m_target / std::max(1, product.price);
            const bool fits = product.service ? m_kind == records::DealKind::Renewal && !isByTheDay(product)
                                              : m_kind != records::DealKind::Renewal && pieces > 0;
            weights.push_back(!fits ? 0 : pieces < 12 ? 10 : 3);
        }
        if (std::all_of(weights.begin(), weights.end(), [](int weight) { return weight == 0; }))
            weights[0] = 1;
        return m_chance.weighted(weights);
    }

    /// Days of work, sold beside something else.
    static bool isByTheDay(const Vocabulary::Product &product) { return product.service && product.price < 5000; }

    void begin()
    {
        records::Deal &row = m_deal.row;
        row.dealKind = m_kind;
        row.title = title();
        row.account = m_customer.id;
        row.contact = m_customer.contacts.front().id;
        row.handle = m_customer.contacts.front().mobile;
        m_source = m_chance.weighted(sourceWeights());
        row.source = known("source", m_words.sources[m_source].key);
        row.owner = holderAt(m_entered).id;
        row.industry = m_customer.industry;
        row.region = m_customer.region;
        row.customerSize = known("customer_size", m_words.sizes[m_customer.size].key);
        row.tags = {m_words.tagKey};
        row.pipeline = m_scene.pipeline.id;
        row.arrivedAt = at(m_entered);
        planAmount();
        row.budgetBand =
            m_chance.inThousand(m_words.sizes[m_customer.size].bandKnown) ? budgetBand() : known("budget_band", u"unknown"_s);
        if (m_words.sources[m_source].key == u"referral" && m_chance.inThousand(700)) {
            const Customer &friendly = m_chance.oneOf(m_scene.cast.customers);
            if (friendly.id != m_customer.id)
                row.referredBy = friendly.id;
        }
        planPains();
        if (m_chance.inThousand(480) && !m_words.competitors.empty())
            m_rival = size_t(m_chance.below(int(m_words.competitors.size())));
        m_texts.setCompetitor(m_words.competitors[m_rival.value_or(0)].name);
        m_texts.setColleague(m_scene.cast.sellers[m_scene.cast.byRegion[m_scene.cast.sellers[m_seller].region].front()].name);
        enter(here().definition->key, m_entered);
    }

    records::DealKind dealKind()
    {
        const size_t kind = m_chance.weighted({81, 6, 13});
        return kind == 0 ? records::DealKind::New : kind == 1 ? records::DealKind::Renewal : records::DealKind::Upsell;
    }

    QString title()
    {
        const auto &patterns = m_deal.row.dealKind == records::DealKind::New       ? m_words.titles
                               : m_deal.row.dealKind == records::DealKind::Renewal ? m_words.renewalTitles
                                                                                   : m_words.upsellTitles;
        const QString wanted = m_texts.oneOf(patterns);
        QString title = wanted;
        for (int i = 2; m_titles.contains(title); ++i)
            title = wanted + QString(m_words.laterTitle).replace(u"{n}"_s, QString::number(i));
        m_titles.insert(title);
        return title;
    }

    std::vector<int> sourceWeights() const
    {
        std::vector<int> weights;
        for (const auto &source : m_words.sources)
            weights.push_back(source.weight);
        return weights;
    }

    /// One main product, a module or a service beside it; the amount is the sum of the lines.
    void planAmount()
    {
        const auto take = [&](size_t index, qint64 target) {
            const auto &product = m_words.products[index];
            records::DealLine line;
            line.product = m_scene.cast.products[index];
            line.quantity = std::max<qint64>(1, (target + product.price / 2) / product.price);
            const qint64 price = product.price * m_chance.between(84, 100) / 100 / 10 * 10;
            line.unitPrice = moneyOf(price, m_scene.currency);
            m_lines.push_back(line);
            m_amount += price * *line.quantity;
        };
        take(m_product, m_target * (m_target > 60'000 ? 66 : 80) / 100);
        const size_t beside = size_t(m_chance.below(int(m_words.products.size())));
        if (m_target > 60'000 && beside != m_product && m_words.products[beside].price < m_target / 3)
            take(beside, m_target * 20 / 100);
        const auto services = std::find_if(m_words.products.begin(), m_words.products.end(), isByTheDay);
        if (services != m_words.products.end() && size_t(services - m_words.products.begin()) != beside)
            take(size_t(services - m_words.products.begin()), m_target * 14 / 100);
        m_texts.setAmount(m_amount);
    }

    QString budgetBand() const
    {
        for (const auto &band : m_words.budgetBands) {
            if (band.below == 0 || m_amount < band.below)
                return known("budget_band", band.key);
        }
        return {};
    }

    void planPains()
    {
        for (const records::Choice &choice : m_scene.choices.of(u"pain_point"_s)) {
            if (!choice.retired)
                m_pains.append(choice.key);
        }
        for (qsizetype i = m_pains.size() - 1; i > 0; --i)
            m_pains.swapItemsAt(i, m_chance.below(int(i + 1)));
        m_pains = m_pains.mid(0, m_chance.between(3, 5));
        QStringList words;
        for (const QString &key : std::as_const(m_pains)) {
            const auto said = m_words.painPoints.find(key);
            if (said != m_words.painPoints.end())
                words.append(said->second);
        }
        m_texts.setPains(words);
    }

    // The stages.

    /// What stood in the old lists as the world began: stays as an import leaves them, judged all the same.
    void bringStaysOver()
    {
        const bool early = m_entered - m_scene.period.from < workDays(8);
        if (!early || m_scene.stages.size() < 3 || !m_chance.inThousand(carriedOver))
            return;
        m_deal.carriedOver = true;
        for (int i = 0; i < 2; ++i) {
            const qint64 leaves = m_entered + m_chance.between(40, 400);
            if (leaves >= until())
                return;
            const SampleStage &next = m_scene.stages[m_stage + 1];
            const pipeline::Verdict verdict = judgeMove(next.definition->key, {}, leaves);
            leave(leaves, verdict, {});
            pipeline::Stay &stay = m_deal.stays.back();
            stay.imported = true;
            stay.enteredBy.clear();
            stay.leftBy.clear();
            stay.way = pipeline::Way::Imported;
            stay.compliance = verdict.missing.empty() ? pipeline::Compliance::Compliant : pipeline::Compliance::NonCompliant;
            ++m_stage;
            m_entered = leaves;
            enter(next.definition->key, leaves);
        }
    }

    /// False where nothing more happens to the deal.
    bool liveStage()
    {
        const Vocabulary::Stage &behaviour = here().behaviour;
        const Seller &seller = holderAt(m_entered);
        const int chanceForward = std::clamp(behaviour.conversion * seller.conversionAt(m_words, behaviour.skill) / 1000
                                                 * m_words.sources[m_source].multiplier / 1000,
                                             50, 970);
        const qint64 dwell =
            std::max<qint64>(45, m_chance.logNormal(behaviour.medianMinutes * seller.dwell / 1000, behaviour.sigma));
        const bool back = m_chance.inThousand(behaviour.back);
        const bool forward = m_chance.inThousand(chanceForward);
        const bool sticks = m_chance.inThousand(stickiness());
        comeIn();
        if (sticks && canStick()) {
            m_deal.stuck = true;
            act(m_entered, m_entered + workDays(2));
            return false;
        }
        const qint64 leaves = m_entered + dwell;
        act(m_entered, std::min(leaves, until()));
        if (leaves >= until())
            return false;
        if (back && m_stage > 0 && !m_deal.backward)
            return goBack(leaves);
        m_deal.decisions.push_back({m_stage, forward, chanceForward});
        return forward ? goForward(leaves) : lose(leaves);
    }

    int stickiness() const
    {
        if (m_stage == 0)
            return 0;
        const auto &slow = m_scene.cast.slow;
        const bool isSlow = std::find(slow.begin(), slow.end(), m_seller) != slow.end();
        if (here().sticky)
            return isSlow ? stuckWithSlowSellerInStickyStage : stuckInStickyStage;
        return isSlow ? stuckWithSlowSeller : stuckElsewhere;
    }

    /// Only where enough time has passed to be over every limit, by far.
    bool canStick() const
    {
        const pipeline::StageDefinition &stage = *here().definition;
        const qint64 dwell = workDays(stage.dwellLimitDays.value_or(15)) * 3 / 2;
        const qint64 idle = workDays(2 + 2 * stage.idleLimitDays.value_or(5));
        return until() - m_entered > std::max(dwell, idle) + workDays(1);
    }

    /// What a rep writes down in a new stage.
    void comeIn()
    {
        records::Deal &row = m_deal.row;
        const QString texts = here().behaviour.texts;
        m_diary.setChapter(texts);
        if (m_stage > 0 && m_chance.inThousand(350))
            m_diary.meet(m_chance.oneOf(m_customer.contacts));
        if (const auto steps = m_words.nextSteps.find(texts); steps != m_words.nextSteps.end())
            planNextStep(steps->second, m_entered + workDays(m_chance.between(1, 4)));
        if (texts == u"needs" || texts == u"demo")
            row.decisionChain = m_chance.inThousand(700) && !row.decisionChain ? chain() : row.decisionChain;
        if (texts == u"needs" && row.painPoints.isEmpty())
            row.painPoints = m_pains.mid(0, m_chance.below(3));
        if (texts == u"demo" && row.decisionFactors.isEmpty() && m_chance.inThousand(600))
            row.decisionFactors =
                QStringList{known("decision_factor", m_chance.oneOf<QString>({u"price"_s, u"technical"_s, u"delivery_date"_s}))};
        row.decisionFactors.removeAll(QString());
        if (texts == u"quote" || texts == u"deal" || (texts == u"demo" && m_chance.inThousand(450))) {
            fill("amount", m_entered);
            fill("expected_close", m_entered);
        }
        if (m_rival && row.competitors.isEmpty() && m_stage > 1 && m_chance.inThousand(600))
            row.competitors = {m_words.competitors[*m_rival].key};
        if (m_stage > 1 && !row.budget && m_chance.inThousand(300))
            fill("budget", m_entered);
    }

    records::DecisionChain chain()
    {
        // Small firms are decided by whoever owns them.
        const bool small = m_customer.people < 100;
        const size_t kind = m_chance.weighted(small ? std::vector{75, 20, 5} : std::vector{25, 40, 35});
        return records::DecisionChain(int(kind) + 1);
    }

    void planNextStep(const std::vector<QString> &steps, qint64 minute)
    {
        m_deal.row.nextStep = m_texts.oneOf(steps);
        m_deal.row.nextStepOn = WorkTime::dateOf(minute);
    }

    // Moves.

    pipeline::Verdict judgeMove(const QString &to, const QString &reason, qint64 minute) const
    {
        pipeline::DealFacts facts;
        facts.entity = &m_scene.dealEntity;
        facts.row.values = tableOf<records::Deal>().pack(m_deal.row);
        facts.row.values.resize(m_scene.dealEntity.fields.size());
        facts.stage = m_scene.pipeline.stageKeys.value(m_deal.stays.back().stage.n);
        facts.entered = m_deal.stays.back().enteredAt;
        if (m_closed)
            facts.lastOpenStage = here().definition->key;
        const Moment now = at(minute);
        for (const records::Activity &activity : m_diary.activities()) {
            if (*activity.happenedAt <= now)
                facts.activities.push_back({activity.kind, activity.status, activity.happenedAt, isEffectiveTouch(activity)});
        }
        for (const SampleFile &file : m_deal.files)
            facts.attachmentKinds.insert(file.row.kind);
        facts.choices = m_scene.choices;
        facts.zone = m_scene.time.zone();
        facts.formulas = formulaFacts(facts.stage, now);
        return pipeline::judge(m_scene.pipeline.definition, facts, {to, reason, false}, now);
    }

    /// What formulas may ask of the deal as it stands: its activities, files and stays. Receipts come after the signature.
    std::shared_ptr<const pipeline::FormulaFacts> formulaFacts(const QString &stage, Moment now) const
    {
        if (!m_scene.formulas)
            return nullptr;
        auto facts = std::make_shared<pipeline::FormulaFacts>(*m_scene.formulas);
        if (const auto *its = m_scene.pipeline.definition.stage(stage)) {
            facts->whereabouts.phase = its->phase;
            facts->whereabouts.kind = its->kind;
        }
        const auto held = [&](pipeline::Belonging which) -> auto & { return facts->belongings[size_t(which)]; };
        for (const records::Activity &activity : m_diary.activities()) {
            if (*activity.happenedAt > now)
                continue;
            held(pipeline::Belonging::Activities)
                .push_back(
                    {tableOf<records::Activity>().pack(activity),
                     pipeline::computedOfActivity(activity.status == records::ActivityStatus::Held, isEffectiveTouch(activity))});
        }
        for (const SampleFile &file : m_deal.files)
            held(pipeline::Belonging::Files).push_back({tableOf<records::Attachment>().pack(file.row), {}});
        for (const pipeline::Stay &stay : m_deal.stays) {
            const auto number = [](const auto &code) { return code ? std::optional(qint64(*code)) : std::nullopt; };
            held(pipeline::Belonging::Stays)
                .push_back({pipeline::computedOfStay(m_scene.pipeline.stageKeys.value(stay.stage.n), stay.enteredAt, stay.leftAt,
                                                     number(stay.way), number(stay.compliance)),
                            {}});
        }
        return facts;
    }

    void leave(qint64 minute, const pipeline::Verdict &verdict, const QString &reason)
    {
        pipeline::Stay &stay = m_deal.stays.back();
        stay.leftAt = at(minute);
        stay.leftBy = holderAt(minute).name;
        stay.way = verdict.way;
        stay.compliance = verdict.compliance;
        stay.reason = reason;
        stay.verdict = pipeline::verdictJson(verdict);
    }

    void enter(const QString &stage, qint64 minute)
    {
        pipeline::Stay stay;
        stay.stage = m_scene.pipeline.stageIds.value(stage);
        stay.version = m_scene.pipeline.version;
        stay.enteredAt = at(minute);
        stay.enteredBy = holderAt(minute).name;
        m_deal.stays.push_back(stay);
        m_entered = minute;
    }

    bool goForward(qint64 minute)
    {
        const bool wins = m_stage + 1 == m_scene.stages.size();
        const pipeline::StageDefinition *next =
            wins ? m_scene.pipeline.definition.ofKind(StageKind::Won) : m_scene.stages[m_stage + 1].definition;
        std::vector<pipeline::Requirement> asked = here().definition->exit;
        const auto entry = pipeline::entryRequirements(*next);
        asked.insert(asked.end(), entry.begin(), entry.end());
        const bool violates = m_chance.inThousand(softRequirementLeftOut);
        for (const pipeline::Requirement &requirement : asked) {
            if (violates && !requirement.hard)
                leaveOut(requirement.condition);
            else
                std::visit([&](const auto &condition) { fulfil(condition, minute); }, requirement.condition);
        }
        pipeline::Verdict verdict = judgeMove(next->key, {}, minute);
        QString reason;
        if (verdict.missing.size() > 0) {
            reason = m_texts.oneOf(m_words.softReasons);
            verdict = judgeMove(next->key, reason, minute);
        }
        // A gate that this world cannot open, in a pipeline of the team's own.
        if (!verdict.allowed())
            return lose(minute);
        m_deal.violates |= verdict.compliance == pipeline::Compliance::NonCompliant;
        leave(minute, verdict, reason);
        enter(next->key, minute);
        if (wins) {
            m_won = m_closed = true;
            m_diary.setChapter(u"won"_s);
            return false;
        }
        ++m_stage;
        return true;
    }

    bool goBack(qint64 minute)
    {
        const QString reason = m_texts.oneOf(m_words.backReasons);
        const QString to = m_scene.stages[m_stage - 1].definition->key;
        leave(minute, judgeMove(to, reason, minute), reason);
        enter(to, minute);
        --m_stage;
        m_deal.backward = true;
        return true;
    }

    bool lose(qint64 minute)
    {
        records::Deal &row = m_deal.row;
        const pipeline::StageDefinition *lost = m_scene.pipeline.definition.ofKind(StageKind::Lost);
        if (!lost)
            return false;
        row.lossReason = lossReason();
        if (row.lossReason == u"competitor" && row.competitors.isEmpty())
            row.competitors = {m_words.competitors[m_rival.value_or(0)].key};
        const auto texts = m_words.lossTexts.find(row.lossReason);
        const QString reason = texts == m_words.lossTexts.end() ? QString() : m_texts.oneOf(texts->second);
        const pipeline::Verdict verdict = judgeMove(lost->key, reason, minute);
        if (!verdict.allowed()) {
            row.lossReason.clear();
            return false;
        }
        leave(minute, verdict, reason);
        enter(lost->key, minute);
        m_closed = true;
        return m_stage > 1 && !m_deal.reopened && m_chance.inThousand(reopens) && reopen(minute);
    }

    QString lossReason()
    {
        const auto &table = m_words.lossReasons.at(here().behaviour.texts);
        std::vector<QString> keys;
        std::vector<int> weights;
        for (const auto &[key, weight] : table) {
            if (known("loss_reason", key).isEmpty())
                continue;
            keys.push_back(key);
            weights.push_back(weight);
        }
        return keys.empty() ? QString() : keys[m_chance.weighted(weights)];
    }

    bool reopen(qint64 lostAt)
    {
        const qint64 minute = lostAt + workDays(m_chance.between(8, 32)) + m_chance.below(300);
        if (minute >= until())
            return false;
        const QString reason = m_texts.oneOf(m_words.reopenReasons);
        const QString to = here().definition->key;
        const pipeline::Verdict verdict = judgeMove(to, reason, minute);
        leave(minute, verdict, reason);
        m_deal.row.lossReason.clear();
        m_closed = false;
        m_deal.reopened = true;
        enter(to, minute);
        return true;
    }

    // Gates.

    void fulfil(const pipeline::FieldFilled &wanted, qint64 minute) { fill(wanted.field, minute); }
    /// What it asks for is filled in; whether it holds then is for the gate to say.
    void fulfil(const pipeline::FormulaHolds &wanted, qint64 minute)
    {
        const auto compiled = m_scene.formulas->compile(wanted.text);
        for (const int term : compiled.ok() ? compiled.formula->termsRead() : std::vector<int>()) {
            if (size_t(term) < m_scene.dealEntity.fields.size())
                fill(m_scene.dealEntity.fields[size_t(term)].key, minute);
        }
    }
    void fulfil(const pipeline::TextLength &wanted, qint64 minute) { fill(wanted.field, minute); }

    void fulfil(const pipeline::ChoicesTicked &wanted, qint64 minute)
    {
        fill(wanted.field, minute);
        if (wanted.field == "pain_points")
            m_deal.row.painPoints = m_pains;
    }

    void fulfil(const pipeline::AttachmentPresent &wanted, qint64 minute)
    {
        const auto isThere = [&](const SampleFile &file) { return file.row.kind == wanted.kind; };
        if (std::any_of(m_deal.files.begin(), m_deal.files.end(), isThere))
            return;
        const qint64 added = within(m_entered, minute);
        const YearMonthDay day = parts(WorkTime::dateOf(added));
        const QString date =
            QStringLiteral("%1%2%3").arg(day.year).arg(day.month, 2, 10, QChar(u'0')).arg(day.day, 2, 10, QChar(u'0'));
        const auto name = m_words.files.find(wanted.kind);
        SampleFile file;
        file.row.kind = wanted.kind;
        file.row.fileName = QStringLiteral("%1-%2-%3.pdf")
                                .arg(name == m_words.files.end() ? wanted.kind : name->second, m_customer.shortName, date);
        file.row.addedAt = at(added);
        file.bytes = smallPdf("Sample " + wanted.kind.toLatin1() + ' ' + date.toLatin1() + ", "
                              + toPlainText(moneyOf(m_amount, m_scene.currency)).toLatin1() + ' ' + m_scene.currency);
        file.row.size = file.bytes.size();
        m_deal.files.push_back(file);
    }

    void fulfil(const pipeline::ActivitiesHeld &wanted, qint64 minute)
    {
        for (int i = 0; i < wanted.least && !wanted.kinds.empty(); ++i)
            hold(wanted.kinds.front(), within(m_entered, minute));
    }

    void fulfil(const pipeline::EffectiveTouches &wanted, qint64 minute)
    {
        const auto &kinds = here().definition->touchKinds;
        for (int i = 0; i < wanted.least; ++i)
            hold(kinds.empty() ? (m_chance.inThousand(650) ? ActivityKind::Call : ActivityKind::Visit) : kinds.front(),
                 within(m_entered, minute));
    }

    void leaveOut(const pipeline::Condition &condition)
    {
        const auto *field = std::get_if<pipeline::FieldFilled>(&condition);
        if (field && field->field == "next_step")
            m_deal.row.nextStep.clear();
        if (field && field->field == "next_step_on")
            m_deal.row.nextStepOn.reset();
    }

    /// Fields that a rep comes to know; what is filled stays.
    void fill(const QByteArray &field, qint64 minute)
    {
        records::Deal &row = m_deal.row;
        const CivilDate today = WorkTime::dateOf(minute);
        if (field == "amount" && !row.amount)
            row.amount = moneyOf(m_amount, m_scene.currency);
        else if (field == "budget" && !row.budget)
            row.budget = moneyOf(m_amount * m_chance.between(90, 135) / 100 / 1000 * 1000, m_scene.currency);
        else if (field == "budget_band" && (row.budgetBand.isEmpty() || row.budgetBand == u"unknown"))
            row.budgetBand = budgetBand();
        else if (field == "expected_close" && !row.expectedClose)
            row.expectedClose = CivilDate{today.day + m_chance.between(14, 60)};
        else if (field == "signed_on")
            row.signedOn = today;
        else if (field == "pain_points" && row.painPoints.size() < m_pains.size())
            row.painPoints = m_pains;
        else if (field == "minutes_summary" && row.minutesSummary.isEmpty())
            row.minutesSummary = m_texts.oneOf(m_words.minutes);
        else if (field == "competitors" && row.competitors.isEmpty())
            row.competitors = {m_rival ? m_words.competitors[*m_rival].key : u"none"_s};
        else if (field == "decision_chain" && !row.decisionChain)
            row.decisionChain = chain();
        else if (field == "decision_factors" && row.decisionFactors.isEmpty())
            row.decisionFactors = {u"price"_s};
        else if ((field == "next_step" || field == "next_step_on") && (row.nextStep.isEmpty() || !row.nextStepOn))
            planNextStep(m_words.nextSteps.at(here().behaviour.texts), minute + workDays(2));
    }

    void act(qint64 from, qint64 to)
    {
        if (m_stage == 0 && to - from > 30 && m_chance.inThousand(930)) {
            const qint64 minute = within(from, std::min(to, from + workDays(1)));
            m_diary.attemptFirst(minute, holderAt(minute), m_words.sources[m_source].key == u"call_in");
        }
        const qint64 thousandths = std::min<qint64>((to - from) * holderAt(from).activityRate / 800, 9000);
        const qint64 count = thousandths / 1000 + m_chance.inThousand(int(thousandths % 1000));
        for (qint64 i = 0; i < count; ++i) {
            const qint64 minute = within(from, to);
            m_diary.actOnce(minute, holderAt(minute));
        }
    }

    void hold(ActivityKind kind, qint64 minute) { m_diary.hold(kind, minute, holderAt(minute)); }

    // The end.

    /// Who leaves hands over what is open.
    void handOver()
    {
        const Seller &first = m_scene.cast.sellers[m_seller];
        if (!first.leavesAt)
            return;
        const Moment left = at(*first.leavesAt);
        for (const pipeline::Stay &stay : m_deal.stays) {
            const QString key = m_scene.pipeline.stageKeys.value(stay.stage.n);
            const bool isOpen = m_scene.pipeline.definition.stage(key)->kind == StageKind::Open;
            if (!isOpen || *stay.enteredAt > left || (stay.leftAt && *stay.leftAt <= left))
                continue;
            m_texts.setColleague(first.name);
            const qint64 minute = *first.leavesAt + 20;
            m_diary.note(ActivityKind::Note, minute, holderAt(minute), m_texts.fill(m_words.handover));
        }
        const bool closedBefore = m_closed && *m_deal.stays.back().enteredAt <= left;
        if (!closedBefore)
            m_deal.row.owner = m_scene.cast.sellers[first.successor].id;
    }

    void finish()
    {
        if (m_won)
            finishWon();
        else if (m_closed)
            forgetNextStep();
        else if (!m_deal.stuck)
            planAhead();
        if (m_deal.row.amount)
            m_deal.lines = m_lines;
    }

    void forgetNextStep()
    {
        m_deal.row.nextStep.clear();
        m_deal.row.nextStepOn.reset();
    }

    /// What is alive has a dated next step, mostly in the days to come, and often an appointment.
    void planAhead()
    {
        records::Deal &row = m_deal.row;
        if (m_chance.inThousand(880))
            row.nextStepOn = WorkTime::dateOf(until() + workDays(m_chance.below(7)));
        const CivilDate today = m_scene.period.end;
        if (row.expectedClose && *row.expectedClose < today && m_chance.inThousand(700))
            row.expectedClose = CivilDate{today.day + m_chance.between(5, 40)};
        if (!m_chance.inThousand(380))
            return;
        static const std::vector<ActivityKind> kinds{ActivityKind::Call, ActivityKind::Visit, ActivityKind::Meeting,
                                                     ActivityKind::Demo};
        const ActivityKind kind = kinds[m_chance.weighted({30, 35, 25, here().behaviour.texts == u"demo" ? 40 : 0})];
        const qint64 minute = until() + workDays(m_chance.between(1, 6)) + m_chance.between(30, 240) / 30 * 30;
        m_diary.plan(kind, minute - minute % 30, holderAt(minute),
                     std::max(at(m_entered), m_scene.now - hours(m_chance.between(1, 40))));
    }

    void finishWon()
    {
        records::Deal &row = m_deal.row;
        forgetNextStep();
        row.expectedClose = row.expectedClose ? row.expectedClose : row.signedOn;
        row.contractEnd = CivilDate{row.signedOn->day + 365};
        for (int i = 0; i < 2; ++i) {
            const qint64 minute = m_entered + workDays(m_chance.between(4, 24)) + m_chance.below(400);
            if (minute < until())
                actOnceWon(minute);
        }
        const qint64 all = row.amount->minor;
        const qint64 first = all * 30 / 100;
        const qint64 second = all * 60 / 100;
        owe(records::InstalmentKind::DownPayment, 10, first);
        owe(records::InstalmentKind::Acceptance, m_chance.between(60, 90), second);
        owe(records::InstalmentKind::Retention, 365, all - first - second);
    }

    void actOnceWon(qint64 minute)
    {
        static const std::vector<ActivityKind> kinds{ActivityKind::Call, ActivityKind::Visit, ActivityKind::Message};
        hold(kinds[m_chance.weighted({45, 25, 30})], minute);
    }

    void owe(records::InstalmentKind kind, int afterDays, qint64 minor)
    {
        records::Instalment instalment;
        instalment.kind = kind;
        instalment.dueOn = CivilDate{m_deal.row.signedOn->day + afterDays};
        instalment.amount = Money{minor, m_scene.currency};
        m_deal.instalments.push_back(instalment);
        const bool pays = m_chance.inThousand(890);
        records::Receipt receipt;
        receipt.receivedOn = CivilDate{instalment.dueOn->day + int(m_chance.logNormal(6, 900)) - 4};
        receipt.amount = instalment.amount;
        if (pays && *receipt.receivedOn <= m_scene.period.end)
            m_deal.receipts.push_back({m_deal.instalments.size() - 1, receipt});
    }

    const SampleScene &m_scene;
    const Vocabulary &m_words;
    Chance &m_chance;
    const Customer &m_customer;
    size_t m_seller;
    qint64 m_entered;
    QSet<QString> &m_titles;
    records::DealKind m_kind = records::DealKind::New;
    qint64 m_target = 0; ///< about what the deal is to be worth
    size_t m_product;
    SampleTexts m_texts;
    SampleDiary m_diary;
    SampleDeal m_deal;
    size_t m_source = 0;
    size_t m_stage = 0;
    std::optional<size_t> m_rival;
    QStringList m_pains;
    qint64 m_amount = 0;
    std::vector<records::DealLine> m_lines;
    bool m_closed = false;
    bool m_won = false;
};

} // namespace

SampleDeal liveSampleDeal(const SampleScene &scene, Chance &chance, qint64 arrival, size_t customer, size_t seller,
                          QSet<QString> &titles)
{
    return Life(scene, chance, arrival, customer, seller, titles).run();
}

} // namespace plumbline::templates
