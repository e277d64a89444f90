using ContactCenter.Load.World;

namespace ContactCenter.Load.Recordings;

/// <summary>What the server has to do for recordings at one moment, and how far these are.</summary>
/// <param name="Work">What is open, or was given up.</param>
/// <param name="States">How many recordings are in which state.</param>
public sealed record PipelineLook(IReadOnlyList<OpenWork> Work, IReadOnlyDictionary<string, int> States)
{
    public const string Fetch = "fetchRecording";
    public const string Transcribe = "transcribe";
    public const string Cover = "coverSound";
    public const string Remove = "removeSound";

    private static readonly string[] OnTheWay = ["expected", "importing", "stored", "redacting"];

    /// <summary>Nothing could be seen: the server was starting.</summary>
    public static PipelineLook Nothing { get; } = new([], new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The kinds of work that are being done, or are next.</summary>
    public IReadOnlyList<string> UnderWay => [.. Work.Where(item => item.IsUnderWay).Select(item => item.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Whether the transcriber may be killed: a recording in the middle of which it dies twice is given up for good, so that one that it has died of
    /// already is left in peace.
    /// </summary>
    public bool MayLoseTranscriber => !Work.Any(item => item is { Kind: Transcribe, Attempts: > 0 });

    /// <summary>Whether nothing is to be done and nothing to come.</summary>
    public bool IsAtRest => Work.All(item => item.State == "dead") && !OnTheWay.Any(States.ContainsKey);

    /// <returns>As it is now; <c>null</c>: the server does not tell.</returns>
    public static async Task<PipelineLook?> TakeAsync(PipelineWorld world, CancellationToken cancellationToken)
    {
        try
        {
            var work = ApiPages.ReadAllAsync<OpenWork>(world.Site.Http, "/api/v1/work", cancellationToken);
            var recordings = ApiPages.ReadAllAsync<KnownRecording>(world.Listener, "/api/v1/recordings", cancellationToken);
            var states = (await recordings).CountBy(recording => recording.State, StringComparer.Ordinal);
            return new PipelineLook(await work, states.ToDictionary(StringComparer.Ordinal));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return null;
        }
    }
}

/// <summary>Something that the server has to do, or has given up.</summary>
public sealed record OpenWork(string CallId, string Kind, string State, int Attempts, string? LastError)
{
    /// <summary>Whether it has begun, or begins at once: a slot is free for each kind.</summary>
    public bool IsUnderWay => State is "underWay" or "due";
}

/// <summary>A recording in the server's list.</summary>
public sealed record KnownRecording(
    string Id, string CallId, string State, string? Reason, string? NotTranscribed, double? DurationSeconds, int? Channels);
