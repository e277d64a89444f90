using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Recordings;

/// <summary>Asks the server for all that it has made of the recordings, as a listener does, and looks into its folder.</summary>
public sealed class ReadingReader(PipelineWorld world)
{
    private const int HitsOfPage = 200;

    private HttpClient Http => world.Listener;

    /// <param name="wordsOf">Which words are searched for.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Reading> ReadAsync(Func<IReadOnlyList<ReadRecording>, IReadOnlyList<string>> wordsOf, CancellationToken cancellationToken)
    {
        var calls = (await ApiPages.ReadAllAsync<ForeignCall>(Http, "/api/v1/calls", cancellationToken))
            .ToDictionary(call => call.CallId, call => call.ExternalId, StringComparer.Ordinal);
        var recordings = new List<ReadRecording>();
        foreach (var known in await ApiPages.ReadAllAsync<KnownRecording>(Http, "/api/v1/recordings", cancellationToken))
            recordings.Add(await ReadAsync(known, calls.GetValueOrDefault(known.CallId), cancellationToken));
        var soundOf = recordings.ToDictionary(recording => recording.Id, recording => recording.Sound, StringComparer.Ordinal);
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var word in wordsOf(recordings))
            found[word] = await FindAsync(word, soundOf, cancellationToken);
        var work = await ApiPages.ReadAllAsync<OpenWork>(world.Site.Http, "/api/v1/work", cancellationToken);
        return new Reading(recordings, work, Files(), await KnownDelivery.AllAsync(world, cancellationToken), found);
    }

    private async Task<ReadRecording> ReadAsync(KnownRecording known, string? sound, CancellationToken cancellationToken)
    {
        var transcript = await TranscriptAsync(known.CallId, cancellationToken);
        return new ReadRecording(
            sound,
            known.Id,
            known.State,
            known.Reason,
            known.NotTranscribed,
            known.DurationSeconds,
            [.. transcript.Select(Line)],
            transcript.Any(segment => segment.Redactions.Count > 0),
            await HashAsync($"/api/v1/recordings/{known.Id}/audio", cancellationToken),
            await HashAsync($"/api/v1/recordings/{known.Id}/peaks", cancellationToken),
            known.CallId,
            await AnalysisAsync(known.CallId, cancellationToken),
            world.Target.OfCall(known.CallId));
    }

    private async Task<string?> AnalysisAsync(string call, CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(new Uri($"/api/v1/calls/{call}/analysis", UriKind.Relative), cancellationToken);
        // Each server names the call otherwise.
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadAsStringAsync(cancellationToken)).Replace(call, "", StringComparison.Ordinal)
            : null;
    }

    private async Task<IReadOnlyList<Segment>> TranscriptAsync(string call, CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(new Uri($"/api/v1/calls/{call}/transcript", UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<Transcript>(cancellationToken))!.Segments : [];
    }

    private async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode
            ? Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync(cancellationToken)))
            : null;
    }

    private async Task<IReadOnlyList<string>> FindAsync(string word, Dictionary<string, string?> soundOf, CancellationToken cancellationToken)
    {
        var hits = await ApiPages.ReadAllAsync<Hit>(Http, $"/api/v1/search?q={Uri.EscapeDataString(word)}", cancellationToken, HitsOfPage);
        return [.. hits.Select(Place).Order(StringComparer.Ordinal)];

        string Place(Hit hit) =>
            string.Create(CultureInfo.InvariantCulture, $"{soundOf.GetValueOrDefault(hit.RecordingId) ?? hit.RecordingId} {hit.Start:0.00}");
    }

    private IReadOnlyList<string> Files()
    {
        const string Unfinished = "unfinished";
        return
        [
            .. Directory.EnumerateFiles(world.Kept, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(Path.GetDirectoryName(path)) == Unfinished ? $"{Unfinished}/{Path.GetFileName(path)}" : Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Line(Segment segment)
    {
        var taken = segment.Redactions.Select(time => string.Create(CultureInfo.InvariantCulture, $" [{time.Type} {time.Start:0.00}-{time.End:0.00}]"));
        return string.Create(
            CultureInfo.InvariantCulture, $"{segment.Speaker} {segment.Start:0.00}-{segment.End:0.00} {segment.Text}{string.Concat(taken)}");
    }

    private sealed record ForeignCall(string CallId, string? ExternalId);

    private sealed record Hit(string RecordingId, double Start);

    private sealed record Transcript(IReadOnlyList<Segment> Segments);

    private sealed record Segment(string Speaker, double Start, double End, string Text, IReadOnlyList<Redaction> Redactions);

    private sealed record Redaction(double Start, double End, string Type);
}
