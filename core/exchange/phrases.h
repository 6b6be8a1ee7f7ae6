// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the exchange room can say.
namespace plumbline::exchange::phrases {

inline Phrase importFile(const QString &file, const Phrase &entity)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Import %1 (%2)")).with(file).with(entity);
}

// The file.
inline Refusal cannotRead(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The file %1 cannot be read.")).with(file), QStringLiteral("file")};
}
inline Refusal columnsOfDealsOnly(const QString &what)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Formulas are about deals; columns of one's own do not fit “%1”."))
                .with(what),
            QStringLiteral("argument.column")};
}
inline Refusal cannotWrite(const QString &file, const QString &why)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The file %1 cannot be written: %2.")).with(file).with(why),
            QStringLiteral("file")};
}
inline Refusal cancelled()
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The import was cancelled. Nothing of the file was kept.")),
            QStringLiteral("cancelled")};
}
inline Refusal noFile(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is no file %1 any more.")).with(file),
            QStringLiteral("file")};
}
inline Refusal isFolder(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 is a folder. Choose one file in it.")).with(file),
            QStringLiteral("file")};
}
inline Refusal tooLarge(const QString &file, qint64 megabytes)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 is larger than %2 MB. Split it and import one part after the "
                                                             "other."))
                .with(file)
                .with(megabytes),
            QStringLiteral("file")};
}
inline Refusal emptyFile(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP(
                                   "exchange", "The file %1 is empty; a first line with the names of the columns was expected."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal nulByte(const QString &file, qint64 line)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange",
                                     "%1, line %2: this is no text file (a zero byte). Save it as “CSV UTF-8” and import it "
                                     "again."))
                .with(file)
                .with(QString::number(line)),
            QStringLiteral("file")};
}
inline Refusal quoteNotClosed(const QString &file, qint64 line)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: the quotation mark that opens here is never closed."))
                .with(file)
                .with(QString::number(line)),
            QStringLiteral("file")};
}
inline Refusal cellTooLarge(const QString &file, qint64 line, qint64 megabytes)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1, line %2: one cell is larger than %3 MB. Is a quotation mark missing?"))
                .with(file)
                .with(QString::number(line))
                .with(megabytes),
            QStringLiteral("file")};
}
inline Refusal tooManyCells(const QString &file, qint64 line, qint64 most)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: more than %3 columns."))
                .with(file)
                .with(QString::number(line))
                .with(most),
            QStringLiteral("file")};
}
inline Refusal noColumnKnown(const QString &file, const Phrase &entity, const QStringList &headers)
{
    return {
        Phrase("exchange",
               QT_TRANSLATE_NOOP("exchange", "%1, line 1: none of the columns (%3) means a field of %2. Name them with a mapping "
                                             "(--mapping)."))
            .with(file)
            .with(entity)
            .with(headers),
        QStringLiteral("file")};
}
inline Refusal columnMissing(const QString &file, const QString &column)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP(
                                   "exchange", "%1, line 1: the mapping speaks of a column “%2”, which the file does not have."))
                .with(file)
                .with(column),
            QStringLiteral("columns.") + column};
}
inline Refusal nameColumnMissing(const QString &file, const Phrase &field)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1, line 1: no column means “%2”, without which a record cannot be made."))
                .with(file)
                .with(field),
            QStringLiteral("file")};
}
inline Refusal unknownWord(const QString &word, const QStringList &words)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” cannot be imported or exported. Choose one of: %2."))
                .with(word)
                .with(words),
            QStringLiteral("argument.as")};
}
inline Refusal otherMapping(const QString &is, const QString &wanted)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The mapping is for %1, not for %2.")).with(is).with(wanted),
            QStringLiteral("as")};
}

inline Refusal targetIsWorkspace(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1 is a workspace and was left as it is. Choose another name for the file."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal targetIsSource(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1 is the file that is being read and was left as it is. Choose another name."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal targetIsFolder(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 is a folder. Name a file.")).with(file), QStringLiteral("file")};
}

// The mapping.
inline Phrase unknownMappingFormat() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "“plumbline.mapping/1” was expected")}; }
inline Phrase notACurrency()
{
    return {"exchange", QT_TRANSLATE_NOOP("exchange", "three capital letters, like CNY, were expected")};
}
inline Phrase unknownField(const QString &key, const Phrase &entity, const QString &near)
{
    if (near.isEmpty())
        return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%2 has no field “%1”")).with(key).with(entity);
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%2 has no field “%1”; the nearest is “%3”"))
        .with(key)
        .with(entity)
        .with(near);
}

