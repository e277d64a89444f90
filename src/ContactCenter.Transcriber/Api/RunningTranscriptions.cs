using System.Collections.Concurrent;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>The transcriptions under way that asked to be followed, by the id that the program gave.</summary>
internal sealed class RunningTranscriptions
{
    private const int LongestId = 64;

    private readonly ConcurrentDictionary<string, TranscriptionProgress> _running = new(StringComparer.Ordinal);

    /// <param name="id">1 to 64 letters, digits, hyphens or underscores; null: nobody follows it.</param>
    /// <returns>Forgets it when it is disposed.</returns>
    /// <exception cref="RequestException">The id is no id, or is in use.</exception>
    public IDisposable Add(string? id, TranscriptionProgress progress)
    {
        if (id is null)
            return new Entry(this, null);
        if (id.Length is 0 or > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new RequestException(StatusCodes.Status400BadRequest, "invalid_id", "X-Progress-Id has 1 to 64 letters, digits, hyphens or underscores.");
        return _running.TryAdd(id, progress)
            ? new Entry(this, id)
            : throw new RequestException(StatusCodes.Status409Conflict, "id_in_use", $"A transcription '{id}' is under way.");
    }

    /// <summary>Finds one under way; null: there is none.</summary>
    public TranscriptionProgress? Find(string id) => _running.GetValueOrDefault(id);

    private sealed class Entry(RunningTranscriptions running, string? id) : IDisposable
    {
        public void Dispose()
        {
            if (id is not null)
                running._running.TryRemove(id, out _);
        }
    }
}
