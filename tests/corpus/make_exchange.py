#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files of tests/corpus/exchange: what people really hand in. Deterministic; the bytes are committed.

What is expected of each stands beside it in NAME.expected; PLUMBLINE_WRITE_EXPECTED=1 lets the test write those anew, to be
read before they are committed.
"""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent / "exchange"

CUSTOMERS = """客户名称,联系人,手机,邮箱,预算,拜访日期
上海仁和医疗器械有限公司,王小明,13800138000,wang@renhe.example,"1,284.00",2026-03-15
北京协作科技股份有限公司,李丽,13912345678,li@xiezuo.example,860000,2026/3/16
广州精工自动化设备有限公司,张伟,010-62345678,zhang@jinggong.example,38.6万,2026年3月17日
"""
TRADITIONAL = """客戶名稱,聯絡人,電話,備註
臺灣精密儀器股份有限公司,陳志明,02-27001234,下週再談報價
高雄國際貿易有限公司,林淑芬,07-3351234,已經簽約
"""
GERMAN = "Name;Straße;Betrag;Datum\nMüller GmbH;Königsallee 1;1.284,00;15.03.2026\nJäger & Söhne;Größe 2;86,50;16.03.2026\n"
ENGLISH = "Name,Company,Email,Amount,Close date\nAnna Miller,\"Acme, Inc.\",anna@acme.example,\"$1,284.00\",3/15/2026\nBob O'Neil,Ünïted,bob@united.example,$86.50,12/1/2026\n"

PLAIN = {
    # Encodings.
    "utf8.csv": CUSTOMERS.encode("utf-8"),
    "utf8-bom.csv": CUSTOMERS.encode("utf-8-sig"),
    "utf16le-bom.csv": b"\xff\xfe" + CUSTOMERS.encode("utf-16-le"),
    "utf16be-bom.csv": b"\xfe\xff" + CUSTOMERS.encode("utf-16-be"),
    "utf16le.csv": CUSTOMERS.encode("utf-16-le"),
    "utf16be.csv": CUSTOMERS.encode("utf-16-be"),
    "gb18030.csv": CUSTOMERS.encode("gb18030"),
    "gbk-short.csv": "姓名,电话\n张三,13800138000\n".encode("gbk"),
    "gb18030-rare.csv": "姓名,备注\n㐂𠮷,𠀀𠀁 生僻字\n王喆,龘靐齉 三叠字\n".encode("gb18030"),
    "gb18030-traditional.csv": TRADITIONAL.encode("gb18030"),
    "big5.csv": TRADITIONAL.encode("big5"),
    "windows1252.csv": GERMAN.encode("cp1252"),
    "utf8-english.csv": ENGLISH.encode("utf-8"),
    "utf16le-emoji.tsv": b"\xff\xfe" + "name\tnotes\nAnna\t😀 ok\n李雷\t一二三\n".encode("utf-16-le"),
    "invalid-utf8.csv": CUSTOMERS.encode("utf-8-sig") + b"\xe5\xae\n",
    "half-character.csv": CUSTOMERS.encode("utf-8-sig") + "最后".encode()[:-1],
    "odd-utf16.csv": b"\xff\xfe" + "a,b\n1,2\n".encode("utf-16-le") + b"x",
    "lone-surrogate.csv": b"\xff\xfe" + "a,b\n1,".encode("utf-16-le") + b"\x00\xd8" + "\n".encode("utf-16-le"),
    # Lines, quotes, separators.
    "cr-only.csv": b"name,phone\rAnna,13800138000\rBob,13912345678\r",
    "crlf-no-last.csv": b"name,phone\r\nAnna,13800138000\r\nBob,13912345678",
    "mixed-line-ends.csv": b"name,city\r\nAnna,Bern\nBob,Rome\r\rCarl,Oslo\n\n",
    "quoted-newlines.csv": 'name,notes\r\nAnna,"line one\r\nline two, with comma"\r\nBob,"say ""hi"""\r\n'.encode(),
    "stray-quotes.csv": b'name,size\nScreen 24",24" wide\n"Big" one,"5"" disk" new\n',
    "inches.csv": b'item,size\n"5 inch,5\n"7 inch,7\n"9 inch,9\n',
    "unclosed-quote.csv": b'name,notes\nAnna,"fine"\nBob,"never closed\nCarl,"fine"\nDora,"fine"\nEmil,"fine"\n',
    "ragged.csv": b"name,phone,city\nAnna,13800138000\nBob,13912345678,Rome,extra,\nCarl\n,,\nDora,13700001111,Oslo\n",
    "nul.csv": b"name,phone\nAnna,138\x000013\nBob,1\n" + b"Carl,2\n" * 30,
    "semicolon.csv": b"name;amount;city\nAnna;1,5;Bern\nBob;2,5;Rome\nCarl;3,75;Oslo\n",
    "tab.tsv": "姓名\t手机\t备注\n张三\t13800138000\t说,了;很|多\n李四\t13912345678\t\n".encode(),
    "pipe.txt": b"name|phone|city\nAnna|13800138000|Bern, CH\nBob|13912345678|Rome, IT\n",
    "caret.txt": b"name^amount^note\nAnna^12^a, b\nBob^13^c\nCarl^14^d, e, f\n",
    "tilde.txt": b"id~name~amount\n1~Anna~12\n2~Bob~13\n",
    "sep-line.csv": b"sep=;\r\nname;amount\r\nAnna;12\r\n",
    "single-quotes.csv": b"'name','notes'\n'Anna','a, b'\n'Bob','it''s'\n",
    "guards.csv": '编号,姓名,手机\n="0512",张三,\'13800138000\n"=""0513""",李四,=1+1\n'.encode(),
    "one-column.csv": "客户名称\n仁和医院\n协和医院\n".encode(),
    "spaces.csv": "  name , phone \n Anna ,  13800138000\n".encode(),
    # Structure.
    "preamble.csv": "销售线索导出\n导出时间：2026-03-15 09:00,制表人：王浩\n\n客户名称,手机,预算,日期\n仁和医院,13800138000,86万,2026-03-15\n协和医院,13912345678,12万,2026-03-16\n合计,,98万,\n".encode(),
    "double-header.csv": "客户信息,,,商机,,\n名称,电话,邮箱,标题,金额,日期\n仁和医院,010-62345678,a@b.example,影像工作站,860000,2026-03-15\n协和医院,010-62345679,c@d.example,监护仪,120000,2026-03-16\n".encode(),
    "double-header-mixed.csv": "编号,客户,,金额,\n,名称,电话,合同,回款\n1,仁和医院,010-62345678,860000,300000\n2,协和医院,010-62345679,120000,0\n".encode(),
    "no-header.csv": b"Anna,13800138000,anna@acme.example\nBob,13912345678,bob@acme.example\n",
    "header-only.csv": "客户名称,手机,预算\n".encode(),
    "doubled-names.csv": "姓名,电话,电话,,备注\n张三,13800138000,010-62345678,x,y\n".encode(),
    "header-line-breaks.csv": '"客户\n名称","手机\n号码"\n仁和医院,13800138000\n'.encode(),
    "only-texts.csv": "Account,Sector\nAcme,retail\nBetasoloin,medical\nCancity,retail\n".encode(),
    "damaged-phones.csv": "姓名,手机\n张三,1.38E+10\n李四,１３９１２３４５６７８\n王五,+86 137 0000 1111\n".encode(),
    "dates-dmy.csv": b"name,day\nAnna,15.03.2026\nBob,01.04.2026\n",
    "dates-mdy.csv": b"name,day\nAnna,3/15/2026\nBob,4/1/2026\n",
    "dates-unclear.csv": b"name,day\nAnna,3/4/2026\nBob,4/1/2026\n",
    "sum-english.csv": b"Name,Amount\nAnna,12\nBob,13\nTotal,25\n",
    "credit-codes.csv": "公司,统一社会信用代码,网址\n华为技术有限公司,914403001922038216,https://www.example.com\n".encode(),
    # Other kinds.
    "cards-21.vcf": ("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=\r\n=E6=98=8E\r\n"
                     "TEL;CELL:13800138000\r\nTEL;WORK;VOICE:010-62345678\r\nORG:Renhe;Sales\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n SkZJRg\r\n\r\n"
                     "END:VCARD\r\n").encode(),
    "cards-30.vcf": ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李丽\r\nN:李;丽;;;\r\nORG:上海仁和\\, 医疗;销售部\r\nTITLE:总监\r\n"
                     "item1.TEL;type=CELL;type=pref:139 1234 5678\r\nTEL;TYPE=WORK,VOICE:021-62345678\r\nTEL;TYPE=HOME:021-1\r\nTEL;TYPE=FAX:021-9\r\n"
                     "EMAIL;TYPE=INTERNET:li@renhe.example\r\nEMAIL:li2@renhe.example\r\nX-WECHAT:lili_88\r\nUID:urn:uuid:0195-1\r\n"
                     "NOTE:第一行\\n第二行，很长很长很长\r\n 接上一行\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nN:Miller;Anna;Maria;;\r\nROLE:Buyer\r\nEND:VCARD\r\n").encode(),
    "cards-40.vcf": ("BEGIN:VCARD\nVERSION:4.0\nFN:Bob\nTEL;VALUE=uri;TYPE=\"cell,voice\":tel:+86-137-0000-1111\nIMPP:wechat:bob_99\nEND:VCARD\n").encode(),
    "card-not-closed.vcf": b"BEGIN:VCARD\nVERSION:3.0\nFN:Bob\n",
    "lines.jsonl": ('{"name": "仁和医院", "amount": 860000, "tags": ["重点", "华东"], "open": true, "owner": null}\n'
                    '{"amount": 1.38e10, "name": "\\u534f\\u548c \\"A\\"", "city": "北京"}\n').encode(),
    "lines-nested.jsonl": b'{"name": "a"}\n{"name": {"first": "b"}}\n',
    "lines-broken.jsonl": b'{"name": "a"}\n{"name": "b"\n',
    "document.json": b'[\n {"name": "a"}\n]\n',
    "web.xls": b"<html><table><tr><td>name</td></tr></table></html>",
    "picture.csv": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "binary.csv": bytes(range(256)) * 4,
    "document.pdf": b"%PDF-1.4\n1 0 obj\n",
    "empty.csv": b"",
    "blank.csv": b"\n\n  \n",
    "bom-only.csv": b"\xef\xbb\xbf",
}


