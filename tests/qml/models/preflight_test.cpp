// SPDX-License-Identifier: Apache-2.0

#include "preflight_rows.h"
#include "viewmodels/preflight_view_model.h"

#include <QAbstractItemModelTester>
#include <catch2/catch_test_macros.hpp>

namespace gongyuan::client {

TEST_CASE("a pre-flight is asked for once at a time, and shows no old lines while it runs")
{
    PreflightViewModel page{4};
    const QAbstractItemModelTester tester{page.lines(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal};
    int asked = 0;
    QObject::connect(&page, &PreflightViewModel::wanted, [&asked] { ++asked; });
    page.run();
    page.run();
    CHECK(asked == 1);
    page.beginStep(3);
    CHECK(page.step() == 3);
    page.finish(preflightRows(Outcome::Mixed), true);
    CHECK(page.state() == PreflightViewModel::State::Done);
    CHECK(page.told());
    CHECK(page.failed() == 1);
    CHECK(page.open() == 2);
    REQUIRE(page.lines()->rowCount() > 15);
    CHECK(page.lines()->index(4).data(PreflightLinesModel::NumberRole) == 5);
    page.run();
    CHECK(asked == 2);
    CHECK(page.step() == 0);
    CHECK_FALSE(page.told());
    CHECK(page.lines()->rowCount() == 0);
    page.finish(preflightRows(Outcome::Passed), false);
    CHECK(page.failed() == 0);
    CHECK(page.open() == 0);
}

TEST_CASE("whatever is not passed says what to do about it")
{
    for (const Outcome outcome : {Outcome::Mixed, Outcome::Longest}) {
        for (const PreflightRow& row : preflightRows(outcome)) {
            CAPTURE(row.nameEn.toStdString());
            CHECK(row.fix.isEmpty() == (row.verdict == PreflightRow::Verdict::Ok));
            CHECK(row.fixEn.isEmpty() == row.fix.isEmpty());
        }
    }
}

}  // namespace gongyuan::client
