// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measurement.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace plumbline::bench {
namespace {

QString shortNumber(double number)
{
    const int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
    return QString::number(number, 'f', decimals);
}

QString shortNumber(std::optional<double> number) { return number ? shortNumber(*number) : QStringLiteral("-"); }

QJsonValue orNull(std::optional<double> number) { return number ? QJsonValue(*number) : QJsonValue(); }

} // namespace

Alternation alternate(const std::function<double()> &ours, const std::function<double()> &bare)
{
    ours();
    bare();
    std::vector<double> values;
    std::vector<double> baselines;
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
        // Whoever comes second finds the machine warmer: take turns in that too.
        const double early = i % 2 == 0 ? ours() : bare();
        const double late = i % 2 == 0 ? bare() : ours();
        values.push_back(i % 2 == 0 ? early : late);
        baselines.push_back(i % 2 == 0 ? late : early);
        ratios.push_back(values.back() / baselines.back());
    }
    return {median(values), median(baselines), median(ratios)};
}

Measurement besideBare(const QString &name, const QString &unit, const Alternation &both, std::optional<double> goal, qint64 n)
{
    return {name, unit, both.value, both.baseline, both.ratio, goal, !goal || both.ratio <= *goal, n, {}};
}

Measurement besideGoal(const QString &name, const QString &unit, double value, double goal, qint64 n)
{
    return {name, unit + QStringLiteral(", ratio = value / goal"), value, goal, value / goal, goal, value <= goal, n, {}};
}

double microseconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

double processorMicroseconds(const std::function<void()> &work)
{
    const auto spent = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
    };
    const double before = spent();
    work();
    return spent() - before;
}

double quantile(std::vector<double> values, double share)
{
    const auto at = values.begin() + std::lround(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

QString tableOf(const std::vector<Measurement> &measurements)
{
    const auto line = [](const QString &name, const QString &value, const QString &baseline, const QString &ratio,
                         const QString &goal, const QString &ok, const QString &unit) {
        return name.leftJustified(28) + value.rightJustified(10) + baseline.rightJustified(10) + ratio.rightJustified(8)
               + goal.rightJustified(8) + QStringLiteral("  ") + ok.leftJustified(7) + unit + u'\n';
    };
    QString table = line(QStringLiteral("name"), QStringLiteral("value"), QStringLiteral("baseline"), QStringLiteral("ratio"),
                         QStringLiteral("goal"), QStringLiteral("ok"), QStringLiteral("unit"));
    for (const Measurement &m : measurements) {
        const QString ok = !m.goal ? QStringLiteral("-") : m.ok ? QStringLiteral("ok") : QStringLiteral("MISSED");
        table +=
            line(m.name, shortNumber(m.value), shortNumber(m.baseline), shortNumber(m.ratio), shortNumber(m.goal), ok, m.unit);
        for (const QString &remark : m.remarks)
            table += QStringLiteral("    ") + remark + u'\n';
    }
    return table;
}

QByteArray jsonOf(const std::vector<Measurement> &measurements)
{
    QJsonArray array;
    for (const Measurement &m : measurements) {
        array.append(QJsonObject{{QStringLiteral("name"), m.name},
                                 {QStringLiteral("value"), m.value},
                                 {QStringLiteral("baseline"), orNull(m.baseline)},
                                 {QStringLiteral("ratio"), m.ratio},
                                 {QStringLiteral("goal"), orNull(m.goal)},
                                 {QStringLiteral("ok"), m.ok},
                                 {QStringLiteral("unit"), m.unit},
                                 {QStringLiteral("n"), m.n}});
    }
    return QJsonDocument(array).toJson();
}

void tell(const QString &text) { std::fprintf(stderr, "%s\n", qUtf8Printable(text)); }

} // namespace plumbline::bench
