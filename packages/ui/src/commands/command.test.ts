/** Finding a command by a few letters. */
import { expect, test } from "vitest";
import { type Command, type CommandGroup, foundCommands } from "./command.ts";

function command(group: CommandGroup, title: string, detail?: string): Command {
  return { id: `${group} ${title}`, group, title, detail, run: () => {} };
}

const COMMANDS = [
  command("field", "放款金额", "产品、金额与期限"),
  command("field", "金额上限", "还款与宽限"),
  command("tab", "还款计划", "Repayment plan"),
  command("action", "出具报价"),
  command("look", "深色", "配色"),
];

/** What is found, group by group. */
function titles(text: string) {
  return foundCommands(COMMANDS, text).map(({ group, commands }) => [
    group,
    commands.map(({ title }) => title),
  ]);
}

test.each([
  [
    "",
    [
      ["action", ["出具报价"]],
      ["tab", ["还款计划"]],
    ],
  ],
  [
    "   ",
    [
      ["action", ["出具报价"]],
      ["tab", ["还款计划"]],
    ],
  ],
  ["金额", [["field", ["金额上限", "放款金额"]]]],
  [
    "还款",
    [
      ["tab", ["还款计划"]],
      ["field", ["金额上限"]],
    ],
  ],
  ["ＲＥＰＡＹ", [["tab", ["还款计划"]]]],
  ["金额 期限", [["field", ["放款金额"]]]],
  ["配色", [["look", ["深色"]]]],
  ["没有这个", []],
])("%j finds these, the ones that begin with it first", (text, found) => {
  expect(titles(text)).toEqual(found);
});

test("at most eight of a group are listed", () => {
  const many = Array.from({ length: 9 }, (_, index) => command("deal", `业务 ${index + 1}`));
  const [group] = foundCommands(many, "业务");
  expect(group?.commands.map(({ title }) => title.at(-1)).join("")).toBe("12345678");
});
