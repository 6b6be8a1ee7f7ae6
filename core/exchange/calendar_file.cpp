// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/calendar_file.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/content_line.h"
#include "core/exchange/phrases.h"
#include "core/exchange/target_file.h"
#include "core/records/deal.h"
#include "core/records/instalment.h"
#include "core/words/words.h"
#include "core/workspace/table.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>

namespace plumbline::exchange {
namespace {

constexpr auto product = "-//Plumbline//Plumbline//EN";

constexpr auto openDeals = R"(
    SELECT d.n, d.id, d.owner, d.title, a.name, s.name, d.amount_minor, d.amount_currency,
           d.next_step, d.next_step_on, d.expected_close
      FROM deal d JOIN stage s ON s.n = d.stage LEFT JOIN account a ON a.n = d.account
     WHERE s.kind = 1 AND (d.next_step_on IS NOT NULL OR d.expected_close IS NOT NULL)
     ORDER BY d.n)";

constexpr auto unpaidInstalments = R"(
    SELECT d.n, i.id, d.owner, d.title, a.name, s.name, i.amount_minor, i.amount_currency, i.kind, i.due_on
      FROM instalment i JOIN deal d ON d.n = i.deal
           LEFT JOIN stage s ON s.n = d.stage LEFT JOIN account a ON a.n = d.account
     WHERE i.due_on IS NOT NULL AND coalesce(i.amount_minor, 1) > coalesce(
           (SELECT sum(r.amount_minor) FROM receipt r
             WHERE r.instalment = i.n AND r.amount_currency IS i.amount_currency), 0)
     ORDER BY i.n)";

/// Reads what stands in the first eight columns of both.
class Events
{
public:
    Events(const Reader &reader, const std::optional<std::vector<qint64>> &deals, const Words &words)
        : m_reader(reader), m_all(!deals), m_words(words)
    {
        if (deals)
            m_deals = QSet<qint64>(deals->begin(), deals->end());
    }

    std::vector<CalendarEvent> read()
    {
        readDeals();
        readInstalments();
        std::stable_sort(m_events.begin(), m_events.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
        return std::move(m_events);
    }

private:
    bool isWanted(const db::Statement &row) const { return m_all || m_deals.contains(row.integer(0)); }

    void readDeals()
    {
        db::Statement rows = m_reader.database().prepare(openDeals);
        while (rows.step()) {
            if (!isWanted(rows))
                continue;
            const QString title = rows.text(3);
            if (const auto day = rows.optionalInteger(9))
                add(rows, "next-step", *day,
                    rows.isNull(8) ? phrases::nextStepOf(title) : phrases::nextStepWithText(rows.text(8), title),
                    phrases::nextStepCategory());
            if (const auto day = rows.optionalInteger(10))
                add(rows, "expected-close", *day, phrases::expectedCloseOf(title), phrases::expectedCloseCategory());
        }
    }

    void readInstalments()
    {
        db::Statement rows = m_reader.database().prepare(unpaidInstalments);
        while (rows.step()) {
            if (!isWanted(rows))
                continue;
            add(rows, "due", rows.integer(9), phrases::paymentDueOf(rows.text(3)), phrases::paymentDueCategory());
            for (const Code &code : records::instalmentKinds()) {
                if (rows.optionalInteger(8) == code.number)
                    m_events.back().description += u'\n' + m_words.say(Phrase("codes", code.label));
            }
        }
    }

    void add(const db::Statement &row, const char *what, qint64 day, const Phrase &summary, const Phrase &category)
    {
        CalendarEvent event;
        appendUuid(event.uid, row.blob(1));
        event.uid.append(1, '-').append(what).append("@plumbline");
        event.day = CivilDate{qint32(day)};
        event.summary = m_words.say(summary);
        event.description = describe(row);
        event.category = m_words.say(category);
        event.owner = row.integer(2);
        m_events.push_back(std::move(event));
    }

    QString describe(const db::Statement &row) const
    {
        const Entity &deal = tableOf<records::Deal>().entity();
        QStringList lines;
        const auto tell = [&](const Phrase &name, const QString &value) {
            if (!value.isEmpty())
                lines.append(m_words.pair(m_words.say(name), value));
        };
        tell(deal.fieldByKey("account")->label(), row.text(4));
        if (!row.isNull(5))
            tell(phrases::stageColumn(), m_words.say(Stored<LocalText>::fromValue(row.text(5))));
        if (!row.isNull(6))
            tell(deal.fieldByKey("amount")->label(), m_words.say(Money{row.integer(6), row.utf8(7)}));
        return lines.join(u'\n');
    }

    const Reader &m_reader;
    bool m_all;
    QSet<qint64> m_deals;
    const Words &m_words;
    std::vector<CalendarEvent> m_events;
};

std::string plainDay(CivilDate day)
{
    std::string text;
    appendIso(text, day);
    std::erase(text, '-');
    return text;
}

std::string stamp(Moment at)
{
    std::string text;
    appendIso(text, Zone::utc(), Moment{at.ms - at.ms % 1000});
    std::erase(text, '-');
    std::erase(text, ':');
    return text.substr(0, 15) + 'Z'; // 20260315T060500
}

void appendText(std::string &to, std::string_view name, const QString &text)
{
    if (!text.isEmpty())
        appendContentLine(to, name, escapedText(text.toStdString()));
}

bool isOurs(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(512).contains(QByteArray("PRODID:") + product);
}

std::optional<Refusal> write(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()) || !file.commit())
        return phrases::cannotWrite(path, file.errorString());
    return std::nullopt;
}

