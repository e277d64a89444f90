using System.Globalization;
using System.Text;
using ContactCenter.Load.Audit;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Load.Crash;

/// <summary>What a run was like.</summary>
public sealed record Figures(IReadOnlyList<(string Name, string Value)> Rows)
{
    /// <param name="evidence">What both sides say.</param>
    /// <param name="faults">What went wrong on request.</param>
    /// <param name="took">From the first call to the last.</param>
    public static Figures Of(Evidence evidence, IReadOnlyList<ActiveFault> faults, TimeSpan took)
    {
        var cases = evidence.Cases;
        var lost = evidence.Webhooks.Where(webhook => !webhook.IsTaken).ToList();
        var recoveries = evidence.Lives.Where(life => life.ReadyAt is not null).Select(life => life.ReadyAt!.Value - life.StartedAt).Order().ToList();
        var kills = evidence.Lives.Where(life => life.KilledAt is not null).ToList();
        var agents = evidence.Legs.Where(leg => !leg.Inbound).ToList();
        IReadOnlyList<(string, string)> killed = kills.Count == 0 ? [] :
        [
            ("kills", $"{Text(kills.Count)}, {Text(kills.Count(life => life.ReadyAt is null))} while recovering"),
            ("callers at the kills", PhasesAt(cases, [.. kills.Select(life => life.KilledAt!.Value)])),
        ];
        IReadOnlyList<(string, string)> struck = faults.Count == 0 ? [] :
        [
            (
                "went wrong on request",
                string.Join(", ", faults.GroupBy(fault => fault.Rule.Kind, fault => fault.Injections).Select(kind => $"{kind.Key} {Text(kind.Sum())}"))),
        ];
        var lostByRoute = lost.GroupBy(webhook => webhook.Route, StringComparer.Ordinal)
            .OrderByDescending(route => route.Count())
            .Select(route => $"{route.Key} {Text(route.Count())}");
        return new Figures(
        [
            ("time", Seconds(took)),
            ("calls dialled", Text(cases.Count)),
            ("  greeted", Text(cases.Count(call => call.IsGreeted))),
            ("  talked with an agent", Text(cases.Count(call => call.Agents.Any(agent => CallCase.Together(call.Caller, agent) > TimeSpan.Zero)))),
            ("  led to the survey", Text(cases.Count(call => call.SurveyBegins.Count > 0))),
            (
                "  marks taken, kept",
                $"{Text(cases.Count(call => call.ConfirmedMark is not null))}, {Text(evidence.Books.Surveys.Count(survey => survey.Score is not null))}"),
            ("calls in the books", Text(evidence.Books.Calls.Count)),
            ("agents' legs", $"{Text(agents.Count)}, {Text(agents.Count(leg => leg.AnsweredAt is not null))} answered"),
            ("webhooks sent", Text(evidence.Webhooks.Count)),
            ("  lost", $"{Text(lost.Count)}: {string.Join(", ", lostByRoute)}"),
            .. struck,
            .. killed,
            (
                "start to ready",
                recoveries.Count == 0
                    ? "never"
                    : $"{Text(recoveries.Count)} times: median {Seconds(recoveries[recoveries.Count / 2])}, 90 % "
                        + $"{Seconds(recoveries[recoveries.Count * 9 / 10])}, longest {Seconds(recoveries[^1])}"),
        ]);
    }

    public override string ToString() =>
        Rows.Aggregate(new StringBuilder(), (text, row) => text.AppendLine(CultureInfo.InvariantCulture, $"{row.Name,-24}{row.Value}")).ToString();

    private static string PhasesAt(IReadOnlyList<CallCase> cases, IReadOnlyList<DateTimeOffset> kills) => string.Join(", ", kills
        .SelectMany(kill => cases.Select(call => PhaseAt(call, kill)).OfType<string>())
        .GroupBy(phase => phase, StringComparer.Ordinal)
        .OrderByDescending(phase => phase.Count())
        .Select(phase => $"{Text(phase.Count())} {phase.Key}"));

    private static string? PhaseAt(CallCase call, DateTimeOffset at) =>
        at < call.Caller.CreatedAt || at > call.Caller.EndedAt ? null
        : call.Caller.Nccos.LastOrDefault(script => script.At <= at) is not { } script ? "dialling"
        : script.Origin == NccoOrigin.Transfer ? "in the survey or apology"
        : call.Caller.Stays.LastOrDefault(stay => stay.EnteredAt <= at)?.Room is null ? "in the menu or at the end"
        : call.Agents.Any(agent => agent.AnsweredAt <= at && !(agent.EndedAt <= at)) ? "talking"
        : "waiting";

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
