// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_world.h"

#include "core/db/database.h"
#include "core/templates/phrases.h"
#include "core/templates/sample_deal.h"
#include "core/templates/sample_rows.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <QJsonDocument>

namespace plumbline::templates {
namespace {

constexpr int dealsOfHalfAYear = 600;
/// Each deal has a stream of chance of its own, after these.
enum Stream : quint64 { ArrivalStream = 3, FirstDealStream = 1000 };

SamplePeriod periodOf(const WorkTime &time, Moment now, int months)
{
    SamplePeriod period;
    period.months = months;
    period.end = time.zone().dateOf(now);
    const YearMonthDay end = parts(period.end);
    const int month = end.year * 12 + end.month - 1 - months;
    period.begin = *civilDate(month / 12, month % 12 + 1, std::min(end.day, 28));
    period.from = WorkTime::startOf(period.begin);
    period.until = time.minuteAt(now);
    return period;
}

/// The newest row of every table: what is newer afterwards was made here, numbers are never used twice.
std::map<int, qint64> newestRows(const Reader &reader)
{
    std::map<int, qint64> newest;
    for (const Entity &entity : reader.catalogue().entities())
        newest[entity.number] = reader.database().integer("SELECT coalesce(max(n), 0) FROM " + entity.key);
    return newest;
}

/// Writes the world row by row, and the truth about it.
class Making
{
public:
    Making(Edit &edit, const SampleWanted &wanted)
        : m_edit(edit),
          m_wanted(wanted),
          m_before(newestRows(edit.reader())),
          m_words(vocabulary()),
          m_time(edit.reader().zone()),
          m_period(periodOf(m_time, edit.now(), wanted.months)),
          m_pipeline(pipeline::defaultPipeline(edit.reader())),
          m_cast(writeCast(edit, m_words, wanted.seed, m_period)),
          m_choices(records::ChoiceBook::load(edit.reader())),
          m_scene{m_words,
                  m_cast,
                  m_period,
                  m_time,
                  m_pipeline,
                  edit.reader().entity(entity::deal),
                  m_choices,
                  edit.reader().currency(),
                  edit.now(),
                  {},
                  pipeline::formulaFactsOf(edit.reader(), Row{}, m_pipeline.definition, QString(), m_choices)}
    {}

    SampleReport run()
    {
        readStages();
        writeDeals();
        writeActivities();
        return {writeTruth()};
    }

private:
    void readStages()
    {
        for (const pipeline::StageDefinition &stage : m_pipeline.definition.stages) {
            if (stage.kind == pipeline::StageKind::Open)
                m_scene.stages.push_back({&stage, m_words.stage(stage.key), isSticky(stage.key)});
        }
        // A pipeline of the team's own: the stage in its middle.
        const auto sticky = [](const SampleStage &stage) { return stage.sticky; };
        if (std::none_of(m_scene.stages.begin(), m_scene.stages.end(), sticky))
            m_scene.stages[m_scene.stages.size() / 2].sticky = true;
        m_expected.resize(m_scene.stages.size());
        m_decided.resize(m_scene.stages.size());
    }

    bool isSticky(const QString &stage) const
    {
        return std::find(m_words.stuckAt.begin(), m_words.stuckAt.end(), stage) != m_words.stuckAt.end();
    }

    // When deals arrive, and with whom.

    void writeDeals()
    {
        Chance chance(m_wanted.seed, ArrivalStream);
        m_fresh = m_cast.inRegion;
        const qint64 span = std::max<qint64>(1, (m_period.until - m_period.from) / minutesOfWorkDay + 1);
        for (qint64 day = 0; day < span; ++day) {
            std::vector<qint64> arrivals;
            for (int i = arrivalsOf(day, span, chance); i > 0; --i)
                arrivals.push_back(m_period.from + day * minutesOfWorkDay + chance.below(500));
            std::sort(arrivals.begin(), arrivals.end());
            for (const qint64 arrival : arrivals) {
                if (arrival < m_period.until)
                    writeDeal(arrival, chance);
            }
            if (m_wanted.progress)
                m_wanted.progress(int(day * 90 / span));
        }
    }

    /// A little more every month, at least one a day.
    int arrivalsOf(qint64 day, qint64 span, Chance &chance) const
    {
        constexpr int trials = 12;
        const qint64 deals = qint64(dealsOfHalfAYear) * m_period.months / 6;
        const qint64 thousandths = deals * (880 + 240 * day / span) / span;
        int count = 0;
        for (int i = 0; i < trials; ++i)
            count += chance.inThousand(int(thousandths / trials));
        return std::max(1, count);
    }

