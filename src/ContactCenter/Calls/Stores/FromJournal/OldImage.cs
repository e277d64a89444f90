using System.Text.Json;

namespace ContactCenter.Calls.Stores.FromJournal;

/// <summary>The calls that were live when the journal ended, built from its entries. Frozen.</summary>
internal sealed class OldImage
{
    private readonly Dictionary<string, OldCall> _calls = new(StringComparer.Ordinal);

    public IReadOnlyCollection<OldCall> Calls => _calls.Values;

    public void Apply(ReadOnlyMemory<byte> entry)
    {
        var story = JsonSerializer.Deserialize(entry.Span, OldJson.Default.OldStory)!;
        if (story.IsMoved)
            _calls.Remove(story.Id);
        else if (story.IsWhole)
            _calls[story.Id] = new(story);
        else if (_calls.TryGetValue(story.Id, out var call))
            call.Continue(story);
    }
}

/// <summary>One call of the journal.</summary>
internal sealed class OldCall(OldStory whole)
{
    public OldSession Session { get; private set; } = whole.Session!;

    public List<OldLine> Timeline { get; } = [.. whole.Timeline ?? []];

    public List<OldAnswer> Answers { get; } = [.. whole.Answers ?? []];

    public List<OldWork> Work { get; } = [.. whole.Work ?? []];

    public void Continue(OldStory story)
    {
        Session = story.Session ?? Session;
        Timeline.AddRange(story.Session is null ? [] : story.Timeline ?? []);
        Answers.AddRange(story.Answers ?? []);
        foreach (var item in story.Work ?? [])
        {
            Work.RemoveAll(other => other.Number == item.Number);
            Work.Add(item);
        }

        Work.RemoveAll(item => story.Done?.Contains(item.Number) == true);
    }
}
