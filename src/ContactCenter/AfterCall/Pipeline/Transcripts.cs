using System.Globalization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Encrypts transcripts on their way to the rows, and decrypts them on the way back. Their words are indexed, where the owner lets them be.</summary>
internal sealed class Transcripts(
    CallKeys keys,
    ITranscriptRows rows,
    SummaryDocuments summaries,
    SearchSettings search,
    MeaningIndex meaning,
    UnkeptWords unkept,
    IndexRepair repair)
    : ITranscripts, ITranscriptTexts, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Runs while nobody keeps or removes a transcript, or changes the summary of a call, until it completes: who removes transcripts and then their key
    /// removes that of no new one, and who indexes what they read indexes what is there.
    /// </summary>
    public async Task AloneAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<bool> SaveAsync(Recording recording, KeptTranscript transcript, Func<bool> mayKeep, CancellationToken cancellationToken)
    {
        var isKept = false;
        await AloneAsync(async () =>
        {
            isKept = mayKeep();
            if (isKept)
                await SaveAsync(recording, transcript, cancellationToken);
        });
        return isKept;
    }

    private async Task SaveAsync(Recording recording, KeptTranscript transcript, CancellationToken cancellationToken)
    {
        using var key = await keys.MakeAsync(recording.Call, cancellationToken);
        var body = SealedText.Seal(key, StoredTranscript.Of(transcript).ToText(), ContextOf(recording.Number));
        var before = await IndexedAsync(recording, key, cancellationToken);
        var documents = search.Index ? DocumentsOf(recording, transcript) : [];
        if (!await rows.PutAsync(new(recording.Number, recording.Call, body), before, documents))
            await repair.AskAsync();
        // Its vectors are of words that may be there no more.
        meaning.Forget(recording.Call);
    }

    public async Task<KeptTranscript?> FindAsync(Recording recording, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(recording.Call, cancellationToken);
        return key is null ? null : await FindAsync(recording, key, cancellationToken);
    }

    public async Task<IReadOnlyList<KeptTranscript>> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        var found = await rows.OfCallAsync(call, cancellationToken);
        if (found.Count == 0 || await keys.FindAsync(call, cancellationToken) is not { } key)
            return [];
        using (key)
            return [.. found.Select(row => Open(key, row))];
    }

    public Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken) => rows.RecordingsOfAsync(call, cancellationToken);

    public Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken) => rows.VersionOfAsync(call, cancellationToken);

    public async ValueTask<IReadOnlyDictionary<DocumentKey, string>> ReadAsync(
        IReadOnlyCollection<DocumentKey> documents, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<DocumentKey, string>();
        foreach (var ofCall in documents.GroupBy(document => document.CallId, StringComparer.Ordinal))
        {
            if (ofCall.FirstOrDefault(document => document.IsSummary) is { } ofSummary && await SummaryAsync(ofCall.Key, cancellationToken) is { } summary)
                texts.Add(ofSummary, summary);
            var ofTurns = ofCall.Where(document => !document.IsSummary).ToList();
            var wanted = ofTurns.Select(document => document.RecordingId).ToHashSet(StringComparer.Ordinal);
            var kept = await ReadableAsync(ofCall.Key, wanted, cancellationToken);
            foreach (var document in ofTurns)
            {
                if (kept.GetValueOrDefault(document.RecordingId)?.Transcript.Text.Segments.ElementAtOrDefault(document.Segment) is { } segment)
                    texts.Add(document, segment.Text);
            }
        }

        return texts;
    }

    /// <summary>One that cannot be decrypted takes no other with it: it is told, and left out.</summary>
    private async Task<Dictionary<string, KeptTranscript>> ReadableAsync(string call, HashSet<string> recordings, CancellationToken cancellationToken)
    {
        var readable = new Dictionary<string, KeptTranscript>(StringComparer.Ordinal);
        foreach (var row in (await rows.OfCallAsync(call, cancellationToken)).Where(row => recordings.Contains(IdOf(row.Recording))))
        {
            try
            {
                using var key = await keys.FindAsync(call, cancellationToken);
                if (key is not null)
                    readable.Add(IdOf(row.Recording), Open(key, row));
            }
            catch (EncryptionException fault)
            {
                await repair.TellAsync(call, $"transcript of recording {IdOf(row.Recording)}", fault.Message);
            }
        }

        return readable;
    }

    private async Task<string?> SummaryAsync(string call, CancellationToken cancellationToken)
    {
        try
        {
            return await summaries.TextAsync(call, cancellationToken);
        }
        catch (EncryptionException fault)
        {
            await repair.TellAsync(call, "summary", fault.Message);
            return null;
        }
    }

    /// <summary>Whether any transcript of the call is kept, or anything that was made or said of one.</summary>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    public Task<bool> AreThereAsync(string call, CancellationToken cancellationToken) => rows.AreThereAsync(call, cancellationToken);

    /// <summary>What removes all transcripts of a call, what was made of them, and every word that was indexed, within a transaction of the history.</summary>
    /// <returns>The rows' change, which is <c>false</c> where words stay in the index because their texts cannot be read.</returns>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    public async Task<Func<RowWriter, bool>> RemovalOfAsync(string call, CancellationToken cancellationToken)
    {
        var found = await rows.OfCallAsync(call, cancellationToken);
        var texts = await TextsOfAsync(call, found, cancellationToken);
        return writer =>
        {
            foreach (var (document, text) in texts)
                SearchTables.Remove(writer, document, text);
            writer.Statement("DELETE FROM transcripts WHERE call = ?").With(call).Run();
            writer.Statement("DELETE FROM derived_texts WHERE call = ?").With(call).Run();
            return SearchTables.RemoveRest(writer, call);
        };
    }

    /// <summary>All of them are gone from the history, and go out of memory. Not before: who reads them meanwhile would bring them back.</summary>
    public void Removed(string call)
    {
        meaning.Forget(call);
        unkept.ForgetOf(call);
    }

    private async Task<IReadOnlyList<(DocumentKey Document, string Text)>> TextsOfAsync(
        string call, IReadOnlyList<TranscriptRow> found, CancellationToken cancellationToken)
    {
        try
        {
            if (found.Count == 0 || await keys.FindAsync(call, cancellationToken) is not { } key)
                return [];
            using (key)
            {
                var summary = await summaries.TextAsync(call, cancellationToken);
                return
                [
                    .. summary is null ? [] : ((DocumentKey, string)[])[(DocumentKey.OfSummary(call), summary)],
                    .. found.Select(row => Open(key, row)).SelectMany(kept => kept.Transcript.Text.Segments.Select(
                        (segment, number) => (new DocumentKey(call, IdOf(kept.Recording), number), segment.Text))),
                ];
            }
        }
        catch (EncryptionException)
        {
            return [];
        }
    }

    /// <returns>What was indexed of the transcript that is kept; nothing where it cannot be decrypted any more.</returns>
    private async Task<IReadOnlyList<SearchDocument>> IndexedAsync(Recording recording, DataKey key, CancellationToken cancellationToken)
    {
        try
        {
            return DocumentsOf(recording, await FindAsync(recording, key, cancellationToken));
        }
        catch (EncryptionException)
        {
            return [];
        }
    }

    private async Task<KeptTranscript?> FindAsync(Recording recording, DataKey key, CancellationToken cancellationToken)
    {
        var found = await rows.OfCallAsync(recording.Call, cancellationToken);
        return found.FirstOrDefault(row => row.Recording == recording.Number) is { } row ? Open(key, row) : null;
    }

    private static KeptTranscript Open(DataKey key, TranscriptRow row) =>
        StoredTranscript.FromText(SealedText.Open(key, row.Body, ContextOf(row.Recording))).ToKept(row.Recording);

    /// <summary>What is indexed of a transcript.</summary>
    public static List<SearchDocument> DocumentsOf(Recording recording, KeptTranscript? kept)
    {
        var text = kept?.Transcript.Text;
        return
        [
            .. (text?.Segments ?? []).Select((segment, number) => new SearchDocument
            {
                Key = new(recording.Call, IdOf(recording.Number), number),
                Facts = new(recording.StartedAt, recording.Department),
                Text = segment.Text,
                Start = segment.Start,
                Speaker = segment.Speaker,
                Language = text!.LanguageOf(segment),
                Agent = recording.Agent,
            }),
        ];
    }

    private static string IdOf(long recording) => recording.ToString(CultureInfo.InvariantCulture);

    private static string ContextOf(long recording) => $"transcript/{IdOf(recording)}";
}