    void writeDeal(qint64 arrival, Chance &chance)
    {
        const size_t customer = chooseCustomer(chance);
        size_t seller = m_cast.customers[customer].seller;
        if (chance.inThousand(200))
            seller = chance.oneOf(m_cast.byRegion[m_cast.sellers[seller].region]);
        const auto &leaves = m_cast.sellers[seller].leavesAt;
        if (leaves && *leaves <= arrival)
            seller = m_cast.sellers[seller].successor;
        Chance own(m_wanted.seed, FirstDealStream + m_deals++);
        const SampleDeal deal = liveSampleDeal(m_scene, own, arrival, customer, seller, m_titles);
        remember(deal, write(deal), m_cast.customers[customer]);
    }

    /// New customers first; the others come back.
    size_t chooseCustomer(Chance &chance)
    {
        std::vector<int> weights;
        for (const auto &sellers : m_cast.byRegion)
            weights.push_back(int(sellers.size()));
        size_t region = chance.weighted(weights);
        while (m_cast.inRegion[region].empty())
            region = (region + 1) % m_cast.inRegion.size();
        auto &fresh = m_fresh[region];
        if (fresh.empty() || !chance.inThousand(560))
            return chance.oneOf(m_cast.inRegion[region]);
        const size_t customer = fresh.back();
        fresh.pop_back();
        return customer;
    }

    // Rows.

    records::DealId write(const SampleDeal &deal)
    {
        const records::DealId id = add(m_edit, deal.row);
        const auto addAll = [&](const auto &rows) {
            for (auto row : rows) {
                row.deal = id;
                add(m_edit, row);
            }
        };
        addAll(deal.stays);
        addAll(deal.lines);
        for (SampleFile file : deal.files) {
            file.row.deal = id;
            file.row.hash = m_edit.keepContent(file.bytes);
            add(m_edit, file.row);
        }
        std::vector<records::InstalmentId> instalments;
        for (records::Instalment row : deal.instalments) {
            row.deal = id;
            instalments.push_back(add(m_edit, row));
        }
        for (SampleReceipt receipt : deal.receipts) {
            receipt.row.deal = id;
            receipt.row.instalment = instalments[receipt.instalment];
            add(m_edit, receipt.row);
        }
        for (records::Activity activity : deal.activities) {
            activity.deal = id;
            m_activities.push_back(activity);
        }
        return id;
    }

    void writeActivities()
    {
        std::stable_sort(m_activities.begin(), m_activities.end(),
                         [](const auto &a, const auto &b) { return *a.happenedAt < *b.happenedAt; });
        for (const records::Activity &activity : m_activities)
            add(m_edit, activity);
    }

    // The truth.

    Uuid idOf(int entity, qint64 n) const { return {uuidOf(m_edit.reader().database(), m_edit.reader().entity(entity), n)}; }

    void remember(const SampleDeal &deal, records::DealId n, const Customer &customer)
    {
        const Uuid id = idOf(entity::deal, n.n);
        const auto note = [&](bool holds, std::vector<Uuid> &list) {
            if (holds)
                list.push_back(id);
        };
        PlantedTruth &planted = m_truth.planted;
        note(deal.stuck, planted.stuck);
        note(deal.violates, planted.violations);
        note(deal.reopened, planted.reopened);
        note(deal.backward, planted.backward);
        note(deal.carriedOver, planted.carriedOver);
        note(!customer.hasDecisionMaker(), planted.withoutDecisionMaker);
        for (const SampleDecision &decision : deal.decisions) {
            m_expected[decision.stage] += decision.chance;
            ++m_decided[decision.stage];
        }
    }

    SampleTruth writeTruth()
    {
        m_truth.seed = m_wanted.seed;
        m_truth.months = m_wanted.months;
        m_truth.begin = m_period.begin;
        m_truth.end = m_period.end;
        m_truth.pipeline = m_pipeline.definition.key;
        tellStages();
        tellPeople();
        tellSources();
        tellRows();
        keepTruth();
        if (m_wanted.progress)
            m_wanted.progress(100);
        return std::move(m_truth);
    }

