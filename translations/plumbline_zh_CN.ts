<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>check</name>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>SQLite 检测到文件损坏：%1</translation>
    </message>
    <message>
        <source>The table or index %1 is not as this version of Plumbline makes it.</source>
        <translation>表或索引 %1 的结构与此版本的准绳不一致。</translation>
    </message>
    <message>
        <source>The setting “%1” is missing or unreadable.</source>
        <translation>设置“%1”缺失或无法读取。</translation>
    </message>
    <message>
        <source>History entry no. %1 is missing.</source>
        <translation>第 %1 条历史记录缺失。</translation>
    </message>
    <message>
        <source>History entry no. %1 was altered: its hash does not fit.</source>
        <translation>第 %1 条历史记录被改动过：校验值不符。</translation>
    </message>
    <message>
        <source>History entry no. %1 does not follow from the one before it.</source>
        <translation>第 %1 条历史记录与上一条衔接不上。</translation>
    </message>
    <message>
        <source>The time of history entry no. %1 lies before the one before it.</source>
        <translation>第 %1 条历史记录的时间早于上一条。</translation>
    </message>
    <message>
        <source>History entry no. %1 refers to no. %2, which cannot be its cause.</source>
        <translation>第 %1 条历史记录指向第 %2 条，但后者不可能是它的起因。</translation>
    </message>
    <message>
        <source>History entry no. %1 is of an unknown kind.</source>
        <translation>第 %1 条历史记录的类型未知。</translation>
    </message>
    <message>
        <source>History entry no. %1 speaks of an unknown kind of record (%2).</source>
        <translation>第 %1 条历史记录涉及未知的记录类型（%2）。</translation>
    </message>
    <message>
        <source>History entry no. %1 speaks of an unknown field (%2.%3).</source>
        <translation>第 %1 条历史记录涉及未知的字段（%2.%3）。</translation>
    </message>
    <message>
        <source>%2 %3, made by history entry no. %1, is gone without a trace.</source>
        <translation>%2 %3 不见了，没有留下删除记录；它由第 %1 条历史记录新建。</translation>
    </message>
    <message>
        <source>%2 %3, erased by history entry no. %1, is there again.</source>
        <translation>%2 %3 又出现了；它已由第 %1 条历史记录删除。</translation>
    </message>
    <message>
        <source>What history entry no. %1 kept of the erased %2 %3 is unreadable.</source>
        <translation>第 %1 条历史记录为已删除的%2 %3 保留的内容无法读取。</translation>
    </message>
    <message>
        <source>History entry no. %1 changes %2 %3, which did not exist then.</source>
        <translation>第 %1 条历史记录修改了当时不存在的%2 %3。</translation>
    </message>
    <message>
        <source>History entry no. %1 notes a change of %2 %3 that changed nothing.</source>
        <translation>第 %1 条历史记录记下了对%2 %3 的修改，但内容没有变化。</translation>
    </message>
    <message>
        <source>What history entry no. %1 (%2) wrote is not what is there: a record was altered past the history.</source>
        <translation>第 %1 条历史记录（%2）写入的内容与现有内容不符：有记录被绕过历史记录改动。</translation>
    </message>
    <message>
        <source>Changes are noted for history entry no. %1, which does not exist.</source>
        <translation>有修改记在第 %1 条历史记录下，但没有这一条。</translation>
    </message>
    <message>
        <source>%1 %2 is there, but no history entry made it.</source>
        <translation>%1 %2 来历不明：没有历史记录新建过它。</translation>
    </message>
    <message>
        <source>%1 %2 refers by “%3” to a record that does not exist.</source>
        <translation>%1 %2 的“%3”指向不存在的记录。</translation>
    </message>
    <message>
        <source>“%3” of %1 %2 holds something that it cannot hold.</source>
        <translation>%1 %2 的“%3”中有无效的值。</translation>
    </message>
    <message>
        <source>The identifier of %1 %2 is not 16 bytes long.</source>
        <translation>%1 %2 的 ID 不是 16 字节。</translation>
    </message>
    <message>
        <source>There are custom fields for %1 %2, which does not exist.</source>
        <translation>有自定义字段的值属于%1 %2，但没有这条记录。</translation>
    </message>
    <message>
        <source>The custom field “%1” has no column.</source>
        <translation>自定义字段“%1”没有对应的数据列。</translation>
    </message>
    <message>
        <source>The attached content %1 is not what its hash says.</source>
        <translation>附件内容 %1 与其校验值不符。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Plumbline on the command line: deals in gated stages, from one workspace file.</source>
        <translation>准绳（Plumbline）命令行：商机按推进条件逐阶段推进，数据都在一个工作区文件里。</translation>
    </message>
    <message>
        <source>Print this help and leave</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>Print the version and leave</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>Print JSON with stable keys instead of text</source>
        <translation>以 JSON 输出（键名固定），不输出文本</translation>
    </message>
    <message>
        <source>Language: en or zh_CN (default: the system&apos;s)</source>
        <translation>语言：en 或 zh_CN（默认：跟随操作系统）</translation>
    </message>
    <message>
        <source>The moment at which gates and clocks judge (default: the clock)</source>
        <translation>按哪个时刻判断推进条件和时限（默认：当前时间）</translation>
    </message>
    <message>
        <source>Who is at work (default: remembered, else the user&apos;s name)</source>
        <translation>操作人（默认：已记住的操作人，没有则用登录名）</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>This command line is not understood: %1</source>
        <translation>看不懂这条命令：%1</translation>
    </message>
    <message>
        <source>A command is missing. plumbline-cli --help lists them.</source>
        <translation>还缺一个命令。全部命令见 plumbline-cli --help。</translation>
    </message>
    <message>
        <source>%1 is missing. plumbline-cli %2 --help tells more.</source>
        <translation>还缺 %1。用法见 plumbline-cli %2 --help。</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>这里不需要“%1”。</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>“%1”后面还缺一个值。</translation>
    </message>
    <message>
        <source>The value does not fit: %1</source>
        <translation>值不合要求：%1</translation>
    </message>
    <message>
        <source>Logged; it counts as an effective touch.</source>
        <translation>已记录，计为有效跟进。</translation>
    </message>
    <message>
        <source>Logged; it is no effective touch.</source>
        <translation>已记录，不计为有效跟进。</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>已添加附件。</translation>
    </message>
    <message>
        <source>The workspace file (*.plumbline)</source>
        <translation>工作区文件（*.plumbline）</translation>
    </message>
    <message>
        <source>The deal: identifier, external reference or unique title</source>
        <translation>商机：ID、外部编号，或不重名的商机名称</translation>
    </message>
    <message>
        <source>Log what happened with the customer</source>
        <translation>记录一次跟进</translation>
    </message>
    <message>
        <source>call, visit, meeting, demo, message, appointment, bulk_mail or note</source>
        <translation>call（电话）、visit（拜访）、meeting（会议）、demo（演示）、message（消息）、appointment（约见）、bulk_mail（群发邮件）或 note（备忘）</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>跟进结果</translation>
    </message>
    <message>
        <source>When (default: now)</source>
        <translation>跟进时间（默认：现在）</translation>
    </message>
    <message>
        <source>held (the default), planned, attempted or cancelled</source>
        <translation>held（已完成，默认）、planned（计划中）、attempted（未联系上）或 cancelled（已取消）</translation>
    </message>
    <message>
        <source>The person (default: who is at work)</source>
        <translation>跟进人（默认：操作人）</translation>
    </message>
    <message>
        <source>The customer came to us</source>
        <translation>由客户发起</translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation>客户已回应</translation>
    </message>
    <message>
        <source>Keep a copy of a file with a deal</source>
        <translation>给商机添加附件（另存一份副本）</translation>
    </message>
    <message>
        <source>quote, proposal, requirement_form, budget_letter, test_report, contract, signed_contract, minutes, photo or other</source>
        <translation>quote（报价单）、proposal（方案书）、requirement_form（需求确认表）、budget_letter（预算确认函）、test_report（测试报告）、contract（合同草稿）、signed_contract（已签合同）、minutes（会议纪要）、photo（照片）或 other（其他）</translation>
    </message>
    <message>
        <source>The file to attach</source>
        <translation>要添加的文件</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>should</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>  [%1] %2</source>
        <translation>  [%1] %2</translation>
    </message>
    <message>
        <source>In “%1” for %2 days</source>
        <translation>在“%1”已 %2 天</translation>
    </message>
    <message>
        <source>In “%1”, since when is not known</source>
        <translation>在“%1”，进入时间不详</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>产品：%1</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>Nothing is missing: the deal can move to “%1”.</source>
        <translation>条件都已满足，可以进入“%1”。</translation>
    </message>
    <message>
        <source>Not filled in yet, though the gate does not ask for it here: %1</source>
        <translation>还没填写，但这一步的推进条件不要求：%1</translation>
    </message>
    <message>
        <source>Moved to “%1”.</source>
        <translation>已移到“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not of the form key=value.</source>
        <translation>“%1”写法不对，请写成 key=value。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>“%1” cannot be added. Choose one of: deal, account, contact, person, product, unit, instalment, receipt.</source>
        <translation>不能新建“%1”。可选：deal、account、contact、person、product、unit、instalment、receipt。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>已新建。</translation>
    </message>
    <message>
        <source>The stage, by key or name (default: the next one)</source>
        <translation>阶段，填标识或名称（默认：下一阶段）</translation>
    </message>
    <message>
        <source>A written reason; for a lost deal, one of the loss reasons</source>
        <translation>理由；输单时须是输单原因之一</translation>
    </message>
    <message>
        <source>Jump over stages; their gates must hold all the same</source>
        <translation>跳过阶段；所跳阶段的推进条件仍须满足</translation>
    </message>
    <message>
        <source>Everything about one deal</source>
        <translation>查看一个商机的全部信息</translation>
    </message>
    <message>
        <source>What is missing to move a deal on, in words</source>
        <translation>查看推进商机还差什么</translation>
    </message>
    <message>
        <source>Move a deal to a stage, through its gates</source>
        <translation>按推进条件把商机移到某个阶段</translation>
    </message>
    <message>
        <source>The stage, by key or name</source>
        <translation>阶段，填标识或名称</translation>
    </message>
    <message>
        <source>Fill in fields of a deal</source>
        <translation>填写商机的字段</translation>
    </message>
    <message>
        <source>key=value, as many as wanted; an empty value empties the field</source>
        <translation>key=value，可写多个；值留空就清空该字段</translation>
    </message>
    <message>
        <source>Add a deal, account, contact, person, product …</source>
        <translation>新建商机、客户、联系人、人员、产品等</translation>
    </message>
    <message>
        <source>deal, account, contact, person, product, unit, instalment or receipt</source>
        <translation>deal（商机）、account（客户）、contact（联系人）、person（人员）、product（产品）、unit（部门）、instalment（应收分期）或 receipt（回款）</translation>
    </message>
    <message>
        <source>key=value, as many as wanted</source>
        <translation>key=value，可写多个</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>只是试导入，没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1: read %2 = created %3 + updated %4 + skipped %5 + refused %6</source>
        <translation>%1：读取 %2 = 新建 %3 + 补全 %4 + 已存在 %5 + 未导入 %6</translation>
    </message>
    <message>
        <source>also new: %1 × %2</source>
        <translation>同时新建：%2 %1 条</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，列“%2”</translation>
    </message>
    <message>
        <source>Refused rows:</source>
        <translation>未导入的行：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --rejects FILE writes them all</source>
        <translation>
            <numerusform>还有 %n 行；用 --rejects FILE 可全部写入文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>没有销售流程“%1”。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>无法写入文件 %1：%2。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Pipeline “%1”: version %2 is in force; %3 deals moved.</source>
        <translation>销售流程“%1”第 %2 版已生效，移动了 %3 个商机。</translation>
    </message>
    <message>
        <source>Write: pipeline FILE export [JSON], or pipeline FILE import JSON.</source>
        <translation>请写成 pipeline FILE export [JSON] 或 pipeline FILE import JSON。</translation>
    </message>
    <message>
        <source>“%1” cannot have fields of its own. Choose one of: deal, account, contact, activity, person, product.</source>
        <translation>不能给“%1”添加自定义字段。可选：deal、account、contact、activity、person、product。</translation>
    </message>
    <message>
        <source>The field “%1” can be used everywhere now.</source>
        <translation>字段“%1”已可在各处使用。</translation>
    </message>
    <message>
        <source>deals, accounts, contacts, activities, products, people, instalments or receipts</source>
        <translation>deals（商机）、accounts（客户）、contacts（联系人）、activities（跟进）、products（产品）、people（人员）、instalments（应收分期）或 receipts（回款）</translation>
    </message>
    <message>
        <source>The file to bring in</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>What the columns mean, as JSON (default: by their names)</source>
        <translation>列与字段的映射，JSON 文件（默认：按列名识别）</translation>
    </message>
    <message>
        <source>Write refused rows to this file, with their reason</source>
        <translation>把未导入的行连同原因写入此文件</translation>
    </message>
    <message>
        <source>Only report; write nothing</source>
        <translation>只试导入，不写入</translation>
    </message>
    <message>
        <source>Write a pipeline as JSON, or publish one as its next version</source>
        <translation>把销售流程导出为 JSON，或发布为下一版</translation>
    </message>
    <message>
        <source>export or import</source>
        <translation>export（导出）或 import（导入）</translation>
    </message>
    <message>
        <source>The JSON file; for import also standard, short or detailed</source>
        <translation>JSON 文件；import 时也可写 standard、short 或 detailed</translation>
    </message>
    <message>
        <source>Which pipeline to export (default: the first)</source>
        <translation>要导出的销售流程（默认：第一个）</translation>
    </message>
    <message>
        <source>Add a field of your own</source>
        <translation>添加自定义字段</translation>
    </message>
    <message>
        <source>Small Latin letters, digits and _</source>
        <translation>小写英文字母、数字和 _</translation>
    </message>
    <message>
        <source>text, notes, number, money, date, choice, choices, person or yes_no</source>
        <translation>text（文本）、notes（长文本）、number（数字）、money（金额）、date（日期）、choice（单选）、choices（多选）、person（人员）或 yes_no（是 / 否）</translation>
    </message>
    <message>
        <source>deal (the default), account, contact, activity, person or product</source>
        <translation>deal（商机，默认）、account（客户）、contact（联系人）、activity（跟进）、person（人员）或 product（产品）</translation>
    </message>
    <message>
        <source>Its name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Its name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>One choice; once for each</source>
        <translation>一个选项；有几个选项就写几次</translation>
    </message>
    <message>
        <source>new: %1 × %2</source>
        <translation>新建：%2 %1 条</translation>
    </message>
    <message>
        <source>erased: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>还有 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the newest step of whoever is at work</source>
        <translation>撤销操作人的最近一步</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Make again what was undone last</source>
        <translation>重做最近撤销的一步</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Who changed what when; newest first</source>
        <translation>谁在什么时候改了什么；最新的在前</translation>
    </message>
    <message>
        <source>Only this deal: identifier, external reference or unique title</source>
        <translation>只看这个商机：ID、外部编号，或不重名的商机名称</translation>
    </message>
    <message>
        <source>At most so many entries (default 200; 0: all)</source>
        <translation>最多显示几条（默认 200；0 为全部）</translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation>没有阶段“%1”。现有阶段：%2。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1 of %2 deals</source>
        <translation>共 %2 个商机，显示 %1 个</translation>
    </message>
    <message>
        <source>“%1” cannot be listed. Choose one of: deals, accounts, people, activities.</source>
        <translation>不能列出“%1”。可选：deals、accounts、people、activities。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机数</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权金额</translation>
    </message>
    <message>
        <source>%1: longest in the stage</source>
        <translation>%1：停留最久的商机</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>since when is not known</source>
        <translation>进入时间不详</translation>
    </message>
    <message>
        <source>%1 “%2” — %3: %4</source>
        <translation>%1“%2” · %3：%4</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。换个词试试。</translation>
    </message>
    <message>
        <source>There is more; type more of it, or raise --limit.</source>
        <translation>还有更多结果；请多输几个字，或调大 --limit。</translation>
    </message>
    <message>
        <source>Only of this person</source>
        <translation>只看此人的</translation>
    </message>
    <message>
        <source>List deals, accounts, people or activities; newest first</source>
        <translation>列出商机、客户、人员或跟进；最新的在前</translation>
    </message>
    <message>
        <source>deals, accounts, people or activities</source>
        <translation>deals（商机）、accounts（客户）、people（人员）或 activities（跟进）</translation>
    </message>
    <message>
        <source>Only deals in this stage (key or name)</source>
        <translation>只看此阶段的商机（填标识或名称）</translation>
    </message>
    <message>
        <source>Only what contains this text</source>
        <translation>只看包含此文本的</translation>
    </message>
    <message>
        <source>At most so many (default 100; 0: all)</source>
        <translation>最多显示几条（默认 100；0 为全部）</translation>
    </message>
    <message>
        <source>The stages with count, amount and the deals that have stood longest</source>
        <translation>各阶段的商机数、金额和停留最久的商机</translation>
    </message>
    <message>
        <source>Deals shown of each stage (default 3)</source>
        <translation>每个阶段显示几个商机（默认 3）</translation>
    </message>
    <message>
        <source>Find any text: names, companies, phones, notes, outcomes</source>
        <translation>全文查找：姓名、公司、电话、备注、跟进结果</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Made the workspace %1. Next: plumbline-cli import %1 deals.csv --as deals</source>
        <translation>已新建工作区 %1。下一步：plumbline-cli import %1 deals.csv --as deals</translation>
    </message>
    <message>
        <source>All is well: %1 history entries and %2 records verified.</source>
        <translation>一切正常：已核对 %1 条历史记录、%2 条数据记录。</translation>
    </message>
    <message>
        <source>Backed up to %1 and read back (%2 history entries).</source>
        <translation>已备份到 %1，并回读核对（%2 条历史记录）。</translation>
    </message>
    <message>
        <source>At work here: %1</source>
        <translation>本机操作人：%1</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>standard, short or detailed</source>
        <translation>standard（标准 B2B）、short（短周期）或 detailed（精细）</translation>
    </message>
    <message>
        <source>Time zone, like Asia/Shanghai (default: this computer&apos;s)</source>
        <translation>时区，例如 Asia/Shanghai（默认：本机时区）</translation>
    </message>
    <message>
        <source>Currency, like CNY (the default) or EUR</source>
        <translation>货币，例如 CNY（默认）或 EUR</translation>
    </message>
    <message>
        <source>Verify the whole file: history, values, references, everything computed</source>
        <translation>核对整个文件：历史记录、字段值、引用关系和所有计算结果</translation>
    </message>
    <message>
        <source>Copy the workspace into the folder beside it and read the copy back</source>
        <translation>把工作区备份到旁边的文件夹，并回读核对</translation>
    </message>
    <message>
        <source>Show or remember who is at work on this computer</source>
        <translation>查看或记住本机操作人</translation>
    </message>
    <message>
        <source>The name to remember</source>
        <translation>要记住的操作人姓名</translation>
    </message>
    <message>
        <source>--lang: en or zh_CN was expected.</source>
        <translation>--lang：请写 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>--now: “%1” is no time. Write it like 2026-03-15 or 2026-03-15T14:00.</source>
        <translation>--now：“%1”不是时间。请写成 2026-03-15 或 2026-03-15T14:00 这样。</translation>
    </message>
    <message>
        <source>There is no command “%1”. plumbline-cli --help lists them.</source>
        <translation>没有“%1”这个命令。plumbline-cli --help 会列出全部命令。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were edited since, or belong to one that was, and were left as they are.</source>
        <translation>
            <numerusform>%n 条记录此后被修改过，或属于被修改过的记录，已原样保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>a whole number from 0 on was expected</source>
        <translation>应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>Only deals stand in a stage; --stage does not fit “%1”.</source>
        <translation>只有商机才有阶段；--stage 不适用于“%1”。</translation>
    </message>
    <message>
        <source>The output could not be written to its end.</source>
        <translation>输出没有写完。</translation>
    </message>
    <message>
        <source>Made the workspace %1 with sample data: %2 deals from %3 to %4. To take it out again: plumbline-cli world %1 --remove</source>
        <translation>已新建工作区 %1，并填入样例数据：%3 至 %4 的 %2 个商机。清除样例数据：plumbline-cli world %1 --remove</translation>
    </message>
    <message>
        <source>Fill it with sample data: a team of twelve, its customers and deals</source>
        <translation>填入样例数据：一个十二人团队及其客户和商机</translation>
    </message>
    <message>
        <source>Which sample: the same number makes the same data (default: 1)</source>
        <translation>样例种子：种子相同，数据就相同（默认 1）</translation>
    </message>
    <message>
        <source>How many months the sample spans, 1 to 36 (default: 6)</source>
        <translation>样例数据跨几个月，1 到 36（默认 6）</translation>
    </message>
    <message>
        <source>True conversion</source>
        <translation>真实推进率</translation>
    </message>
    <message>
        <source>Of these deals</source>
        <translation>本批商机均值</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>Median, working days</source>
        <translation>停留中位数（工作日）</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>相关能力</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Time in stages</source>
        <translation>停留时长</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>跟进量</translation>
    </message>
    <message>
        <source>Sample data, seed %1: %2 deals from %3 to %4. Planted: %5 stuck, %6 moved on with something unmet, %7 reopened.</source>
        <translation>样例数据，种子 %1：%3 至 %4 的 %2 个商机。预埋：停滞 %5 个，条件未满足仍推进 %6 个，重新打开 %7 个。</translation>
    </message>
    <message>
        <source>Removed the sample data: %1 records. References in your own records that are empty now: %2. undo brings everything back.</source>
        <translation>已清除样例数据，共 %1 条记录；自有记录中随之清空的引用：%2 处。可用 undo 全部恢复。</translation>
    </message>
    <message>
        <source>What is true of the sample data in a workspace; or remove it</source>
        <translation>查看样例数据的真实参数，或清除样例数据</translation>
    </message>
    <message>
        <source>Erase everything that the sample made, in one step to undo</source>
        <translation>清除样例数据生成的全部内容，可一步撤销</translation>
    </message>
    <message>
        <source>The days off of %2 are not known to “%1”: only its weekends are left out. Import that year: plumbline-cli calendar FILE import PACK.json</source>
        <translation>“%1”没有 %2 年的节假日数据：该年只按周末休息计算。请导入该年：plumbline-cli calendar FILE import PACK.json</translation>
    </message>
    <message>
        <source>%1 (%2), %3. Days off: %4; make-up working days: %5.</source>
        <translation>%1（%2），%3 年：放假 %4 天，调休上班 %5 天。</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>The calendar “%1” (%2) has %3 days now; years: %4.</source>
        <translation>日历“%1”（%2）现有 %3 个日期，年份：%4。</translation>
    </message>
    <message>
        <source>Working days are counted by the calendar “%1” from now on.</source>
        <translation>今后按日历“%1”计算工作日。</translation>
    </message>
    <message>
        <source>Write: calendar FILE show [YEAR], calendar FILE import PACK.json, or calendar FILE set KEY.</source>
        <translation>写法：calendar FILE show [YEAR]、calendar FILE import PACK.json 或 calendar FILE set KEY。</translation>
    </message>
    <message>
        <source>Show, import or choose the calendar by which working days are counted</source>
        <translation>查看、导入或选定计算工作日所用的日历</translation>
    </message>
    <message>
        <source>show (the default), import or set</source>
        <translation>show（默认）、import 或 set</translation>
    </message>
    <message>
        <source>For show a year (default: this one), for import a JSON file, for set the key of a calendar</source>
        <translation>show：年份（默认今年）；import：JSON 文件；set：日历的标识</translation>
    </message>
    <message>
        <source>Which calendar to show (default: the one that counts)</source>
        <translation>查看哪个日历（默认：工作区选定的）</translation>
    </message>
    <message>
        <source>NAME=FORMULA: a column of one&apos;s own; may be repeated</source>
        <translation>列名=公式：自定义一列，可重复使用</translation>
    </message>
    <message>
        <source>The formula is right; it gives %1.</source>
        <translation>公式正确，结果是%1。</translation>
    </message>
    <message>
        <source>(%1 of %2 counted)</source>
        <translation>（共 %2 条，计入 %1 条）</translation>
    </message>
    <message>
        <source>(decided nothing)</source>
        <translation>（未影响结果）</translation>
    </message>
    <message>
        <source>On which deal? Add --deal DEAL.</source>
        <translation>要在哪个商机上计算？请加上 --deal 商机。</translation>
    </message>
    <message>
        <source>“%1” cannot be done with a formula. Choose one of: %2.</source>
        <translation>公式没有“%1”这种用法，可选：%2。</translation>
    </message>
    <message>
        <source>Work a formula out on a deal, check how it is written, or explain what it is made of</source>
        <translation>在商机上计算公式、检查写法，或说明它由哪些部分得出</translation>
    </message>
    <message>
        <source>eval, check or explain</source>
        <translation>eval（计算）、check（检查）或 explain（说明）</translation>
    </message>
    <message>
        <source>The formula, like &apos;budget &gt;= 3000000&apos;</source>
        <translation>公式，例如“预算 &gt;= 300万”</translation>
    </message>
    <message>
        <source>The deal to work it out on</source>
        <translation>在哪个商机上计算</translation>
    </message>
    <message>
        <source>Formulas are about deals; --where and --column do not fit “%1”.</source>
        <translation>公式只用于商机，--where 和 --column 不适用于“%1”。</translation>
    </message>
    <message>
        <source>Only deals of which this formula holds, like &apos;amount &gt;= 100000&apos;</source>
        <translation>只列出公式成立的商机，例如“金额 &gt;= 10万”</translation>
    </message>
    <message>
        <source>“%1” is no column; write NAME=FORMULA, like &apos;Share=amount / budget&apos;.</source>
        <translation>“%1”不是列的写法，请写成 列名=公式，例如“占比=金额 / 预算”。</translation>
    </message>
    <message>
        <source>“%1” is no encoding of an export. Choose utf-8 or gb18030.</source>
        <translation>“%1”不是导出可用的编码。请选 utf-8 或 gb18030。</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个日期写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) did not fit into a cell and were cut; CSV keeps them whole.</source>
        <translation>
            <numerusform>有 %n 处文字超出单元格长度，已截断；CSV 可完整保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write rows of a kind for a spreadsheet, an address book or a calendar</source>
        <translation>导出给表格软件、通讯录或日历</translation>
    </message>
    <message>
        <source>deals, accounts, contacts, activities, products, people, instalments, receipts or calendar</source>
        <translation>deals、accounts、contacts、activities、products、people、instalments、receipts 或 calendar</translation>
    </message>
    <message>
        <source>The file to write; a calendar also to a folder</source>
        <translation>要写入的文件；日历也可以写到文件夹</translation>
    </message>
    <message>
        <source>csv, xlsx, jsonl, vcf or ics (default: by the ending of the name, else csv)</source>
        <translation>csv、xlsx、jsonl、vcf 或 ics（默认看文件扩展名，否则为 csv）</translation>
    </message>
    <message>
        <source>Of CSV: utf-8 (the default) or gb18030</source>
        <translation>CSV 的编码：utf-8（默认）或 gb18030</translation>
    </message>
    <message>
        <source>May be there already: %1</source>
        <translation>可能已存在：%1</translation>
    </message>
    <message>
        <source>--of: accounts, contacts or deals was expected, not “%1”.</source>
        <translation>--of：应为 accounts、contacts 或 deals，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 % · %2</source>
        <translation>%1% · %2</translation>
    </message>
    <message>
        <source>Not compared: %1 records share one key, “%2” among them</source>
        <translation>未比较：%1 条记录共用同一查重键（其中有“%2”）</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>没有查到重复。</translation>
    </message>
    <message>
        <source>Merged. `undo` takes it back.</source>
        <translation>已合并。用 `undo` 可撤销。</translation>
    </message>
    <message>
        <source>accounts, contacts or deals (default: accounts)</source>
        <translation>accounts（客户）、contacts（联系人）或 deals（商机），默认 accounts</translation>
    </message>
    <message>
        <source>Records that may be the same, with the reason</source>
        <translation>查重：列出可能重复的记录及理由</translation>
    </message>
    <message>
        <source>Only what is at least so likely (default 60 of 100)</source>
        <translation>只列相似度不低于此值的（默认 60，满分 100）</translation>
    </message>
    <message>
        <source>Make one record of two, with the history of both</source>
        <translation>把两条记录合并为一条，保留双方的历史</translation>
    </message>
    <message>
        <source>The record that stays: identifier, external reference or unique name</source>
        <translation>保留的记录：标识、外部编号或唯一的名称</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3</source>
        <translation>%1 · %2% · %3</translation>
    </message>
    <message>
        <source>%1 (owner: %2) · %3 % · %4</source>
        <translation>%1（负责人：%2）· %3% · %4</translation>
    </message>
    <message>
        <source>“%1” does not fit %2. Choose one of: %3.</source>
        <translation>%2 不接受“%1”，请从中选择：%3。</translation>
    </message>
    <message>
        <source>Bring in the rows of a file (CSV, XLSX, vCard, JSON Lines); one step to undo</source>
        <translation>导入文件中的各行（CSV、XLSX、vCard、JSON Lines）；可一步撤销</translation>
    </message>
    <message>
        <source>What becomes of rows that are there already: skip, fill (what is empty; the default), overwrite or create</source>
        <translation>遇到已有记录的行怎么办：skip 跳过，fill 只补空白（默认），overwrite 覆盖，create 另建一条</translation>
    </message>
    <message>
        <source>In which encoding the file is written (default: found out)</source>
        <translation>文件的编码（默认自动识别）</translation>
    </message>
    <message>
        <source>What stands between the cells: a sign, or tab (default: found out)</source>
        <translation>单元格之间的分隔符：一个字符，或 tab（默认自动识别）</translation>
    </message>
    <message>
        <source>Which sheet of a workbook (default: the first)</source>
        <translation>读取工作簿的哪个工作表（默认第一个）</translation>
    </message>
    <message>
        <source>The line with the names of the columns; 0: there is none (default: found out)</source>
        <translation>列名所在的行；0 表示没有列名（默认自动识别）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be records that are there (--on-probable)</source>
        <translation>
            <numerusform>%n 行可能与已有记录重复（处理方式见 --on-probable）</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of rows that may be records that are there, by telephone, e-mail or name: skip, fill, overwrite or create (the default)</source>
        <translation>电话、邮箱或名称相近、可能重复的行如何处理：skip 跳过、fill 补空、overwrite 覆盖、create 照常新建（默认）</translation>
    </message>
    <message>
        <source>Write what the columns were read as to this file, for --mapping</source>
        <translation>把各列的识别结果写入该文件，供 --mapping 使用</translation>
    </message>
    <message numerus="yes">
        <source>%n undone import(s) cannot be redone any more; the file went from %1 to %2 bytes.</source>
        <translation>
            <numerusform>有 %n 次已撤销的导入不能再重做；文件从 %1 字节变为 %2 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop what is kept to redo imports that were undone long ago</source>
        <translation>清除早已撤销的导入所保留的重做数据</translation>
    </message>
    <message>
        <source>How many days an undone import can be redone (default: 30)</source>
        <translation>撤销的导入保留多少天可以重做（默认 30）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数据个数</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Every … hours</source>
        <translation>每隔几小时</translation>
    </message>
    <message>
        <source>“%1” is a reference table now. Fill the fields from it: plumbline-cli reference FILE refresh</source>
        <translation>“%1”已设为参照表。用它填充字段：plumbline-cli reference FILE refresh</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 records known; fields filled %4, updated %5, left as people have them %6</source>
        <translation>%1：%2 行，匹配到 %3 条记录；填充 %4 个字段，更新 %5 个，保留人工填写 %6 个</translation>
    </message>
    <message>
        <source>“%1” was removed. The values that came from it stay.</source>
        <translation>“%1”已移除，来自它的数据保留不变。</translation>
    </message>
    <message>
        <source>Write: reference FILE list, reference FILE add NAME --from SOURCE --of accounts --key COLUMN=FIELD --fill COLUMN=FIELD, reference FILE refresh [NAME], or reference FILE remove NAME.</source>
        <translation>用法：reference FILE list；reference FILE add 名称 --from 来源 --of accounts --key 列=字段 --fill 列=字段；reference FILE refresh [名称]；reference FILE remove 名称。</translation>
    </message>
    <message>
        <source>Fill fields by a key from a file or database of another system</source>
        <translation>按匹配字段，用其他系统的文件或数据库填充数据</translation>
    </message>
    <message>
        <source>list (the default), add, refresh or remove</source>
        <translation>list（默认）、add、refresh 或 remove</translation>
    </message>
    <message>
        <source>What the source is called beside a value</source>
        <translation>来源的名称，会显示在数据旁边</translation>
    </message>
    <message>
        <source>For add: a CSV, XLSX or JSON Lines file, or a SQLite database</source>
        <translation>用于 add：CSV、XLSX、JSON Lines 文件，或 SQLite 数据库</translation>
    </message>
    <message>
        <source>For add: the table or view of a database, the sheet of a workbook</source>
        <translation>用于 add：数据库的表或视图，或工作簿的工作表</translation>
    </message>
    <message>
        <source>For add: deals, accounts or contacts</source>
        <translation>用于 add：deals、accounts 或 contacts</translation>
    </message>
    <message>
        <source>For add: COLUMN=FIELD, which column has the key and which field is the same</source>
        <translation>用于 add：列=字段，用来源的哪一列匹配记录的哪个字段</translation>
    </message>
    <message>
        <source>For add: COLUMN=FIELD, which column fills which field; once for each</source>
        <translation>用于 add：列=字段，用哪一列填充哪个字段；可以写多次</translation>
    </message>
    <message>
        <source>For add: hours between two refreshes while the program runs</source>
        <translation>用于 add：程序运行时每隔几小时刷新一次</translation>
    </message>
    <message>
        <source>--take: “%1” is none of the records that become one.</source>
        <translation>--take：“%1”不在要合并的记录之中。</translation>
    </message>
    <message>
        <source>The records that are merged into it</source>
        <translation>被并入的记录，可以有多条</translation>
    </message>
    <message>
        <source>FIELD, of which the value of the first FROM is kept, or FIELD=RECORD; once for each</source>
        <translation>字段：采用第一条被并入记录的值；或写成 字段=记录；每个字段写一次</translation>
    </message>
    <message>
        <source>The disk has no room to write the file anew. What was dropped is used for what comes next; to make the file smaller, free twice its size and call compact again.</source>
        <translation>磁盘空间不足，无法重写文件。清掉的空间会留给之后的数据使用；要让文件变小，请先腾出两倍于文件大小的空间，再执行一次 compact。</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>跳过阶段</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Pipeline edit</source>
        <translation>流程调整</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation>不合规</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>约见</translation>
    </message>
    <message>
        <source>Bulk mail</source>
        <translation>群发邮件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>我方发起</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>客户发起</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>决策者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关者</translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>其他角色</translation>
    </message>
    <message>
        <source>Founder decides</source>
        <translation>创始人决策</translation>
    </message>
    <message>
        <source>Procurement director</source>
        <translation>采购总监决策</translation>
    </message>
    <message>
        <source>Technical committee</source>
        <translation>技术委员会决策</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新签</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Upsell</source>
        <translation>增购</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>预付款</translation>
    </message>
    <message>
        <source>Progress payment</source>
        <translation>进度款</translation>
    </message>
    <message>
        <source>Payment on acceptance</source>
        <translation>验收款</translation>
    </message>
    <message>
        <source>Retention money</source>
        <translation>质保金</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>其他款项</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>集团</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>大区</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage since</source>
        <translation>进入阶段时间</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Import %1 (%2)</source>
        <translation>导入 %1（%2）</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>无法写入文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 is empty; a first line with the names of the columns was expected.</source>
        <translation>文件 %1 是空的。第一行应写列名。</translation>
    </message>
    <message>
        <source>%1, line %2: this is no text file (a zero byte). Save it as “CSV UTF-8” and import it again.</source>
        <translation>%1 第 %2 行：有零字节，这不是文本文件。请另存为“CSV UTF-8”后重新导入。</translation>
    </message>
    <message>
        <source>%1, line %2: the quotation mark that opens here is never closed.</source>
        <translation>%1 第 %2 行：从这里开始的引号没有结束。请补上后面的引号。</translation>
    </message>
    <message>
        <source>%1, line %2: one cell is larger than %3 MB. Is a quotation mark missing?</source>
        <translation>%1 第 %2 行：有一个单元格超过 %3 MB。是不是漏了引号？</translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 columns.</source>
        <translation>%1 第 %2 行：超过 %3 列。请检查分隔符，或删去多余的列。</translation>
    </message>
    <message>
        <source>%1, line 1: none of the columns (%3) means a field of %2. Name them with a mapping (--mapping).</source>
        <translation>%1 第 1 行：没有一列（%3）对应%2的字段。请用映射（--mapping）指明。</translation>
    </message>
    <message>
        <source>%1, line 1: the mapping speaks of a column “%2”, which the file does not have.</source>
        <translation>%1 第 1 行：映射里有列“%2”，文件里没有。</translation>
    </message>
    <message>
        <source>%1, line 1: no column means “%2”, without which a record cannot be made.</source>
        <translation>%1 第 1 行：没有对应“%2”的列，缺了它无法新建记录。</translation>
    </message>
    <message>
        <source>“%1” cannot be imported or exported. Choose one of: %2.</source>
        <translation>不能导入或导出“%1”。可选：%2。</translation>
    </message>
    <message>
        <source>The mapping is for %1, not for %2.</source>
        <translation>这份映射用于 %1，不用于 %2。</translation>
    </message>
    <message>
        <source>“plumbline.mapping/1” was expected</source>
        <translation>应为“plumbline.mapping/1”</translation>
    </message>
    <message>
        <source>three capital letters, like CNY, were expected</source>
        <translation>应为三个大写字母，例如 CNY</translation>
    </message>
    <message>
        <source>%2 has no field “%1”</source>
        <translation>%2没有字段“%1”</translation>
    </message>
    <message>
        <source>%2 has no field “%1”; the nearest is “%3”</source>
        <translation>%2没有字段“%1”；相近的是“%3”</translation>
    </message>
    <message>
        <source>The row has %1 cells, the first line %2 columns.</source>
        <translation>这一行有 %1 个单元格，首行有 %2 列。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”没有填写。</translation>
    </message>
    <message>
        <source>The external reference “%1” stands in line %2 already.</source>
        <translation>外部编号“%1”在第 %2 行已经有了。</translation>
    </message>
    <message>
        <source>Several records are called “%1”; which one is meant is not clear.</source>
        <translation>有多条记录叫“%1”，分不清是哪一条。</translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation>没有阶段“%1”。现有阶段：%2。</translation>
    </message>
    <message>
        <source>There is no deal “%1”.</source>
        <translation>找不到商机“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was read as “%2” (%n row(s))</source>
        <translation>
            <numerusform>“%1”已识别为“%2”（%n 行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was added to the choices of “%2” (%n row(s))</source>
        <translation>
            <numerusform>“%1”已加入“%2”的选项（%n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2” was not known and was added</source>
        <translation>没有%1“%2”，已自动新建</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without “%1”</source>
        <translation>
            <numerusform>%n 行没有填写“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a date for the stage “%1”: since when the deals stand there is not known</source>
        <translation>
            <numerusform>%n 行没有阶段“%1”的日期：这些商机的进入时间不详</numerusform>
        </translation>
    </message>
    <message>
        <source>This column means no field and was left out</source>
        <translation>这一列没有对应的字段，未导入</translation>
    </message>
    <message numerus="yes">
        <source>“%1” differs from the workspace in %n row(s) and was left as it is there</source>
        <translation>
            <numerusform>%n 行的“%1”与工作区不同，已保留工作区的值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name another stage than the workspace, which was left as it is</source>
        <translation>
            <numerusform>%n 行的阶段与工作区不同，已保留工作区的阶段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a title: it was made from the other columns</source>
        <translation>
            <numerusform>%n 行没有商机名称，已用其他列的内容拼成</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands in line %2 already; the two rows were taken as one record</source>
        <translation>“%1”在第 %2 行已经有了，两行合并为一条记录</translation>
    </message>
    <message>
        <source>%1 is a workspace and was left as it is. Choose another name for the file.</source>
        <translation>%1 是工作区文件，未作改动。请换一个文件名。</translation>
    </message>
    <message>
        <source>%1 is the file that is being read and was left as it is. Choose another name.</source>
        <translation>%1 就是正在读取的文件，未作改动。请换一个文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file.</source>
        <translation>%1 是文件夹，请写文件名。</translation>
    </message>
    <message>
        <source>“%1” is no identifier; leave the cell empty for a new record.</source>
        <translation>“%1”不是 ID；新记录请把这一格留空。</translation>
    </message>
    <message>
        <source>“%1” is dated in the future; a deal cannot stand there yet.</source>
        <translation>“%1”的日期在将来，商机不可能已经进入这个阶段。请核对日期。</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing of the file was kept.</source>
        <translation>导入已取消，文件内容一概没有保留。</translation>
    </message>
    <message>
        <source>There is no file %1 any more.</source>
        <translation>找不到文件 %1，可能已被移走或删除。请重新选择。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose one file in it.</source>
        <translation>%1 是文件夹，请选择其中的一个文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Split it and import one part after the other.</source>
        <translation>%1 超过 %2 MB，请拆分后逐个导入。</translation>
    </message>
    <message>
        <source>Formulas are about deals; columns of one&apos;s own do not fit “%1”.</source>
        <translation>公式只用于商机，自定义列不适用于“%1”。</translation>
    </message>
    <message>
        <source>%1, line %2: the text is not %3. Choose another encoding for the file, or save it as “CSV UTF-8”.</source>
        <translation>%1 第 %2 行：这段文字不是 %3 编码。请为文件另选编码，或另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>%1, line %2: the file became shorter while it was read. Import it again when nobody writes to it.</source>
        <translation>%1 第 %2 行：读取过程中文件变短了。请等没有程序写入时重新导入。</translation>
    </message>
    <message>
        <source>%1, line %2: one row is larger than %3 MB. Is a line end or a quotation mark missing?</source>
        <translation>%1 第 %2 行：这一行超过 %3 MB。是不是少了换行或引号？</translation>
    </message>
    <message>
        <source>%1, line %2: one line is longer than %3 MB.</source>
        <translation>%1 第 %2 行：这一行长度超过 %3 MB。</translation>
    </message>
    <message>
        <source>%1 is no table: it is a picture, a document or a program. A CSV, XLSX, vCard or JSON Lines file was expected.</source>
        <translation>%1 不是表格，而是图片、文档或程序。请选择 CSV、XLSX、vCard 或 JSON Lines 文件。</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet of the old kind (.xls). Open it in Excel, WPS or LibreOffice and save it as .xlsx or CSV.</source>
        <translation>%1 是旧版表格（.xls）。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is a binary spreadsheet (.xlsb). Open it in Excel or LibreOffice and save it as .xlsx or CSV.</source>
        <translation>%1 是二进制表格（.xlsb）。请用 Excel 或 LibreOffice 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument file (.ods). Open it in LibreOffice, WPS or Excel and save it as .xlsx or CSV.</source>
        <translation>%1 是 OpenDocument 表格（.ods）。请用 LibreOffice、WPS 或 Excel 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is a web page or XML, whatever its name says. Open it in Excel, WPS or LibreOffice and save it as .xlsx or CSV.</source>
        <translation>%1 的内容其实是网页或 XML，与文件名不符。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in Excel, WPS or LibreOffice, take the password away and save it as .xlsx.</source>
        <translation>%1 有密码保护。请用 Excel、WPS 或 LibreOffice 打开，去掉密码后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is an archive or a document without a spreadsheet in it. Choose an .xlsx or CSV file.</source>
        <translation>%1 是压缩包或文档，里面没有表格。请选择 .xlsx 或 CSV 文件。</translation>
    </message>
    <message>
        <source>%1 is broken (%2). Open it in Excel, WPS or LibreOffice and save it again.</source>
        <translation>%1 已损坏（%2）。请用 Excel、WPS 或 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>%1, row %2: the spreadsheet is broken. Open it in Excel, WPS or LibreOffice and save it again.</source>
        <translation>%1 第 %2 行：表格已损坏。请用 Excel、WPS 或 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MB. Split it, or save the sheet as CSV.</source>
        <translation>%1 解压后超过 %2 MB。请拆分文件，或把工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 was not opened: its part %2 unpacks to more than 200 times its size, as files made to do harm do. Save the sheet as CSV.</source>
        <translation>%1 没有打开：其中的 %2 解压后超过自身的 200 倍，这是恶意文件的做法。请把工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 was not opened: it holds more than %2 parts. Save the sheet as CSV.</source>
        <translation>%1 没有打开：内部文件超过 %2 个。请把工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 was not opened: its part %2 declares a document type, which spreadsheets never do.</source>
        <translation>%1 没有打开：其中的 %2 声明了文档类型，正常的表格不会这样。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows in one sheet. Save the sheet as CSV.</source>
        <translation>%1 有一张工作表超过 %2 行。请把工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 has no sheet %2.</source>
        <translation>%1 没有第 %2 张工作表。</translation>
    </message>
    <message>
        <source>%1, line %2: the card that begins here has no END:VCARD.</source>
        <translation>%1 第 %2 行：从这里开始的名片没有 END:VCARD。</translation>
    </message>
    <message>
        <source>%1, line %2: one JSON object was expected, whole in this line.</source>
        <translation>%1 第 %2 行：这一行应是一个完整的 JSON 对象。</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” holds an object or a list of lists; texts, numbers or lists of them were expected.</source>
        <translation>%1 第 %2 行：“%3”里是对象或多层列表。这里只能是文字、数字，或由它们组成的列表。</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” appears here for the first time. Give it to one of the first 1,000 lines too, null is enough.</source>
        <translation>%1 第 %2 行：“%3”到这里才第一次出现。请在前 1,000 行中的任意一行也写上它，值为 null 即可。</translation>
    </message>
    <message>
        <source>%1 is one JSON document. JSON Lines was expected: one object in each line.</source>
        <translation>%1 是一整份 JSON 文档。需要的是 JSON Lines：每行一个对象。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more that were not known were added</source>
        <translation>
            <numerusform>%1：另有 %n 条原先没有的记录已新建</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) that stand in an earlier line already were taken as one record</source>
        <translation>
            <numerusform>另有 %n 行与前面的行相同，已并为一条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. %1 is as it was.</source>
        <translation>导出已取消，%1 保持原样。</translation>
    </message>
    <message>
        <source>“%1” is no format of an export. Choose one of: %2.</source>
        <translation>“%1”不是导出格式。可选：%2。</translation>
    </message>
    <message>
        <source>There is no column “%1” to export. The columns are: %2.</source>
        <translation>没有可导出的列“%1”。可选的列：%2。</translation>
    </message>
    <message>
        <source>Formulas are about deals; “%1” cannot be filtered by one. Leave it out.</source>
        <translation>公式只用于商机，不能用来筛选“%1”。请去掉公式。</translation>
    </message>
    <message>
        <source>A vCard file holds contacts. Choose contacts, or another format.</source>
        <translation>vCard 文件只能存放联系人。请选联系人，或换一种格式。</translation>
    </message>
    <message>
        <source>A calendar holds the dates of deals. Choose deals, or another format.</source>
        <translation>日历只存放商机的日期。请选商机，或换一种格式。</translation>
    </message>
    <message>
        <source>A sheet has room for %1 rows, and these are %2. Filter them first, or choose CSV.</source>
        <translation>一张工作表最多 %1 行，这里有 %2 行。请先筛选，或改用 CSV。</translation>
    </message>
    <message>
        <source>%1 was not made by Plumbline and was left as it is. Choose a folder of its own.</source>
        <translation>%1 不是准绳生成的文件，未作改动。请另选一个专用文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>应收分期</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Plumbline: everybody</source>
        <translation>准绳：全部人员</translation>
    </message>
    <message>
        <source>Plumbline: %1</source>
        <translation>准绳：%1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Expected close: %1</source>
        <translation>预计成交：%1</translation>
    </message>
    <message>
        <source>Payment due: %1</source>
        <translation>应收款：%1</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>应收款</translation>
    </message>
    <message>
        <source>%1: in which encoding is it written? It could be any of %2. Choose one; on the command line with --encoding.</source>
        <translation>%1 用的是哪种编码？可能是 %2 之一。请选择；命令行用 --encoding 指定。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only add(s) up the others: left out</source>
        <translation>
            <numerusform>%n 行只是合计，没有导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) like 1.38E+10, whose digits a spreadsheet has rounded away: left empty. Format the column as text in the source</source>
        <translation>
            <numerusform>%n 个电话号码形如 1.38E+10，尾数已被电子表格舍去，只能留空。请在源文件中把该列设为文本格式后再导出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) written as a spreadsheet counts them (46096 is 2026-03-15)</source>
        <translation>
            <numerusform>%n 个日期是电子表格的序列数（46096 即 2026-03-15），已换算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) whose external reference another record has: made without it</source>
        <translation>
            <numerusform>%n 行的外部编号已属于另一条记录，新建时没有填写编号</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as “%1” by what stands in it; its name says nothing</source>
        <translation>列名看不出含义，按内容识别为“%1”</translation>
    </message>
    <message>
        <source>May be “%1”, which is there already: %2</source>
        <translation>可能就是已有的“%1”：%2</translation>
    </message>
    <message>
        <source>May be “%1” of line %2: %3</source>
        <translation>可能与第 %2 行的“%1”是同一条：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) may be records that are there already</source>
        <translation>
            <numerusform>还有 %n 行可能与已有记录重复</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken as “%1”: %2</source>
        <translation>视为“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were taken as records with the same telephone, e-mail, credit code or company</source>
        <translation>
            <numerusform>还有 %n 行因电话、邮箱、信用代码或公司名相同而视为同一条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>进入当前阶段的日期</translation>
    </message>
    <message>
        <source>Entered “%1” on</source>
        <translation>进入“%1”的日期</translation>
    </message>
    <message>
        <source>Won or lost on</source>
        <translation>赢单或输单日期</translation>
    </message>
    <message>
        <source>Quantity of the product</source>
        <translation>产品数量</translation>
    </message>
    <message>
        <source>Family name of the contact</source>
        <translation>联系人的姓</translation>
    </message>
    <message>
        <source>Given name of the contact</source>
        <translation>联系人的名</translation>
    </message>
    <message>
        <source>Identifier (of an export)</source>
        <translation>标识（来自导出文件）</translation>
    </message>
    <message>
        <source>Keep in the notes</source>
        <translation>保留在备注里</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>May be “%1” of %2, which is there already: %3</source>
        <translation>可能就是%2名下已有的“%1”：%3</translation>
    </message>
    <message>
        <source>The row names %1 products, but %2 values here: write one for each, with ; between, and nothing where there is none.</source>
        <translation>这一行写了 %1 个产品，这里却有 %2 个值：请一个产品对应一个值，用分号隔开，没有的留空。</translation>
    </message>
    <message>
        <source>There are several values here, but not as many products: write them as &quot;A&quot;; &quot;B&quot;, each in quotes.</source>
        <translation>这里有多个值，但没有写明多个产品：请写成 &quot;A&quot;; &quot;B&quot;，每个产品加引号。</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Entered %1</source>
        <translation>进入%1时间</translation>
    </message>
    <message>
        <source>Add the reference table “%1”</source>
        <translation>添加参照表“%1”</translation>
    </message>
    <message>
        <source>Remove the reference table “%1”</source>
        <translation>移除参照表“%1”</translation>
    </message>
    <message>
        <source>Refresh from “%1”</source>
        <translation>从“%1”刷新数据</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2</source>
        <translation>无法读取数据库 %1：%2</translation>
    </message>
    <message>
        <source>Plumbline does not read from a PostgreSQL server yet. Have the other system write a CSV file or a SQLite database, and use that.</source>
        <translation>准绳暂时还不能直接读取 PostgreSQL 服务器。请让对方系统导出 CSV 文件或 SQLite 数据库后再使用。</translation>
    </message>
    <message>
        <source>%1 has several tables. Say which one is meant: %2.</source>
        <translation>%1 里有多个表，请指明用哪一个：%2。</translation>
    </message>
    <message>
        <source>%1 has no table “%2”. It has: %3.</source>
        <translation>%1 里没有表“%2”，现有：%3。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”. It has: %3.</source>
        <translation>%1 里没有列“%2”，现有：%3。</translation>
    </message>
    <message>
        <source>“%1” cannot be filled from a reference table. Choose one of: %2.</source>
        <translation>“%1”不能用参照表填充，请选择：%2。</translation>
    </message>
    <message>
        <source>There is a reference table “%1” already.</source>
        <translation>已经有名为“%1”的参照表。</translation>
    </message>
    <message>
        <source>Give the reference table a name: it stands beside every value that comes from it.</source>
        <translation>请给参照表起个名字：凡是来自它的数据旁边都会显示这个名字。</translation>
    </message>
    <message>
        <source>There is no reference table “%1”. There are: %2.</source>
        <translation>没有名为“%1”的参照表，现有：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be the key: only a text of one line can.</source>
        <translation>“%1”不能作为匹配字段，只能用单行文本字段。</translation>
    </message>
    <message>
        <source>“%1” cannot be filled from a reference table: a name, a key and what points to another record are set by people.</source>
        <translation>“%1”不能用参照表填充：名称、匹配字段以及指向其他记录的字段只能由人填写。</translation>
    </message>
    <message>
        <source>Say at least one column and the field that it fills.</source>
        <translation>请至少指定一列以及它要填充的字段。</translation>
    </message>
    <message>
        <source>The hours between two refreshes are a number from 1 to 8,760.</source>
        <translation>刷新间隔（小时）应为 1 到 8,760 之间的数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) do not fit “%1” and were left out.</source>
        <translation>
            <numerusform>有 %n 个值不符合“%1”的格式，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing from “%1” was cancelled. Nothing was changed.</source>
        <translation>已取消从“%1”刷新，数据没有任何改动。</translation>
    </message>
    <message>
        <source>Two columns would fill “%1”. Choose one of them.</source>
        <translation>有两列都要填充“%1”，请只选一列。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stand there several times with different values and say nothing.</source>
        <translation>
            <numerusform>有 %n 个匹配值在来源里重复出现且数据不一致，未采用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Pipeline</source>
        <translation>销售流程</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Pipeline version</source>
        <translation>流程版本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>进入时间</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>进入操作人</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>Left by</source>
        <translation>离开操作人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>流转方式</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>合规情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>External reference</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Customer size</source>
        <translation>客户规模</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>年营收</translation>
    </message>
    <message>
        <source>Year founded</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>By</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Customer answered</source>
        <translation>客户已回应</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>跟进时间</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>跟进结果</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Phone or other handle</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Budget band</source>
        <translation>预算区间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation>客户痛点</translation>
    </message>
    <message>
        <source>Decision factors</source>
        <translation>决策因素</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Deal kind</source>
        <translation>商机类型</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍方</translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation>合同到期日</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Minutes summary</source>
        <translation>会议纪要摘要</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>线索到达时间</translation>
    </message>
    <message>
        <source>Deal line</source>
        <translation>产品明细</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>应收分期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应收日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>离职原因</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Product cost</source>
        <translation>产品成本</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>被冲销的回款</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Record kind</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Effective touch</source>
        <translation>有效跟进</translation>
    </message>
    <message>
        <source>Length of the stay</source>
        <translation>停留时长</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>停留天数</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>应收分期</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户联系人</translation>
    </message>
    <message>
        <source>Product lines</source>
        <translation>产品明细</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Chosen at</source>
        <translation>选定时间</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>另一条记录</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Kept record</source>
        <translation>保留的记录</translation>
    </message>
    <message>
        <source>Merged record</source>
        <translation>被合并的记录</translation>
    </message>
    <message>
        <source>Name of the merged record</source>
        <translation>被合并记录的名称</translation>
    </message>
    <message>
        <source>Merged at</source>
        <translation>合并时间</translation>
    </message>
    <message>
        <source>Merged by</source>
        <translation>合并人</translation>
    </message>
    <message>
        <source>Reference table</source>
        <translation>参照表</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Table, view or sheet</source>
        <translation>表、视图或工作表</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>匹配列</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>匹配字段</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>取数列</translation>
    </message>
    <message>
        <source>Hours between refreshes</source>
        <translation>刷新间隔（小时）</translation>
    </message>
    <message>
        <source>Origin of a value</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Dropped import</source>
        <translation>已清除的导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Dropped at</source>
        <translation>清除时间</translation>
    </message>
