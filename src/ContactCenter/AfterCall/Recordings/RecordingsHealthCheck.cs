using System.Globalization;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>How it stands with recordings. Calls go on whatever is wrong with them: it is told, and makes nothing unready.</summary>
internal sealed class RecordingsHealthCheck(
    IRecordingIndex index,
    SealedSounds sounds,
    IListingFaults listings,
    AwaitedModels awaited,
    ChannelChecks channels,
    PlanSource plans,
    TimeProvider time) : IHealthCheck
{
    public const string Name = "recordings";

    /// <summary>So far back channels are looked at.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromHours(24);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var counts = await index.CountAsync(cancellationToken);
        List<string> words = [];
        if (!sounds.HasRoom)
            words.Add("the disk has no room to spare, so that none are brought in");
        foreach (var state in (RecordingState[])[RecordingState.Importing, RecordingState.Missing, RecordingState.Failed])
        {
            if (counts.GetValueOrDefault(state) is > 0 and var count)
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {RecordingWords.Of(state)}"));
        }

        words.AddRange(awaited.All.Select(static one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Recordings} not put into words yet: {one.Missing.TrimEnd('.')}")));
        words.AddRange(await WordsOfChannelsAsync(cancellationToken));
        if (FallenBack() is { Count: > 0 } departments)
            words.Add($"recorded as Mono instead of Split, which has held too little: {string.Join(", ", departments)}");
        words.AddRange(listings.Faults);
        return HealthCheckResult.Healthy(words.Count == 0 ? "ok" : $"ok: {string.Join(", ", words)}");
    }

    private List<string> FallenBack() =>
        [.. plans.Current.Departments.Values.Where(static one => one.Recording.IsFallback).Select(static one => one.Name).Order(StringComparer.Ordinal)];

    /// <summary>What contradicts the setting, and how many leave it open, unless one of the same time has verified it.</summary>
    private async Task<IEnumerable<string>> WordsOfChannelsAsync(CancellationToken cancellationToken)
    {
        var found = await index.CountFoundAsync(time.GetUtcNow() - Recently, cancellationToken);
        var counts = found.ToLookup(one => channels.Of(one.Key), one => one.Value);
        List<string> words = [];
        if (counts[ChannelCheck.Contradicted].Sum() is > 0 and var wrong)
        {
            words.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Recordings:AgentChannel is {channels.Setting}, and of the last 24 hours {wrong} have the agent on channel {3 - channels.Setting}"));
        }

        if (counts[ChannelCheck.Unverified].Sum() is > 0 and var open && !counts.Contains(ChannelCheck.Verified))
            words.Add(string.Create(CultureInfo.InvariantCulture, $"of the last 24 hours {open} do not tell whether Recordings:AgentChannel is right"));
        return words;
    }
}