def ole(*names):
    """The begin of an OLE file: its header, and a directory with these entries."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    entries = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + bytes(64) for name in ("Root Entry",) + names)
    return header + entries.ljust(1024, b"\0")


def zipped(parts):
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 3, 2, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return buffer.getvalue()


X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*targets):
    return X + f'<Relationships xmlns="{PACKAGE}">' + "".join(
        f'<Relationship Id="rId{i + 1}" Type="{REL}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets)
    ) + "</Relationships>"


def workbook(sheets, extra="", date1904=False):
    return X + f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr{" date1904=" + chr(34) + "1" + chr(34) if date1904 else ""}/>{extra}<sheets>' + "".join(
        f'<sheet name="{name}" sheetId="{i + 1}"{state} r:id="rId{i + 1}"/>' for i, (name, state) in enumerate(sheets)
    ) + "</sheets></workbook>"


def sheet(rows):
    return X + f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


STYLES = X + f"""<styleSheet xmlns="{MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
<numFmt numFmtId="165" formatCode="[$¥-804]#,##0.00"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/></cellXfs></styleSheet>"""

SHARED = X + f"""<sst xmlns="{MAIN}"><si><t>客户名称</t></si><si><t>日期</t></si><si><r><rPr><b/></rPr><t>金</t></r><r><t xml:space="preserve">额 </t></r></si>
<si><t>仁和医院</t><rPh sb="0" eb="2"><t>レンホ</t></rPh></si><si><t>line_x000D_
two</t></si></sst>"""

ROWS = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>手机</t></is></c><c r="F1" t="str"><f>A1</f><v>备注</v></c></row>
<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>46096</v></c><c r="C2" s="4"><v>1284.5</v></c><c r="D2"><v>13800138000</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="s"><v>4</v></c></row>
<row r="5"><c r="B5" s="2"><v>46096.604166666664</v></c><c r="C5"><f>A1*2</f><v>0.30000000000000004</v></c><c r="D5"><v>1.38E+10</v></c><c r="E5" t="e"><v>#N/A</v></c></row>
<row r="6"><c r="A6" s="4"/><c r="B6" s="3"/></row>
<row><c><v>1E-7</v></c><c s="3"><v>59</v></c><c s="5"><v>0.125</v></c><c s="6"><v>1.5</v></c><c t="d"><v>2026-03-15</v></c></row>"""

