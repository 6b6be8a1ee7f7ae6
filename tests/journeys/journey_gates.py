#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A manager asks one more thing of deals: written with the help of the list, tried on a deal, and a move is refused by it.

journey_gates.py en|zh_CN
"""
import re
import sys

from stage import LONG_PATIENCE, TICK, run

WORDS = {
    "sample": ("Look around with sample data", "用样例数据逛一逛"),
    "gates": ("Gates", "推进条件"),
    "add": ("Add a condition: Lead", "增加条件：线索"),
    "sheet": ("Add a condition", "增加条件"),
    "condition": ("Condition", "条件"),
    "if typed": ("if", "rg"),
    "if": ("IF()", "如果()"),
    "title typed": ("tit", "sjmc"),
    "title": ("IF(title)", "如果(商机名称)"),
    "half": ("Not finished yet.", "还没有写完。"),
    "wrong": ('IF(titel = "nobody", TRUE, FALSE)', '如果(商机名 = "没有", 是, 否)'),
    "problem": (r"^There is no field “titel”", r"^没有字段“商机名”"),
    "mend": ("Write “title”", "改为“商机名称”"),
    "formula": ('IF(title = "nobody", TRUE, FALSE)', '如果(商机名称 = "没有", 是, 否)'),
    "read": ("The formula is complete.", "公式可以使用。"),
    "verdict": ("Does not hold", "不满足"),
    "terms": ("How it came out, term by term", "逐项计算结果"),
    "submit": ("Add the condition", "增加条件"),
    "asked": ("The condition is asked from now on.", "条件已增加，即刻生效。"),
    "column": (r"^Lead, ([\d,]+) deals?$", r"^线索，([\d,]+) 个商机$"),
    "and": (", ", "，"),
    "move": ("Move a deal", "变更阶段"),
    "undone": (r"^Undone: ", r"^已撤销："),
}


def journey(stage):
    stage.press(stage.find(stage.say("sample"), "push button"))
    stage.click(stage.find(stage.say("gates"), TICK, deadline=LONG_PATIENCE))
    stage.press(stage.find(stage.say("add"), "push button"))
    sheet = stage.find(stage.say("sheet"), "frame")
    lines = stage.find(stage.say("condition"), "text", sheet)
    stage.wait_for(lambda: stage.has_focus(lines), "the cursor in the condition")

    # The list helps; what is half typed is no error.
    stage.type(stage.say("if typed"))
    stage.keys("Tab")
    stage.wait_for(lambda: stage.text(lines) == stage.say("if"), "the function with its brackets")
    stage.type(stage.say("title typed"))
    stage.keys("Tab")
    stage.wait_for(lambda: stage.text(lines) == stage.say("title"), "the field between the brackets")
    stage.find(stage.say("half"), "label", sheet)
    stage.check(stage.has_focus(lines), "the keys stay in the condition")

    # What is wrong is told, and mended by a press.
    stage.enter(lines, stage.say("wrong"))
    stage.keys("End")
    stage.find(re.compile(stage.say("problem")), "label", sheet)
    stage.press(stage.find(stage.say("mend"), "push button", sheet))
    stage.wait_for(lambda: stage.text(lines) == stage.say("formula"), "the right word in its place")
    stage.find(stage.say("read"), "label", sheet)

    # Tried on a deal.
    stage.find(stage.say("verdict"), "label", sheet)
    stage.check(stage.find(stage.say("terms"), ("tree", "tree table"), sheet), "the trial shows its terms")

    stage.press(stage.find(stage.say("submit"), "push button", sheet))
    stage.find(stage.say("asked"), "label")
    stage.find(stage.say("formula"), "label")

    # A move is refused by it.
    stage.keys("Ctrl+1")
    column = stage.find(re.compile(stage.say("column")), "list")
    card = stage.wait_for(lambda: next(iter(stage.shown_rows(column)), None), "a card in the first column")
    title = stage.name(card).split(stage.say("and"))[0]
    deal = next(deal["id"] for deal in stage.ask("list", "deals", "--limit", 0) if deal["title"] == title)
    gate = stage.ask("gates", deal, language=stage.language)
    lack = next(m["text"] for m in gate["missing"] if stage.say("formula") in m["text"])
    stage.click(card)
    stage.find(title, "label", deadline=LONG_PATIENCE)
    stage.keys("Ctrl+Shift+Right")
    stage.find(lack, "label", stage.find(stage.say("move"), "frame"))
    stage.check(stage.ask("show", deal)["stage"] == "lead", "the deal stays where it was")
    stage.keys("Esc")
    stage.gone(stage.say("move"), "frame")

    # And taken back.
    stage.keys("Ctrl+Z")
    stage.find(re.compile(stage.say("undone")), "label")
    left = stage.ask("gates", deal, language=stage.language)["missing"]
    stage.check(not [m for m in left if stage.say("formula") in m["text"]], "it is not asked any more")
    stage.quit()
    stage.check(stage.ask("check")["ok"], "the file is whole")


if __name__ == "__main__":
    sys.exit(run(journey, WORDS))
