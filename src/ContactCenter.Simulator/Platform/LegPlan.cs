using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Platform;

/// <summary>What a leg is created for.</summary>
/// <param name="From">Who calls.</param>
/// <param name="To">Who is called.</param>
/// <param name="Events">Where its events go.</param>
internal sealed record LegPlan(VoiceEndpoint From, VoiceEndpoint To, WebhookAddress? Events)
{
    /// <summary>Whether the phone called the platform.</summary>
    public bool Inbound { get; init; }

    /// <summary>Where it lives, by the base address of the calls API there; <c>null</c>: where the application lives that has no region.</summary>
    public string? Region { get; init; }

    /// <summary>What it does when answered.</summary>
    public Ncco? Ncco { get; init; }

    /// <summary>Where that is fetched.</summary>
    public WebhookAddress? Answer { get; init; }

    /// <summary>Seconds that it may ring.</summary>
    public int RingSeconds { get; init; } = 60;

    /// <summary>Seconds that it may talk.</summary>
    public int TalkSeconds { get; init; } = 7_200;

    public MachineDetection? Detection { get; init; }

    /// <summary>Whether the event that says that it failed may be answered with an NCCO: then somebody else sends it.</summary>
    public bool AnswersFailure { get; init; }
}
