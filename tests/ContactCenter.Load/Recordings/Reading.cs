using System.Globalization;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Recordings;

/// <summary>What the server has made of all recordings when it is at rest.</summary>
/// <param name="Recordings">All that it knows.</param>
/// <param name="Work">What is left to do, and what was given up.</param>
/// <param name="Files">The names of the files in which it keeps sound; of those in <c>unfinished</c> with that folder before it.</param>
/// <param name="Deliveries">What it tells the target, and what of that it has told.</param>
/// <param name="Found">By the word that was searched for: each place where it was found, in order.</param>
public sealed record Reading(
    IReadOnlyList<ReadRecording> Recordings,
    IReadOnlyList<OpenWork> Work,
    IReadOnlyList<string> Files,
    IReadOnlyList<KnownDelivery> Deliveries,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Found);

/// <summary>One recording, as people see and hear it.</summary>
/// <param name="Sound">The call as the recording system names it; <c>null</c>: it is none of its calls.</param>
/// <param name="Id">As the server names it.</param>
/// <param name="Transcript">Each segment of its call, in order; empty: there is none.</param>
/// <param name="IsCovered">Whether something was taken out of it.</param>
/// <param name="Audio">SHA-256 of what is played; <c>null</c>: nothing is.</param>
/// <param name="Peaks">SHA-256 of its shape; <c>null</c>: it is not given.</param>
/// <param name="Call">The call as the server names it.</param>
/// <param name="Analysis">What was found out about the call, as JSON; <c>null</c>: nothing.</param>
/// <param name="Told">What the target has taken of the call.</param>
public sealed record ReadRecording(
    string? Sound,
    string Id,
    string State,
    string? Reason,
    string? NotTranscribed,
    double? Seconds,
    IReadOnlyList<string> Transcript,
    bool IsCovered,
    string? Audio,
    string? Peaks,
    string Call,
    string? Analysis,
    IReadOnlyList<string> Told);

/// <summary>A delivery in the server's list.</summary>
public sealed record KnownDelivery(string CallId, string Target, int Revision, string State)
{
    /// <summary>By which the target knows it.</summary>
    public string Id => $"{CallId}/{Target}/{Revision.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether it is tried no more.</summary>
    public bool IsOver => State is "accepted" or "dead";

    public static Task<IReadOnlyList<KnownDelivery>> AllAsync(PipelineWorld world, CancellationToken cancellationToken) =>
        ApiPages.ReadAllAsync<KnownDelivery>(world.Site.Http, "/api/v1/deliveries", cancellationToken);
}
