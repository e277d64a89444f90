using System.Globalization;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>What must have become of a phone's latest call.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Phone">The phone's name.</param>
/// <param name="Exists">Whether there must have been one, or none at all.</param>
/// <param name="Status">As in events, the last one.</param>
/// <param name="EndedBy"><c>user</c> or <c>platform</c>.</param>
/// <param name="Lasts">Seconds from the answer to the end, at the simulator's speed.</param>
internal sealed record CallExpectation(int Line, string Phone, bool Exists, string? Status, string? EndedBy, Bounds? Lasts)
{
    public IEnumerable<string> Failures(ScenarioRecord record, double speed)
    {
        var call = record.LegsOf(Phone).LastOrDefault();
        if (call is null || !Exists)
            return (call is null) == Exists ? [$"line {Line}: {Phone} should have had {(Exists ? "a" : "no")} call."] : [];
        return Differences(call, speed).Select(difference => $"line {Line}: the call of {Phone} {difference}.");
    }

    private IEnumerable<string> Differences(LegHistory call, double speed)
    {
        if (Status is not null && Status != call.Status)
            yield return $"should have ended as {Status}, and did as {call.Status}";
        var endedBy = call.EndedByParty ? "user" : "platform";
        if (EndedBy is not null && EndedBy != endedBy)
            yield return $"should have been ended by {EndedBy}, and was by {endedBy}";
        var seconds = call is { AnsweredAt: { } answered, EndedAt: { } ended } ? (ended - answered).TotalSeconds * speed : 0;
        if (Lasts?.Contains(seconds) == false)
            yield return string.Create(CultureInfo.InvariantCulture, $"should have lasted {Lasts} s, and lasted {seconds:0.#} s");
    }
}
