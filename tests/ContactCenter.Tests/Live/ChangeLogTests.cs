using ContactCenter.Web.Live;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Live;

/// <summary>What a reader has missed, from any position, whatever was changed and forgotten in between.</summary>
public sealed class ChangeLogTests
{
    private const int Most = 5;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void From_any_known_position_each_record_that_changed_comes_once_as_it_is_newest() =>
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            var (log, changes, gone) = Carry(steps);
            for (var position = 0L; position <= log.Head; position++)
            {
                var newest = changes.GroupBy(change => change.Key, change => change.Number, StringComparer.Ordinal)
                    .Select(of => of.Max()).Where(number => number > position).Order();
                log.Knows(position).Should().Be(position >= gone, "a change up to {0} is forgotten", gone);
                if (log.Knows(position))
                    log.Since(position).Select(change => change.Number).Should().Equal(newest);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_keeps_no_more_than_it_may() =>
        Prop.ForAll(Steps.ToArbitrary(), steps => Carry(steps).Log.Since(0).Count() <= Most).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("other.3")]
    [InlineData("mark")]
    [InlineData("mark.")]
    [InlineData("mark.-1")]
    [InlineData("mark.three")]
    [InlineData("mark.99999999999999999999")]
    public void What_is_no_id_of_this_process_is_no_position(string? id) => new ChangeLog("mark", Most).PositionOf(id).Should().BeNull();

    [Fact]
    public void An_id_is_read_back_as_its_position()
    {
        var log = new ChangeLog("mark", Most);

        log.PositionOf(log.IdOf(17)).Should().Be(17);
        log.Knows(17).Should().BeFalse("nobody has got so far");
    }

    private static Gen<List<int>> Steps => Gen.Choose(0, 11).ListOf().Select(steps => steps.ToList());

    /// <summary>0 to 8: a record changes; 9: a position is skipped; 10: what is older than three steps is forgotten; 11: all is.</summary>
    private static (ChangeLog Log, List<(string Key, long Number)> Changes, long Gone) Carry(List<int> steps)
    {
        var log = new ChangeLog("mark", Most);
        var changes = new List<(string Key, long Number)>();
        var gone = 0L;
        for (var i = 0; i < steps.Count; i++)
        {
            var now = Start.AddSeconds(i);
            var key = $"record-{steps[i]}";
            if (steps[i] == 9)
                log.Skip();
            else if (steps[i] == 10)
                log.Forget(than: now.AddSeconds(-3));
            else if (steps[i] == 11)
                log.Clear();
            else
                log.Append("calls", key, rev: i, now, record: null);

            if (steps[i] < 9)
                changes.Add((key, log.Head));
            // What is left, by the rule: the newest of each record, the youngest of these.
            var newest = changes.GroupBy(change => change.Key, StringComparer.Ordinal).Select(of => of.MaxBy(change => change.Number)).ToList();
            var lost = newest.Where(change => !log.Since(-1).Any(kept => kept.Number == change.Number)).ToList();
            gone = steps[i] == 11 ? log.Head : Math.Max(gone, lost.Select(change => change.Number).DefaultIfEmpty().Max());
            changes.RemoveAll(change => change.Number <= gone);
        }

        return (log, changes, gone);
    }
}
