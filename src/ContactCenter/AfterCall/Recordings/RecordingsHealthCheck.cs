using System.Globalization;
using ContactCenter.AfterCall.Recordings.Sources;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>How it stands with recordings. Calls go on whatever is wrong with them: it is told, and makes nothing unready.</summary>
internal sealed class RecordingsHealthCheck(IRecordingIndex index, SealedSounds sounds, IListingFaults listings) : IHealthCheck
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

        words.AddRange(listings.Faults);
        return HealthCheckResult.Healthy(words.Count == 0 ? "ok" : $"ok: {string.Join(", ", words)}");
    }
}
