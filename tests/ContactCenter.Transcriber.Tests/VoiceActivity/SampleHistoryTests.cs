using ContactCenter.Transcriber.VoiceActivity;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.VoiceActivity;

public sealed class SampleHistoryTests
{
    [Fact]
    public void What_was_added_and_not_dropped_is_there() => Prop.ForAll(
        Gen.Choose(0, 40_000).Two().ListOf().ToArbitrary(),
        steps =>
        {
            var history = new SampleHistory();
            var kept = 0L;
            foreach (var (added, dropped) in steps)
            {
                history.Add([.. Enumerable.Range((int)history.End, added).Select(i => (float)i)]);
                kept = Math.Min(kept + dropped, history.End);
                history.DropBefore(kept);

                var rest = history.Copy(new SampleSpan(kept, history.End));
                rest.SequenceEqual(Enumerable.Range((int)kept, rest.Length).Select(i => (float)i)).Should().BeTrue();
            }
        }).QuickCheckThrowOnFailure();
}
