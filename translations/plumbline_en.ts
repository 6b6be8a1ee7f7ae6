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
</context>
</TS>