</context>
<context>
    <name>formula</name>
    <message>
        <source>condition, then, otherwise</source>
        <translation>条件, 成立时的值, 不成立时的值</translation>
    </message>
    <message>
        <source>One value where the condition holds, another where it does not.</source>
        <translation>条件成立时取一个值，不成立时取另一个值。</translation>
    </message>
    <message>
        <source>condition, condition, …</source>
        <translation>条件, 条件, …</translation>
    </message>
    <message>
        <source>Yes where all conditions hold. Also between two conditions: a AND b.</source>
        <translation>所有条件都成立时为“是”。也可写在两个条件之间：甲 且 乙。</translation>
    </message>
    <message>
        <source>Yes where at least one condition holds. Also between two conditions: a OR b.</source>
        <translation>至少一个条件成立时为“是”。也可写在两个条件之间：甲 或 乙。</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Yes where the condition does not hold.</source>
        <translation>条件不成立时为“是”。</translation>
    </message>
    <message>
        <source>value, one, another, …</source>
        <translation>值, 甲, 乙, …</translation>
    </message>
    <message>
        <source>Yes where the value is one of those that follow.</source>
        <translation>值等于后面所列的任意一个时为“是”。</translation>
    </message>
    <message>
        <source>text or choices, part</source>
        <translation>文本或多选字段, 要找的内容</translation>
    </message>
    <message>
        <source>Yes where the text has the part anywhere in it, or the choice is among those ticked.</source>
        <translation>文本中含有这段内容，或多选字段勾选了这一项时为“是”。</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Yes where nothing is filled in.</source>
        <translation>没有填写时为“是”。</translation>
    </message>
    <message>
        <source>records, condition</source>
        <translation>记录, 条件</translation>
    </message>
    <message>
        <source>How many records belong to the deal and fulfil the condition; of choices, how many are ticked; of several values, how many are filled in.</source>
        <translation>商机下符合条件的记录有多少条；多选字段勾选了几项；几个值中填写了几个。</translation>
    </message>
    <message>
        <source>records, value, condition</source>
        <translation>记录, 取值, 条件</translation>
    </message>
    <message>
        <source>The sum of a value over the records that belong to the deal, or of the values given.</source>
        <translation>把商机下各条记录的某个值相加，或把给出的几个值相加。</translation>
    </message>
    <message>
        <source>The mean of what is filled in.</source>
        <translation>已填写的值的平均数。</translation>
    </message>
    <message>
        <source>The smallest of what is filled in; of dates, the earliest.</source>
        <translation>已填写的值中最小的；日期则取最早的。</translation>
    </message>
    <message>
        <source>The largest of what is filled in; of dates, the latest.</source>
        <translation>已填写的值中最大的；日期则取最晚的。</translation>
    </message>
    <message>
        <source>number, decimals</source>
        <translation>数字, 小数位数</translation>
    </message>
    <message>
        <source>Rounded to so many decimals, half away from zero; -4 rounds to ten thousands.</source>
        <translation>四舍五入到指定的小数位数（负数同样按绝对值进位）；-4 表示取整到万位。</translation>
    </message>
    <message>
        <source>Cut off after so many decimals, towards zero.</source>
        <translation>只保留指定的小数位数，其余舍去。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Without its sign.</source>
        <translation>去掉正负号。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>How many characters a text has.</source>
        <translation>文本有多少个字。</translation>
    </message>
    <message>
        <source>Today&apos;s date.</source>
        <translation>今天的日期。</translation>
    </message>
    <message>
        <source>This moment, date and time.</source>
        <translation>此刻的日期和时间。</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年, 月, 日</translation>
    </message>
    <message>
        <source>A date; a month beyond 12 or a day beyond the month&apos;s last counts on. Also written 2026-03-15.</source>
        <translation>一个日期；月份超过 12、日数超过当月最后一天时自动顺延。也可直接写 2026-03-15。</translation>
    </message>
    <message>
        <source>date, months</source>
        <translation>日期, 月数</translation>
    </message>
    <message>
        <source>The same day so many months later, or the month&apos;s last where it has no such day.</source>
        <translation>若干个月之后的同一天；当月没有这一天时取月末。</translation>
    </message>
    <message>
        <source>end, start</source>
        <translation>结束日期, 开始日期</translation>
    </message>
    <message>
        <source>Calendar days from the start to the end, as in a spreadsheet the end first.</source>
        <translation>从开始到结束的自然日天数；与电子表格一样，结束日期写在前面。</translation>
    </message>
    <message>
        <source>Working days after the start up to the end, by the calendar of the owner&apos;s unit.</source>
        <translation>从开始日期次日起到结束日期为止的工作日天数，按负责人所在部门的工作日历计算。</translation>
    </message>
    <message>
        <source>Write a formula, for example: budget &gt;= 3000000</source>
        <translation>请输入公式，例如：预算 &gt;= 300万</translation>
    </message>
    <message>
        <source>A formula has at most 2,000 characters; this one has %1.</source>
        <translation>公式最多 2,000 个字符，现在有 %1 个。</translation>
    </message>
    <message>
        <source>More than 64 brackets and functions within one another; split the formula.</source>
        <translation>括号和函数嵌套超过 64 层，请拆成几个公式。</translation>
    </message>
    <message>
        <source>This number is too large, or has more than 12 decimals.</source>
        <translation>这个数字过大，或小数超过 12 位。</translation>
    </message>
    <message>
        <source>There is no day “%1”.</source>
        <translation>没有“%1”这一天。</translation>
    </message>
    <message>
        <source>This text lacks its closing quotation mark.</source>
        <translation>这段文本缺少结尾的引号。</translation>
    </message>
    <message>
        <source>This name lacks its closing bracket ].</source>
        <translation>这个名称缺少结尾的方括号 ]。</translation>
    </message>
    <message>
        <source>Instead of “%1” write “%2”.</source>
        <translation>“%1”请改写为“%2”。</translation>
    </message>
    <message>
        <source>The sign “%1” means nothing in a formula.</source>
        <translation>公式里不能使用符号“%1”。</translation>
    </message>
    <message>
        <source>The formula ends too early; a value was expected: a field, a number, a text or a function.</source>
        <translation>公式没有写完，这里还需要一个值：字段、数字、文本或函数。</translation>
    </message>
    <message>
        <source>A value was expected before “%1”: a field, a number, a text or a function.</source>
        <translation>“%1”前面缺少一个值：字段、数字、文本或函数。</translation>
    </message>
    <message>
        <source>Before “%1” something is missing: = &lt; &gt; + - * / &amp; AND OR, or a comma.</source>
        <translation>“%1”前面缺少运算符（= &lt; &gt; + - * / &amp; 且 或）或逗号。</translation>
    </message>
    <message>
        <source>Write numbers without thousands separators: 3000000.</source>
        <translation>数字不要写千位分隔符，请写成 3000000 或 300万。</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>这个右括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation>这个左括号没有对应的右括号。</translation>
    </message>
    <message>
        <source>The bracket of %1 is never closed.</source>
        <translation>%1 的括号没有写完。</translation>
    </message>
    <message>
        <source>Compare two values at a time: instead of 1 &lt; a &lt; 5 write 1 &lt; a AND a &lt; 5.</source>
        <translation>一次只能比较两个值：1 &lt; a &lt; 5 请写成 1 &lt; a 且 a &lt; 5。</translation>
    </message>
    <message>
        <source>A number was expected behind “%1”.</source>
        <translation>“%1”后面需要一个数字。</translation>
    </message>
    <message>
        <source>The name of a field was expected behind the dot.</source>
        <translation>点号后面需要字段名称。</translation>
    </message>
    <message>
        <source>%1 takes %2 values (%3), here are %4.</source>
        <translation>%1 需要 %2 个值（%3），这里有 %4 个。</translation>
    </message>
    <message>
        <source>%1 takes at least %2 values (%3), here are %4.</source>
        <translation>%1 至少需要 %2 个值（%3），这里有 %4 个。</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 values (%4), here are %5.</source>
        <translation>%1 需要 %2 至 %3 个值（%4），这里有 %5 个。</translation>
    </message>
    <message>
        <source>%1; did you mean “%2”?</source>
        <translation>%1，是不是“%2”？</translation>
    </message>
    <message>
        <source>There is no function “%1”</source>
        <translation>没有函数“%1”</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>没有字段“%1”</translation>
    </message>
    <message>
        <source>%2 has no field “%1”</source>
        <translation>“%2”没有字段“%1”</translation>
    </message>
    <message>
        <source>“%1” is not in the list; it has: %2</source>
        <translation>选项中没有“%1”，可选：%2</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>找不到名为“%1”的记录</translation>
    </message>
    <message>
        <source>“%1” are several records; count or add them up: COUNT(%1), SUM(%1, …).</source>
        <translation>“%1”是多条记录，请计数或求和：计数(%1)、求和(%1, …)。</translation>
    </message>
    <message>
        <source>“%1” is a record; name one of its fields behind a dot.</source>
        <translation>“%1”是一条记录，请用点号写出它的字段，例如 客户.行业。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>if it is a text, put it in quotation marks: &quot;%1&quot;</source>
        <translation>如果是文本，请加上引号：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>“%1” does not work between %2 and %3.</source>
        <translation>%2和%3之间不能用“%1”运算。</translation>
    </message>
    <message>
        <source>“%1” may hold several choices: ask CONTAINS(%1, …) or COUNT(%1).</source>
        <translation>“%1”可以选多项，请用 包含(%1, …) 或 计数(%1)。</translation>
    </message>
    <message>
        <source>“%1” is no date; write it as 2026-03-15.</source>
        <translation>“%1”不是日期，请写成 2026-03-15。</translation>
    </message>
    <message>
        <source>“%1” is no amount of money; write it as 300000 or USD 300000.</source>
        <translation>“%1”不是金额，请写成 300000、30万 或 USD 300000。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>A span of time needs its unit: 5 days, 48 h, 30 min.</source>
        <translation>时长需要写单位：5天、48小时、30分钟。</translation>
    </message>
    <message>
        <source>All values must be of one kind; here are %1 and %2.</source>
        <translation>各个值的类型必须相同，这里有%1和%2。</translation>
    </message>
    <message>
        <source>%1 over records needs the value to take: %1(records, value, condition).</source>
        <translation>%1 用于记录时需要写出取哪个值：%1(记录, 取值, 条件)。</translation>
    </message>
    <message>
        <source>%1 over records takes the records, a value and a condition, no more.</source>
        <translation>%1 用于记录时只有记录、取值和条件，不能再多。</translation>
    </message>
    <message>
        <source>A condition was expected, something that holds or not; this is %1.</source>
        <translation>这里需要一个条件（成立或不成立），现在是%1。</translation>
    </message>
    <message>
        <source>“%1” divides by zero</source>
        <translation>“%1”除以了零</translation>
    </message>
    <message>
        <source>“%1” leaves the range of numbers and dates</source>
        <translation>“%1”超出了数字或日期的范围</translation>
    </message>
    <message>
        <source>“%1” mixes currencies</source>
        <translation>“%1”混用了不同的币种</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>“%1”需要整数</translation>
    </message>
    <message>
        <source>“%1” would take more than 10,000 steps; ask less of it</source>
        <translation>“%1”需要超过 10,000 步计算，请简化</translation>
    </message>
    <message>
        <source>%1 (character %2: “%3”)</source>
        <translation>%1（第 %2 个字符：“%3”）</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a date with time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>a span of time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>a choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>a list of choices</source>
        <translation>多选项</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Here %1 was expected; this is %2.</source>
        <translation>这里需要%1，现在是%2。</translation>
    </message>
    <message>
        <source>Cannot compare %1 with %2.</source>
        <translation>%1不能和%2比较。</translation>
    </message>
    <message>
        <source>Such a value is equal or not, but never greater or less (%1): write = or &lt;&gt;.</source>
        <translation>这种值（%1）只有相等或不相等，没有大小之分：请用 = 或 &lt;&gt;。</translation>
    </message>
    <message>
        <source>its fields</source>
        <translation>取它的字段</translation>
    </message>
    <message>
        <source>records to count or add up</source>
        <translation>多条记录，可计数或求和</translation>
    </message>
    <message>
        <source>joins two conditions</source>
        <translation>连接两个条件</translation>
    </message>
