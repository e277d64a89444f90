using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>One recording that has verified the setting does so for good, and what is counted is of the last 24 hours.</summary>
public sealed class FoundAgentsTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly MemoryRecordings _index = new();
    private readonly FoundAgents _found;
    private long _number;

    public FoundAgentsTests() => _found = Found(setting: 1);

    public void Dispose() => _found.Dispose();

    [Fact]
    public async Task A_test_call_counts_also_after_a_start_and_a_day()
    {
        Add(AgentChannels.First);
        _clock.Advance(TimeSpan.FromDays(3));
        Add(AgentChannels.None);

        var (recent, isVerified) = await LookAsync(_found);

        isVerified.Should().BeTrue();
        recent.Should().ContainSingle().Which.Key.Should().Be(ChannelCheck.Unverified);
        using var other = Found(setting: 2);
        (await LookAsync(other)).IsVerified.Should().BeFalse("it was another setting");
    }

    [Fact]
    public async Task What_comes_is_counted_and_forgotten_after_a_day()
    {
        (await LookAsync(_found)).Recent.Should().BeEmpty();
        await _found.AddAsync(Add(AgentChannels.Second), CancellationToken.None);
        await _found.AddAsync(Add(AgentChannels.None), CancellationToken.None);
        await _found.AddAsync(Add(found: null), CancellationToken.None);

        var (recent, isVerified) = await LookAsync(_found);
        recent[ChannelCheck.Contradicted].Should().ContainSingle();
        recent[ChannelCheck.Unverified].Should().ContainSingle();
        isVerified.Should().BeFalse();

        _clock.Advance(TimeSpan.FromHours(25));
        (await LookAsync(_found)).Recent.Should().BeEmpty();
        await _found.AddAsync(Add(AgentChannels.First), CancellationToken.None);
        (await LookAsync(_found)).IsVerified.Should().BeTrue();
    }

    private static Task<(ILookup<ChannelCheck, AgentChannels> Recent, bool IsVerified)> LookAsync(FoundAgents found) =>
        found.LookAsync(TestContext.Current.CancellationToken);

    private FoundAgents Found(int setting)
    {
        var settings = new RecordingsSettings(setting, TimeSpan.FromMinutes(10), KeepFreeBytes: 0, KeepOriginal: false, PlayUnredacted: false);
        return new(_index, new(settings, new(CallParts.Meters), NullLogger<ChannelChecks>.Instance), _clock);
    }

    private Recording Add(AgentChannels? found)
    {
        var recording = new Recording(++_number, "caller-leg", new(RecordingKind.Conversation, 1), _clock.GetUtcNow()) { AgentFoundOn = found };
        _index.Saved(recording, before: null);
        return recording;
    }
}
