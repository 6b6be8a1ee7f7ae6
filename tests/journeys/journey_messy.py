#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A spreadsheet as sales teams have it (GB18030, titles above, a sum below, guarded phones, rows twice, cells that are none):
brought in with at most four decisions, counted to the row, its refused rows read, and all of it taken back. (EXCH-2…7a)

journey_messy.py en|zh_CN
"""
import random
import re
import sys

from stage import LONG_PATIENCE, run

ROWS = 1284
WORDS = {
    "bring in": ("Bring in a file", "导入已有数据"),
    "choose": ("Choose a file", "选择文件"),
    "dialog": ("Choose a file to import", "选择要导入的文件"),
    "save": ("Where refused rows go", "未导入的行存到哪里"),
    "keep": ("Keep refused rows in a file…", "把未导入的行存成文件…"),
    "kept": (r"^Refused rows go to ", r"^未导入的行将存入"),
    "import": (r"^Import {} rows$", r"^导入 {} 行$"),
    "imported": (r"^{} rows imported\.$", r"^已导入 {} 行。$"),
    "done": (r"^Imported; undo takes all of it back\.", r"^已导入，可一步撤销；以下行未导入$"),
    "read": (r"^Rows read\D*{}$", r"^读取\D*{}$"),
    "refused": (r"^Refused\D*{}$", r"^未导入\D*{}$"),
    "skipped": (r"^There already\D*{}$", r"^已存在\D*{}$"),
    "reason": (r"is no amount of money", r"不是金额"),
}
HEADERS = "线索编号,客户名称,联系人,电话,预算（万元）,预计成交日期,来源渠道,跟进记录"


class Sheet:
    """What was written, and what should come of it."""

    def __init__(self):
        chance = random.Random(20261122)
        self.lines = ["华东大区 2026 年线索跟进表" + "," * 7, "导出人：周建平" + "," * 7, "," * 7, HEADERS]
        self.created, self.twice, self.bad = 0, 0, []
        cities = ["苏州", "上海", "杭州", "宁波", "无锡", "南京"]
        brands = ["腾飞", "宏达", "恒信", "华瑞", "鼎盛", "远洋", "天成"]
        trades = ["机械", "电子", "物流", "医疗器械", "建材"]
        before = ""
        for i in range(ROWS):
            if i % 40 == 39:
                self.lines.append(before)
                self.twice += 1
                continue
            phone = str(13_000_000_000 + chance.randrange(900_000_000))
            phone = [phone, f'"=""{phone}"""', f"'{phone}", f"{phone[:3]} {phone[3:7]} {phone[7:]}", "1.38E+10"][i % 5]
            day = [f"2026/{1 + i % 12}/{1 + i % 28}", f"2026年{1 + i % 12}月{1 + i % 28}日", str(46023 + i % 300)][i % 3]
            budget = "面议" if i % 100 == 50 else ["38.6", '"1,284.00"', "１２", "￥25"][i % 4]
            # Quotation marks that do not close, commas in the text, a line break in the cell.
            note = ["", '"约下周三上午看设备,带上李工"', '"第一行\r\n第二行"', "客户说\"再看看\""][i % 4]
            name = f"{cities[i % 6]}{brands[i % 7]}{trades[i % 5]}{i}有限公司"
            before = f"XS-{i:05},{name},{'王李张刘陈'[i % 5]}{'伟敏静强磊'[i // 5 % 5]},{phone},{budget},{day},展会,{note}"
            self.lines.append(before)
            if budget == "面议":
                self.bad.append(f"XS-{i:05}")
            else:
                self.created += 1
        self.lines.append("合计,,,,25680,,,")

    def write(self, path):
        path.write_bytes("\r\n".join(self.lines).encode("gb18030") + b"\r\n")


def journey(stage):
    sheet = Sheet()
    path = stage.folder / "华东线索.csv"
    sheet.write(path)
    decisions = 0

    # 1: the file.
    stage.press(stage.find(stage.say("bring in"), "push button"))
    stage.press(stage.find(stage.say("choose"), "push button"))
    stage.name_file(stage.say("dialog"), path)
    decisions += 1
    number = lambda count: f"{count:,}".replace(",", ",?")
    go = stage.find(re.compile(stage.say("import", number(sheet.created))), "push button", deadline=LONG_PATIENCE)
    read = sheet.created + sheet.twice + len(sheet.bad)
    for what, count in (("read", read), ("skipped", sheet.twice), ("refused", len(sheet.bad))):
        stage.find(re.compile(stage.say(what, number(count))), "label")
        stage.check(True, f"{what}: {count}")
    stage.find(re.compile(stage.say("reason")), "label")
    stage.check(True, "the first row that stays out says why, without a click")

    # 2: what stays out goes to a file.
    stage.press(stage.find(stage.say("keep"), "push button"))
    refused = stage.folder / "refused.csv"
    stage.name_file(stage.say("save"), refused)
    stage.find(re.compile(stage.say("kept")), "push button")
    decisions += 1

    # 3: the import.
    stage.press(go)
    decisions += 1
    stage.find(re.compile(stage.say("imported", number(sheet.created))), "label", deadline=LONG_PATIENCE)
    stage.find(re.compile(stage.say("done")), "label")
    stage.check(decisions <= 4, f"{decisions} decisions")
    deals = stage.ask("list", "deals", "--limit", 0)
    stage.check(len(deals) == sheet.created, f"the file has {sheet.created} deals")

    # The file of refused rows: encoding and columns of the source, line and reason behind.
    lines = refused.read_bytes().decode("gb18030").splitlines()
    stage.check(lines[0].startswith(HEADERS + ","), "the refused rows have the columns of their file")
    rest = "\n".join(lines[1:])
    stage.check(all(reference in rest for reference in sheet.bad), f"all {len(sheet.bad)} refused rows are there")
    stage.check(len(re.findall(stage.say("reason"), rest)) == len(sheet.bad), "each with its reason")

    # All of it back.
    stage.keys("Ctrl+Z")
    stage.wait_for(lambda: stage.ask("list", "deals", "--limit", 0) == [], "no deal any more", LONG_PATIENCE)
    stage.check(stage.ask("list", "accounts", "--limit", 0) == [], "the customers that came with it are gone, too")
    stage.quit()
    stage.check(stage.ask("check")["ok"], "the file is whole")

    # Mended, it comes in as it is.
    refused.write_bytes(refused.read_bytes().decode("gb18030").replace("面议", "12").encode("gb18030"))
    report = stage.ask("import", str(refused), "--as", "deals", "--dry-run")
    stage.check((report["created"], report["refused"]) == (len(sheet.bad), 0), "mended, the refused rows come in")


if __name__ == "__main__":
    sys.exit(run(journey, WORDS))
