// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/database.h"
#include "core/exchange/import_file.h"
#include "core/records/find_row.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>

namespace plumbline::tests {

using namespace Qt::StringLiterals;
using exchange::ImportNote;
using exchange::ImportReport;
using exchange::ImportWanted;

/// "3/reference: The external …"
inline QStringList spoken(const std::vector<ImportNote> &notes)
{
    QStringList texts;
    for (const ImportNote &note : notes)
        texts.append(u"%1/%2: %3"_s.arg(note.line).arg(note.column, say(note.text)));
    return texts;
}

inline void requireSame(const ImportReport &trial, const ImportReport &import)
{
    CHECK(trial.read == import.read);
    CHECK(trial.created == import.created);
    CHECK(trial.updated == import.updated);
    CHECK(trial.skipped == import.skipped);
    CHECK(trial.refused == import.refused);
    CHECK(trial.sameInFile == import.sameInFile);
    CHECK(trial.sameThere == import.sameThere);
    CHECK(trial.likelySame == import.likelySame);
    CHECK(trial.also == import.also);
    CHECK(spoken(trial.notes) == spoken(import.notes));
    CHECK(spoken(trial.rejects) == spoken(import.rejects));
    CHECK(trial.unknownValues.size() == import.unknownValues.size());
    REQUIRE(trial.preview.size() == import.preview.size());
    for (size_t i = 0; i < trial.preview.size(); ++i) {
        const exchange::PreviewRow &tried = trial.preview[i];
        const exchange::PreviewRow &done = import.preview[i];
        CHECK(tried.line == done.line);
        CHECK(tried.fate == done.fate);
        CHECK(tried.meant.join(u'|') == done.meant.join(u'|'));
    }
}

/// A trial says before what the import then does (EXCH-7).
inline Result<ImportReport> importAsTried(Workspace &workspace, const ImportWanted &wanted, const Words &words)
{
    ImportWanted asTrial = wanted;
    asTrial.dryRun = true;
    asTrial.early = {};
    ImportWanted forGood = wanted;
    forGood.previewRows = std::max<qsizetype>(wanted.previewRows, 50);
    asTrial.previewRows = forGood.previewRows;
    const auto trial = exchange::importFile(workspace, asTrial, words);
    auto imported = exchange::importFile(workspace, forGood, words);
    REQUIRE(trial.ok() == imported.ok());
    if (imported.ok())
        requireSame(*trial, *imported);
    else
        CHECK(say(trial.refusal().phrase) == say(imported.refusal().phrase));
    return imported;
}

/// A workspace into which small files are brought.
class ImportFixture : public WorkspaceFixture
{
public:
    using WorkspaceFixture::WorkspaceFixture;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(folder() + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    Result<ImportReport> tryImport(const QByteArray &csv, const QString &as = u"deals"_s, bool dryRun = false,
                                   const QString &rejects = {})
    {
        static const Words words(Language::English);
        ImportWanted wanted;
        wanted.path = write(u"x.csv"_s, csv);
        wanted.as = as;
        wanted.dryRun = dryRun;
        wanted.rejectsPath = rejects;
        return importAsTried(workspace(), wanted, words);
    }

    /// As the test wants it; `wanted` names the kind and the rules.
    ImportReport import(const QByteArray &csv, ImportWanted wanted)
    {
        wanted.path = write(u"x.csv"_s, csv);
        return valueOf(importAsTried(workspace(), wanted, Words(Language::English)));
    }

    ImportReport import(const QByteArray &csv, const QString &as = u"deals"_s) { return valueOf(tryImport(csv, as)); }

    QString column(const QByteArray &sql)
    {
        return workspace().read([&](const Reader &reader) {
            QStringList texts;
            db::Statement rows = reader.database().prepare(sql);
            while (rows.step())
                texts.append(rows.text(0));
            return texts.join(u',');
        });
    }
    QStringList names(const QByteArray &table) { return column("SELECT name FROM " + table + " ORDER BY n").split(u','); }

    records::DealId deal(const QString &reference)
    {
        return workspace().read([&](const Reader &reader) { return valueOf(records::findDeal(reader, reference)); });
    }
};

inline bool addsUp(const ImportReport &report)
{
    return report.read == report.created + report.updated + report.skipped + report.refused;
}

} // namespace plumbline::tests
