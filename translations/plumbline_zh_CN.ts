<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>check</name>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table or index %1 is not as this version of Plumbline makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is missing or unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 was altered: its hash does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 does not follow from the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of history entry no. %1 lies before the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 refers to no. %2, which cannot be its cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 is of an unknown kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 speaks of an unknown kind of record (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 speaks of an unknown field (%2.%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 %3, made by history entry no. %1, is gone without a trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 %3, erased by history entry no. %1, is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What history entry no. %1 kept of the erased %2 %3 is unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 changes %2 %3, which did not exist then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry no. %1 notes a change of %2 %3 that changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What history entry no. %1 “%2” wrote is not what is there: a record was altered past the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are noted for history entry no. %1, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is there, but no history entry made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 refers by “%3” to a record that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%3” of %1 %2 holds something that it cannot hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier of %1 %2 is not 16 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are custom fields for %1 %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom field “%1” has no column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attached content %1 is not what its hash says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Plumbline on the command line: deals in gated stages, from one workspace file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON with stable keys instead of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: en or zh_CN (default: the system&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment at which gates and clocks judge (default: the clock)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at work (default: remembered, else the user&apos;s name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command line is not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing. plumbline-cli --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. plumbline-cli %2 --help tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged; it counts as an effective touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged; it is no effective touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file (*.plumbline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal: identifier, external reference or unique title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log what happened with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call, visit, meeting, demo, message, appointment, bulk_mail or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (default: now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held (the default), planned, attempted or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person (default: who is at work)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer came to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of a file with a deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote, proposal, requirement_form, budget_letter, test_report, contract, signed_contract, minutes, photo or other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  [%1] %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” for %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1”, since when is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing: the deal can move to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in yet, though the gate does not ask for it here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of the form key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be added. Choose one of: deal, account, contact, person, product, unit, instalment, receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage, by key or name (default: the next one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A written reason; for a lost deal, one of the loss reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump over stages; their gates must hold all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about one deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing to move a deal on, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a deal to a stage, through its gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage, by key or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in fields of a deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key=value, as many as wanted; an empty value empties the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a deal, account, contact, person, product …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deal, account, contact, person, product, unit, instalment or receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key=value, as many as wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: read %2 = created %3 + updated %4 + skipped %5 + refused %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also new: %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --rejects FILE writes them all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline “%1”: version %2 is in force; %3 deals moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: pipeline FILE export [JSON], or pipeline FILE import JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot have fields of its own. Choose one of: deal, account, contact, activity, person, product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” can be used everywhere now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deals, accounts, contacts, activities, products, people, instalments or receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in the rows of a CSV file; one step to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns mean, as JSON (default: by their names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write refused rows to this file, with their reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only report; write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all rows of a kind as CSV for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CSV file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a pipeline as JSON, or publish one as its next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export or import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON file; for import also standard, short or detailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pipeline to export (default: the first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small Latin letters, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, notes, number, money, date, choice, choices, person or yes_no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deal (the default), account, contact, activity, person or product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One choice; once for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were edited since, or are needed by such, and were left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new: %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the newest step of whoever is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again what was undone last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what when; newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this deal: identifier, external reference or unique title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many entries (default 200; 0: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be listed. Choose one of: deals, accounts, people, activities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: longest in the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since when is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” — %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more; type more of it, or raise --limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List deals, accounts, people or activities; newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deals, accounts, people or activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only deals in this stage (key or name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what contains this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many (default 100; 0: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages with count, amount and the deals that have stood longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals shown of each stage (default 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any text: names, companies, phones, notes, outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the workspace %1. Next: plumbline-cli import %1 deals.csv --as deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: %1 history entries and %2 records verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to %1 and read back (%2 history entries).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard, short or detailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone, like Asia/Shanghai (default: this computer&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency, like CNY (the default) or EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the whole file: history, values, references, everything computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the workspace into the folder beside it and read the copy back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or remember who is at work on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang: en or zh_CN was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--now: “%1” is no time. Write it like 2026-03-15 or 2026-03-15T14:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founder decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurement director</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment on acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty; a first line with the names of the columns was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the text is not UTF-8. Save the file as “CSV UTF-8” and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: this is no text file (a zero byte). Save it as “CSV UTF-8” and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the quotation mark that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: one cell is larger than %3 MB. Is a quotation mark missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line 1: none of the columns (%3) means a field of %2. Name them with a mapping (--mapping).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line 1: the mapping speaks of a column “%2”, which the file does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line 1: there are two columns “%2”. Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line 1: no column means “%2”, without which a record cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be imported or exported. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping is for %1, not for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“plumbline.mapping/1” was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three capital letters, like CNY, were expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no field “%1”; did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells, the first line %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external reference “%1” stands in line %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records are called “%1”; which one is meant is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deal “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” was read as “%2” (%n row(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was added to the choices of “%2” (%n row(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2” was not known and was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a date for the stage “%1”: since when the deals stand there is not known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The column “%1” means no field and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” differs from the workspace in %n row(s) and was left as it is there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name another stage than the workspace, which was left as it is</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a title: it was made from the other columns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands in line %2 already; the two rows were taken as one record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year founded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone or other handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>a text was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text, or an object with “en” and “zh_CN”, was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1 was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not known here; did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not JSON (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an object was expected at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message>
        <source>Move “%1” to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deal “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the pipeline “%1”, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field “%1” any more; change the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must hold; “%2” is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: at least %2, so far %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: at least %2 characters, so far %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file of the kind “%1” is attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held since the deal entered this stage: at least %2, so far %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held: at least %2, so far %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective touches since the deal entered this stage: at least %1, so far %2 (a call, visit, meeting, demo or message that took place, with an answer or an outcome of 10 characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective touches: at least %1, so far %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a written reason for moving on without what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason for moving back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason for reopening the closed deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still missing to enter “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal stands in “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pipeline moves one stage at a time; the next one is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage is “%1”. To jump over it, say that you want to skip (--skip); the gates in between must hold all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal entered its stage at %1; it cannot leave it earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” closes the deal; there is no stage after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal stands in no stage. Run check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new deal needs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pipeline “%1”. Plumbline ships: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in the stage “%1”, which the new version no longer has. Say under “moves” where they go.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deal has no field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this requirement does not fit the field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read; write a field, a comparison and a value, like budget &gt;= 3000000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no attachment kind “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one or more of %1 was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open stages come first, then exactly one won and exactly one lost stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“plumbline.pipeline/1” was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no open stage of the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is dated before “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal %1 has %2 open stays instead of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage shown for deal %1 is not where its open stay is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay %1 was left before it was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay %1 is in a stage of another pipeline than its deal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of pipeline version %1 is unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current version of pipeline %1 is missing, or its stages are not as it says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Change %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log %1 on “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach %1 to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field “%1” to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number. Write digits, like 120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount of money. Write it like 386000, 38.6万 or EUR 1,284.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2026-03-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time. Write it like 2026-03-15T14:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has %1 characters; this field holds at most %2. Longer texts go into the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a choice of “%2”. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%2” fits %n records (%1). Use the identifier or the external reference.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%2 has no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no field “%1”. Did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is kept by Plumbline itself and cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage of a deal changes only by moving it through its gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external reference “%1” belongs to “%2” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in the future cannot have been held. Log it as planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty; there is nothing to attach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has %2 MB; at most %3 MB can be attached. Keep it where it is and write the place into the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a field&apos;s key. Use small Latin letters, digits and _, beginning with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a kind of field. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units can stand at most %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit cannot be part of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records (%1) have the external reference “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%3” of %1 %2 is “%4”, which its list does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of attachment %1 (%2) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit %1 stands too deep, or in itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The disk is full. Nothing of this step was saved, everything before it is. Free some space and try again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be written here. Nothing was changed. Copy it to a folder of yours, or ask for the right to write. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file is damaged. It was not changed. Restore the newest backup from the folder beside it. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the workspace. Nothing was changed. Try again in a moment. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong outside Plumbline. Nothing of this step was saved. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Workspace created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. It was left as it is; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Name a workspace file (*.plumbline).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Plumbline workspace. It was left as it is. To bring its rows in, make a workspace and import the file as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Plumbline. It was left as it is. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes from an older Plumbline and must be brought up to date first: open it once where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The making of %1 was cut short, so nothing was ever kept in it. Delete the file and make the workspace again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. It was left as it is. Restore the newest backup from the folder beside it. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open in %1 (process %2, computer %3). Nothing was changed. Close it there, or make the change there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be locked for writing. Nothing was changed. Is another program holding it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, so nothing can be changed here. Copy the workspace to a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lies on a network drive (%1), where a power cut or a second computer can damage it. Copy it to a drive of this computer to change it; share it with the team by sync or by bundles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is open for reading only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like Asia/Shanghai or Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no currency. Write three capital letters, like CNY or EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone, because later work builds on it: %2. Undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone: since then the field %2 has been replaced by an update of Plumbline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 could not be read back and was removed. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