</context>
<context>
    <name>functions</name>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>a text was expected</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>a text, or an object with “en” and “zh_CN”, was expected</source>
        <translation>应为文本，或含“en”和“zh_CN”的对象</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 was expected</source>
        <translation>应为 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>one of %1 was expected</source>
        <translation>应为以下之一：%1</translation>
    </message>
    <message>
        <source>this is not known here</source>
        <translation>这里没有这一项</translation>
    </message>
    <message>
        <source>this is not known here; the nearest is “%1”</source>
        <translation>这里没有这一项；相近的是“%1”</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not JSON (%4).</source>
        <translation>%1 第 %2 行第 %3 列：不是有效的 JSON（%4）。</translation>
    </message>
    <message>
        <source>%1: an object was expected at the top.</source>
        <translation>%1：最外层应为对象。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>leads</name>
    <message>
        <source>%1 %2 would not be found as a duplicate: its keys are out of date</source>
        <translation>%1 %2 的查重键已过期，查重时会漏掉它</translation>
    </message>
    <message>
        <source>same credit code %1</source>
        <translation>统一社会信用代码相同：%1</translation>
    </message>
    <message>
        <source>same e-mail %1</source>
        <translation>邮箱相同：%1</translation>
    </message>
    <message>
        <source>same mobile %1</source>
        <translation>手机号相同：%1</translation>
    </message>
    <message>
        <source>same phone %1</source>
        <translation>电话相同：%1</translation>
    </message>
    <message>
        <source>same switchboard %1, other extension</source>
        <translation>总机相同（%1），分机不同</translation>
    </message>
    <message>
        <source>same company name</source>
        <translation>公司名称相同</translation>
    </message>
    <message>
        <source>same company name but for its legal form or way of writing</source>
        <translation>公司名称相同，只是组织形式或写法不同</translation>
    </message>
    <message>
        <source>same company name but for the place in it</source>
        <translation>公司名称相同，只是地名不同</translation>
    </message>
    <message>
        <source>branch of %1</source>
        <translation>%1 的分支机构</translation>
    </message>
    <message>
        <source>two branches of one company</source>
        <translation>同一公司的两个分支机构</translation>
    </message>
    <message>
        <source>sounds alike: %1 / %2</source>
        <translation>读音相近：%1 / %2</translation>
    </message>
    <message>
        <source>same name at the same customer</source>
        <translation>同一客户下姓名相同</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”</source>
        <translation>把“%1”合并到“%2”</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not the same</source>
        <translation>“%1”与“%2”不是同一个</translation>
    </message>
    <message>
        <source>Accounts, contacts and deals can be merged, but not: %1.</source>
        <translation>客户、联系人和商机可以合并，但%1不行。</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself. Choose two.</source>
        <translation>记录不能与自己合并，请选择两条。</translation>
    </message>
    <message>
        <source>One of the two accounts belongs to the other. If they are the same company, first empty “Subsidiary of”.</source>
        <translation>这两个客户是上下级关系。如果确实是同一家公司，请先清空“母公司”。</translation>
    </message>
    <message>
        <source>The two deals run through different pipelines, so their stages cannot be made one.</source>
        <translation>两个商机走的是不同的流程，阶段无法合并。</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n record(s) into “%1”</source>
        <translation>
            <numerusform>将 %n 条记录合并到“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n other(s) are not the same</source>
        <translation>
            <numerusform>“%1”与另外 %n 条不是同一个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message>
        <source>Move “%1” to %2</source>
        <translation>把“%1”移到“%2”</translation>
    </message>
    <message>
        <source>New deal “%1”</source>
        <translation>新建商机“%1”</translation>
    </message>
    <message>
        <source>Publish the pipeline “%1”, version %2</source>
        <translation>发布销售流程“%1”第 %2 版</translation>
    </message>
    <message>
        <source>“%1” is not filled in</source>
        <translation>“%1”还没填写</translation>
    </message>
    <message>
        <source>there is no field “%1” any more; change the gate</source>
        <translation>字段“%1”已经没有了，请修改推进条件</translation>
    </message>
    <message>
        <source>“%1”: at least %2, so far %3</source>
        <translation>“%1”：至少 %2 项，目前 %3 项</translation>
    </message>
    <message>
        <source>“%1”: at least %2 characters, so far %3</source>
        <translation>“%1”：至少 %2 字，目前 %3 字</translation>
    </message>
    <message>
        <source>no file of the kind “%1” is attached</source>
        <translation>还没有“%1”附件</translation>
    </message>
    <message>
        <source>%1 held since the deal entered this stage: at least %2, so far %3</source>
        <translation>进入本阶段以来已完成的%1：至少 %2 次，目前 %3 次</translation>
    </message>
    <message>
        <source>%1 held: at least %2, so far %3</source>
        <translation>已完成的%1：至少 %2 次，目前 %3 次</translation>
    </message>
    <message>
        <source>effective touches since the deal entered this stage: at least %1, so far %2 (one that took place, with an answer or an outcome of at least 10 characters)</source>
        <translation>进入本阶段以来的有效跟进：至少 %1 次，目前 %2 次（须实际发生，且客户有回应，或跟进结果不少于 10 字）</translation>
    </message>
    <message>
        <source>effective touches: at least %1, so far %2</source>
        <translation>有效跟进：至少 %1 次，目前 %2 次</translation>
    </message>
    <message>
        <source>a written reason for moving on without what is missing</source>
        <translation>请写明不补齐就推进的理由</translation>
    </message>
    <message>
        <source>a reason for moving back</source>
        <translation>请写明退回的理由</translation>
    </message>
    <message>
        <source>a reason for reopening the closed deal</source>
        <translation>请写明重新打开这个已结束商机的理由</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still missing to enter “%1”.</source>
        <translation>
            <numerusform>还差 %n 项才能进入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no stage “%1”. The stages are: %2.</source>
        <translation>没有阶段“%1”。现有阶段：%2。</translation>
    </message>
    <message>
        <source>The deal stands in “%1” already.</source>
        <translation>商机已经在“%1”了。</translation>
    </message>
    <message>
        <source>This pipeline moves one stage at a time; the next one is “%1”.</source>
        <translation>这个销售流程须逐个阶段推进，下一阶段是“%1”。</translation>
    </message>
    <message>
        <source>The next stage is “%1”. To jump over it, say that you want to skip (--skip); the gates in between must hold all the same.</source>
        <translation>下一阶段是“%1”。要跳过它，请加上 --skip；中间各阶段的推进条件仍须满足。</translation>
    </message>
    <message>
        <source>The deal entered its stage at %1; it cannot leave it earlier.</source>
        <translation>商机在 %1 进入当前阶段，离开时间不能更早。</translation>
    </message>
    <message>
        <source>“%1” closes the deal; there is no stage after it.</source>
        <translation>“%1”已是商机的终点，后面没有阶段。</translation>
    </message>
    <message>
        <source>The deal stands in no stage. Run check.</source>
        <translation>商机不在任何阶段。请运行 check 核对工作区。</translation>
    </message>
    <message>
        <source>A new deal needs: %1.</source>
        <translation>新建商机还需填写：%1。</translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>没有销售流程“%1”。</translation>
    </message>
    <message>
        <source>There is no pipeline “%1”. Plumbline ships: %2.</source>
        <translation>没有销售流程“%1”。准绳自带：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) stand in the stage “%1”, which the new version no longer has. Say under “moves” where they go.</source>
        <translation>
            <numerusform>有 %n 个商机在阶段“%1”，新版本没有这个阶段。请在“moves”中写明它们移到哪个阶段。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>“%1” stands here twice</source>
        <translation>“%1”在这里出现了两次</translation>
    </message>
    <message>
        <source>a deal has no field “%1”</source>
        <translation>商机没有字段“%1”</translation>
    </message>
    <message>
        <source>this requirement does not fit the field “%1”</source>
        <translation>这种推进条件不适用于字段“%1”</translation>
    </message>
    <message>
        <source>there is no attachment kind “%1”</source>
        <translation>没有附件类型“%1”</translation>
    </message>
    <message>
        <source>one or more of %1 was expected</source>
        <translation>应为以下一项或多项：%1</translation>
    </message>
    <message>
        <source>open stages come first, then exactly one won and exactly one lost stage</source>
        <translation>请先排进行中的阶段，最后是赢单阶段和输单阶段各一个</translation>
    </message>
    <message>
        <source>“plumbline.pipeline/1” was expected</source>
        <translation>应为“plumbline.pipeline/1”</translation>
    </message>
    <message>
        <source>“%1” is no open stage of the new version</source>
        <translation>“%1”不是新版本中进行中的阶段</translation>
    </message>
    <message>
        <source>“%2” is dated before “%1”.</source>
        <translation>“%2”的日期早于“%1”。</translation>
    </message>
    <message>
        <source>Deal %1 has %2 open stays instead of one.</source>
        <translation>商机 %1 有 %2 段未结束的停留，应该只有一段。</translation>
    </message>
    <message>
        <source>The stage shown for deal %1 is not where its open stay is.</source>
        <translation>商机 %1 显示的阶段与它未结束的停留不一致。</translation>
    </message>
    <message>
        <source>Stay %1 was left before it was entered.</source>
        <translation>停留 %1 的离开时间早于进入时间。</translation>
    </message>
    <message>
        <source>Stay %1 is in a stage of another pipeline than its deal.</source>
        <translation>停留 %1 的阶段与它的商机不在同一个销售流程。</translation>
    </message>
    <message>
        <source>The definition of pipeline version %1 is unreadable.</source>
        <translation>流程版本 %1 的定义无法读取。</translation>
    </message>
    <message>
        <source>The current version of pipeline %1 is missing, or its stages are not as it says.</source>
        <translation>销售流程 %1 的当前版本缺失，或阶段与该版本不符。</translation>
    </message>
    <message>
        <source>“%1” is not filled in; choose one of: %2</source>
        <translation>“%1”还没填写；可选：%2</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1：至少 %2 项</translation>
    </message>
    <message>
        <source>%1: at least %2 characters</source>
        <translation>%1：至少 %2 字</translation>
    </message>
    <message>
        <source>A file of the kind “%1”</source>
        <translation>“%1”附件</translation>
    </message>
    <message>
        <source>%1 held: at least %2</source>
        <translation>%1：至少完成 %2 次</translation>
    </message>
    <message>
        <source>Effective touches: at least %1</source>
        <translation>有效跟进：至少 %1 次</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>“%1”为%2</translation>
    </message>
    <message>
        <source>%1 must hold</source>
        <translation>须满足：%1</translation>
    </message>
    <message>
        <source>%1 must hold; %2</source>
        <translation>须满足：%1；%2</translation>
    </message>
    <message>
        <source>%1 cannot be worked out: %2</source>
        <translation>无法计算 %1：%2</translation>
    </message>
    <message>
        <source>the formula %1 cannot be read any more; change the gate: %2</source>
        <translation>公式 %1 已无法识别，请修改推进条件：%2</translation>
    </message>
    <message>
        <source>this formula was written by a newer Plumbline; update the program</source>
        <translation>这个公式由更新版本的准绳编写，请升级程序</translation>
    </message>
    <message>
        <source>Add a condition to leave “%1”</source>
        <translation>为离开“%1”增加一个条件</translation>
    </message>
    <message>
        <source>Add a condition to enter “%1”</source>
        <translation>为进入“%1”增加一个条件</translation>
    </message>
    <message>
        <source>Change a condition to leave “%1”</source>
        <translation>修改离开“%1”的条件</translation>
    </message>
    <message>
        <source>Change a condition to enter “%1”</source>
        <translation>修改进入“%1”的条件</translation>
    </message>
    <message>
        <source>Remove a condition to leave “%1”</source>
        <translation>去掉离开“%1”的一个条件</translation>
    </message>
    <message>
        <source>Remove a condition to enter “%1”</source>
        <translation>去掉进入“%1”的一个条件</translation>
    </message>
    <message>
        <source>There is no stage “%1” any more.</source>
        <translation>阶段“%1”已经不存在。</translation>
    </message>
    <message>
        <source>This condition was changed or removed meanwhile.</source>
        <translation>这个条件刚刚已被修改或去掉。</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填写</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::AccountPanel</name>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Last activities</source>
        <translation>最近跟进</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>This customer is no longer there: it was undone or removed.</source>
        <translation>这个客户已不存在：新建被撤销，或已被删除。</translation>
    </message>
    <message>
        <source>No deal with this customer yet.</source>
        <translation>还没有这个客户的商机。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known here yet. Who decides, who uses it, who pays?</source>
        <translation>还没有联系人。谁拍板？谁使用？谁付款？</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>还没有跟进记录。</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won so far</source>
        <translation>已赢单</translation>
    </message>
    <message>
        <source>Won of closed deals</source>
        <translation>已结商机赢单率</translation>
    </message>
    <message>
        <source>Won deals of this customer ÷ its won and lost deals.</source>
        <translation>该客户的赢单数 ÷（赢单数 + 输单数）。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Actions</name>
    <message>
        <source>Find and do</source>
        <translation>查找与操作</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>筛选本页</translation>
    </message>
    <message>
        <source>Log in one sentence</source>
        <translation>一句话记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Deals as a board</source>
        <translation>商机看板</translation>
    </message>
    <message>
        <source>Deals as a list</source>
        <translation>商机列表</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Move the deal one stage on</source>
        <translation>把商机推进一个阶段</translation>
    </message>
    <message>
        <source>Move the deal one stage back</source>
        <translation>把商机退回一个阶段</translation>
    </message>
    <message>
        <source>Log an activity of the deal</source>
        <translation>给商机记一条跟进</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色 / 深色</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>收起 / 展开导航栏</translation>
    </message>
    <message>
        <source>To the message at the bottom</source>
        <translation>转到底部的消息</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>推进条件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Add a reference table</source>
        <translation>添加参照表</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ActivityForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Did it take place?</source>
        <translation>是否已发生？</translation>
    </message>
    <message>
        <source>What came out of it</source>
        <translation>跟进结果</translation>
    </message>
    <message>
        <source>What came out of it? Enter saves, Shift+Enter begins a new line</source>
        <translation>聊得怎么样？Enter 保存，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>和谁沟通</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now, yesterday 15:30</source>
        <translation>现在、昨天 15:30</translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation>客户已回应</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Log the activity</source>
        <translation>记录这次跟进</translation>
    </message>
    <message>
        <source>Notes and appointments are no effective touch.</source>
        <translation>备忘和约见不算有效跟进。</translation>
    </message>
    <message>
        <source>Counts as an effective touch only once it took place.</source>
        <translation>实际发生后才算有效跟进。</translation>
    </message>
    <message>
        <source>Counts as an effective touch.</source>
        <translation>计为一次有效跟进。</translation>
    </message>
    <message>
        <source>A message counts as an effective touch once the customer answered.</source>
        <translation>客户回应后，消息才算有效跟进。</translation>
    </message>
    <message numerus="yes">
        <source>Write %n more character(s) for it to count as an effective touch.</source>
        <translation>
            <numerusform>再写 %n 个字就算有效跟进。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time. Write it like yesterday 15:30, or 2026-03-15 15:30.</source>
        <translation>看不懂时间“%1”。请写成“昨天 15:30”或“2026-03-15 15:30”。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::BoardColumn</name>
    <message>
        <source>No deals here</source>
        <translation>暂无商机</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>加权 %1</translation>
    </message>
    <message>
        <source>Nothing here matches the filter</source>
        <translation>没有符合筛选条件的商机</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln deal(s)</source>
        <translation>
            <numerusform>%1，%Ln 个商机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::BoardPage</name>
    <message>
        <source>Only idle</source>
        <translation>只看停滞</translation>
    </message>
    <message>
        <source>Only deals that are idle for too long</source>
        <translation>只看停滞过久的商机</translation>
    </message>
    <message>
        <source>Deals that neither moved nor were touched for longer than their stage allows</source>
        <translation>超过所在阶段的时限，既没有推进、也没有有效跟进的商机</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>还没有商机</translation>
    </message>
    <message>
        <source>Every deal stands in one stage here, and what it lacks to move on is said on it. Add the first one, or import a file (Ctrl+I).</source>
        <translation>每个商机都处在某个阶段，还差什么才能推进，一目了然。先新建一个，或导入文件（Ctrl+I）。</translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation>已放回原处。</translation>
    </message>
    <message>
        <source>Choose a card first: with the mouse, or with Tab and the arrows.</source>
        <translation>请先选中一张卡片：点击，或用 Tab 和方向键。</translation>
    </message>
    <message>
        <source>Over %1. Space drops the card, Esc puts it back.</source>
        <translation>当前目标：%1。按空格键放下，按 Esc 放回原处。</translation>
    </message>
    <message>
        <source>Picked up “%1”. The arrows choose a stage, Space drops it there, Esc puts it back.</source>
        <translation>已拿起“%1”。用方向键选择阶段，按空格键放下，按 Esc 放回原处。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::CardModel</name>
    <message numerus="yes">
        <source>%n working day(s) in this stage, it should take %1</source>
        <translation>
            <numerusform>在本阶段 %n 个工作日（正常 %1 天以内）</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in this stage</source>
        <translation>
            <numerusform>在本阶段 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>on a card, working days</comment>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle for %Ln working day(s), the limit is %1</source>
        <translation>
            <numerusform>停滞 %Ln 个工作日（上限 %1 天）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ChipsEditor</name>
    <message>
        <source>others, separated by ;</source>
        <translation>其他，用“；”分隔</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ClosedColumn</name>
    <message>
        <source>Drop a card here</source>
        <translation>把卡片拖到这里</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个商机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ComparePane</name>
    <message>
        <source>Take in again</source>
        <translation>重新加入</translation>
    </message>
    <message>
        <source>Take in again what was left out</source>
        <translation>把排除的记录重新加入</translation>
    </message>
    <message>
        <source>Fields side by side</source>
        <translation>字段逐项对比</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>合并为一条</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Not the same: they are not shown together again</source>
        <translation>不是同一个：以后不再一起提示</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip: go on to the next without deciding</source>
        <translation>跳过：暂不处理，看下一组</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>相似度 %1%</translation>
    </message>
    <message>
        <source>Nothing that they have in common says that they are the same.</source>
        <translation>两者没有能说明是同一个的相同信息。</translation>
    </message>
    <message>
        <source>There is only one of them left: nothing to compare.</source>
        <translation>只剩一条，无需对比。</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>保留哪条？</translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>已排除 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of them come when these are done.</source>
        <translation>
            <numerusform>本组还有 %n 条，处理完这些后接着显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays. Nothing else has to move to it.</source>
        <translation>保留“%1”，没有其他内容需要转入。</translation>
    </message>
    <message>
        <source>“%1” stays, and takes over: %2.</source>
        <translation>保留“%1”，并转入：%2。</translation>
    </message>
    <message>
        <source>The stages of the deal that stays count; the history keeps those of both.</source>
        <translation>阶段停留以保留的商机为准，历史里能看到双方的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into “%1”.</source>
        <translation>
            <numerusform>已将 %n 条记录合并到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remembered: they are not the same.</source>
        <translation>已记住：不是同一个。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::CompareSheet</name>
    <message>
        <source>Compare and merge</source>
        <translation>对比并合并</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ContactPanel</name>
    <message>
        <source>Reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Last activities</source>
        <translation>最近跟进</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>This contact is no longer there: it was undone or removed.</source>
        <translation>这位联系人已不存在：新建被撤销，或已被删除。</translation>
    </message>
    <message>
        <source>No deal names this contact yet.</source>
        <translation>还没有商机以此人为联系人。</translation>
    </message>
    <message>
        <source>Nothing happened with this contact yet.</source>
        <translation>还没有与此人的跟进记录。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DateEditor</name>
    <message>
        <source>tomorrow, next Wednesday, 15 Mar</source>
        <translation>明天、下周三、3月15日</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealFiles</name>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Drop a file here, or paste a picture.</source>
        <translation>把文件拖到这里，或直接粘贴图片。</translation>
    </message>
    <message>
        <source>What kind of file is it?</source>
        <translation>这是什么文件？</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attached %1.</source>
        <translation>已添加附件 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>已添加 %n 个附件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>没有添加任何附件。</translation>
    </message>
    <message>
        <source>Picture %1.%2</source>
        <translation>图片 %1.%2</translation>
    </message>
    <message>
        <source>Only the address came along, not the file. Copy the picture in the browser and paste it here with Ctrl+V, or save the file and drop it here.</source>
        <translation>拖过来的只有网址，没有文件本身。请在浏览器里复制图片，再到这里按 Ctrl+V 粘贴；也可以先把文件保存到电脑，再拖进来。</translation>
    </message>
    <message>
        <source>%1 is damaged in this workspace. Check the file in the settings.</source>
        <translation>工作区里的 %1 已损坏。请到“设置”中核对文件。</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2.</source>
        <translation>无法把 %1 复制到 %2。请检查磁盘空间和写入权限。</translation>
    </message>
    <message>
        <source>No program is set up to open %1.</source>
        <translation>没有可以打开 %1 的程序。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部负责人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter by title, customer or owner</source>
        <translation>按商机名称、客户或负责人筛选</translation>
    </message>
    <message>
        <source>Title, customer, owner, pinyin</source>
        <translation>商机名称、客户、负责人，可用拼音</translation>
    </message>
    <message>
        <source>Filter what is shown (Ctrl+F)</source>
        <translation>筛选商机（Ctrl+F）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>共 %n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / 共 %2</translation>
    </message>
    <message>
        <source>Filter by a formula</source>
        <translation>按公式筛选</translation>
    </message>
    <message>
        <source>Remove the formula %1</source>
        <translation>去掉公式 %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealListPage</name>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>In stage</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交</translation>
    </message>
    <message numerus="yes">
        <source>idle %n day(s)</source>
        <translation>
            <numerusform>停滞 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1，升序</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>There are no deals yet</source>
        <translation>还没有商机</translation>
    </message>
    <message>
        <source>Every deal of the team stands here in one list, to sort, to filter and to open.</source>
        <translation>团队的所有商机都列在这里，可以排序、筛选，点开查看。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No deal matches the filter</source>
        <translation>没有符合筛选条件的商机</translation>
    </message>
    <message>
        <source>Nothing is lost: the deals are only hidden by what is chosen above.</source>
        <translation>数据都在，只是被上面的筛选条件隐藏了。</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Was due on %1: %2</source>
        <translation>原定 %1：%2</translation>
    </message>
    <message>
        <source>Was expected to close on %1</source>
        <translation>原预计 %1成交</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>整页打开</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>The row is copied.</source>
        <translation>已复制此行。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DealPage</name>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还差什么</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Move the deal to the next stage</source>
        <translation>把商机推进到下一阶段</translation>
    </message>
    <message>
        <source>Log an activity</source>
        <translation>记跟进</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>who decides?</source>
        <translation>谁拍板？</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>阶段变动</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>资料修改</translation>
    </message>
    <message>
        <source>This deal is no longer there: it was undone or removed.</source>
        <translation>这个商机已不存在：新建被撤销，或已被删除。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>expected to close %1</source>
        <translation>预计 %1成交</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Long stay</source>
        <translation>停留过久</translation>
    </message>
    <message>
        <source>last effective touch %1</source>
        <translation>最近一次有效跟进：%1</translation>
    </message>
    <message>
        <source>no effective touch since it came here on %1</source>
        <translation>%1 进入本阶段以来没有有效跟进</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in this stage</source>
        <translation>
            <numerusform>在本阶段 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready for %1</source>
        <translation>可以进入“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing for %1</source>
        <translation>
            <numerusform>还差 %n 项才能进入“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>推进到“%1”</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>missing, a reason is enough</source>
        <translation>未满足，可写明理由后推进</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补齐</translation>
    </message>
    <message>
        <source>Fill in: %1</source>
        <translation>去补齐：%1</translation>
    </message>
    <message>
        <source>This stage asks for nothing.</source>
        <translation>本阶段没有推进条件。</translation>
    </message>
    <message>
        <source>Nobody yet. A deal with a known decision maker is won more often.</source>
        <translation>还没有联系人。找到拍板的人，赢单机会更大。</translation>
    </message>
    <message>
        <source>Logged, and counted as an effective touch.</source>
        <translation>已记录，计为一次有效跟进。</translation>
    </message>
    <message>
        <source>Logged.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>%1 (or give a reason)</source>
        <translation>%1（可写明理由后推进）</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Desktop</name>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Plumbline workspaces (*.plumbline)</source>
        <translation>准绳工作区 (*.plumbline)</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Drawer</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>整页打开</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DuplicateNotes</name>
    <message>
        <source>May be the same</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>May be there already</source>
        <translation>可能已存在</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 % likely: %2</source>
        <translation>相似度 %1%：%2</translation>
    </message>
    <message>
        <source>Owner %1 · %2 % likely: %3</source>
        <translation>负责人 %1 · 相似度 %2%：%3</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>%1 is not the same</source>
        <translation>%1不是同一个</translation>
    </message>
    <message>
        <source>They are two; nobody is asked again.</source>
        <translation>已记住：两者不是同一个，以后不再提示。</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>对比并合并…</translation>
    </message>
    <message>
        <source>Compare with %1 and merge</source>
        <translation>与%1对比并合并</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::DuplicatesPage</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查重</translation>
    </message>
    <message>
        <source>Look through the workspace again</source>
        <translation>重新检查整个工作区</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the search for duplicates</source>
        <translation>取消查重</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复的记录</translation>
    </message>
    <message>
        <source>Looking through customers, contacts and deals: %1 %</source>
        <translation>正在检查客户、联系人和商机：%1%</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) compared, %1</source>
        <translation>
            <numerusform>已比较 %Ln 个客户，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) compared, %1</source>
        <translation>
            <numerusform>已比较 %Ln 位联系人，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 likeliest of %2 groups. Look again when they are done.</source>
        <translation>共 %2 组，这里是最可能的 %1 组。处理完后请重新查重。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone number(s) or names that more than 200 records share are left out, “%1” among them.</source>
        <translation>
            <numerusform>有 %Ln 个电话或名称由 200 条以上的记录共用，未参与比较，例如“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>查重已停止</translation>
    </message>
    <message>
        <source>Customers, contacts and deals are compared by phone, e-mail, credit code and name. Look again to see who is there twice.</source>
        <translation>客户、联系人和商机按电话、邮箱、信用代码和名称比较。点“重新查重”即可找出重复的记录。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的记录</translation>
    </message>
    <message>
        <source>Once there are records here, those that may be there twice are found.</source>
        <translation>有了记录之后，这里会找出可能重复的。</translation>
    </message>
    <message>
        <source>These are done</source>
        <translation>这一批处理完了</translation>
    </message>
    <message>
        <source>They were the likeliest. Look again to see the others.</source>
        <translation>这些是最可能重复的。点“重新查重”查看其余的。</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>全部处理完了</translation>
    </message>
    <message>
        <source>Nothing of what was found is left. What was said to be different is not shown again.</source>
        <translation>找到的重复都已处理。标为“不是同一个”的不再提示。</translation>
    </message>
    <message>
        <source>No customer seems to be there twice</source>
        <translation>没有发现重复的客户</translation>
    </message>
    <message>
        <source>All were compared by phone, credit code and name, also by how a name sounds.</source>
        <translation>已按电话、信用代码、名称以及名称读音逐一比较。</translation>
    </message>
    <message>
        <source>No contact seems to be there twice</source>
        <translation>没有发现重复的联系人</translation>
    </message>
    <message>
        <source>All were compared by phone, e-mail and the name within a customer.</source>
        <translation>已按电话、邮箱以及同一客户内的姓名逐一比较。</translation>
    </message>
    <message>
        <source>No deal seems to be there twice</source>
        <translation>没有发现重复的商机</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s) compared, %1</source>
        <translation>
            <numerusform>已比较 %Ln 个进行中的商机，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>All open ones were compared by the phone or e-mail that they are reached by.</source>
        <translation>进行中的商机已按电话或邮箱逐一比较。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ExportSheet</name>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>Dates are dates and amounts are numbers; the head stays in sight.</source>
        <translation>日期和金额可直接计算，表头固定并可筛选。</translation>
    </message>
    <message>
        <source>CSV for Excel and others (UTF-8)</source>
        <translation>CSV，适用于 Excel 等软件（UTF-8）</translation>
    </message>
    <message>
        <source>Comes back by import, field by field.</source>
        <translation>可以原样再导入，每个字段都不丢。</translation>
    </message>
    <message>
        <source>CSV for older Chinese programs (GB18030)</source>
        <translation>CSV，适用于较早的中文软件（GB18030）</translation>
    </message>
    <message>
        <source>For programs that show UTF-8 as strange signs.</source>
        <translation>软件打开 UTF-8 文件出现乱码时选用。</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines（.jsonl）</translation>
    </message>
    <message>
        <source>For other programs: one object a line, fields by their keys.</source>
        <translation>供其他程序读取：每行一个对象，按字段标识。</translation>
    </message>
    <message>
        <source>Cards for an address book (.vcf)</source>
        <translation>通讯录名片（.vcf）</translation>
    </message>
    <message>
        <source>For phones, Outlook and other address books.</source>
        <translation>供手机、Outlook 等通讯录导入。</translation>
    </message>
    <message>
        <source>Calendar (.ics)</source>
        <translation>日历（.ics）</translation>
    </message>
    <message>
        <source>Next steps, expected closes and payments due, as days.</source>
        <translation>下一步、预计成交和应收款，按天显示。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>应收分期</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>与列表一致</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>当前显示：%1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>There is such a file already; it will be replaced.</source>
        <translation>已有同名文件，导出后将被替换。</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>导出 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个日期写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) did not fit into a cell and were cut; CSV keeps them whole.</source>
        <translation>
            <numerusform>有 %Ln 处文字超出单元格长度，已截断；CSV 可完整保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Writing: %1 rows</source>
        <translation>正在写入：%1 行</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 rows a second</source>
        <translation>%1 · %2% · 每秒 %3 行</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FactRows</name>
    <message>
        <source>Fewer fields</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>更多（%1）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Click to change</source>
        <translation>点击修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FieldGrid</name>
    <message>
        <source>Different: a click says which one is kept</source>
        <translation>内容不同：点选要保留的值</translation>
    </message>
    <message>
        <source>Filled in one of them</source>
        <translation>只有一方填写</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FigureLabel</name>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>too few: n = %1</source>
        <translation>样本不足：n = %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>With 95 % certainty between %1 and %2.</source>
        <translation>95% 置信区间：%1 至 %2。</translation>
    </message>
    <message>
        <source>Below %1 there is no figure.</source>
        <translation>样本少于 %1 时不显示数值。</translation>
    </message>
    <message>
        <source>Below %1 it is not to be compared.</source>
        <translation>样本少于 %1 时不宜比较。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FillingModel</name>
    <message>
        <source>Nothing</source>
        <translation>不填充</translation>
    </message>
    <message>
        <source>finds the records</source>
        <translation>用于匹配记录</translation>
    </message>
    <message>
        <source>“%1” finds the records</source>
        <translation>“%1”用于匹配记录</translation>
    </message>
    <message>
        <source>“%1” fills: %2</source>
        <translation>“%1”填充：%2</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>填充到</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>来源中的列</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FirstRun</name>
    <message>
        <source>Welcome to Plumbline</source>
        <translation>欢迎使用准绳</translation>
    </message>
    <message>
        <source>Plumbline</source>
        <translation>准绳</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>我的工作区</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色 / 深色</translation>
    </message>
    <message>
        <source>Deals move on when they are ready, and every step stays on record.</source>
        <translation>商机条件到位才推进，每一步都有据可查。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open it for reading</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Go on with the backup of %1</source>
        <translation>用 %1 的备份继续</translation>
    </message>
    <message>
        <source>Go on with the newest backup</source>
        <translation>用最新的备份继续</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>It stands beside every change you make</source>
        <translation>您的每一次改动都会署上这个名字</translation>
    </message>
    <message>
        <source>Sales process</source>
        <translation>销售流程</translation>
    </message>
    <message>
        <source>Standard B2B</source>
        <translation>标准 B2B</translation>
    </message>
    <message>
        <source>Short cycle</source>
        <translation>短周期</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Six stages to the contract: for most teams</source>
        <translation>签约前六个阶段，适合大多数团队</translation>
    </message>
    <message>
        <source>Four stages: for deals of days or weeks</source>
        <translation>四个阶段，适合几天到几周成交的生意</translation>
    </message>
    <message>
        <source>Ten stages: for large deals with many people</source>
        <translation>十个阶段，适合参与人多的大单</translation>
    </message>
    <message>
        <source>Where the file goes: %1</source>
        <translation>文件位置：%1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>选择文件位置</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用样例数据逛一逛</translation>
    </message>
    <message>
        <source>Half a year of a team of twelve. Removed with one click when you have seen enough.</source>
        <translation>一个 12 人销售团队半年的客户往来，看够了一键清除。</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>导入已有数据</translation>
    </message>
    <message>
        <source>Deals or customers from a CSV file. You see what comes of it before anything is kept.</source>
        <translation>从 CSV 文件导入商机或客户，先看结果，再决定是否保留。</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>An empty board; the first deal takes half a minute.</source>
        <translation>一块空看板，半分钟录入第一个商机。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>最近打开：</translation>
    </message>
    <message>
        <source>Open the workspace %1</source>
        <translation>打开工作区 %1</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Plumbline workspaces (*.plumbline)</source>
        <translation>准绳工作区 (*.plumbline)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Making the sample data…</source>
        <translation>正在生成样例数据…</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>正在新建工作区…</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FormulaEdit</name>
    <message>
        <source>Type a name, or press Alt+↓ to see what can stand here.</source>
        <translation>输入字段名（可用拼音），或按 Alt+↓ 查看可填的内容。</translation>
    </message>
    <message>
        <source>Not finished yet.</source>
        <translation>还没有写完。</translation>
    </message>
    <message>
        <source>The formula is complete.</source>
        <translation>公式可以使用。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>Write a formula first.</source>
        <translation>请先写公式。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FormulaFilterSheet</name>
    <message>
        <source>The list shows the deals for which the formula holds, beside what else it is filtered by.</source>
        <translation>列表只显示满足公式的商机，同时保留其他筛选条件。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>for example: amount &gt;= 1000000 AND expected_close - TODAY() &lt;= 30</source>
        <translation>例如：金额 &gt;= 100万 且 预计成交日期 - 今天() &lt;= 30</translation>
    </message>
    <message>
        <source>Show these deals</source>
        <translation>显示这些商机</translation>
    </message>
    <message>
        <source>Filter by a formula</source>
        <translation>按公式筛选</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::FormulaTrial</name>
    <message>
        <source>Try it on</source>
        <translation>试算商机</translation>
    </message>
    <message>
        <source>The deal to try it on</source>
        <translation>用来试算的商机</translation>
    </message>
    <message>
        <source>Choose a deal</source>
        <translation>选择一个商机</translation>
    </message>
    <message>
        <source>How it came out, term by term</source>
        <translation>逐项计算结果</translation>
    </message>
    <message>
        <source>There is no deal yet to try it on.</source>
        <translation>还没有可以用来试算的商机。</translation>
    </message>
    <message>
        <source>As soon as the formula is complete, this tells how it comes out, term by term.</source>
        <translation>公式写完后，这里会逐项显示它在这个商机上的计算结果。</translation>
    </message>
    <message>
        <source>Cannot be worked out</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>%1, so the condition does not hold.</source>
        <translation>%1，因此视为不满足条件。</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Something it asks for is not filled in.</source>
        <translation>条件要看的内容还没有填写。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>This deal meets the condition.</source>
        <translation>这个商机满足条件。</translation>
    </message>
    <message>
        <source>This deal does not meet the condition.</source>
        <translation>这个商机不满足条件。</translation>
    </message>
    <message>
        <source>%1 of %2 counted</source>
        <translation>共 %2 条，计入 %1 条</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不影响结果</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::GateSheet</name>
    <message>
        <source>When it is asked</source>
        <translation>何时检查</translation>
    </message>
    <message>
        <source>To leave this stage</source>
        <translation>离开本阶段前</translation>
    </message>
    <message>
        <source>To enter this stage</source>
        <translation>进入本阶段前</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Insert a name</source>
        <translation>插入字段或函数</translation>
    </message>
    <message>
        <source>Fields, records and functions to choose from</source>
        <translation>从字段、记录和函数中选择</translation>
    </message>
    <message>
        <source>for example: budget &gt;= 3000000 AND NOT ISBLANK(expected_close)</source>
        <translation>例如：预算 &gt;= 300万 且 非 为空(预计成交日期)</translation>
    </message>
    <message>
        <source>Where it does not hold</source>
        <translation>不满足时</translation>
    </message>
    <message>
        <source>The move is stopped</source>
        <translation>不能推进</translation>
    </message>
    <message>
        <source>A reason is enough</source>
        <translation>说明理由即可</translation>
    </message>
    <message>
        <source>Add the condition</source>
        <translation>增加条件</translation>
    </message>
    <message>
        <source>Save the condition</source>
        <translation>保存条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>增加条件</translation>
    </message>
    <message>
        <source>Change a condition</source>
        <translation>修改条件</translation>
    </message>
    <message>
        <source>To leave “%1”</source>
        <translation>离开“%1”前</translation>
    </message>
    <message>
        <source>To enter “%1”</source>
        <translation>进入“%1”前</translation>
    </message>
    <message>
        <source>A deal that does not meet it, or has not filled in what it asks for, stays where it is.</source>
        <translation>不满足条件或所需内容未填写的商机，停留在原阶段。</translation>
    </message>
    <message>
        <source>Whoever moves the deal writes why; the move is recorded as not compliant.</source>
        <translation>推进商机的人需写明理由，这次推进记为不合规。</translation>
    </message>
    <message>
        <source>The condition is asked from now on.</source>
        <translation>条件已增加，即刻生效。</translation>
    </message>
    <message>
        <source>The condition is changed.</source>
        <translation>条件已修改。</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>条件：%1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::GatesPage</name>
    <message>
        <source>What a deal has to show before it moves on. A hard condition stops the move; a soft one asks for a reason.</source>
        <translation>商机推进到下一阶段前要满足的条件。硬性条件不满足就不能推进；软性条件不满足时需说明理由。</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售流程</translation>
    </message>
    <message>
        <source>%1, version %2. Every change is a new version; deals that stand in a stage are asked from then on.</source>
        <translation>%1，第 %2 版。每次修改都会发布新版本，此后推进的商机按新条件检查。</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>增加条件</translation>
    </message>
    <message>
        <source>Add a condition: %1</source>
        <translation>增加条件：%1</translation>
    </message>
    <message>
        <source>Nothing is asked here.</source>
        <translation>没有条件。</translation>
    </message>
    <message>
        <source>To leave this stage</source>
        <translation>离开本阶段前</translation>
    </message>
    <message>
        <source>To enter this stage</source>
        <translation>进入本阶段前</translation>
    </message>
    <message>
        <source>always</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>硬性</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>软性</translation>
    </message>
    <message>
        <source>Every pipeline asks for this.</source>
        <translation>所有销售流程都有这一条。</translation>
    </message>
    <message>
        <source>Stops the move.</source>
        <translation>不满足就不能推进。</translation>
    </message>
    <message>
        <source>A written reason is enough.</source>
        <translation>不满足时说明理由即可。</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>去掉：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>No longer asked: %1</source>
        <translation>已去掉条件：%1</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>推进条件</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::GroupModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Header</name>
    <message>
        <source>Log in one sentence</source>
        <translation>一句话记录</translation>
    </message>
    <message>
        <source>What happened? A note on the open deal…</source>
        <translation>刚才有什么进展？记到当前商机…</translation>
    </message>
    <message>
        <source>Search / command</source>
        <translation>搜索 / 命令</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::HelpWindow</name>
    <message>
        <source>Help – Plumbline</source>
        <translation>帮助 – 准绳</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::HistoryModel</name>
    <message>
        <source>New: %1 × %2</source>
        <translation>新建：%2 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>另有 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天，%1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>昨天，%1</translation>
    </message>
    <message>
        <source>No field that is shown was changed.</source>
        <translation>没有改动可见字段。</translation>
    </message>
    <message>
        <source>Show earlier steps</source>
        <translation>显示更早的步骤</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>步骤，新的在前</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有任何改动</translation>
    </message>
    <message>
        <source>Every step is written down here with its time and who did it, and can be undone.</source>
        <translation>每一步都会记下时间和操作人，并且可以撤销。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Which steps</source>
        <translation>显示哪些步骤</translation>
    </message>
    <message>
        <source>Only this deal</source>
        <translation>只看本商机</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportChoices</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>What becomes of rows that are there already</source>
        <translation>遇到已有记录的行怎么办</translation>
    </message>
    <message>
        <source>Fill what is empty</source>
        <translation>只补空白</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Add once more</source>
        <translation>另建一条</translation>
    </message>
    <message>
        <source>Keep refused rows in a file…</source>
        <translation>把未导入的行存成文件…</translation>
    </message>
    <message>
        <source>Refused rows go to %1</source>
        <translation>未导入的行将存入 %1</translation>
    </message>
    <message>
        <source>%1 refused.csv</source>
        <translation>%1 未导入.csv</translation>
    </message>
    <message>
        <source>Where refused rows go</source>
        <translation>未导入的行存到哪里</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What stands between the cells</source>
        <translation>单元格之间的分隔符</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>工作簿里的工作表</translation>
    </message>
    <message>
        <source>Column names in line</source>
        <translation>列名在第几行</translation>
    </message>
    <message>
        <source>Line with the names of the columns</source>
        <translation>列名所在的行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有列名</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order of day, month and year</source>
        <translation>年月日的顺序</translation>
    </message>
    <message>
        <source>2026-03-15</source>
        <translation>2026-03-15</translation>
    </message>
    <message>
        <source>15.03.2026</source>
        <translation>15.03.2026</translation>
    </message>
    <message>
        <source>03/15/2026</source>
        <translation>03/15/2026</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Decimal sign of amounts</source>
        <translation>金额的小数点写法</translation>
    </message>
    <message>
        <source>Rows that are there</source>
        <translation>已有的记录</translation>
    </message>
    <message>
        <source>That may be there</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>What becomes of rows that may be there already</source>
        <translation>疑似重复的行怎么处理</translation>
    </message>
    <message>
        <source>They share a telephone, an e-mail or a name with a record that is called otherwise.</source>
        <translation>电话、邮箱或名称与已有记录相同，但叫法不同。</translation>
    </message>
    <message>
        <source>Dates: is this right?</source>
        <translation>日期写法对吗？</translation>
    </message>
    <message>
        <source>Which of these reads right?</source>
        <translation>哪一行读起来是对的？</translation>
    </message>
    <message>
        <source>The file is %1</source>
        <translation>文件编码是 %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportCounts</name>
    <message>
        <source>Rows read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Filled up</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%2 %1 个</translation>
    </message>
    <message>
        <source>Beside them made: %1</source>
        <translation>同时新建：%1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportNotesModel</name>
    <message>
        <source>Refused: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>This workspace is open for reading only: nothing can be brought in.</source>
        <translation>工作区以只读方式打开，不能导入。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>去看板查看</translation>
    </message>
    <message>
        <source>Show the imported deals on the board</source>
        <translation>在看板上查看导入的商机</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Trying out the file</source>
        <translation>试导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation>每一行都可以原样导入。</translation>
    </message>
    <message>
        <source>Imported. Undo takes all of it back in one step.</source>
        <translation>导入完成。如需还原，撤销一步即可。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>应收分期</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>An import is running. Drop %1 again when it is done.</source>
        <translation>正在导入另一个文件。导完之后请再把 %1 拖进来。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Nothing of it was kept; it can be tried again.</source>
        <translation>文件没能读完，里面的内容一概没有保存。可以再试一次。</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Deals, customers, contacts, activities, products or people: a spreadsheet (.xlsx), CSV in any encoding, or contact cards (.vcf). What would come of it is shown first; nothing is kept before you say so, and an import is one step that can be undone.</source>
        <translation>商机、客户、联系人、跟进、产品或人员：Excel 表格、任何编码的 CSV，或联系人名片（.vcf）。先给您看会导入什么，点了“导入”才会写入；整次导入可以一步撤销。</translation>
    </message>
    <message>
        <source>Tables and contacts (*.csv *.tsv *.txt *.xlsx *.vcf *.jsonl);;All files (*)</source>
        <translation>表格与联系人 (*.csv *.tsv *.txt *.xlsx *.vcf *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>What the columns of the file mean</source>
        <translation>文件各列的含义</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n column(s)</source>
        <translation>
            <numerusform>%1 · %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s) are known. Choose what the others mean.</source>
        <translation>
            <numerusform>%n 列中已识别 %1 列，其余请指定含义</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n column(s) are known.</source>
        <translation>
            <numerusform>%n 列全部识别</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row can be taken.</source>
        <translation>所有行都可以导入</translation>
    </message>
    <message>
        <source>Refused rows stay out, the others are taken.</source>
        <translation>有问题的行不导入，其余照常导入</translation>
    </message>
    <message>
        <source>Imported; undo takes all of it back. These rows stayed out.</source>
        <translation>已导入，可一步撤销；以下行未导入</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: nothing of the file is kept</source>
        <translation>取消：文件内容一概不保留</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Trying it out: %1 rows</source>
        <translation>正在试导入：%1 行</translation>
    </message>
    <message>
        <source>Importing: %1 rows</source>
        <translation>正在导入：%1 行</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 rows a second</source>
        <translation>%1 · %2% · 每秒 %3 行</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ImportRows</name>
    <message>
        <source>What is shown of the file</source>
        <translation>查看文件的哪一部分</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Unknown texts</source>
        <translation>未识别的选项</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows of the file, those that stay out first</source>
        <translation>文件中的行，未导入的排在前面</translation>
    </message>
    <message>
        <source>Texts that a list does not know, and what to do with them</source>
        <translation>选项列表里没有的内容，以及如何处理</translation>
    </message>
    <message>
        <source>What the import says of the rows</source>
        <translation>各行的导入说明</translation>
    </message>
    <message>
        <source>Unknown texts (%1)</source>
        <translation>未识别的选项（%1）</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>说明（%1）</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::InsertList</name>
    <message>
        <source>Search names and functions</source>
        <translation>搜索字段和函数</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What can be inserted</source>
        <translation>可插入的内容</translation>
    </message>
    <message>
        <source>Records that belong to it</source>
        <translation>商机下的记录</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>A click or Enter puts the name at the cursor.</source>
        <translation>点击或按 Enter，插入到光标处。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::LineEditor</name>
    <message>
        <source>like 386,000 or 38.6万</source>
        <translation>如 386,000 或 38.6万</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MainWindow</name>
    <message>
        <source>Choose or open a deal first: an activity belongs to one.</source>
        <translation>请先选中或打开一个商机，跟进要记在商机上。</translation>
    </message>
    <message>
        <source>Choose or open a deal first: the note is kept in the box until then.</source>
        <translation>请先选中或打开一个商机；文字会一直留在输入框里。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已记下。</translation>
    </message>
    <message>
        <source>%1 · saved</source>
        <translation>%1 · 已保存</translation>
    </message>
    <message>
        <source>%1 · read only</source>
        <translation>%1 · 只读</translation>
    </message>
    <message>
        <source>Plumbline</source>
        <translation>准绳</translation>
    </message>
    <message>
        <source>What you were writing is kept: %1</source>
        <translation>没写完的内容已保留：%1</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) from last time are still half-written.</source>
        <translation>
            <numerusform>上次有 %n 处没写完，内容都还在。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is running, %2 %.</source>
        <translation>%1正在进行，已完成 %2%。</translation>
    </message>
    <message>
        <source>If you close now it is cancelled, and nothing of it is kept.</source>
        <translation>现在关闭就会取消，已处理的内容一概不保留。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>取消并关闭</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MappingModel</name>
    <message>
        <source>Check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>沿用上次</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按列名</translation>
    </message>
    <message>
        <source>By content</source>
        <translation>按内容</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>The name says so, but what stands in the column does not look like it. Please check.</source>
        <translation>列名是这个意思，但内容看着不像，请核对。</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>由您选定。</translation>
    </message>
    <message>
        <source>A file with these columns was imported so before.</source>
        <translation>以前导入过列名相同的文件，沿用当时的设置。</translation>
    </message>
    <message>
        <source>Plumbline knows the exports of this program.</source>
        <translation>认得出是这款软件导出的文件。</translation>
    </message>
    <message>
        <source>The name of the column says it.</source>
        <translation>根据列名识别。</translation>
    </message>
    <message>
        <source>The name says nothing; what stands in the column does.</source>
        <translation>列名看不出，根据内容识别。</translation>
    </message>
    <message>
        <source>Neither name nor content tell what it is.</source>
        <translation>列名和内容都看不出是什么。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无列名）</translation>
    </message>
    <message>
        <source>“%1” means %2</source>
        <translation>“%1”对应%2</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MoveByHand</name>
    <message>
        <source>“%1” is now in %2.</source>
        <translation>“%1”已进入“%2”。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::MoveSheet</name>
    <message>
        <source>This jumps over a stage: the gates in between are asked too, and the move counts as non-compliant.</source>
        <translation>这次会跳过阶段：中间阶段的推进条件也要满足，并记为不合规。</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>推进到“%1”</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a reason is enough</source>
        <translation>可写明理由</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>“%1” is now in %2.</source>
        <translation>“%1”已进入“%2”。</translation>
    </message>
    <message>
        <source>Move a deal</source>
        <translation>变更阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing. Once they are here, it is done.</source>
        <translation>
            <numerusform>还差 %n 项，补齐后即可完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close as %1</source>
        <translation>记为“%1”</translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <translation>退回到“%1”</translation>
    </message>
    <message>
        <source>Reopen in %1</source>
        <translation>重新打开，回到“%1”</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>商机看板</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>List</source>
        <translation>商机列表</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>推进条件</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::NewRecordPage</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Add the contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Add the deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>“%1” is not known yet: it is added as a new customer together with the deal.</source>
        <translation>还没有客户“%1”：将随商机一起新建。</translation>
    </message>
    <message>
        <source>The customer is added.</source>
        <translation>已新建客户。</translation>
    </message>
    <message>
        <source>The contact is added.</source>
        <translation>已新建联系人。</translation>
    </message>
    <message>
        <source>The deal is added.</source>
        <translation>已新建商机。</translation>
    </message>
    <message>
        <source>The deal and its customer are added.</source>
        <translation>已新建商机及其客户。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::PagedTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Palette</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>A command, a name, or pinyin initials like hdyl…</source>
        <translation>输入命令、名称或拼音首字母，如 hdyl…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open   Ctrl+Enter as a page   Esc close</source>
        <translation>↑ ↓ 选择   Enter 打开   Ctrl+Enter 整页打开   Esc 关闭</translation>
    </message>
    <message>
        <source>Records are still being read…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Move “%1” one stage on</source>
        <translation>把“%1”推进一个阶段</translation>
    </message>
    <message>
        <source>Move “%1” one stage back</source>
        <translation>把“%1”退回一个阶段</translation>
    </message>
    <message>
        <source>Log an activity of “%1”</source>
        <translation>给“%1”记一条跟进</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>新建客户“%1”</translation>
    </message>
    <message>
        <source>New deal “%1”</source>
        <translation>新建商机“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more deal(s)</source>
        <translation>
            <numerusform>还有 %Ln 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more customer(s)</source>
        <translation>
            <numerusform>还有 %Ln 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more contact(s)</source>
        <translation>
            <numerusform>还有 %Ln 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more person(s)</source>
        <translation>
            <numerusform>还有 %Ln 位同事</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read the records again</source>
        <translation>重新读取记录</translation>
    </message>
    <message>
        <source>Records cannot be found: %1</source>
        <translation>搜索暂不可用：%1</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::PanelRows</name>
    <message>
        <source>to close %1</source>
        <translation>预计 %1成交</translation>
    </message>
    <message>
        <source>Merged from “%1”</source>
        <translation>合并了重复记录“%1”</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::PickBox</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::PreviewModel</name>
    <message>
        <source>New, may be there</source>
        <translation>新建，疑似重复</translation>
    </message>
    <message>
        <source>Fills up, probably</source>
        <translation>补全，疑似重复</translation>
    </message>
    <message>
        <source>There, probably</source>
        <translation>已存在，疑似重复</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Fills up</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>%1
