using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings;
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

    private readonly ConcurrentDictionary<long, (string Call, RecordingTranscript Heard)> _heard = new();

    /// <returns><c>null</c>: it is to be heard.</returns>
    public RecordingTranscript? Find(long recording) => _heard.GetValueOrDefault(recording).Heard;

    public void Add(Recording recording, RecordingTranscript heard)
    {
        if (_heard.Count < Most)
            _heard[recording.Number] = (recording.Call, heard);
    }

    public void Forget(long recording) => _heard.TryRemove(recording, out _);

    public void ForgetOf(string call)
    {
        foreach (var (recording, words) in _heard)
        {
            if (words.Call == call)
                Forget(recording);
        }
    }
}
