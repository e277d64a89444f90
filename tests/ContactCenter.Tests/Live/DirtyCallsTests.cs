using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Web.Live;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Live;

public sealed class DirtyCallsTests
{
    [Fact]
    public void However_calls_change_each_that_did_is_taken_once_as_it_is_newest() =>
        Prop.ForAll(Gen.Choose(0, 5).ListOf().ToArbitrary(), steps =>
        {
            var clock = new TestClock();
            var dirty = new DirtyCalls(clock);
            var versions = new long[5];
            var since = new Dictionary<int, DateTimeOffset>();
            foreach (var call in steps)
            {
                clock.Advance(TimeSpan.FromMilliseconds(10));
                if (call < 5)
                {
                    since.TryAdd(call, clock.GetUtcNow());
                    dirty.Committed(new(Session(call), ++versions[call]));
                    continue;
                }

                dirty.Take().Select(taken => (taken.Call.Call.CallerLeg.Value, taken.Call.Version, taken.First))
                    .Should().BeEquivalentTo(since.Select(changed => ($"call-{changed.Key}", versions[changed.Key], changed.Value)));
                since.Clear();
                dirty.Take().Should().BeEmpty();
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_older_version_does_not_take_the_place_of_a_newer_one()
    {
        var dirty = new DirtyCalls(new TestClock());
        dirty.Committed(new(Session(0), 2));
        dirty.Committed(new(Session(0), 1));

        dirty.Take().Should().ContainSingle().Which.Call.Version.Should().Be(2);
    }

    private static CallSession Session(int number) => new TestCall().Session with { CallerLeg = new($"call-{number}") };
}
