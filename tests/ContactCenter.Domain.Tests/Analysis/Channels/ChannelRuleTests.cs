using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Domain.Analysis.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Channels;

public sealed class ChannelRuleTests
{
    [Theory]
    [InlineData(Speaker.Agent, false, 2, 0, AgentChannels.First)]
    [InlineData(Speaker.Agent, false, 1.9, 2, AgentChannels.Second)]
    [InlineData(Speaker.Agent, false, 2, 2, AgentChannels.First | AgentChannels.Second)]
    [InlineData(Speaker.Agent, false, 1.9, 1.9, AgentChannels.None)]
    [InlineData(Speaker.Caller, false, 2, 0, AgentChannels.Second)]
    [InlineData(Speaker.Caller, false, 0, 2, AgentChannels.First)]
    [InlineData(Speaker.Agent, true, 2, 9, AgentChannels.First)]
    [InlineData(Speaker.Agent, true, 0, 9, AgentChannels.None)]
    [InlineData(Speaker.Caller, true, 2, 9, AgentChannels.Second)]
    public void Who_was_alone_is_where_the_sound_is(Speaker who, bool mayHaveMusic, double first, double second, AgentChannels found) =>
        ChannelRule.Find([new(0, 9, who) { MayHaveMusic = mayHaveMusic }], (channel, _) => channel == 1 ? first : second).Should().Be(found);

    [Theory]
    [InlineData(AgentChannels.None, 1, ChannelCheck.Unverified)]
    [InlineData(AgentChannels.First, 1, ChannelCheck.Verified)]
    [InlineData(AgentChannels.First, 2, ChannelCheck.Contradicted)]
    [InlineData(AgentChannels.Second, 1, ChannelCheck.Contradicted)]
    [InlineData(AgentChannels.Second, 2, ChannelCheck.Verified)]
    [InlineData(AgentChannels.First | AgentChannels.Second, 1, ChannelCheck.Contradicted)]
    [InlineData(AgentChannels.First | AgentChannels.Second, 2, ChannelCheck.Contradicted)]
    public void What_was_found_agrees_with_the_setting_or_does_not(AgentChannels found, int setting, ChannelCheck check) =>
        ChannelRule.Check(found, setting).Should().Be(check);

    [Fact]
    public void Other_channels_have_the_agent_on_the_other_one() => Prop.ForAll(Stretches, heard =>
    {
        var swapped = ChannelRule.Find(Times(heard), (channel, time) => Sound(heard, 3 - channel, time));
        var found = ChannelRule.Find(Times(heard), (channel, time) => Sound(heard, channel, time));
        return swapped.HasFlag(AgentChannels.First) == found.HasFlag(AgentChannels.Second)
            && swapped.HasFlag(AgentChannels.Second) == found.HasFlag(AgentChannels.First);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Music_on_the_last_channel_tells_nothing() => Prop.ForAll(Stretches, heard =>
        ChannelRule.Find([.. Times(heard).Select(time => time with { MayHaveMusic = true })], (channel, _) => channel == 1 ? 0 : 9) == AgentChannels.None)
        .QuickCheckThrowOnFailure();

    private static Arbitrary<(bool IsAgent, int First, int Second)[]> Stretches { get; } =
    (
        from isAgent in Gen.Elements(true, false)
        from first in Gen.Choose(0, 30)
        from second in Gen.Choose(0, 30)
        select (isAgent, first, second)).ArrayOf().ToArbitrary();

    private static AloneTime[] Times((bool IsAgent, int First, int Second)[] heard) =>
        [.. heard.Select((one, place) => new AloneTime(place * 4, (place * 4) + 3, one.IsAgent ? Speaker.Agent : Speaker.Caller))];

    private static double Sound((bool IsAgent, int First, int Second)[] heard, int channel, AloneTime time)
    {
        var one = heard[(int)time.Start / 4];
        return (channel == 1 ? one.First : one.Second) / 10d;
    }
}
