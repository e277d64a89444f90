using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>One recording that has verified the setting does so for good, and until then those that leave it open are counted.</summary>
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

        (await LookAsync(_found)).Should().Be((0, 0));
        using var other = Found(setting: 2);
        (await LookAsync(other)).Should().Be((0, 1), "it was another setting");
    }

    [Fact]
    public async Task What_contradicts_the_setting_is_counted_and_forgotten_after_a_day()
    {
        (await LookAsync(_found)).Should().Be((0, 0));
        await _found.AddAsync(Add(AgentChannels.Second), CancellationToken.None);
        await _found.AddAsync(Add(found: null), CancellationToken.None);

        (await LookAsync(_found)).Should().Be((1, 0));
        _clock.Advance(TimeSpan.FromHours(25));
        (await LookAsync(_found)).Should().Be((0, 0));
    }

    [Fact]
    public async Task What_leaves_the_setting_open_is_counted_over_quiet_days_and_a_start_until_a_call_has_verified_it()
    {
        Add(AgentChannels.None);
        (await LookAsync(_found)).Should().Be((0, 1));
        _clock.Advance(TimeSpan.FromDays(3));
        await _found.AddAsync(Add(AgentChannels.None), CancellationToken.None);

        (await LookAsync(_found)).Should().Be((0, 2));
        using (var started = Found(setting: 1))
            (await LookAsync(started)).Should().Be((0, 2));
        await _found.AddAsync(Add(AgentChannels.First), CancellationToken.None);
        await _found.AddAsync(Add(AgentChannels.None), CancellationToken.None);
        (await LookAsync(_found)).Should().Be((0, 0));
    }

    private static Task<(int Contradicted, int Unverified)> LookAsync(FoundAgents found) => found.LookAsync(TestContext.Current.CancellationToken);

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
