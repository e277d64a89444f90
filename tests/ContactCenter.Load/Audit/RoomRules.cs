namespace ContactCenter.Load.Audit;

/// <summary>A room is one caller's, and they hear one agent at a time.</summary>
public static class RoomRules
{
    public static IEnumerable<Fault> Check(Evidence evidence) =>
        Shared(evidence.Cases).Concat(evidence.Cases.SelectMany(call => TwoAgents(call, evidence)));

    private static IEnumerable<Fault> Shared(IEnumerable<CallCase> cases) => cases
        .SelectMany(
            call => call.Caller.Stays.Where(stay => stay.Room is not null).Select(stay => stay.Room!).Distinct(StringComparer.Ordinal),
            (call, room) => (Room: room, call.Caller.Id))
        .GroupBy(stay => stay.Room, stay => stay.Id, StringComparer.Ordinal)
        .Where(room => room.Count() > 1)
        .Select(room => new Fault($"Room {room.Key} held more than one caller: {string.Join(", ", room)}.", room.First()));

    private static IEnumerable<Fault> TwoAgents(CallCase call, Evidence evidence)
    {
        var agents = call.Agents.Where(agent => agent.AnsweredAt is not null).Select(evidence.WhileKnown).ToList();
        return agents
            .SelectMany((agent, i) => agents.Skip(i + 1), (agent, other) => (agent, other, Time: CallCase.Together(call.Caller, agent, other)))
            .Where(pair => pair.Time > TimeSpan.Zero)
            .Select(pair =>
                new Fault($"The caller heard agent legs {pair.agent.Id} and {pair.other.Id} at once for {pair.Time.TotalSeconds:0.00} s.", call.Caller.Id));
    }
}
