#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sample data; a deal that is stuck; what it lacks; filled in and moved; and all of it taken back.

journey_sample.py en|zh_CN
"""
import re
import sys

from stage import LONG_PATIENCE, TICK, run

WORDS = {
    "sample": ("Look around with sample data", "用样例数据逛一逛"),
    "only idle": ("Only deals that are idle for too long", "只看停滞过久的商机"),
    "count": (r"^([\d,]+) deals?$", r"^共 ([\d,]+) 个商机$"),
    "column": (r"^Needs confirmed, ([\d,]+) deals?$", r"^需求确认，([\d,]+) 个商机$"),
    "and": (", ", "，"),
    "idle": (r"idle for \d+ working days?, the limit is \d+", r"停滞 \d+ 个工作日（上限 \d+ 天）"),
    "deal": ("Deal", "商机"),
    "idle pill": ("Idle", "停滞"),
    "gate": ("{} items missing for Solution demo", "还差 {} 项才能进入“方案演示”"),
    "fill in": ("^Fill in: ", "^去补齐："),
    "move on": (r"^(Move the deal to the next stage|Move to Solution demo)$", r"^(把商机推进到下一阶段|推进到“方案演示”)$"),
    "sheet": ("Move a deal", "变更阶段"),
    "intro": (r"^(\d+) items? missing\.", r"^还差 (\d+) 项"),
    "submit": ("Move to Solution demo", "推进到“方案演示”"),
    "minutes": ("Minutes summary", "会议纪要摘要"),
    "written": ("They lose half a shift a day to paper forms; IT, finance and production agreed on the scope.",
                "车间每天为纸质报表耽误半个班，信息、财务、生产三个部门已对范围达成一致，下周起按此准备方案演示。"),
    "moved": ("“{}” is now in Solution demo.", "“{}”已进入“方案演示”。"),
    "undone": (r"^Undone: ", r"^已撤销："),
}
CHANGING = ("days_in_stage",)
TOO_SHORT = "short"
PAIN_POINTS = 3


def number(text):
    return int(text.replace(",", ""))


def journey(stage):
    stage.press(stage.find(stage.say("sample"), "push button"))
    only_idle = stage.find(stage.say("only idle"), TICK, deadline=LONG_PATIENCE)
    count = re.compile(stage.say("count"))

    def deals_shown():
        label = stage.sees(count, "label")
        return label is not None and number(count.match(stage.name(label)).group(1))

    every = stage.wait_for(deals_shown, "deals on the board")
    open_deals = [deal for deal in stage.ask("list", "deals", "--limit", 0) if deal["kind"] == "open"]
    stage.check(every == len(open_deals), f"the board tells of all {every} open deals")

    # To those that are stuck.
    stage.press(only_idle)
    stage.wait_for(lambda: stage.is_checked(only_idle) and 0 < deals_shown() < every, "fewer deals: those that are idle")
    column = re.compile(stage.say("column"))
    cards = stage.wait_for(lambda: cards_of(stage, column), "a stuck deal in the column")
    idle = re.compile(stage.say("idle"))
    stage.check(all(idle.search(stage.name(card)) for card in cards), f"each of the {len(cards)} cards says that it is idle")
    listed = stage.rows(stage.find(column, "list"))
    stage.check(len(listed) == number(column.match(stage.name(stage.find(column, "list"))).group(1)),
                "the list holds as many cards as its name says")
    title = stage.name(cards[0]).split(stage.say("and"))[0]
    its = [deal["id"] for deal in open_deals if deal["title"] == title]
    stage.check(len(its) == 1, f"the card stands for the deal “{title}”")
    deal = its[0]
    before = still(stage.ask("show", deal))
    stage.check(before["stage"] == "needs_confirmed", "it stands in the stage of its column")

    # What it lacks.
    gate = stage.ask("gates", deal, language=stage.language)
    lacks = [missing["text"] for missing in gate["missing"]]
    stage.check([missing["where"] for missing in gate["missing"]] == ["deal.pain_points", "deal.minutes_summary"],
                "it lacks pain points and minutes")
    stage.click(cards[0])
    drawer = stage.find(stage.say("deal"), "frame")
    stage.find(title, "label", drawer)
    stage.find(stage.say("gate", len(lacks)), "label", drawer)
    stage.check(stage.sees(stage.say("idle pill"), "label", drawer), "the deal says that it is idle")
    for lack in lacks:
        stage.check(stage.sees(lack, "label", drawer), f"the deal says what is missing: {lack}")
    stage.check(len(stage.find_all(re.compile(stage.say("fill in")), "push button", drawer)) == len(lacks),
                "beside each is where to fill it in")

    # The sheet asks for just that.
    stage.press(stage.find(re.compile(stage.say("move on")), "push button", drawer))
    sheet, points, minutes = sheet_of(stage, lacks)
    ticked = [stage.name(point) for point in points if stage.is_checked(point)]
    stage.check(len(ticked) == len(before["fields"].get("pain_points") or []) < PAIN_POINTS,
                f"what is known is ticked already: {len(ticked)}")

    # Not enough: nothing is moved, nothing is kept, and it says what is missing still.
    stage.enter(minutes, TOO_SHORT)
    stage.press(stage.find(stage.say("submit"), "push button", sheet))
    refused = [m["text"] for m in gate["missing"] if m["where"] == "deal.pain_points"]
    stage.wait_for(lambda: not stage.sees(lacks[1], "label", sheet), "the sheet looks at what was written")
    stage.check(stage.sees(refused[0], "label", sheet), "the sheet still asks for the pain points")
    stage.check(stage.text(minutes) == TOO_SHORT, "what was typed stays")
    stage.check(still(stage.ask("show", deal)) == before, "nothing of a refused move is in the file")

    # Enough.
    for point in points:
        if sum(map(stage.is_checked, points)) >= PAIN_POINTS:
            break
        if not stage.is_checked(point):
            stage.press(point)
            stage.wait_for(lambda: stage.is_checked(point), "the pain point ticked")
    stage.enter(minutes, stage.say("written"))
    stage.press(stage.find(stage.say("submit"), "push button", sheet))
    stage.find(stage.say("moved", title), "label")
    stage.gone(stage.say("sheet"), "frame")
    after = stage.ask("show", deal)
    stage.check(after["stage"] == "solution_demo", "the file has the deal in the next stage")
    stage.check(after["fields"]["minutes_summary"] == stage.say("written"), "the file has the minutes as they were written")
    stage.check(len(after["fields"]["pain_points"]) == PAIN_POINTS, "the file has the pain points that were ticked")
    stage.check(len(after["stays"]) == len(before["stays"]) + 1, "the file has one stay more")
    stage.wait_for(lambda: title not in titles(stage, column), "the card gone from its column")

    # All of it back.
    stage.keys("Ctrl+Z")
    stage.find(re.compile(stage.say("undone")), "label")
    stage.wait_for(lambda: title in titles(stage, column), "the card back in its column")
    stage.check(still(stage.ask("show", deal)) == before, "the file has the deal as it was; nothing is left of the move")
    newest = stage.ask("history", deal, "--limit", 1)[0]
    stage.check(newest["undoes"] is not None, "the history says that it was undone")

    # By the keyboard the same sheet, with nothing in it.
    back = [card for card in cards_of(stage, column) if stage.name(card).split(stage.say("and"))[0] == title]
    stage.click(back[0])
    stage.find(stage.say("gate", len(lacks)), "label", stage.find(stage.say("deal"), "frame"))
    stage.keys("Ctrl+Shift+Right")
    sheet, points, minutes = sheet_of(stage, lacks)
    stage.check([stage.name(point) for point in points if stage.is_checked(point)] == ticked and stage.text(minutes) == "",
                "the sheet is as empty as it was")
    stage.keys("Esc")
    stage.gone(stage.say("sheet"), "frame")
    stage.quit()
    stage.check(still(stage.ask("show", deal)) == before, "leaving left the deal as it was")
    stage.check(stage.ask("check")["ok"], "the file is whole")


def still(shown):
    """Without what goes on by itself."""
    return {key: value for key, value in shown.items() if key not in CHANGING}


def cards_of(stage, column):
    found = stage.sees(column, "list")
    return stage.shown_rows(found) if found else []


def titles(stage, column):
    return [stage.name(card).split(stage.say("and"))[0] for card in cards_of(stage, column)]


def sheet_of(stage, lacks):
    """The sheet, its pain points to tick, its box for the minutes."""
    sheet = stage.find(stage.say("sheet"), "frame")
    intro = re.compile(stage.say("intro"))
    told = intro.match(stage.name(stage.find(intro, "label", sheet))).group(1)
    stage.check(int(told) == len(lacks), f"the sheet says that {told} are missing")
    for lack in lacks:
        stage.check(stage.sees(lack, "label", sheet), f"the sheet asks for it: {lack}")
    boxes = stage.find_all(None, "text", sheet)
    stage.check([stage.name(box) for box in boxes] == [stage.say("minutes")], "the sheet asks for nothing else in writing")
    points = stage.find_all(None, TICK, sheet)
    stage.check(len(points) >= PAIN_POINTS, f"the sheet offers {len(points)} pain points")
    return sheet, points, boxes[0]


if __name__ == "__main__":
    sys.exit(run(journey, WORDS))
