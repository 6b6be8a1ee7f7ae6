// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/check.h"

#include "core/records/attach_file.h"
#include "core/records/define_field.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

#include <QFile>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// Something of everything: moves, custom fields, an attachment, erased rows, an import, undo and redo.
void fill(WorkspaceFixture &fixture)
{
    Workspace &workspace = fixture.workspace();
    const auto deal = fixture.deal(u"影像工作站"_s); // account 1, person 1, deal 1
    for (const auto *phone : {u"010", u"011"})
        write(workspace, [&](Edit &edit) {
            edit.update(entity::account, 1, {{account::phone, text(phone)}, {account::reference, text(u"A-1")}});
        });
    fixture.set(deal, {{u"amount"_s, u"38.6万"_s},
                       {u"pain_points"_s, u"cost; quality"_s},
                       {u"deal_kind"_s, u"new"_s},
                       {u"expected_close"_s, u"2026-05-01"_s}});
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    fixture.deal(u"another"_s); // account 2, person 2, deal 2
    write(workspace, [](Edit &edit) { edit.update(entity::account, 2, {{account::reference, text(u"A-2")}}); });

    valueOf(records::defineField(workspace, {entity::deal, u"beds"_s, {u"Beds"_s, u"床位"_s}, u"number"_s, {}}));
    valueOf(
        records::defineField(workspace, {entity::deal, u"size"_s, {u"Size"_s, u"规模"_s}, u"choice"_s, {{u"Small"_s, u"小"_s}}}));
    fixture.set(deal, {{u"beds"_s, u"5"_s}, {u"size"_s, u"Small"_s}});

    QFile file(fixture.folder() + u"/quote.pdf"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("quote");
    file.close();
    valueOf(records::attachFile(workspace, deal, u"quote"_s, file.fileName()));

    write(workspace, [](Edit &edit) {
        edit.insert(entity::unit, {u"group"_s}), edit.insert(entity::unit, {u"east"_s, Value(), qint64(1)});
    });
    write(workspace, [](Edit &edit) {
        edit.insert(entity::product, {u"GTX Pro"_s, Value(), Value(), Money{100, "CNY"}, Value(), qint64(0)});
    });
    fixture.person(u"leaves no trace but one"_s); // person 3
    write(workspace, [](Edit &edit) { edit.erase(entity::person, 3); });
    write(workspace,
          [](Edit &edit) {
              for (int i = 0; i < 5; ++i)
                  addAccount(edit, QString::number(i));
          },
          {Phrase::verbatim(u"Import"_s), EditKind::Import});
    fixture.account(u"undone"_s);
    valueOf(undo(workspace));
    valueOf(undo(workspace)); // the import
    valueOf(redo(workspace));
    fixture.clock().advance(hours(1));
    write(workspace, [](Edit &edit) { edit.update(entity::account, 1, {{account::phone, text(u"012")}}); });
}

/// The file of a filled workspace, made once.
QByteArray filledFile()
{
    static const QByteArray bytes = [] {
        WorkspaceFixture fixture;
        fill(fixture);
        fixture.close();
        QFile file(fixture.path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    return bytes;
}

class DamagedFile
{
public:
    DamagedFile() : m_product(valueOf(runtime::product())) { writeBytes(filledFile()); }

    void execute(const QByteArray &sql) { db::Database(path(), db::Access::ReadWrite).execute(sql); }

    void overwritePageOf(const QByteArray &tableOrIndex)
    {
        const qint64 page = db::Database(path(), db::Access::ReadWrite)
                                .integer("SELECT rootpage FROM sqlite_schema WHERE name = '" + tableOrIndex + "'");
        QByteArray bytes = filledFile();
        bytes.replace((page - 1) * 4096, 64, QByteArray(64, '\xFF'));
        writeBytes(bytes);
    }

    /// The kinds that check finds; "refused" where the file is not even opened.
    QStringList problems()
    {
        WorkspaceOptions options;
        options.clock = &m_clock;
        const auto workspace = Workspace::open(path(), m_product, options);
        if (!workspace.ok())
            return {u"refused"_s};
        QStringList kinds;
        for (const Problem &problem : check(**workspace).problems) {
            CHECK_FALSE(say(problem.phrase).isEmpty());
            kinds += QString::fromUtf8(problem.kind);
        }
        kinds.removeDuplicates();
        return kinds;
    }

private:
    QString path() const { return m_folder.filePath(u"damaged.plumbline"_s); }
    void writeBytes(const QByteArray &bytes)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{monday};
    Product m_product;
};

} // namespace

TEST_CASE("an undamaged workspace is clean", "[workspace][SYNC-9]")
{
    WorkspaceFixture fixture;
    fill(fixture);
    const CheckReport report = check(fixture.workspace());
    for (const Problem &problem : report.problems)
        UNSCOPED_INFO(problem.kind.toStdString() << ": " << say(problem.phrase).toStdString());
    CHECK(report.ok());
    CHECK(report.edits == newestSeq(fixture.workspace()));
    CHECK(report.rows == qint64(factsOf(fixture.workspace()).size()));
    CHECK(DamagedFile().problems() == QStringList());
}

TEST_CASE("every kind of damage is found and told by its kind", "[workspace][SYNC-9][SYNC-10]")
{
    struct Case {
        const char *what;
        const char *sql;
        const char *kind;
    };
    const auto c = GENERATE(values<Case>({
        // Rows that were written past the history
        {"altered field", "UPDATE account SET phone = 'x' WHERE n = 1", "content"},
        {"altered field that never changed before", "UPDATE person SET name = 'x' WHERE n = 1", "content"},
        {"emptied field", "UPDATE account SET phone = NULL WHERE n = 1", "content"},
        {"altered custom field", "UPDATE deal_more SET f1001 = 6", "content"},
        {"altered identifier", "UPDATE person SET id = randomblob(16) WHERE n = 1", "content"},
        {"identifier of the wrong length", "UPDATE person SET id = x'00' WHERE n = 1", "uuid"},
        {"deleted row", "DELETE FROM product", "row-missing"},
        {"inserted row", "INSERT INTO person (id, name) VALUES (randomblob(16), 'x')", "row-without-edit"},
        {"erased row put back", "INSERT INTO person (n, id, name) SELECT 3, randomblob(16), 'x'", "row-came-back"},
        {"rows that changed places", "UPDATE account SET n = -n WHERE n < 3; UPDATE account SET n = 3 + n WHERE n < 0",
         "content"},
        {"altered derived column", "UPDATE deal SET stage = stage + 1 WHERE n = 1", "derived-place"},
        {"emptied derived column", "UPDATE deal SET entered_at = NULL WHERE n = 1", "derived-place"},
        // The history itself
        {"altered actor", "UPDATE edit SET actor = 'mallory' WHERE seq = 5", "chain-hash"},
        {"altered time of recording", "UPDATE edit SET recorded = recorded + 1 WHERE seq = 5", "chain-hash"},
        {"altered label", "UPDATE edit SET label = replace(label, '李敏', '王敏') WHERE seq = 3", "chain-hash"},
        {"altered hash", "UPDATE edit SET hash = randomblob(32) WHERE seq = 5", "chain-hash"},
        {"hash that fits no next one", "UPDATE edit SET hash = randomblob(32) WHERE seq = 5", "chain-link"},
        {"altered link", "UPDATE edit SET prev = randomblob(32) WHERE seq = 1", "chain-link"},
        {"altered content", "UPDATE edit SET content = randomblob(32) WHERE seq = 5", "content"},
        {"unknown kind of edit", "UPDATE edit SET kind = 9 WHERE seq = 5", "edit-kind"},
        {"cause in the future", "UPDATE edit SET cause = 7 WHERE seq = 5", "edit-reference"},
        {"undo of itself", "UPDATE edit SET undoes = 5 WHERE seq = 5", "edit-reference"},
        {"time that runs backwards", "UPDATE edit SET at = zeroblob(16) WHERE seq = 5", "clock"},
        {"deleted edit", "DELETE FROM edit WHERE seq = 5", "sequence-gap"},
        {"deleted first edit", "DELETE FROM edit WHERE seq = 1", "sequence-gap"},
        {"deleted newest edit", "DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit)", "line-without-edit"},
        {"renumbered edit", "UPDATE edit SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM edit)", "sequence-gap"},
        {"edits that changed places",
         "UPDATE edit SET seq = -seq WHERE seq IN (5, 6); UPDATE edit SET seq = 11 + seq WHERE seq < 0", "chain-hash"},
        // What was
        {"altered was", "UPDATE change SET was = 'x' WHERE entity = 5 AND field = 11 AND was = '011'", "content"},
        {"swapped was",
         "UPDATE change SET was = iif(was = '010', '011', '010') WHERE entity = 5 AND field = 11 AND was IS NOT NULL", "content"},
        {"deleted change line", "DELETE FROM change WHERE entity = 5 AND was = '010'", "content"},
        {"foreign change line", "INSERT INTO change VALUES (5, 5, 1, 12, 'www')", "content"},
        {"change line that changed nothing", "INSERT INTO change VALUES (5, 5, 1, 12, NULL)", "line-without-change"},
        {"change line of no row", "INSERT INTO change VALUES (5, 5, 999, 12, 'www')", "line-without-row"},
        {"change line of no field", "INSERT INTO change VALUES (5, 5, 1, 999, 'www')", "unknown-field"},
        {"change line of no entity", "INSERT INTO change VALUES (5, 99, 1, 1, 'www')", "unknown-field"},
        {"change line of no edit", "INSERT INTO change VALUES (999, 5, 1, 12, 'www')", "line-without-edit"},
        {"erased row altered",
         "UPDATE change SET was = CAST(replace(CAST(was AS TEXT), 'no trace', 'a  trace') AS BLOB) WHERE entity = 4 AND field = "
         "0",
         "content"},
        {"erased row cut short", "UPDATE change SET was = substr(was, 1, 20) WHERE entity = 4 AND field = 0", "packed-row"},
        {"erased row lost", "UPDATE change SET was = NULL WHERE entity = 4 AND field = 0", "packed-row"},
        {"created range widened", "UPDATE created SET last = last + 1 WHERE entity = 8 OR entity = 7", "row-missing"},
        {"created range widened beyond all bounds", "UPDATE created SET last = 9000000000000000000 WHERE entity = 7",
         "row-missing"},
        {"created range narrowed", "UPDATE created SET last = 1 WHERE entity = 3", "row-without-edit"},
        {"created range removed", "DELETE FROM created WHERE entity = 7", "row-without-edit"},
        {"created range of no entity", "INSERT INTO created VALUES (5, 99, 1, 1)", "unknown-entity"},
        {"created range of another row", "INSERT INTO created VALUES (6, 7, 1, 1)", "row-missing"},
        // Values that cannot be
        {"dangling reference", "UPDATE deal SET owner = 999 WHERE n = 1", "dangling-reference"},
        {"dangling reference to an erased row", "UPDATE deal SET owner = 3 WHERE n = 1", "dangling-reference"},
        {"bad currency", "UPDATE deal SET amount_currency = 'yuan' WHERE n = 1", "value"},
        {"amount without a currency", "UPDATE deal SET amount_currency = NULL WHERE n = 1", "value"},
        {"currency without an amount", "UPDATE deal SET budget_currency = 'CNY' WHERE n = 1", "value"},
        {"bad code", "UPDATE deal SET deal_kind = 99 WHERE n = 1", "value"},
        {"bad list", "UPDATE deal SET pain_points = '[\"cost\"' WHERE n = 1", "value"},
        {"empty text", "UPDATE deal SET title = '' WHERE n = 1", "value"},
        {"impossible date", "UPDATE deal SET expected_close = 99999999 WHERE n = 1", "value"},
        {"neither yes nor no", "UPDATE product SET retired = 7", "value"},
        {"bad name", "UPDATE stage SET name = 'x' WHERE n = 1", "value"},
        {"unknown choice", "UPDATE deal SET source = 'zzz' WHERE n = 1", "unknown-choice"},
        {"unknown choice in a list", "UPDATE deal SET pain_points = '[\"zzz\"]' WHERE n = 1", "unknown-choice"},
        {"unknown choice in a custom field", "UPDATE deal_more SET f1002 = 'zzz'", "unknown-choice"},
        {"duplicate external reference", "UPDATE account SET reference = 'A-1' WHERE n = 2", "duplicate-reference"},
        {"unit within itself", "UPDATE unit SET parent = 2 WHERE n = 1", "unit-tree"},
        // Pipelines
        {"two open stays", "UPDATE stay SET left_at = NULL", "open-stays"},
        {"no open stay", "UPDATE stay SET left_at = entered_at", "open-stays"},
        {"left before entered", "UPDATE stay SET left_at = entered_at - 1 WHERE left_at IS NOT NULL", "stay-times"},
        {"stay in a stage of another pipeline", "UPDATE stage SET pipeline = 2", "stay-stage"},
        {"broken definition", "UPDATE pipeline_version SET definition = '{}'", "pipeline-definition"},
        {"version that is not there", "UPDATE pipeline SET version = 7", "pipeline-version"},
        {"stage unlike its definition", "UPDATE stage SET position = 99 WHERE n = 2", "pipeline-version"},
        // Attachments
        {"attachment content gone", "DELETE FROM content", "attachment-missing"},
        {"attachment content altered", "UPDATE content SET data = CAST('quotE' AS BLOB)", "attachment-content"},
        {"attachment of another size", "UPDATE attachment SET size = size + 1", "attachment-missing"},
        // Tables, indexes, settings
        {"index dropped", "DROP INDEX deal_by_stage", "schema"},
        {"view altered", "DROP VIEW v_effective_touch; CREATE VIEW v_effective_touch AS SELECT n FROM activity", "schema"},
        {"column added", "ALTER TABLE deal ADD COLUMN extra TEXT", "schema"},
        {"table added", "CREATE TABLE extra (n INTEGER) STRICT", "schema"},
        {"trigger added", "CREATE TRIGGER sly_more AFTER INSERT ON deal BEGIN DELETE FROM stay; END", "schema"},
        {"zone deleted", "DELETE FROM setting WHERE key = 'zone'", "setting"},
        {"currency unreadable", "UPDATE setting SET value = 'yuan' WHERE key = 'currency'", "setting"},
        {"replica deleted", "DELETE FROM setting WHERE key = 'replica'", "setting"},
        {"counter of numbers reset", "DELETE FROM sqlite_sequence", "row-missing"},
        {"custom column dropped", "ALTER TABLE deal_more DROP COLUMN f1001", "custom-field-column"},
        {"custom table dropped", "DROP TABLE deal_more", "custom-field-column"},
        {"orphaned custom values", "INSERT INTO deal_more (n, f1001) VALUES (999, 5)", "custom-field-orphan"},
        {"custom field deleted", "DELETE FROM custom_field WHERE n = 1", "row-missing"},
    }));
    CAPTURE(c.what, c.sql);
    DamagedFile file;
    file.execute(c.sql);
    CHECK(file.problems().contains(QString::fromLatin1(c.kind)));
}

TEST_CASE("garbage in a page is found, or the file is not opened", "[workspace][SYNC-9]")
{
    struct Case {
        const char *page;
        QString found;
    };
    const auto c = GENERATE(values<Case>({
        {"deal_by_stage", u"sqlite"_s},
        {"content", u"sqlite"_s},
        {"account", u"sqlite"_s},
        {"stay", u"sqlite"_s},
        {"edit", u"refused"_s},
        {"setting", u"refused"_s},
    }));
    CAPTURE(c.page);
    DamagedFile file;
    file.overwritePageOf(c.page);
    CHECK(file.problems().contains(c.found));
}
