using System.Globalization;
using ContactCenter.Calls.Plan;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>How it stands with recordings. Calls go on whatever is wrong with them: it is told, and makes nothing unready.</summary>
internal sealed class RecordingsHealthCheck(
    IRecordingIndex index,
    SealedSounds sounds,
    IListingFaults listings,
    AwaitedModels awaited,
    FoundAgents found,
    ChannelChecks channels,
    PlanSource plans) : IHealthCheck
{
    public const string Name = "recordings";

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

        words.AddRange(awaited.Words);
        words.AddRange(await WordsOfChannelsAsync(cancellationToken));
        if (FallenBack() is { Count: > 0 } departments)
            words.Add($"recorded as Mono instead of Split, which has held too little: {string.Join(", ", departments)}");
        words.AddRange(listings.Faults);
        return HealthCheckResult.Healthy(words.Count == 0 ? "ok" : $"ok: {string.Join(", ", words)}");
    }

    private List<string> FallenBack() =>
        [.. plans.Current.Departments.Values.Where(static one => one.Recording.IsFallback).Select(static one => one.Name).Order(StringComparer.Ordinal)];

    /// <summary>What contradicts the setting, and how many leave it open, until one has verified it as it is now.</summary>
    private async Task<IEnumerable<string>> WordsOfChannelsAsync(CancellationToken cancellationToken)
    {
        var (contradicted, unverified) = await found.LookAsync(cancellationToken);
        List<string> words = [];
        if (contradicted > 0)
        {
            words.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Recordings:AgentChannel is {channels.Setting}, and of the last 24 hours {contradicted} have the agent on channel {3 - channels.Setting}"));
        }

        if (unverified > 0)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{unverified} do not tell whether Recordings:AgentChannel is right"));
        return words;
    }
}

/// <summary>What is wrong with the listings of recording systems, for whoever looks after the server.</summary>
internal interface IListingFaults
{
    /// <summary>A line for each source with whose listing something is wrong, by name.</summary>
    IReadOnlyList<string> Faults { get; }
}
