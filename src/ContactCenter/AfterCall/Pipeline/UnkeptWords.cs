using System.Collections.Concurrent;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// What was heard of recordings while the history took no transcripts: to hear a long recording once more costs more than to keep its words in memory for a
/// while. They are lost with the process, and the sound is heard again then.
/// </summary>
internal sealed class UnkeptWords
{
    /// <summary>Of so many recordings; what is heard beyond that is heard again.</summary>
    private const int Most = 8;

    private readonly ConcurrentDictionary<long, RecordingTranscript> _heard = new();

    /// <returns><c>null</c>: it is to be heard.</returns>
    public RecordingTranscript? Find(long recording) => _heard.GetValueOrDefault(recording);

    public void Add(long recording, RecordingTranscript heard)
    {
        if (_heard.Count < Most)
            _heard[recording] = heard;
    }

    public void Forget(long recording) => _heard.TryRemove(recording, out _);
}