// One row.
inline Phrase tooManyCellsInRow(qint64 cells, qint64 columns)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The row has %1 cells, the first line %2 columns."))
        .with(cells)
        .with(columns);
}
inline Phrase nameMissing(const Phrase &field)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” is empty.")).with(field);
}
inline Phrase referenceTwice(const QString &reference, qint64 line)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The external reference “%1” stands in line %2 already."))
        .with(reference)
        .with(QString::number(line));
}
inline Phrase notAnIdentifier(const QString &text)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” is no identifier; leave the cell empty for a new record."))
        .with(text);
}
inline Phrase stayInTheFuture(const LocalText &stage)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” is dated in the future; a deal cannot stand there yet."))
        .with(stage);
}
inline Phrase linesDiffer(qint64 products, qint64 parts)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The row names %1 products, but %2 values here: write one for each, "
                                                            "with ; between, and nothing where there is none."))
        .with(products)
        .with(parts);
}
inline Phrase linesWithoutProducts()
{
    return {"exchange", QT_TRANSLATE_NOOP("exchange", "There are several values here, but not as many products: write them as "
                                                      "\"A\"; \"B\", each in quotes.")};
}
inline Phrase severalMatch(const QString &text)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Several records are called “%1”; which one is meant is not clear."))
        .with(text);
}
inline Phrase unknownStage(const QString &text, std::vector<Phrase> stages)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is no stage “%1”. The stages are: %2."))
        .with(text)
        .with(std::move(stages));
}
inline Phrase unknownDeal(const QString &text)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is no deal “%1”.")).with(text);
}

// Notes: what was done with flaws.
inline Phrase readAs(const QString &text, const QString &meant, qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "“%1” was read as “%2” (%n row(s))"))
        .with(text)
        .with(meant)
        .counting(rows);
}
inline Phrase choiceAdded(const QString &text, const Phrase &field, qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "“%1” was added to the choices of “%2” (%n row(s))"))
        .with(text)
        .with(field)
        .counting(rows);
}
inline Phrase recordAdded(const Phrase &entity, const QString &name)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 “%2” was not known and was added")).with(entity).with(name);
}
/// `candidates`: their names, the likeliest first.
inline Refusal encodingNotSure(const QString &file, const QStringList &candidates)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1: in which encoding is it written? It could be any of %2. Choose "
                                                             "one; on the command line with --encoding."))
                .with(file)
                .with(candidates),
            QStringLiteral("encoding")};
}
inline Phrase referencesTaken(qint64 rows)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP("exchange", "%n row(s) whose external reference another record has: made without it"))
        .counting(rows);
}
inline Phrase sumRows(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n row(s) that only add(s) up the others: left out"))
        .counting(rows);
}
inline Phrase damagedPhones(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP(
                                  "exchange", "%n phone number(s) like 1.38E+10, whose digits a spreadsheet has rounded away: "
                                              "left empty. Format the column as text in the source"))
        .counting(rows);
}
inline Phrase serialDays(qint64 rows)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP("exchange", "%n day(s) written as a spreadsheet counts them (46096 is 2026-03-15)"))
        .counting(rows);
}
inline Phrase recordsAdded(const Phrase &entity, qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%1: %n more that were not known were added"))
        .with(entity)
        .counting(rows);
}
inline Phrase sameRows(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP(
                                  "exchange", "%n more row(s) that stand in an earlier line already were taken as one record"))
        .counting(rows);
}
inline Phrase emptyCells(const Phrase &field, qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n row(s) without “%1”")).with(field).counting(rows);
}
inline Phrase undatedStays(const LocalText &stage, qint64 rows)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP(
                      "exchange", "%n row(s) without a date for the stage “%1”: since when the deals stand there is not known"))
        .with(stage)
        .counting(rows);
}
inline Phrase readByContent(const Phrase &field)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Read as “%1” by what stands in it; its name says nothing"))
        .with(field);
}
/// LEAD-9: whose it is.
inline Phrase mayBeTheirs(const QString &name, const QString &owner, std::vector<Phrase> reasons)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "May be “%1” of %2, which is there already: %3"))
        .with(name)
        .with(owner)
        .with(std::move(reasons));
}
inline Phrase mayBeThere(const QString &name, std::vector<Phrase> reasons)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "May be “%1”, which is there already: %2"))
        .with(name)
        .with(std::move(reasons));
}
inline Phrase mayBeRow(const QString &name, qint64 line, std::vector<Phrase> reasons)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "May be “%1” of line %2: %3"))
        .with(name)
        .with(QString::number(line))
        .with(std::move(reasons));
}
inline Phrase mayBeOthers(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n more row(s) may be records that are there already"))
        .counting(rows);
}
inline Phrase sameByKey(const QString &name, std::vector<Phrase> reasons)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Taken as “%1”: %2")).with(name).with(std::move(reasons));
}
inline Phrase sameByKeys(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n more row(s) were taken as records with the same telephone, "
                                                              "e-mail, credit code or company"))
        .counting(rows);
}

