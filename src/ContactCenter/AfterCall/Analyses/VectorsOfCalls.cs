using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;
using Dapper;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Reads and decrypts the vectors of calls for search, and the texts that they are of.</summary>
internal sealed class VectorsOfCalls(HistoryDatabase history, ITranscripts transcripts, IRecordingIndex index, CallKeys keys) : IStoredPassages
{
    private const string OfCall = """
        SELECT d.body, (SELECT language FROM analyses WHERE call = d.call) AS language FROM derived_texts AS d
        JOIN transcript_versions AS v ON v.call = d.call AND v.version = d.version WHERE d.call = $call AND d.name = $name
        """;

    public async Task<IndexedPassages?> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        var (body, language) = await history.ReadAsync(
            connection => connection.QuerySingleOrDefault<(byte[]? Body, string? Language)>(OfCall, new { call, name = MeaningFeed.Name }), cancellationToken);
        if (body is null || await keys.FindAsync(call, cancellationToken) is not { } key)
            return null;
        using (key)
        {
            var stored = JsonSerializer.Deserialize(SealedText.Open(key, body, $"analysis/{MeaningFeed.Name}"), SearchedVectorsJson.Default.SearchedVectors)!;
            var sources = (await index.OfCallAsync(call, cancellationToken)).ToDictionary(
                recording => recording.Number,
                recording => new PassageSource(call, recording.StartedAt, recording.Department, recording.Agent, language));
            ImmutableArray<IndexedPassage> passages =
            [
                .. stored.Passages.Where(passage => passage.Segments.Length > 0 && sources.ContainsKey(passage.Recording)).Select(passage => new IndexedPassage(
                    sources[passage.Recording], passage.Speaker, [.. passage.Segments], ByteVector.FromBytes(passage.Vector))),
            ];
            return passages.IsEmpty ? null : new(call, stored.Model, passages);
        }
    }

    public async Task<IReadOnlyDictionary<int, PassagePlace>> PlacesAsync(string call, CancellationToken cancellationToken)
    {
        var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(transcript => transcript.Recording);
        var recordings = (await index.OfCallAsync(call, cancellationToken)).Where(recording => kept.ContainsKey(recording.Number));
        var numbers = kept.Values.SelectMany(transcript => transcript.Transcript.Text.Segments.Select((segment, number) => (Segment: segment, Number: number)))
            .ToDictionary(each => each.Segment, each => each.Number, (IEqualityComparer<TranscriptSegment>)ReferenceEqualityComparer.Instance);
        return NumberedEntry.Of([.. recordings.Select(recording => kept[recording.Number])])
            .Where(entry => entry.Segment is not null)
            .ToDictionary(entry => entry.Number, entry => new PassagePlace(
                new(call, entry.Kept.Recording.ToString(CultureInfo.InvariantCulture), numbers[entry.Segment!]), entry.Segment!.Start, entry.Segment.Text));
    }
}
