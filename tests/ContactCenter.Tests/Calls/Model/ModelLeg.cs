using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>A leg as the platform knows it.</summary>
internal sealed class ModelLeg
{
    public required LegId Id { get; init; }

    /// <summary>The caller's leg of the call that it belongs to; its own for a caller.</summary>
    public required LegId Call { get; init; }

    public required Uri EventUrl { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Conversation { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public CallerPlan? Caller { get; init; }

    public string? Room { get; set; }

    public string Status { get; set; } = "started";

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether the person hung up, or was cut off because the platform got no answer, rather than that we led them to the end.</summary>
    public bool LeftByItself { get; set; }

    /// <summary>Counts what the leg was told to run; what belongs to an older run does not happen any more.</summary>
    public int Run { get; set; }

    public int Questions { get; set; }

    public List<DateTimeOffset> SurveyTransfers { get; } = [];

    public bool IsCaller => Caller is not null;

    public bool IsOver => EndedAt is not null;

    public override string ToString() => $"{Id} {Status}{(Room is null ? "" : " in " + Room)}";
}
