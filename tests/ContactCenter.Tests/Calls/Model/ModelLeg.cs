using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>A leg as the platform knows it.</summary>
internal sealed class ModelLeg
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<Uri> _recordings = [];

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

    /// <summary>Dialled by a <c>connect</c> action of the caller.</summary>
    public bool IsConnect { get; init; }

    /// <summary>What its NCCO goes on with when a <c>connect</c> action has come to its end.</summary>
    public Action? AfterConnect { get; set; }

    /// <summary>The leg that its <c>connect</c> action dialled.</summary>
    public ModelLeg? Dialled { get; set; }

    /// <summary>The caller has talked with somebody.</summary>
    public bool HasMet { get; set; }

    /// <summary>Who was talked with when a transfer took the caller away.</summary>
    public ModelLeg? TornFrom { get; set; }

    /// <summary>Whether a question was put to the caller after the menu.</summary>
    public bool WasAsked => Questions > 1;

    /// <summary>When a survey began for the leg, by a transfer or as the answer to what the caller pressed elsewhere.</summary>
    public List<DateTimeOffset> SurveysAt { get; } = [];

    /// <summary>What it has heard last, to its end or up to a key; <c>null</c>: nothing, or no words.</summary>
    public string? Heard { get; private set; }

    /// <summary>The caller does not want to be recorded, and has been understood.</summary>
    public bool HasDeclined { get; set; }

    /// <summary>Where the word of each recording goes that began on the leg.</summary>
    public IReadOnlyList<Uri> Recordings => _recordings;

    public bool IsCaller => Caller is not null;

    public bool IsOver => EndedAt is not null;

    public bool WasTold(string words) => _told.Contains(words);

    /// <param name="words"><c>null</c>: a sound.</param>
    public void Hear(string? words)
    {
        Heard = words;
        if (words is not null)
            _told.Add(words);
    }

    public void StartRecording(Uri events) => _recordings.Add(events);

    public override string ToString() => $"{Id} {Status}{(Room is null ? "" : " in " + Room)}";
}
