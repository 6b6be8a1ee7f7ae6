<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>and %n more; --rejects FILE writes them all</source>
        <translation>
            <numerusform>and %n more; --rejects FILE writes them all</numerusform>
            <numerusform>and %n more; --rejects FILE writes them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were edited since, or belong to one that was, and were left as they are.</source>
        <translation>
            <numerusform>%n record was edited since, or belongs to one that was, and was left as it is.</numerusform>
            <numerusform>%n records were edited since, or belong to one that was, and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) written to %1.</source>
        <translation>
            <numerusform>%n date written to %1.</numerusform>
            <numerusform>%n dates written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) did not fit into a cell and were cut; CSV keeps them whole.</source>
        <translation>
            <numerusform>%n text did not fit into a cell and was cut; CSV keeps it whole.</numerusform>
            <numerusform>%n texts did not fit into a cell and were cut; CSV keeps them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be records that are there (--on-probable)</source>
        <translation>
            <numerusform>%n row may be a record that is there (--on-probable)</numerusform>
            <numerusform>%n rows may be records that are there (--on-probable)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undone import(s) cannot be redone any more; the file went from %1 to %2 bytes.</source>
        <translation>
            <numerusform>%n undone import cannot be redone any more; the file went from %1 to %2 bytes.</numerusform>
            <numerusform>%n undone imports cannot be redone any more; the file went from %1 to %2 bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>“%1” was read as “%2” (%n row(s))</source>
        <translation>
            <numerusform>“%1” was read as “%2” (%n row)</numerusform>
            <numerusform>“%1” was read as “%2” (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was added to the choices of “%2” (%n row(s))</source>
        <translation>
            <numerusform>“%1” was added to the choices of “%2” (%n row)</numerusform>
            <numerusform>“%1” was added to the choices of “%2” (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without “%1”</source>
        <translation>
            <numerusform>%n row without “%1”</numerusform>
            <numerusform>%n rows without “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a date for the stage “%1”: since when the deals stand there is not known</source>
        <translation>
            <numerusform>%n row without a date for the stage “%1”: since when the deal stands there is not known</numerusform>
            <numerusform>%n rows without a date for the stage “%1”: since when the deals stand there is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” differs from the workspace in %n row(s) and was left as it is there</source>
        <translation>
            <numerusform>“%1” differs from the workspace in %n row and was left as it is there</numerusform>
            <numerusform>“%1” differs from the workspace in %n rows and was left as it is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name another stage than the workspace, which was left as it is</source>
        <translation>
            <numerusform>%n row names another stage than the workspace, which was left as it is</numerusform>
            <numerusform>%n rows name another stage than the workspace, which was left as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a title: it was made from the other columns</source>
        <translation>
            <numerusform>%n row without a title: it was made from the other columns</numerusform>
            <numerusform>%n rows without a title: it was made from the other columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more that were not known were added</source>
        <translation>
            <numerusform>%1: %n more that was not known was added</numerusform>
            <numerusform>%1: %n more that were not known were added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) that stand in an earlier line already were taken as one record</source>
        <translation>
            <numerusform>%n more row that stands in an earlier line already was taken as one record</numerusform>
            <numerusform>%n more rows that stand in an earlier line already were taken as one record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only add(s) up the others: left out</source>
        <translation>
            <numerusform>%n row that only adds up the others: left out</numerusform>
            <numerusform>%n rows that only add up the others: left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) like 1.38E+10, whose digits a spreadsheet has rounded away: left empty. Format the column as text in the source</source>
        <translation>
            <numerusform>%n phone number like 1.38E+10, whose digits a spreadsheet has rounded away: left empty. Format the column as text in the source</numerusform>
            <numerusform>%n phone numbers like 1.38E+10, whose digits a spreadsheet has rounded away: left empty. Format the column as text in the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) written as a spreadsheet counts them (46096 is 2026-03-15)</source>
        <translation>
            <numerusform>%n day written as a spreadsheet counts them (46096 is 2026-03-15)</numerusform>
            <numerusform>%n days written as a spreadsheet counts them (46096 is 2026-03-15)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) whose external reference another record has: made without it</source>
        <translation>
            <numerusform>%n row whose external reference another record has: made without it</numerusform>
            <numerusform>%n rows whose external reference another record has: made without it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) may be records that are there already</source>
        <translation>
            <numerusform>%n more row may be a record that is there already</numerusform>
            <numerusform>%n more rows may be records that are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were taken as records with the same telephone, e-mail, credit code or company</source>
        <translation>
            <numerusform>%n more row was taken as the record with the same telephone, e-mail, credit code or company</numerusform>
            <numerusform>%n more rows were taken as records with the same telephone, e-mail, credit code or company</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) do not fit “%1” and were left out.</source>
        <translation>
            <numerusform>%n value does not fit “%1” and was left out.</numerusform>
            <numerusform>%n values do not fit “%1” and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stand there several times with different values and say nothing.</source>
        <translation>
            <numerusform>%n key stands there several times with different values and says nothing.</numerusform>
            <numerusform>%n keys stand there several times with different values and say nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leads</name>
    <message numerus="yes">
        <source>Merge %n record(s) into “%1”</source>
        <translation>
            <numerusform>Merge %n record into “%1”</numerusform>
            <numerusform>Merge %n records into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n other(s) are not the same</source>
        <translation>
            <numerusform>“%1” and %n other are not the same</numerusform>
            <numerusform>“%1” and %n others are not the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message numerus="yes">
        <source>%n item(s) still missing to enter “%1”.</source>
        <translation>
            <numerusform>%n item still missing to enter “%1”.</numerusform>
            <numerusform>%n items still missing to enter “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in the stage “%1”, which the new version no longer has. Say under “moves” where they go.</source>
        <translation>
            <numerusform>%n deal stands in the stage “%1”, which the new version no longer has. Say under “moves” where it goes.</numerusform>
            <numerusform>%n deals stand in the stage “%1”, which the new version no longer has. Say under “moves” where they go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::AccountPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ActivityForm</name>
    <message numerus="yes">
        <source>Write %n more character(s) for it to count as an effective touch.</source>
        <translation>
            <numerusform>Write %n more character for it to count as an effective touch.</numerusform>
            <numerusform>Write %n more characters for it to count as an effective touch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::BoardColumn</name>
    <message numerus="yes">
        <source>%1, %Ln deal(s)</source>
        <translation>
            <numerusform>%1, %Ln deal</numerusform>
            <numerusform>%1, %Ln deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::CardModel</name>
    <message numerus="yes">
        <source>%n working day(s) in this stage, it should take %1</source>
        <translation>
            <numerusform>%n working day in this stage, it should take %1</numerusform>
            <numerusform>%n working days in this stage, it should take %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in this stage</source>
        <translation>
            <numerusform>%n working day in this stage</numerusform>
            <numerusform>%n working days in this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>on a card, working days</comment>
        <translation>
            <numerusform>%Ln d</numerusform>
            <numerusform>%Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle for %Ln working day(s), the limit is %1</source>
        <translation>
            <numerusform>idle for %Ln working day, the limit is %1</numerusform>
            <numerusform>idle for %Ln working days, the limit is %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ClosedColumn</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ComparePane</name>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of them come when these are done.</source>
        <translation>
            <numerusform>%n more of them comes when these are done.</numerusform>
            <numerusform>%n more of them come when these are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into “%1”.</source>
        <translation>
            <numerusform>%n record merged into “%1”.</numerusform>
            <numerusform>%n records merged into “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealFilterBar</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealListPage</name>
    <message numerus="yes">
        <source>idle %n day(s)</source>
        <translation>
            <numerusform>idle %n d</numerusform>
            <numerusform>idle %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealPage</name>
    <message numerus="yes">
        <source>%n working day(s) in this stage</source>
        <translation>
            <numerusform>%n working day in this stage</numerusform>
            <numerusform>%n working days in this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing for %1</source>
        <translation>
            <numerusform>%n item missing for %1</numerusform>
            <numerusform>%n items missing for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DuplicateNotes</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) compared, %1</source>
        <translation>
            <numerusform>%Ln customer compared, %1</numerusform>
            <numerusform>%Ln customers compared, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) compared, %1</source>
        <translation>
            <numerusform>%Ln contact compared, %1</numerusform>
            <numerusform>%Ln contacts compared, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone number(s) or names that more than 200 records share are left out, “%1” among them.</source>
        <translation>
            <numerusform>%Ln phone number or name that more than 200 records share is left out, that of “%1”.</numerusform>
            <numerusform>%Ln phone numbers or names that more than 200 records share are left out, that of “%1” among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s) compared, %1</source>
        <translation>
            <numerusform>%Ln open deal compared, %1</numerusform>
            <numerusform>%Ln open deals compared, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ExportSheet</name>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>Export %Ln row</numerusform>
            <numerusform>Export %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) written to %1.</source>
        <translation>
            <numerusform>%Ln date written to %1.</numerusform>
            <numerusform>%Ln dates written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) did not fit into a cell and were cut; CSV keeps them whole.</source>
        <translation>
            <numerusform>%Ln text did not fit into a cell and was cut; CSV keeps it whole.</numerusform>
            <numerusform>%Ln texts did not fit into a cell and were cut; CSV keeps them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::HistoryModel</name>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s) imported.</source>
        <translation>
            <numerusform>%Ln row imported.</numerusform>
            <numerusform>%Ln rows imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n column(s)</source>
        <translation>
            <numerusform>%1 · %n column</numerusform>
            <numerusform>%1 · %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s) are known. Choose what the others mean.</source>
        <translation>
            <numerusform>%1 of %n column is known. Choose what it means.</numerusform>
            <numerusform>%1 of %n columns are known. Choose what the others mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n column(s) are known.</source>
        <translation>
            <numerusform>The one column is known.</numerusform>
            <numerusform>All %n columns are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n form(s) from last time are still half-written.</source>
        <translation>
            <numerusform>%n form from last time is still half-written.</numerusform>
            <numerusform>%n forms from last time are still half-written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MoveSheet</name>
    <message numerus="yes">
        <source>%n item(s) missing. Once they are here, it is done.</source>
        <translation>
            <numerusform>%n item missing. Once it is here, it is done.</numerusform>
            <numerusform>%n items missing. Once they are here, it is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Palette</name>
    <message numerus="yes">
        <source>%Ln more deal(s)</source>
        <translation>
            <numerusform>%Ln more deal</numerusform>
            <numerusform>%Ln more deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more customer(s)</source>
        <translation>
            <numerusform>%Ln more customer</numerusform>
            <numerusform>%Ln more customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more contact(s)</source>
        <translation>
            <numerusform>%Ln more contact</numerusform>
            <numerusform>%Ln more contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more person(s)</source>
        <translation>
            <numerusform>%Ln more colleague</numerusform>
            <numerusform>%Ln more colleagues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RecordHead</name>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s)</source>
        <translation>
            <numerusform>%Ln receipt</numerusform>
            <numerusform>%Ln receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instalment(s)</source>
        <translation>
            <numerusform>%Ln instalment</numerusform>
            <numerusform>%Ln instalments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s)</source>
        <translation>
            <numerusform>%Ln product line</numerusform>
            <numerusform>%Ln product lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subsidiaries</source>
        <translation>
            <numerusform>%Ln subsidiary</numerusform>
            <numerusform>%Ln subsidiaries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ReferenceRow</name>
    <message numerus="yes">
        <source>%n value(s) as of %1</source>
        <translation>
            <numerusform>%n value as of %1</numerusform>
            <numerusform>%n values as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ReferenceSheet</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RefreshOnTime</name>
    <message numerus="yes">
        <source>From %1: %n field(s) filled or updated.</source>
        <translation>
            <numerusform>From %1: %n field filled or updated.</numerusform>
            <numerusform>From %1: %n fields filled or updated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RefreshRun</name>
    <message numerus="yes">
        <source>From %1: %n field(s) filled or updated.</source>
        <translation>
            <numerusform>From %1: %n field filled or updated.</numerusform>
            <numerusform>From %1: %n fields filled or updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as somebody typed them.</source>
        <translation>
            <numerusform>%n stays as somebody typed it.</numerusform>
            <numerusform>%n stay as somebody typed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was added, %n field(s) filled.</source>
        <translation>
            <numerusform>%1 was added, %n field filled.</numerusform>
            <numerusform>%1 was added, %n fields filled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Screen</name>
    <message numerus="yes">
        <source>%n row(s) were edited since and stay as they are.</source>
        <translation>
            <numerusform>%n row was edited since and stays as it is.</numerusform>
            <numerusform>%n rows were edited since and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s). Make a backup and do not go on with this file before they are understood.</source>
        <translation>
            <numerusform>The check found %n problem. Make a backup and do not go on with this file before it is understood.</numerusform>
            <numerusform>The check found %n problems. Make a backup and do not go on with this file before they are understood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::TimelineView</name>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>Show %n earlier one</numerusform>
            <numerusform>Show %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>records</name>
    <message numerus="yes">
        <source>“%2” fits %n records (%1). Use the identifier or the external reference.</source>
        <translation>
            <numerusform>“%2” fits %n record (%1). Use the identifier or the external reference.</numerusform>
            <numerusform>“%2” fits %n records (%1). Use the identifier or the external reference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n files to “%1”</source>
        <translation>
            <numerusform>Attach %n file to “%1”</numerusform>
            <numerusform>Attach %n files to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>Drop what was kept to redo %n undone import(s)</source>
        <translation>
            <numerusform>Drop what was kept to redo an undone import</numerusform>
            <numerusform>Drop what was kept to redo %n undone imports</numerusform>
        </translation>
    </message>
</context>
</TS>
