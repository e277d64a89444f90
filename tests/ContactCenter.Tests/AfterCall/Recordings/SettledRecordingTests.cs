using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>A recording of which it is known by now whose call it is does not become one of which nobody knows.</summary>
public sealed class SettledRecordingTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();
    private readonly BackgroundWork _work;

    public SettledRecordingTests()
    {
        _folder.Open();
        _work = new(_folder.Committer, NumberBlocks.Of(_folder.Live, _folder.Committer));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("caller-leg", true)]
    [InlineData("caller-leg", false)]
    [InlineData("of its source", true)]
    [InlineData("of its source", false)]
    public async Task A_change_that_was_begun_before_is_not_made(string call, bool isOnDisk)
    {
        IRecordingIndex index = isOnDisk ? new SqliteRecordings(_folder.Live, _folder.Erased) : new MemoryRecordings();
        var waiting = new Recording(1, "of its source", new(RecordingKind.Conversation, 0), _folder.Clock.GetUtcNow())
        {
            State = RecordingState.Importing,
            Source = "pbx",
            AwaitsCall = true,
        };
        var settled = waiting with { Call = call, AwaitsCall = false };

        (await IsMadeAsync(waiting, before: null)).Should().BeTrue();
        (await IsMadeAsync(settled, waiting)).Should().BeTrue();
        (await IsMadeAsync(waiting with { GivenUpIn = null }, waiting)).Should().BeFalse();

        (await index.FindAsync(1, TestContext.Current.CancellationToken))!.AwaitsCall.Should().BeFalse();
        (await IsMadeAsync(settled with { State = RecordingState.Stored }, settled)).Should().BeTrue();

        async Task<bool> IsMadeAsync(Recording recording, Recording? before)
        {
            var change = new RecordingChange(index, recording, _work) { Before = before };
            await _folder.Committer.SaveAsync(change);
            return change.IsMade;
        }
    }
}
