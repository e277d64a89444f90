using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Domain.Calls.Steps.Collect;

/// <summary>How a caller comes to be asked for digits, and where they lead.</summary>
internal static class CollectEntry
{
    /// <summary>The caller is asked for the digits by the answer at hand.</summary>
    public static Transition AskForDigits(this CallContext context, InMenu origin, CollectModel collect) => context
        .LeadTo(new Collecting(collect.Path, origin with { NoInputs = 0, NoMatches = 0 }, Tries: 0))
        .Note($"collect {collect.Attribute}")
        .AnswerStep();

    /// <summary>The caller is led on by what is known by now.</summary>
    public static Transition LeadOn(this CallContext context, InMenu origin, CollectModel collect) =>
        context.Follow(origin, collect.Next.First(next => next.When is not { } name || IsValue(context.ValueOf(name), next.Is)).Target);

    /// <summary>Nothing came of it.</summary>
    public static Transition GiveUpCollecting(this CallContext context, InMenu origin, CollectModel collect)
    {
        var failed = context.Note($"collect {collect.Attribute}: failed");
        return collect.Failed is { } target ? failed.Follow(origin, target) : failed.LeaveMenu(origin);
    }

    private static bool IsValue(string? value, string? wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);
}
