using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The summaries of calls as the index of words has them: one document a call, that goes when the transcripts do.</summary>
internal sealed class SummaryDocuments(ITranscriptRows rows, CallKeys keys, IRecordingIndex index)
{
    /// <summary>The name under which a summary is kept beside the call's other results.</summary>
    public const string Name = "summary";

    /// <returns>That of the summary that is kept; <c>null</c>: there is none, or nothing of it may be indexed.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<SearchDocument?> FindAsync(string call, CancellationToken cancellationToken) =>
        await rows.SummaryOfAsync(call, cancellationToken) is { } kept ? await OfAsync(call, kept.Body, kept.Language, cancellationToken) : null;

    /// <param name="call">The call.</param>
    /// <param name="body">Its summary, encrypted.</param>
    /// <param name="language">Of the call; <c>null</c>: unknown.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><c>null</c>: nothing of it may be indexed: who may read one recording of the call may not read all of them.</returns>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<SearchDocument?> OfAsync(string call, byte[] body, string? language, CancellationToken cancellationToken)
    {
        var recordings = await index.OfCallAsync(call, cancellationToken);
        if (recordings.Count == 0 || recordings.Any(recording => recording.Department != recordings[0].Department)
            || await TextAsync(call, body, cancellationToken) is not { } text)
        {
            return null;
        }

        return new()
        {
            Key = DocumentKey.OfSummary(call),
            Facts = new(recordings[0].StartedAt, recordings[0].Department),
            Text = text,
            Start = 0,
            Speaker = default,
            Language = language,
            Agent = recordings.LastOrDefault(recording => recording.Agent is not null)?.Agent,
        };
    }

    /// <returns>What was indexed of the summary that is kept, whoever may read it; <c>null</c>: there is none.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<string?> TextAsync(string call, CancellationToken cancellationToken) =>
        await rows.SummaryOfAsync(call, cancellationToken) is { } kept ? await TextAsync(call, kept.Body, cancellationToken) : null;

    private async Task<string?> TextAsync(string call, byte[] body, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(call, cancellationToken);
        return key is null ? null : JsonSerializer.Deserialize(SealedText.Open(key, body, $"analysis/{Name}"), SummaryJson.Default.SummaryText)!.Paragraph;
    }
}

/// <summary>What search reads of a summary. The name is that on disk.</summary>
internal sealed record SummaryText(string Paragraph);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SummaryText))]
internal sealed partial class SummaryJson : JsonSerializerContext;
