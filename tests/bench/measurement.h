// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <QString>
#include <QStringList>
#include <vector>

namespace plumbline::bench {

/// What the command line asks for.
struct Wanted {
    QString folder; ///< kept workspaces and latest.json
    qint64 deals = 1'000'000;
    bool quick = false;
};

constexpr int rounds = 7;

/// One line of the report. The goal bounds the ratio: to a bare baseline of this very run, or, where the goal itself is the
/// baseline, to that goal; `unit` says which.
struct Measurement {
    QString name; ///< area.what
    QString unit;
    double value = 0;
    std::optional<double> baseline;
    double ratio = 0;
    std::optional<double> goal;
    bool ok = true;
    qint64 n = 0; ///< of what it was taken
    QStringList remarks;
};

/// Two programs run in turn, so that a busy machine slows both.
struct Alternation {
    double value;    ///< median of the rounds
    double baseline; ///< median of the rounds
    double ratio;    ///< median of the rounds' ratios
};
Alternation alternate(const std::function<double()> &ours, const std::function<double()> &bare);

/// The goal is how many times the baseline it may take.
Measurement besideBare(const QString &name, const QString &unit, const Alternation &both, std::optional<double> goal, qint64 n);
/// The goal bounds the value itself; the ratio is value / goal.
Measurement besideGoal(const QString &name, const QString &unit, double value, double goal, qint64 n);

double microseconds(const std::function<void()> &work);
/// Of this thread: what a busy machine and a slow disk leave out.
double processorMicroseconds(const std::function<void()> &work);
/// share 0.5 is the median, 0.99 the p99.
double quantile(std::vector<double> values, double share);
inline double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

QString tableOf(const std::vector<Measurement> &measurements);
QByteArray jsonOf(const std::vector<Measurement> &measurements);

/// To standard error: building what is measured takes a while.
void tell(const QString &text);

} // namespace plumbline::bench
