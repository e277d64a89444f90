using System.Text.Json;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Builds the calls in memory out of the journal.</summary>
internal sealed class CallReplay(CallImage image, SqliteCallStore store)
{
    public long LargestNumber { get; private set; }

    public IJournalAnchor? Apply(long row, ReadOnlyMemory<byte> entry)
    {
        var story = Read(row, entry);
        foreach (var item in story.Work)
            LargestNumber = Math.Max(LargestNumber, item.Number);
        if (image.Find(story.Id) is { } known && (story.IsMoved || story.IsWhole))
            image.Forget(known);
        if (story.IsMoved)
            return null;
        if (story.IsWhole)
            return Begin(row, story);
        // What stands before a whole story that comes later has lost its beginning, and is not needed.
        if (image.Find(story.Id) is { } call)
            Continue(call, story);
        return null;
    }

    private static CallStory Read(long row, ReadOnlyMemory<byte> entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Span, CallJson.Default.CallStory) ?? throw new JsonException("there is no call in it");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new StorageException(
                $"Row {row} of the journal is whole, but this program cannot read it: {fault.Message} Nothing was changed. Start the program that wrote it, or restore a backup; see \"Backup and restore\" in docs/operations.md.",
                fault);
        }
    }

    private CallEntry Begin(long row, CallStory story)
    {
        var entry = image.GetOrAdd(story.Id, id => new(id, store) { WholeIn = row, IsInHistory = story.IsInHistory });
        entry.Answers = story.Answers;
        entry.Work = story.Work;
        image.Set(entry, story.Session! with { Timeline = story.Timeline });
        return entry;
    }

    private void Continue(CallEntry entry, CallStory story)
    {
        foreach (var answer in story.Answers)
            entry.Remember(answer);
        foreach (var item in story.Work)
            entry.Put(item);
        if (!story.Done.IsEmpty)
            entry.Work = entry.Work.RemoveAll(item => story.Done.Contains(item.Number));
        if (story.Session is { } session)
            image.Set(entry, session with { Timeline = entry.Session!.Timeline.AddRange(story.Timeline) });
    }
}
