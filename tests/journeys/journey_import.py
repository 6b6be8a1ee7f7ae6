#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real file brought in; the deals of one agent among them; a call logged on one that counts as an effective touch.

journey_import.py en|zh_CN; PLUMBLINE_DATA names the folder of the practice data, else it is looked for beside the project.
"""
import csv
import os
import pathlib
import re
import sys

from stage import LONG_PATIENCE, TICK, run, skip

FILE = "sales_pipeline.csv"
AGENT = "Darcel Schlecht"
WORDS = {
    "bring in": ("Bring in a file", "导入已有数据"),
    "choose": ("Choose a file", "选择文件"),
    "dialog": ("Choose a file to import", "选择要导入的文件"),
    "import": (r"^Import {} rows$", r"^导入 {} 行$"),
    "imported": (r"^{} rows imported\.$", r"^已导入 {} 行。$"),
    "people": (r"\b{} × Person\b", r"人员 {} 个"),
    "show": ("Show the imported deals on the board", "在看板上查看导入的商机"),
    "filter": ("Filter by title, customer or owner", "按商机名称、客户或负责人筛选"),
    "count": ("{} deals", "共 {} 个商机"),
    "count of": ("{} of {}", "{} / 共 {}"),
    "column": (r"^First contact, {} deals$", r"^首次接触，{} 个商机$"),
    "and": (", ", "，"),
    "owner": ("Owner: {}", "负责人：{}"),
    "deal": ("Deal", "商机"),
    "call": ("Call", "电话"),
    "held": ("Held", "已完成"),
    "outcome": ("What came out of it", "跟进结果"),
    "more": (r"^Write 5 more characters\b", r"^再写 5 个字"),
    "counts": ("Counts as an effective touch.", "计为一次有效跟进。"),
    "log": ("Log the activity", "记录这次跟进"),
    "logged": ("Logged, and counted as an effective touch.", "已记录，计为一次有效跟进。"),
    "timeline": (r"^Call\b.*They want the quote by Friday\.$", r"^电话.*客户希望周五前收到报价。$"),
    "written": ("They want the quote by Friday.", "客户希望周五前收到报价。"),
}
TOO_SHORT = "Spoke"  # of the ten characters that make an effective touch


def data_file():
    told = os.environ.get("PLUMBLINE_DATA")
    root = pathlib.Path(told) if told else pathlib.Path(__file__).resolve().parents[2].parent / "shared/data"
    for folder in (root, root / "crm-sales-opportunities", root / "data/crm-sales-opportunities"):
        if (folder / FILE).exists():
            return (folder / FILE).resolve()
    skip(f"the practice data is not here ({FILE} in PLUMBLINE_DATA or in ../shared/data beside the project).")


def spoken(number):
    return f"{number:,}"


def either(number):
    """With or without the commas."""
    return spoken(number).replace(",", ",?")


def journey(stage):
    path = data_file()
    with open(path, encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    closed = ("Won", "Lost")
    its = [row for row in rows if row["sales_agent"] == AGENT]
    its_open = [row for row in its if row["deal_stage"] not in closed]
    its_engaging = [row for row in its_open if row["deal_stage"] == "Engaging"]

    # The file, and what would come of it.
    stage.press(stage.find(stage.say("bring in"), "push button"))
    stage.press(stage.find(stage.say("choose"), "push button"))
    stage.name_file(stage.say("dialog"), path)
    go = stage.find(re.compile(stage.say("import", either(len(rows)))), "push button", deadline=LONG_PATIENCE)
    stage.find(path.name, "label")
    agents = len({row["sales_agent"] for row in rows})
    stage.check(stage.sees(re.compile(stage.say("people", agents)), "label"), f"the trial says that {agents} people come with it")
    stage.check(stage.ask("list", "deals") == [], "before it is said nothing is kept")
    stage.press(go)
    stage.find(re.compile(stage.say("imported", either(len(rows)))), "label", deadline=LONG_PATIENCE)
    deals = stage.ask("list", "deals", "--limit", 0)
    stage.check(len(deals) == len(rows), f"the file has all {len(rows)} deals")

    # Those of one agent.
    stage.press(stage.find(stage.say("show"), "push button"))
    all_open = sum(row["deal_stage"] not in closed for row in rows)
    stage.find(stage.say("count", spoken(all_open)), "label")
    box = stage.find(stage.say("filter"), "text")
    stage.keys("Ctrl+F")
    stage.wait_for(lambda: stage.has_focus(box), "the focus in the filter")
    stage.type(AGENT)
    stage.wait_for(lambda: stage.text(box) == AGENT, f"“{AGENT}” in the filter")
    stage.find(stage.say("count", spoken(len(its_open))), "label")
    stage.check(True, f"the board tells of the {len(its_open)} open deals of {AGENT}")
    stage.keys("Ctrl+2")
    stage.find(stage.say("count of", spoken(len(its)), spoken(len(rows))), "label")
    stage.check(True, f"the list tells of {len(its)} of {len(rows)} deals")
    stage.keys("Ctrl+1")
    column = re.compile(stage.say("column", spoken(len(its_engaging))))
    cards = stage.shown_rows(stage.find(column, "list"))
    first = stage.name(cards[0])
    stage.check(stage.say("owner", AGENT) in first, f"the card says whose it is: {first}")
    title = first.split(stage.say("and"))[0]

    # A call.
    stage.click(cards[0])
    drawer = stage.find(stage.say("deal"), "frame")
    stage.find(title, "label", drawer)
    stage.keys("Ctrl+L")

    def where_to_write():
        found = stage.sees(stage.say("outcome"), "text", drawer)
        return found if found and stage.has_focus(found) else None

    outcome = stage.wait_for(where_to_write, "the focus where the outcome is written")
    for chosen in ("call", "held"):
        stage.check(stage.is_checked(stage.find(stage.say(chosen), TICK, drawer)), f"“{stage.say(chosen)}” is chosen")
    stage.type(TOO_SHORT)
    stage.wait_for(lambda: stage.text(outcome) == TOO_SHORT, "what was typed")
    stage.find(re.compile(stage.say("more")), "label", drawer)
    stage.check(not stage.sees(stage.say("counts"), "label", drawer), "a short outcome does not count, and it says so")
    stage.enter(outcome, stage.say("written"))
    stage.find(stage.say("counts"), "label", drawer)
    stage.check(True, "a longer one counts, and it says so before it is saved")
    stage.check(stage.ask("list", "activities") == [], "nothing is logged yet")
    stage.press(stage.find(stage.say("log"), "push button", drawer))
    stage.find(stage.say("logged"), "label")
    stage.find(re.compile(stage.say("timeline")), None, drawer)
    stage.wait_for(lambda: stage.text(outcome) == "", "the form empty again")

    # What the file holds.
    activities = stage.ask("list", "activities")
    stage.check(len(activities) == 1, "the file has one activity")
    shown = stage.ask("show", activities[0]["deal_id"])
    stage.check((shown["title"], shown["owner"]) == (title, AGENT), "it is logged on the deal that was open")
    logged = shown["activities"]
    stage.check(len(logged) == 1 and logged[0]["outcome"] == stage.say("written"), "the outcome is as it was written")
    stage.check((logged[0]["kind"], logged[0]["status"]) == ("call", "held"), "it is a call that took place")
    stage.check(logged[0]["effective_touch"] is True, "it is an effective touch")
    stage.quit()
    stage.check(stage.ask("check")["ok"], "the file is whole")


if __name__ == "__main__":
    data_file()
    sys.exit(run(journey, WORDS))
