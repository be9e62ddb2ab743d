// SPDX-License-Identifier: Apache-2.0

// A paper of four questions in source form, for tests that change one thing and look at what is said.

#pragma once

#include "core/file.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <unistd.h>

namespace gongyuan::bank::test {

/// A folder that is gone at the end of the test.
class Scratch {
public:
    Scratch()
    {
        std::string name = (std::filesystem::temp_directory_path() / "gongyuan-bank-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// By path below the programme's folder.
using Files = std::map<std::string, std::string>;

inline Files smallPaper()
{
    return {
        {"programme.yaml", R"(id: prog
name: 样例项目
body: 样例机构
source: own
levels: [one]
sections:
  - {id: theory, title: 理论, kind: theory, minutes: 10, points: "4", pass: "2"}
  - {id: practice, title: 实操, kind: practice, minutes: 10, points: "6", pass: "3"}
pass: all-sections
decimals: 1
topics: {terms: 术语}
)"},
        {"papers/p1/paper.yaml", R"(id: p1
programme: prog
title: 样卷
level: one
notice: 须知
pledge: 承诺
sections:
  - id: theory
    instructions: 每题一分
    groups:
      - id: single
        title: 单选
        type: single
        points: "1"
        policy: {kind: all_or_nothing}
        shuffle_options: true
        items: [s1]
      - id: multiple
        title: 多选
        type: multiple
        points: "2"
        policy: {kind: under_select_fixed, each: "0.5"}
        items: [m1]
      - id: judge
        title: 判断
        type: trueFalse
        points: "1"
        policy: {kind: all_or_nothing}
        items: [j1]
  - id: practice
    instructions: 按评分点计分
    tasks: [t1, t2]
)"},
        {"papers/p1/theory/s1.yaml", R"(id: s1
type: single
stem: 最大的是哪个？
options:
  a: 一
  b: 二
  c: 三
answer: c
why: 三最大
topic: terms
difficulty: easy
reviewed: [甲, 乙]
)"},
        {"papers/p1/theory/m1.yaml", R"(id: m1
type: multiple
stem: 哪些是偶数？
options:
  a: "1"
  b: "2"
  c: "4"
answer: [b, c]
why: 二与四
topic: terms
difficulty: easy
reviewed: [甲, 乙]
)"},
        {"papers/p1/theory/j1.yaml", R"(id: j1
type: trueFalse
stem: 三是奇数。
answer: true
why: 是
topic: terms
difficulty: easy
reviewed: [甲, 乙]
)"},
        {"papers/p1/practice/t1.yaml", R"(id: t1
title: 发票
minutes: 5
points: "4"
brief: 填写发票
materials:
  - id: contract
    title: 合同
    blocks:
      - table: [[品名, 数量], [杯, "300"]]
form:
  title_zh: 发票
  title_en: INVOICE
  blocks:
    - grid:
        widths: [1, 1]
        cells:
          - {field: to, zh: 抬头, at: [0, 0]}
          - {field: seller, zh: 卖方, at: [0, 1], given: ABC}
          - {field: date, zh: 日期, at: [1, 0], type: date}
    - lines:
        id: lines
        widths: [1, 1]
        count: 2
        columns:
          - {field: qty, zh: 数量, type: number}
          - {field: price, zh: 单价, type: money}
    - grid:
        widths: [1]
        cells:
          - {field: total, zh: 总额, at: [0, 0], type: money}
checks:
  - {id: c1, point: 抬头, points: "0.5", at: fields.to, op: text, key: ACME GMBH, norm: [nfkc, space, case]}
  - {id: c2, point: 日期, points: "0.5", at: fields.date, op: date, key: "2026-05-01"}
  - {id: q0, point: 数量, points: "0.5", at: lines.0.qty, op: numeric, key: "300", group: line}
  - {id: q1, point: 数量, points: "0.5", at: lines.1.qty, op: numeric, key: "20", group: line}
  - {id: p0, point: 单价, points: "0.5", at: lines.0.price, op: numeric, key: "1.50", group: line}
  - {id: p1, point: 单价, points: "0.5", at: lines.1.price, op: numeric, key: "2.00", group: line}
  - {id: c3, point: 总额, points: "1", at: fields.total, op: money, key: {ccy: USD, amt: "490.00"}, carry: sum(lines.qty*lines.price), requires: [q0]}
groups:
  - {id: line, max: "2"}
gates:
  - {if: c1, then: {group: line, cap: "1"}}
reviewed: [甲, 乙]
)"},
        {"papers/p1/practice/t2.yaml", R"(id: t2
title: 核算
minutes: 5
points: "2"
brief: 计算合计
materials: []
sheet:
  columns: 2
  rows: 4
  widths: [1, 1]
  cells:
    A1: {value: "2", locked: true}
    A2: {value: "3", locked: true}
    A3: {wanted: true}
checks:
  - {id: v, point: 合计, points: "1", at: A3, op: cell_value, key: "5", carry: A1+A2}
  - {id: f, point: 公式, points: "1", at: A3, op: cell_formula, requires: [v]}
reviewed: [甲, 乙]
)"},
    };
}

/// Writes the files below `root`/prog and returns the paper's folder.
inline std::filesystem::path write(const Files& files, const std::filesystem::path& root)
{
    for (const auto& [name, text] : files) {
        const std::filesystem::path path = root / "prog" / name;
        std::filesystem::create_directories(path.parent_path());
        REQUIRE(writeFile(path, bytesOf(text), kPublicMode, Existing::Replace).ok());
    }
    return root / "prog" / "papers" / "p1";
}

inline void replace(std::string& text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
}

}  // namespace gongyuan::bank::test