// What a column can mean beside fields.
inline Phrase meansStage() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Stage")}; }
inline Phrase meansStageEntered() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "In this stage since")}; }
inline Phrase meansEntered(const LocalText &stage)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Entered “%1” on")).with(stage);
}
inline Phrase meansClosed() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Won or lost on")}; }
inline Phrase meansProduct() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Product")}; }
inline Phrase meansQuantity() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Quantity of the product")}; }
inline Phrase meansPrice() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Price of one")}; }
inline Phrase meansFamilyName() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Family name of the contact")}; }
inline Phrase meansGivenName() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Given name of the contact")}; }
inline Phrase meansIdentifier() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Identifier (of an export)")}; }
inline Phrase meansExtra() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Keep in the notes")}; }
inline Phrase meansNothing() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Leave out")}; }

inline Phrase columnIgnored()
{
    return {"exchange", QT_TRANSLATE_NOOP("exchange", "This column means no field and was left out")};
}
inline Phrase leftAsIs(const Phrase &field, qint64 rows)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP("exchange", "“%1” differs from the workspace in %n row(s) and was left as it is there"))
        .with(field)
        .counting(rows);
}
inline Phrase stageLeftAsIs(qint64 rows)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP("exchange", "%n row(s) name another stage than the workspace, which was left as it is"))
        .counting(rows);
}
inline Phrase titleMade(qint64 rows)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n row(s) without a title: it was made from the other columns"))
        .counting(rows);
}
inline Phrase sameRow(const QString &name, qint64 line)
{
    return Phrase("exchange",
                  QT_TRANSLATE_NOOP("exchange", "“%1” stands in line %2 already; the two rows were taken as one record"))
        .with(name)
        .with(QString::number(line));
}