    void tellStages()
    {
        for (size_t i = 0; i < m_scene.stages.size(); ++i) {
            const SampleStage &stage = m_scene.stages[i];
            const Vocabulary::Stage &behaviour = stage.behaviour;
            const double expected = m_decided[i] == 0 ? 0 : double(m_expected[i]) / double(m_decided[i]) / 1000;
            m_truth.stages.push_back({stage.definition->key, behaviour.conversion / 1000.0, expected, m_decided[i],
                                      behaviour.medianMinutes / double(minutesOfWorkDay), behaviour.sigma / 1000.0,
                                      i == 0 ? 0 : behaviour.back / 1000.0, behaviour.skill});
            if (stage.sticky)
                m_truth.planted.stuckAt.push_back(stage.definition->key);
        }
        for (const size_t slow : m_cast.slow)
            m_truth.planted.stuckWith.push_back(idOf(entity::person, m_cast.sellers[slow].id.n));
    }

    void tellPeople()
    {
        for (const Seller &seller : m_cast.sellers) {
            PersonTruth person;
            person.id = idOf(entity::person, seller.id.n);
            person.name = seller.name;
            person.role = seller.role;
            for (size_t i = 0; i < m_words.skills.size(); ++i)
                person.skills.emplace(m_words.skills[i], seller.skills[i]);
            for (const SampleStage &stage : m_scene.stages)
                person.conversion.emplace(stage.definition->key, seller.conversionAt(m_words, stage.behaviour.skill) / 1000.0);
            person.dwell = seller.dwell / 1000.0;
            person.activityRate = seller.activityRate / 1000.0;
            m_truth.people.push_back(person);
        }
    }

    void tellSources()
    {
        for (const auto &source : m_words.sources) {
            double winRate = 1;
            for (size_t i = 0; i < m_scene.stages.size(); ++i)
                winRate *= source.multiplier / 1000.0;
            m_truth.sources.push_back({source.key, source.multiplier / 1000.0, winRate});
        }
    }

    void tellRows()
    {
        for (const Entity &entity : m_edit.reader().catalogue().entities()) {
            db::Statement rows = m_edit.reader().database().prepare("SELECT count(*) FROM " + entity.key + " WHERE n > ?1");
            rows.bind(1, m_before.at(entity.number));
            const qint64 made = rows.step() ? rows.integer(0) : 0;
            const qint64 truthItself = entity.number == entity::attachment ? 1 : 0;
            if (made + truthItself > 0)
                m_truth.made[QString::fromUtf8(entity.key)] = made + truthItself;
        }
    }

    /// An attachment without a deal: shown nowhere, and journalled like every row.
    void keepTruth()
    {
        const QByteArray json = QJsonDocument(toJson(m_truth)).toJson(QJsonDocument::Compact);
        records::Attachment row;
        row.fileName = QString::fromLatin1(truthFileName);
        row.size = json.size();
        row.hash = m_edit.keepContent(json);
        row.addedAt = m_edit.now();
        std::vector<Value> values = tableOf<records::Attachment>().pack(row);
        const Entity &entity = tableOf<records::Attachment>().entity();
        values[size_t(entity.indexOf(entity.rootField))] = Value();
        m_edit.insert(entity::attachment, std::move(values));
    }

    Edit &m_edit;
    const SampleWanted &m_wanted;
    std::map<int, qint64> m_before;
    const Vocabulary &m_words;
    WorkTime m_time;
    SamplePeriod m_period;
    pipeline::LoadedPipeline m_pipeline;
    SampleCast m_cast;
    records::ChoiceBook m_choices;
    SampleScene m_scene;
    std::vector<std::vector<size_t>> m_fresh;
    QSet<QString> m_titles;
    quint64 m_deals = 0;
    std::vector<records::Activity> m_activities;
    std::vector<qint64> m_expected;
    std::vector<qint64> m_decided;
    SampleTruth m_truth;
};

} // namespace

std::optional<Refusal> refuseSample(const SampleWanted &wanted)
{
    if (wanted.months < 1 || wanted.months > mostSampleMonths)
        return phrases::monthsOutOfRange(wanted.months, mostSampleMonths);
    return std::nullopt;
}

Result<SampleReport> addSampleWorld(Workspace &workspace, const SampleWanted &wanted)
{
    if (const auto refusal = refuseSample(wanted))
        return *refusal;
    return workspace.edit(EditHeader(phrases::sampleData(), EditKind::Import), [&](Edit &edit) -> Result<SampleReport> {
        if (hasSampleWorld(edit.reader()))
            return phrases::sampleIsThere();
        return Making(edit, wanted).run();
    });
}

} // namespace plumbline::templates
