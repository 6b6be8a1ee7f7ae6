// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"
#include "core/exchange/look_at_file.h"
#include "core/exchange/table_writer.h"
#include "tests/bench/leads_file.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <sys/resource.h>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largeFile = 180'000'000;

/// Lines as a sales team's spreadsheet has them, until the file is as large as that.
QString largeLeads(const Wanted &wanted, const char *encoding)
{
    const QString path = wanted.folder + u"/large-%1.csv"_s.arg(QLatin1String(encoding).toString().toLower());
    if (QFile(path).size() >= largeFile)
        return path;
    tell(u"writing %1"_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write a large file");
    QStringEncoder encoder(encoding);
    file.write(QByteArray(encoder(u"线索编号,客户名称,联系人,电话,预算（万元）,预计成交日期,来源渠道,跟进记录\r\n"_s)));
    for (qint64 i = 0; file.size() < largeFile; ++i) {
        QString block;
        for (int line = 0; line < 2000; ++line) {
            const qint64 n = i * 2000 + line;
            block +=
                u"XS-%1,苏州腾飞机械%2有限公司,王伟,138%3,%4.6,2026-%5-%6,转介绍,\"约下周三上午看设备,带上李工\"\r\n"_s.arg(n)
                    .arg(n % 50'000)
                    .arg(n % 100'000'000, 8, 10, QChar(u'0'))
                    .arg(n % 500)
                    .arg(1 + n % 12, 2, 10, QChar(u'0'))
                    .arg(1 + n % 28, 2, 10, QChar(u'0'));
        }
        file.write(QByteArray(encoder(block)));
    }
    return path;
}

double secondsOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 readAll(const QString &path)
{
    const auto table = valueOf(exchange::openTable(path, valueOf(exchange::formatOf(path))));
    exchange::SourceRow row;
    qint64 cells = 0;
    while (valueOf(table->next(row)))
        cells += qint64(row.cells.size());
    return cells;
}

/// The trial of a file, beside the same file read as cells.
std::vector<Measurement> tryOut(Sample &sample, const QString &path, const QString &name, double mostTimes)
{
    const Words words(Language::Chinese);
    exchange::ImportWanted how;
    how.path = path;
    how.as = u"deals"_s;
    how.dryRun = true;
    how.previewRows = 200;
    std::vector<double> firsts;
    exchange::ImportReport report;
    const Alternation both = alternate(
        [&] {
            return microseconds([&] {
                       const auto begin = std::chrono::steady_clock::now();
                       how.early = [&](const exchange::ImportReport &) {
                           firsts.push_back(
                               std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
                       };
                       report = valueOf(exchange::importFile(sample.workspace(), how, words));
                   })
                   / 1'000;
        },
        [&] { return microseconds([&] { readAll(path); }) / 1'000; });
    constexpr double mostMs = 200;
    Measurement whole = besideBare(name, u"ms"_s, both, mostTimes, report.read);
    whole.remarks = {
        u"%1 µs a row; baseline: the same file read as cells"_s.arg(both.value * 1'000 / double(report.read), 0, 'f', 1),
        u"%1 read = %2 created + %3 updated + %4 skipped + %5 refused; %6 are there, %7 may be"_s.arg(report.read)
            .arg(report.created)
            .arg(report.updated)
            .arg(report.skipped)
            .arg(report.refused)
            .arg(report.sameThere)
            .arg(report.likelySame)};
    return {whole, besideGoal(name + u"_first"_s, u"ms to the first counts"_s, median(firsts), mostMs, report.read)};
}

} // namespace

std::vector<Measurement> previewFile(const Wanted &wanted)
{
    Sample sample = Sample::create(wanted.folder + u"/preview.plumbline"_s);
    std::vector<Measurement> all;
    for (const char *encoding : {"UTF-8", "GB18030"}) {
        const QString path = largeLeads(wanted, encoding);
        std::vector<double> times;
        for (int i = 0; i < rounds; ++i) {
            times.push_back(microseconds([&] {
                                sample.workspace().read([&](const Reader &reader) {
                                    return valueOf(exchange::lookAtFile(reader, path)).shape.sample.size();
                                });
                            })
                            / 1'000);
        }
        constexpr double mostMs = 50;
        all.push_back(besideGoal(u"exchange.preview_%1"_s.arg(QLatin1String(encoding).toString().toLower().remove(u'-')),
                                 u"ms to the first rows of 180 MB"_s, median(times), mostMs, QFile(path).size()));
    }
    removeFiles(sample.path());
    return all;
}

std::vector<Measurement> dryRun(const Wanted &wanted)
{
    const QString path = leadsFile(wanted, wanted.deals);
    std::vector<Measurement> all;
    {
        constexpr double mostTimes = 8;
        Sample sample = Sample::create(wanted.folder + u"/dry-run.plumbline"_s);
        all = tryOut(sample, path, u"exchange.dry_run"_s, mostTimes);
        removeFiles(sample.path());
    }
    {
        constexpr double mostTimes = 11;
        Sample sample = sampleDeals(wanted, wanted.deals, 40);
        const auto beside = tryOut(sample, path, u"exchange.dry_run_beside"_s, mostTimes);
        all.insert(all.end(), beside.begin(), beside.end());
    }
    return all;
}

std::vector<Measurement> readXlsx(const Wanted &wanted)
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty()) {
        tell(u"exchange.xlsx_read: skipped, there is no LibreOffice"_s);
        return {};
    }
    constexpr int rowsOfBook = 50'000;
    constexpr int columns = 4;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.xlsx"_s);
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            throw std::runtime_error("cannot write a workbook");
        const auto writer = exchange::makeTableWriter(exchange::ExportFormat::Xlsx, file, {});
        exchange::TableHead head{u"leads"_s, {}};
        for (int i = 0; i < columns; ++i)
            head.columns.push_back({"c" + QByteArray::number(i), u"列%1"_s.arg(i)});
        writer->begin(head);
        for (int i = 0; i < rowsOfBook; ++i) {
            const std::string name = "苏州腾飞机械" + std::to_string(i) + "有限公司";
            const std::string phone = std::to_string(13'800'000'000 + i);
            writer->row({{exchange::CellKind::Text, 0, name},
                         {exchange::CellKind::Text, 0, phone},
                         {exchange::CellKind::Integer, i},
                         {exchange::CellKind::Date, 20'000 + i % 700}});
        }
        if (writer->finish())
            throw std::runtime_error("cannot write a workbook");
    }
    qint64 cells = 0;
    const Alternation both =
        alternate([&] { return processorMicroseconds([&] { cells = readAll(path); }) / 1'000; },
                  [&] {
                      const double before = secondsOfChildren();
                      QProcess::execute(office, {u"-env:UserInstallation=file://%1/office"_s.arg(folder.path()), u"--headless"_s,
                                                 u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder.path(), path});
                      return (secondsOfChildren() - before) * 1'000;
                  });
    constexpr double mostTimes = 0.5;
    Measurement result = besideBare(u"exchange.xlsx_read"_s, u"ms of the processor"_s, both, mostTimes, cells);
    result.remarks = {u"baseline: LibreOffice's headless conversion of the same book to CSV"_s};
    Q_UNUSED(wanted)
    return {result};
}

} // namespace plumbline::bench