// Reading tables.
inline Refusal notInEncoding(const QString &file, qint64 line, const QString &encoding)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP(
                       "exchange",
                       "%1, line %2: the text is not %3. Choose another encoding for the file, or save it as “CSV UTF-8”."))
                .with(file)
                .with(QString::number(line))
                .with(encoding),
            QStringLiteral("file")};
}
inline Refusal becameShorter(const QString &file, qint64 line)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP(
                       "exchange",
                       "%1, line %2: the file became shorter while it was read. Import it again when nobody writes to it."))
                .with(file)
                .with(QString::number(line)),
            QStringLiteral("file")};
}
inline Refusal rowTooLarge(const QString &file, qint64 line, qint64 megabytes)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange",
                                     "%1, line %2: one row is larger than %3 MB. Is a line end or a quotation mark missing?"))
                .with(file)
                .with(QString::number(line))
                .with(megabytes),
            QStringLiteral("file")};
}
inline Refusal lineTooLong(const QString &file, qint64 line, qint64 megabytes)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: one line is longer than %3 MB."))
                .with(file)
                .with(QString::number(line))
                .with(megabytes),
            QStringLiteral("file")};
}
inline Refusal noTextFile(const QString &file)
{
    return {
        Phrase(
            "exchange",
            QT_TRANSLATE_NOOP(
                "exchange",
                "%1 is no table: it is a picture, a document or a program. A CSV, XLSX, vCard or JSON Lines file was expected."))
            .with(file),
        QStringLiteral("file")};
}
inline Refusal oldSpreadsheet(const QString &file)
{
    return {
        Phrase(
            "exchange",
            QT_TRANSLATE_NOOP(
                "exchange",
                "%1 is a spreadsheet of the old kind (.xls). Open it in Excel, WPS or LibreOffice and save it as .xlsx or CSV."))
            .with(file),
        QStringLiteral("file")};
}
inline Refusal binarySpreadsheet(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP(
                       "exchange",
                       "%1 is a binary spreadsheet (.xlsb). Open it in Excel or LibreOffice and save it as .xlsx or CSV."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal openDocument(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP(
                       "exchange",
                       "%1 is an OpenDocument file (.ods). Open it in LibreOffice, WPS or Excel and save it as .xlsx or CSV."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal webSpreadsheet(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 is a web page or XML, whatever its name says. Open it in Excel, "
                                                             "WPS or LibreOffice and save it as .xlsx or CSV."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal encryptedSpreadsheet(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 is protected by a password. Open it in Excel, WPS or "
                                                             "LibreOffice, take the password away and save it as .xlsx."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal noSpreadsheet(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange",
                                     "%1 is an archive or a document without a spreadsheet in it. Choose an .xlsx or CSV file."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal brokenSpreadsheet(const QString &file, const QString &part)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1 is broken (%2). Open it in Excel, WPS or LibreOffice and save it again."))
                .with(file)
                .with(part),
            QStringLiteral("file")};
}
inline Refusal brokenSheet(const QString &file, qint64 row)
{
    return {
        Phrase("exchange",
               QT_TRANSLATE_NOOP(
                   "exchange", "%1, row %2: the spreadsheet is broken. Open it in Excel, WPS or LibreOffice and save it again."))
            .with(file)
            .with(QString::number(row)),
        QStringLiteral("file")};
}
inline Refusal spreadsheetTooLarge(const QString &file, qint64 megabytes)
{
    return {
        Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 unpacks to more than %2 MB. Split it, or save the sheet as CSV."))
            .with(file)
            .with(megabytes),
        QStringLiteral("file")};
}
inline Refusal spreadsheetIsBomb(const QString &file, const QString &part)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 was not opened: its part %2 unpacks to more than 200 times its "
                                                             "size, as files made to do harm do. Save the sheet as CSV."))
                .with(file)
                .with(part),
            QStringLiteral("file")};
}
inline Refusal tooManyParts(const QString &file, qint64 most)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1 was not opened: it holds more than %2 parts. Save the sheet as CSV."))
                .with(file)
                .with(most),
            QStringLiteral("file")};
}
inline Refusal hasDoctype(const QString &file, const QString &part)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange",
                                     "%1 was not opened: its part %2 declares a document type, which spreadsheets never do."))
                .with(file)
                .with(part),
            QStringLiteral("file")};
}
inline Refusal tooManyRows(const QString &file, qint64 most)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 has more than %2 rows in one sheet. Save the sheet as CSV."))
                .with(file)
                .with(QString::number(most)),
            QStringLiteral("file")};
}
inline Refusal noSheet(const QString &file, qint64 sheet)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 has no sheet %2.")).with(file).with(sheet),
            QStringLiteral("file")};
}
inline Refusal cardNotClosed(const QString &file, qint64 line)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: the card that begins here has no END:VCARD."))
                .with(file)
                .with(QString::number(line)),
            QStringLiteral("file")};
}
inline Refusal notJson(const QString &file, qint64 line)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: one JSON object was expected, whole in this line."))
                .with(file)
                .with(QString::number(line)),
            QStringLiteral("file")};
}
inline Refusal nestedJson(const QString &file, qint64 line, const QString &key)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP(
                       "exchange",
                       "%1, line %2: “%3” holds an object or a list of lists; texts, numbers or lists of them were expected."))
                .with(file)
                .with(QString::number(line))
                .with(key),
            QStringLiteral("file")};
}
inline Refusal lateKey(const QString &file, qint64 line, const QString &key)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1, line %2: “%3” appears here for the first time. Give it to one "
                                                             "of the first 1,000 lines too, null is enough."))
                .with(file)
                .with(QString::number(line))
                .with(key),
            QStringLiteral("file")};
}
inline Refusal isJsonDocument(const QString &file)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "%1 is one JSON document. JSON Lines was expected: one object in each line."))
                .with(file),
            QStringLiteral("file")};
}
// Export.
inline Refusal exportCancelled(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The export was cancelled. %1 is as it was.")).with(file),
            QStringLiteral("cancelled")};
}
inline Refusal unknownExportFormat(const QString &text, const QStringList &known)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” is no format of an export. Choose one of: %2."))
                .with(text)
                .with(known),
            QStringLiteral("argument.format")};
}
inline Refusal noColumnToExport(const QString &key, const QStringList &known)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is no column “%1” to export. The columns are: %2."))
                .with(key)
                .with(known),
            QStringLiteral("argument.column")};
}
inline Refusal filterOfDealsOnly(const QString &what)
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "Formulas are about deals; “%1” cannot be filtered by one. Leave it out."))
                .with(what),
            QStringLiteral("argument.where")};
}
inline Refusal cardsAreContacts()
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "A vCard file holds contacts. Choose contacts, or another format.")),
            QStringLiteral("argument.format")};
}
inline Refusal calendarIsOfDeals()
{
    return {Phrase("exchange",
                   QT_TRANSLATE_NOOP("exchange", "A calendar holds the dates of deals. Choose deals, or another format.")),
            QStringLiteral("argument.format")};
}
inline Refusal tooManyRowsForSheet(qint64 rows, qint64 most)
{
    return {
        Phrase("exchange",
               QT_TRANSLATE_NOOP("exchange", "A sheet has room for %1 rows, and these are %2. Filter them first, or choose CSV."))
            .with(most)
            .with(rows),
        QStringLiteral("argument.format")};
}
inline Refusal foreignCalendar(const QString &file)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP(
                                   "exchange", "%1 was not made by Plumbline and was left as it is. Choose a folder of its own."))
                .with(file),
            QStringLiteral("file")};
}
inline Refusal cannotMakeFolder(const QString &folder)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The folder %1 cannot be made.")).with(folder),
            QStringLiteral("file")};
}
/// What a sheet is called that holds them.
inline Phrase sheetOf(const QString &what)
{
    constexpr std::pair<const char *, const char *> names[] = {
        {"deals", QT_TRANSLATE_NOOP("exchange", "Deals")},
        {"accounts", QT_TRANSLATE_NOOP("exchange", "Customers")},
        {"contacts", QT_TRANSLATE_NOOP("exchange", "Contacts")},
        {"activities", QT_TRANSLATE_NOOP("exchange", "Activities")},
        {"products", QT_TRANSLATE_NOOP("exchange", "Products")},
        {"people", QT_TRANSLATE_NOOP("exchange", "People")},
        {"instalments", QT_TRANSLATE_NOOP("exchange", "Instalments")},
        {"receipts", QT_TRANSLATE_NOOP("exchange", "Receipts")},
    };
    for (const auto &[word, name] : names) {
        if (what == QLatin1String(word))
            return {"exchange", name};
    }
    return Phrase::verbatim(what);
}
inline Phrase stageColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Stage")}; }
inline Phrase stageSinceColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Stage since")}; }
inline Phrase productColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Product")}; }
inline Phrase quantityColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Quantity")}; }
inline Phrase unitPriceColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Unit price")}; }
/// When a deal entered a stage.
inline Phrase enteredColumn(const LocalText &stage)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Entered %1")).with(stage);
}

// What stands in a calendar.
inline Phrase calendarOfAll() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Plumbline: everybody")}; }
inline Phrase calendarOf(const QString &person)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Plumbline: %1")).with(person);
}
inline Phrase nextStepOf(const QString &deal)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Next step: %1")).with(deal);
}
inline Phrase nextStepWithText(const QString &step, const QString &deal)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 (%2)")).with(step).with(deal);
}
inline Phrase expectedCloseOf(const QString &deal)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Expected close: %1")).with(deal);
}
inline Phrase paymentDueOf(const QString &deal)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Payment due: %1")).with(deal);
}
inline Phrase nextStepCategory() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Next step")}; }
inline Phrase expectedCloseCategory() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Expected close")}; }
inline Phrase paymentDueCategory() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Payment due")}; }

} // namespace plumbline::exchange::phrases
