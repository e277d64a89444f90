using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>What is missing is told with how many recordings wait for it, as far as they are counted.</summary>
public sealed class AwaitedModelWordsTests
{
    private const string Missing = "No model here hears 'de'.";

    [Theory]
    [InlineData(1, "1 not put into words yet: No model here hears 'de'")]
    [InlineData(1_000, "1000 not put into words yet: No model here hears 'de'")]
    [InlineData(1_001, "more than 1000 not put into words yet: No model here hears 'de'")]
    [InlineData(1_100, "more than 1000 not put into words yet: No model here hears 'de'")]
    public async Task More_than_a_thousand_are_not_counted(int recordings, string words)
    {
        var (clock, rows, committer) = (new TestClock(), new MemoryBackgroundRows(), new MemoryCommitter());
        var work = new BackgroundWork(committer, new(committer, next: 1));
        var awaited = new AwaitedModels(rows, work, clock);
        var items = Enumerable.Range(0, recordings).Select(i => work.New("transcribe", $"{i}", clock.GetUtcNow()) with { LastError = Missing }).ToList();
        items.ForEach(rows.Put);

        await awaited.LacksAsync(items[0], Missing, "de", hearsWith: "tiny", atLeast: null);

        awaited.Words.Should().Equal(words);
    }
}