std::vector<const CalendarEvent *> eventsOf(const std::vector<CalendarEvent> &events, std::optional<qint64> owner)
{
    std::vector<const CalendarEvent *> some;
    for (const CalendarEvent &event : events) {
        if (!owner || event.owner == *owner)
            some.push_back(&event);
    }
    return some;
}

/// A name that every file system takes.
QString fileNameOf(const QString &person)
{
    QString name;
    for (const QChar c : person)
        name += c < u' ' || QStringView(u"/\\:*?\"<>|").contains(c) ? u'_' : c;
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.trimmed().left(60);
}

struct CalendarFile {
    QString fileName;
    QString title;
    std::optional<qint64> owner; ///< empty: everybody
};

/// all.ics, and one for everybody who owns a deal: a calendar that is empty today is subscribed to all the same.
std::vector<CalendarFile> filesOf(const Reader &reader, const Words &words)
{
    std::vector<CalendarFile> files{{QStringLiteral("all.ics"), words.say(phrases::calendarOfAll()), {}}};
    QSet<QString> taken{QStringLiteral("all")};
    db::Statement people = reader.database().prepare(
        "SELECT p.n, p.id, p.name FROM person p WHERE EXISTS (SELECT 1 FROM deal d WHERE d.owner = p.n) ORDER BY p.n");
    while (people.step()) {
        QString name = fileNameOf(people.text(2));
        if (name.isEmpty() || taken.contains(folded(name)))
            name += u'-' + Uuid{people.blob(1)}.toString().right(8);
        taken.insert(folded(name));
        files.push_back({name + QStringLiteral(".ics"), words.say(phrases::calendarOf(people.text(2))), people.integer(0)});
    }
    return files;
}

void removeOthers(const QDir &folder, const QStringList &kept)
{
    const QStringList there = folder.entryList({QStringLiteral("*.ics")}, QDir::Files | QDir::NoSymLinks);
    for (const QString &name : there) {
        if (!kept.contains(name) && isOurs(folder.filePath(name)))
            QFile::remove(folder.filePath(name));
    }
}

Result<ExportReport> writeFolder(const Reader &reader, const CalendarWanted &wanted, const std::vector<CalendarEvent> &events,
                                 const Words &words)
{
    const QDir folder(wanted.path);
    if (!folder.mkpath(QStringLiteral(".")))
        return phrases::cannotMakeFolder(wanted.path);
    const std::vector<CalendarFile> files = filesOf(reader, words);
    for (const CalendarFile &file : files) {
        const QString path = folder.filePath(file.fileName);
        if (QFile::exists(path) && !isOurs(path))
            return phrases::foreignCalendar(path);
    }
    ExportReport report{wanted.path, qint64(events.size())};
    for (const CalendarFile &file : files) {
        const std::string text = calendarText(file.title, eventsOf(events, file.owner), wanted.now);
        if (const auto refusal = write(folder.filePath(file.fileName), text))
            return *refusal;
        report.files.append(file.fileName);
    }
    removeOthers(folder, report.files);
    return report;
}

} // namespace

std::vector<CalendarEvent> calendarEvents(const Reader &reader, const std::optional<std::vector<qint64>> &deals,
                                          const Words &words)
{
    return Events(reader, deals, words).read();
}

std::string calendarText(const QString &name, const std::vector<const CalendarEvent *> &events, Moment now)
{
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    appendContentLine(text, "PRODID", product);
    text += "CALSCALE:GREGORIAN\r\n";
    appendText(text, "NAME", name);
    appendText(text, "X-WR-CALNAME", name);
    text += "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n";
    const std::string stamped = stamp(now);
    for (const CalendarEvent *event : events) {
        text += "BEGIN:VEVENT\r\n";
        appendContentLine(text, "UID", event->uid);
        appendContentLine(text, "DTSTAMP", stamped);
        appendContentLine(text, "DTSTART;VALUE=DATE", plainDay(event->day));
        appendContentLine(text, "DTEND;VALUE=DATE", plainDay({event->day.day + 1}));
        appendText(text, "SUMMARY", event->summary);
        appendText(text, "DESCRIPTION", event->description);
        appendText(text, "CATEGORIES", event->category);
        text += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

Result<ExportReport> exportCalendar(const Reader &reader, const CalendarWanted &wanted, const Words &words)
{
    const bool isFolder = wanted.path.endsWith(u'/') || QFileInfo(wanted.path).isDir();
    const auto refusal = isFolder ? std::nullopt : refuseTarget(wanted.path);
    if (refusal)
        return *refusal;
    const std::vector<CalendarEvent> events = calendarEvents(reader, wanted.deals, words);
    const qint64 count = qint64(events.size());
    if (wanted.progress && !wanted.progress(0, count))
        return phrases::exportCancelled(wanted.path);
    if (isFolder)
        return writeFolder(reader, wanted, events, words);
    if (const auto failed =
            write(wanted.path, calendarText(words.say(phrases::calendarOfAll()), eventsOf(events, {}), wanted.now)))
        return *failed;
    return ExportReport{wanted.path, count};
}

} // namespace plumbline::exchange
