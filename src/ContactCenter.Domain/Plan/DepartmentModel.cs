namespace ContactCenter.Domain.Plan;

public enum WhenClosed
{
    /// <summary>The closed message, then the call ends.</summary>
    End,

    /// <summary>The closed message, then the caller may leave a voice message.</summary>
    Message,
}

/// <summary>A department as the call's state machine uses it: complete, checked, immutable.</summary>
public sealed record DepartmentModel
{
    public required string Name { get; init; }

    /// <summary>Whom to ring, in this order.</summary>
    public required ImmutableArray<DepartmentEndpoint> Endpoints { get; init; }

    /// <summary>Headers for SIP endpoints, beside those that name the call; names of attributes in braces are filled in.</summary>
    public required ImmutableSortedDictionary<string, string> SipHeaders { get; init; }

    public required Bridge Bridge { get; init; }

    /// <summary>How long one endpoint rings, 1 to 120 s.</summary>
    public required TimeSpan RingTime { get; init; }

    /// <summary>How long a caller waits in hold before being offered a way out.</summary>
    public required TimeSpan LongestWait { get; init; }

    /// <summary>Said to the caller on the way to the agent.</summary>
    public required Prompt Connecting { get; init; }

    /// <summary>What a waiting caller hears: an address, or a path of ours.</summary>
    public required string HoldMusic { get; init; }

    public required HoursModel Hours { get; init; }

    public required Prompt ClosedMessage { get; init; }

    public required WhenClosed WhenClosed { get; init; }

    /// <summary>Whether the platform is asked to tell answering machines from people; a machine does not count as an agent.</summary>
    public required bool DetectMachines { get; init; }

    /// <summary>Asked on the agent's leg, who has to press 1 to take the call; <c>null</c>: whoever answers has taken it.</summary>
    public required Prompt? AcceptPrompt { get; init; }

    /// <summary>Said when nobody answered: offers again (1), leave a message (2), end (3).</summary>
    public required Prompt Apology { get; init; }

    /// <summary>What the caller can choose then, by key or voice: this department, a message for it, the end.</summary>
    public required ImmutableArray<MenuOption> ApologyChoices { get; init; }

    /// <summary>Words recognised with less confidence than this are no choice, 0 to 1.</summary>
    public required double MinConfidence { get; init; }

    /// <summary>Said before the beep.</summary>
    public required Prompt LeaveMessage { get; init; }

    public required DepartmentRecording Recording { get; init; }

    /// <summary>Names and products that may be spoken there, as they are to be written, the most important first.</summary>
    public ImmutableArray<string> Vocabulary { get; init; } = [];

    /// <summary>Whether callers of this department are asked how satisfied they are.</summary>
    public required bool Survey { get; init; }

    /// <returns>Why no call can be moved to it at that instant, as a sentence; <c>null</c>: one can.</returns>
    public string? WhyNoCallIsMovedTo(DateTimeOffset instant)
    {
        if (Bridge == Bridge.Connect)
            return $"{Name} has no room that a call could be moved to: its Bridge is Connect.";
        if (!Hours.IsOpenAt(instant))
            return $"{Name} is closed.";
        return Endpoints.IsEmpty ? $"{Name} has nobody to ring." : null;
    }
}
