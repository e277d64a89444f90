namespace ContactCenter.Domain.Calls;

/// <summary>
/// The timeline of a call: around the decision that a fact led to stands what had come and what was asked for and answered because
/// of it. The only place that thinks of it; a fact that changes nothing has no line.
/// </summary>
public static class CallTimeline
{
    private const int MostLines = 200;

    /// <summary>Always has a place: that later lines were left out, and how the call ended.</summary>
    private const int Reserved = 2;

    private const string LeftOut = "later lines are left out";

    /// <summary>A new caller: two short lines, since nothing is faster than what is not written.</summary>
    public static Transition Begin(CallEvent.Arrived arrival, string menu, bool isFallback, Transition transition, DateTimeOffset now)
    {
        var called = isFallback ? $"fallback: called {arrival.Number}, menu {menu}" : $"called {arrival.Number}, menu {menu}";
        ImmutableArray<TimelineEntry> lines =
        [
            new(now, TimelineKind.Webhook, arrival.Unkept == 0 ? called : TimelineText.Invariant($"{called}; attributes cut or left out: {arrival.Unkept}")),
            new(now, TimelineKind.Answer, TimelineText.Of(transition.Answer!)),
        ];
        return transition with { Session = transition.Session with { Timeline = lines } };
    }

    /// <summary>Adds the lines of a fact; the decisions that it led to are there already.</summary>
    public static Transition Tell(CallSession before, CallEvent fact, Transition transition, DateTimeOffset now)
    {
        if (!IsNews(before, fact, transition))
            return transition;
        var known = before.Timeline;
        var decisions = transition.Session.Timeline.AsSpan()[known.Length..];
        var end = transition.Session.IsOver && !before.IsOver ? decisions[^1] : (TimelineEntry?)null;
        var lines = new List<TimelineEntry>(decisions.Length + transition.Effects.Length + 2);
        var (kind, what) = fact.Tell(before);
        if (!fact.Recurs || !IsTold(known, what))
            lines.Add(new(now, kind, what));
        foreach (var decision in decisions)
            lines.Add(decision);
        foreach (var effect in transition.Effects)
        {
            if (effect is CallEffect.StartTimer)
                continue;
            var request = effect.Text(transition.Session);
            if (effect is not CallEffect.LookUp || !IsTold(known, request))
                lines.Add(new(now, TimelineKind.Request, request));
        }

        if (transition.Answer is { } answer)
            lines.Add(new(now, TimelineKind.Answer, TimelineText.Of(answer)));
        return lines.Count == 0 ? transition : transition with { Session = transition.Session with { Timeline = Append(known, lines, end) } };
    }

    private static bool IsNews(CallSession before, CallEvent fact, Transition transition)
    {
        if (fact.IsAlwaysTold || !ReferenceEquals(before, transition.Session))
            return true;
        foreach (var effect in transition.Effects)
        {
            if (effect is not CallEffect.StartTimer)
                return true;
        }

        return false;
    }

    private static bool IsTold(ImmutableArray<TimelineEntry> lines, string what)
    {
        foreach (var line in lines)
        {
            if (line.What == what)
                return true;
        }

        return false;
    }

    private static ImmutableArray<TimelineEntry> Append(ImmutableArray<TimelineEntry> known, List<TimelineEntry> lines, TimelineEntry? end)
    {
        var all = ImmutableArray.CreateBuilder<TimelineEntry>(known.Length + lines.Count);
        all.AddRange(known);
        foreach (var line in lines)
        {
            if (all.Count < MostLines - Reserved || line == end)
                all.Add(line);
            else if (!IsShortened(all))
                all.Add(new(line.At, TimelineKind.Decision, LeftOut));
        }

        return all.DrainToImmutable();
    }

    private static bool IsShortened(ImmutableArray<TimelineEntry>.Builder lines)
    {
        for (var i = MostLines - Reserved; i < lines.Count; i++)
        {
            if (lines[i].What == LeftOut)
                return true;
        }

        return lines.Count >= MostLines;
    }
}