In the file: %2</source>
        <translation>%1
文件原文：%2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（留空）</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ProposalPopup</name>
    <message>
        <source>Proposals</source>
        <translation>可选内容</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RecordForm</name>
    <message>
        <source>More (%1)</source>
        <translation>更多（%1）</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RecordHead</name>
    <message>
        <source>since %1</source>
        <translation>%1 建立</translation>
    </message>
    <message>
        <source>Nothing belongs to it</source>
        <translation>名下没有内容</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>保留这一条</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我负责</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>排除%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln 条跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s)</source>
        <translation>
            <numerusform>%Ln 笔回款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instalment(s)</source>
        <translation>
            <numerusform>%Ln 期应收</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s)</source>
        <translation>
            <numerusform>%Ln 行产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subsidiaries</source>
        <translation>
            <numerusform>%Ln 家子公司</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ReferenceRow</name>
    <message>
        <source>deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel refreshing from %1</source>
        <translation>取消从%1刷新</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh from %1</source>
        <translation>从%1刷新数据</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) as of %1</source>
        <translation>
            <numerusform>%n 个数据，截至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation>还没有数据</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时刷新</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading: %1 rows</source>
        <translation>正在读取：%1 行</translation>
    </message>
    <message>
        <source>Filling: %1 records</source>
        <translation>正在填充：%1 条记录</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 was removed. The values that came from it stay.</source>
        <translation>%1已移除，来自它的数据保留不变。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ReferenceSheet</name>
    <message>
        <source>File of the other system</source>
        <translation>其他系统的文件</translation>
    </message>
    <message>
        <source>CSV, XLSX, JSON Lines or a SQLite database</source>
        <translation>CSV、Excel 表格、JSON Lines 或 SQLite 数据库</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of the other system</source>
        <translation>选择其他系统的文件</translation>
    </message>
    <message>
        <source>Table, view or sheet</source>
        <translation>表、视图或工作表</translation>
    </message>
    <message>
        <source>What its rows are about</source>
        <translation>每一行是什么</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Column that finds the record</source>
        <translation>用于匹配记录的列</translation>
    </message>
    <message>
        <source>Field with the same key</source>
        <translation>与之匹配的字段</translation>
    </message>
    <message>
        <source>A row belongs to the record where this column = this field</source>
        <translation>怎么对上记录：来源中的列 = 记录里的字段</translation>
    </message>
    <message>
        <source>Which columns fill which fields</source>
        <translation>哪些列填充到哪些字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, as it stands beside every value that comes from it</source>
        <translation>名称（显示在来自它的每个数据旁边）</translation>
    </message>
    <message>
        <source>Read again when the file has changed</source>
        <translation>文件有变化时自动刷新</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>每 6 小时</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>仅手动刷新</translation>
    </message>
    <message>
        <source>Add it and fill the fields</source>
        <translation>添加并填充</translation>
    </message>
    <message>
        <source>Tables and databases (*.csv *.tsv *.txt *.xlsx *.jsonl *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>表格和数据库 (*.csv *.tsv *.txt *.xlsx *.jsonl *.db *.sqlite *.sqlite3);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a reference table</source>
        <translation>添加参照表</translation>
    </message>
    <message>
        <source>There is a record here for %2 of the first %1 rows.</source>
        <translation>前 %1 行中有 %2 行能对上这里的记录。</translation>
    </message>
    <message>
        <source>There is a record here for none of the first %1 rows. Is it the right column, and the right field?</source>
        <translation>前 %1 行都对不上这里的记录，请检查列和字段是否选对。</translation>
    </message>
    <message>
        <source>In the first rows this column is empty.</source>
        <translation>前几行里这一列都是空的。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ReferencesCard</name>
    <message>
        <source>Reference tables</source>
        <translation>参照表</translation>
    </message>
    <message>
        <source>Files and databases of other systems that fill fields by a key</source>
        <translation>按匹配字段，用其他系统的文件或数据库填充数据</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a reference table</source>
        <translation>添加参照表</translation>
    </message>
    <message>
        <source>None yet. A credit limit from the ERP, a summary from the hospital: a file is mapped once, and then its values stand in the records, with their source and date. What a person typed is never overwritten.</source>
        <translation>还没有参照表。财务系统里的信用额度、医院的病史摘要：文件设置一次，数据就会出现在记录里，并注明来源和日期。人工填写的内容绝不会被覆盖。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RefreshOnTime</name>
    <message numerus="yes">
        <source>From %1: %n field(s) filled or updated.</source>
        <translation>
            <numerusform>来自%1：填充或更新了 %n 个字段。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::ui::RefreshRun</name>
    <message>
        <source>Refreshing from %1</source>
        <translation>从%1刷新</translation>
    </message>
    <message>
        <source>%1 has nothing new.</source>
        <translation>%1没有新数据。</translation>
    </message>
    <message numerus="yes">
        <source>From %1: %n field(s) filled or updated.</source>
        <translation>
            <numerusform>来自%1：填充或更新了 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as somebody typed them.</source>
        <translation>
            <numerusform>%n 个字段保留人工填写的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was added. There was nothing to fill.</source>
        <translation>已添加%1，没有可填充的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was added, %n field(s) filled.</source>
        <translation>
            <numerusform>已添加%1，填充了 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its keys has a record here.</source>
        <translation>来源里的匹配值都对不上这里的记录。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::SampleBar</name>
    <message>
        <source>Sample data: customers, deals and people here are invented. What you add yourself stays when it is cleared.</source>
        <translation>样例数据：这里的客户、商机和人员都是虚构的。清除时，您自己录入的内容会保留。</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>一键清除</translation>
    </message>
    <message>
        <source>Remove the sample data</source>
        <translation>清除样例数据</translation>
    </message>
    <message>
        <source>Hide this line until the next start</source>
        <translation>下次启动前不再显示</translation>
    </message>
    <message>
        <source>Removing the sample data</source>
        <translation>清除样例数据</translation>
    </message>
    <message>
        <source>The sample data is gone. What you added yourself is still here.</source>
        <translation>样例数据已清除，您自己录入的内容都在。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::Screen</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were edited since and stay as they are.</source>
        <translation>
            <numerusform>有 %n 行后来又改过，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Kept on this computer, for every workspace</source>
        <translation>只影响这台电脑，对所有工作区有效</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>On this computer, in this workspace</source>
        <translation>只对这台电脑上的这个工作区有效</translation>
    </message>
    <message>
        <source>This name stands in the history beside every change, and undo takes back what was done under it. Choose one of the team, so that your own deals are found as yours.</source>
        <translation>每一次改动都会以这个名字记入历史记录，撤销也只撤销这个名字做的事。请选您在团队里的名字，这样系统才认得哪些商机是您的。</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>使用这个名字</translation>
    </message>
    <message>
        <source>From now on %1 is at work here.</source>
        <translation>从现在起，操作人是%1。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>One file with everything in it</source>
        <translation>所有内容都在这一个文件里</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Show the folder of the file</source>
        <translation>打开文件所在文件夹</translation>
    </message>
    <message>
        <source>It is open for reading only: another program writes it, or its folder cannot be written. Nothing can be changed here.</source>
        <translation>当前为只读：另一个程序正在写入，或所在文件夹不可写。这里不能做任何改动。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>核对文件</translation>
    </message>
    <message>
        <source>Copies the file into the folder beside it, and opens the copy to see that it is whole</source>
        <translation>把文件复制到旁边的备份文件夹，并打开副本确认完好</translation>
    </message>
    <message>
        <source>Reads every row and the whole history, and compares them</source>
        <translation>逐行读取全部数据和历史，两相核对</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>占用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 steps of history</source>
        <translation>历史记录 %1 步</translation>
    </message>
    <message>
        <source>saved after every change</source>
        <translation>每次改动即时保存</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backed up and read back: %1</source>
        <translation>已备份，并读回核对无误：%1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>The check found problems: see the settings.</source>
        <translation>核对发现问题，请到设置页查看。</translation>
    </message>
    <message>
        <source>The file is whole: %1 steps of history lead exactly to the %2 rows that are there.</source>
        <translation>文件完好：历史记录 %1 步，与现有的 %2 行数据完全吻合。</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s). Make a backup and do not go on with this file before they are understood.</source>
        <translation>
            <numerusform>核对发现 %n 个问题。请先备份，弄清原因之前不要继续使用这个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>样例数据</translation>
    </message>
    <message>
        <source>An invented team of twelve</source>
        <translation>一个虚构的 12 人团队</translation>
    </message>
    <message>
        <source>Customers, deals and people marked “sample” are invented. Removing them keeps what you added yourself, and can be undone.</source>
        <translation>带“样例数据”标签的客户、商机和人员都是虚构的。清除时会保留您自己录入的内容，也可以撤销。</translation>
    </message>
    <message>
        <source>Remove the sample data</source>
        <translation>清除样例数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Of this workspace; a unit may have a calendar of its own</source>
        <translation>适用于本工作区；部门可以有自己的日历</translation>
    </message>
    <message>
        <source>Public holidays are no working days, and make-up days are: this decides for how many days a deal has been idle.</source>
        <translation>法定节假日不算工作日，调休上班算工作日。商机多少天没有进展，按此计算。</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known yet: until a calendar with that year is imported, only weekends are left out. The help on plumbline-cli calendar says how.</source>
        <translation>还没有 %1 年的节假日数据：导入该年的日历之前，只按周末休息计算。导入方法见 plumbline-cli calendar 的帮助。</translation>
    </message>
    <message>
        <source>Working days are counted by “%1” now.</source>
        <translation>已改按“%1”计算工作日。</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>推进条件</translation>
    </message>
    <message>
        <source>What a deal has to show before it moves on</source>
        <translation>商机推进前要满足什么</translation>
    </message>
    <message>
        <source>Open the gates</source>
        <translation>打开推进条件</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::SheetEditor</name>
    <message>
        <source>Ctrl+Enter saves, Esc leaves it as it was</source>
        <translation>Ctrl+Enter 保存，Esc 放弃修改</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command by name, with its keys beside it.</source>
        <translation>按 Ctrl+K 可按名称找到任何命令，旁边就是它的快捷键。</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::StageTrack</name>
    <message>
        <source>Stages: %1</source>
        <translation>阶段：%1</translation>
    </message>
    <message>
        <source>%1: here since %2</source>
        <translation>%1：%2 进入，目前在此</translation>
    </message>
    <message>
        <source>%1: here</source>
        <translation>%1：目前在此</translation>
    </message>
    <message>
        <source>%1: not been there</source>
        <translation>%1：尚未进入</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>%1: been there</source>
        <translation>%1：曾经进入</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier one(s)</source>
        <translation>
            <numerusform>再看更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Began in %1</source>
        <translation>从“%1”开始</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>effective touch</source>
        <translation>有效跟进</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改了%1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Merged from “%1”</source>
        <translation>合并了重复记录“%1”</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::ToastBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Undo  %1</source>
        <translation>撤销  %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::UnknownValuesModel</name>
    <message>
        <source>Add it to the list</source>
        <translation>加入选项列表</translation>
    </message>
    <message>
        <source>Refuse such rows</source>
        <translation>这样的行不导入</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Read as “%1”</source>
        <translation>视为“%1”</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>plumbline::ui::WaitBar</name>
    <message>
        <source>Cancel it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在进行的操作</translation>
    </message>
    <message>
        <source>%1 is running, %2 %: your change is saved right after it.</source>
        <translation>%1正在进行（%2%），完成后立即保存您的改动。</translation>
    </message>
    <message>
        <source>%1 is running, %2 %.</source>
        <translation>%1正在进行，已完成 %2%。</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Change %1 “%2”</source>
        <translation>修改%1“%2”</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Log %1 on “%2”</source>
        <translation>给“%2”记一条%1跟进</translation>
    </message>
    <message>
        <source>Attach %1 to “%2”</source>
        <translation>给“%2”添加附件 %1</translation>
    </message>
    <message>
        <source>Add the field “%1” to %2</source>
        <translation>给%2添加字段“%1”</translation>
    </message>
    <message>
        <source>Retire the field “%1”</source>
        <translation>停用字段“%1”</translation>
    </message>
    <message>
        <source>“%1” is no whole number. Write digits, like 120.</source>
        <translation>“%1”不是整数。请写数字，例如 120。</translation>
    </message>
    <message>
        <source>“%1” is no amount of money. Write it like 386000, 38.6万 or EUR 1,284.00.</source>
        <translation>“%1”不是金额。请写成 386000、38.6万或 EUR 1,284.00 这样。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2026-03-15.</source>
        <translation>“%1”不是日期。请写成 2026-03-15 这样。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it like 2026-03-15T14:00.</source>
        <translation>“%1”不是时间。请写成 2026-03-15T14:00 这样。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”不是“是”也不是“否”。请填“是”或“否”。</translation>
    </message>
    <message>
        <source>The text has %1 characters; this field holds at most %2. Longer texts go into the notes.</source>
        <translation>文本有 %1 字，这个字段最多 %2 字。更长的内容请写进备注。</translation>
    </message>
    <message>
        <source>“%1” is not a choice of “%2”. Choose one of: %3.</source>
        <translation>“%2”没有“%1”这个选项。可选：%3。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>找不到%1“%2”。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Did you mean “%3”?</source>
        <translation>找不到%1“%2”。是不是“%3”？</translation>
    </message>
    <message numerus="yes">
        <source>“%2” fits %n records (%1). Use the identifier or the external reference.</source>
        <translation>
            <numerusform>有 %n 条记录（%1）符合“%2”。请改用 ID 或外部编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 has no field “%1”.</source>
        <translation>%2没有字段“%1”。</translation>
    </message>
    <message>
        <source>%2 has no field “%1”. Did you mean “%3”?</source>
        <translation>%2没有字段“%1”。是不是“%3”？</translation>
    </message>
    <message>
        <source>“%1” is kept by Plumbline itself and cannot be set.</source>
        <translation>“%1”由准绳自动维护，不能手动填写。</translation>
    </message>
    <message>
        <source>The stage of a deal changes only by moving it through its gates.</source>
        <translation>阶段不能直接填写。请按推进条件推进商机。</translation>
    </message>
    <message>
        <source>“%1” cannot be left empty.</source>
        <translation>请填写“%1”。</translation>
    </message>
    <message>
        <source>The external reference “%1” belongs to “%2” already.</source>
        <translation>外部编号“%1”已属于“%2”。</translation>
    </message>
    <message>
        <source>What lies in the future cannot have been held. Log it as planned.</source>
        <translation>时间还没到，不能记为“已完成”。请记为“计划中”。</translation>
    </message>
    <message>
        <source>Say in a few words what happened.</source>
        <translation>请简单写下跟进结果。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 is empty; there is nothing to attach.</source>
        <translation>文件 %1 是空的，没有内容可以添加。</translation>
    </message>
    <message>
        <source>The file %1 has %2 MB; at most %3 MB can be attached. Keep it where it is and write the place into the notes.</source>
        <translation>文件 %1 有 %2 MB，附件最大 %3 MB。请把文件留在原处，在备注里写明存放位置。</translation>
    </message>
    <message>
        <source>“%1” cannot be a field&apos;s key. Use small Latin letters, digits and _, beginning with a letter.</source>
        <translation>“%1”不能用作字段标识。请用小写英文字母、数字和 _，并以字母开头。</translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation>已经有字段“%1”了。</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>请填写字段名称。</translation>
    </message>
    <message>
        <source>“%1” is not a kind of field. Choose one of: %2.</source>
        <translation>没有“%1”这种字段类型。可选：%2。</translation>
    </message>
    <message>
        <source>Units can stand at most %1 levels deep.</source>
        <translation>部门最多可分 %1 层。</translation>
    </message>
    <message>
        <source>A unit cannot be part of itself.</source>
        <translation>部门不能是自己的上级。</translation>
    </message>
    <message>
        <source>Several records (%1) have the external reference “%2”.</source>
        <translation>有多条记录（%1）的外部编号都是“%2”。</translation>
    </message>
    <message>
        <source>“%3” of %1 %2 is “%4”, which its list does not know.</source>
        <translation>%1 %2 的“%3”是“%4”，选项里没有这一项。</translation>
    </message>
    <message>
        <source>The content of attachment %1 (%2) is missing.</source>
        <translation>附件 %1（%2）的内容缺失。</translation>
    </message>
    <message>
        <source>Unit %1 stands too deep, or in itself.</source>
        <translation>部门 %1 层级过深，或成了自己的上级。</translation>
    </message>
    <message>
        <source>“%1” is given twice. Say once what it is to be.</source>
        <translation>“%1”写了两次，请只写一次。</translation>
    </message>
    <message>
        <source>%1 is no longer there: it was undone or removed meanwhile. Nothing was written.</source>
        <translation>%1已不存在：其间被撤销或删除。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Import the working calendar “%1”</source>
        <translation>导入工作日历“%1”</translation>
    </message>
    <message>
        <source>Count working days by the calendar “%1”</source>
        <translation>按日历“%1”计算工作日</translation>
    </message>
    <message>
        <source>There is no working calendar “%1”. The calendars are: %2. Others can be imported.</source>
        <translation>没有工作日历“%1”。现有日历：%2。其他日历可以导入。</translation>
    </message>
    <message>
        <source>This calendar has too many days; what is imported of one calendar can have at most %1 days.</source>
        <translation>该日历的日期过多；一个日历导入的日期最多 %1 个。</translation>
    </message>
    <message>
        <source>“%1” was expected</source>
        <translation>此处应为“%1”</translation>
    </message>
    <message>
        <source>a short key of Latin letters, digits and hyphens was expected, like DE-HH</source>
        <translation>此处应为由拉丁字母、数字和连字符组成的简短标识，如 DE-HH</translation>
    </message>
    <message>
        <source>%1 stands here a second time; once was expected</source>
        <translation>%1 在这里重复出现，只应出现一次</translation>
    </message>
    <message>
        <source>at most six days were expected; on one at least there is work</source>
        <translation>最多六天，每周至少有一天上班</translation>
    </message>
    <message>
        <source>a date like 2026-03-15 was expected</source>
        <translation>此处应为日期，如 2026-03-15</translation>
    </message>
    <message>
        <source>a date of one of the “years”, or of the December before, was expected</source>
        <translation>此处应为“years”所列年份中的日期，或其前一年 12 月的日期</translation>
    </message>
    <message>
        <source>true (a make-up working day) or false (a day off) was expected</source>
        <translation>此处应为 true（调休上班）或 false（放假）</translation>
    </message>
    <message>
        <source>the list of the days was expected</source>
        <translation>此处应为日期列表</translation>
    </message>
    <message>
        <source>Unit %1 has the working calendar “%2”, which is not there; the one above it counts.</source>
        <translation>部门 %1 的工作日历“%2”不存在，按上级的日历计算。</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n files to “%1”</source>
        <translation>
            <numerusform>给“%1”添加 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, as of %2</source>
        <translation>来自“%1”，截至 %2</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Sample data</source>
        <translation>样例数据</translation>
    </message>
    <message>
        <source>Remove the sample data</source>
        <translation>清除样例数据</translation>
    </message>
    <message>
        <source>Lead generation</source>
        <translation>线索开发</translation>
    </message>
    <message>
        <source>Needs insight</source>
        <translation>需求洞察</translation>
    </message>
    <message>
        <source>Solution demo</source>
        <translation>方案演示</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>商务谈判</translation>
    </message>
    <message>
        <source>Customer care</source>
        <translation>客户维系</translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation>团队协作</translation>
    </message>
    <message>
        <source>There is sample data here already. Remove it before adding other.</source>
        <translation>这里已有样例数据。请先清除，再添加新的。</translation>
    </message>
    <message>
        <source>There is no sample data in this workspace.</source>
        <translation>这个工作区里没有样例数据。</translation>
    </message>
    <message>
        <source>The sample data was undone, but for records that were edited since. Remove it to erase these too.</source>
        <translation>样例数据已撤销，只剩后来改过的记录。清除样例数据可将它们一并删除。</translation>
    </message>
    <message>
        <source>Sample data spans 1 to %2 months, not %1.</source>
        <translation>样例数据的跨度是 1 到 %2 个月，不能是 %1 个月。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The disk is full. Nothing of this step was saved, everything before it is. Free some space and try again. (%1)</source>
        <translation>磁盘满了，这一步没有保存，之前的都已保存。请腾出空间后再试。（%1）</translation>
    </message>
    <message>
        <source>The workspace cannot be written here. Nothing was changed. Copy it to a folder of yours, or ask for the right to write. (%1)</source>
        <translation>工作区在这里不能写入，没有任何改动。请把它复制到自己的文件夹，或申请写入权限。（%1）</translation>
    </message>
    <message>
        <source>The file cannot be read. (%1)</source>
        <translation>无法读取文件。请检查文件是否还在、您有没有读取权限。（%1）</translation>
    </message>
    <message>
        <source>The workspace file is damaged. It was not changed. Restore the newest backup from the folder beside it. (%1)</source>
        <translation>工作区文件已损坏，没有任何改动。请从旁边的备份文件夹恢复最新的备份。（%1）</translation>
    </message>
    <message>
        <source>Another program holds the workspace. Nothing was changed. Try again in a moment. (%1)</source>
        <translation>另一个程序正占用工作区，没有任何改动。请稍后再试。（%1）</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed. (%1)</source>
        <translation>已取消，没有任何改动。（%1）</translation>
    </message>
    <message>
        <source>Something went wrong outside Plumbline. Nothing of this step was saved. (%1)</source>
        <translation>准绳以外的环节出错，这一步没有保存，请重试。（%1）</translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Workspace created</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>%1 exists already. It was left as it is; choose another name.</source>
        <translation>%1 已存在，保持原样。请换一个文件名。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a workspace file (*.plumbline).</source>
        <translation>%1 是文件夹。请指定工作区文件（*.plumbline）。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask for the right to read it.</source>
        <translation>无法读取 %1。请申请读取权限。</translation>
    </message>
    <message>
        <source>%1 is not a Plumbline workspace. It was left as it is. To bring its rows in, make a workspace and import the file as CSV.</source>
        <translation>%1 不是准绳工作区，保持原样。要用其中的数据，请新建工作区，再把它存成 CSV 导入。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Plumbline. It was left as it is. Install the newer version to open it.</source>
        <translation>%1 由更新版本的准绳写入，保持原样。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>%1 comes from an older Plumbline and must be brought up to date first: open it once where it can be written.</source>
        <translation>%1 来自旧版本的准绳，须先更新：请在可以写入的地方打开一次。</translation>
    </message>
    <message>
        <source>The making of %1 was cut short, so nothing was ever kept in it. Delete the file and make the workspace again.</source>
        <translation>%1 新建到一半就中断了，里面没有任何数据。请删除这个文件，再新建一次工作区。</translation>
    </message>
    <message>
        <source>%1 is damaged. It was left as it is. Restore the newest backup from the folder beside it. (%2)</source>
        <translation>%1 已损坏，保持原样。请从旁边的备份文件夹恢复最新的备份。（%2）</translation>
    </message>
    <message>
        <source>This workspace is open in %1 (process %2, computer %3). Nothing was changed. Close it there, or make the change there.</source>
        <translation>工作区正在 %1 中打开（进程 %2，电脑 %3），没有任何改动。请在那边关闭，或在那边修改。</translation>
    </message>
    <message>
        <source>%1 cannot be locked for writing. Nothing was changed. Is another program holding it?</source>
        <translation>%1 暂时无法写入，没有任何改动。是不是有别的程序正占用它？</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, so nothing can be changed here. Copy the workspace to a folder of yours.</source>
        <translation>文件夹 %1 不能写入，所以这里无法修改。请把工作区复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first.</source>
        <translation>找不到文件夹 %1。请先新建。</translation>
    </message>
    <message>
        <source>The file lies on a network drive (%1), where a power cut or a second computer can damage it. Copy it to a drive of this computer to change it; share it with the team by sync or by bundles.</source>
        <translation>文件在网络盘（%1）上，断电或另一台电脑同时使用都可能损坏它。要修改，请复制到本机硬盘；要与团队共享，请用同步或数据包。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only. Nothing was changed.</source>
        <translation>工作区以只读方式打开，没有任何改动。</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like Asia/Shanghai or Europe/Berlin.</source>
        <translation>没有时区“%1”。请写成 Asia/Shanghai 或 Europe/Berlin 这样。</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write three capital letters, like CNY or EUR.</source>
        <translation>“%1”不是货币代码。请写三个大写字母，例如 CNY 或 EUR。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>no. %1 (%2)</source>
        <translation>第 %1 条（%2）</translation>
    </message>
    <message>
        <source>%1 %2 refers to it</source>
        <translation>%1 %2 引用了它</translation>
    </message>
    <message>
        <source>This step cannot be undone, because later work builds on it: %2. Undo that first. (%1)</source>
        <translation>这一步还不能撤销，后面的操作用到了它：%2。请先撤销后面的操作。（%1）</translation>
    </message>
    <message>
        <source>This step cannot be undone: since then the field %2 has been replaced by an update of Plumbline. (%1)</source>
        <translation>这一步不能撤销：准绳升级后，字段 %2 已被替换。（%1）</translation>
    </message>
    <message>
        <source>The backup %1 could not be read back and was removed. (%2)</source>
        <translation>备份 %1 回读失败，已删除。（%2）</translation>
    </message>
    <message>
        <source>This step was undone already.</source>
        <translation>这一步已经撤销过了。</translation>
    </message>
    <message numerus="yes">
        <source>Drop what was kept to redo %n undone import(s)</source>
        <translation>
            <numerusform>清除 %n 次已撤销导入的重做数据</numerusform>
        </translation>
    </message>
    <message>
        <source>This import cannot be redone: it was undone on %2, and what was kept to redo it was dropped on %3. Import the file again. (%1)</source>
        <translation>这次导入无法重做：它在 %2 撤销，重做所需的数据已于 %3 清除。请重新导入文件。（%1）</translation>
    </message>
    <message>
        <source>It was cancelled. Everything is as it was before.</source>
        <translation>已取消，一切保持原样。</translation>
    </message>
</context>
</TS>
