using System.Collections.Immutable;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>What people do and what goes wrong on the way. All times are milliseconds; lists are used up in order.</summary>
public sealed record Scenario(
    ImmutableArray<CallerPlan> Callers,
    ImmutableArray<Pickup> Pickups,
    ImmutableArray<Delivery> Deliveries,
    ImmutableArray<Reply> Replies,
    ImmutableArray<Crash> Crashes,
    bool ForgetsEndedLegs,
    ImmutableArray<bool> Services)
{
    /// <summary>What supervisors ask of calls.</summary>
    public ImmutableArray<CommandPlan> Commands { get; init; } = [];

    /// <summary>What people write about calls.</summary>
    public ImmutableArray<EditPlan> Edits { get; init; } = [];

    /// <summary>Whether caller and agent are brought together by a <c>connect</c> action, and not in a room.</summary>
    public bool Connects { get; init; }

    /// <summary>Whether both departments record; of Sales the caller may decline.</summary>
    public bool Records { get; init; }

    /// <summary>Whether the API is away for longer than anything is tried: what is asked for meanwhile may never be done.</summary>
    public bool HasOutage => Replies.Count(reply => reply == Reply.Refused) >= 15;

    public override string ToString() => string.Join(
        Environment.NewLine,
        $"callers: {string.Join(", ", Callers)}",
        $"pickups: {string.Join(", ", Pickups)}",
        $"deliveries: {string.Join(", ", Deliveries)}",
        $"replies: {string.Join(", ", Replies)}",
        $"crashes: {string.Join("; ", Crashes)}",
        $"forgets ended legs: {ForgetsEndedLegs}, connects: {Connects}, records: {Records}",
        $"services answer: {string.Join(", ", Services)}",
        $"commands: {string.Join(", ", Commands)}",
        $"edits: {string.Join(", ", Edits)}");
}

/// <param name="Caller">The position of the caller.</param>
/// <param name="At">Milliseconds after the start.</param>
public sealed record EditPlan(int Caller, int At)
{
    public override string ToString() => $"about caller {Caller} at {At}";
}

/// <param name="Keys">What is pressed at each question after the menu; <c>null</c>, and all after the last: nothing.</param>
/// <param name="HangsUpAt">After the call began; <c>null</c>: stays to the end.</param>
/// <param name="IsAskedFor">Whether the caller takes the choice of the menu that collects a digit and asks a service about it.</param>
public sealed record CallerPlan(int StartsAt, ImmutableArray<string?> Keys, int? HangsUpAt, bool IsAskedFor = false)
{
    public override string ToString() =>
        $"(at {StartsAt}{(IsAskedFor ? " by service" : "")}: {Pressed}{(HangsUpAt is { } at ? $", hangs up after {at}" : "")})";

    private string Pressed => string.Join("", Keys.Select(key => key ?? "-"));
}

public enum PickupKind
{
    Answers,
    Busy,
    Declines,
    Fails,
    Never,
}

/// <summary>What the phone of one agent's leg does after <paramref name="After"/>; who answers talks for <paramref name="Talk"/>.</summary>
public sealed record Pickup(PickupKind Kind, int After, int Talk)
{
    public override string ToString() => Kind == PickupKind.Answers ? $"answers {After}, talks {Talk}" : $"{Kind} {After}";
}

/// <summary>The fate of one event webhook.</summary>
public sealed record Delivery(bool IsLost, int Delay, int? RepeatedAfter)
{
    public static readonly Delivery AtOnce = new(IsLost: false, 0, null);

    public override string ToString() => IsLost ? "lost" : $"+{Delay}{(RepeatedAfter is { } again ? $" again +{again}" : "")}";
}

/// <summary>How one request to the calls API ends.</summary>
public enum Reply
{
    Accepted,

    /// <summary>400, 429 or 503: nothing happened.</summary>
    Refused,

    /// <summary>Time-out or 500, and it took effect.</summary>
    LostAnswer,

    /// <summary>Time-out or 500, and it did not take effect.</summary>
    LostRequest,

    /// <summary>Accepted, but the leg's first events are here before the answer.</summary>
    EventsFirst,
}
