using System.Globalization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>How many recordings have each state is kept as it changes, so that whoever asks has nothing counted.</summary>
public sealed class RecordingCountsTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();
    private BackgroundWork _work;
    private SqliteRecordings _index;

    public RecordingCountsTests() => (_work, _index) = Open();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_comes_changes_and_goes_is_counted_in_the_state_that_it_has()
    {
        await PutAsync(1, RecordingState.Expected);
        await PutAsync(2, RecordingState.Expected);
        await PutAsync(1, RecordingState.Ready);
        await PutAsync(1, RecordingState.Ready);
        Counts().Should().Equal((RecordingState.Expected, 1), (RecordingState.Ready, 1));

        (_work, _index) = Open();
        Counts().Should().Equal((RecordingState.Expected, 1), (RecordingState.Ready, 1));

        await _folder.Committer.SaveAsync(new Removal("call 1"));
        Counts().Should().Equal((RecordingState.Expected, 1));
    }

    [Fact]
    public async Task What_is_undone_is_not_counted()
    {
        await PutAsync(1, RecordingState.Expected);

        _folder.Fill("INSERT ON work");
        await FluentActions.Awaiting(() => PutAsync(1, RecordingState.Ready, NewWork())).Should().ThrowAsync<StorageUnavailableException>();
        await _folder.FreeAsync();

        Counts().Should().Equal((RecordingState.Expected, 1));
    }

    [Fact]
    public async Task Those_whose_key_is_lost_are_counted_as_deleted()
    {
        await PutAsync(1, RecordingState.Ready, key: [1]);
        await PutAsync(2, RecordingState.Expected);

        _folder.Execute(RecordingRows.Keys.Loss.Single().Sql);

        Counts().Should().Equal((RecordingState.Expected, 1), (RecordingState.Deleted, 1));
    }

    private (BackgroundWork Work, SqliteRecordings Index) Open()
    {
        _folder.Open();
        return (new(_folder.Committer, NumberBlocks.Of(_folder.Live, _folder.Committer)), new(_folder.Live, _folder.Erased));
    }

    private IEnumerable<(RecordingState State, int Count)> Counts() => _index.Count().OrderBy(count => count.Key).Select(count => (count.Key, count.Value));

    private Task PutAsync(int number, RecordingState state, WorkItem[]? work = null, byte[]? key = null)
    {
        var call = string.Create(CultureInfo.InvariantCulture, $"call {number}");
        var recording = new Recording(number, call, new(RecordingKind.Message, 1), _folder.Clock.GetUtcNow()) { State = state, Key = [.. key ?? []] };
        return _folder.Committer.SaveAsync(new RecordingChange(_index, recording, _work, work ?? []));
    }

    private WorkItem[] NewWork() => [_work.New("transcribe", "call 1", _folder.Clock.GetUtcNow())];

    private sealed class Removal(string call) : StorageChange
    {
        public override void Write(RowWriter rows) => RecordingRows.RemoveOf(rows, call);
    }
}
