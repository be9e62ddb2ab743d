// SPDX-License-Identifier: Apache-2.0

#include "preflight_check.h"

#include "protocol/preflight_words.h"

#include <utility>

namespace gongyuan::app {
namespace {

using client::PreflightRow;
using protocol::PreflightLine;

PreflightRow::Verdict verdictOf(protocol::Verdict verdict)
{
    switch (verdict) {
    case protocol::Verdict::Ok: return PreflightRow::Verdict::Ok;
    case protocol::Verdict::Warning: return PreflightRow::Verdict::Warning;
    case protocol::Verdict::Failed: return PreflightRow::Verdict::Failed;
    case protocol::Verdict::NotChecked: break;
    }
    return PreflightRow::Verdict::NotChecked;
}

PreflightRow rowOf(const PreflightLine& line)
{
    const auto text = [](const std::string& words) { return QString::fromStdString(words); };
    return {verdictOf(line.verdict),
            text(protocol::measured(line)),
            text(protocol::checkText(line, false)),
            text(protocol::checkText(line, true)),
            text(protocol::findingText(line, false)),
            text(protocol::findingText(line, true)),
            text(protocol::fixText(line, false)),
            text(protocol::fixText(line, true))};
}

}  // namespace

PreflightCheck::PreflightCheck(Options options, client::SeatDesk& desk, ime::InputMethod& method,
                               const Clock& clock, client::PreflightViewModel& page)
    : m_options{std::move(options)}
    , m_desk{desk}
    , m_method{method}
    , m_clock{clock}
    , m_page{page}
{
    connect(&page, &client::PreflightViewModel::wanted, this,
            [this] { m_desk.standing([this](client::Standing standing) { start(std::move(standing)); }); });
}

PreflightCheck::~PreflightCheck()
{
    if (m_thread) {
        m_thread->quit();  // ends what waits for the room
        m_thread->wait();
    }
}

void PreflightCheck::start(client::Standing standing)
{
    preflight::RunOptions run{m_options.data,
                              {},
                              m_options.program,
                              m_options.memoryMode,
                              std::move(standing.credentials),
                              std::move(standing.certificates),
                              false,
                              preflight::readScreen()};
    run.screen->typed = m_method.tryOut(preflight::kTyped);
    // Shared because Qt's functors must be copyable and keys are not; used once.
    const auto given = std::make_shared<preflight::RunOptions>(std::move(run));
    if (m_thread) {
        m_thread->wait();  // it has finished: the page asks for one at a time
    }
    m_thread.reset(QThread::create([this, given] {
        const auto ran = std::make_shared<const preflight::Ran>(
            preflight::run(std::move(*given), m_clock, [this](preflight::Step step) {
                QMetaObject::invokeMethod(
                    this, [this, step] { m_page.beginStep(static_cast<int>(step)); }, Qt::QueuedConnection);
            }));
        QMetaObject::invokeMethod(
            this, [this, ran] { finish(*ran); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void PreflightCheck::finish(const preflight::Ran& ran)
{
    std::vector<PreflightRow> rows;
    for (const PreflightLine& line : ran.report.lines) {
        rows.push_back(rowOf(line));
    }
    m_page.finish(std::move(rows), ran.told);
}

}  // namespace gongyuan::app
