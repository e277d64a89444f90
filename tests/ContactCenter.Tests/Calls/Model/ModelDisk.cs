using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>What outlives a process: every call in the form in which the server writes it to disk.</summary>
internal sealed class ModelDisk
{
    private readonly Dictionary<LegId, byte[]> _calls = [];

    /// <summary>All that calls learnt, in the order of judging.</summary>
    public List<Judged> Judged { get; } = [];

    public List<DeadLetter> Dead { get; } = [];

    public IEnumerable<CallStory> Calls => _calls.Values.Select(json => JsonSerializer.Deserialize(json, CallJson.Default.CallStory)!);

    public void Write(CallStory story) => _calls[story.Id] = JsonSerializer.SerializeToUtf8Bytes(story, CallJson.Default.CallStory);

    public CallStory? Read(LegId call) => _calls.TryGetValue(call, out var json) ? JsonSerializer.Deserialize(json, CallJson.Default.CallStory) : null;
}
