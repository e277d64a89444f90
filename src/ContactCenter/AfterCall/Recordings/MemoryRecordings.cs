using System.Collections.Concurrent;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Without a store the recordings are known until the process ends.</summary>
internal sealed class MemoryRecordings : IRecordingIndex
{
    private readonly ConcurrentDictionary<long, Recording> _recordings = new();
    private readonly Lock _saving = new();

    public ValueTask<Recording?> FindAsync(long number, CancellationToken cancellationToken) => new(_recordings.GetValueOrDefault(number));

    public ValueTask<Recording?> FindSameAsync(string same, CancellationToken cancellationToken) =>
        new(_recordings.Values.Where(recording => recording.Same == same).MinBy(recording => recording.Number));

    public ValueTask<IReadOnlyList<Recording>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        new([.. Newest().Where(recording => recording.Call == call).Reverse()]);

    public ValueTask<RecordingPage> ListAsync(RecordingQuery query, CancellationToken cancellationToken)
    {
        var matching = Newest().Where(query.Matches).ToList();
        return new(RecordingPage.Of(query, matching.Where(recording => query.After?.IsBefore(recording) != false), matching.Count));
    }

    public ValueTask<IReadOnlyList<Recording>> OldestAsync(DateTimeOffset before, Recording? after, int most, CancellationToken cancellationToken) =>
        new([.. Newest().Reverse().Where(recording => recording.StartedAt < before && !recording.Key.IsEmpty && IsAfter(after, recording)).Take(most)]);

    public ValueTask<IReadOnlyDictionary<RecordingState, int>> CountAsync(CancellationToken cancellationToken) => new(Count());

    public IReadOnlyDictionary<RecordingState, int> Count() =>
        _recordings.Values.GroupBy(recording => recording.State).ToDictionary(group => group.Key, group => group.Count());

    public ValueTask<IReadOnlyList<(DateTimeOffset StartedAt, AgentChannels Found)>> FoundAsync(int most, CancellationToken cancellationToken) =>
        new(
        [
            .. Newest().Take(most).Where(recording => recording.AgentFoundOn is not null)
                .Select(recording => (recording.StartedAt, recording.AgentFoundOn!.Value)),
        ]);

    /// <summary>What is in memory alone is not erased.</summary>
    public bool MayWrite(RowWriter rows, string call) => true;

    /// <summary>Nothing is written, so that nobody asks within a transaction.</summary>
    public bool IsStill(RowWriter rows, Recording before) => true;

    public bool Saved(Recording recording, Recording? before)
    {
        lock (_saving)
        {
            if (before is not null && !IsStill(before))
                return false;
            _recordings[recording.Number] = recording;
            return true;
        }
    }

    private bool IsStill(Recording before) =>
        _recordings.TryGetValue(before.Number, out var now)
        && (now.State, now.Call, now.AwaitsCall) == (before.State, before.Call, before.AwaitsCall)
        && now.Key.AsSpan().SequenceEqual(before.Key.AsSpan());

    private static bool IsAfter(Recording? other, Recording recording) =>
        other is null || (recording.StartedAt, recording.Number).CompareTo((other.StartedAt, other.Number)) > 0;

    private IOrderedEnumerable<Recording> Newest() =>
        _recordings.Values.OrderByDescending(recording => recording.StartedAt).ThenByDescending(recording => recording.Number);
}