BOOK = {
    "[Content_Types].xml": X + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": workbook([("Hidden", ' state="hidden"'), ("客户", ""), ("Empty", "")]),
    "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
                                            ("worksheet", "worksheets/sheet3.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": SHARED,
    "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "xl/worksheets/sheet2.xml": sheet(ROWS),
    "xl/worksheets/sheet3.xml": sheet(""),
}


def book(**changed):
    parts = dict(BOOK)
    for name, text in changed.items():
        path = {"sheet": "xl/worksheets/sheet2.xml", "book": "xl/workbook.xml", "shared": "xl/sharedStrings.xml"}[name]
        parts[path] = text
    return zipped(parts)


DATES1904 = workbook([("Hidden", ' state="hidden"'), ("客户", ""), ("Empty", "")], date1904=True)
BOMB = X.rstrip() + '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + sheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')[len(X):]
ENCRYPTED_ENTRY = bytearray(zipped({"xl/workbook.xml": "x"}))
for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
    at = bytes(ENCRYPTED_ENTRY).find(signature)
    ENCRYPTED_ENTRY[at + offset] |= 1

ZIPS = {
    "book.xlsx": book(),
    "book-called.csv": book(),
    "book-1904.xlsx": book(book=DATES1904),
    "book-dtd.xlsx": book(sheet=BOMB),
    "book-cut-xml.xlsx": book(sheet=sheet(ROWS)[:700]),
    "book-bad-index.xlsx": book(sheet=sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')),
    "book-far-column.xlsx": book(sheet=sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    "book-far-row.xlsx": book(sheet=sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')),
    "book-cut.xlsx": book()[:-300],
    "book-encrypted-entry.xlsx": bytes(ENCRYPTED_ENTRY),
    "book-protected.xlsx": ole("EncryptedPackage", "EncryptionInfo"),
    "old.xls": ole("Workbook"),
    "letter.doc": ole("WordDocument"),
    "book.xlsb": zipped({"_rels/.rels": relations(("officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "x"}),
    "book.ods": zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    "letter.docx": zipped({"_rels/.rels": relations(("officeDocument", "word/document.xml")), "word/document.xml": "<x/>"}),
    "photos.zip": zipped({"a.txt": "a"}),
}


def main():
    HERE.mkdir(exist_ok=True)
    for name, content in {**PLAIN, **ZIPS}.items():
        (HERE / name).write_bytes(content)
    print(len(PLAIN) + len(ZIPS), "files")


if __name__ == "__main__":
    main()
